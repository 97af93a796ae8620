import { expect, test } from "vitest";
import { TEXTS } from "./make";
import { OffsetMap } from "./offsets";
import { snapRange, stepPoint, wordAt } from "./snapping";

const points = (text: string) => Array.from(text);

test.each(Object.entries(TEXTS))("offsets of %s are those of a list of code points", (_, text) => {
  const map = new OffsetMap(text);
  const characters = points(text);
  expect(map.length).toBe(characters.length);
  for (let point = 0; point <= characters.length; point += 1) {
    const unit = characters.slice(0, point).join("").length;
    expect(map.toUnits(point)).toBe(unit);
    expect(map.toPoints(unit)).toBe(point);
  }
});

test.each(Object.entries(TEXTS))("every slice of %s is that of a list of code points", (_, text) => {
  const map = new OffsetMap(text);
  const characters = points(text);
  for (let start = 0; start < characters.length; start += 1) {
    const end = Math.min(characters.length, start + 5);
    expect(map.slice(start, end)).toBe(characters.slice(start, end).join(""));
  }
});

test("the middle of a character of two units is where it begins", () => {
  expect(new OffsetMap("a😀b").toPoints(2)).toBe(1);
});

const surface = (text: string, part: string, snap: "character" | "grapheme" | "word", language = "") => {
  const map = new OffsetMap(text);
  const at = text.indexOf(part);
  const range = snapRange(text, { start: map.toPoints(at), end: map.toPoints(at + part.length) }, snap, language);
  return range && map.slice(range.start, range.end);
};

test.each([
  ["a family made of joined emoji", TEXTS.emoji, "\u200d", "👩‍👩‍👧"],
  ["a letter with its combining mark", TEXTS.combining, "e", "e\u0301"],
  ["a Devanagari syllable", TEXTS.devanagari, "\u094b", "को"],
  ["a line break of two characters", TEXTS.crlf, "\r", "\r\n"],
  ["a Thai vowel with its consonant", TEXTS.thai, "\u0e34", "ดิ"],
])("graphemes: %s is not split", (_, text, part, whole) => {
  expect(surface(text, part, "grapheme")).toBe(whole);
});

test("by character, a combining mark can be marked alone", () => {
  expect(surface(TEXTS.combining, "\u0301", "character")).toBe("\u0301");
});

test.each([
  ["English", TEXTS.latin, "nn", "Ann"],
  ["English with spaces around", TEXTS.latin, " met ", "met"],
  ["Arabic", TEXTS.arabic, "صل", "وصلت"],
  ["Hebrew", TEXTS.hebrew, "לו", "שלום"],
  ["Hindi", TEXTS.devanagari, "कात", "कोलकाता"],
])("words: a selection in %s grows to whole words", (_, text, part, whole) => {
  expect(surface(text, part, "word")).toBe(whole);
});

test.each([["Thai", TEXTS.thai, "ประ", "th"], ["Chinese", TEXTS.chinese, "北", "zh"], ["Japanese", TEXTS.japanese, "東", "ja"]])(
  "words: %s has words although it has no spaces", (_, text, part, language) => {
    const found = surface(text, part, "word", language);
    expect(found?.length).toBeGreaterThan(part.length);
    expect(found?.length).toBeLessThan(text.length);
  },
);

test("punctuation alone can be marked", () => {
  expect(surface("Well... yes", "...", "word")).toBe("...");
});

test("nothing selected is nothing", () => {
  expect(snapRange("abc", { start: 1, end: 1 }, "grapheme")).toBeNull();
});

test.each(Object.entries(TEXTS))("stepping through %s by grapheme goes from end to end and back the same way", (_, text) => {
  const length = new OffsetMap(text).length;
  const there: number[] = [0];
  while ((there.at(-1) ?? 0) < length) there.push(stepPoint(text, there.at(-1) ?? 0, 1, "grapheme"));
  const back: number[] = [length];
  while ((back.at(-1) ?? 0) > 0) back.push(stepPoint(text, back.at(-1) ?? 0, -1, "grapheme"));
  expect(back.reverse()).toEqual(there);
});

test("stepping by word passes over spaces", () => {
  expect(stepPoint("Ann met Zoë", 3, 1, "word")).toBe(7);
  expect(stepPoint("Ann met Zoë", 8, -1, "word")).toBe(4);
});

test("the word at a place", () => {
  expect(wordAt("Ann met", 5)).toEqual({ start: 4, end: 7 });
});
