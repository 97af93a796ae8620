import { expect, test } from "vitest";
import { AnswerDocument } from "../document";
import { makeSchema, makeSpanQuestion } from "../make";
import { SpanSession } from "./again";
import { marksOf, surfaceOf } from "./marks";

function open(text = "Ann met Zoë in Paris. Ann left.") {
  const document = new AnswerDocument(makeSchema(makeSpanQuestion({ attributes: [{ id: "sure", kind: "flag", title: "Sure" }] })));
  const session = new SpanSession(document, { text });
  session.focus("who");
  const spans = () => marksOf(document.snapshot.answers, "who").map((mark) => [surfaceOf(mark), mark.value]);
  return { document, session, spans };
}

test("the label given last is given again: to what is selected, to a chosen span, in the next text", () => {
  const { document, session, spans } = open();
  session.select("text", { start: 15, end: 20 });
  session.label("who", "place");
  session.select("text", { start: 0, end: 3 });
  session.again();
  expect(spans()).toEqual([["Paris", "place"], ["Ann", "place"]]);
  document.undo();
  expect(spans()).toHaveLength(1);
  const next = open("Rome burns.");
  next.session.select("text", { start: 0, end: 4 });
  next.session.again();
  expect(next.spans()).toEqual([["Rome", "place"]]);
});

test("a label that waits for words goes on waiting", () => {
  const { session, spans } = open();
  session.label("who", "place");
  session.again();
  session.select("text", { start: 15, end: 20 });
  expect(spans()).toEqual([["Paris", "place"]]);
});

test("moving an edge, saying something beside it and taking away are done again", () => {
  const { document, session, spans } = open();
  for (const [start, end] of [[0, 2], [8, 10]] as const) {
    session.select("text", { start, end });
    session.label("who", "person");
  }
  session.moveEdge("end", 1);
  session.step(-1);
  session.again();
  expect(spans()).toEqual([["Ann", "person"], ["Zoë", "person"]]);
  session.attribute("sure", true);
  session.step(1);
  session.again();
  expect(marksOf(document.snapshot.answers, "who").map((mark) => mark.attributes)).toEqual([{ sure: true }, { sure: true }]);
  session.remove();
  session.again();
  expect(spans()).toEqual([]);
});
