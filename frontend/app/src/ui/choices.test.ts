import type { Question } from "@goldsmith/core";
import { expect, test } from "vitest";
import { choiceColor, choiceName } from "./choices";

const scale: Question = { id: "q", kind: "rating", title: "", required: true, points: [{ value: -1, name: "bad" }, { value: 0, name: "0" }, { value: 1, name: "good" }] };
const labels: Question = { id: "q", kind: "one_of", title: "", required: true, labels: [{ id: "a", name: "A", color: "#123456" }] };

test("a scale with two sides goes from red over grey to green", () => {
  expect([-1, 0, 1].map((value) => choiceColor(scale, value))).toEqual(["#b5382f", "#8a857a", "#2f8f5b"]);
});

test("a label keeps the colour of the guideline", () => {
  expect(choiceColor(labels, "a")).toBe("#123456");
});

test("a point whose name is its number is named once", () => {
  expect([choiceName(scale, 0), choiceName(scale, 1)]).toEqual(["0", "1 · good"]);
});
