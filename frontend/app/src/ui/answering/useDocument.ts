import type { Answering, DocumentState } from "@goldsmith/core";
import { useSyncExternalStore } from "react";

export function useDocument(document: Answering): DocumentState {
  return useSyncExternalStore(document.subscribe, () => document.snapshot);
}
