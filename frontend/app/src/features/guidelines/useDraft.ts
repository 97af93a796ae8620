import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { cache } from "../../api/cache";
import { toGuide, type Guide } from "../../ui/answering/guide";
import { editableDraftQuery, saveDraft } from "./queries";

export type SaveState = "saved" | "waiting" | "saving" | "failed";

const DELAY_MS = 700;

/** The draft being written: changes show at once and are saved a moment later, against the ETag that was read. */
export function useDraft(projectId: string) {
  const query = useQuery(editableDraftQuery(projectId));
  const [guide, setGuide] = useState<Guide | null>(null);
  const [state, setState] = useState<SaveState>("saved");
  const [error, setError] = useState<unknown>(null);
  const etag = useRef("*");
  const latest = useRef<Guide | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void> | null>(null);

  useEffect(() => {
    if (!query.data || latest.current) return;
    etag.current = query.data.etag;
    latest.current = toGuide(query.data.data.content);
    setGuide(latest.current);
  }, [query.data]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    await saving.current;
    const content = latest.current;
    if (!content) return;
    setState("saving");
    saving.current = saveDraft(projectId, content, etag.current)
      .then((saved) => {
        etag.current = saved.etag;
        setState(latest.current === content ? "saved" : "waiting");
        setError(null);
        void cache.invalidateQueries({ queryKey: ["project", projectId, "guideline"] });
      })
      .catch((failure: unknown) => {
        setState("failed");
        setError(failure);
      });
    await saving.current;
    saving.current = null;
  }, [projectId]);

  const change = useCallback((act: (guide: Guide) => Guide) => {
    if (!latest.current) return;
    latest.current = act(latest.current);
    setGuide(latest.current);
    setState("waiting");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), DELAY_MS);
  }, [save]);

  const reload = useCallback(async () => {
    latest.current = null;
    setError(null);
    setState("saved");
    await query.refetch();
  }, [query]);

  useEffect(() => () => {
    clearTimeout(timer.current);
    if (latest.current && timer.current !== undefined) void save();
  }, [save]);

  return { query, guide, state, error, change, save, reload };
}

export type Draft = ReturnType<typeof useDraft>;
