import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../api/client";

export const jobsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "jobs"], refetchInterval: 3_000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/jobs", { params: { path: { project_id } } })) });

export const retryJob = (job_id: string) => unwrap(api.POST("/api/v1/jobs/{job_id}/retry", { params: { path: { job_id } } }));
export const cancelJob = (job_id: string) => unwrap(api.POST("/api/v1/jobs/{job_id}/cancellation", { params: { path: { job_id } } }));
