import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../api/client";

export const questionsQuery = (project_id: string, is_open: boolean) =>
  queryOptions({ queryKey: ["project", project_id, "questions", is_open], refetchInterval: 20_000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/questions", { params: { path: { project_id }, query: { is_open } } })) });

export const concernsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "concerns"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/concerns", { params: { path: { project_id } } })) });

export const answerQuestion = ({ id, answer }: { id: string; answer: string }) =>
  unwrap(api.POST("/api/v1/questions/{inquiry_id}/answer", { params: { path: { inquiry_id: id } }, body: { text: answer } }));

export const resolveConcern = ({ id, resolution, withhold }: { id: string; resolution: string; withhold: boolean }) =>
  unwrap(api.POST("/api/v1/concerns/{concern_id}/resolution", { params: { path: { concern_id: id } }, body: { resolution, is_withheld: withhold } }));
