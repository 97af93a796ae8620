import { askedQuestions, type AnswerDocument } from "@goldsmith/core";
import { useEffect } from "react";

export interface CurrentOptions {
  document: AnswerDocument;
  currentId?: string;
  onCurrent?: (questionId: string) => void;
}

interface Session {
  focus(questionId: string | null): void;
  onQuestion: ((questionId: string) => void) | null;
}

/** Hands and screen agree which question is current: the one asked first, until another is chosen on either side. */
export function useCurrent(session: Session | null, { document, currentId, onCurrent }: CurrentOptions): void {
  useEffect(() => {
    if (!session) return;
    const asked = askedQuestions(document.schema, document.snapshot.answers);
    session.focus(asked.find((one) => one.id === currentId)?.id ?? asked[0]?.id ?? null);
  }, [session, document, currentId]);
  useEffect(() => {
    if (session) session.onQuestion = onCurrent ?? null;
  }, [session, onCurrent]);
}
