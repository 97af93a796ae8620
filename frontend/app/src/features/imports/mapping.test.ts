import { expect, test } from "vitest";
import { choicesFrom, choose, fieldNameOf, problemOf, toWire } from "./mapping";

const suggested = { fields: { body: "text" }, external_id: "key", language: null, metadata: ["stars"], answers: [] };
const choices = choicesFrom(["key", "body", "stars"], suggested);

test("the server's suggestion is taken up", () => {
  expect(choices.map((choice) => choice.role)).toEqual(["id", "field", "metadata"]);
});

test("only one column is the id", () => {
  expect(choose(choices, "stars", { role: "id" }).map((choice) => choice.role)).toEqual(["metadata", "field", "id"]);
});

test("without a text there is nothing to judge", () => {
  expect(problemOf(choose(choices, "body", { role: "ignore" }))).toBe("imports.needs_field");
});

test("a past answer wants its question", () => {
  expect(problemOf(choose(choices, "stars", { role: "answer", target: "" }))).toBe("imports.needs_question");
});

test("columns are sent under what they become", () => {
  expect(toWire(choices)).toMatchObject({ external_id: "key", fields: { body: "text" }, metadata: ["stars"] });
});

test("past answers carry the name they were given, and how several are written", () => {
  const choices = [{ column: "text", role: "field" as const, target: "text" }, { column: "a1", role: "answer" as const, target: "topic", annotator: "Ann", separator: ";" }];
  expect(toWire(choices).answers).toEqual([{ column: "a1", question_id: "topic", annotator: "Ann", annotator_column: null, separator: ";", is_gold: false }]);
});

test("a second text goes by the name of its column, so that two never go to one field", () => {
  expect(fieldNameOf("Answer 1", choices)).toBe("answer_1");
  expect(fieldNameOf("body", choices)).toBe("text");
});
