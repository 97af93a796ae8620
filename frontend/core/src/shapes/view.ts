/** What part of a picture is seen, and how large: pure arithmetic between pixels of the screen and of the picture. */

import type { Point } from "../anchors";
import { clamp, type Bounds, type Size } from "./geometry";

export interface View {
  scale: number;
  /** Where the picture's top left stands on the screen. */
  x: number;
  y: number;
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
  return { scale: view.scale, x: hold(view.x, size.width * view.scale, frame.width), y: hold(view.y, size.height * view.scale, frame.height) };
}

/** Zoom by a factor so that what is under a place stays under it. */
export function zoomAt(view: View, at: Point, factor: number, size: Size, frame: Size): View {
  const scale = clamp(view.scale * factor, Math.min(fitScale(size, frame), 1) / 2, MAX_SCALE);
  const share = scale / view.scale;
  return heldView({ scale, x: at[0] - (at[0] - view.x) * share, y: at[1] - (at[1] - view.y) * share }, size, frame);
}

export function panBy(view: View, dx: number, dy: number, size: Size, frame: Size): View {
  return heldView({ ...view, x: view.x + dx, y: view.y + dy }, size, frame);
}

export const toPicture = (view: View, [x, y]: Point): Point => [(x - view.x) / view.scale, (y - view.y) / view.scale];
export const toScreen = (view: View, [x, y]: Point): Point => [x * view.scale + view.x, y * view.scale + view.y];

/** The part of the picture that is in sight. */
export function seen(view: View, frame: Size): Bounds {
  const [x, y] = toPicture(view, [0, 0]);
  return { x, y, w: frame.width / view.scale, h: frame.height / view.scale };
}

/** Bring a place into sight, as little as is needed. */
export function reveal(view: View, { x, y, w, h }: Bounds, size: Size, frame: Size): View {
  const [left, top] = toScreen(view, [x, y]);
  const shift = (at: number, length: number, room: number) => {
    const edge = Math.min(24, room / 4);
    if (at < edge || length > room - 2 * edge) return edge - at;
    return Math.min(0, room - edge - at - length);
  };
  const isSeen = left >= 0 && top >= 0 && left + w * view.scale <= frame.width && top + h * view.scale <= frame.height;
  return isSeen ? view : panBy(view, shift(left, w * view.scale, frame.width), shift(top, h * view.scale, frame.height), size, frame);
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
