import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";
import type { WantedRulings } from "../../ui/rulings/queries";

export const rulingPagesQuery = (project_id: string, wanted: WantedRulings) =>
  infiniteQueryOptions({ queryKey: ["project", project_id, "rulings", "pages", wanted], placeholderData: keepPreviousData, initialPageParam: undefined as string | undefined, queryFn: ({ pageParam: cursor }) => unwrap(api.GET("/api/v1/projects/{project_id}/rulings", { params: { path: { project_id }, query: { ...wanted, cursor } } })), getNextPageParam: (page) => page.next_cursor ?? undefined });

export const overturnRuling = ({ id, body }: { id: string; body: Api<"DecisionBody"> }) =>
  unwrap(api.POST("/api/v1/rulings/{ruling_id}/overturn", { params: { path: { ruling_id: id } }, body }));

export const turnIntoClause = ({ id, body }: { id: string; body: Api<"ClauseBody"> }) =>
  unwrap(api.POST("/api/v1/rulings/{ruling_id}/clause", { params: { path: { ruling_id: id } }, body }));
