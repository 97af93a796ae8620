import { expect, test } from "vitest";
import { answeredBy } from "./answered";

test("a combination is found by its labels, each once", () => {
  expect(answeredBy({ question_id: "topic", kind: "several_of" }, "bill + login", "login")).toEqual(["topic:bill", "topic:login"]);
});

test("any other answer is found as it is", () => {
  expect(answeredBy({ question_id: "note", kind: "short_text" }, "a + b")).toEqual(["note:a + b"]);
});
