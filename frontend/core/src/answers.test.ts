import { describe, expect, test } from "vitest";
import { isSameAnswers, setValue, settle, toggleValue, valuesOf } from "./answers";
import { makeQuestion, makeSchema } from "./make";

const tone = makeQuestion();
const topics = makeQuestion({ id: "topics", kind: "several_of" });
const why = makeQuestion({ id: "why", kind: "short_text", labels: [], when: { question_id: "tone", any_of: ["l1"] } });
const schema = makeSchema(tone, topics, why);

describe("answers", () => {
  test("one of holds one label", () => {
    const answers = toggleValue(toggleValue({}, tone, "l0"), tone, "l2");
    expect(valuesOf(answers, "tone")).toEqual(["l2"]);
  });

  test("choosing the chosen label again empties the answer", () => {
    const answers = toggleValue(toggleValue({}, tone, "l0"), tone, "l0");
    expect(answers.tone).toEqual({ state: "empty", marks: [] });
  });

  test("several of holds a mark per label", () => {
    const answers = toggleValue(toggleValue({}, topics, "l0"), topics, "l2");
    expect(valuesOf(answers, "topics")).toEqual(["l0", "l2"]);
  });

  test("a changed mark keeps its id", () => {
    const first = setValue({}, tone, "l0");
    const second = setValue(first, tone, "l1");
    expect(second.tone?.marks[0]?.id).toBe(first.tone?.marks[0]?.id);
  });

  test("a blank text is no answer", () => {
    expect(setValue({}, why, "  ").why?.state).toBe("empty");
  });

  test("a question whose condition fails is not asked", () => {
    expect(settle(schema, setValue({}, tone, "l0")).why?.state).toBe("not_asked");
  });

  test("a question whose condition holds is asked", () => {
    expect(settle(schema, setValue({}, tone, "l1")).why?.state).toBe("empty");
  });

  test("an answer goes when its question is no longer asked", () => {
    const answered = setValue(setValue({}, tone, "l1"), why, "because");
    expect(settle(schema, setValue(answered, tone, "l0")).why).toEqual({ state: "not_asked", marks: [] });
  });

  test("order and mark ids do not make answers different", () => {
    const one = toggleValue(toggleValue({}, topics, "l0"), topics, "l1");
    const other = toggleValue(toggleValue({}, topics, "l1"), topics, "l0");
    expect(isSameAnswers(one, other)).toBe(true);
  });
});
