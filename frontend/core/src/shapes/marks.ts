/** Shapes among answers: pure changes that give the answers after the act, or the same where nothing changed. */

import type { ShapeAnchor } from "../anchors";
import { newMarkId, type Answers, type Mark } from "../answers";
import { toolsOf, type Question } from "../schema";
import { attributesFor, marksOf, putMarks } from "../spans/marks";
import { areaOf, boundsOf, isInside, moveShape, pointsOf, type Size } from "./geometry";
import { shiftMask } from "./masks/columns";
import { hasJointsOf } from "./skeletons";

export const MOST_SHAPES = 5000;
const NOWHERE: ShapeAnchor = { kind: "shape", shape: "point", x: 0, y: 0 };

export function shapeOf(mark: Mark): ShapeAnchor {
  return mark.anchor?.kind === "shape" ? mark.anchor : NOWHERE;
}

export function shapeMark(question: Question, shape: ShapeAnchor, label: string): Mark {
  return { id: newMarkId(), field: question.field ?? null, anchor: shape, value: label, attributes: {}, suggestion_id: null };
}

/** Whether one more may be drawn. */
export function hasRoom(answers: Answers, question: Question): boolean {
  return marksOf(answers, question.id).length < Math.min(question.max ?? MOST_SHAPES, MOST_SHAPES);
}

export function addMark(answers: Answers, question: Question, mark: Mark): Answers {
  return putMarks(answers, question.id, [...marksOf(answers, question.id), mark]);
}

export function changeMark(answers: Answers, question: Question, id: string, change: (mark: Mark) => Mark): Answers {
  const marks = marksOf(answers, question.id);
  const next = marks.map((mark) => (mark.id === id ? change(mark) : mark));
  return next.some((mark, index) => mark !== marks[index]) ? putMarks(answers, question.id, next) : answers;
}

export function dropMark(answers: Answers, question: Question, id: string): Answers {
  return putMarks(answers, question.id, marksOf(answers, question.id).filter((mark) => mark.id !== id));
}

/** A new label; what is said beside it stays where it belongs to that label too. */
export function relabelMark(question: Question, mark: Mark, label: string): Mark {
  if (mark.value === label) return mark;
  const kept = attributesFor(question, label).map((spec) => spec.id);
  return { ...mark, value: label, attributes: Object.fromEntries(Object.entries(mark.attributes).filter(([id]) => kept.includes(id))) };
}

/** Lay a shape above all others, or below them. */
export function layMark(answers: Answers, question: Question, id: string, to: "front" | "back"): Answers {
  const marks = marksOf(answers, question.id);
  const mark = marks.find((one) => one.id === id);
  if (!mark || marks[to === "front" ? marks.length - 1 : 0] === mark) return answers;
  const rest = marks.filter((one) => one !== mark);
  return putMarks(answers, question.id, to === "front" ? [...rest, mark] : [mark, ...rest]);
}

const COPY_OFF = 10;

/** A mask is as large as its picture: on another one it is laid out anew. */
function onPicture(shape: ShapeAnchor, size: Size): ShapeAnchor | null {
  if (shape.shape !== "mask" || (shape.size[0] === size.height && shape.size[1] === size.width)) return shape;
  const { x, y, w, h } = boundsOf(shape);
  return w > size.width || h > size.height ? null : shiftMask(shape, Math.min(0, size.width - x - w), Math.min(0, size.height - y - h), size);
}

/** A copied shape as this question takes it, inside the picture; null where its kind is not asked for, or it is larger than the picture. */
export function pastedMark(question: Question, copied: Mark, present: readonly Mark[], size: Size): Mark | null {
  const shape = onPicture(shapeOf(copied), size);
  if (!shape || (shape.shape === "skeleton" && !hasJointsOf(question, shape))) return null;
  const label = question.labels?.find((one) => one.id === copied.value)?.id ?? question.labels?.[0]?.id;
  if (label === undefined || !toolsOf(question).includes(shape.shape)) return null;
  const taken = new Set(present.map((mark) => JSON.stringify(mark.anchor)));
  let anchor = moveShape(shape, 0, 0, size);
  while (taken.has(JSON.stringify(anchor))) {
    const right = moveShape(anchor, COPY_OFF, COPY_OFF, size);
    if (right === anchor) break;
    anchor = right;
  }
  if (!isInside(anchor, size)) return null;
  const kept = attributesFor(question, label).map((spec) => spec.id);
  const attributes = Object.fromEntries(Object.entries(copied.attributes).filter(([id]) => kept.includes(id)));
  return { ...shapeMark(question, anchor, label), attributes };
}

const whole = (value: number) => String(Math.round(value));

/** Size and place in whole pixels: `120 × 80` and `10, 20`. A skeleton says how many of its joints are placed; a single one has no size. */
export function measuresOf(shape: ShapeAnchor): { size: string; place: string; points: number; area: number } {
  const { x, y, w, h } = boundsOf(shape);
  const extent = `${whole(w)} × ${whole(h)}`;
  const points = shape.shape === "skeleton" ? pointsOf(shape).length : shape.shape === "polygon" ? shape.rings.flat().length : shape.shape === "polyline" ? shape.points.length : 0;
  const placed = shape.shape === "skeleton" ? [`${points}/${shape.joints.length}`, ...(points > 1 ? [extent] : [])].join(" · ") : extent;
  return { size: placed, place: `${whole(x)}, ${whole(y)}`, points, area: areaOf(shape) };
}
