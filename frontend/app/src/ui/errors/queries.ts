import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

export const ownErrorsQuery = queryOptions({ queryKey: ["my", "errors"], queryFn: () => unwrap(api.GET("/api/v1/my/errors")) });
export const readOwnError = (one: Pick<Api<"OwnError">, "adjudication_id" | "question_id">) =>
  unwrap(api.POST("/api/v1/my/errors/{adjudication_id}/reading", { params: { path: { adjudication_id: one.adjudication_id } }, body: { question_id: one.question_id } }));
export const contestSettled = ({ error, text }: { error: Api<"OwnError">; text: string }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/contests", { params: { path: { project_id: error.project_id } }, body: { text, item_id: error.item_id, question_id: error.question_id } }));
