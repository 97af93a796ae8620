/** How far masks cover each other (stats/masks.py does the same). */

import type { MaskShape, Point } from "../../anchors";
import { areaOfColumns, columnsOf, type Columns } from "./columns";

function shared(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const end = one[a + 1] ?? 0, until = other[b + 1] ?? 0;
    sum += Math.max(0, Math.min(end, until) - Math.max(one[a] ?? 0, other[b] ?? 0));
    if (end < until) a += 2;
    else b += 2;
  }
  return sum;
}

function iouOfColumns(one: Columns, other: Columns): number {
  let both = 0;
  for (const [x, runs] of one) both += shared(runs, other.get(x) ?? []);
  const all = areaOfColumns(one) + areaOfColumns(other) - both;
  return all > 0 ? both / all : 0;
}

export function maskIou(one: MaskShape, other: MaskShape): number {
  if (one.size[0] !== other.size[0] || one.size[1] !== other.size[1]) return 0;
  return iouOfColumns(columnsOf(one), columnsOf(other));
}

/** The pixels of a picture whose centres lie in rings, inside by even-odd. */
export function filledColumns(rings: Point[][], [height, width]: readonly number[]): Columns {
  const columns: Columns = new Map();
  const xs = rings.flat().map(([x]) => x);
  if (xs.length === 0) return columns;
  const low = xs.reduce((least, x) => Math.min(least, x), Infinity), high = xs.reduce((most, x) => Math.max(most, x), -Infinity);
  for (let x = Math.max(0, Math.floor(low)); x < Math.min(width ?? 0, Math.ceil(high)); x += 1) {
    const rows = crossings(rings, x + 0.5).map((y) => Math.min(height ?? 0, Math.max(0, Math.ceil(y - 0.5))));
    const runs: number[] = [];
    for (let at = 0; at + 1 < rows.length; at += 2) if ((rows[at + 1] ?? 0) > (rows[at] ?? 0)) runs.push(rows[at] ?? 0, rows[at + 1] ?? 0);
    if (runs.length > 0) columns.set(x, runs);
  }
  return columns;
}

function crossings(rings: Point[][], x: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay];
      if (ax > x !== bx > x) found.push(ay + ((by - ay) * (x - ax)) / (bx - ax));
    });
  }
  return found.sort((one, other) => one - other);
}

/** A mask beside an outline, by the pixels whose centres lie in that. */
export function iouWithRings(mask: MaskShape, rings: Point[][]): number {
  return iouOfColumns(columnsOf(mask), filledColumns(rings, mask.size));
}
