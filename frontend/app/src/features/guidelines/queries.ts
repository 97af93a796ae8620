import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, unwrapTagged, type Api } from "../../api/client";
import type { Guide } from "../../ui/answering/guide";

export const templatesQuery = queryOptions({ queryKey: ["guideline-templates"], staleTime: Infinity, queryFn: () => unwrap(api.GET("/api/v1/guideline-templates")) });

export const editableDraftQuery = (p: string) =>
  queryOptions({ queryKey: ["guideline-edit", p], staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, queryFn: () => unwrapTagged(api.GET("/api/v1/projects/{p}/guideline", { params: { path: { p } } })) });

export const saveDraft = (p: string, content: Guide, etag: string) =>
  unwrapTagged(api.PUT("/api/v1/projects/{p}/guideline", { params: { path: { p } }, headers: { "If-Match": etag }, body: { content } as unknown as Api<"DraftBody"> }));

export const releaseVersion = ({ p, note }: { p: string; note: string }) =>
  unwrap(api.POST("/api/v1/projects/{p}/guideline/versions", { params: { path: { p } }, body: { note } as Api<"VersionBody"> }));
