import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { MaskShape, Point } from "../../anchors";
import { chance } from "../../spans/make";
import { areaOf, boundsOf, moveShape, type Size } from "../geometry";
import { likeness } from "../overlap";
import { columnsOf, isPainted, isWhole, maskOf, shiftMask, type Columns } from "./columns";
import { outlineOf } from "./outline";
import { filledColumns } from "./overlap";
import { brushCentre, drawBrush, fillHoles } from "./painting";
import { decodeRuns, encodeRuns } from "./runs";

interface Case {
  name: string;
  rows: string[];
  counts: string;
  area: number;
}

const given = JSON.parse(readFileSync(resolve(__dirname, "../../../../../tests/cases/masks.json"), "utf8")) as { cases: Case[]; pairs: { one: number; other: number; iou: number }[] };
const mask = ({ rows, counts }: Pick<Case, "rows" | "counts">): MaskShape => ({ kind: "shape", shape: "mask", size: [rows.length, rows[0]?.length ?? 0], counts });
const sizeOf = ({ rows }: Pick<Case, "rows">): Size => ({ height: rows.length, width: rows[0]?.length ?? 0 });

function rowsOf(columns: Columns, { width, height }: Size): string[] {
  const has = (x: number, y: number) => (columns.get(x) ?? []).reduce((inside, edge) => (edge <= y ? !inside : inside), false);
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_2, x) => (has(x, y) ? "1" : "0")).join(""));
}

test.each(given.cases)("what pycocotools writes is read and written again: $name", (one) => {
  const columns = columnsOf(mask(one));
  expect(rowsOf(columns, sizeOf(one))).toEqual(one.rows);
  expect(encodeRuns(decodeRuns(one.counts) ?? [])).toBe(one.counts);
  expect(areaOf(mask(one))).toBe(one.area);
  if (one.area > 0) expect(maskOf(columns, sizeOf(one))?.counts).toBe(one.counts);
  else expect(maskOf(columns, sizeOf(one))).toBeNull();
});

test.each(given.pairs)("masks are as alike as pycocotools finds: $iou", ({ one, other, iou }) => {
  expect(likeness(mask(given.cases[one] as Case), mask(given.cases[other] as Case))).toBeCloseTo(iou, 8);
});

test("runs that do not fill the picture are no mask", () => {
  expect(["", "~", "é", "o", "PPPPPPPPP0"].map(decodeRuns)).toEqual([null, null, null, null, null]);
  expect(isWhole({ kind: "shape", shape: "mask", size: [3, 4], counts: "1" })).toBe(false);
  expect(columnsOf({ kind: "shape", shape: "mask", size: [3, 4], counts: "1" }).size).toBe(0);
});

test("long runs and falling ones survive", () => {
  const lengths = [0, 12_000_000, 1, 5, 300, 1, 2_000_000, 7, 0, 90];
  expect(decodeRuns(encodeRuns(lengths))).toEqual(lengths);
});

const SIZE: Size = { width: 37, height: 29 };

/** Every pixel whose centre is at most a radius away from the way. */
function underBrush(one: Point, other: Point, brush: number): string[] {
  const [ax, ay] = brushCentre(one, brush), [bx, by] = brushCentre(other, brush);
  const away = (x: number, y: number) => {
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
  };
  return Array.from({ length: SIZE.height }, (_, y) => Array.from({ length: SIZE.width }, (_2, x) => (away(x + 0.5, y + 0.5) <= brush / 2 + 1e-9 ? "1" : "0")).join(""));
}

test("a brush paints every pixel whose centre it covers, and no other", () => {
  const random = chance(5);
  for (let run = 0; run < 150; run += 1) {
    const place = (): Point => [random() * 50 - 6, random() * 40 - 6];
    const one = place(), other = run % 3 === 0 ? one : place();
    const brush = 1 + Math.floor(random() * 14);
    const columns: Columns = new Map();
    drawBrush(columns, one, other, brush, false, SIZE);
    expect(rowsOf(columns, SIZE)).toEqual(underBrush(one, other, brush));
  }
});

test("a brush of one pixel paints one, and a line of it has no gap", () => {
  const columns: Columns = new Map();
  drawBrush(columns, [10.3, 7.9], [10.3, 7.9], 1, false, SIZE);
  expect([...columns]).toEqual([[10, [7, 8]]]);
  drawBrush(columns, [2, 3], [20, 9], 1, false, SIZE);
  for (let x = 2; x <= 20; x += 1) expect(columns.get(x)?.length).toBeGreaterThan(0);
});

test("what was painted and erased again is gone; runs stay sorted and apart", () => {
  const random = chance(9);
  const columns: Columns = new Map();
  const wanted = Array.from({ length: SIZE.height }, () => Array.from({ length: SIZE.width }, () => "0"));
  for (let run = 0; run < 120; run += 1) {
    const one: Point = [random() * 37, random() * 29], other: Point = [random() * 37, random() * 29];
    const brush = 1 + Math.floor(random() * 9), isErasing = random() < 0.5;
    drawBrush(columns, one, other, brush, isErasing, SIZE);
    underBrush(one, other, brush).forEach((row, y) => [...row].forEach((pixel, x) => {
      if (pixel === "1") (wanted[y] as string[])[x] = isErasing ? "0" : "1";
    }));
    for (const runs of columns.values()) expect(runs.every((edge, at) => at === 0 || edge > (runs[at - 1] ?? -1))).toBe(true);
  }
  expect(rowsOf(columns, SIZE)).toEqual(wanted.map((row) => row.join("")));
});

/** What cannot be reached from outside by steps to the side. */
function flooded(rows: string[]): string[] {
  const width = rows[0]?.length ?? 0;
  const open = new Set<string>();
  const todo: [number, number][] = [];
  const visit = (x: number, y: number) => {
    if (x < -1 || y < -1 || x > width || y > rows.length || open.has(`${x},${y}`) || rows[y]?.[x] === "1") return;
    open.add(`${x},${y}`);
    todo.push([x, y]);
  };
  visit(-1, -1);
  for (let at = todo.pop(); at; at = todo.pop()) for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) visit(at[0] + dx, at[1] + dy);
  return rows.map((row, y) => [...row].map((_, x) => (open.has(`${x},${y}`) ? "0" : "1")).join(""));
}

test("holes that are closed in are filled, and nothing else", () => {
  const random = chance(2);
  for (let run = 0; run < 60; run += 1) {
    const rows = Array.from({ length: 12 }, () => Array.from({ length: 14 }, () => (random() < 0.55 ? "1" : "0")).join(""));
    const columns: Columns = new Map(Array.from({ length: 14 }, (_, x) => [x, rows.flatMap((row, y) => (row[x] !== rows[y - 1]?.[x] && (row[x] === "1" || y > 0) ? [y] : [])).concat(rows.at(-1)?.[x] === "1" ? [12] : [])] as const));
    expect(rowsOf(columns, { width: 14, height: 12 })).toEqual(rows);
    const count = (some: string[]) => some.join("").replaceAll("0", "").length;
    const n = fillHoles(columns, { width: 14, height: 12 });
    expect(rowsOf(columns, { width: 14, height: 12 })).toEqual(flooded(rows));
    expect(n).toBe(count(flooded(rows)) - count(rows));
  }
});

test.each(given.cases.filter((one) => one.area > 0))("the outline of a mask closes in just its pixels: $name", (one) => {
  expect(rowsOf(filledColumns(outlineOf(mask(one)), mask(one).size), sizeOf(one))).toEqual(one.rows);
});

test("a square has four corners, and the box around it", () => {
  const square = maskOf(new Map([[3, [2, 6]], [4, [2, 6]], [5, [2, 6]]]), SIZE) as MaskShape;
  expect(outlineOf(square).map((ring) => ring.length)).toEqual([4]);
  expect(boundsOf(square)).toEqual({ x: 3, y: 2, w: 3, h: 4 });
});

test("a mask moves by whole pixels and stops at the edge; on a larger picture it stays where it was", () => {
  const square = maskOf(new Map([[3, [2, 6]], [4, [2, 6]]]), SIZE) as MaskShape;
  expect(boundsOf(moveShape(square, 10.4, 100, SIZE))).toEqual({ x: 13, y: 25, w: 2, h: 4 });
  const larger = shiftMask(square, 0, 0, { width: 100, height: 90 });
  expect(larger?.size).toEqual([90, 100]);
  expect(larger && boundsOf(larger)).toEqual(boundsOf(square));
});

test("a mask of a large picture stays small", () => {
  const size = { width: 4000, height: 3000 };
  const columns: Columns = new Map();
  const random = chance(4);
  let from: Point = [2000, 1500];
  for (let step = 0; step < 400; step += 1) {
    const to: Point = [from[0] + (random() - 0.5) * 300, from[1] + (random() - 0.5) * 300];
    drawBrush(columns, from, to, 60, false, size);
    from = to;
  }
  expect(maskOf(columns, size)?.counts.length).toBeLessThan(40_000);
});

test.each([1, 2, 3, 4, 5, 6])("just the painted pixels lie inside the outline, whatever was painted: %i", (seed) => {
  const next = chance(seed);
  const size = { width: 14, height: 11 };
  const columns: Columns = new Map();
  for (let x = 0; x < size.width; x += 1) {
    const runs: number[] = [];
    for (let y = 0; y < size.height; y += 1) {
      if (next() >= 0.5) continue;
      if (runs.at(-1) === y) runs[runs.length - 1] = y + 1;
      else runs.push(y, y + 1);
    }
    if (runs.length > 0) columns.set(x, runs);
  }
  const mask = maskOf(columns, size) as MaskShape;
  const rings = outlineOf(mask);
  const isInside = (px: number, py: number) => rings.reduce((is, ring) => ring.reduce((now, [ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay];
    return ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax ? !now : now;
  }, is), false);
  const pixels = Array.from({ length: size.width * size.height }, (_, at) => [Math.floor(at / size.height), at % size.height] as Point);
  expect(pixels.filter(([x, y]) => isInside(x + 0.5, y + 0.5) !== isPainted(mask, [x, y]))).toEqual([]);
  // Each ring turns at each of its corners.
  expect(rings.flatMap((ring) => ring.filter(([x, y], at) => {
    const [px, py] = ring.at(at - 1) ?? [x, y], [nx, ny] = ring[(at + 1) % ring.length] ?? [x, y];
    return (px === x) === (nx === x) || (py === y) === (ny === y);
  }))).toEqual([]);
});
