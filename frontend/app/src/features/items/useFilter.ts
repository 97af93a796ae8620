import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { readFilter, type Filter } from "./filter";

/** The filter in the address, and how to change it. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const filter = useMemo(() => readFilter(search), [search]);
  const set = useCallback((change: Partial<Filter>) => {
    const next = Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== ""));
    void navigate({ to: ".", search: next as never, replace: true });
  }, [filter, navigate]);
  return [filter, set];
}
