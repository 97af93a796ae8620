import { noteUse, offered, type Answering, type Question, type Use } from "@goldsmith/core";
import { useCallback, useMemo, useState } from "react";
import { useMe } from "../../session";

const NOTHING: Use = { recent: [], counts: {} };

function read(key: string): Use {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<Use> | null;
    return Array.isArray(stored?.recent) && typeof stored.counts === "object" ? { recent: stored.recent, counts: stored.counts } : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** The labels of a question that this person used in this browser, the last ones and the most frequent first. */
export function useUse(document: Answering, question: Question): { used: string[]; note: (id: string) => void } {
  const me = useMe();
  const key = `goldsmith-labels:${me.person.id}:${question.id}:${question.labels?.[0]?.id ?? ""}`;
  const [use, setUse] = useState(() => read(key));
  const note = useCallback((id: string) => setUse((before) => {
    const next = noteUse(before, id);
    localStorage.setItem(key, JSON.stringify(next));
    return next;
  }), [key]);
  // What is offered stays where it is while one item is answered: keys must not move under the fingers.
  const first = useMemo(() => use, [document]);
  const used = useMemo(() => offered(first).filter((id) => question.labels?.some((label) => label.id === id)), [first, question.labels]);
  return { used, note };
}
