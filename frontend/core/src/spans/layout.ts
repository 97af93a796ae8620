/** Spans that lie over each other, made into runs of text and lines under it. All in UTF-16 units. */

export interface Placed {
  id: string;
  /** Parts in order; more than one where the span is discontinuous. */
  parts: readonly { start: number; end: number }[];
  /** Which line under the text is its own: 0 is nearest. */
  level: number;
}

export interface Touch {
  id: string;
  level: number;
  /** Whether the span begins or ends with this run. */
  isStart: boolean;
  isEnd: boolean;
  /** The end of the last part: where its label is told. */
  isLast: boolean;
}

export interface Run {
  start: number;
  end: number;
  touches: Touch[];
}

const startOf = (one: Omit<Placed, "level">) => one.parts[0]?.start ?? 0;
const endOf = (one: Omit<Placed, "level">) => one.parts.at(-1)?.end ?? 0;

/** Give every span a line that no other span on it crosses; long spans come nearest to the text. */
export function placeSpans<T extends Omit<Placed, "level">>(spans: readonly T[]): (T & { level: number })[] {
  const ordered = [...spans].sort((one, other) => startOf(one) - startOf(other) || endOf(other) - endOf(one));
  const ends: number[] = [];
  return ordered.map((span) => {
    let level = ends.findIndex((end) => end <= startOf(span));
    if (level < 0) level = ends.length;
    ends[level] = endOf(span);
    return { ...span, level };
  });
}

/** The runs of a stretch of text, each under the same spans. Spans must be in the order of their starts. */
export function runsOf(start: number, end: number, spans: readonly Placed[]): Run[] {
  const cuts = new Set([start, end]);
  for (const span of spans) {
    for (const part of span.parts) {
      if (part.start > start && part.start < end) cuts.add(part.start);
      if (part.end > start && part.end < end) cuts.add(part.end);
    }
  }
  const edges = [...cuts].sort((one, other) => one - other);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    return { start: from, end: to, touches: touchesOf(from, to, spans) };
  });
}

function touchesOf(from: number, to: number, spans: readonly Placed[]): Touch[] {
  const touches: Touch[] = [];
  for (const span of spans) {
    const part = span.parts.find((one) => one.start <= from && one.end >= to);
    if (!part) continue;
    const isEnd = part.end === to;
    touches.push({ id: span.id, level: span.level, isStart: part.start === from, isEnd, isLast: isEnd && part === span.parts.at(-1) });
  }
  return touches;
}

export interface Block {
  start: number;
  end: number;
}

const LONGEST = 1200;

/** Stretches of text that are drawn by themselves: pieces of paragraphs, never cut within a word. */
export function blocksOf(text: string): { paragraphs: Block[][] } {
  const paragraphs: Block[][] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found + 1;
    paragraphs.push(cut(text, start, end));
    start = end;
  }
  return { paragraphs };
}

function cut(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(" ", from + LONGEST);
    let to = space > from ? space + 1 : from + LONGEST;
    // Never between the halves of a character of two units.
    if (/[\udc00-\udfff]/.test(text[to] ?? "")) to += 1;
    blocks.push({ start: from, end: to });
    from = to;
  }
  blocks.push({ start: from, end });
  return blocks;
}

/** For each block, the spans that touch it, in their order. */
export function spansByBlock<T extends Placed>(blocks: readonly Block[], spans: readonly T[]): T[][] {
  const found: T[][] = blocks.map(() => []);
  for (const span of spans) {
    for (const part of span.parts) {
      for (let at = firstTouched(blocks, part.start); at < blocks.length && (blocks[at]?.start ?? 0) < part.end; at += 1) {
        const list = found[at];
        if (list && list.at(-1) !== span) list.push(span);
      }
    }
  }
  return found;
}

function firstTouched(blocks: readonly Block[], unit: number): number {
  let low = 0, high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans at a place, the shortest first: a click on nested spans reaches the inner one. */
export function spansAt<T extends Omit<Placed, "level">>(spans: readonly T[], unit: number): T[] {
  const length = (one: T) => one.parts.reduce((sum, part) => sum + part.end - part.start, 0);
  return spans.filter((one) => one.parts.some((part) => part.start <= unit && unit < part.end)).sort((one, other) => length(one) - length(other));
}
