import { expect, test } from "vitest";
import { AnswerDocument } from "../document";
import { makeQuestion, makeSchema, makeSpanQuestion } from "../make";
import type { Question } from "../schema";
import { checkAnswers } from "../validation";
import { chance, TEXTS } from "./make";
import { marksOf, spanParts, surfaceOf } from "./marks";
import { offsetsOf } from "./offsets";
import { SpanSession } from "./again";

const TEXT = "Ann met Zoë in Paris. Ann left.";
const relations: Question = { id: "rel", kind: "relations", title: "How?", about: "who", required: false, labels: [{ id: "met", name: "Met", pairs: [{ from_label: "person", to_label: "person" }] }] };
const chains: Question = { id: "same", kind: "chains", title: "Same?", about: "who", required: false, labels: [{ id: "one", name: "One" }] };

function open(change: Partial<Question> = {}, text = TEXT) {
  const schema = makeSchema(makeSpanQuestion(change), relations, chains, makeQuestion({ required: false }));
  const document = new AnswerDocument(schema);
  const session = new SpanSession(document, { text });
  session.focus("who");
  const spans = () => marksOf(document.snapshot.answers, "who");
  const mark = (start: number, end: number, label = "person") => {
    session.select("text", { start, end });
    session.label("who", label);
  };
  return { document, session, spans, mark };
}

test("what is selected becomes a span with its label, as one act", () => {
  const { document, spans, mark } = open();
  mark(0, 3);
  expect(spans().map(surfaceOf)).toEqual(["Ann"]);
  document.undo();
  expect(spans()).toEqual([]);
  expect(document.canUndo).toBe(false);
});

test("a part says where it is and what stands there, and nothing else", () => {
  const { spans, mark } = open();
  mark(0, 3);
  expect(spans().flatMap((one) => spanParts(one))).toEqual([{ start: 0, end: 3, text: "Ann" }]);
});

test("a label chosen first is given to what is selected next", () => {
  const { session, spans } = open();
  session.label("who", "place");
  session.select("text", { start: 15, end: 20 });
  expect(spans().map((one) => [surfaceOf(one), one.value])).toEqual([["Paris", "place"]]);
});

test("a label key changes the span that is chosen", () => {
  const { session, spans, mark } = open();
  mark(0, 3);
  session.label("who", "place");
  expect(spans().map((one) => one.value)).toEqual(["place"]);
});

test("overlap is refused in words, and changes nothing", () => {
  const { session, spans, mark, document } = open();
  mark(0, 3);
  mark(1, 7, "place");
  expect(spans()).toHaveLength(1);
  expect(session.snapshot.said).toMatchObject({ key: "refused", refused: "overlap" });
  expect(document.snapshot.pending).not.toBeNull();
});

test("all other occurrences are labelled as one act", () => {
  const { document, session, spans, mark } = open();
  mark(0, 3);
  expect(session.occurrences()?.ranges).toEqual([{ start: 22, end: 25 }]);
  session.labelAll("person");
  expect(spans().map(surfaceOf)).toEqual(["Ann", "Ann"]);
  document.undo();
  expect(spans()).toHaveLength(1);
});

test("a further part joins the span that was chosen before", () => {
  const { session, spans, mark } = open({ is_discontinuous: true });
  mark(0, 3);
  session.select("text", { start: 15, end: 20 });
  session.addPart();
  expect(spans().map(surfaceOf)).toEqual(["Ann … Paris"]);
});

test("edges move by what the question snaps to", () => {
  const { session, spans, mark } = open({ snap: "word" });
  mark(0, 2);
  session.moveEdge("end", 1);
  expect(spans().map(surfaceOf)).toEqual(["Ann met"]);
  session.moveEdge("start", 1);
  expect(spans().map(surfaceOf)).toEqual(["met"]);
  session.moveEdge("start", -1);
  session.moveEdge("end", -1);
  expect(spans().map(surfaceOf)).toEqual(["Ann"]);
});

test("deleting a span takes its relations with it, and undo brings all back", () => {
  const { document, session, mark, spans } = open();
  mark(0, 3);
  mark(8, 11);
  session.choose(spans()[0]?.id ?? "");
  session.label("rel", "met");
  session.choose(spans()[1]?.id ?? "");
  expect(marksOf(document.snapshot.answers, "rel")).toHaveLength(1);
  session.choose(spans()[0]?.id ?? "");
  session.remove();
  expect(marksOf(document.snapshot.answers, "rel")).toHaveLength(0);
  document.undo();
  expect(marksOf(document.snapshot.answers, "rel")).toHaveLength(1);
  expect(checkAnswers(document.schema, document.snapshot.answers, { text: TEXT })).toEqual([]);
});

test("a relation that the guideline does not allow is refused", () => {
  const { session, mark, spans, document } = open();
  mark(0, 3);
  mark(15, 20, "place");
  session.choose(spans()[0]?.id ?? "");
  session.label("rel", "met");
  session.choose(spans()[1]?.id ?? "");
  expect(session.snapshot.said).toMatchObject({ key: "refused", refused: "pair" });
  expect(marksOf(document.snapshot.answers, "rel")).toHaveLength(0);
});

test("a chain is built span by span, and one of them can leave it", () => {
  const { session, mark, spans, document } = open();
  mark(0, 3);
  mark(22, 25);
  const members = () => marksOf(document.snapshot.answers, "same").map(({ anchor }) => (anchor?.kind === "group" ? anchor.mark_ids.length : 0));
  session.choose(spans()[0]?.id ?? "");
  session.label("same", "one");
  session.choose(spans()[1]?.id ?? "");
  session.label("same", "one");
  expect(members()).toEqual([2]);
  session.label("same", "one");
  expect(members()).toEqual([1]);
});

test("what is selected is kept in the document, is no act and is gone once labelled", () => {
  const { document, session } = open();
  session.select("text", { start: 0, end: 3 });
  expect(document.snapshot.pending).toEqual({ field: "text", start: 0, end: 3 });
  expect(document.canUndo).toBe(false);
  session.label("who", "person");
  expect(document.snapshot.pending).toBeNull();
});

test("any sequence of acts over all kinds of question, undone, gives the start; redone, the end", () => {
  for (const [seed, text] of Object.values(TEXTS).entries()) {
    for (const snap of ["character", "grapheme", "word"] as const) {
      const next = chance(seed * 31 + snap.length);
      const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
      const { document, session, spans } = open({ snap, may_overlap: next() < 0.5, is_discontinuous: next() < 0.5 }, text);
      const start = JSON.stringify(document.snapshot.answers);
      const length = offsetsOf(text).length;
      const acts = [
        () => session.select("text", { start: Math.floor(next() * length), end: Math.floor(next() * (length + 1)) }),
        () => session.label(pick(["who", "who", "rel", "same"]) ?? "who", pick(["person", "place", "met", "one"]) ?? ""),
        () => session.choose(pick(spans())?.id ?? ""),
        () => session.moveEdge(pick(["start", "end"] as const) ?? "start", pick([1, -1] as const) ?? 1),
        () => session.addPart(), () => session.labelAll("person"), () => session.step(1),
        () => (next() < 0.3 ? session.remove() : undefined),
        () => document.toggle("tone", pick(["l0", "l1"]) ?? ""),
      ];
      for (let turn = 0; turn < 120; turn += 1) pick(acts)?.();
      for (const mark of spans()) for (const part of spanParts(mark)) expect(Array.from(text).slice(part.start, part.end).join("")).toBe(part.text);
      const end = JSON.stringify(document.snapshot.answers);
      while (document.undo());
      expect(JSON.stringify(document.snapshot.answers)).toBe(start);
      while (document.redo());
      expect(JSON.stringify(document.snapshot.answers)).toBe(end);
    }
  }
});
