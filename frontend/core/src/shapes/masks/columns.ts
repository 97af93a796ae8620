/** Painted pixels column by column: cheap to paint on, whatever the size of the picture. */

import type { MaskShape, Point } from "../../anchors";
import type { Bounds, Size } from "../geometry";
import { decodeRuns, encodeRuns } from "./runs";

/** By column from the left: sorted pairs of the first painted row and the one after the last. Runs are replaced, never changed. */
export type Columns = Map<number, readonly number[]>;

const known = new WeakMap<MaskShape, Columns>();
const frames = new WeakMap<MaskShape, Bounds>();

/** Whether the runs of a mask fill a picture of its size. */
export function isWhole({ size: [height, width], counts }: MaskShape): boolean {
  const lengths = decodeRuns(counts);
  return lengths !== null && lengths.every((length) => length >= 0) && lengths.reduce((sum, length) => sum + length, 0) === height * width;
}

/** The pixels of a mask; none where its runs make no sense. */
export function columnsOf(mask: MaskShape): Columns {
  const found = known.get(mask);
  if (found) return found;
  const columns: Columns = isWhole(mask) ? split(decodeRuns(mask.counts) ?? [], mask.size[0]) : new Map();
  known.set(mask, columns);
  return columns;
}

function split(lengths: readonly number[], height: number): Columns {
  const columns = new Map<number, number[]>();
  let at = 0;
  lengths.forEach((length, place) => {
    const end = at + length;
    for (let start = at; place % 2 === 1 && start < end;) {
      const x = Math.floor(start / height);
      const stop = Math.min(end, (x + 1) * height);
      const runs = columns.get(x) ?? [];
      if (runs.at(-1) === start - x * height && runs.length > 0) runs[runs.length - 1] = stop - x * height;
      else runs.push(start - x * height, stop - x * height);
      columns.set(x, runs);
      start = stop;
    }
    at = end;
  });
  return columns;
}

/** Pixels as a mask of a picture; null where none is painted. */
export function maskOf(columns: Columns, { width, height }: Size): MaskShape | null {
  const lengths: number[] = [];
  let last = 0;
  for (const x of [...columns.keys()].sort((one, other) => one - other)) {
    const runs = columns.get(x) ?? [];
    for (let at = 0; at < runs.length; at += 2) {
      const start = x * height + (runs[at] ?? 0), end = x * height + (runs[at + 1] ?? 0);
      if (start === last && lengths.length > 0) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + end - start;
      else lengths.push(start - last, end - start);
      last = end;
    }
  }
  if (lengths.length === 0) return null;
  if (last < width * height) lengths.push(width * height - last);
  const mask: MaskShape = { kind: "shape", shape: "mask", size: [height, width], counts: encodeRuns(lengths) };
  known.set(mask, new Map([...columns].filter(([, runs]) => runs.length > 0)));
  return mask;
}

export function areaOfColumns(columns: Columns): number {
  let area = 0;
  for (const runs of columns.values()) for (let at = 0; at < runs.length; at += 2) area += (runs[at + 1] ?? 0) - (runs[at] ?? 0);
  return area;
}

/** The box around what is painted. */
export function boundsOfMask(mask: MaskShape): Bounds {
  const found = frames.get(mask);
  if (found) return found;
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const [x, runs] of columnsOf(mask)) {
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, runs[0] ?? Infinity);
    bottom = Math.max(bottom, runs.at(-1) ?? -Infinity);
  }
  const bounds = right > left ? { x: left, y: top, w: right - left, h: bottom - top } : { x: 0, y: 0, w: 0, h: 0 };
  frames.set(mask, bounds);
  return bounds;
}

export function isPainted(mask: MaskShape, [x, y]: Point): boolean {
  const runs = columnsOf(mask).get(Math.floor(x)) ?? [];
  for (let at = 0; at < runs.length; at += 2) if (y >= (runs[at] ?? 0) && y < (runs[at + 1] ?? 0)) return true;
  return false;
}

/** Whole pixels to the right and down, on a picture of another size too; what leaves it is lost. */
export function shiftMask(mask: MaskShape, right: number, down: number, size: Size): MaskShape | null {
  const moved: Columns = new Map();
  for (const [x, runs] of columnsOf(mask)) {
    if (x + right < 0 || x + right >= size.width) continue;
    const kept: number[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const from = Math.max(0, (runs[at] ?? 0) + down), to = Math.min(size.height, (runs[at + 1] ?? 0) + down);
      if (to > from) kept.push(from, to);
    }
    if (kept.length > 0) moved.set(x + right, kept);
  }
  return maskOf(moved, size);
}
