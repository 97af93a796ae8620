import { expect, test } from "vitest";
import type { SkeletonShape } from "../anchors";
import { SPINE } from "../make";
import { measuresOf } from "./marks";

test("a skeleton is told by how many joints are placed, and by its extent only where there are two", () => {
  const joint = (name: string, x: number, v: 0 | 2) => ({ joint: name, x: v && x, y: v && 20, v });
  const placed = (...seen: (0 | 2)[]): SkeletonShape => ({ kind: "shape", shape: "skeleton", joints: SPINE.joints.map(({ id }, at) => joint(id, 10 + 40 * at, seen[at] ?? 0)) });
  expect(measuresOf(placed(2))).toMatchObject({ size: "1/3", place: "10, 20", points: 1 });
  expect(measuresOf(placed(2, 2))).toMatchObject({ size: "2/3 · 40 × 0", points: 2 });
});
