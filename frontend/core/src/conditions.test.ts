import { expect, test } from "vitest";
import { setValue } from "./answers";
import { askedQuestions } from "./conditions";
import { makeQuestion, makeSchema } from "./make";

const a = makeQuestion({ id: "a" });
const b = makeQuestion({ id: "b", when: { question_id: "a", any_of: ["l0", "l1"] } });
const c = makeQuestion({ id: "c", when: { question_id: "b", any_of: ["l0"] } });
const ids = (answers: Parameters<typeof askedQuestions>[1], schema = makeSchema(a, b, c)) =>
  askedQuestions(schema, answers).map((question) => question.id);

test("without answers only the unconditional are asked", () => {
  expect(ids({})).toEqual(["a"]);
});

test("a chain of conditions is followed", () => {
  expect(ids(setValue(setValue({}, a, "l1"), b, "l0"))).toEqual(["a", "b", "c"]);
});

test("a stale answer of an unasked question opens nothing", () => {
  expect(ids(setValue(setValue({}, a, "l2"), b, "l0"))).toEqual(["a"]);
});

test("a circle of conditions is asked of nobody and ends", () => {
  const circle = makeSchema({ ...a, when: { question_id: "b", any_of: ["l0"] } }, b);
  expect(ids(setValue(setValue({}, a, "l0"), b, "l0"), circle)).toEqual([]);
});
