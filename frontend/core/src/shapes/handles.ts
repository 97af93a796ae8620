/** Where a shape can be taken hold of, and what it becomes when it is pulled there. */

import type { BoxShape, EllipseShape, Point, PolygonShape, PolylineShape, RotatedBoxShape, ShapeAnchor, SkeletonShape } from "../anchors";
import { boundsOf, clampPoint, distance, hasExtent, isInside, ringsOf, round2, turn, type Size } from "./geometry";
import { isPainted } from "./masks/columns";
import { changeJoint, jointIndex } from "./skeletons";

export interface Handle {
  /** An edge or corner (nw, n, …), `turn`, a point `ring.index`, or `ring.index+` between two points, where a new one begins; `joint.index` of a skeleton. */
  id: string;
  at: Point;
}

const SIDES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;

/** The eight places on the edge of a box, in a frame with its centre at 0. */
function sideAt(id: string, w: number, h: number): Point {
  return [id.includes("w") ? -w / 2 : id.includes("e") ? w / 2 : 0, id.includes("n") ? -h / 2 : id.includes("s") ? h / 2 : 0];
}

function turned(shape: RotatedBoxShape | EllipseShape, [x, y]: Point): Point {
  return turn([shape.cx + x, shape.cy + y], [shape.cx, shape.cy], shape.angle);
}

function middles(ring: Point[], number: number, isClosed: boolean): Handle[] {
  return ring.slice(0, isClosed ? undefined : -1).map((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    return { id: `${number}.${index}+`, at: [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2] as Point };
  });
}

/** The handles of a shape; `arm` is how far out the handle for turning stands. */
export function handlesOf(shape: ShapeAnchor, arm = 24): Handle[] {
  switch (shape.shape) {
    case "box":
      return SIDES.map((id) => {
        const [x, y] = sideAt(id, shape.w, shape.h);
        return { id, at: [shape.x + shape.w / 2 + x, shape.y + shape.h / 2 + y] };
      });
    case "rotated_box":
      return [...SIDES.map((id) => ({ id, at: turned(shape, sideAt(id, shape.w, shape.h)) })), { id: "turn", at: turned(shape, [0, -shape.h / 2 - arm]) }];
    case "ellipse":
      return [...["n", "e", "s", "w"].map((id) => ({ id, at: turned(shape, sideAt(id, 2 * shape.rx, 2 * shape.ry)) })), { id: "turn", at: turned(shape, [0, -shape.ry - arm]) }];
    case "polygon":
      return shape.rings.flatMap((ring, number) => [...ring.map((at, index) => ({ id: `${number}.${index}`, at })), ...middles(ring, number, true)]);
    case "polyline":
      return [...shape.points.map((at, index) => ({ id: `0.${index}`, at })), ...middles(shape.points, 0, false)];
    case "skeleton":
      return shape.joints.flatMap(({ x, y, v }, index): Handle[] => (v > 0 ? [{ id: `joint.${index}`, at: [x, y] }] : []));
    default:
      return [];
  }
}

/** The handle under a point, corners before edges. */
export function handleAt(shape: ShapeAnchor, point: Point, reach: number, arm?: number): string | null {
  let found: string | null = null;
  let nearest = reach;
  for (const handle of handlesOf(shape, arm)) {
    const away = distance(handle.at, point) + (handle.id.endsWith("+") ? reach / 2 : 0);
    if (away < nearest) {
      nearest = away;
      found = handle.id;
    }
  }
  return found;
}

function pullBox(shape: BoxShape, id: string, to: Point, size: Size): ShapeAnchor {
  const [x, y] = clampPoint(to, size);
  let [left, top, right, bottom] = [shape.x, shape.y, shape.x + shape.w, shape.y + shape.h];
  if (id.includes("w")) left = x;
  if (id.includes("e")) right = x;
  if (id.includes("n")) top = y;
  if (id.includes("s")) bottom = y;
  return { ...shape, x: round2(Math.min(left, right)), y: round2(Math.min(top, bottom)), w: round2(Math.abs(right - left)), h: round2(Math.abs(bottom - top)) };
}

function angleTo(shape: RotatedBoxShape | EllipseShape, [x, y]: Point): number {
  const degrees = (Math.atan2(y - shape.cy, x - shape.cx) * 180) / Math.PI + 90;
  return round2(((degrees % 360) + 360) % 360);
}

/** The opposite side stays where it is. */
function pullRotated(shape: RotatedBoxShape, id: string, to: Point): ShapeAnchor {
  if (id === "turn") return { ...shape, angle: angleTo(shape, to) };
  const [x, y] = turn(to, [shape.cx, shape.cy], -shape.angle);
  const local: Point = [x - shape.cx, y - shape.cy];
  const fixed = sideAt([...id].map((side) => ({ n: "s", s: "n", e: "w", w: "e" })[side] ?? "").join(""), shape.w, shape.h);
  const hasX = /[ew]/.test(id), hasY = /[ns]/.test(id);
  const w = hasX ? Math.abs(local[0] - fixed[0]) : shape.w;
  const h = hasY ? Math.abs(local[1] - fixed[1]) : shape.h;
  const middle: Point = [hasX ? (local[0] + fixed[0]) / 2 : 0, hasY ? (local[1] + fixed[1]) / 2 : 0];
  const [cx, cy] = turned(shape, middle);
  return { ...shape, cx: round2(cx), cy: round2(cy), w: round2(w), h: round2(h) };
}

function pullEllipse(shape: EllipseShape, id: string, to: Point): ShapeAnchor {
  if (id === "turn") return { ...shape, angle: angleTo(shape, to) };
  const [x, y] = turn(to, [shape.cx, shape.cy], -shape.angle);
  return /[ew]/.test(id) ? { ...shape, rx: round2(Math.abs(x - shape.cx)) } : { ...shape, ry: round2(Math.abs(y - shape.cy)) };
}

function pulled(ring: Point[], index: number, isNew: boolean, to: Point): Point[] {
  return isNew ? [...ring.slice(0, index + 1), to, ...ring.slice(index + 1)] : ring.map((point, at) => (at === index ? to : point));
}

function pullPoint(shape: PolygonShape | PolylineShape, id: string, to: Point, size: Size): ShapeAnchor {
  const [number = 0, index = 0] = id.replace("+", "").split(".").map(Number);
  const at = clampPoint(to, size);
  const isNew = id.endsWith("+");
  if (shape.shape === "polyline") return { ...shape, points: pulled(shape.points, index, isNew, at) };
  return { ...shape, rings: shape.rings.map((ring, place) => (place === number ? pulled(ring, index, isNew, at) : ring)) };
}

function pullJoint(shape: SkeletonShape, id: string, to: Point, size: Size): ShapeAnchor {
  const [x, y] = clampPoint(to, size);
  return changeJoint(shape, jointIndex(id) ?? -1, { x, y });
}

/** Pull a handle to a place. What would leave the picture or lose its extent stays as it was. */
export function pullHandle(shape: ShapeAnchor, id: string, to: Point, size: Size): ShapeAnchor {
  let next: ShapeAnchor = shape;
  if (shape.shape === "box") next = pullBox(shape, id, to, size);
  else if (shape.shape === "rotated_box") next = pullRotated(shape, id, to);
  else if (shape.shape === "ellipse") next = pullEllipse(shape, id, to);
  else if (shape.shape === "skeleton") next = pullJoint(shape, id, to, size);
  else if (shape.shape !== "point" && shape.shape !== "mask") next = pullPoint(shape, id, to, size);
  return hasExtent(next) && isInside(next, size) ? next : shape;
}

/** Take a point out of a polygon or line; null where too few would be left. */
export function removePoint(shape: ShapeAnchor, id: string): ShapeAnchor | null {
  const [number = 0, index = 0] = id.split(".").map(Number);
  if (shape.shape === "polyline") return shape.points.length > 2 ? { ...shape, points: shape.points.filter((_, at) => at !== index) } : null;
  if (shape.shape !== "polygon") return null;
  const ring = shape.rings[number] ?? [];
  if (ring.length > 3) return { ...shape, rings: shape.rings.map((one, place) => (place === number ? one.filter((_, at) => at !== index) : one)) };
  return number > 0 ? { ...shape, rings: shape.rings.filter((_, place) => place !== number) } : null;
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

function isWithin(rings: Point[][], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

/** Whether a point is on a shape, or within reach of its line; the lines of a skeleton are given. */
export function isHit(shape: ShapeAnchor, point: Point, reach: number, bones: Point[][] = []): boolean {
  const { x, y, w, h } = boundsOf(shape);
  if (point[0] < x - reach || point[1] < y - reach || point[0] > x + w + reach || point[1] > y + h + reach) return false;
  if (shape.shape === "mask") return isPainted(shape, point);
  const line = shape.shape === "polyline" ? [shape.points] : bones;
  if (shape.shape === "skeleton" && handleAt(shape, point, reach) !== null) return true;
  const rings = ringsOf(shape);
  if (shape.shape === "point") return distance([shape.x, shape.y], point) <= reach;
  if (rings.length > 0 && isWithin(rings, point)) return true;
  const edges = [...line, ...rings.map((ring) => [...ring, ring[0] ?? ([0, 0] as Point)])];
  return edges.some((way) => way.slice(1).some((to, index) => toSegment(point, way[index] ?? to, to) <= reach));
}
