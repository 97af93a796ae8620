/** A round brush on columns of pixels: painting, erasing, and filling what is closed in. */

import type { Point } from "../../anchors";
import type { Size } from "../geometry";
import type { Columns } from "./columns";

function joined(runs: readonly number[], from: number, to: number): number[] {
  const next: number[] = [];
  let start = from, end = to, at = 0;
  for (; at < runs.length && (runs[at + 1] ?? 0) < from; at += 2) next.push(runs[at] ?? 0, runs[at + 1] ?? 0);
  for (; at < runs.length && (runs[at] ?? 0) <= end; at += 2) {
    start = Math.min(start, runs[at] ?? 0);
    end = Math.max(end, runs[at + 1] ?? 0);
  }
  return [...next, start, end, ...runs.slice(at)];
}

function cut(runs: readonly number[], from: number, to: number): number[] {
  const next: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const start = runs[at] ?? 0, end = runs[at + 1] ?? 0;
    if (start < from) next.push(start, Math.min(end, from));
    if (end > to) next.push(Math.max(start, to), end);
  }
  return next;
}

/** The middle of a brush: on a pixel where its size is odd, between pixels where it is even, so that a brush of 1 paints 1. */
export function brushCentre([x, y]: Point, size: number): Point {
  return size % 2 === 1 ? [Math.floor(x) + 0.5, Math.floor(y) + 0.5] : [Math.round(x), Math.round(y)];
}

/** Where a disc drawn from one place to another covers a column: its top and bottom edge. */
function covered(x: number, [ax, ay]: Point, [bx, by]: Point, radius: number): [number, number] | null {
  let top = Infinity, bottom = -Infinity;
  for (const [cx, cy] of [[ax, ay], [bx, by]] as const) {
    const half = radius ** 2 - (x - cx) ** 2;
    if (half < 0) continue;
    top = Math.min(top, cy - Math.sqrt(half));
    bottom = Math.max(bottom, cy + Math.sqrt(half));
  }
  const length = Math.hypot(bx - ax, by - ay);
  if (length > 0) {
    const nx = (-(by - ay) / length) * radius, ny = ((bx - ax) / length) * radius;
    const corners: Point[] = [[ax + nx, ay + ny], [bx + nx, by + ny], [bx - nx, by - ny], [ax - nx, ay - ny]];
    corners.forEach(([x0, y0], at) => {
      const [x1, y1] = corners[(at + 1) % 4] ?? [x0, y0];
      if (x0 === x1 || x < Math.min(x0, x1) || x > Math.max(x0, x1)) return;
      const y = y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    });
  }
  return top <= bottom ? [top, bottom] : null;
}

const ROUNDING = 1e-9;

/** Draw a brush of so many pixels across from one place to another. The columns change; every pixel whose centre is under the brush counts. */
export function drawBrush(columns: Columns, one: Point, other: Point, brush: number, isErasing: boolean, size: Size): void {
  const from = brushCentre(one, brush), to = brushCentre(other, brush);
  const radius = brush / 2;
  const left = Math.max(0, Math.floor(Math.min(from[0], to[0]) - radius)), right = Math.min(size.width, Math.ceil(Math.max(from[0], to[0]) + radius));
  for (let x = left; x < right; x += 1) {
    const edges = covered(x + 0.5, from, to, radius);
    if (!edges) continue;
    const top = Math.max(0, Math.ceil(edges[0] - 0.5 - ROUNDING)), bottom = Math.min(size.height, Math.floor(edges[1] - 0.5 + ROUNDING) + 1);
    if (bottom <= top) continue;
    const runs = columns.get(x) ?? [];
    const next = isErasing ? cut(runs, top, bottom) : joined(runs, top, bottom);
    if (next.length > 0) columns.set(x, next);
    else columns.delete(x);
  }
}

/** A stretch of one column that is not painted, and whether it reaches the outside. */
interface Gap {
  from: number;
  to: number;
  into: Gap | null;
  isOpen: boolean;
}

function rootOf(gap: Gap): Gap {
  let root = gap;
  while (root.into) root = root.into;
  for (let at = gap; at.into; ) {
    const next = at.into;
    at.into = root === at ? null : root;
    at = next;
  }
  return root;
}

function gapsOf(runs: readonly number[], height: number, isEdge: boolean): Gap[] {
  const edges = [0, ...runs, height];
  const gaps: Gap[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    const from = edges[at] ?? 0, to = edges[at + 1] ?? 0;
    if (to > from) gaps.push({ from, to, into: null, isOpen: isEdge || from === 0 || to === height });
  }
  return gaps;
}

function join(left: readonly Gap[], right: readonly Gap[]): void {
  for (let a = 0, b = 0; a < left.length && b < right.length;) {
    const one = left[a], other = right[b];
    if (!one || !other) return;
    if (one.from < other.to && other.from < one.to) {
      const root = rootOf(one), into = rootOf(other);
      if (root !== into) {
        into.isOpen ||= root.isOpen;
        root.into = into;
      }
    }
    if (one.to < other.to) a += 1;
    else b += 1;
  }
}

/** Paint what painted pixels close in, side by side (corners do not let through). How many pixels that were. */
export function fillHoles(columns: Columns, { width, height }: Size): number {
  const places = [...columns.keys()];
  const first = places.reduce((least, x) => Math.min(least, x), Infinity), last = places.reduce((most, x) => Math.max(most, x), -Infinity);
  const rows: { x: number; gaps: Gap[] }[] = [];
  for (let x = first; x <= last; x += 1) rows.push({ x, gaps: gapsOf(columns.get(x) ?? [], height, x === 0 || x === width - 1 || x === first || x === last) });
  rows.slice(1).forEach(({ gaps }, at) => join(rows[at]?.gaps ?? [], gaps));
  let filled = 0;
  for (const { x, gaps } of rows) {
    for (const gap of gaps) {
      if (rootOf(gap).isOpen) continue;
      filled += gap.to - gap.from;
      columns.set(x, joined(columns.get(x) ?? [], gap.from, gap.to));
    }
  }
  return filled;
}
