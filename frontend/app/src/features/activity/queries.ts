import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../api/client";

export const activityQuery = (project_id: string) =>
  infiniteQueryOptions({
    queryKey: ["project", project_id, "activity"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => unwrap(api.GET("/api/v1/projects/{project_id}/events", { params: { path: { project_id }, query: { cursor: pageParam, limit: 100 } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
