import { expect, test } from "vitest";
import { blocksOf, placeSpans, runsOf, spansAt, spansByBlock } from "./layout";
import { chance, TEXTS } from "./make";

const span = (id: string, ...edges: number[]) => ({ id, parts: edges.flatMap((edge, index) => (index % 2 === 0 ? [{ start: edge, end: edges[index + 1] ?? edge }] : [])) });

test("spans side by side share a line, those that cross do not", () => {
  const placed = placeSpans([span("a", 0, 5), span("b", 3, 8), span("c", 5, 9)]);
  expect(placed.map((one) => [one.id, one.level])).toEqual([["a", 0], ["b", 1], ["c", 0]]);
});

test("of nested spans the outer one is nearest to the text", () => {
  expect(placeSpans([span("in", 2, 4), span("out", 0, 9)]).map((one) => [one.id, one.level])).toEqual([["out", 0], ["in", 1]]);
});

test("runs are cut where spans begin and end", () => {
  const runs = runsOf(0, 10, placeSpans([span("a", 2, 6), span("b", 4, 8)]));
  expect(runs.map((run) => [run.start, run.end, run.touches.map((touch) => touch.id).join("")])).toEqual([[0, 2, ""], [2, 4, "a"], [4, 6, "ab"], [6, 8, "b"], [8, 10, ""]]);
});

test("the last part of a discontinuous span tells its label", () => {
  const runs = runsOf(0, 10, placeSpans([span("a", 0, 2, 5, 7)]));
  expect(runs.flatMap((run) => run.touches.map((touch) => touch.isLast))).toEqual([false, true]);
});

test("a click on nested spans reaches the inner one", () => {
  expect(spansAt([span("out", 0, 9), span("in", 2, 4)], 3).map((one) => one.id)).toEqual(["in", "out"]);
});

test.each(Object.entries({ ...TEXTS, long: "word ".repeat(2000), solid: "😀".repeat(3000), none: "" }))("blocks of %s are the whole text, in order, once", (_, text) => {
  const blocks = blocksOf(text).paragraphs.flat();
  expect(blocks.map((block) => text.slice(block.start, block.end)).join("")).toBe(text);
  expect(blocks.some((block) => /^[\udc00-\udfff]/.test(text.slice(block.start, block.end)))).toBe(false);
});

test("any spans: runs hold the text once, each under just the spans that cover it", () => {
  const next = chance(7);
  for (let round = 0; round < 200; round += 1) {
    const made = Array.from({ length: 12 }, (_, index) => {
      const start = Math.floor(next() * 60);
      return span(`s${index}`, start, start + 1 + Math.floor(next() * 20));
    });
    const placed = placeSpans(made);
    const runs = runsOf(0, 90, placed);
    expect(runs.map((run) => run.end - run.start).reduce((sum, n) => sum + n, 0)).toBe(90);
    for (const run of runs) {
      const covering = placed.filter((one) => one.parts.some((part) => part.start <= run.start && part.end >= run.end));
      expect(run.touches.map((touch) => touch.id).sort()).toEqual(covering.map((one) => one.id).sort());
      expect(new Set(run.touches.map((touch) => touch.level)).size).toBe(run.touches.length);
    }
  }
});

test("each block knows its spans, also those that reach over its end", () => {
  const blocks = [{ start: 0, end: 10 }, { start: 10, end: 20 }, { start: 20, end: 30 }];
  const found = spansByBlock(blocks, placeSpans([span("a", 8, 12), span("b", 1, 2, 25, 26)]));
  expect(found.map((list) => list.map((one) => one.id))).toEqual([["b", "a"], ["a"], ["b"]]);
});
