import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";
import { sendFile } from "../../api/upload";

const isUnderWay = (state: string) => state === "queued" || state === "running";
const at = (project_id: string) => ({ params: { path: { project_id } } });

export const trainableQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "trainable"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/trainable", at(project_id))) });

export const modelsQuery = (project_id: string) =>
  queryOptions({
    queryKey: ["project", project_id, "models"],
    refetchInterval: (query) => (query.state.data?.some((model) => isUnderWay(model.state)) ? 700 : 5000),
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/models", at(project_id))),
  });

export const sourcesQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "sources"], refetchInterval: 3000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/sources", at(project_id))) });

export const suggestionImportsQuery = (project_id: string) =>
  queryOptions({
    queryKey: ["project", project_id, "suggestion-imports"],
    refetchInterval: (query) => (query.state.data?.items.some((run) => isUnderWay(run.state)) ? 700 : false),
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/suggestion-imports", at(project_id))),
  });

export const influenceQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "influence"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/influence", at(project_id))) });

export const openBatchesQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "batches"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/batches", at(project_id))) });

export const trainModel = ({ projectId, questionId }: { projectId: string; questionId: string }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/models", { ...at(projectId), body: { question_id: questionId } }));

export const putToWork = ({ modelId, batchId, act }: { modelId: string; batchId: string; act: "suggestions" | "order" }) =>
  unwrap(api.POST(`/api/v1/models/{model_id}/${act}` as "/api/v1/models/{model_id}/order", { params: { path: { model_id: modelId } }, body: { batch_id: batchId } }));

/** Send a file and take the suggestions in it. */
export async function importSuggestions({ projectId, file, source }: { projectId: string; file: File; source: Api<"SourceBody"> }) {
  const upload = await sendFile<Api<"Upload">>(`/api/v1/projects/${projectId}/uploads?${new URLSearchParams({ filename: file.name })}`, file, { signal: new AbortController().signal, onProgress: () => undefined });
  return unwrap(api.POST("/api/v1/projects/{project_id}/suggestion-imports", { ...at(projectId), body: { upload_id: upload.id, source } }));
}

export const endpointsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "endpoints"], refetchInterval: 3000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/endpoints", at(project_id))) });

const to = (endpoint_id: string) => ({ params: { path: { endpoint_id } } });

export const addEndpoint = ({ projectId, body }: { projectId: string; body: Api<"EndpointBody"> }) => unwrap(api.POST("/api/v1/projects/{project_id}/endpoints", { ...at(projectId), body }));
export const checkEndpoint = (id: string) => unwrap(api.POST("/api/v1/endpoints/{endpoint_id}/check", to(id)));
export const switchEndpoint = ({ id, isActive }: { id: string; isActive: boolean }) => unwrap(api.POST("/api/v1/endpoints/{endpoint_id}/switch", { ...to(id), body: { is_active: isActive } }));
export const askForBatch = ({ id, batchId }: { id: string; batchId: string }) => unwrap(api.POST("/api/v1/endpoints/{endpoint_id}/suggestions", { ...to(id), body: { batch_id: batchId } }));
