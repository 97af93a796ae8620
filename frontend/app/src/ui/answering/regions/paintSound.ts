/** Ink for sound: the times above, the waveform, the spectrogram, rows of regions. All in pixels of the screen. */

import { formatTime, seenTime, ticksOf, toX, type Chunks, type RegionAnchor, type TimeView } from "@goldsmith/core";
import type { HeardRegion, HeardRow } from "./heard";

export const RULER = 20;
export const ROW = 36;
/** What the server draws: so many columns a second, so many bands each (formats/media/spectrogram.py). */
export const COLUMN_MS = 20;
export const BANDS = 80;
/** Beyond it a spectrogram says nothing to the eye. */
export const LONGEST_SPECTROGRAM_MS = 120_000;

export interface Ink {
  text: string;
  dim: string;
  line: string;
  wave: string;
  focus: string;
  bad: string;
  ground: string;
}

export function inkOf(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const value = (name: string, other: string) => style.getPropertyValue(name).trim() || other;
  return { text: style.color, dim: value("--mantine-color-dimmed", "#777"), line: value("--gs-line", "#ccc"), wave: value("--gs-wave", "#5b6b7a"), focus: value("--gs-focus", "#b8860b"), bad: value("--gs-bad", "#a8321f"), ground: value("--gs-raised", "#fff") };
}

export function paintRuler(context: CanvasRenderingContext2D, view: TimeView, width: number, ink: Ink): void {
  const { step, times } = ticksOf(view, width);
  const decimals = step >= 1000 ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3;
  context.fillStyle = ink.dim;
  context.strokeStyle = ink.line;
  context.font = "11px system-ui, sans-serif";
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.direction = "ltr";
  context.beginPath();
  for (const time of times) {
    const x = Math.round(toX(view, time)) + 0.5;
    context.moveTo(x, RULER - 6);
    context.lineTo(x, RULER);
    context.fillText(formatTime(time, decimals), x + 4, RULER / 2 - 1);
  }
  context.stroke();
}

/** `loudest` fills the height: a recording that is soft throughout is seen all the same. */
export function paintWave(context: CanvasRenderingContext2D, envelope: Int8Array, top: number, height: number, ink: Ink, loudest: number): void {
  const middle = top + height / 2, reach = ((height / 2 - 2) * 127) / Math.max(loudest, 1);
  context.fillStyle = ink.wave;
  context.beginPath();
  for (let x = 0; 2 * x < envelope.length; x += 1) {
    const low = ((envelope[2 * x] ?? 0) / 127) * reach, high = ((envelope[2 * x + 1] ?? 0) / 127) * reach;
    context.rect(x, middle - high - 0.5, 1, high - low + 1);
  }
  context.fill();
}

/** Dark where it is loud, low pitches below. */
export function paintSpectrogram(context: CanvasRenderingContext2D, columns: Chunks, view: TimeView, box: { top: number; width: number; height: number }, ink: Ink, scratch: HTMLCanvasElement): void {
  const { start, end } = seenTime(view, box.width);
  const first = Math.max(0, Math.floor(start / COLUMN_MS)), last = Math.ceil(end / COLUMN_MS) + 1;
  columns.want(first, last);
  scratch.width = last - first;
  scratch.height = BANDS;
  const brush = scratch.getContext("2d");
  if (!brush) return;
  brush.fillStyle = ink.text;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
  const image = brush.createImageData(scratch.width, BANDS);
  for (let column = first; column < last; column += 1) {
    for (let band = 0; band < BANDS; band += 1) {
      const at = 4 * ((BANDS - 1 - band) * scratch.width + column - first);
      const loud = Math.max(0, columns.at(column, band) - 70) / 185;
      image.data[at] = red;
      image.data[at + 1] = green;
      image.data[at + 2] = blue;
      image.data[at + 3] = Math.min(255, 340 * loud * loud);
    }
  }
  brush.putImageData(image, 0, 0);
  // A column is centred on its time.
  const x = toX(view, (first - 0.5) * COLUMN_MS);
  context.drawImage(scratch, x, box.top, (scratch.width * COLUMN_MS) / view.msPerPx, box.height);
}

const RTL = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

function paintText(context: CanvasRenderingContext2D, text: string, left: number, room: number, middle: number, direction: HeardRow["direction"]): void {
  if (room < 14 || text === "") return;
  const isRtl = direction === "rtl" || (direction === "auto" && RTL.test(text));
  context.save();
  context.beginPath();
  context.rect(left, middle - ROW / 2, room, ROW);
  context.clip();
  context.direction = isRtl ? "rtl" : "ltr";
  context.textAlign = isRtl ? "right" : "left";
  // A space follows the direction, so that what is too long is cut at its end.
  context.fillText(text.replace(/\s+/g, " ").slice(0, 400), isRtl ? left + room : left, middle + 0.5);
  context.restore();
}

function paintDashes(context: CanvasRenderingContext2D, left: number, wide: number, top: number, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash([4, 3]);
  context.strokeRect(left + 1, top + 4, Math.max(wide - 2, 1), ROW - 8);
  context.setLineDash([]);
}

export function paintRegion(context: CanvasRenderingContext2D, view: TimeView, width: number, region: HeardRegion, top: number, direction: HeardRow["direction"], ink: Ink, isChosen: boolean): void {
  const left = Math.max(toX(view, region.start), -4), right = Math.min(toX(view, region.end), width + 4);
  if (right < 0 || left > width) return;
  const wide = Math.max(right - left, 1);
  context.globalAlpha = region.ghost ? (region.ghost === "current" ? 0.16 : 0.05) : isChosen ? 0.42 : 0.24;
  context.fillStyle = region.color;
  context.fillRect(left, top + 3, wide, ROW - 6);
  context.globalAlpha = 1;
  if (region.ghost) paintDashes(context, left, wide, top, region.color, region.ghost === "current" ? 2.5 : 1.5);
  else {
    context.fillRect(left, top + 3, Math.min(2, wide), ROW - 6);
    if (wide > 4) context.fillRect(right - 1, top + 3, 1, ROW - 6);
  }
  if (region.differs) paintDashes(context, left, wide, top, ink.bad, 2);
  context.fillStyle = ink.text;
  context.font = "12.5px system-ui, sans-serif";
  context.textBaseline = "middle";
  paintText(context, region.text, Math.max(left, 0) + 5, Math.min(right, width) - Math.max(left, 0) - 9, top + ROW / 2, direction);
}

/** The frame of the region in hand; the edge that the keys move is stronger. */
export function paintChosenFrame(context: CanvasRenderingContext2D, view: TimeView, { start, end }: Pick<RegionAnchor, "start" | "end">, top: number, edge: "start" | "end" | null, ink: Ink): void {
  const left = toX(view, start), right = toX(view, end);
  context.strokeStyle = ink.focus;
  context.lineWidth = 2;
  context.strokeRect(left, top + 3, Math.max(right - left, 1), ROW - 6);
  context.fillStyle = ink.focus;
  for (const [name, x] of [["start", left], ["end", right]] as const) {
    const half = edge === name ? 4 : 2;
    context.fillRect(x - half, top + (edge === name ? 0 : 6), 2 * half, edge === name ? ROW : ROW - 12);
  }
}
