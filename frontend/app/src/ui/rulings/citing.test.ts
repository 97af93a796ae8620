import { describe, expect, test } from "vitest";
import { cite, isCited, uncite } from "./citing";

describe("citing a ruling", () => {
  test("names it at the end of a note, once", () => {
    expect(cite("", 7)).toBe("R7");
    expect(cite("See ", 7)).toBe("See R7");
    expect(cite("See R7, I think", 7)).toBe("See R7, I think");
  });

  test("takes the name away and leaves the note", () => {
    expect(uncite("See R7 please", 7)).toBe("See please");
    expect(uncite("R7", 7)).toBe("");
  });

  test("another number, or a part of a word, cites nothing", () => {
    expect(["R17", "R70", "XR7", "r7", "R7a"].map((words) => isCited(words, 7))).toEqual([false, false, false, false, false]);
  });

  test("letters of scripts without spaces may touch it", () => {
    expect(["按R7处理", "وR7"].map((words) => isCited(words, 7))).toEqual([true, true]);
  });
});
