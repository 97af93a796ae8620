/** What is wrong with shapes, by the rules the server holds too (guidelines/rules/shapes.py). */

import type { MaskShape, ShapeAnchor, SkeletonShape } from "../anchors";
import type { Mark } from "../answers";
import { toolsOf, type Question } from "../schema";
import { checkAttributes, type SpanProblemCode } from "../spans/checking";
import { hasExtent, isInside, pointsOf, type Size } from "./geometry";
import { isWhole } from "./masks/columns";
import { MOST_SHAPES, shapeOf } from "./marks";
import { hasJointsOf } from "./skeletons";

export type ShapeProblemCode = "no_shape" | "tool" | "too_fine" | "too_few_points" | "no_extent" | "outside" | "mask_size" | "mask_runs" | "joints" | "no_joint" | "absent_joint" | "too_few_shapes" | "too_many_shapes" | "shape_attribute" | "shape_attribute_missing";

export interface ShapeProblem {
  code: ShapeProblemCode | SpanProblemCode;
  limit?: number;
  markId?: string;
}

function isTooFine(value: number): boolean {
  return !Number.isFinite(value) || Math.abs(value * 100 - Math.round(value * 100)) > 1e-4;
}

function numbersOf(shape: ShapeAnchor): number[] {
  if (shape.shape === "polygon") return shape.rings.flat(2);
  if (shape.shape === "polyline") return shape.points.flat();
  if (shape.shape === "skeleton") return shape.joints.flatMap(({ x, y }) => [x, y]);
  return Object.values(shape).filter((value): value is number => typeof value === "number");
}

function checkMask(mask: MaskShape, size: Size | undefined): ShapeProblemCode | null {
  if (size && (mask.size[0] !== size.height || mask.size[1] !== size.width)) return "mask_size";
  if (!isWhole(mask)) return "mask_runs";
  return hasExtent(mask) ? null : "no_extent";
}

function checkJoints(question: Question, shape: SkeletonShape): ShapeProblemCode | null {
  if (!hasJointsOf(question, shape)) return "joints";
  if (pointsOf(shape).length === 0) return "no_joint";
  return shape.joints.some(({ x, y, v }) => v === 0 && (x !== 0 || y !== 0)) ? "absent_joint" : null;
}

function checkShape(question: Question, shape: ShapeAnchor, size: Size | undefined): ShapeProblemCode | null {
  if (shape.shape === "mask") return checkMask(shape, size);
  const found = shape.shape === "skeleton" ? checkJoints(question, shape) : null;
  if (found) return found;
  if (numbersOf(shape).some(isTooFine)) return "too_fine";
  if (shape.shape === "polygon" && shape.rings.some((ring) => ring.length < 3)) return "too_few_points";
  if (shape.shape === "polyline" && pointsOf(shape).length < 2) return "too_few_points";
  if (!hasExtent(shape)) return "no_extent";
  return size && !isInside(shape, size) ? "outside" : null;
}

function checkMark(question: Question, mark: Mark, size: Size | undefined): ShapeProblem["code"] | null {
  if (!question.labels?.some((label) => label.id === mark.value)) return "unknown_label";
  if (mark.anchor?.kind !== "shape") return "no_shape";
  if (!toolsOf(question).includes(mark.anchor.shape)) return "tool";
  const found = checkAttributes(question, mark);
  return checkShape(question, shapeOf(mark), size) ?? (found === "attribute" ? "shape_attribute" : found === "attribute_missing" ? "shape_attribute_missing" : found);
}

/** The first problem of shapes; their edges are checked where the picture's size is known. */
export function checkShapes(question: Question, marks: readonly Mark[], size?: Size): ShapeProblem | null {
  if (new Set(marks.map((mark) => mark.id)).size < marks.length) return { code: "twice" };
  for (const mark of marks) {
    const code = checkMark(question, mark, size);
    if (code) return { code, markId: mark.id };
  }
  if (question.min != null && marks.length < question.min) return { code: "too_few_shapes", limit: question.min };
  const most = Math.min(question.max ?? MOST_SHAPES, MOST_SHAPES);
  return marks.length > most ? { code: "too_many_shapes", limit: most } : null;
}
