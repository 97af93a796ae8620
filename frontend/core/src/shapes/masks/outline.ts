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

/** Edges of pixels as ways from corner to corner, each a number: where they begin and where they end. Each corner has as many of either. */
function edgesOf(columns: Columns, rows: number): { begins: number[]; ends: number[] } {
  const begins: number[] = [], ends: number[] = [];
  const add = (ax: number, ay: number, bx: number, by: number) => {
    begins.push(ax * rows + ay);
    ends.push(bx * rows + by);
  };
  const NONE: readonly number[] = [];
  const places = new Set<number>();
  for (const x of columns.keys()) places.add(x).add(x + 1);
  for (const x of places) {
    const left = columns.get(x - 1) ?? NONE, right = columns.get(x) ?? NONE;
    const sides = differing(left, right);
    for (let at = 0; at + 1 < sides.length; at += 2) {
      const top = sides[at] ?? 0, bottom = sides[at + 1] ?? 0;
      // Painted pixels lie to the right of the way: up along their left side, down along their right.
      if (isIn(right, top)) add(x, bottom, x, top);
      else add(x, top, x, bottom);
    }
    for (let at = 0; at < right.length; at += 2) {
      add(x, right[at] ?? 0, x + 1, right[at] ?? 0);
      add(x + 1, right[at + 1] ?? 0, x, right[at + 1] ?? 0);
    }
  }
  return { begins, ends };
}

/** The ways by where they begin; each is handed out once. Sorted numbers are many times quicker here than a map of lists. */
class Ways {
  private readonly sorted: Float64Array;
  private readonly isUsed: Uint8Array;

  constructor(begins: readonly number[], private readonly ends: readonly number[]) {
    this.sorted = Float64Array.from(begins, (corner, at) => corner * ends.length + at).sort();
    this.isUsed = new Uint8Array(ends.length);
  }

  get size(): number {
    return this.ends.length;
  }

  /** The corner at which the way of this place begins, where nobody went it yet. */
  begin(place: number): number | undefined {
    return this.isUsed[place] ? undefined : Math.floor((this.sorted[place] ?? 0) / this.size);
  }

  /** Go on from a corner; where to. */
  take(corner: number): number | undefined {
    let low = 0, high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? 0) < corner * this.size) low = middle + 1;
      else high = middle;
    }
    while (this.isUsed[low]) low += 1;
    const key = this.sorted[low] ?? -1;
    if (Math.floor(key / this.size) !== corner) return undefined;
    this.isUsed[low] = 1;
    return this.ends[key % this.size];
  }
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

function trace(columns: Columns, height: number): Point[][] {
  const rows = height + 1;
  const { begins, ends } = edgesOf(columns, rows);
  const ways = new Ways(begins, ends);
  const rings: Point[][] = [];
  for (let place = 0; place < ways.size; place += 1) {
    const first = ways.begin(place);
    if (first === undefined) continue;
    const ring: Point[] = [];
    let at: number | undefined = first;
    do {
      ring.push([Math.floor(at / rows), at % rows]);
      at = ways.take(at);
    } while (at !== undefined && at !== first);
    rings.push(straight(ring));
  }
  return rings;
}

/** The rings around a mask, found once. */
export function outlineOf(mask: MaskShape): Point[][] {
  const found = known.get(mask) ?? trace(columnsOf(mask), mask.size[0]);
  known.set(mask, found);
  return found;
}
