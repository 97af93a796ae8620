/** How alike two shapes are: intersection over union, exact for polygons with holes (stats/overlaps.py does the same). */

import type { Point, ShapeAnchor, SkeletonShape } from "../anchors";
import { boundsOf, distance, ringsOf, type Bounds } from "./geometry";
import { iouWithRings, maskIou } from "./masks/overlap";
import { keypointSimilarity } from "./skeletons";

/** Points this far apart are half alike; lines are alike where they run within half of it. */
export const POINT_REACH_PX = 20;
const LINE_STEPS = 64;
const EXACT_EDGES = 600;
const SLABS = 1024;

type Edge = [x0: number, y0: number, x1: number, y1: number];

function edgesOf(rings: Point[][]): Edge[] {
  return rings.flatMap((ring) => ring.flatMap(([x, y], index): Edge[] => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    if (y === nextY) return [];
    return [y < nextY ? [x, y, nextX, nextY] : [nextX, nextY, x, y]];
  }));
}

function crossingY([ax, ay, bx, by]: Edge, [cx, cy, dx, dy]: Edge): number | null {
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (across === 0) return null;
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across;
  const other = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across;
  return along > 0 && along < 1 && other > 0 && other < 1 ? ay + along * (by - ay) : null;
}

/** Heights between which no two edges cross, so that widths change evenly. */
function levels(edges: Edge[]): number[] {
  const found = edges.flatMap((edge) => [edge[1], edge[3]]);
  if (edges.length > EXACT_EDGES) {
    const low = Math.min(...found), high = Math.max(...found);
    return Array.from({ length: SLABS + 1 }, (_, step) => low + ((high - low) * step) / SLABS);
  }
  edges.forEach((edge, index) => {
    for (let other = index + 1; other < edges.length; other += 1) {
      const y = crossingY(edge, edges[other] ?? edge);
      if (y !== null) found.push(y);
    }
  });
  return [...new Set(found)].sort((one, other) => one - other);
}

function cuts(edges: Edge[], y: number): number[] {
  const found: number[] = [];
  for (const [x0, y0, x1, y1] of edges) if (y0 <= y && y < y1) found.push(x0 + ((x1 - x0) * (y - y0)) / (y1 - y0));
  return found.sort((one, other) => one - other);
}

function width(xs: number[]): number {
  let sum = 0;
  for (let at = 0; at + 1 < xs.length; at += 2) sum += (xs[at + 1] ?? 0) - (xs[at] ?? 0);
  return sum;
}

function sharedWidth(one: number[], other: number[]): number {
  let sum = 0;
  for (let a = 0; a + 1 < one.length; a += 2) {
    for (let b = 0; b + 1 < other.length; b += 2) sum += Math.max(0, Math.min(one[a + 1] ?? 0, other[b + 1] ?? 0) - Math.max(one[a] ?? 0, other[b] ?? 0));
  }
  return sum;
}

function iouOfRings(one: Point[][], other: Point[][]): number {
  const left = edgesOf(one), right = edgesOf(other);
  const heights = levels([...left, ...right]);
  let areaLeft = 0, areaRight = 0, shared = 0;
  for (let step = 0; step + 1 < heights.length; step += 1) {
    const low = heights[step] ?? 0;
    const tall = (heights[step + 1] ?? low) - low;
    const a = cuts(left, low + tall / 2), b = cuts(right, low + tall / 2);
    areaLeft += tall * width(a);
    areaRight += tall * width(b);
    shared += tall * sharedWidth(a, b);
  }
  const all = areaLeft + areaRight - shared;
  return all > 0 ? Math.min(1, shared / all) : 0;
}

function iouOfBounds(one: Bounds, other: Bounds): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / (one.w * one.h + other.w * other.h - w * h);
}

function evenly(points: Point[], count: number): Point[] {
  const ways = points.slice(1).map((to, index) => distance(points[index] ?? to, to));
  const total = ways.reduce((sum, way) => sum + way, 0);
  const found: Point[] = [];
  for (let step = 0, at = 0, gone = 0; step < count; step += 1) {
    const wanted = (total * step) / (count - 1);
    while (at < ways.length - 1 && gone + (ways[at] ?? 0) < wanted) gone += ways[at++] ?? 0;
    const from = points[at] ?? [0, 0], to = points[at + 1] ?? from;
    const share = Math.min(1, (wanted - gone) / (ways[at] || 1));
    found.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
  }
  return found;
}

function alikeLines(one: Point[], other: Point[]): number {
  const left = evenly(one, LINE_STEPS), right = evenly(other, LINE_STEPS);
  const near = (point: Point, line: Point[]) => line.some((at) => distance(at, point) <= POINT_REACH_PX / 2);
  const hits = left.filter((point) => near(point, right)).length + right.filter((point) => near(point, left)).length;
  return hits / (2 * LINE_STEPS);
}

/** From 0 to 1: IoU of areas, nearness of points and of joints, the share of two lines that run together. Points, lines, skeletons and areas are never alike. */
export function likeness(one: ShapeAnchor, other: ShapeAnchor): number {
  if (one.shape === "skeleton" || other.shape === "skeleton") return one.shape === other.shape ? keypointSimilarity(one as SkeletonShape, other as SkeletonShape) : 0;
  if (one.shape === "point" || other.shape === "point") {
    if (one.shape !== "point" || other.shape !== "point") return 0;
    return Math.max(0, 1 - distance([one.x, one.y], [other.x, other.y]) / POINT_REACH_PX);
  }
  if (one.shape === "polyline" || other.shape === "polyline") return one.shape === "polyline" && other.shape === "polyline" ? alikeLines(one.points, other.points) : 0;
  if (one.shape === "box" && other.shape === "box") return iouOfBounds(one, other);
  const a = boundsOf(one), b = boundsOf(other);
  if (a.x > b.x + b.w || b.x > a.x + a.w || a.y > b.y + b.h || b.y > a.y + a.h) return 0;
  if (one.shape === "mask") return other.shape === "mask" ? maskIou(one, other) : iouWithRings(one, ringsOf(other));
  return other.shape === "mask" ? iouWithRings(other, ringsOf(one)) : iouOfRings(ringsOf(one), ringsOf(other));
}
