/** Which stretch of a recording is seen, and how wide: pure arithmetic between milliseconds and pixels. */

import type { Stretch } from "./marks";

export interface TimeView {
  /** The time at the left edge. */
  from: number;
  msPerPx: number;
}

/** Nearer than this, peaks of a hundredth of a second say nothing more. */
const NEAREST = 2;

export function fitTime(durationMs: number, width: number): TimeView {
  return { from: 0, msPerPx: Math.max(durationMs / Math.max(width, 1), NEAREST) };
}

export const toMs = (view: TimeView, x: number): number => view.from + x * view.msPerPx;
export const toX = (view: TimeView, ms: number): number => (ms - view.from) / view.msPerPx;

/** A view that shows nothing before the beginning or after the end. */
export function heldTime(view: TimeView, durationMs: number, width: number): TimeView {
  const msPerPx = Math.min(Math.max(view.msPerPx, NEAREST), fitTime(durationMs, width).msPerPx);
  return { msPerPx, from: Math.min(Math.max(view.from, 0), Math.max(0, durationMs - width * msPerPx)) };
}

/** Zoom by a factor so that what is under a place stays under it. */
export function zoomTime(view: TimeView, x: number, factor: number, durationMs: number, width: number): TimeView {
  const held = heldTime({ ...view, msPerPx: view.msPerPx / factor }, durationMs, width);
  return heldTime({ ...held, from: toMs(view, x) - x * held.msPerPx }, durationMs, width);
}

export function panTime(view: TimeView, dx: number, durationMs: number, width: number): TimeView {
  return heldTime({ ...view, from: view.from + dx * view.msPerPx }, durationMs, width);
}

export function seenTime(view: TimeView, width: number): Stretch {
  return { start: view.from, end: view.from + width * view.msPerPx };
}

/** Bring a stretch into sight, as little as is needed; one that is too long by its start. */
export function revealTime(view: TimeView, { start, end }: Stretch, durationMs: number, width: number): TimeView {
  const seen = seenTime(view, width);
  const margin = (seen.end - seen.start) * 0.06;
  if (start >= seen.start && end <= seen.end) return view;
  const fits = end - start <= seen.end - seen.start - 2 * margin;
  const from = !fits || start < seen.start ? start - margin : end + margin - (seen.end - seen.start);
  return heldTime({ ...view, from }, durationMs, width);
}

/** Fill the width with a stretch and a little around it. */
export function zoomToStretch({ start, end }: Stretch, durationMs: number, width: number): TimeView {
  const margin = (end - start) * 0.15;
  return heldTime({ from: start - margin, msPerPx: (end - start + 2 * margin) / Math.max(width, 1) }, durationMs, width);
}

/** While it plays, the next page comes into sight where the head leaves the present one. */
export function followTime(view: TimeView, at: number, durationMs: number, width: number): TimeView {
  const seen = seenTime(view, width);
  return at >= seen.start && at < seen.end ? view : heldTime({ ...view, from: at - (seen.end - seen.start) * 0.05 }, durationMs, width);
}

const STEPS = [10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3, 900e3, 1800e3, 3600e3, 7200e3];
const TICK_PX = 74;

/** Times to be written above the sound: round ones, far enough apart to be read. */
export function ticksOf(view: TimeView, width: number): { step: number; times: number[] } {
  const step = STEPS.find((one) => one / view.msPerPx >= TICK_PX) ?? 7200e3;
  const { start, end } = seenTime(view, width);
  const times: number[] = [];
  for (let at = Math.ceil(start / step) * step; at <= end; at += step) times.push(at);
  return { step, times };
}

const two = (n: number) => String(n).padStart(2, "0");

/** A time as clocks write it: 1:02.345, 3:00:00.000; fewer decimals where they are not needed. */
export function formatTime(ms: number, decimals: 0 | 1 | 2 | 3 = 3): string {
  const rounded = Math.round(ms / 10 ** (3 - decimals));
  const whole = Math.floor(rounded / 10 ** decimals);
  const rest = decimals > 0 ? `.${String(rounded % 10 ** decimals).padStart(decimals, "0")}` : "";
  const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}${rest}` : `${minutes}:${two(whole % 60)}${rest}`;
}
