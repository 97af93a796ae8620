import { expect, test } from "vitest";
import type { BoxShape, PolygonShape, ShapeAnchor } from "../anchors";
import { chance } from "../spans/make";
import { areaOf, boundsOf, isInside, moveShape, shapeBetween, type Size } from "./geometry";
import { handlesOf, isHit, pullHandle, removePoint } from "./handles";
import { likeness } from "./overlap";
import { fitView, toPicture, toScreen, tilesFor, zoomAt } from "./view";

const SIZE: Size = { width: 640, height: 480 };
const box = (x: number, y: number, w: number, h: number): BoxShape => ({ kind: "shape", shape: "box", x, y, w, h });
const polygon = (...rings: [number, number][][]): PolygonShape => ({ kind: "shape", shape: "polygon", rings });
const square = (x: number, y: number, side: number): [number, number][] => [[x, y], [x + side, y], [x + side, y + side], [x, y + side]];

test("areas are those of the school", () => {
  expect(areaOf(box(1, 2, 30, 40))).toBe(1200);
  expect(areaOf(polygon([[0, 0], [10, 0], [0, 10]]))).toBe(50);
  expect(areaOf(polygon(square(0, 0, 10), square(2, 2, 4)))).toBe(84);
  expect(areaOf({ kind: "shape", shape: "ellipse", cx: 50, cy: 50, rx: 10, ry: 5, angle: 30 })).toBeCloseTo(50 * Math.PI);
});

test("a turned square is as wide as its diagonal", () => {
  expect(boundsOf({ kind: "shape", shape: "rotated_box", cx: 100, cy: 100, w: 20, h: 20, angle: 45 }).w).toBeCloseTo(20 * Math.SQRT2);
});

test("a turned ellipse keeps inside its bounds, and touches them", () => {
  const bounds = boundsOf({ kind: "shape", shape: "ellipse", cx: 100, cy: 100, rx: 40, ry: 10, angle: 90 });
  expect([bounds.w, bounds.h].map(Math.round)).toEqual([20, 80]);
});

test("intersection over union of boxes, known by hand", () => {
  expect(likeness(box(0, 0, 10, 10), box(0, 0, 10, 10))).toBe(1);
  expect(likeness(box(0, 0, 10, 10), box(5, 0, 10, 10))).toBeCloseTo(1 / 3);
  expect(likeness(box(0, 0, 10, 10), box(10, 0, 10, 10))).toBe(0);
});

test("polygons that are boxes are as alike as the boxes", () => {
  expect(likeness(polygon(square(0, 0, 10)), polygon(square(5, 5, 10)))).toBeCloseTo(25 / 175);
  expect(likeness(polygon(square(0, 0, 10)), box(5, 5, 10, 10))).toBeCloseTo(25 / 175);
});

test("a triangle in a square, a star of two triangles, a hole", () => {
  expect(likeness(polygon([[0, 0], [10, 0], [0, 10]]), box(0, 0, 10, 10))).toBeCloseTo(0.5);
  const up = polygon([[0, 0], [6, 0], [3, 6]]), down = polygon([[0, 4], [6, 4], [3, -2]]);
  expect(likeness(up, down)).toBeCloseTo(2 / 3 * 18 / (36 - 12), 1);
  expect(likeness(polygon(square(0, 0, 10), square(2, 2, 4)), box(0, 0, 10, 10))).toBeCloseTo(0.84);
  expect(likeness(polygon(square(0, 0, 10), square(2, 2, 4)), box(2, 2, 4, 4))).toBe(0);
});

test("a concave polygon overlaps only where it is", () => {
  const u = polygon([[0, 0], [30, 0], [30, 30], [20, 30], [20, 10], [10, 10], [10, 30], [0, 30]]);
  expect(likeness(u, box(10, 10, 10, 20))).toBe(0);
});

test("likeness is the same from both sides, and 1 with itself", () => {
  const random = chance(3);
  for (let run = 0; run < 60; run += 1) {
    const ring = (): [number, number][] => Array.from({ length: 3 + Math.floor(random() * 6) }, () => [random() * 100, random() * 100]);
    const one = polygon(ring()), other = polygon(ring());
    expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 9);
    expect(likeness(one, one)).toBeCloseTo(1, 9);
    expect(likeness(one, other)).toBeLessThanOrEqual(1);
  }
});

test("points are alike by nearness, lines where they run together", () => {
  const point = (x: number): ShapeAnchor => ({ kind: "shape", shape: "point", x, y: 0 });
  const line = (y: number): ShapeAnchor => ({ kind: "shape", shape: "polyline", points: [[0, y], [100, y]] });
  expect([likeness(point(0), point(10)), likeness(point(0), point(40))]).toEqual([0.5, 0]);
  expect([likeness(line(0), line(4)), likeness(line(0), line(30)), likeness(line(0), point(0))]).toEqual([1, 0, 0]);
});

test("a hit is inside, not in a hole, and near a line", () => {
  const ring = polygon(square(0, 0, 30), square(10, 10, 10));
  expect([isHit(ring, [5, 5], 1), isHit(ring, [15, 15], 1), isHit(ring, [40, 5], 1)]).toEqual([true, false, false]);
  const line: ShapeAnchor = { kind: "shape", shape: "polyline", points: [[0, 0], [100, 0]] };
  expect([isHit(line, [50, 3], 4), isHit(line, [50, 9], 4)]).toEqual([true, false]);
});

test("a shape stops at the edge of the picture", () => {
  expect(moveShape(box(600, 10, 40, 40), 25, -50, SIZE)).toEqual(box(600, 0, 40, 40));
  const random = chance(7);
  let shape: ShapeAnchor = { kind: "shape", shape: "rotated_box", cx: 300, cy: 200, w: 80, h: 30, angle: 30 };
  for (let run = 0; run < 200; run += 1) {
    const handles = handlesOf(shape);
    const handle = handles[Math.floor(random() * handles.length)];
    shape = random() < 0.5 ? moveShape(shape, (random() - 0.5) * 900, (random() - 0.5) * 900, SIZE) : pullHandle(shape, handle?.id ?? "n", [random() * 640, random() * 480], SIZE);
    expect(isInside(shape, SIZE)).toBe(true);
  }
});

test("pulling a corner leaves the opposite one, past it the box turns over", () => {
  expect(pullHandle(box(10, 10, 20, 20), "se", [50, 60], SIZE)).toEqual(box(10, 10, 40, 50));
  expect(pullHandle(box(10, 10, 20, 20), "se", [5, 4], SIZE)).toEqual(box(5, 4, 5, 6));
  expect(pullHandle(box(10, 10, 20, 20), "e", [10, 99], SIZE)).toEqual(box(10, 10, 20, 20));
});

test("the opposite corner of a turned box stays too", () => {
  const before: ShapeAnchor = { kind: "shape", shape: "rotated_box", cx: 300, cy: 200, w: 80, h: 40, angle: 30 };
  const after = pullHandle(before, "se", [360, 260], SIZE);
  const at = (shape: ShapeAnchor, id: string) => handlesOf(shape).find((one) => one.id === id)?.at ?? [0, 0];
  expect(at(after, "nw")[0]).toBeCloseTo(at(before, "nw")[0], 1);
  expect(at(after, "se")[0]).toBeCloseTo(360, 1);
});

test("a middle becomes a point, and a point can be taken out down to a triangle", () => {
  const triangle = polygon([[0, 0], [100, 0], [0, 100]]);
  const four = pullHandle(triangle, "0.1+", [80, 80], SIZE);
  expect(four).toEqual(polygon([[0, 0], [100, 0], [80, 80], [0, 100]]));
  expect(removePoint(four, "0.2")).toEqual(triangle);
  expect(removePoint(triangle, "0.2")).toBeNull();
});

test("a drawn ellipse fits its frame", () => {
  expect(isInside(shapeBetween("ellipse", [0, 0], [640.99, 500], SIZE), SIZE)).toBe(true);
});

test("zooming keeps what is under the pointer", () => {
  const frame = { width: 800, height: 600 };
  const before = fitView(SIZE, frame);
  const under = toPicture(before, [300, 200]);
  const after = zoomAt(before, [300, 200], 2, SIZE, frame);
  expect(toScreen(after, under).map(Math.round)).toEqual([300, 200]);
});

test("only the tiles in sight are wanted, of the level that is sharp enough", () => {
  const size = { width: 20_000, height: 20_000 }, frame = { width: 1000, height: 800 };
  const whole = tilesFor(fitView(size, frame), size, frame, 7);
  expect(whole.length).toBeLessThanOrEqual(16);
  expect(new Set(whole.map((tile) => tile.level))).toEqual(new Set([2]));
  const near = tilesFor({ scale: 1, x: -10_000, y: -10_000 }, size, frame, 7);
  expect(near.every((tile) => tile.level === 6)).toBe(true);
  expect(near.length).toBeLessThanOrEqual(9);
});
