/** The outline of painted pixels: rings along their edges, inside by even-odd, so that a mask is drawn like any other shape. */

import type { MaskShape, Point } from "../../anchors";
import { columnsOf, type Columns } from "./columns";

const known = new WeakMap<MaskShape, Point[][]>();
const NONE: readonly number[] = [];

/** The upper and lower edges of runs, numbered column by column; painted pixels lie to the right of the way along them.
 *  Upper edges go to the right, lower ones back. Which follows which is found line by line between the columns, in one pass. */
class Edges {
  private readonly first = new Map<number, number>();
  private readonly xs: Int32Array;
  private readonly ys: Int32Array;
  private readonly next: Int32Array;

  constructor(private readonly columns: Columns) {
    const places = [...columns.keys()].sort((one, other) => one - other);
    const count = places.reduce((sum, x) => sum + (columns.get(x)?.length ?? 0), 0);
    [this.xs, this.ys, this.next] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
    let at = 0;
    for (const x of places) {
      this.first.set(x, at);
      for (const y of columns.get(x) ?? NONE) {
        this.xs[at] = x;
        this.ys[at] = y;
        at += 1;
      }
    }
    for (const x of places) {
      this.join(x);
      if (!columns.has(x + 1)) this.join(x + 1);
    }
  }

  /** What meets on the line before a column. Between two heights where just one side is painted a way leads along the line:
   *  down along the right of what lies before it, up along the left of what lies behind. */
  private join(x: number): void {
    const { next } = this;
    const left = this.columns.get(x - 1) ?? NONE, right = this.columns.get(x) ?? NONE;
    const before = this.first.get(x - 1) ?? 0, behind = this.first.get(x) ?? 0;
    let a = 0, b = 0;
    // The way that is open: down from an edge that led here, or up to one that leads on.
    let from = -1, to = -1;
    while (a < left.length || b < right.length) {
      const one = left[a] ?? Infinity, other = right[b] ?? Infinity;
      const l = one <= other ? before + a++ : -1, r = other <= one ? behind + b++ : -1;
      const isUpper = l >= 0 ? (l - before) % 2 === 0 : (r - behind) % 2 === 0;
      if (l >= 0 && r >= 0 && from < 0 && to < 0) {
        if (isUpper) next[l] = r;
        else next[r] = l;
      } else if (l >= 0 && r >= 0) {
        // Pixels that touch at a corner: each way keeps to its own side.
        if (from >= 0) [next[from], from, to] = [l, -1, r];
        else [next[r], to, from] = [to, -1, l];
      } else if (from >= 0) {
        next[from] = l >= 0 ? l : r;
        from = -1;
      } else if (to >= 0) {
        next[l >= 0 ? l : r] = to;
        to = -1;
      } else if (l >= 0 ? isUpper : !isUpper) from = l >= 0 ? l : r;
      else to = l >= 0 ? l : r;
    }
  }

  /** All edges, each once, as rings without corners on straight ways. */
  rings(): Point[][] {
    const isDone = new Uint8Array(this.next.length);
    const rings: Point[][] = [];
    for (let start = 0; start < isDone.length; start += 1) {
      if (isDone[start]) continue;
      const ring: Point[] = [];
      for (let edge = start; !isDone[edge]; edge = this.next[edge] ?? start) {
        isDone[edge] = 1;
        const x = this.xs[edge] ?? 0, y = this.ys[edge] ?? 0;
        const isUpper = (edge - (this.first.get(x) ?? 0)) % 2 === 0;
        push(ring, isUpper ? x : x + 1, y);
        push(ring, isUpper ? x + 1 : x, y);
      }
      rings.push(closed(ring));
    }
    return rings;
  }
}

/** Go on to a corner; the one before is left out where it lies on the way. */
function push(ring: Point[], x: number, y: number): void {
  const last = ring.at(-1), one = ring.at(-2);
  if (last && last[0] === x && last[1] === y) return;
  if (last && one && ((one[0] === last[0] && last[0] === x) || (one[1] === last[1] && last[1] === y))) ring.pop();
  ring.push([x, y]);
}

/** The same where the ring closes. */
function closed(ring: Point[]): Point[] {
  return ring.filter(([x, y], at) => {
    if (at > 1 && at < ring.length - 2) return true;
    const [px, py] = ring[(at + ring.length - 1) % ring.length] ?? [x, y];
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [x, y];
    return !((px === x && x === nx) || (py === y && y === ny));
  });
}

/** The rings around a mask, found once. */
export function outlineOf(mask: MaskShape): Point[][] {
  const found = known.get(mask) ?? new Edges(columnsOf(mask)).rings();
  known.set(mask, found);
  return found;
}
