/** Rulings, read and made wherever people judge, review and answer questions. */

import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

export interface WantedRulings {
  q?: string;
  state?: Api<"RulingState">;
  question_id?: string;
  limit?: number;
}

export const rulingsQuery = (project_id: string, wanted: WantedRulings) =>
  queryOptions({ queryKey: ["project", project_id, "rulings", wanted], enabled: project_id !== "", placeholderData: (before) => before, queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/rulings", { params: { path: { project_id }, query: wanted } })) });

export const makeRuling = ({ projectId, body }: { projectId: string; body: Api<"RulingBody"> }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/rulings", { params: { path: { project_id: projectId } }, body }));
