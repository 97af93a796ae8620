/** Shapes as points and numbers: where they are, how large, and moved without leaving the picture. */

import type { Point, ShapeAnchor } from "../anchors";
import { areaOfColumns, boundsOfMask, columnsOf, shiftMask } from "./masks/columns";
import { outlineOf } from "./masks/outline";

export interface Size {
  width: number;
  height: number;
}

export interface Bounds {
  x: number;
  y: number;
  w: number;
  h: number;
}

const ELLIPSE_STEPS = 64;

export const round2 = (value: number): number => Math.round(value * 100) / 100;
export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));
export const clampPoint = ([x, y]: Point, size: Size): Point => [round2(clamp(x, 0, size.width)), round2(clamp(y, 0, size.height))];
export const distance = (one: Point, other: Point): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

/** Turn a point about a centre, clockwise in degrees as the picture is seen. */
export function turn([x, y]: Point, [cx, cy]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos];
}

/** The outline as rings, inside by even-odd; none for points, lines and skeletons. */
export function ringsOf(shape: ShapeAnchor): Point[][] {
  switch (shape.shape) {
    case "box":
      return [cornersOf(shape.x, shape.y, shape.w, shape.h)];
    case "rotated_box":
      return [cornersOf(shape.cx - shape.w / 2, shape.cy - shape.h / 2, shape.w, shape.h).map((point) => turn(point, [shape.cx, shape.cy], shape.angle))];
    case "ellipse":
      return [Array.from({ length: ELLIPSE_STEPS }, (_, step): Point => {
        const angle = (2 * Math.PI * step) / ELLIPSE_STEPS;
        return turn([shape.cx + shape.rx * Math.cos(angle), shape.cy + shape.ry * Math.sin(angle)], [shape.cx, shape.cy], shape.angle);
      })];
    case "polygon":
      return shape.rings;
    case "mask":
      return outlineOf(shape);
    default:
      return [];
  }
}

function cornersOf(x: number, y: number, w: number, h: number): Point[] {
  return [[x, y], [x + w, y], [x + w, y + h], [x, y + h]];
}

export function pointsOf(shape: ShapeAnchor): Point[] {
  if (shape.shape === "point") return [[shape.x, shape.y]];
  if (shape.shape === "skeleton") return shape.joints.flatMap(({ x, y, v }): Point[] => (v > 0 ? [[x, y]] : []));
  return shape.shape === "polyline" ? shape.points : ringsOf(shape).flat();
}

export function boundsOf(shape: ShapeAnchor): Bounds {
  if (shape.shape === "box") return { x: shape.x, y: shape.y, w: shape.w, h: shape.h };
  if (shape.shape === "mask") return boundsOfMask(shape);
  if (shape.shape === "ellipse") {
    const angle = (shape.angle * Math.PI) / 180;
    const halfW = Math.hypot(shape.rx * Math.cos(angle), shape.ry * Math.sin(angle));
    const halfH = Math.hypot(shape.rx * Math.sin(angle), shape.ry * Math.cos(angle));
    return { x: shape.cx - halfW, y: shape.cy - halfH, w: 2 * halfW, h: 2 * halfH };
  }
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const [x, y] of pointsOf(shape)) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** The area less its holes; 0 for points, lines and skeletons. */
export function areaOf(shape: ShapeAnchor): number {
  if (shape.shape === "mask") return areaOfColumns(columnsOf(shape));
  if (shape.shape === "ellipse") return Math.PI * shape.rx * shape.ry;
  const [outline = 0, ...holes] = ringsOf(shape).map(ringArea);
  return Math.max(0, outline - holes.reduce((sum, area) => sum + area, 0));
}

/** Apply a change to every coordinate, rounded; the pixels of a mask stay where they are. */
export function mapPoints(shape: ShapeAnchor, change: (point: Point) => Point): ShapeAnchor {
  const at = (point: Point): Point => {
    const [x, y] = change(point);
    return [round2(x), round2(y)];
  };
  switch (shape.shape) {
    case "polygon":
      return { ...shape, rings: shape.rings.map((ring) => ring.map(at)) };
    case "polyline":
      return { ...shape, points: shape.points.map(at) };
    case "mask":
      return shape;
    case "skeleton":
      return { ...shape, joints: shape.joints.map((joint) => {
        const [x, y] = joint.v > 0 ? at([joint.x, joint.y]) : [0, 0];
        return { ...joint, x, y };
      }) };
    case "rotated_box":
    case "ellipse": {
      const [cx, cy] = at([shape.cx, shape.cy]);
      return { ...shape, cx, cy };
    }
    default: {
      const [x, y] = at([shape.x, shape.y]);
      return { ...shape, x, y };
    }
  }
}

/** Move a shape; it stops at the edge of the picture. */
export function moveShape(shape: ShapeAnchor, dx: number, dy: number, size: Size): ShapeAnchor {
  const { x, y, w, h } = boundsOf(shape);
  const right = clamp(dx, -x, size.width - x - w);
  const down = clamp(dy, -y, size.height - y - h);
  if (shape.shape === "mask") return Math.round(right) === 0 && Math.round(down) === 0 ? shape : shiftMask(shape, Math.round(right), Math.round(down), size) ?? shape;
  return right === 0 && down === 0 ? shape : mapPoints(shape, ([px, py]) => [px + right, py + down]);
}

export function isInside(shape: ShapeAnchor, size: Size): boolean {
  const { x, y, w, h } = boundsOf(shape);
  const edge = 0.02;
  return x >= -edge && y >= -edge && x + w <= size.width + edge && y + h <= size.height + edge;
}

export const centreOfBounds = ({ x, y, w, h }: Bounds): Point => [x + w / 2, y + h / 2];

/** Whether there is anything to a shape: a width, an area, a way. */
export function hasExtent(shape: ShapeAnchor): boolean {
  switch (shape.shape) {
    case "box":
    case "rotated_box":
      return shape.w > 0 && shape.h > 0;
    case "ellipse":
      return shape.rx > 0 && shape.ry > 0;
    case "polygon":
      return shape.rings.every((ring) => ringArea(ring) > 0);
    case "polyline":
      return new Set(shape.points.map(String)).size > 1;
    case "mask":
      return boundsOfMask(shape).w > 0;
    default:
      return true;
  }
}

/** The box between two corners, inside the picture. */
export function boxBetween(one: Point, other: Point, size: Size): ShapeAnchor {
  const [ax, ay] = clampPoint(one, size);
  const [bx, by] = clampPoint(other, size);
  return { kind: "shape", shape: "box", x: Math.min(ax, bx), y: Math.min(ay, by), w: round2(Math.abs(ax - bx)), h: round2(Math.abs(ay - by)) };
}

/** A shape of one of the kinds that are drawn from corner to corner. */
export function shapeBetween(kind: "box" | "rotated_box" | "ellipse", one: Point, other: Point, size: Size): ShapeAnchor {
  const box = boxBetween(one, other, size);
  if (kind === "box" || box.shape !== "box") return box;
  const centre = { cx: round2(box.x + box.w / 2), cy: round2(box.y + box.h / 2), angle: 0 };
  if (kind === "rotated_box") return { kind: "shape", shape: kind, ...centre, w: box.w, h: box.h };
  return { kind: "shape", shape: kind, ...centre, rx: Math.floor(box.w * 50) / 100, ry: Math.floor(box.h * 50) / 100 };
}
