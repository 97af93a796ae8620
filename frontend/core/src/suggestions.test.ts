import { describe, expect, it } from "vitest";
import type { Mark } from "./answers";
import { AnswerDocument } from "./document";
import { makeLabels, makeQuestion, makeSchema, makeSpanQuestion } from "./make";
import { prefer } from "./preference";
import { setExtreme, withTiers } from "./ranking";
import { judgeCriterion } from "./rubric";
import type { Question } from "./schema";
import { acceptPieces, confidenceOf, ghostAnswers, piecesOf, standingOf, withdrawPieces, type Suggestion } from "./suggestions";

const source = { name: "Classifier", version: "1", kind: "model" };

function mark(id: string, value: string, change: Partial<Mark> = {}): Mark {
  return { id, field: null, anchor: null, value, attributes: {}, suggestion_id: "s1", ...change };
}

function suggest(questionId: string, ...marks: Mark[]): Suggestion {
  return { id: "s1", questionId, marks, confidence: 0.9, source };
}

const span = (id: string, start: number, end: number) => mark(id, "person", { field: "text", anchor: { kind: "span", parts: [{ start, end, text: "x".repeat(end - start) }] } });
const schema = makeSchema(makeQuestion(), makeSpanQuestion(), makeQuestion({ id: "topics", kind: "several_of", labels: makeLabels(4) }));

describe("suggestions", () => {
  it("are one piece where a question takes one answer, and one for each mark where marks stand alone", () => {
    const pieces = piecesOf(schema, [suggest("tone", mark("a", "l1")), { ...suggest("who", span("b", 0, 3), span("c", 5, 8)), id: "s2" }]);
    expect(pieces.map((piece) => piece.key)).toEqual(["s1", "s2/b", "s2/c"]);
  });

  it("are each as sure as their source is of the label, else of the whole answer", () => {
    const pieces = piecesOf(schema, [{ ...suggest("topics", mark("a", "l1"), mark("b", "l2")), sure: { l1: 0.7 } }]);
    expect(pieces.map(confidenceOf)).toEqual([0.7, 0.9]);
  });

  it("are taken with the name of their suggestion, and undone as one act", () => {
    const document = new AnswerDocument(schema);
    const all = [suggest("tone", mark("a", "l1"))];
    document.act((answers) => acceptPieces(schema, answers, piecesOf(schema, all), all));
    expect(document.snapshot.answers.tone?.marks[0]).toMatchObject({ value: "l1", suggestion_id: "s1" });
    document.undo();
    expect(document.snapshot.answers.tone?.state).toBe("empty");
  });

  it("stay one's own when changed: their origin is kept", () => {
    const document = new AnswerDocument(schema);
    const all = [suggest("tone", mark("a", "l1"))];
    const [piece] = piecesOf(schema, all);
    document.act((answers) => acceptPieces(schema, answers, [piece!], all));
    document.choose("tone", "l2");
    expect(document.snapshot.answers.tone?.marks[0]).toMatchObject({ value: "l2", suggestion_id: "s1" });
    expect(standingOf(document.snapshot.answers, piece!)).toBe("changed");
  });

  it("stay changed, not rejected, where a preference, a ranking, the best or a criterion is edited", () => {
    const candidate = (id: string, field: string, value: string | number) => mark(id, value as string, { field, anchor: { kind: "candidate", field } });
    const outputs = makeSchema(
      makeQuestion({ id: "better", kind: "preference", candidates: ["one", "two"], strengths: [{ value: 1, name: "slightly" }] }),
      makeQuestion({ id: "order", kind: "ranking", candidates: ["one", "two", "three"] }),
      makeQuestion({ id: "ends", kind: "best_worst", candidates: ["one", "two", "three"] }),
      makeQuestion({ id: "rubric", kind: "rubric", field: "one", labels: makeLabels(2) }),
    );
    const all = [
      suggest("better", mark("p", "one", { attributes: { strength: 1 } })),
      suggest("order", candidate("r1", "one", 1), candidate("r2", "two", 2), candidate("r3", "three", 3)),
      suggest("ends", candidate("b", "one", "best"), candidate("w", "two", "worst")),
      suggest("rubric", mark("c", "met", { field: "one", anchor: { kind: "criterion", criterion: "l1", evidence: [] } })),
    ];
    const pieces = piecesOf(outputs, all);
    let answers = acceptPieces(outputs, {}, pieces, all);
    const [better, order, ends, rubric] = outputs.questions as [Question, Question, Question, Question];
    answers = prefer(answers, better, "two");
    answers = withTiers(answers, order, [["two"], ["one"], ["three"]]);
    answers = setExtreme(answers, ends, "best", "three");
    answers = judgeCriterion(answers, rubric, "l1", "not_met");
    expect(pieces.map((piece) => standingOf(answers, piece))).toEqual(["changed", "changed", "changed", "changed"]);
  });

  it("are drawn under the names of their pieces, so that two sources never meet", () => {
    const pieces = piecesOf(schema, [suggest("who", span("b", 0, 3)), { ...suggest("who", span("b", 0, 4)), id: "s2" }]);
    expect(ghostAnswers(pieces).who?.marks.map((one) => one.id)).toEqual(["s1/b", "s2/b"]);
  });

  it("are alike where the same answer was given by hand", () => {
    const document = new AnswerDocument(schema);
    document.choose("tone", "l1");
    expect(standingOf(document.snapshot.answers, piecesOf(schema, [suggest("tone", mark("a", "l1"))])[0]!)).toBe("alike");
  });

  it("stand beside what was marked by hand, and leave it when they are rejected", () => {
    const document = new AnswerDocument(schema, { answers: { who: { state: "answered", marks: [{ ...span("own", 10, 12), suggestion_id: null }] } } });
    const all = [suggest("who", span("b", 0, 3))];
    const pieces = piecesOf(schema, all);
    document.act((answers) => acceptPieces(schema, answers, pieces, all));
    expect(document.snapshot.answers.who?.marks.map((one) => one.id)).toEqual(["own", "b"]);
    document.act((answers) => withdrawPieces(answers, pieces));
    expect(document.snapshot.answers.who?.marks.map((one) => one.id)).toEqual(["own"]);
  });

  it("bring the spans that a relation joins", () => {
    const related = makeSchema(makeSpanQuestion(), makeQuestion({ id: "rel", kind: "relations", about: "who" }));
    const spans = { ...suggest("who", { ...span("b", 0, 3), suggestion_id: "s2" }, { ...span("c", 5, 8), suggestion_id: "s2" }), id: "s2" };
    const link = suggest("rel", mark("r", "l0", { anchor: { kind: "link", from: "b", to: "c" } }));
    const all = [link, spans];
    const answers = acceptPieces(related, {}, piecesOf(related, [link]), all);
    expect(answers.who?.marks.map((one) => one.id)).toEqual(["b", "c"]);
    expect(answers.rel?.marks.map((one) => one.id)).toEqual(["r"]);
  });

  it("do not stand twice where a label was chosen by hand before", () => {
    const document = new AnswerDocument(schema);
    document.toggle("topics", "l1");
    const all = [suggest("topics", mark("a", "l1"), mark("b", "l2"))];
    document.act((answers) => acceptPieces(schema, answers, piecesOf(schema, all), all));
    expect(document.snapshot.answers.topics?.marks.map((one) => one.value)).toEqual(["l1", "l2"]);
  });
});
