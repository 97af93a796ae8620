import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, withAnswers, type Api } from "../../api/client";

export type ReviewKind = Api<"ReviewKind">;

export const reviewQueueQuery = (project_id: string, kind: ReviewKind, annotator_id?: string) =>
  queryOptions({ queryKey: ["project", project_id, "review", kind, annotator_id], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/review", { params: { path: { project_id }, query: { kind, annotator_id, limit: 100 } as never } })) });

export const policyQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "review", "policy"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/review/policy", { params: { path: { project_id } } })) });

export const loadQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "review", "figures"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/review/figures", { params: { path: { project_id } } })) });

export const setPolicy = ({ projectId, revision, body }: { projectId: string; revision: number; body: Api<"ReviewPolicy"> }) =>
  unwrap(api.PUT("/api/v1/projects/{project_id}/review/policy", { params: { path: { project_id: projectId } }, headers: { "If-Match": `"${revision}"` }, body }));

export const castVote = ({ item_id, body }: { item_id: string; body: Api<"VoteBody"> }) =>
  unwrap(api.POST("/api/v1/items/{item_id}/votes", { params: { path: { item_id } }, body: withAnswers(body) }));

export const reviewItemQuery = (item_id: string) =>
  queryOptions({ queryKey: ["item", item_id, "review"], staleTime: 0, queryFn: () => unwrap(api.GET("/api/v1/items/{item_id}/review", { params: { path: { item_id } } })) });

export const giveVerdict = ({ annotation_id, body }: { annotation_id: string; body: Api<"VerdictBody"> }) =>
  unwrap(api.POST("/api/v1/annotations/{annotation_id}/verdict", { params: { path: { annotation_id } }, body: withAnswers(body) }));

export const adjudicate = ({ item_id, body }: { item_id: string; body: Api<"AdjudicationBody"> }) =>
  unwrap(api.POST("/api/v1/items/{item_id}/adjudication", { params: { path: { item_id } }, body: withAnswers(body) }));
