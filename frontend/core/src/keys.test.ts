import { expect, test } from "vitest";
import { allocateKeys, KeyReader, type KeyPress } from "./keys";
import { makeLabels, makeQuestion, makeSpanQuestion } from "./make";

const press = (key: string, code = ""): KeyPress => ({ key, code });
const keysOf = (count: number) => allocateKeys(makeQuestion({ labels: makeLabels(count) })).map((binding) => binding.keys);

test("labels without keys get numbers", () => {
  expect(keysOf(3)).toEqual(["1", "2", "3"]);
});

test("an own key is kept and never given twice", () => {
  const labels = [{ id: "a", name: "A" }, { id: "b", name: "B", key: "1" }, { id: "c", name: "C", key: "1" }];
  expect(allocateKeys(makeQuestion({ labels })).map((binding) => binding.keys)).toEqual(["2", "1", "3"]);
});

test("after numbers come letters, after letters chords", () => {
  expect(keysOf(38).slice(9, 38)).toEqual(["0", ..."abcdefghijklmnopqrstuvwxyz", ";a", ";b"]);
});

test("all keys of eighty labels differ", () => {
  expect(new Set(keysOf(70)).size).toBe(70);
});

test("a rating is answered by its number", () => {
  const points = [{ value: 0, name: "none" }, { value: 5, name: "best" }];
  expect(allocateKeys(makeQuestion({ kind: "rating", points })).map((binding) => binding.keys)).toEqual(["0", "5"]);
});

test("a chord is read in two presses", () => {
  const bindings = allocateKeys(makeQuestion({ labels: makeLabels(37) }));
  const reader = new KeyReader();
  expect(reader.read(bindings, press(";"))).toBe("waiting");
  expect(reader.read(bindings, press("a"))).toMatchObject({ value: "l36" });
});

test("an unknown second key closes the chord", () => {
  const bindings = allocateKeys(makeQuestion({ labels: makeLabels(37) }));
  const reader = new KeyReader();
  reader.read(bindings, press(";"));
  expect(reader.read(bindings, press("z"))).toBeNull();
  expect(reader.read(bindings, press("1"))).toMatchObject({ value: "l0" });
});

test("another keyboard layout reaches the same label", () => {
  const bindings = allocateKeys(makeQuestion({ labels: [{ id: "x", name: "X", key: "s" }] }));
  expect(new KeyReader().read(bindings, press("ы", "KeyS"))).toMatchObject({ value: "x" });
});

test("where marks take their labels from very many, what is offered has the numbers, and own keys stay", () => {
  const labels = makeLabels(3000).map((label, n) => (n === 7 ? { ...label, key: "p" } : label));
  const bindings = allocateKeys(makeSpanQuestion({ labels }), ["l2999", "l12"]);
  expect(bindings.map(({ value, keys }) => [value, keys])).toEqual([["l7", "p"], ["l12", "2"], ["l2999", "1"]]);
});
