import { expect, test } from "vitest";
import { setValue } from "./answers";
import { makeQuestion, makeSchema } from "./make";
import type { Question } from "./schema";
import { checkAnswers } from "./validation";

function codes(question: Question, value: string | number | null) {
  return checkAnswers(makeSchema(question), setValue({}, question, value)).map((problem) => problem.code);
}

const size = makeQuestion({ id: "size", kind: "number", labels: [], min: 0, max: 10, step: 0.5 });
const text = makeQuestion({ id: "text", kind: "short_text", labels: [], max_length: 3 });
const scale = makeQuestion({ id: "scale", kind: "rating", labels: [], points: [{ value: 1, name: "bad" }, { value: 2, name: "good" }] });

test("a required question wants an answer", () => {
  expect(codes(makeQuestion({ required: true }), null)).toEqual(["required"]);
});

test("an optional question may stay empty", () => {
  expect(codes(makeQuestion(), null)).toEqual([]);
});

test("a required question that is not asked is left alone", () => {
  const tone = makeQuestion();
  const why = makeQuestion({ id: "why", required: true, when: { question_id: "tone", any_of: ["l1"] } });
  expect(checkAnswers(makeSchema(tone, why), setValue({}, tone, "l0"))).toEqual([]);
});

test("an unknown label is named", () => {
  expect(codes(makeQuestion(), "gone")).toEqual(["unknown_label"]);
});

test.each([
  [-1, "too_small"],
  [11, "too_large"],
  [0.3, "off_step"],
  [Number.NaN, "not_a_number"],
])("number %s is %s", (value, code) => {
  expect(codes(size, value)).toEqual([code]);
});

test("a number on its step is right although floats are inexact", () => {
  expect(codes(makeQuestion({ kind: "number", labels: [], min: 0, step: 0.1 }), 0.3)).toEqual([]);
});

test("length counts characters, not UTF-16 units", () => {
  expect(codes(text, "😀😀😀")).toEqual([]);
});

test("a long text is refused with its limit", () => {
  expect(checkAnswers(makeSchema(text), setValue({}, text, "abcd"))).toEqual([{ questionId: "text", code: "too_long", limit: 3 }]);
});

test("a rating off the scale is refused", () => {
  expect(codes(scale, 3)).toEqual(["not_on_the_scale"]);
});
