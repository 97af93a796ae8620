import { expect, test } from "vitest";
import { Chunks } from "./chunks";
import { Peaks } from "./peaks";
import { fitTime, followTime, formatTime, heldTime, panTime, revealTime, seenTime, ticksOf, toMs, zoomTime, zoomToStretch } from "./timeline";

const HOURS_3 = 3 * 3600 * 1000;

test("the whole recording fits, and nothing beyond it is ever seen", () => {
  const whole = fitTime(HOURS_3, 1000);
  expect(seenTime(whole, 1000)).toEqual({ start: 0, end: HOURS_3 });
  const near = zoomTime(whole, 990, 400, HOURS_3, 1000);
  expect(seenTime(panTime(near, 1e9, HOURS_3, 1000), 1000).end).toBeCloseTo(HOURS_3, 3);
  expect(heldTime({ from: -5, msPerPx: 1e9 }, HOURS_3, 1000)).toEqual(whole);
});

test("what is under the pointer stays under it", () => {
  const view = zoomTime(fitTime(HOURS_3, 1000), 400, 8, HOURS_3, 1000);
  const before = toMs(view, 700);
  expect(toMs(zoomTime(view, 700, 3, HOURS_3, 1000), 700)).toBeCloseTo(before, 3);
});

test("a stretch comes into sight, and the page turns while it plays", () => {
  const view = { from: 0, msPerPx: 10 };
  expect(revealTime(view, { start: 2000, end: 3000 }, HOURS_3, 1000)).toBe(view);
  const moved = seenTime(revealTime(view, { start: 20_000, end: 21_000 }, HOURS_3, 1000), 1000);
  expect(moved.start < 20_000 && moved.end > 21_000).toBe(true);
  expect(followTime(view, 9_999, HOURS_3, 1000)).toBe(view);
  expect(followTime(view, 10_000, HOURS_3, 1000).from).toBe(9500);
  const near = seenTime(zoomToStretch({ start: 20_000, end: 21_000 }, HOURS_3, 1000), 1000);
  expect(near.start).toBeLessThan(20_000);
  expect(near.end).toBeGreaterThan(21_000);
  expect(near.end - near.start).toBeLessThan(2100);
});

test("times are written as clocks write them", () => {
  expect([0, 999.6, 62_345, HOURS_3].map((ms) => formatTime(ms))).toEqual(["0:00.000", "0:01.000", "1:02.345", "3:00:00.000"]);
  expect([59_960, 59_940].map((ms) => formatTime(ms, 1))).toEqual(["1:00.0", "0:59.9"]);
  expect(formatTime(61_500, 0)).toBe("1:02");
});

test("ticks are round and far enough apart", () => {
  expect(ticksOf({ from: 950, msPerPx: 10 }, 300)).toEqual({ step: 1000, times: [1000, 2000, 3000] });
  expect(ticksOf(fitTime(HOURS_3, 1000), 1000).step).toBe(900_000);
});

/** 30 s of silence with one peak at 12.34 s. */
function makePeaks() {
  const pairs = new Int8Array(6000);
  pairs[2 * 1234] = -100;
  pairs[2 * 1234 + 1] = 90;
  const asked: [number, number][] = [];
  const overview = new Int8Array(2 * 300);
  overview[2 * 123] = -100;
  overview[2 * 123 + 1] = 90;
  let loaded = () => undefined as void;
  const isLoaded = new Promise<void>((done) => { loaded = done; });
  const peaks = new Peaks(30_000, overview, (from, to) => {
    asked.push([from, to]);
    return Promise.resolve(pairs.buffer.slice(from, to));
  }, loaded);
  return { peaks, asked, isLoaded };
}

test("the overview serves while it is fine enough, and until better is there", async () => {
  const { peaks, asked, isLoaded } = makePeaks();
  expect(Array.from(peaks.envelope({ from: 0, msPerPx: 100 }, 300)).slice(244, 252)).toEqual([0, 0, -100, 90, 0, 0, 0, 0]);
  expect(asked).toEqual([]);
  const near = { from: 12_300, msPerPx: 10 };
  expect(Array.from(peaks.envelope(near, 10)).filter((value) => value === 90)).toHaveLength(10);
  await isLoaded;
  expect(Array.from(peaks.envelope(near, 10))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, -100, 90, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(asked).toHaveLength(1);
});

test("pieces are asked for once, and the oldest go", async () => {
  const asked: number[] = [];
  const chunks = new Chunks(2, 10, 2, (from) => {
    asked.push(from);
    return Promise.resolve(new Uint8Array(20).fill(from / 20 + 1).buffer);
  }, () => undefined);
  expect(chunks.want(0, 5)).toBe(false);
  chunks.want(5, 10);
  await Promise.resolve().then(() => Promise.resolve());
  expect(chunks.want(0, 10)).toBe(true);
  chunks.want(10, 30);
  await new Promise((done) => setTimeout(done));
  expect(chunks.at(25, 1)).toBe(3);
  expect(chunks.want(0, 10)).toBe(false);
  expect(asked).toEqual([0, 20, 40, 0]);
});

test("where nothing was made, it is not asked for again", async () => {
  let turns = 0;
  const chunks = new Chunks(1, 10, 2, () => {
    turns += 1;
    return Promise.reject(new Error("404"));
  }, () => undefined);
  chunks.want(0, 10);
  await new Promise((done) => setTimeout(done));
  chunks.want(0, 10);
  expect([turns, chunks.isMissing]).toEqual([1, true]);
});
