import { expect, test } from "vitest";
import { authorOf, choicesFrom, choose, fieldNameOf, firstTarget, onlyAnswers, problemOf, referring, toWire, type ColumnChoice } from "./mapping";

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

test("answers alone are enough where a column says whose they are", () => {
  const answered = choose(choose(choices, "body", { role: "ignore" }), "stars", { role: "answer", target: "stars" });
  expect(onlyAnswers(answered)).toBe(true);
  expect(problemOf(answered)).toBeNull();
  expect(problemOf(choose(answered, "key", { role: "ignore" }))).toBe("imports.needs_field");
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

const answer = (column: string, target: string): ColumnChoice => ({ column, role: "answer", target });

test("several columns for one question are several people, one for each question is one person", () => {
  const raters = [answer("r1", "topic"), answer("r2", "topic")];
  expect(raters.map((one) => authorOf(raters, one))).toEqual(["r1", "r2"]);
  const asked = [answer("topic", "topic"), answer("mood", "mood")];
  expect(asked.map((one) => authorOf(asked, one))).toEqual(["imported", "imported"]);
});

test("before there is a guideline a column names its own question", () => {
  expect(firstTarget("answer", "Main topic!", [])).toBe("main_topic");
});

test("a column goes to the question of its name, and else waits for a choice", () => {
  expect(firstTarget("answer", "Topic", ["topic", "mood"])).toBe("topic");
  expect(firstTarget("gold", "stars", ["topic", "mood"])).toBe("");
});

test("a second text goes by the name of its column, so that two never go to one field", () => {
  expect(fieldNameOf("Answer 1", choices)).toBe("answer_1");
  expect(fieldNameOf("body", choices)).toBe("text");
});

test("columns that name pictures or recordings refer to the store, each to a field of its own", () => {
  const columns = choicesFrom(["id", "scan", "back", "talk", "note"], { ...suggested, fields: { note: "text" }, external_id: "id", metadata: [] });
  const rows = [{ id: "a.png", scan: "a.png", back: "b.JPG", talk: "deep/c.wav", note: "A car" }];
  const found = referring(columns, rows);
  expect(found.map(({ role, target }) => [role, target])).toEqual([["id", ""], ["reference", "image"], ["reference", "back"], ["reference", "audio"], ["field", "text"]]);
});

test("columns that name files and a store come together", () => {
  const refers = choose(choices, "stars", { role: "reference", target: "image" });
  expect(problemOf(refers, null)).toBe("imports.needs_store");
  expect(problemOf(choices, "scans")).toBe("imports.needs_reference");
  expect(problemOf(refers, "scans")).toBeNull();
  expect(toWire(refers)).toMatchObject({ fields: { body: "text", stars: "image" }, references: ["stars"] });
});
