import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../api/client";

export const questionsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "questions"], refetchInterval: 20_000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/questions", { params: { path: { project_id } } })) });

export const concernsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "concerns"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/concerns", { params: { path: { project_id } } })) });

export const answerQuestion = ({ id, answer }: { id: string; answer: string }) =>
  unwrap(api.POST("/api/v1/questions/{question_id}/answer", { params: { path: { question_id: id } }, body: { answer } }));

export const resolveConcern = ({ id, resolution, withhold }: { id: string; resolution: string; withhold: boolean }) =>
  unwrap(api.POST("/api/v1/concerns/{concern_id}/resolution", { params: { path: { concern_id: id } }, body: { resolution, withhold } }));
