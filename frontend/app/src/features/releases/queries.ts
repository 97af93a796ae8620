import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

export const releasesQuery = (project_id: string) =>
  queryOptions({
    queryKey: ["project", project_id, "releases"],
    refetchInterval: (query) => (JSON.stringify(query.state.data ?? "").match(/"state":"(queued|running|freezing)"/) ? 800 : false),
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/releases", { params: { path: { project_id } } })),
  });

export const freeze = ({ project_id, body }: { project_id: string; body: Api<"ReleaseBody"> }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/releases", { params: { path: { project_id } }, body }));

export const archiveAddress = (id: string) => `/api/v1/releases/${id}/archive`;
