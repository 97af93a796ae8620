import type { Mark } from "@goldsmith/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactNode } from "react";
import classes from "./marks.module.css";

interface Props {
  marks: readonly Mark[];
  chosenId: string | null;
  label: string;
  /** The height of a line and of the list at most, in pixels. */
  row: number;
  tallest: number;
  onChoose: (markId: string) => void;
  children: (mark: Mark, place: number) => ReactNode;
}

/** Every mark of a question as a line to choose it by; only the lines in sight exist. */
export function MarkList({ marks, chosenId, label, row, tallest, onChoose, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: marks.length, getScrollElement: () => scroller.current, estimateSize: () => row, overscan: 8 });
  const at = marks.findIndex((mark) => mark.id === chosenId);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual]);
  if (marks.length === 0) return null;
  return (
    <div ref={scroller} className={classes.list} style={{ maxHeight: tallest }} role="list" aria-label={label} tabIndex={marks.length > 8 ? 0 : undefined}>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((line) => {
          const mark = marks[line.index];
          if (!mark) return null;
          return (
            <div key={mark.id} role="listitem" className={classes.entry} style={{ transform: `translateY(${line.start}px)`, height: row }}>
              <button type="button" aria-pressed={mark.id === chosenId} className={classes.row} onClick={() => onChoose(mark.id)}>{children(mark, line.index)}</button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
