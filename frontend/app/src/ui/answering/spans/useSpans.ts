import { textsOf, type SessionState, type SpanSession } from "@goldsmith/core";
import { useMemo, useSyncExternalStore } from "react";
import { useCurrent, type CurrentOptions } from "../useCurrent";
import { useSpanEditor } from "./useSpanEditor";

interface Options extends CurrentOptions {
  fields: Record<string, string>;
  language?: string | null;
}

/** The hands in the text, where the guideline asks for spans; null where it does not. */
export function useSpans({ fields, language, ...options }: Options): SpanSession | null {
  const { document } = options;
  const editor = useSpanEditor(document.schema);
  const texts = useMemo(() => textsOf(fields), [fields]);
  const session = useMemo(() => editor && new editor.SpanSession(document, texts, language && language !== "und" ? language : ""), [document, texts, editor, language]);
  useCurrent(session, options);
  return session;
}

export function useSession(session: SpanSession): SessionState {
  return useSyncExternalStore(session.subscribe, () => session.snapshot);
}
