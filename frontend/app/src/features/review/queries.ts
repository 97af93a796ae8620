import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, withAnswers, type Api } from "../../api/client";

export type ReviewKind = "disagreement" | "sample" | "flagged";

export const reviewQueueQuery = (project_id: string, kind: ReviewKind) =>
  queryOptions({ queryKey: ["project", project_id, "review", kind], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/review", { params: { path: { project_id }, query: { kind, limit: 100 } as never } })) });

export const reviewItemQuery = (item_id: string) =>
  queryOptions({ queryKey: ["item", item_id, "review"], staleTime: 0, queryFn: () => unwrap(api.GET("/api/v1/items/{item_id}/review", { params: { path: { item_id } } })) });

export const giveVerdict = ({ annotation_id, body }: { annotation_id: string; body: Api<"VerdictBody"> }) =>
  unwrap(api.POST("/api/v1/annotations/{annotation_id}/verdict", { params: { path: { annotation_id } }, body: withAnswers(body) }));

export const adjudicate = ({ item_id, body }: { item_id: string; body: Api<"AdjudicationBody"> }) =>
  unwrap(api.POST("/api/v1/items/{item_id}/adjudication", { params: { path: { item_id } }, body: withAnswers(body) }));
