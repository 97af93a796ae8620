import { expect, test } from "vitest";
import { conflictOf, KEYED_ACTS, readKeymap, toAria } from "./keymap";

test("the keys that come with the product conflict nowhere", () => {
  expect(KEYED_ACTS.map((one) => conflictOf(one.id, one.keys, {})).filter(Boolean)).toEqual([]);
});

test("a key that another act of the screen has is refused, and says whose it is", () => {
  expect(conflictOf("desk.skip", "shift+n", {})).toMatchObject({ kind: "taken", by: { id: "desk.note" } });
});

test("a key that another act gave up is free", () => {
  expect(conflictOf("desk.skip", "shift+n", { "desk.note": "shift+m" })).toBeNull();
});

test("acts that are never on one screen may share a key", () => {
  expect(conflictOf("review.rationale", "shift+u", {})).toBeNull();
});

test("letters and digits belong to the labels", () => {
  expect(conflictOf("desk.skip", "x", {})).toEqual({ kind: "label" });
});

test("a key that begins a sequence is taken by the sequence", () => {
  expect(conflictOf("lists.new", "g", {})).toMatchObject({ kind: "taken" });
});

test("what the browser keeps for itself is refused", () => {
  expect(conflictOf("desk.skip", "mod+w", {})).toEqual({ kind: "browser" });
});

test("stored keys of unknown acts are left out", () => {
  expect(readKeymap({ "desk.skip": "shift+x", gone: "y", "desk.note": 3 })).toEqual({ "desk.skip": "shift+x" });
});

test("keys are named for screen readers", () => {
  expect(toAria("mod+shift+z")).toBe("Control+Shift+Z");
});
