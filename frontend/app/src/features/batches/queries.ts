import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

export const batchesQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "batches"], refetchInterval: 15_000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/batches", { params: { path: { project_id } } })) });

export const batchQuery = (batch_id: string) =>
  queryOptions({ queryKey: ["batch", batch_id], refetchInterval: 10_000, queryFn: () => unwrap(api.GET("/api/v1/batches/{batch_id}", { params: { path: { batch_id } } })) });

export const overlapReportQuery = (batch_id: string) =>
  queryOptions({ queryKey: ["batch", batch_id, "overlap"], refetchInterval: 10_000, queryFn: () => unwrap(api.GET("/api/v1/batches/{batch_id}/overlap", at(batch_id))) });

export const estimateQuery = (project_id: string, body: Api<"EstimateBody">, enabled: boolean) =>
  queryOptions({ queryKey: ["estimate", project_id, body], enabled, retry: false, placeholderData: (before) => before, queryFn: () => unwrap(api.POST("/api/v1/projects/{project_id}/batches/estimate", { params: { path: { project_id } }, body })) });

/** Items that a brief may ask to vary. */
export const parentsQuery = (project_id: string, contains: string) =>
  queryOptions({ queryKey: ["project", project_id, "parents", contains], placeholderData: (before) => before, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/items", { params: { path: { project_id }, query: { limit: 8, ...(contains ? { contains } : {}) } as never } })) });

export const createBatch = ({ project_id, body }: { project_id: string; body: Api<"BatchBody"> }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/batches", { params: { path: { project_id } }, body }));

type Selection = Api<"EstimateBody">["selection"];

const at = (batch_id: string) => ({ params: { path: { batch_id } } });

export const setState = ({ id, state }: { id: string; state: string }) => unwrap(api.POST("/api/v1/batches/{batch_id}/state", { ...at(id), body: { state } as Api<"StateBody"> }));
export const editBatch = ({ id, revision, change }: { id: string; revision: number; change: Api<"BatchChange"> }) =>
  unwrap(api.PATCH("/api/v1/batches/{batch_id}", { ...at(id), headers: { "If-Match": `"${revision}"` }, body: change }));
export const addItems = ({ id, selection }: { id: string; selection: Selection }) => unwrap(api.POST("/api/v1/batches/{batch_id}/items", { ...at(id), body: { selection } as Api<"ItemsBody"> }));
export const setOverlap = ({ id, overlap }: { id: string; overlap: number }) => unwrap(api.POST("/api/v1/batches/{batch_id}/overlap", { ...at(id), body: { overlap } }));
export const takeVersion = ({ id, versionId, mayAddLabels }: { id: string; versionId: string; mayAddLabels: boolean }) => unwrap(api.POST("/api/v1/batches/{batch_id}/guideline-version", { ...at(id), body: { version_id: versionId, may_add_labels: mayAddLabels } }));
export const cloneBatch = ({ id, name }: { id: string; name: string }) => unwrap(api.POST("/api/v1/batches/{batch_id}/clone", { ...at(id), body: { name } }));
export const addMember = ({ id, personId }: { id: string; personId: string }) => unwrap(api.PUT("/api/v1/batches/{batch_id}/members/{person_id}", { params: { path: { batch_id: id, person_id: personId } } }));
export const removeMember = ({ id, personId }: { id: string; personId: string }) => unwrap(api.DELETE("/api/v1/batches/{batch_id}/members/{person_id}", { params: { path: { batch_id: id, person_id: personId } } }));
export const sourcesQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "sources"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/sources", { params: { path: { project_id } } })) });

export const acceptancesQuery = (batch_id: string) =>
  queryOptions({ queryKey: ["batch", batch_id, "acceptances"], refetchInterval: 3000, queryFn: () => unwrap(api.GET("/api/v1/batches/{batch_id}/acceptances", at(batch_id))) });

export const acceptableQuery = (batch_id: string, body: Api<"ThresholdBody">, enabled: boolean) =>
  queryOptions({ queryKey: ["batch", batch_id, "acceptable", body], enabled, retry: false, placeholderData: (before) => before, queryFn: () => unwrap(api.POST("/api/v1/batches/{batch_id}/acceptances/preview", { ...at(batch_id), body })) });

export const acceptAbove = ({ id, body }: { id: string; body: Api<"ThresholdBody"> }) => unwrap(api.POST("/api/v1/batches/{batch_id}/acceptances", { ...at(id), body }));
export const undoAcceptance = (acceptance_id: string) => unwrap(api.POST("/api/v1/acceptances/{acceptance_id}/undo", { params: { path: { acceptance_id } } }));

export const returnSetAside = (id: string) => unwrap(api.POST("/api/v1/batches/{batch_id}/set-aside/return", at(id)));
