import { expect, test } from "vitest";
import { countWords, differences, splitWords } from "./differences";

// `tests/unit/stats/test_wording.py` holds the same cases.
const CASES: [string, string, [string, string][]][] = [
  ["", "", []],
  ["same words", "same words", [["same", "same words"]]],
  ["a b c d e f", "x y c z w f", [["removed", "a b c d e"], ["added", "x y c z w"], ["same", " f"]]],
  ["one two", "one three", [["same", "one "], ["removed", "two"], ["added", "three"]]],
  ["a b c", "a c", [["same", "a "], ["removed", "b "], ["same", "c"]]],
  ["Hello.", "Hello!", [["same", "Hello"], ["removed", "."], ["added", "!"]]],
  ["我喜歡貓", "我很喜歡狗", [["same", "我"], ["added", "很"], ["same", "喜歡"], ["removed", "貓"], ["added", "狗"]]],
  ["ที่นี่", "ที่นั่น", [["same", "ที่"], ["removed", "นี่"], ["added", "นั่น"]]],
  ["كتاب جديد", "كتاب قديم", [["same", "كتاب "], ["removed", "جديد"], ["added", "قديم"]]],
  ["e\u0301te\u0301 x", "e\u0301te\u0301 y", [["same", "e\u0301te\u0301 "], ["removed", "x"], ["added", "y"]]],
  ["👩‍🚀 up", "up", [["removed", "👩‍🚀 "], ["same", "up"]]],
];

test.each(CASES)("from %j to %j", (before, after, expected) => {
  expect(differences(before, after).map((change) => [change.kind, change.text])).toEqual(expected);
});

function randomFrom(seed: number): () => number {
  let state = seed * 2654435761;
  return () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
}

test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))("both texts can be made of their differences (seed %i)", (seed) => {
  const random = randomFrom(seed);
  const parts = ["a", "b", "c", " ", "好", "ที่", "é", ".", "\n", "👍🏽"];
  const text = () => Array.from({ length: 40 }, () => parts[Math.floor(random() * parts.length)]).join("");
  const before = text(), after = text();
  const changes = differences(before, after);
  expect(changes.filter((one) => one.kind !== "added").map((one) => one.text).join("")).toBe(before);
  expect(changes.filter((one) => one.kind !== "removed").map((one) => one.text).join("")).toBe(after);
});

test("words are counted in scripts without spaces", () => {
  expect(["two words", "猫と犬", "", " . ", "don't"].map(countWords)).toEqual([2, 3, 0, 0, 2]);
});

test("words lose nothing", () => {
  const text = "Año nuevo, 新年!\tสวัสดี\n";
  expect(splitWords(text).join("")).toBe(text);
});

test("in a long text just what was corrected is marked", () => {
  const before = Array.from({ length: 5000 }, (_, n) => `word${n % 97}`).join(" ");
  const changes = differences(before, before.replaceAll("word42 ", "other "));
  const of = (kind: string) => changes.filter((one) => one.kind === kind).map((one) => one.text);
  expect([of("removed"), of("added")]).toEqual([Array(52).fill("word42"), Array(52).fill("other")]);
});
