import { expect, test } from "vitest";
import { makeQuestion } from "./make";
import { checkDate, checkText } from "./validation-values";

const text = (limits: object) => makeQuestion({ kind: "short_text", ...limits });
const date = (limits: object = {}) => makeQuestion({ kind: "date", ...limits });

// `tests/unit/guidelines/test_outputs.py` holds the same cases.
test.each([
  [{ min_length: 5 }, "abcd", "too_short"],
  [{ min_words: 3 }, "two words", "too_few_words"],
  [{ max_words: 2 }, "one two three", "too_many_words"],
  [{ min_words: 3 }, "猫犬", "too_few_words"],
  [{ must_contain: ["Source:"] }, "none", "must_contain"],
  [{ must_not_contain: ["as an AI"] }, "As an ai, I", "must_not_contain"],
])("with %j the text %j is %s", (limits, given, code) => {
  expect(checkText(text(limits), given)?.code).toBe(code);
});

test.each(["2024-02-30", "20240229", "29.02.2024", "2024-2-9", 5])("%j is no date", (given) => {
  expect(checkDate(date(), given)?.code).toBe("not_a_date");
});

test("dates keep their limits", () => {
  const year = date({ earliest: "2024-01-01", latest: "2024-12-31" });
  expect(["2024-02-29", "2023-12-31", "2025-01-01"].map((day) => checkDate(year, day)?.code)).toEqual([undefined, "too_early", "too_late"]);
});
