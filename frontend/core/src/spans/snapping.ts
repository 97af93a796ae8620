/** Where edges may stand: between characters, between what readers see as one character, or around words. */

import type { Snap } from "../schema";
import { offsetsOf, type Range } from "./offsets";

interface Piece {
  start: number;
  end: number;
  isWord: boolean;
}

type Granularity = "grapheme" | "word";

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(granularity: Granularity, language: string): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let made = segmenters.get(key);
  if (!made) {
    try {
      made = new Intl.Segmenter(language || undefined, { granularity });
    } catch {
      made = new Intl.Segmenter(undefined, { granularity });
    }
    segmenters.set(key, made);
  }
  return made;
}

interface Paragraph {
  start: number;
  end: number;
}

/** The paragraph around a unit, its line break included: words and graphemes never reach past it. */
function paragraphAt(text: string, unit: number): Paragraph {
  const start = unit <= 0 ? 0 : text.lastIndexOf("\n", unit - 1) + 1;
  const found = text.indexOf("\n", unit);
  return { start, end: found < 0 ? text.length : found + 1 };
}

const KEPT = 64;
const paragraphs = new Map<string, Piece[]>();

function piecesAt(text: string, unit: number, granularity: Granularity, language: string): Piece[] {
  const { start, end } = paragraphAt(text, unit);
  const part = text.slice(start, end);
  const key = `${granularity} ${language} ${start} ${part}`;
  const known = paragraphs.get(key);
  if (known) return known;
  const pieces: Piece[] = [];
  for (const piece of segmenterOf(granularity, language).segment(part)) {
    pieces.push({ start: start + piece.index, end: start + piece.index + piece.segment.length, isWord: piece.isWordLike ?? false });
  }
  if (paragraphs.size >= KEPT) paragraphs.delete(paragraphs.keys().next().value ?? "");
  paragraphs.set(key, pieces);
  return pieces;
}

function pieceAt(text: string, unit: number, granularity: Granularity, language: string): Piece | undefined {
  if (unit < 0 || unit >= text.length) return undefined;
  const pieces = piecesAt(text, unit, granularity, language);
  let low = 0, high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** A range of units whose edges split no character of two units, no grapheme or no word. */
function snapUnits(text: string, from: number, to: number, snap: Snap, language: string): [number, number] {
  if (snap === "character") return [from, to];
  let start = pieceAt(text, from, "grapheme", language)?.start ?? from;
  let end = pieceAt(text, to - 1, "grapheme", language)?.end ?? to;
  if (snap === "grapheme") return [start, end];
  let first = pieceAt(text, start, "word", language);
  let last = pieceAt(text, end - 1, "word", language);
  // Spaces and punctuation at the edges go, unless there is nothing else.
  while (first && !first.isWord && first.end < end) first = pieceAt(text, first.end, "word", language);
  while (last && !last.isWord && last.start > start) last = pieceAt(text, last.start - 1, "word", language);
  if (first?.isWord && last?.isWord && first.start < last.end) return [first.start, last.end];
  start = pieceAt(text, start, "word", language)?.start ?? start;
  end = pieceAt(text, end - 1, "word", language)?.end ?? end;
  return [start, end];
}

/** The range that is really marked when somebody selects this one; null where nothing is selected. */
export function snapRange(text: string, range: Range, snap: Snap, language = ""): Range | null {
  const map = offsetsOf(text);
  const from = map.toUnits(Math.min(range.start, range.end));
  const to = map.toUnits(Math.max(range.start, range.end));
  if (from >= to) return null;
  const [start, end] = snapUnits(text, from, to, snap, language);
  return { start: map.toPoints(start), end: map.toPoints(end) };
}

/** The next place where a caret or an edge may stand, going forward (1) or back (-1), by character or word. */
export function stepPoint(text: string, point: number, by: 1 | -1, unit: Snap, language = ""): number {
  const map = offsetsOf(text);
  const at = map.toUnits(point);
  if (by > 0 ? at >= text.length : at <= 0) return point;
  if (unit === "character") return point + by;
  const granularity = unit === "word" ? "word" : "grapheme";
  let piece = pieceAt(text, by > 0 ? at : at - 1, granularity, language);
  if (unit === "word") {
    // Past spaces and punctuation, to the far edge of the next word.
    while (piece && !piece.isWord) {
      const next = pieceAt(text, by > 0 ? piece.end : piece.start - 1, granularity, language);
      if (!next) break;
      piece = next;
    }
  }
  if (!piece) return point;
  return map.toPoints(by > 0 ? piece.end : piece.start);
}

/** The word around a place, for a double click or a caret; null between words. */
export function wordAt(text: string, point: number, language = ""): Range | null {
  const map = offsetsOf(text);
  const at = map.toUnits(point);
  const piece = [pieceAt(text, at, "word", language), pieceAt(text, at - 1, "word", language)].find((one) => one?.isWord);
  return piece ? { start: map.toPoints(piece.start), end: map.toPoints(piece.end) } : null;
}

/** The start and end of the paragraph around a place. */
export function paragraphRange(text: string, point: number): Range {
  const map = offsetsOf(text);
  const found = paragraphAt(text, map.toUnits(point));
  const end = text[found.end - 1] === "\n" && found.end > found.start ? found.end - (text[found.end - 2] === "\r" && found.end - 2 >= found.start ? 2 : 1) : found.end;
  return { start: map.toPoints(found.start), end: map.toPoints(end) };
}
