/** The outline of painted pixels: rings along their edges, inside by even-odd, so that a mask is drawn like any other shape. */

import type { MaskShape, Point } from "../../anchors";
import { columnsOf, type Columns } from "./columns";

const known = new WeakMap<MaskShape, Point[][]>();

/** Where of two neighbouring columns only one is painted: sorted rows between which that is so. */
function differing(left: readonly number[], right: readonly number[]): number[] {
  const edges: number[] = [];
  let a = 0, b = 0;
  while (a < left.length || b < right.length) {
    const one = left[a] ?? Infinity, other = right[b] ?? Infinity;
    if (one <= other) a += 1;
    if (other <= one) b += 1;
    // Where both begin or end at once, nothing changes but perhaps the side that is painted.
    if (one !== other) edges.push(Math.min(one, other));
    else if (edges.length % 2 === 1) edges.push(one, one);
  }
  return edges;
}

/** Edges of pixels as ways from corner to corner; each corner has as many that begin as that end. */
function edgesOf(columns: Columns): Map<string, Point[]> {
  const from = new Map<string, Point[]>();
  const add = (one: Point, other: Point) => {
    const key = `${one[0]},${one[1]}`;
    const others = from.get(key);
    if (others) others.push(other);
    else from.set(key, [other]);
  };
  const NONE: readonly number[] = [];
  const places = new Set([...columns.keys()].flatMap((x) => [x, x + 1]));
  for (const x of places) {
    const left = columns.get(x - 1) ?? NONE, right = columns.get(x) ?? NONE;
    const rows = differing(left, right);
    for (let at = 0; at + 1 < rows.length; at += 2) {
      const top = rows[at] ?? 0, bottom = rows[at + 1] ?? 0;
      // Painted pixels lie to the right of the way: up along their left side, down along their right.
      const isLeftSide = isIn(right, top);
      add(isLeftSide ? [x, bottom] : [x, top], isLeftSide ? [x, top] : [x, bottom]);
    }
    for (let at = 0; at < right.length; at += 2) {
      add([x, right[at] ?? 0], [x + 1, right[at] ?? 0]);
      add([x + 1, right[at + 1] ?? 0], [x, right[at + 1] ?? 0]);
    }
  }
  return from;
}

function isIn(runs: readonly number[], row: number): boolean {
  for (let at = 0; at < runs.length; at += 2) if (row >= (runs[at] ?? 0) && row < (runs[at + 1] ?? 0)) return true;
  return false;
}

/** Leave out corners that lie on the way between their neighbours. */
function straight(ring: Point[]): Point[] {
  return ring.filter(([x, y], at) => {
    const [px, py] = ring[(at + ring.length - 1) % ring.length] ?? [x, y];
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [x, y];
    return !((px === x && x === nx) || (py === y && y === ny));
  });
}

function trace(columns: Columns): Point[][] {
  const from = edgesOf(columns);
  const rings: Point[][] = [];
  for (const [key, ends] of from) {
    while (ends.length > 0) {
      const [x = 0, y = 0] = key.split(",").map(Number);
      const ring: Point[] = [[x, y]];
      for (let at = ends.pop(); at && !(at[0] === x && at[1] === y);) {
        ring.push(at);
        at = from.get(`${at[0]},${at[1]}`)?.pop();
      }
      rings.push(straight(ring));
    }
  }
  return rings;
}

/** The rings around a mask, found once. */
export function outlineOf(mask: MaskShape): Point[][] {
  const found = known.get(mask) ?? trace(columnsOf(mask));
  known.set(mask, found);
  return found;
}
