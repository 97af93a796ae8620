import { expect, test } from "vitest";
import cases from "../../../tests/cases/linters.json";
import { findSlips } from "./linting";
import { makeQuestion, makeSchema } from "./make";
import type { Linter } from "./schema";
import { checkAnswers } from "./validation";

/** The same cases that the server's rules are tried on (tests/unit/guidelines/test_linting.py). */
const given = cases as unknown as { name: string; linter: Linter; text: string; found: string[] }[];

test.each(given)("$name", ({ linter, text, found }) => {
  expect(findSlips(linter, text)).toEqual(found);
});

test.each([[true, ["slip_placeholders"]], [false, []]])("a slip keeps an answer back only where its linter blocks: %s", (blocks, codes) => {
  const schema = makeSchema(makeQuestion({ kind: "short_text", linters: [{ kind: "placeholders", blocks }] }));
  const mark = { id: "m", field: null, anchor: null, value: "Dear [name]", attributes: {}, suggestion_id: null };
  expect(checkAnswers(schema, { tone: { state: "answered", marks: [mark] } }).map((one) => one.code)).toEqual(codes);
});
