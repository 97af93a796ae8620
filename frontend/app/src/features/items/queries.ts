import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";
import { isEmptyFilter, toQuery, type Filter } from "./filter";

const PAGE = 100;

export const itemsQuery = (project_id: string, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ["project", project_id, "items", filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => unwrap(api.GET("/api/v1/projects/{project_id}/items", { params: { path: { project_id }, query: { ...toQuery(filter), sort: filter.sort, limit: PAGE, cursor: pageParam } as never } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const countQuery = (project_id: string, filter: Filter) =>
  queryOptions({
    queryKey: ["project", project_id, "items-count", { ...filter, sort: undefined }],
    placeholderData: keepPreviousData,
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/items/count", { params: { path: { project_id }, query: toQuery(filter) as never } })),
  });

export const facetsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "facets"], staleTime: 30_000, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/items/facets", { params: { path: { project_id } } })) });

export const itemQuery = (item_id: string) => queryOptions({ queryKey: ["item", item_id], queryFn: () => unwrap(api.GET("/api/v1/items/{item_id}", { params: { path: { item_id } } })) });

export const historyQuery = (item_id: string) =>
  queryOptions({ queryKey: ["item", item_id, "history"], queryFn: () => unwrap(api.GET("/api/v1/items/{item_id}/history", { params: { path: { item_id } } })) });

export const reviewQuery = (item_id: string) =>
  queryOptions({ queryKey: ["item", item_id, "review"], retry: false, queryFn: () => unwrap(api.GET("/api/v1/items/{item_id}/review", { params: { path: { item_id } } })) });

/** Who judged the item: for those who lead the project. */
export const judgementsQuery = (item_id: string) =>
  queryOptions({ queryKey: ["item", item_id, "judgements"], queryFn: () => unwrap(api.GET("/api/v1/items/{item_id}/annotations", { params: { path: { item_id } } })) });

/** Whether the item has labels enough, in batches whose overlap adapts. */
export const overlapsQuery = (item_id: string) =>
  queryOptions({ queryKey: ["item", item_id, "overlaps"], queryFn: () => unwrap(api.GET("/api/v1/items/{item_id}/overlaps", { params: { path: { item_id } } })) });

type Act = "withhold" | "restore" | "withdraw";

export const actOnItems = ({ project_id, act, ids, filter }: { project_id: string; act: Act; ids?: string[]; filter?: Filter }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/items/acts", { params: { path: { project_id } }, body: { act, ...(ids ? { item_ids: ids } : { filter: toQuery(filter ?? {}) }) } as Api<"ActBody"> }));

export const saveSlice = ({ project_id, name, filter }: { project_id: string; name: string; filter: Filter }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/slices", { params: { path: { project_id } }, body: { name, query: toQuery(filter) } as Api<"SliceBody"> }));

export const dropSlice = (slice_id: string) => unwrap(api.DELETE("/api/v1/slices/{slice_id}", { params: { path: { slice_id } } }));

/** What is filtered, as a file, without a release. */
export function exportAddress(projectId: string, filter: Filter, format: "jsonl" | "csv"): string {
  const search = new URLSearchParams({ format });
  if (!isEmptyFilter(filter)) {
    for (const [name, value] of Object.entries(toQuery(filter))) for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return `/api/v1/projects/${projectId}/items/export?${search}`;
}

export const contestAnswer = ({ projectId, itemId, text }: { projectId: string; itemId: string; text: string }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/contests", { params: { path: { project_id: projectId } }, body: { text, item_id: itemId } }));
