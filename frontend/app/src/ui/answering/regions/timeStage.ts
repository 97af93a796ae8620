/** A recording on the screen: knows which stretch is seen, paints once per frame and only what changed. */

import { fitTime, followTime, heldTime, panTime, revealTime, toMs, toX, zoomTime, zoomToStretch, type Chunks, type Peaks, type RegionSession, type Stretch, type TimeView } from "@goldsmith/core";
import type { HeardRow } from "./heard";
import { inkOf, LONGEST_SPECTROGRAM_MS, paintChosenFrame, paintRegion, paintRuler, paintSpectrogram, paintWave, ROW, RULER, type Ink } from "./paintSound";

export interface SoundLayers {
  room: HTMLElement;
  wave: HTMLCanvasElement;
  rows: HTMLCanvasElement;
  hand: HTMLCanvasElement;
  map: HTMLCanvasElement | null;
}

const MAP = 26;
type Part = "wave" | "rows" | "hand";

export class TimeStage {
  private view: TimeView = { from: 0, msPerPx: 1 };
  private width = 0;
  private isFitted = true;
  private rows: readonly HeardRow[] = [];
  private dirty = new Set<Part>();
  private pending = 0;
  private listeners = new Set<() => void>();
  private readonly scratch = document.createElement("canvas");
  peaks: Peaks | null = null;
  /** Null where none is to be shown. */
  spectrogram: Chunks | null = null;
  waveHeight = 88;
  spectrogramHeight = 84;

  constructor(private readonly layers: SoundLayers, readonly durationMs: number, private readonly session: RegionSession | null) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get msPerPx(): number {
    return this.view.msPerPx;
  }

  /** Whether less than all of it is in sight. */
  get isZoomed(): boolean {
    return this.view.msPerPx * this.width < this.durationMs - 1;
  }

  get isSpectrogramSeen(): boolean {
    return this.view.msPerPx * this.width <= LONGEST_SPECTROGRAM_MS;
  }

  get soundHeight(): number {
    return this.waveHeight + (this.spectrogram ? this.spectrogramHeight : 0);
  }

  get height(): number {
    return RULER + this.soundHeight + this.rows.length * ROW + 2;
  }

  /** The room there is, or what is in it, changed. */
  resize(width: number): void {
    this.width = width;
    const density = window.devicePixelRatio || 1;
    this.layers.room.style.height = `${this.height}px`;
    for (const [canvas, height] of [[this.layers.wave, this.height], [this.layers.rows, this.height], [this.layers.hand, this.height], [this.layers.map, MAP]] as const) {
      if (!canvas) continue;
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
    }
    this.look(this.isFitted ? fitTime(this.durationMs, width) : heldTime(this.view, this.durationMs, width), this.isFitted);
  }

  refit(): void {
    this.resize(this.width);
  }

  fit(): void {
    this.look(fitTime(this.durationMs, this.width), true);
  }

  zoom(factor: number, x?: number): void {
    const head = this.session ? toX(this.view, this.session.live.at) : -1;
    const at = x ?? (head >= 0 && head <= this.width ? head : this.width / 2);
    this.look(zoomTime(this.view, at, factor, this.durationMs, this.width));
  }

  zoomTo(stretch: Stretch): void {
    this.look(zoomToStretch(stretch, this.durationMs, this.width));
  }

  pan(dx: number): void {
    this.look(panTime(this.view, dx, this.durationMs, this.width));
  }

  /** The middle of what is seen, as a share of the whole. */
  centre(share: number): void {
    const half = (this.width * this.view.msPerPx) / 2;
    this.look(heldTime({ ...this.view, from: share * this.durationMs - half }, this.durationMs, this.width));
  }

  reveal(stretch: Stretch): void {
    this.look(revealTime(this.view, stretch, this.durationMs, this.width));
  }

  follow(at: number): void {
    this.look(followTime(this.view, at, this.durationMs, this.width));
  }

  toMs(x: number): number {
    return Math.min(Math.max(toMs(this.view, x), 0), this.durationMs);
  }

  /** Which row a place is on: its number, or the ruler, or the sound. */
  rowAt(y: number): number | "ruler" | "sound" {
    if (y < RULER) return "ruler";
    const row = Math.floor((y - RULER - this.soundHeight) / ROW);
    return row < 0 ? "sound" : Math.min(row, this.rows.length - 1);
  }

  draw(rows: readonly HeardRow[]): void {
    const isOther = rows.length !== this.rows.length;
    this.rows = rows;
    if (isOther && this.width > 0) return this.refit();
    this.request("rows", "hand");
  }

  handMoved = (): void => this.request("hand");

  soundCame = (): void => this.request("wave");

  close(): void {
    cancelAnimationFrame(this.pending);
    this.listeners.clear();
  }

  private look(view: TimeView, isFitted = false): void {
    this.isFitted = isFitted || view.msPerPx * this.width >= this.durationMs;
    this.view = view;
    this.request("wave", "rows", "hand");
    this.listeners.forEach((listener) => listener());
  }

  request(...parts: Part[]): void {
    for (const part of parts) this.dirty.add(part);
    if (this.pending === 0) this.pending = requestAnimationFrame(this.paint);
  }

  private paint = (): void => {
    this.pending = 0;
    const ink = inkOf(this.layers.room);
    const dirty = new Set(this.dirty);
    this.dirty.clear();
    if (dirty.has("wave")) this.paintSound(ink);
    if (dirty.has("rows")) this.paintRows(ink);
    if (dirty.has("hand")) this.paintHand(ink);
  };

  private clear(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
    const context = canvas.getContext("2d");
    const density = window.devicePixelRatio || 1;
    context?.setTransform(density, 0, 0, density, 0, 0);
    context?.clearRect(0, 0, canvas.width, canvas.height);
    return context;
  }

  private paintSound(ink: Ink): void {
    const context = this.clear(this.layers.wave);
    if (!context || this.width === 0) return;
    paintRuler(context, this.view, this.width, ink);
    if (this.peaks) paintWave(context, this.peaks.envelope(this.view, Math.ceil(this.width)), RULER, this.waveHeight, ink, this.peaks.loudest);
    const box = { top: RULER + this.waveHeight, width: this.width, height: this.spectrogramHeight };
    if (this.spectrogram && this.isSpectrogramSeen) paintSpectrogram(context, this.spectrogram, this.view, box, ink, this.scratch);
    this.paintMap(ink);
  }

  private paintMap(ink: Ink): void {
    const context = this.layers.map && this.clear(this.layers.map);
    if (!context || !this.peaks) return;
    const whole = fitTime(this.durationMs, this.width);
    context.globalAlpha = 0.55;
    paintWave(context, this.peaks.envelope({ ...whole, msPerPx: this.durationMs / this.width }, Math.ceil(this.width)), 0, MAP, ink, this.peaks.loudest);
    context.globalAlpha = 1;
    const left = (this.view.from / this.durationMs) * this.width, wide = ((this.view.msPerPx * this.width) / this.durationMs) * this.width;
    context.strokeStyle = ink.focus;
    context.lineWidth = 2;
    context.strokeRect(left + 1, 1, Math.max(Math.min(wide, this.width) - 2, 4), MAP - 2);
  }

  private topOf(row: number): number {
    return RULER + this.soundHeight + row * ROW;
  }

  private paintRows(ink: Ink): void {
    const context = this.clear(this.layers.rows);
    if (!context) return;
    const chosen = this.session?.snapshot.chosenId;
    this.rows.forEach((row, index) => {
      const top = this.topOf(index);
      context.fillStyle = ink.line;
      context.fillRect(0, top, this.width, 1);
      for (const region of row.regions) if (region.id !== chosen || !this.session?.live.ghost) paintRegion(context, this.view, this.width, region, top, row.direction, ink, region.id === chosen);
    });
  }

  private paintHand(ink: Ink): void {
    const context = this.clear(this.layers.hand);
    const { session } = this;
    if (!context || !session) return;
    const { chosen, begunAt, tier, question } = session;
    const { ghost, at } = session.live;
    const row = this.rows.findIndex((one) => one.questionId === question?.id && one.tierId === (ghost?.tier ?? chosen?.region.tier ?? tier?.id));
    const stretch = ghost ?? chosen?.region;
    if (stretch && row >= 0) {
      context.fillStyle = ink.focus;
      context.globalAlpha = 0.14;
      context.fillRect(toX(this.view, stretch.start), RULER, Math.max((stretch.end - stretch.start) / this.view.msPerPx, 1), this.soundHeight);
      context.globalAlpha = 1;
      paintChosenFrame(context, this.view, stretch, this.topOf(row), session.snapshot.edge, ink);
    }
    if (begunAt !== null) {
      context.fillStyle = ink.focus;
      context.globalAlpha = 0.2;
      context.fillRect(toX(this.view, Math.min(begunAt, at)), RULER, Math.max(Math.abs(at - begunAt) / this.view.msPerPx, 1), this.height - RULER);
      context.globalAlpha = 1;
    }
    const x = Math.round(toX(this.view, at));
    context.fillStyle = ink.bad;
    context.fillRect(x, 4, 1.5, this.height - 4);
    context.beginPath();
    context.moveTo(x - 5, 2);
    context.lineTo(x + 6.5, 2);
    context.lineTo(x + 0.75, 11);
    context.fill();
  }
}
