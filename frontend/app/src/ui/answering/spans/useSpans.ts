import { askedQuestions, type AnswerDocument, type SessionState, type SpanSession } from "@goldsmith/core";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useSpanEditor } from "./useSpanEditor";

interface Options {
  document: AnswerDocument;
  fields: Record<string, string>;
  language?: string | null;
  currentId?: string;
  onCurrent?: (questionId: string) => void;
}

/** The hands in the text, where the guideline asks for spans; null where it does not. */
export function useSpans({ document, fields, language, currentId, onCurrent }: Options): SpanSession | null {
  const editor = useSpanEditor(document.schema);
  const session = useMemo(() => editor && new editor.SpanSession(document, fields, language && language !== "und" ? language : ""), [document, fields, editor, language]);
  useEffect(() => {
    if (!session) return;
    const asked = askedQuestions(document.schema, document.snapshot.answers);
    session.focus(asked.find((one) => one.id === currentId)?.id ?? asked[0]?.id ?? null);
  }, [session, document, currentId]);
  useEffect(() => {
    if (session) session.onQuestion = onCurrent ?? null;
  }, [session, onCurrent]);
  return session;
}

export function useSession(session: SpanSession): SessionState {
  return useSyncExternalStore(session.subscribe, () => session.snapshot);
}
