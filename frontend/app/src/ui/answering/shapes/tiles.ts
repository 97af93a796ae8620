/** Tiles of a huge picture: fetched when they come into sight, forgotten when many came after. */

import { TILE_SIDE, tilesFor, type Size, type Tile, type View } from "@goldsmith/core";
import { mediaAddress } from "../../shared-queries";
import { turnTo } from "./paint";

const KEPT = 160;

export class Tiles {
  private readonly images = new Map<string, HTMLImageElement>();

  constructor(private readonly mediaId: string, private readonly size: Size, private readonly levels: number, private readonly onLoad: () => void) {}

  /** Draw what is there, coarse first, and ask for what is missing. */
  paint(context: CanvasRenderingContext2D, view: View, frame: Size, density: number): void {
    const wanted = tilesFor(view, this.size, frame, this.levels, density);
    const level = wanted[0]?.level ?? 0;
    turnTo(context, view, density);
    for (const [key, image] of this.images) {
      const [at = 0, row = 0, column = 0] = key.split("/").map(Number);
      if (at < level && image.complete && image.naturalWidth > 0) this.put(context, { level: at, row, column }, image);
    }
    for (const tile of wanted) {
      const image = this.fetch(tile);
      if (image.complete && image.naturalWidth > 0) this.put(context, tile, image);
    }
  }

  private put(context: CanvasRenderingContext2D, { level, row, column }: Pick<Tile, "level" | "row" | "column">, image: HTMLImageElement): void {
    const grow = 2 ** (this.levels - 1 - level);
    const side = TILE_SIDE * grow;
    // Tiles at the edge are filled up to their full side: only the picture's part is drawn.
    const w = Math.min(image.naturalWidth, Math.ceil((this.size.width - column * side) / grow));
    const h = Math.min(image.naturalHeight, Math.ceil((this.size.height - row * side) / grow));
    if (w <= 0 || h <= 0) return;
    context.drawImage(image, 0, 0, w, h, column * side, row * side, w * grow, h * grow);
  }

  private fetch({ level, row, column }: Tile): HTMLImageElement {
    const key = `${level}/${row}/${column}`;
    const known = this.images.get(key);
    if (known) {
      this.images.delete(key);
      this.images.set(key, known);
      return known;
    }
    const image = new Image();
    image.onload = this.onLoad;
    image.src = mediaAddress(this.mediaId, `tiles/${key}`);
    this.images.set(key, image);
    for (const oldest of this.images.keys()) {
      if (this.images.size <= KEPT) break;
      this.images.delete(oldest);
    }
    return image;
  }
}
