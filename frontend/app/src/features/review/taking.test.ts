import { AnswerDocument, addLink, addSpan, marksOf, surfaceOf, type Answers, type Mark, type Question, type Schema } from "@goldsmith/core";
import { expect, test } from "vitest";
import { stillTaken, takeMark } from "./taking";

const TEXT = "Ann met Zoë in Paris.";
const who: Question = { id: "who", kind: "spans", title: "Who?", field: "text", required: false, labels: [{ id: "person", name: "Person" }, { id: "place", name: "Place" }] };
const met: Question = { id: "met", kind: "relations", title: "Met?", about: "who", required: false, labels: [{ id: "met", name: "Met" }] };
const schema: Schema = { format: 1, fields: [{ id: "text", kind: "text", title: "Text" }], questions: [who, met] };

function answers(...spans: [number, number, string][]): Answers {
  return spans.reduce<Answers>((before, [start, end, label]) => {
    const change = addSpan(before, who, TEXT, { start, end }, label);
    return "refused" in change ? before : change.answers;
  }, {});
}

const told = (document: AnswerDocument) => marksOf(document.snapshot.answers, "who").map((mark) => `${surfaceOf(mark)}/${mark.value}`);
const only = (given: Answers) => {
  const [mark] = marksOf(given, "who");
  if (!mark) throw new Error("no mark");
  return mark;
};

test("a span that nobody else has joins the others", () => {
  const document = new AnswerDocument(schema, { answers: answers([0, 3, "person"]) });
  takeMark(document, who, only(answers([15, 20, "place"])));
  expect(told(document)).toEqual(["Ann/person", "Paris/place"]);
});

test("a span with other edges takes the place of the one it overlaps, and its relations stay", () => {
  const start = answers([0, 3, "person"], [8, 11, "person"]);
  const [ann, zoe] = marksOf(start, "who");
  if (!ann || !zoe) throw new Error("no marks");
  const linked = addLink(start, met, "met", ann, zoe);
  const document = new AnswerDocument(schema, { answers: "refused" in linked ? start : linked.answers });
  const id = takeMark(document, who, only(answers([0, 7, "person"])));
  expect(told(document)).toEqual(["Zoë/person", "Ann met/person"]);
  expect(marksOf(document.snapshot.answers, "met").map((mark) => mark.anchor)).toEqual([{ kind: "link", from: id, to: zoe.id }]);
  document.undo();
  expect(told(document)).toEqual(["Ann/person", "Zoë/person"]);
});

test("what is there already is not taken twice", () => {
  const document = new AnswerDocument(schema, { answers: answers([0, 3, "person"]) });
  expect(takeMark(document, who, only(answers([0, 3, "person"])))).toBeNull();
});

test("what was taken is named by its judgement and its id there, if it is still in the answer", () => {
  const document = new AnswerDocument(schema);
  const source = only(answers([0, 3, "person"]));
  const markId = takeMark(document, who, source) ?? "";
  const taken = [{ annotationId: "a", markId, sourceId: source.id }];
  expect(stillTaken(taken, document)).toEqual([{ annotation_id: "a", mark_ids: [source.id] }]);
  document.undo();
  expect(stillTaken(taken, document)).toEqual([]);
});

const heard: Question = { id: "heard", kind: "regions", title: "What?", field: "audio", required: false, tiers: [{ id: "speech", title: "Speech", transcript: "optional" }, { id: "noise", title: "Noise", may_overlap: true }] };
const region = (id: string, tier: string, start: number, end: number, transcript?: string): Mark => ({ id, field: "audio", anchor: { kind: "region", tier, start, end }, value: tier, attributes: transcript ? { transcript } : {}, suggestion_id: null });

test("a region takes the place of the one that means the same stretch, and of what it cannot overlap", () => {
  const settled = [region("a", "speech", 0, 1000, "one"), region("b", "speech", 1000, 1500), region("c", "noise", 0, 3000)];
  const document = new AnswerDocument({ format: 1, fields: [{ id: "audio", kind: "audio", title: "R" }], questions: [heard] }, { answers: { heard: { state: "answered", marks: settled } } });
  expect(takeMark(document, heard, region("x", "speech", 0, 1000, "one"))).toBeNull();
  takeMark(document, heard, region("y", "speech", 0, 1200, "won"));
  takeMark(document, heard, region("z", "noise", 2900, 3500));
  expect(marksOf(document.snapshot.answers, "heard").map((mark) => [mark.value, ...(mark.anchor?.kind === "region" ? [mark.anchor.start, mark.anchor.end] : []), mark.attributes["transcript"]])).toEqual([["speech", 0, 1200, "won"], ["noise", 0, 3000, undefined], ["noise", 2900, 3500, undefined]]);
  document.undo();
  document.undo();
  expect(marksOf(document.snapshot.answers, "heard").map((mark) => mark.id)).toEqual(["a", "b", "c"]);
});
