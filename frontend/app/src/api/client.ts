/** The one door to the server: typed by the OpenAPI contract, errors as ApiError. */

import createClient, { type Middleware } from "openapi-fetch";
import { ApiError, toProblem, Unreachable } from "./problem";
import type { components, paths } from "./schema";

/** A named shape of the contract. */
export type Api<Name extends keyof components["schemas"]> = components["schemas"][Name];

const CREATES_NOTHING = /\/(session|heartbeat|leave|leases|similar|estimate|state|acceptance)$/;

const signedOut = new Set<() => void>();

/** Hear when the server no longer knows this browser's sign-in. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const edge: Middleware = {
  onRequest({ request, schemaPath }) {
    request.headers.set("X-Goldsmith-Client", "web");
    if (request.method === "POST" && !request.headers.has("Idempotency-Key") && !CREATES_NOTHING.test(schemaPath)) {
      request.headers.set("Idempotency-Key", newKey());
    }
    return request;
  },
  onError() {
    return new Unreachable();
  },
};

export const api = createClient<paths>({ baseUrl: "/" });
api.use(edge);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer, or the problem thrown. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  if (response.status === 401 && !new URL(response.url).pathname.endsWith("/session")) signedOut.forEach((listener) => listener());
  throw new ApiError(toProblem(response.status, error));
}

/** The data of an answer with its ETag, for what two people may edit. */
export async function unwrapTagged<T>(call: Promise<Answer<T>>): Promise<{ data: T; etag: string }> {
  const answer = await call;
  return { data: await unwrap(Promise.resolve(answer)), etag: answer.response.headers.get("ETag") ?? "*" };
}

/** A body that holds answers: openapi-fetch loses the `anchor: null` of a mark from its type, so the caller's own type vouches for it. */
export function withAnswers<Body>(body: Body): never {
  return body as never;
}
