import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../api/client";

export const qualityQuery = (project_id: string, batch_id?: string) =>
  queryOptions({ queryKey: ["project", project_id, "quality", batch_id ?? "all"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality", { params: { path: { project_id }, query: { batch_id } } })) });

export const confusionsQuery = (project_id: string, question_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "confusions", question_id], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/quality/confusions/{question_id}", { params: { path: { project_id, question_id } } })) });

export const batchNamesQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "batches"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/batches", { params: { path: { project_id } } })) });
