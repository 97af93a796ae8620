import { describe, expect, test } from "vitest";
import { valuesOf } from "../answers";
import type { Schema } from "../schema";
import { chance } from "../spans/make";
import { BulkSheet } from "./sheet";

const SCHEMA: Schema = {
  format: 1,
  fields: [{ id: "text", kind: "text", title: "Text" }],
  questions: [
    { id: "animal", kind: "one_of", title: "Which animal?", required: true, labels: [{ id: "cat", name: "Cat" }, { id: "dog", name: "Dog" }] },
    { id: "looks", kind: "several_of", title: "How does it look?", required: false, labels: [{ id: "big", name: "Big" }, { id: "wild", name: "Wild" }] },
  ],
};
const IDS = ["a", "b", "c", "d", "e", "f"];

function sheetOf(ids: readonly string[] = IDS): BulkSheet {
  const sheet = new BulkSheet(SCHEMA);
  sheet.fill(ids);
  return sheet;
}

const values = (sheet: BulkSheet, questionId: string) => sheet.snapshot.order.map((id) => valuesOf(sheet.snapshot.answers[id] ?? {}, questionId).join("+"));

describe("selecting", () => {
  test("a range goes from where the selection began, either way", () => {
    const sheet = sheetOf();
    sheet.toggle("d");
    sheet.extendTo("b");
    expect([...sheet.snapshot.selected].sort()).toEqual(["b", "c", "d"]);
  });

  test("moving with Shift selects from where one stood", () => {
    const sheet = sheetOf();
    sheet.focusOn("b");
    sheet.move(1, true);
    sheet.move(1, true);
    expect([...sheet.snapshot.selected]).toEqual(["b", "c", "d"]);
  });

  test("moving past an edge stays", () => {
    const sheet = sheetOf();
    sheet.move(-1);
    expect(sheet.snapshot.focus).toBe("a");
  });
});

describe("labelling", () => {
  test("what is selected gets the label, nothing else", () => {
    const sheet = sheetOf();
    sheet.toggle("a");
    sheet.toggle("c");
    expect(sheet.choose("animal", "cat")).toEqual(["a", "c"]);
    expect(values(sheet, "animal")).toEqual(["cat", "", "cat", "", "", ""]);
  });

  test("with nothing selected the item in focus gets it", () => {
    const sheet = sheetOf();
    sheet.focusOn("e");
    expect(sheet.choose("animal", "dog")).toEqual(["e"]);
  });

  test("a label that some have is given to all, and one that all have is taken away", () => {
    const sheet = sheetOf(["a", "b"]);
    sheet.choose("looks", "big");
    sheet.selectAll();
    sheet.choose("looks", "big");
    expect(values(sheet, "looks")).toEqual(["big", "big"]);
    sheet.choose("looks", "big");
    expect(values(sheet, "looks")).toEqual(["", ""]);
  });

  test("one act is undone for all of its items at once", () => {
    const sheet = sheetOf();
    sheet.selectAll();
    sheet.choose("animal", "cat");
    sheet.undo();
    expect(values(sheet, "animal")).toEqual(["", "", "", "", "", ""]);
    sheet.redo();
    expect(values(sheet, "animal")).toEqual(["cat", "cat", "cat", "cat", "cat", "cat"]);
  });

  test("only whole answers are handed in; what lacks one is said", () => {
    const sheet = sheetOf(["a", "b", "c"]);
    sheet.choose("animal", "cat");
    sheet.focusOn("b");
    sheet.choose("looks", "wild");
    expect([sheet.whole, sheet.begun]).toEqual([["a"], ["b"]]);
  });

  test("what was handed in leaves, and cannot be undone any more", () => {
    const sheet = sheetOf(["a", "b"]);
    sheet.choose("animal", "cat");
    sheet.fill(["b", "c"]);
    expect([sheet.canUndo, sheet.snapshot.focus, sheet.snapshot.order]).toEqual([false, "b", ["b", "c"]]);
  });

  test.each(Array.from({ length: 25 }, (_, seed) => seed + 1))("any acts, undone, give the start, and redone the end (%i)", (seed) => {
    const random = chance(seed);
    const sheet = sheetOf();
    const start = JSON.stringify(sheet.snapshot.answers);
    for (let n = 0; n < 12; n += 1) {
      sheet.selectNone();
      IDS.filter(() => random() < 0.4).forEach((id) => sheet.toggle(id));
      const [question, value] = random() < 0.5 ? ["animal", random() < 0.5 ? "cat" : "dog"] : ["looks", random() < 0.5 ? "big" : "wild"];
      if (random() < 0.2) sheet.abstain(question ?? "");
      else sheet.choose(question ?? "", value ?? "");
    }
    const end = JSON.stringify(sheet.snapshot.answers);
    while (sheet.canUndo) sheet.undo();
    expect(JSON.stringify(sheet.snapshot.answers)).toBe(start);
    while (sheet.canRedo) sheet.redo();
    expect(JSON.stringify(sheet.snapshot.answers)).toBe(end);
  });
});
