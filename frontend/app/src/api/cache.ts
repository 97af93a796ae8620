/** The query cache: what the server said last. Refusals are not asked again, lost networks are. */

import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./problem";

export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      networkMode: "always",
      retry: (count, error) => !(error instanceof ApiError) && count < 2,
    },
    mutations: { networkMode: "always" },
  },
});
