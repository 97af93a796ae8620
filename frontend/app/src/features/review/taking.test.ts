import { AnswerDocument, addLink, addSpan, marksOf, surfaceOf, type Answers, type Question, type Schema } from "@goldsmith/core";
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
