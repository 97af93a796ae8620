import { askedQuestions, type AnswerDocument, type ShapeSession, type ShapeState } from "@goldsmith/core";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useShapeEditor } from "./useShapeEditor";

interface Options {
  document: AnswerDocument;
  currentId?: string;
  onCurrent?: (questionId: string) => void;
}

/** The hands on a picture, where the guideline asks for shapes; null where it does not. */
export function useShapes({ document, currentId, onCurrent }: Options): ShapeSession | null {
  const editor = useShapeEditor(document.schema);
  const session = useMemo(() => editor && new editor.ShapeSession(document), [document, editor]);
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

export function useShapeState(session: ShapeSession): ShapeState {
  return useSyncExternalStore(session.subscribe, () => session.snapshot);
}
