/** Selecting by hand: dragging with a mouse or pen, holding with a finger, a tap on a span. */

import { offsetsOf, spanParts, type SpanSession } from "@goldsmith/core";
import { useEffect, useRef, type PointerEvent, type RefObject } from "react";
import { selectedUnits, unitAtPoint } from "./places";

/** A finger's selection has settled once it rests so long. */
const REST_MS = 350;

interface Options {
  session: SpanSession;
  field: string;
  text: string;
  root: RefObject<HTMLDivElement | null>;
  isOff: boolean;
}

function take({ session, field, text, root }: Options): boolean {
  const units = root.current && selectedUnits(root.current);
  if (!units) return false;
  const map = offsetsOf(text);
  session.select(field, { start: map.toPoints(units.start), end: map.toPoints(units.end) });
  return true;
}

/** A tap reaches the innermost span; again, the one around it; beside all spans it puts the caret. */
function tap({ session, field, text, root }: Options, target: EventTarget, x: number, y: number, isExtending: boolean): void {
  const ids = target instanceof Element ? (target.closest("[data-ids]")?.getAttribute("data-ids") ?? "").split(" ") : [];
  const length = (id: string) => spanParts(session.findSpan(id)?.mark ?? ({ anchor: null } as never)).reduce((sum, part) => sum + part.end - part.start, 0);
  const found = ids.filter((id) => session.findSpan(id)).sort((one, other) => length(one) - length(other));
  const at = found.indexOf(session.snapshot.chosenId ?? "");
  const next = found[(at + 1) % Math.max(found.length, 1)];
  if (next && !isExtending) return session.choose(next);
  const unit = root.current && unitAtPoint(root.current, x, y);
  if (unit === null) return;
  if (!isExtending) session.clear();
  session.setCaret(field, offsetsOf(text).toPoints(unit), isExtending);
}

export function usePointer(options: Options) {
  const latest = useRef(options);
  latest.current = options;
  const pressed = useRef<{ x: number; y: number; isTouch: boolean } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const onUp = (event: globalThis.PointerEvent) => {
      const down = pressed.current;
      if (!down || latest.current.isOff) return;
      if (!down.isTouch) pressed.current = null;
      const { target, clientX, clientY, shiftKey } = event;
      // The browser settles its selection after the event; of a double click only the second press counts.
      clearTimeout(settling);
      settling = setTimeout(() => {
        const isStill = Math.hypot(clientX - down.x, clientY - down.y) < 6;
        if (!down.isTouch && take(latest.current)) window.getSelection()?.removeAllRanges();
        else if (isStill && target && window.getSelection()?.isCollapsed !== false) tap(latest.current, target, clientX, clientY, shiftKey);
      });
    };
    const onSelection = () => {
      if (!pressed.current?.isTouch || latest.current.isOff) return;
      clearTimeout(timer);
      timer = setTimeout(() => take(latest.current), REST_MS);
    };
    document.addEventListener("pointerup", onUp);
    document.addEventListener("selectionchange", onSelection);
    return () => {
      clearTimeout(timer);
      clearTimeout(settling);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("selectionchange", onSelection);
    };
  }, []);
  return (event: PointerEvent) => {
    if (event.button === 0) pressed.current = { x: event.clientX, y: event.clientY, isTouch: event.pointerType === "touch" };
  };
}
