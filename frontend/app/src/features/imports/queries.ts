import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";
import { sendFile, type UploadOptions } from "../../api/upload";

export const importsQuery = (p: string) =>
  queryOptions({
    queryKey: ["project", p, "imports"],
    refetchInterval: (query) => (query.state.data?.items.some((run) => isUnderWay(run.state)) ? 700 : false),
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/imports", { params: { path: { project_id: p } } })),
  });

export function isUnderWay(state: string): boolean {
  return state === "queued" || state === "running";
}

export const uploadFile = ({ p, file, filename, ...options }: { p: string; file: Blob; filename: string } & UploadOptions) =>
  sendFile<Api<"Upload">>(`/api/v1/projects/${p}/uploads?${new URLSearchParams({ filename })}`, file, options);

/** How far an import is: the job counts the bytes it has read. */
export const importJobQuery = (job_id: string | null) =>
  queryOptions({ queryKey: ["job", job_id], enabled: job_id !== null, refetchInterval: 700, queryFn: () => unwrap(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: job_id ?? "" } } })) });

export const previewAs = (id: string, query: { format?: string; encoding?: string }) =>
  unwrap(api.GET("/api/v1/uploads/{upload_id}/preview", { params: { path: { upload_id: id }, query: query as never } }));

export const beginImport = ({ p, body }: { p: string; body: Api<"ImportBody"> }) => unwrap(api.POST("/api/v1/projects/{project_id}/imports", { params: { path: { project_id: p } }, body }));

export const storesQuery = (p: string) =>
  queryOptions({ queryKey: ["project", p, "stores"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/stores", { params: { path: { project_id: p } } })) });

export const openStore = ({ p, name }: { p: string; name: string }) => unwrap(api.PUT("/api/v1/projects/{project_id}/stores/{name}", { params: { path: { project_id: p, name } } }));

export type ImportAct = "cancellation" | "retry" | "withdrawal";

export const actOnImport = ({ id, act }: { id: string; act: ImportAct }) => unwrap(api.POST(`/api/v1/imports/{import_id}/${act}` as "/api/v1/imports/{import_id}/retry", { params: { path: { import_id: id } } }));

export const problemsAddress = (id: string) => `/api/v1/imports/${id}/problems`;

/** The same file once more, now taking over the new metadata of known items. */
export const updateKnown = ({ project_id, upload_id, mapping, source, licence, language, sensitivity, store }: Api<"Import">) =>
  beginImport({ p: project_id, body: { upload_id, order: { mapping, source, licence, language, sensitivity, store, is_strict: false, on_known: "update" } } as Api<"ImportBody"> });

/** The rows that did not go in, in the order of the file. */
export const leftOutQuery = (import_id: string) =>
  infiniteQueryOptions({
    queryKey: ["import", import_id, "left-out"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => unwrap(api.GET("/api/v1/imports/{import_id}/left-out", { params: { path: { import_id }, query: { cursor: pageParam, limit: 20 } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
