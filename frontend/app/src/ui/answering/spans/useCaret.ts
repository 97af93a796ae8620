/** The caret in a text that is not edited: moved by keys as in any editor, drawn where it stands. */

import { offsetsOf, paragraphRange, stepPoint, type SpanSession } from "@goldsmith/core";
import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { caretBox, unitAtPoint } from "./places";

interface Options {
  session: SpanSession;
  field: string;
  text: string;
  root: RefObject<HTMLDivElement | null>;
}

function isRightToLeft(root: Element): boolean {
  return getComputedStyle(root).direction === "rtl";
}

/** The place a line up or down from here, straight above or below. */
function vertical(root: Element, unit: number, by: 1 | -1): number | null {
  const box = caretBox(root, unit);
  if (!box) return null;
  const line = parseFloat(getComputedStyle(root).lineHeight) || box.height * 1.5;
  for (const reach of [1, 1.6, 2.4]) {
    const found = unitAtPoint(root, box.left + 1, box.top + box.height / 2 + by * line * reach);
    if (found !== null && (by > 0 ? found > unit : found < unit)) return found;
  }
  return null;
}

/** Where a key takes the caret, or null where it is none of its keys. */
function target(event: KeyboardEvent, at: number, { session, text, root }: Options): number | null {
  const map = offsetsOf(text);
  const isWord = event.ctrlKey || event.altKey;
  const language = session.language;
  const isBackward = root.current && isRightToLeft(root.current) ? "ArrowRight" : "ArrowLeft";
  switch (event.key) {
    case "ArrowLeft":
    case "ArrowRight":
      return stepPoint(text, at, event.key === isBackward ? -1 : 1, isWord ? "word" : "grapheme", language);
    case "ArrowUp":
    case "ArrowDown": {
      const by = event.key === "ArrowDown" ? 1 : -1;
      const unit = root.current && vertical(root.current, map.toUnits(at), by);
      return unit === null || unit === undefined ? (by > 0 ? map.length : 0) : map.toPoints(unit);
    }
    case "Home": return event.ctrlKey ? 0 : paragraphRange(text, at).start;
    case "End": return event.ctrlKey ? map.length : paragraphRange(text, at).end;
    default: return null;
  }
}

export function useCaret(options: Options) {
  const { session, field } = options;
  return (event: KeyboardEvent) => {
    if (event.metaKey || event.nativeEvent.isComposing) return;
    const caret = session.snapshot.caret?.field === field ? session.snapshot.caret : null;
    const at = caret?.at ?? 0;
    if (!caret && event.shiftKey && event.key !== "Shift") session.setCaret(field, at, false);
    const to = target(event, at, options);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    session.setCaret(field, to, event.shiftKey);
  };
}

/** Draw the caret and keep it in sight while the text has the keyboard. */
export function useCaretBox(root: RefObject<HTMLDivElement | null>, caret: RefObject<HTMLDivElement | null>, unit: number | null): void {
  const shown = useRef<number | null>(null);
  useLayoutEffect(() => {
    const { current: text } = root;
    const { current: line } = caret;
    if (!text || !line) return;
    const box = unit === null ? null : caretBox(text, unit);
    line.hidden = box === null;
    if (!box) return;
    const outer = text.getBoundingClientRect();
    line.style.transform = `translate(${box.left - outer.left}px, ${box.top - outer.top}px)`;
    line.style.height = `${box.height}px`;
    if (document.activeElement === text && unit !== shown.current) line.scrollIntoView({ block: "nearest" });
    shown.current = unit;
  });
}
