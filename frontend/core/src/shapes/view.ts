/** What part of a picture is seen, and how large: pure arithmetic between pixels of the screen and of the picture. */

import type { Point } from "../anchors";
import { clamp, type Bounds, type Size } from "./geometry";

export interface View {
  scale: number;
  /** Where the picture's top left stands on the screen. */
  x: number;
  y: number;
  /** How often the picture is turned by a quarter, clockwise, and its size before that. */
  turned?: { quarters: number; size: Size };
}

/** The size of a picture as it lies after quarter turns. */
export function turnedSize({ width, height }: Size, quarters: number): Size {
  return quarters % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** From pixels of the picture to those of the screen, as a canvas or CSS takes it. */
export function matrixOf({ scale: s, x, y, turned }: View): [number, number, number, number, number, number] {
  const { width, height } = turned?.size ?? { width: 0, height: 0 };
  switch (turned?.quarters ?? 0) {
    case 1: return [0, s, -s, 0, x + s * height, y];
    case 2: return [-s, 0, 0, -s, x + s * width, y + s * height];
    case 3: return [0, -s, s, 0, x, y + s * width];
    default: return [s, 0, 0, s, x, y];
  }
}

/** A way on the screen as a way on the picture, in pixels of the screen. */
export function wayOnPicture(view: View, [dx, dy]: Point): Point {
  const [a, b, c, d] = matrixOf({ ...view, scale: 1 });
  return [a * dx + b * dy, c * dx + d * dy];
}

const MAX_SCALE = 48;
const MARGIN = 8;

export function fitScale(size: Size, frame: Size): number {
  return Math.min((frame.width - 2 * MARGIN) / size.width, (frame.height - 2 * MARGIN) / size.height, 4);
}

/** The whole picture in the middle of its frame. */
export function fitView(size: Size, frame: Size): View {
  const scale = Math.max(fitScale(size, frame), 1e-4);
  return { scale, x: (frame.width - size.width * scale) / 2, y: (frame.height - size.height * scale) / 2 };
}

/** Keep a part of the picture in sight. */
export function heldView(view: View, size: Size, frame: Size): View {
  const hold = (at: number, length: number, room: number) => {
    const inSight = Math.min(80, length, room / 2);
    return clamp(at, inSight - length, room - inSight);
  };
  return { ...view, x: hold(view.x, size.width * view.scale, frame.width), y: hold(view.y, size.height * view.scale, frame.height) };
}

/** Zoom by a factor so that what is under a place stays under it. */
export function zoomAt(view: View, at: Point, factor: number, size: Size, frame: Size): View {
  const scale = clamp(view.scale * factor, Math.min(fitScale(size, frame), 1) / 2, MAX_SCALE);
  const share = scale / view.scale;
  return heldView({ ...view, scale, x: at[0] - (at[0] - view.x) * share, y: at[1] - (at[1] - view.y) * share }, size, frame);
}

export function panBy(view: View, dx: number, dy: number, size: Size, frame: Size): View {
  return heldView({ ...view, x: view.x + dx, y: view.y + dy }, size, frame);
}

export function toPicture(view: View, [x, y]: Point): Point {
  const [a, b, c, d, e, f] = matrixOf(view);
  const square = view.scale ** 2;
  return [(a * (x - e) + b * (y - f)) / square, (c * (x - e) + d * (y - f)) / square];
}

export function toScreen(view: View, [x, y]: Point): Point {
  const [a, b, c, d, e, f] = matrixOf(view);
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Where a part of the picture stands on the screen. */
export function onScreen(view: View, { x, y, w, h }: Bounds): Bounds {
  return between(toScreen(view, [x, y]), toScreen(view, [x + w, y + h]));
}

function between([ax, ay]: Point, [bx, by]: Point): Bounds {
  return { x: Math.min(ax, bx), y: Math.min(ay, by), w: Math.abs(ax - bx), h: Math.abs(ay - by) };
}

/** The part of the picture that is in sight. */
export function seen(view: View, frame: Size): Bounds {
  return between(toPicture(view, [0, 0]), toPicture(view, [frame.width, frame.height]));
}

/** Bring a place into sight, as little as is needed. */
export function reveal(view: View, bounds: Bounds, size: Size, frame: Size): View {
  const { x: left, y: top, w, h } = onScreen(view, bounds);
  const shift = (at: number, length: number, room: number) => {
    const edge = Math.min(24, room / 4);
    if (at < edge || length > room - 2 * edge) return edge - at;
    return Math.min(0, room - edge - at - length);
  };
  const isSeen = left >= 0 && top >= 0 && left + w <= frame.width && top + h <= frame.height;
  return isSeen ? view : panBy(view, shift(left, w, frame.width), shift(top, h, frame.height), size, frame);
}

export interface Tile {
  level: number;
  row: number;
  column: number;
  /** The part of the picture it shows, in pixels of the picture. */
  at: Bounds;
}

export const TILE_SIDE = 512;

/** The tiles of a picture that are needed for a view: one level, only what is in sight. */
export function tilesFor(view: View, size: Size, frame: Size, levels: number, density = 1): Tile[] {
  const wanted = Math.ceil(Math.log2(Math.max(view.scale * density, 1e-6)) - 0.25);
  const level = clamp(levels - 1 + Math.min(0, wanted), 0, levels - 1);
  const side = TILE_SIDE * 2 ** (levels - 1 - level);
  const { x, y, w, h } = seen(view, frame);
  const tiles: Tile[] = [];
  for (let row = Math.max(0, Math.floor(y / side)); row * side < Math.min(size.height, y + h); row += 1) {
    for (let column = Math.max(0, Math.floor(x / side)); column * side < Math.min(size.width, x + w); column += 1) tiles.push({ level, row, column, at: { x: column * side, y: row * side, w: side, h: side } });
  }
  return tiles;
}
