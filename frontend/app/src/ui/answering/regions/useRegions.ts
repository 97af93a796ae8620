import type { RegionSession, RegionState } from "@goldsmith/core";
import { useMemo, useSyncExternalStore } from "react";
import { useCurrent, type CurrentOptions } from "../useCurrent";
import { useRegionEditor } from "./useRegionEditor";

/** The hands on a recording, where the guideline asks for regions; null where it does not. */
export function useRegions(options: CurrentOptions): RegionSession | null {
  const { document } = options;
  const editor = useRegionEditor(document.schema);
  const session = useMemo(() => editor && new editor.RegionSession(document), [document, editor]);
  useCurrent(session, options);
  return session;
}

export function useRegionState(session: RegionSession): RegionState {
  return useSyncExternalStore(session.subscribe, () => session.snapshot);
}
