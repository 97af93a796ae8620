/** A picture with layers above it: knows what is seen, paints once per frame and only what changed. */

import { bonesOf, boundsOf, fitView, matrixOf, panBy, reveal, seen, skeletonOf, toPicture, turnedSize, wayOnPicture, zoomAt, type Bounds, type Point, type ShapeSession, type Size, type View } from "@goldsmith/core";
import { inkOf, isInSight, paintChosen, paintCursor, paintShapes, paintSketch, type Drawn } from "./paint";
import { paintMask, paintRing, paintSkeleton } from "./paintParts";
import type { Tiles } from "./tiles";

export interface Layers {
  /** The picture itself, or the canvas its tiles are drawn on. */
  picture: HTMLElement;
  tiles: HTMLCanvasElement | null;
  shapes: HTMLCanvasElement;
  hand: HTMLCanvasElement;
}

const FEW = 600;

export class Stage {
  private view: View = { scale: 1, x: 0, y: 0 };
  private frame: Size = { width: 0, height: 0 };
  private isFitted = true;
  private quarters = 0;
  private drawn: readonly Drawn[] = [];
  private inks = inkOf([]);
  private dirty = { view: false, shapes: false, hand: false };
  private pending = 0;
  private listeners = new Set<() => void>();
  tiles: Tiles | null = null;
  colorOf: (questionId: string, label: string) => { color: string; name: string } = () => ({ color: "#888", name: "" });

  constructor(private readonly layers: Layers, readonly size: Size, private readonly session: ShapeSession | null) {}

  get scale(): number {
    return this.view.scale;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The room there is changed; a picture shown whole stays whole. */
  resize(frame: Size): void {
    this.frame = frame;
    const density = window.devicePixelRatio || 1;
    for (const canvas of [this.layers.tiles, this.layers.shapes, this.layers.hand]) {
      if (!canvas) continue;
      canvas.width = Math.round(frame.width * density);
      canvas.height = Math.round(frame.height * density);
    }
    this.look(this.isFitted ? this.whole() : panBy(this.view, 0, 0, this.lying, frame), this.isFitted);
  }

  fit(): void {
    this.look(this.whole(), true);
  }

  /** Turn the view by a quarter, clockwise; shapes stay where they are on the picture. */
  turn(): void {
    this.quarters = (this.quarters + 1) % 4;
    this.fit();
  }

  /** A way that an arrow points, as it goes on the turned picture. */
  way(dx: number, dy: number): Point {
    return wayOnPicture(this.view, [dx, dy]);
  }

  /** The size of the picture as it lies now. */
  private get lying(): Size {
    return turnedSize(this.size, this.quarters);
  }

  private whole(): View {
    return { ...fitView(this.lying, this.frame), turned: { quarters: this.quarters, size: this.size } };
  }

  zoom(factor: number, at: Point = [this.frame.width / 2, this.frame.height / 2]): void {
    this.look(zoomAt(this.view, at, factor, this.lying, this.frame));
  }

  pan(dx: number, dy: number): void {
    this.look(panBy(this.view, dx, dy, this.lying, this.frame));
  }

  reveal(bounds: Bounds): void {
    const next = reveal(this.view, bounds, this.lying, this.frame);
    if (next !== this.view) this.look(next);
  }

  toPicture(at: Point): Point {
    return toPicture(this.view, at);
  }

  draw(drawn: readonly Drawn[]): void {
    this.drawn = drawn;
    this.inks = inkOf(drawn);
    this.request("shapes");
  }

  handMoved = (): void => this.request("hand");

  close(): void {
    cancelAnimationFrame(this.pending);
    this.pending = 0;
  }

  private look(view: View, isFitted = false): void {
    this.view = view;
    this.isFitted = isFitted;
    if (this.session) {
      this.session.reach = 9 / view.scale;
      this.session.arm = 24 / view.scale;
      const { x, y, w, h } = seen(view, this.frame);
      this.session.middle = [x + w / 2, y + h / 2];
    }
    this.request("view");
    this.listeners.forEach((listener) => listener());
  }

  request(what: "view" | "shapes" | "hand"): void {
    this.dirty[what] = true;
    if (this.pending === 0) this.pending = requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    this.pending = 0;
    const { view, shapes, hand } = this.dirty;
    this.dirty = { view: false, shapes: false, hand: false };
    if (view) this.paintPicture();
    if (view || shapes) this.paintAll();
    if (view || shapes || hand) this.paintHand();
  }

  private context(canvas: HTMLCanvasElement): { context: CanvasRenderingContext2D; density: number } | null {
    const context = canvas.getContext("2d");
    const density = window.devicePixelRatio || 1;
    if (!context) return null;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, this.frame.width, this.frame.height);
    return { context, density };
  }

  private paintPicture(): void {
    const { scale } = this.view;
    if (this.tiles && this.layers.tiles) {
      const on = this.context(this.layers.tiles);
      if (on) this.tiles.paint(on.context, this.view, this.frame, on.density);
      return;
    }
    this.layers.picture.style.transform = `matrix(${matrixOf(this.view).join(", ")})`;
    this.layers.picture.style.imageRendering = scale > 3 ? "pixelated" : "auto";
  }

  private paintAll(): void {
    const on = this.context(this.layers.shapes);
    if (!on) return;
    const sight = seen(this.view, this.frame);
    const seenOf = this.drawn.length > FEW ? this.drawn.filter((one) => isInSight(boundsOf(one.shape), sight)) : this.drawn;
    // All in sight is drawn from what was prepared; a part of very many is prepared for this view alone.
    const isMost = seenOf.length > this.drawn.length / 2;
    paintShapes(on.context, this.view, seenOf, isMost ? this.inks : inkOf(seenOf), on.density);
  }

  private paintHand(): void {
    const { session } = this;
    const on = session && this.context(this.layers.hand);
    if (!on || !session) return;
    const { chosen, live, sketch, question } = session;
    const { cursor, corner } = session.snapshot;
    const nextColor = question ? this.colorOf(question.id, session.nextLabel ?? "").color : "#888";
    const { brushed } = session;
    if (brushed || chosen?.shape.shape === "mask") {
      const color = chosen?.shape.shape === "mask" ? this.colorOf(chosen.question.id, String(chosen.mark.value)).color : nextColor;
      paintMask(on.context, this.view, live.ghost ?? chosen?.shape ?? null, color, brushed);
    } else if (chosen?.shape.shape === "skeleton") {
      const shape = live.ghost?.shape === "skeleton" ? live.ghost : chosen.shape;
      paintSkeleton(on.context, this.view, shape, bonesOf(chosen.question, shape), this.colorOf(chosen.question.id, String(chosen.mark.value)).color, corner);
    } else if (chosen) {
      const look = this.colorOf(chosen.question.id, String(chosen.mark.value));
      paintChosen(on.context, this.view, { id: chosen.mark.id, shape: session.isStroking && live.ghost ? live.ghost : chosen.shape, ...look }, corner, !session.isStroking);
    } else if (live.ghost) paintChosen(on.context, this.view, { id: "", shape: live.ghost, color: nextColor, name: "" }, null, false);
    if (sketch?.tool === "skeleton" && question) {
      const shape = skeletonOf(question, sketch.points, sketch.seen ?? []);
      paintSkeleton(on.context, this.view, shape, bonesOf(question, shape), nextColor, null);
    } else if (sketch && sketch.tool !== "mask" && !live.ghost) paintSketch(on.context, this.view, sketch.points, live.hover, nextColor);
    const { ring } = session;
    if (ring) paintRing(on.context, this.view, ring.at, ring.size, ring.isErasing);
    if (cursor) paintCursor(on.context, this.view, cursor);
  }
}
