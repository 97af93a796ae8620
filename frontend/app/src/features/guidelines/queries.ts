import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, unwrapTagged, withAnswers } from "../../api/client";
import type { Guide } from "../../ui/answering/guide";
import { toWire } from "./wire";

export const templatesQuery = queryOptions({ queryKey: ["guideline-templates"], staleTime: Infinity, queryFn: () => unwrap(api.GET("/api/v1/guideline-templates")) });

export const editableDraftQuery = (p: string) =>
  queryOptions({ queryKey: ["guideline-edit", p], staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, queryFn: () => unwrapTagged(api.GET("/api/v1/projects/{project_id}/guideline", { params: { path: { project_id: p } } })) });

export const saveDraft = (p: string, content: Guide, etag: string) =>
  unwrapTagged(api.PUT("/api/v1/projects/{project_id}/guideline", { params: { path: { project_id: p } }, headers: { "If-Match": etag }, body: withAnswers(toWire(content)) }));

export const releaseVersion = ({ p, note }: { p: string; note: string }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/guideline/versions", { params: { path: { project_id: p } }, body: { note } }));
