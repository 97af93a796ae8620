import { expect, test } from "vitest";
import type { Point, ShapeAnchor } from "../anchors";
import { chance } from "../spans/make";
import { distance } from "./geometry";
import { snapTo } from "./snapping";

const BOX: ShapeAnchor = { kind: "shape", shape: "box", x: 10, y: 10, w: 100, h: 50 };
const LINE: ShapeAnchor = { kind: "shape", shape: "polyline", points: [[200, 0], [200, 100]] };

test("a corner wins over an edge that is nearer", () => {
  expect(snapTo([15, 11], [BOX], 8)).toEqual([10, 10]);
});

test("away from corners the edge is met at right angles", () => {
  expect(snapTo([60, 14], [BOX], 8)).toEqual([60, 10]);
  expect(snapTo([205, 33.333], [LINE], 8)).toEqual([200, 33.33]);
});

test("an open line has no edge between its ends", () => {
  const bent: ShapeAnchor = { kind: "shape", shape: "polyline", points: [[0, 0], [100, 0], [100, 100]] };
  expect(snapTo([50, 52], [bent], 8)).toEqual([50, 52]);
});

test("holes and turned boxes are met too", () => {
  const holed: ShapeAnchor = { kind: "shape", shape: "polygon", rings: [[[0, 0], [300, 0], [300, 300], [0, 300]], [[100, 100], [200, 100], [150, 200]]] };
  expect(snapTo([152, 203], [holed], 8)).toEqual([150, 200]);
  const turned: ShapeAnchor = { kind: "shape", shape: "rotated_box", cx: 50, cy: 50, w: 20, h: 40, angle: 90 };
  expect(snapTo([31, 41], [turned], 4)).toEqual([30, 40]);
});

test("what is out of reach stays, and nothing moves further than the reach", () => {
  const random = chance(7);
  for (let turn = 0; turn < 500; turn += 1) {
    const point: Point = [random() * 260, random() * 120];
    expect(distance(point, snapTo(point, [BOX, LINE], 6))).toBeLessThanOrEqual(6.01);
  }
  expect(snapTo([150, 80], [BOX, LINE], 6)).toEqual([150, 80]);
});
