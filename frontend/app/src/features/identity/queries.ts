import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";
import { ApiError } from "../../api/problem";

/** The signed-in person, or null where nobody is. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  staleTime: 60_000,
  queryFn: () =>
    unwrap(api.GET("/api/v1/me")).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }),
});

export const demoQuery = queryOptions({
  queryKey: ["demo"],
  staleTime: Infinity,
  retry: false,
  queryFn: () => unwrap(api.GET("/api/v1/demo/sign-ins")),
});

export const linkQuery = (secret: string) =>
  queryOptions({ queryKey: ["link", secret], retry: false, queryFn: () => unwrap(api.GET("/api/v1/links/{secret}", { params: { path: { secret } } })) });

export const signIn = (body: Api<"SignInBody">) => unwrap(api.POST("/api/v1/session", { body }));
export const signInDemo = (person_id: string) => unwrap(api.POST("/api/v1/demo/session", { body: { person_id } }));
export const signOut = () => unwrap(api.DELETE("/api/v1/session"));
export const acceptLink = (secret: string, body: Api<"AcceptanceBody">) =>
  unwrap(api.POST("/api/v1/links/{secret}/acceptance", { params: { path: { secret } }, body }));
