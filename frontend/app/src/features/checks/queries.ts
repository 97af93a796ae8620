import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

const PAGE = 50;
const WATCH_MS = 1500;
/** As long as something that was sent to review waits there. */
const WAIT_MS = 5000;

const inProject = (project_id: string) => ({ params: { path: { project_id } } });

export interface FindingFilter {
  kind: string | null;
  question: string | null;
  state: string;
}

export const checksQuery = (project_id: string) =>
  queryOptions({
    queryKey: ["project", project_id, "checks"],
    refetchInterval: ({ state: { data } }) => {
      if (data?.run && data.run.finished_at === null) return WATCH_MS;
      return data?.yields.some((one) => one.pending > 0) ? WAIT_MS : false;
    },
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/checks", inProject(project_id))),
  });

export const findingsQuery = (project_id: string, { kind, question, state }: FindingFilter, pass: string | null | undefined) =>
  infiniteQueryOptions({
    queryKey: ["project", project_id, "findings", kind, question, state, pass],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => unwrap(api.GET("/api/v1/projects/{project_id}/findings", { params: { path: { project_id }, query: { state, limit: PAGE, ...(kind ? { kind } : {}), ...(question ? { question_id: question } : {}), cursor: pageParam } as never } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const runChecks = (project_id: string) => unwrap(api.POST("/api/v1/projects/{project_id}/checks", inProject(project_id)));

export const lookAt = ({ id, body }: { id: string; body: Api<"LookBody"> }) => unwrap(api.POST("/api/v1/findings/{finding_id}", { params: { path: { finding_id: id } }, body }));
