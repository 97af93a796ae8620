import { queryOptions } from "@tanstack/react-query";
import { api, newKey, unwrap, type Api } from "../../api/client";

export const importsQuery = (p: string) =>
  queryOptions({
    queryKey: ["project", p, "imports"],
    refetchInterval: (query) => (query.state.data?.items.some((run) => isUnderWay(run.state)) ? 700 : false),
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/imports", { params: { path: { project_id: p } } })),
  });

export function isUnderWay(state: string): boolean {
  return state === "queued" || state === "running";
}

export const uploadFile = ({ p, file, filename }: { p: string; file: Blob; filename: string }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/uploads", {
    params: { path: { project_id: p }, query: { filename } },
    headers: { "Content-Type": "application/octet-stream", "Idempotency-Key": newKey() },
    body: file as never,
    bodySerializer: (body: unknown) => body as Blob,
  } as never)) as Promise<Api<"Upload">>;

export const previewAs = (id: string, query: { format?: string; encoding?: string }) =>
  unwrap(api.GET("/api/v1/uploads/{upload_id}/preview", { params: { path: { upload_id: id }, query: query as never } }));

export const beginImport = ({ p, body }: { p: string; body: Api<"ImportBody"> }) => unwrap(api.POST("/api/v1/projects/{project_id}/imports", { params: { path: { project_id: p } }, body }));

export type ImportAct = "cancellation" | "retry" | "withdrawal";

export const actOnImport = ({ id, act }: { id: string; act: ImportAct }) => unwrap(api.POST(`/api/v1/imports/{import_id}/${act}` as "/api/v1/imports/{import_id}/retry", { params: { path: { import_id: id } } }));

export const problemsAddress = (id: string) => `/api/v1/imports/${id}/problems`;
