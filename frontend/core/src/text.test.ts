import { expect, test } from "vitest";
import { hasControls, splitControls } from "./text";

test("plain text is one part", () => {
  expect(splitControls("مرحبا hello")).toEqual([{ text: "مرحبا hello", control: null }]);
});

test("a right-to-left override is named", () => {
  expect(splitControls("a\u202eb").map((part) => part.control)).toEqual([null, "RLO", null]);
});

test("a null byte is named by its number", () => {
  expect(splitControls("\u0000")[0]?.control).toBe("U+0000");
});

test("the joiner within an emoji is left alone", () => {
  expect(hasControls("👩\u200d💻")).toBe(false);
});
