/** Ink for shapes of many parts: the joints of a skeleton, painted pixels, and the brush. */

import { brushCentre, outlineOf, toScreen, type Brushed, type MaskShape, type Point, type ShapeAnchor, type SkeletonShape, type View } from "@goldsmith/core";
import { paintPoint, stroke, turnTo } from "./paint";

const paths = new WeakMap<MaskShape, Path2D>();
const SHOWN_THROUGH = "rgb(0 0 0 / 42%)";

/** The outline of a mask, prepared once. */
function pathOf(mask: MaskShape): Path2D {
  const found = paths.get(mask);
  if (found) return found;
  const path = new Path2D();
  for (const ring of outlineOf(mask)) {
    ring.forEach(([x, y], index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    path.closePath();
  }
  paths.set(mask, path);
  return path;
}

function brushOver(context: CanvasRenderingContext2D, { points, size, isErasing }: Brushed, color: string): void {
  const [first, ...others] = points.map((point) => brushCentre(point, size));
  if (!first) return;
  context.globalCompositeOperation = isErasing ? "destination-out" : "source-over";
  context.fillStyle = context.strokeStyle = color;
  context.beginPath();
  context.arc(first[0], first[1], size / 2, 0, 2 * Math.PI);
  context.fill();
  context.lineWidth = size;
  context.lineCap = context.lineJoin = "round";
  context.beginPath();
  context.moveTo(...first);
  for (const point of others) context.lineTo(...point);
  context.stroke();
  context.lineCap = "butt";
  context.lineJoin = "miter";
}

/** A mask in hand as one see-through layer, with the stroke that is being painted. */
export function paintMask(context: CanvasRenderingContext2D, view: View, mask: ShapeAnchor | null, color: string, brushed: Brushed | null): void {
  const density = context.getTransform().a;
  const path = mask?.shape === "mask" ? pathOf(mask) : null;
  turnTo(context, view, density);
  context.fillStyle = color;
  if (path) context.fill(path, "evenodd");
  if (brushed) brushOver(context, brushed, color);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = "destination-in";
  context.fillStyle = SHOWN_THROUGH;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.globalCompositeOperation = "source-over";
  turnTo(context, view, density);
  if (path && !brushed) {
    stroke(context, path, "#fff", 3 / view.scale);
    stroke(context, path, color, 1.6 / view.scale);
  }
  context.setTransform(density, 0, 0, density, 0, 0);
}

/** Where the brush is, and how large. */
export function paintRing(context: CanvasRenderingContext2D, view: View, at: Point, size: number, isErasing: boolean): void {
  const [x, y] = toScreen(view, brushCentre(at, size));
  const radius = Math.max((size * view.scale) / 2, 1);
  context.setLineDash(isErasing ? [5, 4] : []);
  for (const [width, ink] of [[3, "rgb(0 0 0 / 65%)"], [1.4, "#fff"]] as const) {
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

/** A skeleton in hand: its lines, and its joints, hollow where something hides them. */
export function paintSkeleton(context: CanvasRenderingContext2D, view: View, shape: SkeletonShape, bones: readonly Point[][], color: string, corner: string | null): void {
  for (const [width, ink] of [[5, "#fff"], [2.6, color]] as const) {
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.beginPath();
    for (const bone of bones) bone.map((point) => toScreen(view, point)).forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.stroke();
  }
  shape.joints.forEach(({ x, y, v }, index) => {
    if (v === 0) return;
    const at = toScreen(view, [x, y]);
    const isHeld = corner === `joint.${index}`;
    paintPoint(context, at, color, isHeld ? 8 : 5, v === 1);
    if (!isHeld) return;
    context.strokeStyle = color;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(at[0], at[1], 12, 0, 2 * Math.PI);
    context.stroke();
  });
}
