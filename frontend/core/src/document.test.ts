import { expect, test, vi } from "vitest";
import { valuesOf } from "./answers";
import { AnswerDocument } from "./document";
import { makeQuestion, makeSchema } from "./make";

const schema = makeSchema(makeQuestion(), makeQuestion({ id: "why", kind: "short_text", labels: [] }));
const make = (now?: () => number) => new AnswerDocument(schema, {}, now);
const value = (document: AnswerDocument, id: string) => valuesOf(document.snapshot.answers, id)[0];

test("undo takes back one act and redo brings it again", () => {
  const document = make();
  document.toggle("tone", "l0");
  document.toggle("tone", "l1");
  document.undo();
  expect(value(document, "tone")).toBe("l0");
  document.redo();
  expect(value(document, "tone")).toBe("l1");
});

test("typing in one go is one act", () => {
  const document = make(() => 0);
  document.type("why", "a");
  document.type("why", "ab");
  document.undo();
  expect(value(document, "why")).toBeUndefined();
});

test("typing after a pause is an act of its own", () => {
  let now = 0;
  const document = make(() => now);
  document.type("why", "a");
  now = 5000;
  document.type("why", "ab");
  document.undo();
  expect(value(document, "why")).toBe("a");
});

test("undo on a fresh document says that there is nothing", () => {
  expect(make().undo()).toBe(false);
});

test("a new act ends redo", () => {
  const document = make();
  document.toggle("tone", "l0");
  document.undo();
  document.toggle("tone", "l1");
  expect(document.canRedo).toBe(false);
});

test("changes carry their origin", () => {
  const document = make();
  const listener = vi.fn();
  document.subscribe(listener);
  document.toggle("tone", "l0");
  document.replace({ answers: {}, note: "", isUnsure: false });
  expect(listener.mock.calls.map((call) => call[0])).toEqual(["local", "remote"]);
});

test("choosing the same label twice changes nothing", () => {
  const document = make();
  document.choose("tone", "l0");
  document.choose("tone", "l0");
  document.undo();
  expect(document.canUndo).toBe(false);
});

test("abstaining is an answer without marks, and a second time takes it back", () => {
  const document = make();
  const id = schema.questions[0]?.id ?? "";
  document.abstain(id);
  expect(document.snapshot.answers[id]).toEqual({ state: "abstained", marks: [] });
  document.abstain(id);
  expect(document.snapshot.answers[id]?.state).toBe("empty");
});

test("points of a shape that were taken back come again one by one, before anything new is drawn", () => {
  const document = make();
  const sketch = (...points: [number, number][]) => document.sketch({ questionId: "tone", tool: "polygon", points });
  const drawn = () => document.snapshot.sketch?.points.length ?? 0;
  document.toggle("tone", "l0");
  sketch([1, 1]);
  sketch([1, 1], [2, 2]);
  const counts = [() => document.undo(), () => document.undo(), () => document.undo()].map((step) => step() && [drawn(), value(document, "tone")]);
  expect(counts).toEqual([[1, "l0"], [0, "l0"], [0, undefined]]);
  const again = [() => document.redo(), () => document.redo(), () => document.redo()].map((step) => step() && [drawn(), value(document, "tone")]);
  expect(again).toEqual([[0, "l0"], [1, "l0"], [2, "l0"]]);
  expect(document.redo()).toBe(false);
  document.undo();
  sketch([1, 1], [9, 9]);
  expect(document.canRedo).toBe(false);
});

test("a shape that was given up comes back by redo", () => {
  const document = make();
  document.sketch({ questionId: "tone", tool: "polygon", points: [[1, 1], [5, 5]] });
  document.sketch(null);
  document.redo();
  expect(document.snapshot.sketch?.points).toHaveLength(2);
});
