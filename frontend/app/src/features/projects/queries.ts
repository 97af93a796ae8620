import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

export const projectsQuery = queryOptions({ queryKey: ["projects"], queryFn: () => unwrap(api.GET("/api/v1/projects", { params: { query: { limit: 200 } as never } })) });

export const projectQuery = (p: string) =>
  queryOptions({ queryKey: ["project", p], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}", { params: { path: { project_id: p } } })) });

export const overviewQuery = (p: string) =>
  queryOptions({ queryKey: ["project", p, "overview"], refetchInterval: 10_000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/overview", { params: { path: { project_id: p } } })) });

export const createProject = (body: Api<"ProjectBody">) => unwrap(api.POST("/api/v1/projects", { body }));
