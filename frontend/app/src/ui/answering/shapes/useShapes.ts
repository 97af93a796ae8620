import type { ShapeSession, ShapeState } from "@goldsmith/core";
import { useMemo, useSyncExternalStore } from "react";
import { useCurrent, type CurrentOptions } from "../useCurrent";
import { useShapeEditor } from "./useShapeEditor";

/** The hands on a picture, where the guideline asks for shapes; null where it does not. */
export function useShapes(options: CurrentOptions): ShapeSession | null {
  const { document } = options;
  const editor = useShapeEditor(document.schema);
  const session = useMemo(() => editor && new editor.ShapeSession(document), [document, editor]);
  useCurrent(session, options);
  return session;
}

export function useShapeState(session: ShapeSession): ShapeState {
  return useSyncExternalStore(session.subscribe, () => session.snapshot);
}
