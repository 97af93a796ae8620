/** Reads that several features need; everything else lives in its feature's queries.ts. */

import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";

export const guidelineVersionQuery = (id: string) =>
  queryOptions({ queryKey: ["guideline-version", id], staleTime: Infinity, queryFn: () => unwrap(api.GET("/api/v1/guideline-versions/{version_id}", { params: { path: { version_id: id } } })) });

export const guidelineVersionsQuery = (p: string) =>
  queryOptions({ queryKey: ["project", p, "guideline-versions"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/guideline/versions", { params: { path: { project_id: p } } })) });

export const guidelineDraftQuery = (p: string) =>
  queryOptions({ queryKey: ["project", p, "guideline"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/guideline", { params: { path: { project_id: p } } })) });

export const membersQuery = (p: string) =>
  queryOptions({ queryKey: ["project", p, "members"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/members", { params: { path: { project_id: p } } })) });

export const slicesQuery = (p: string) =>
  queryOptions({ queryKey: ["project", p, "slices"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/slices", { params: { path: { project_id: p } } })) });

export const itemPageQuery = (p: string, limit: number) =>
  queryOptions({ queryKey: ["project", p, "items", "first", limit], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/items", { params: { path: { project_id: p }, query: { limit } as never } })) });

const PREPARING_MS = 1500;

/** What is known of a picture or recording; asked again until all is made of it. */
export const mediaQuery = (id: string) =>
  queryOptions({ queryKey: ["media", id], staleTime: Infinity, refetchInterval: (query) => (query.state.data && !query.state.data.is_ready ? PREPARING_MS : false), queryFn: () => unwrap(api.GET("/api/v1/media/{media_id}", { params: { path: { media_id: id } } })) });

/** Where the bytes of a picture or recording are: as kept, a preview, a tile. */
export const mediaAddress = (id: string, what = "content"): string => `/api/v1/media/${encodeURIComponent(id)}/${what}`;
