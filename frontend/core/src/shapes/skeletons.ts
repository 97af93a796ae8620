/** Skeletons: joints with names, placed one after the other; how alike two of them are (stats/skeletons.py does the same). */

import type { PlacedJoint, Point, ShapeAnchor, SkeletonShape } from "../anchors";
import type { Joint, Question, SkeletonSpec } from "../schema";
import { clampPoint, distance, type Size } from "./geometry";

/** Seen, hidden by something, absent: 2, 1 and 0 as COCO counts them. */
export type Visibility = PlacedJoint["v"];

const SIDES = ["left", "right"] as const;
const HALVES = ["shoulder", "elbow", "wrist", "hip", "knee", "ankle"] as const;

/** The 17 joints of a person that COCO has, in its order. */
export const PERSON_JOINTS: readonly string[] = ["nose", "left_eye", "right_eye", "left_ear", "right_ear", ...HALVES.flatMap((half) => SIDES.map((side) => `${side}_${half}`))];
export const PERSON_BONES: readonly (readonly [string, string])[] = [
  ["left_ankle", "left_knee"], ["left_knee", "left_hip"], ["right_ankle", "right_knee"], ["right_knee", "right_hip"], ["left_hip", "right_hip"],
  ["left_shoulder", "left_hip"], ["right_shoulder", "right_hip"], ["left_shoulder", "right_shoulder"], ["left_shoulder", "left_elbow"], ["right_shoulder", "right_elbow"],
  ["left_elbow", "left_wrist"], ["right_elbow", "right_wrist"], ["left_eye", "right_eye"], ["nose", "left_eye"], ["nose", "right_eye"], ["left_eye", "left_ear"], ["right_eye", "right_ear"], ["left_ear", "left_shoulder"], ["right_ear", "right_shoulder"],
];

/** How far hands that place the same joint of a person lie apart, for an object of area 1 (COCO); others get the mean. */
const SIGMAS: Record<string, number> = { nose: 0.026, eye: 0.025, ear: 0.035, shoulder: 0.079, elbow: 0.072, wrist: 0.062, hip: 0.107, knee: 0.087, ankle: 0.089 };
const OTHER_SIGMA = 0.067;
const AREA_SHARE = 0.53;
const LEAST_AREA_PX = 400;

export const jointsAsked = (question: Question): Joint[] => question.skeleton?.joints ?? [];

const sigmaOf = (joint: string): number => (PERSON_JOINTS.includes(joint) ? SIGMAS[joint.replace(/^(left|right)_/, "")] ?? OTHER_SIGMA : OTHER_SIGMA);
const boxArea = (points: readonly Point[]): number => {
  const xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
  return points.length === 0 ? 0 : (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
};

export const placedOf = (shape: SkeletonShape): Map<string, Point> => new Map(shape.joints.filter((joint) => joint.v > 0).map(({ joint, x, y }) => [joint, [x, y]]));

/** Object keypoint similarity between two people, neither of whom is right: joints that only one has placed count 0. */
export function keypointSimilarity(one: SkeletonShape, other: SkeletonShape): number {
  const left = placedOf(one), right = placedOf(other);
  const names = new Set([...left.keys(), ...right.keys()]);
  if (names.size === 0) return 0;
  const area = Math.max((AREA_SHARE * (boxArea([...left.values()]) + boxArea([...right.values()]))) / 2, LEAST_AREA_PX);
  let near = 0;
  for (const [joint, at] of left) {
    const there = right.get(joint);
    if (there) near += Math.exp(-(distance(at, there) ** 2) / (2 * area * (2 * sigmaOf(joint)) ** 2));
  }
  return near / names.size;
}

/** The lines of a skeleton whose both ends were placed. */
export function bonesOf(question: Question | undefined, shape: ShapeAnchor): Point[][] {
  if (shape.shape !== "skeleton") return [];
  const placed = placedOf(shape);
  return (question?.skeleton?.bones ?? []).flatMap(({ from_joint, to_joint }) => {
    const from = placed.get(from_joint), to = placed.get(to_joint);
    return from && to ? [[from, to]] : [];
  });
}

/** A skeleton from what was placed so far; joints that nobody came to are absent. */
export function skeletonOf(question: Question, points: readonly Point[], seen: readonly number[]): SkeletonShape {
  return {
    kind: "shape", shape: "skeleton",
    joints: jointsAsked(question).map(({ id }, at) => {
      const v = at < points.length ? ((seen[at] ?? 2) as Visibility) : 0;
      const [x, y] = points[at] ?? [0, 0];
      return v === 0 ? { joint: id, x: 0, y: 0, v } : { joint: id, x, y, v };
    }),
  };
}

/** The joint that a handle moves, by its place in the guideline. */
export const jointIndex = (handle: string | null): number | null => (handle?.startsWith("joint.") ? Number(handle.slice(6)) : null);

export function changeJoint(shape: SkeletonShape, index: number, change: Partial<PlacedJoint>): SkeletonShape {
  return { ...shape, joints: shape.joints.map((joint, at) => (at === index ? { ...joint, ...change } : joint)) };
}

/** Where a joint that was absent is likely: amid those it is joined with, else amid all. */
export function likelyPlace(spec: SkeletonSpec | null | undefined, shape: SkeletonShape, index: number, size: Size): Point {
  const placed = placedOf(shape);
  const own = shape.joints[index]?.joint;
  const beside = (spec?.bones ?? []).flatMap(({ from_joint, to_joint }) => (from_joint === own ? [to_joint] : to_joint === own ? [from_joint] : [])).flatMap((joint): Point[] => {
    const at = placed.get(joint);
    return at ? [at] : [];
  });
  const near: Point[] = beside.length > 0 ? beside : [...placed.values()];
  if (near.length === 0) return [Math.round(size.width / 2), Math.round(size.height / 2)];
  const mean = (axis: 0 | 1) => near.reduce((sum, point) => sum + point[axis], 0) / near.length;
  return clampPoint([mean(0) + (near.length === 1 ? 10 : 0), mean(1)], size);
}

/** Whether a skeleton has just the joints that a question asks for. */
export function hasJointsOf(question: Question, shape: SkeletonShape): boolean {
  const asked = jointsAsked(question);
  return asked.length === shape.joints.length && asked.every((joint, at) => joint.id === shape.joints[at]?.joint);
}
