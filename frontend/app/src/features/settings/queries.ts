import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

export const sessionsQuery = queryOptions({ queryKey: ["me", "sessions"], queryFn: () => unwrap(api.GET("/api/v1/me/sessions")) });
export const tokensQuery = queryOptions({ queryKey: ["me", "tokens"], queryFn: () => unwrap(api.GET("/api/v1/me/tokens")) });

export const editMe = (body: Api<"MeBody">) => unwrap(api.PATCH("/api/v1/me", { body }));
export const changePassword = (body: Api<"PasswordBody">) => unwrap(api.POST("/api/v1/me/password", { body }));
export const endSession = (session_id: string) => unwrap(api.DELETE("/api/v1/me/sessions/{session_id}", { params: { path: { session_id } } }));
export const createToken = (body: Api<"TokenBody">) => unwrap(api.POST("/api/v1/me/tokens", { body }));
export const revokeToken = (token_id: string) => unwrap(api.DELETE("/api/v1/me/tokens/{token_id}", { params: { path: { token_id } } }));
