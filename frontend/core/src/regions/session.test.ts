import { expect, test } from "vitest";
import { AnswerDocument } from "../document";
import { makeRegionQuestion, makeSchema } from "../make";
import type { Question } from "../schema";
import { chance } from "../spans/make";
import { marksOf } from "../spans/marks";
import { checkRegions } from "./checking";
import { regionOf, transcriptOf } from "./marks";
import { matchRegions, pairRegions } from "./matching";
import { RegionSession } from "./again";

const DURATION = 10_000;

function open(change: Partial<Question> = {}) {
  let clock = 0;
  const question = makeRegionQuestion(change);
  const schema = { ...makeSchema(question), fields: [{ id: "audio", kind: "audio" as const, title: "Recording" }] };
  const document = new AnswerDocument(schema, {}, () => (clock += 5000));
  const session = new RegionSession(document);
  session.measure("audio", DURATION);
  session.focus("regions");
  const rows = session.rowsOf("audio");
  const marks = () => marksOf(document.snapshot.answers, "regions");
  const regions = () => marks().map((mark) => [regionOf(mark).tier, regionOf(mark).start, regionOf(mark).end]);
  const drag = (from: number, to: number, row: number | null = null) => {
    session.press(row === null ? null : (rows[row] ?? null), from, 20);
    session.drag((from + to) / 2);
    session.drag(to);
    return session.release(true);
  };
  const mark = (from: number, to: number) => {
    session.moveHead(from);
    session.markIn();
    session.moveHead(to);
    session.markOut();
  };
  return { question, document, session, rows, marks, regions, drag, mark };
}

test("a dragged region is one act, on the present tier, with the first label", () => {
  const { document, marks, regions, drag } = open();
  drag(1000.4, 2500.6);
  expect(regions()).toEqual([["speech", 1000, 2501]]);
  expect(marks()[0]?.value).toBe("talk");
  document.undo();
  expect(marks()).toEqual([]);
  expect(document.canUndo).toBe(false);
});

test("keys mark in and out, in either order of time", () => {
  const { regions, mark, session } = open();
  mark(3000, 4000);
  mark(2000, 1000);
  expect(regions()).toEqual([["speech", 1000, 2000], ["speech", 3000, 4000]]);
  expect(session.snapshot.said.key).toBe("drawn");
});

test("a region begun by key lives in the document, and so in drafts", () => {
  const { document, session } = open();
  session.moveHead(1234);
  session.markIn();
  const again = new RegionSession(new AnswerDocument(document.schema, document.snapshot));
  again.focus("regions");
  expect(again.begunAt).toBe(1234);
});

test("where a tier forbids overlap a region ends at its neighbour; elsewhere it goes on", () => {
  const { regions, drag, session } = open();
  drag(2000, 3000);
  drag(500, 2600);
  drag(2500, 4000);
  expect(regions()).toEqual([["speech", 500, 2000], ["speech", 2000, 3000]]);
  drag(2000, 3000, 1);
  drag(1500, 2400, 1);
  expect(regions().filter(([tier]) => tier === "noise")).toEqual([["noise", 1500, 2400], ["noise", 2000, 3000]]);
  expect(session.tier?.id).toBe("noise");
});

test("arrows move the chosen region, then its edges, never over another one", () => {
  const { regions, mark, session } = open();
  mark(1000, 2000);
  mark(2500, 3000);
  session.step(1);
  session.choose(session.marks[0]?.id ?? null);
  session.arrow(100);
  expect(regions()[0]).toEqual(["speech", 1100, 2100]);
  session.arrow(5000);
  expect(regions()[0]).toEqual(["speech", 1500, 2500]);
  session.nextEdge();
  session.arrow(-200);
  expect(regions()[0]).toEqual(["speech", 1300, 2500]);
  session.nextEdge();
  session.arrow(900);
  expect(session.snapshot.said.key).toBe("at_edge");
  expect(regions()[0]).toEqual(["speech", 1300, 2500]);
});

test("edges are pulled and regions moved by pointer, on their own row", () => {
  const { regions, drag, rows, session } = open();
  drag(1000, 2000);
  expect(rows[0] && session.find(rows[0], 1990, 20)).toMatchObject({ edge: "end" });
  drag(1995, 2600, 0);
  expect(regions()).toEqual([["speech", 1000, 2600]]);
  drag(1800, 1900, 0);
  expect(regions()).toEqual([["speech", 1100, 2700]]);
});

test("a click on free ground sets the head and lets go of the region", () => {
  const { drag, session, rows } = open();
  drag(1000, 2000);
  session.press(rows[0] ?? null, 5000, 20);
  expect(session.release(false)).toBe(true);
  expect(session.chosen).toBeNull();
  session.press(rows[0] ?? null, 1500, 20);
  expect(session.release(false)).toBe(false);
  expect(session.chosen?.region.start).toBe(1000);
});

test("words typed in a row are one act; blanks take the transcript back", () => {
  let now = 0;
  const question = makeRegionQuestion();
  const document = new AnswerDocument({ ...makeSchema(question), fields: [{ id: "audio", kind: "audio", title: "R" }] }, {}, () => now);
  const session = new RegionSession(document);
  session.measure("audio", DURATION);
  session.focus("regions");
  session.press(null, 0, 20);
  session.drag(900);
  session.release(true);
  now += 5000;
  for (const words of ["g", "go", "good"]) session.write(words);
  const words = () => session.marks.map(transcriptOf);
  expect(words()).toEqual(["good"]);
  document.undo();
  expect(words()).toEqual([""]);
  document.redo();
  now += 5000;
  session.write("  ");
  expect(session.marks[0]?.attributes).toEqual({});
});

test("a question without labels says the tier", () => {
  const { marks, mark, session } = open({ labels: [] });
  mark(0, 500);
  session.stepTier(1);
  mark(0, 500);
  expect(marks().map((one) => one.value)).toEqual(["speech", "noise"]);
});

test("no more regions than the question takes", () => {
  const { regions, mark, session } = open({ max: 1 });
  mark(0, 500);
  mark(600, 900);
  expect(regions()).toHaveLength(1);
  expect(session.snapshot.said.key).toBe("full");
});

test("whatever was done, undone, is the start; and every state fits the rules", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const { question, document, session, rows, marks, drag } = open();
    const random = chance(seed);
    const place = () => random() * (DURATION + 2000) - 1000;
    const row = () => [null, 0, 1][Math.floor(random() * 3)] ?? null;
    const acts = [
      () => void drag(place(), place(), row()), () => { session.press(rows[row() ?? 0] ?? null, place(), 20); session.release(false); }, () => session.moveHead(Math.min(Math.max(place(), 0), DURATION)),
      () => session.markIn(), () => session.markOut(), () => session.arrow(place() / 10), () => session.nextEdge(), () => session.remove(), () => session.step(random() < 0.5 ? 1 : -1),
      () => session.stepTier(1), () => session.label("regions", random() < 0.5 ? "talk" : "sing"), () => session.escape(), () => { if (session.chosen?.tier.id === "speech") session.write("words"); }, () => void document.undo(), () => void document.redo(),
    ];
    for (let turn = 0; turn < 150; turn += 1) {
      acts[Math.floor(random() * acts.length)]?.();
      expect(checkRegions(question, marks(), DURATION)).toBeNull();
    }
    while (document.undo());
    expect(marks()).toEqual([]);
  }
});

test("regions of two people are paired one to one by the time they share", () => {
  const mine = open(), other = open();
  mine.mark(0, 1000);
  mine.mark(2000, 3000);
  mine.mark(5000, 6000);
  other.mark(50, 1000);
  other.mark(2000, 3600);
  other.session.choose(other.session.marks[0]?.id ?? null);
  other.session.write("hello");
  expect(pairRegions(mine.marks(), other.marks()).map((pair) => [pair.one, pair.other])).toEqual([[0, 0], [1, 1]]);
  const told = matchRegions(mine.question, mine.document.snapshot.answers, [other.document.snapshot.answers]);
  expect(told.map((one) => [one.match, one.otherWords, one.apartMs])).toEqual([["words", "hello", 50], ["edges", null, 600], ["only", null, null]]);
});

test("a region is split where the head is, as one act; words stay with the first part", () => {
  const { document, session, mark, marks, regions } = open();
  mark(1000, 3000);
  session.write("one two");
  session.attribute("speaker", "Ada");
  session.moveHead(1800.4);
  session.split();
  expect(regions()).toEqual([["speech", 1000, 1800], ["speech", 1800, 3000]]);
  expect(marks().map((one) => [transcriptOf(one), one.attributes["speaker"]])).toEqual([["one two", "Ada"], ["", "Ada"]]);
  expect(session.chosen?.region.start).toBe(1800);
  document.undo();
  expect(regions()).toEqual([["speech", 1000, 3000]]);
  expect(transcriptOf(marks()[0]!)).toBe("one two");
});

test("without a region in hand the one under the head is split; outside of one nothing happens", () => {
  const { session, mark, regions } = open();
  mark(1000, 3000);
  session.choose(null);
  session.moveHead(2000);
  session.split();
  expect(regions()).toHaveLength(2);
  session.moveHead(5000);
  session.split();
  expect(session.snapshot.said.key).toBe("split_where");
  session.choose(null);
  session.split();
  expect(session.snapshot.said.key).toBe("choose_first");
  expect(regions()).toHaveLength(2);
});

test("neighbours are joined with what lies between, as one act, their words in the order of the sound", () => {
  const { document, session, mark, marks, regions } = open();
  mark(3000, 4000);
  session.write("after");
  mark(1000, 2000);
  session.write("before");
  session.step(1);
  session.join();
  expect(regions()).toEqual([["speech", 1000, 4000]]);
  expect(transcriptOf(marks()[0]!)).toBe("before after");
  document.undo();
  expect(regions()).toEqual([["speech", 1000, 2000], ["speech", 3000, 4000]]);
  session.choose(null);
  session.join();
  expect(session.snapshot.said.key).toBe("choose_first");
});

test("a region split and joined again is what it was", () => {
  const { session, mark, marks } = open();
  mark(1000, 3000);
  session.write("one");
  const before = marks()[0];
  session.moveHead(1500);
  session.split();
  session.step(-1);
  session.join();
  expect(marks()).toEqual([before]);
});
