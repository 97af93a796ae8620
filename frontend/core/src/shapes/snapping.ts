/** Corners that fall onto the corners and edges of other shapes, so that neighbours share a border. */

import type { Point, ShapeAnchor } from "../anchors";
import { boundsOf, distance, ringsOf, round2 } from "./geometry";

/** The nearest place of a stretch to a point. */
function onto([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): Point {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return [ax + along * (bx - ax), ay + along * (by - ay)];
}

function nearest(point: Point, places: Iterable<Point>, reach: number): Point | null {
  let found: Point | null = null;
  let least = reach;
  for (const place of places) {
    const away = distance(point, place);
    if (away <= least) [found, least] = [place, away];
  }
  return found;
}

function isNear(shape: ShapeAnchor, [px, py]: Point, reach: number): boolean {
  const { x, y, w, h } = boundsOf(shape);
  return px >= x - reach && px <= x + w + reach && py >= y - reach && py <= y + h + reach;
}

/** Open lines and closed rings; of an ellipse only its outline counts, it has no corners. */
function waysOf(shape: ShapeAnchor): Point[][] {
  if (shape.shape === "polyline") return [shape.points];
  return ringsOf(shape).flatMap((ring) => (ring[0] ? [[...ring, ring[0]]] : []));
}

function cornersOf(shape: ShapeAnchor): Point[] {
  if (shape.shape === "point") return [[shape.x, shape.y]];
  return shape.shape === "ellipse" ? [] : waysOf(shape).flat();
}

/** The corner of another shape within reach, else the place on its edge, else the point as it is. */
export function snapTo(point: Point, others: Iterable<ShapeAnchor>, reach: number): Point {
  const near = [...others].filter((shape) => isNear(shape, point, reach));
  const corner = nearest(point, near.flatMap(cornersOf), reach);
  const edge = corner ?? nearest(point, near.flatMap(waysOf).flatMap((way) => way.slice(1).map((to, index) => onto(point, way[index] ?? to, to))), reach);
  return edge ? [round2(edge[0]), round2(edge[1])] : point;
}
