/** Code points, as answers count, and UTF-16 units, as browsers count, over one immutable text. */

export interface Range {
  /** Code points, end exclusive. */
  start: number;
  end: number;
}

const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

export class OffsetMap {
  /** Where each character of two units begins, in units. Most texts have none. */
  private readonly wide: number[] = [];
  readonly length: number;

  constructor(readonly text: string) {
    for (const found of text.matchAll(ASTRAL)) this.wide.push(found.index);
    this.length = text.length - this.wide.length;
  }

  /** How many wide characters begin before this unit. */
  private wideBefore(unit: number): number {
    let low = 0, high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.wide[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The code point at or around a unit; within a character of two units, where it begins. */
  toPoints(unit: number): number {
    const at = Math.min(Math.max(unit, 0), this.text.length);
    return at - this.wideBefore(at);
  }

  toUnits(point: number): number {
    const at = Math.min(Math.max(point, 0), this.length);
    let low = 0, high = this.wide.length;
    // The n-th wide character (from 0) begins at code point wide[n] - n.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.wide[middle] ?? 0) - middle < at) low = middle + 1;
      else high = middle;
    }
    return at + low;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.toUnits(start), this.toUnits(end));
  }
}

const KEPT = 20;
const maps = new Map<string, OffsetMap>();

/** The map of a text; texts do not change, so a few are kept. */
export function offsetsOf(text: string): OffsetMap {
  const known = maps.get(text);
  if (known) return known;
  const made = new OffsetMap(text);
  if (maps.size >= KEPT) maps.delete(maps.keys().next().value ?? "");
  maps.set(text, made);
  return made;
}
