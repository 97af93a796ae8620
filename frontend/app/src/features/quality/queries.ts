import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

const inProject = (project_id: string) => ({ params: { path: { project_id } } });

/** Figures of one batch, or those of the project with what calls for an act and where criteria stand. */
export const dashboardQuery = (project_id: string, batch_id: string | null) =>
  queryOptions({ queryKey: ["project", project_id, "quality", batch_id ?? "all"], queryFn: async () => (batch_id === null ? unwrap(api.GET("/api/v1/projects/{project_id}/quality/dashboard", inProject(project_id))) : { report: await unwrap(api.GET("/api/v1/projects/{project_id}/quality", { params: { path: { project_id }, query: { batch_id } } })), calls: [], criteria: null }) });
export const historyQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "quality", "history"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/history", inProject(project_id))) });
export const summaryQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "quality", "summary"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/summary", inProject(project_id))) });

export const reviewFiguresQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "review", "figures"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/review/figures", inProject(project_id))) });

export const exportHref = (projectId: string, batchId: string | null) => `/api/v1/projects/${projectId}/quality/export${batchId ? `?batch_id=${batchId}` : ""}`;

export const sliceMenuQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "quality", "slices"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/slices", inProject(project_id))) });
export const slicesOfQuery = (project_id: string, question_id: string, by: Api<"Facet">, key: string) =>
  queryOptions({ queryKey: ["project", project_id, "quality", "slices", question_id, by, key], placeholderData: (before) => before, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/slices/{question_id}", { params: { path: { project_id, question_id }, query: { by, key } } })) });

export const leftOutQuery = (project_id: string, question_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "quality", "left-out", question_id], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/left-out/{question_id}", { params: { path: { project_id, question_id } } })) });

export const confusionsQuery = (project_id: string, question_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "confusions", question_id], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/confusions/{question_id}", { params: { path: { project_id, question_id } } })) });

export const batchNamesQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "batches"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/batches", { params: { path: { project_id } } })) });

export const peopleQualityQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "quality", "people"], refetchInterval: 5000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/people", inProject(project_id))) });

export const personQuery = (project_id: string, person_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "quality", "people", person_id], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/people/{person_id}", { params: { path: { project_id, person_id } } })) });

export const ownQualityQuery = () => queryOptions({ queryKey: ["my", "quality"], queryFn: () => unwrap(api.GET("/api/v1/my/quality")) });

export const contestsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "contests"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/contests", inProject(project_id))) });
export const raiseContest = ({ projectId, body }: { projectId: string; body: Api<"ContestBody"> }) => unwrap(api.POST("/api/v1/projects/{project_id}/contests", { ...inProject(projectId), body }));
export const answerContest = ({ id, answer }: { id: string; answer: string }) => unwrap(api.POST("/api/v1/contests/{contest_id}/answer", { params: { path: { contest_id: id } }, body: { answer } }));

export const setAsidesQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "set-asides"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/set-asides", inProject(project_id))) });
export const consequenceQuery = (project_id: string, body: Api<"WhoseBody">) =>
  queryOptions({ queryKey: ["project", project_id, "set-asides", "preview", body], retry: false, placeholderData: (before) => before, queryFn: () => unwrap(api.POST("/api/v1/projects/{project_id}/set-asides/preview", { ...inProject(project_id), body })) });
export const setAside = ({ projectId, body }: { projectId: string; body: Api<"SetAsideBody"> }) => unwrap(api.POST("/api/v1/projects/{project_id}/set-asides", { ...inProject(projectId), body }));
export const undoSetAside = (set_aside_id: string) => unwrap(api.POST("/api/v1/set-asides/{set_aside_id}/undo", { params: { path: { set_aside_id } } }));

export const goldQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "gold"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/gold", { params: { path: { project_id }, query: { limit: 200 } } })) });
export const settledItemsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "items", "settled"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/items", { params: { path: { project_id }, query: { limit: 200, status: ["adjudicated"] } as never } })) });
export const goldItemQuery = (item_id: string) =>
  queryOptions({ queryKey: ["item", item_id], queryFn: () => unwrap(api.GET("/api/v1/items/{item_id}", { params: { path: { item_id } } })) });
export const makeGold = ({ projectId, body }: { projectId: string; body: Api<"GoldBody"> }) => unwrap(api.POST("/api/v1/projects/{project_id}/gold", { ...inProject(projectId), body }));
export const withdrawGold = ({ id, body }: { id: string; body: Api<"WithdrawalBody"> }) => unwrap(api.POST("/api/v1/gold/{item_id}/withdrawal", { params: { path: { item_id: id } }, body }));

export const auditsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "audits"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/audits", inProject(project_id))) });
export const drawAudit = ({ projectId, body }: { projectId: string; body: Api<"AuditBody"> }) => unwrap(api.POST("/api/v1/projects/{project_id}/audits", { ...inProject(projectId), body }));
export const auditTaskQuery = (audit_id: string) =>
  queryOptions({ queryKey: ["audit", audit_id, "next"], staleTime: 0, queryFn: () => unwrap(api.GET("/api/v1/audits/{audit_id}/next", { params: { path: { audit_id } } })) });
export const checkItem = ({ id, place, body }: { id: string; place: number; body: Api<"CheckBody"> }) => unwrap(api.POST("/api/v1/audits/{audit_id}/items/{place}", { params: { path: { audit_id: id, place } }, body }));

export const setCriteria = ({ projectId, revision, criteria }: { projectId: string; revision: number; criteria: Api<"Criterion-Output">[] }) =>
  unwrap(api.PUT("/api/v1/projects/{project_id}/criteria", { ...inProject(projectId), headers: { "If-Match": `"${revision}"` }, body: { criteria } }));
