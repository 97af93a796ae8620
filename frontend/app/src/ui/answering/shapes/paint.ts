/** Shapes as ink: many at once by colour, and the one in hand with its handles; paintParts.ts has skeletons and masks. */

import { boundsOf, handlesOf, matrixOf, onScreen, ringsOf, toScreen, type Bounds, type Point, type ShapeAnchor, type View } from "@goldsmith/core";

export interface Drawn {
  id: string;
  shape: ShapeAnchor;
  color: string;
  name: string;
  /** Stands out because others do not have it. */
  differs?: boolean;
  /** Only suggested: nobody has taken it yet. */
  ghost?: "open" | "current" | null;
  /** The lines of a skeleton. */
  bones?: Point[][];
}

const TAGS_UP_TO = 40;
const HALO_UP_TO = 400;
const POINT_PX = 5;

function trace(path: Path2D, shape: ShapeAnchor): void {
  if (shape.shape === "box") return path.rect(shape.x, shape.y, shape.w, shape.h);
  const ways = shape.shape === "polyline" ? [shape.points] : ringsOf(shape);
  for (const way of ways) {
    way.forEach(([x, y], index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    if (shape.shape !== "polyline") path.closePath();
  }
}

interface Ink {
  color: string;
  areas: Path2D;
  lines: Path2D;
  points: { at: Point; isHollow: boolean }[];
  differs: boolean;
  ghost: Drawn["ghost"];
}

/** Outlines of one colour are one path, made once and drawn at any zoom. */
export function inkOf(drawn: readonly Drawn[]): Ink[] {
  const inks = new Map<string, Ink>();
  for (const { shape, color, differs = false, ghost = null, bones } of drawn) {
    const key = `${color}${differs}${ghost ?? ""}`;
    const ink = inks.get(key) ?? { color, areas: new Path2D(), lines: new Path2D(), points: [], differs, ghost };
    if (shape.shape === "point") ink.points.push({ at: [shape.x, shape.y], isHollow: !!ghost });
    else if (shape.shape === "skeleton") {
      for (const bone of bones ?? []) bone.forEach(([x, y], index) => (index === 0 ? ink.lines.moveTo(x, y) : ink.lines.lineTo(x, y)));
      ink.points.push(...shape.joints.flatMap(({ x, y, v }) => (v > 0 ? [{ at: [x, y] as Point, isHollow: v === 1 || !!ghost }] : [])));
    } else trace(shape.shape === "polyline" ? ink.lines : ink.areas, shape);
    inks.set(key, ink);
  }
  return [...inks.values()];
}

export function stroke(context: CanvasRenderingContext2D, path: Path2D, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke(path);
}

export function paintPoint(context: CanvasRenderingContext2D, [x, y]: Point, color: string, radius = POINT_PX, isHollow = false): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = isHollow ? "rgb(255 255 255 / 55%)" : color;
  context.fill();
  context.strokeStyle = isHollow ? color : "rgb(255 255 255 / 90%)";
  context.lineWidth = isHollow ? 2 : 1.5;
  context.stroke();
}

function paintTag(context: CanvasRenderingContext2D, view: View, { shape, color, name, ghost }: Drawn): void {
  const { x: left, y: top } = onScreen(view, boundsOf(shape));
  const most = ghost === "current" ? 60 : 24;
  const text = name.length > most ? `${name.slice(0, most - 1)}…` : name;
  context.font = "600 11px 'Inter Variable', system-ui, sans-serif";
  const width = context.measureText(text).width + 8;
  context.globalAlpha = ghost === "open" ? 0.7 : 1;
  context.fillStyle = color;
  context.fillRect(left - 1, top - 15, width, 15);
  context.globalAlpha = 1;
  context.fillStyle = "#fff";
  context.textBaseline = "middle";
  context.fillText(text, left + 3, top - 7);
}

/** Draw in pixels of the picture from here on. */
export function turnTo(context: CanvasRenderingContext2D, view: View, density: number): void {
  const [a, b, c, d, e, f] = matrixOf(view);
  context.setTransform(a * density, b * density, c * density, d * density, e * density, f * density);
}

/** All shapes but the one in hand. */
export function paintShapes(context: CanvasRenderingContext2D, view: View, drawn: readonly Drawn[], inks: readonly Ink[], density: number): void {
  turnTo(context, view, density);
  const hasHalo = drawn.length <= HALO_UP_TO;
  for (const ink of inks) {
    context.setLineDash(ink.differs || ink.ghost ? [5 / view.scale, 4 / view.scale] : []);
    context.fillStyle = ink.color;
    context.globalAlpha = ink.differs || ink.ghost === "current" ? 0.22 : ink.ghost ? 0.03 : 0.1;
    context.fill(ink.areas, "evenodd");
    context.globalAlpha = 1;
    for (const path of [ink.areas, ink.lines]) {
      if (hasHalo) stroke(context, path, "rgb(255 255 255 / 65%)", 3.2 / view.scale);
      stroke(context, path, ink.color, (ink.ghost === "current" ? 2.6 : 1.6) / view.scale);
    }
  }
  context.setLineDash([]);
  context.setTransform(density, 0, 0, density, 0, 0);
  for (const ink of inks) for (const { at, isHollow } of ink.points) paintPoint(context, toScreen(view, at), ink.color, ink.ghost === "current" ? POINT_PX + 2 : POINT_PX, isHollow);
  if (drawn.length <= TAGS_UP_TO) for (const one of drawn) if (one.shape.shape !== "point") paintTag(context, view, one);
}

/** The shape in hand: thicker, with handles where it can be pulled. */
export function paintChosen(context: CanvasRenderingContext2D, view: View, one: Drawn, corner: string | null, isStill: boolean): void {
  const { shape, color } = one;
  const density = context.getTransform().a;
  if (shape.shape === "point") {
    const at = toScreen(view, [shape.x, shape.y]);
    paintPoint(context, at, color, POINT_PX + 2);
    context.strokeStyle = color;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(at[0], at[1], POINT_PX + 6, 0, 2 * Math.PI);
    return context.stroke();
  }
  const path = new Path2D();
  trace(path, shape);
  turnTo(context, view, density);
  context.globalAlpha = 0.2;
  context.fillStyle = color;
  if (shape.shape !== "polyline") context.fill(path, "evenodd");
  context.globalAlpha = 1;
  stroke(context, path, "#fff", 5 / view.scale);
  stroke(context, path, color, 2.6 / view.scale);
  context.setTransform(density, 0, 0, density, 0, 0);
  if (!isStill) return;
  for (const handle of handlesOf(shape, 24 / view.scale)) {
    const isMiddle = handle.id.endsWith("+");
    const isHeld = handle.id === corner;
    const [x, y] = toScreen(view, handle.at);
    const half = isHeld ? 6 : isMiddle ? 2.5 : 4;
    context.fillStyle = isHeld ? color : "#fff";
    context.strokeStyle = color;
    context.lineWidth = 1.5;
    context.beginPath();
    if (handle.id === "turn" || isMiddle) context.arc(x, y, half, 0, 2 * Math.PI);
    else context.rect(x - half, y - half, 2 * half, 2 * half);
    context.fill();
    context.stroke();
  }
}

/** An outline that is not finished: its points, and the line to the hand. */
export function paintSketch(context: CanvasRenderingContext2D, view: View, points: readonly Point[], to: Point | null, color: string): void {
  const way = [...points, ...(to ? [to] : [])].map((point) => toScreen(view, point));
  for (const [width, ink] of [[4.5, "#fff"], [2.2, color]] as const) {
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.beginPath();
    way.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.stroke();
  }
  points.forEach((point, index) => paintPoint(context, toScreen(view, point), color, index === 0 ? 6 : 4));
}

/** Where the hand with only keys is. */
export function paintCursor(context: CanvasRenderingContext2D, view: View, cursor: Point): void {
  const [x, y] = toScreen(view, cursor);
  for (const [width, ink] of [[4, "#fff"], [1.6, "#111"]] as const) {
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.beginPath();
    context.moveTo(x - 14, y);
    context.lineTo(x + 14, y);
    context.moveTo(x, y - 14);
    context.lineTo(x, y + 14);
    context.stroke();
  }
}

export function isInSight({ x, y, w, h }: Bounds, sight: Bounds): boolean {
  return x <= sight.x + sight.w && y <= sight.y + sight.h && x + w >= sight.x && y + h >= sight.y;
}
