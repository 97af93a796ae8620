/** The waveform that is in sight: from few peaks of the whole recording, or from all of a part where these are too coarse. */

import { Chunks, type FetchBytes } from "./chunks";
import { toMs, type TimeView } from "./timeline";

/** A pair, lowest and highest, of each hundredth of a second. */
const FINE_MS = 10;
const PER_PIECE = 32_768;
const MOST_PIECES = 24;

const signed = (byte: number) => (byte > 127 ? byte - 256 : byte);

export class Peaks {
  private readonly coarseMs: number;
  /** The loudest of all, but that noise of almost nothing stays small. */
  readonly loudest: number;
  private readonly fine: Chunks;

  /** `overview`: pairs of all of it. They stand for equal shares of hundredths, the last for what is left. */
  constructor(
    private readonly durationMs: number,
    private readonly overview: Int8Array,
    fetchBytes: FetchBytes,
    onLoad: () => void,
  ) {
    const hundredths = Math.max(1, Math.ceil(durationMs / FINE_MS));
    this.coarseMs = Math.ceil(hundredths / Math.max(1, overview.length / 2)) * FINE_MS;
    this.loudest = overview.reduce((most, value) => Math.max(most, Math.abs(value)), 16);
    this.fine = new Chunks(2, PER_PIECE, MOST_PIECES, fetchBytes, onLoad);
  }

  /** Lowest and highest of each pixel, from -127 to 127. */
  envelope(view: TimeView, width: number): Int8Array {
    const first = Math.max(0, Math.floor(view.from / FINE_MS)), last = Math.ceil(Math.min(toMs(view, width), this.durationMs) / FINE_MS);
    const isFine = this.coarseMs > FINE_MS && view.msPerPx < this.coarseMs && this.fine.want(first, last);
    const read = isFine ? (at: number, side: number) => signed(this.fine.at(at, side)) : (at: number, side: number) => this.overview[2 * at + side] ?? 0;
    return enclose(read, isFine ? FINE_MS : this.coarseMs, view, width, this.durationMs);
  }
}

function enclose(read: (at: number, side: number) => number, msPerPair: number, view: TimeView, width: number, durationMs: number): Int8Array {
  const found = new Int8Array(2 * width);
  for (let x = 0; x < width; x += 1) {
    const from = toMs(view, x);
    if (from < 0 || from >= durationMs) continue;
    const first = Math.floor(from / msPerPair), last = Math.max(first + 1, Math.ceil(toMs(view, x + 1) / msPerPair));
    let low = 127, high = -127;
    for (let at = first; at < last; at += 1) {
      low = Math.min(low, read(at, 0));
      high = Math.max(high, read(at, 1));
    }
    found[2 * x] = low;
    found[2 * x + 1] = high;
  }
  return found;
}
