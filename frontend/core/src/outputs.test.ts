import { expect, test } from "vitest";
import type { Answers } from "./answers";
import { candidatesOf, presentedOrder, shuffleBy } from "./candidates";
import { correct, correctionOf, toggleUnchanged } from "./correction";
import { AnswerDocument } from "./document";
import { inScreenOrder, partsOf } from "./grids";
import { preferenceOf } from "./preference";
import { answerOf } from "./answers";
import { press, sayAgain, type Place } from "./pressing";
import { extremesOf, moveRanked, placeAt, rankNext, tiersOf, toggleTied, withTiers } from "./ranking";
import { criteriaOf, findQuote, judgeCriterion, scoreOf, setEvidence } from "./rubric";
import type { Question, Schema } from "./schema";
import { checkAnswers } from "./validation";

const FIELDS = { prompt: "Say hello.", one: "Hello there.", two: "Good day.", three: "Hi." };
const ORDER = ["two", "one", "three"];
const place = (change: Partial<Place> = {}): Place => ({ order: ORDER, original: FIELDS.one, row: 0, ...change });
const strengths = [{ value: 1, name: "slightly" }, { value: 2, name: "clearly" }];

const preference: Question = { id: "better", kind: "preference", title: "Better?", required: true, candidates: ["one", "two"], strengths, may_tie: true };
const ranking: Question = { id: "order", kind: "ranking", title: "Order?", required: true, candidates: ["one", "two", "three"] };
const tied: Question = { ...ranking, may_tie: true };
const extremes: Question = { id: "ends", kind: "best_worst", title: "Ends?", required: true, candidates: ["one", "two", "three"] };
const rubric: Question = { id: "rubric", kind: "rubric", title: "Rubric", required: true, field: "one", labels: [{ id: "polite", name: "Polite", weight: 2 }, { id: "short", name: "Short" }] };
const correction: Question = { id: "fix", kind: "correction", title: "Correct", required: true, field: "one" };

function schemaOf(...questions: Question[]): Schema {
  return { format: 1, fields: Object.keys(FIELDS).map((id) => ({ id, kind: "text", title: id })), questions };
}

function type(question: Question, keys: string, change: Partial<Place> = {}): Answers {
  let answers: Answers = {}, row = 0;
  for (const key of keys) {
    const pressed = press(question, answers, place({ row, ...change }), key);
    if (pressed) ({ answers } = pressed), (row = pressed.row ?? row);
  }
  return answers;
}

const problemsOf = (question: Question, answers: Answers) => checkAnswers(schemaOf(question), answers, FIELDS).map((one) => one.code);

test("a number key names the answer by its place on the screen", () => {
  expect(preferenceOf(type(preference, "1"), preference)).toEqual({ winner: "two", strength: 1 });
});

test("the same key again means more, and then begins anew", () => {
  expect(preferenceOf(type(preference, "22"), preference)).toEqual({ winner: "one", strength: 2 });
  expect(preferenceOf(type(preference, "222"), preference).strength).toBe(1);
});

test.each(["0", "="])("%s is a tie", (key) => {
  expect(preferenceOf(type(preference, key), preference)).toEqual({ winner: "tie", strength: null });
});

test("where no tie is allowed, its key means nothing", () => {
  expect(press({ ...preference, may_tie: false }, {}, place(), "0")).toBeNull();
});

test("the last of a ranking places itself", () => {
  expect(tiersOf(type(ranking, "21"), ranking)).toEqual([["one"], ["two"], ["three"]]);
});

test("with ties every answer is placed by hand", () => {
  expect(tiersOf(type(tied, "21="), tied)).toEqual([["one", "two"]]);
  expect(problemsOf(tied, type(tied, "21="))).toEqual(["rank_all"]);
  expect(problemsOf(tied, type(tied, "21=3"))).toEqual([]);
});

test("a ranked answer is picked up and moved", () => {
  expect(moveRanked([["a"], ["b"], ["c"]], "c", -1)).toEqual([["a"], ["c"], ["b"]]);
  expect(moveRanked([["a", "b"], ["c"]], "b", 1)).toEqual([["a"], ["b"], ["c"]]);
  expect(moveRanked([["a"], ["b"]], "a", -1)).toEqual([["a"], ["b"]]);
  expect(placeAt([["a"], ["b"], ["c"]], "a", 3)).toEqual([["b"], ["c"], ["a"]]);
  expect(placeAt([["a"]], "b", 0)).toEqual([["b"], ["a"]]);
});

test("a tie is made and undone", () => {
  expect(toggleTied([["a"], ["b"]], "b")).toEqual([["a", "b"]]);
  expect(toggleTied([["a", "b"]], "b")).toEqual([["a"], ["b"]]);
});

test("first best, then worst; the same key takes it back", () => {
  expect(extremesOf(type(extremes, "13"), extremes)).toEqual({ best: "two", worst: "three" });
  expect(extremesOf(type(extremes, "131"), extremes)).toEqual({ worst: "three" });
  expect(problemsOf(extremes, type(extremes, "1"))).toEqual(["best_and_worst"]);
});

test("keys judge a rubric row by row", () => {
  const answers = type(rubric, "12");
  expect([...criteriaOf(answers, rubric)].map(([id, one]) => [id, one.value])).toEqual([["polite", "met"], ["short", "not_met"]]);
  expect(scoreOf(answers, rubric)).toEqual({ met: 2, of: 3 });
  expect(problemsOf(rubric, type(rubric, "1"))).toEqual(["judge_all"]);
});

test("evidence is found word for word, in code points", () => {
  expect(findQuote("👩‍🚀 says hello there", " hello ")).toEqual({ start: 9, end: 14, text: "hello" });
  expect(findQuote("hello", "Hello")).toBeNull();
});

test("a new verdict keeps its evidence", () => {
  const part = { start: 0, end: 5, text: "Hello" };
  const answers = judgeCriterion(setEvidence(type(rubric, "1"), rubric, "polite", [part]), rubric, "polite", "not_met");
  expect(criteriaOf(answers, rubric).get("polite")).toEqual({ value: "not_met", evidence: [part] });
});

test("that nothing is wrong has to be said", () => {
  expect(problemsOf(correction, {})).toEqual(["required"]);
  expect(problemsOf(correction, toggleUnchanged({}, correction, FIELDS.one))).toEqual([]);
  expect(problemsOf(correction, correct({}, correction, "Hello you.", FIELDS.one))).toEqual([]);
  expect(correct({}, correction, FIELDS.one, FIELDS.one)["fix"]?.state).toBe("empty");
  expect(correctionOf(type(correction, "uu"), correction)).toEqual({ text: null, isUnchanged: false });
});

test("an item without one of the answers asks about the others", () => {
  const { three: _gone, ...fields } = FIELDS;
  const check = (answers: Answers) => checkAnswers(schemaOf(ranking), answers, fields).map((one) => one.code);
  const both = withTiers({}, ranking, [["one"], ["two"]]);
  expect(check(both)).toEqual([]);
  expect(check(withTiers({}, ranking, [["one"], ["two"], ["three"]]))).toEqual(["unknown_candidate"]);
  expect(problemsOf(ranking, both)).toEqual(["rank_all"]);
});

test("candidates are shown as the lease says", () => {
  const schema = schemaOf(ranking, preference);
  expect(candidatesOf(schema)).toEqual(["one", "two", "three"]);
  expect(presentedOrder(schema, { order: ["three", "gone", "one"] })).toEqual(["three", "one", "two"]);
  expect(presentedOrder(schema, null)).toEqual(["one", "two", "three"]);
});

test("a trial's order follows from its words, and over many words every order comes up", () => {
  expect(shuffleBy(ORDER, "x")).toEqual(shuffleBy(ORDER, "x"));
  const counts = new Map<string, number>();
  for (let n = 0; n < 600; n += 1) {
    const key = shuffleBy(ORDER, `item ${n}`).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  expect(Math.min(...counts.values())).toBeGreaterThan(60);
});

test("ratings on one scale about fields stand in one table", () => {
  const points = [{ value: 1, name: "bad" }, { value: 2, name: "good" }];
  const rate = (title: string, field: string): Question => ({ id: `${title}-${field}`, kind: "rating", title, field, points });
  const parts = partsOf([rate("Clear", "one"), rate("Clear", "two"), rate("True", "one"), rate("True", "two"), preference, rate("Kind", "one")]);
  expect(parts.map((part) => part.grid?.rows ?? part.question?.id)).toEqual([["Clear", "True"], "better", "Kind-one"]);
  expect(parts[0]?.grid?.fields).toEqual(["one", "two"]);
  const asked = [rate("Clear", "one"), rate("Clear", "two"), rate("True", "one"), rate("True", "two"), preference];
  expect(inScreenOrder(asked, ["two", "one"]).map((one) => one.id)).toEqual(["Clear-two", "Clear-one", "True-two", "True-one", "better"]);
  expect(inScreenOrder(asked, null)).toEqual(asked);
});

// Any sequence of acts over all these kinds, undone, gives the start; redone, the end.
test.each(Array.from({ length: 40 }, (_, seed) => seed + 1))("undo takes back every act (seed %i)", (seed) => {
  let state = seed * 2654435761;
  const random = (below: number) => Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below);
  const questions = [preference, tied, extremes, rubric, correction];
  let now = 0;
  const document = new AnswerDocument(schemaOf(...questions), {}, () => (now += 5000));
  const start = JSON.stringify(document.snapshot);
  for (let n = 0; n < 30; n += 1) {
    const question = questions[random(questions.length)] as Question;
    const key = "123=0u"[random(6)] as string;
    const row = random(2);
    document.apply(question.id, (answers) => {
      if (question === correction && key !== "u") return correct(answers, correction, `text ${random(3)}`, FIELDS.one);
      if (question === tied && key === "3") return withTiers(answers, tied, rankNext(tiersOf(answers, tied), "one"));
      return press(question, answers, place({ row }), key)?.answers ?? answers;
    });
  }
  const end = JSON.stringify(document.snapshot);
  while (document.undo());
  expect(JSON.stringify(document.snapshot)).toBe(start);
  while (document.redo());
  expect(JSON.stringify(document.snapshot)).toBe(end);
});

/** What was said of one item, said again of another that shows the answers in another order. */
function again(question: Question, said: Answers, answers: Answers = {}, change: Partial<Place> = {}): Answers | undefined {
  return sayAgain(question, answers, place({ order: ["three", "two", "one"], ...change }), answerOf(said, question.id).marks, ORDER)?.answers;
}

test("what compares answers is said again by place, since a place is what a person sees", () => {
  const three = { ...preference, candidates: ["one", "two", "three"] };
  expect(preferenceOf(again(three, type(three, "11")) ?? {}, three)).toEqual({ winner: "three", strength: 2 });
  expect(preferenceOf(again(three, type(three, "0")) ?? {}, three).winner).toBe("tie");
  expect(tiersOf(again(ranking, type(ranking, "21")) ?? {}, ranking)).toEqual([["two"], ["three"], ["one"]]);
  expect(extremesOf(again(extremes, type(extremes, "13")) ?? {}, extremes)).toEqual({ best: "three", worst: "one" });
  expect(sayAgain(preference, {}, place(), answerOf(type(three, "3"), three.id).marks, ORDER)).toBeNull();
});

test("the last verdict is said again of the next criterion, and that nothing needs correcting of the next text", () => {
  const said = type(rubric, "2");
  expect([...criteriaOf(again(rubric, said, said, { row: 1 }) ?? {}, rubric).values()].map((one) => one.value)).toEqual(["not_met", "not_met"]);
  expect(criteriaOf(again(rubric, said, said) ?? {}, rubric).size, "the same verdict is not taken back").toBe(1);
  expect(correctionOf(again(correction, type(correction, "u"), {}, { original: "Other." }) ?? {}, correction)).toEqual({ text: "Other.", isUnchanged: true });
  expect(again(correction, correct({}, correction, "New.", "Old."))).toBeUndefined();
});
