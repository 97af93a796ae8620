import { blocksOf, hasControls, runsOf, spansByBlock, splitControls, type Block, type Run } from "@goldsmith/core";
import { memo, useMemo, type CSSProperties, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Drawn } from "./drawn";
import classes from "./spans.module.css";

export const LINE = 4;
const MOST_LINES = 8;

const isOnlySuggested = (one: Drawn) => one.look === "ghost" || one.look === "ghost_current";

const styles = new Map<string, CSSProperties>();

/** Lines under a run, one for each span on it, and a tint of the innermost. */
function styleOf(spans: Drawn[]): CSSProperties {
  const key = spans.map((one) => `${one.level}${one.color}${one.look ?? ""}`).join(" ");
  const known = styles.get(key);
  if (known) return known;
  const lines = spans.filter((one) => one.look !== "selected" && one.level < MOST_LINES);
  const top = spans.find((one) => one.look === "chosen") ?? spans.find((one) => one.look === "selected") ?? spans.at(-1);
  const isGhost = spans.every(isOnlySuggested);
  const isStrong = spans.some((one) => one.look === "chosen" || one.look === "linked" || one.look === "differs");
  const style: CSSProperties = {
    "--span": top?.color,
    backgroundColor: `color-mix(in srgb, ${top?.color} ${isStrong ? 38 : top?.look === "selected" ? 30 : isGhost ? (top?.look === "ghost_current" ? 16 : 5) : 15}%, transparent)`,
    backgroundImage: lines.map((one) => (isOnlySuggested(one) ? `repeating-linear-gradient(90deg, ${one.color} 0 5px, transparent 5px 9px)` : `linear-gradient(${one.color}, ${one.color})`)).join(", ") || undefined,
    backgroundSize: lines.map((one) => `100% ${one.look === "chosen" ? 3 : 2}px`).join(", ") || undefined,
    backgroundPosition: lines.map((one) => `0 calc(100% - (var(--lines) - ${one.level + 1}) * ${LINE}px)`).join(", ") || undefined,
    backgroundRepeat: "no-repeat",
  } as CSSProperties;
  styles.set(key, style);
  return style;
}

function Control({ at, name }: { at: number; name: string }) {
  const { t } = useTranslation();
  return <span data-at={at} data-control className="gs-control" title={t("common.control_character")}>{name}</span>;
}

/** Characters that are not seen are drawn by name; their place in the text is kept beside. */
function charactersOf(text: string, at: number): ReactNode {
  if (!hasControls(text)) return text;
  let from = at;
  return splitControls(text).map((part) => {
    const start = from;
    from += part.text.length;
    return part.control === null ? <span key={start} data-at={start}>{part.text}</span> : <Control key={start} at={start} name={part.control} />;
  });
}

function runOf(run: Run, text: string, spans: Drawn[]): ReactNode {
  const shown = charactersOf(text.slice(run.start, run.end), run.start);
  if (run.touches.length === 0) return <span key={run.start} data-at={run.start}>{shown}</span>;
  const own = run.touches.flatMap((touch) => spans.find((one) => one.id === touch.id) ?? []).sort((one, other) => one.level - other.level);
  const tag = run.touches.filter((touch) => touch.isLast).map((touch) => own.find((one) => one.id === touch.id)?.tag).filter(Boolean).join(" · ");
  const look = own.find((one) => one.look)?.look ?? undefined;
  return (
    <span key={run.start} data-at={run.start} data-ids={own.map((one) => one.id).join(" ")} data-tag={tag || undefined} data-look={look} className={classes.run} style={styleOf(own)}
      data-start={run.touches.some((touch) => touch.isStart) || undefined} data-end={run.touches.some((touch) => touch.isEnd) || undefined}>{shown}</span>
  );
}

interface BlockProps {
  block: Block;
  text: string;
  spans: Drawn[];
}

const BlockView = memo(function BlockView({ block, text, spans }: BlockProps) {
  return (
    <span data-block={block.start}>
      {runsOf(block.start, block.end, spans).map((run) => runOf(run, text, spans))}
    </span>
  );
}, (one, other) => one.block === other.block && one.text === other.text && one.spans.length === other.spans.length && one.spans.every((span, index) => span === other.spans[index]));

/** The lines a text needs under it, at most so many as can be told apart; room for one is always kept, so that the first span moves nothing. */
export function linesOf(spans: readonly Drawn[]): number {
  return Math.min(MOST_LINES, spans.reduce((most, one) => (one.look === "selected" ? most : Math.max(most, one.level + 1)), 1));
}

interface BlocksProps {
  text: string;
  spans: Drawn[];
  heads?: Map<number, string> | null;
  /** Where the turn begins that is judged. */
  inHand?: number;
}

/** A text with its spans. Only blocks whose spans changed are drawn again; paragraphs out of sight are not laid out. */
export const SpanBlocks = memo(function SpanBlocks({ text, spans, heads, inHand }: BlocksProps) {
  const { paragraphs } = useMemo(() => blocksOf(text), [text]);
  const blocks = useMemo(() => paragraphs.flat(), [paragraphs]);
  const byBlock = useMemo(() => spansByBlock(blocks, spans), [blocks, spans]);
  const isLong = paragraphs.length > 20;
  const isBare = (paragraph: readonly Block[], whole: string) => heads != null && whole.slice(paragraph[0]?.start, paragraph.at(-1)?.end).trim() === "";
  let at = -1;
  return paragraphs.map((paragraph) => (
    <div key={paragraph[0]?.start} data-head={heads?.get(paragraph[0]?.start ?? -1)} data-in-hand={(inHand !== undefined && paragraph[0]?.start === inHand) || undefined} data-bare={isBare(paragraph, text) || undefined} className={isLong ? classes.paragraphFar : classes.paragraph}>
      {paragraph.map((block) => {
        at += 1;
        return <BlockView key={block.start} block={block} text={text} spans={byBlock[at] ?? []} />;
      })}
    </div>
  ));
});
