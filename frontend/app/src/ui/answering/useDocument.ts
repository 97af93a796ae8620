import type { AnswerDocument, DocumentState } from "@goldsmith/core";
import { useSyncExternalStore } from "react";

export function useDocument(document: AnswerDocument): DocumentState {
  return useSyncExternalStore(document.subscribe, () => document.snapshot);
}
