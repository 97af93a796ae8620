import { expect, test } from "vitest";
import { allocateKeys } from "../keys";
import { makeQuestion } from "../make";
import { readTree } from "./reading";
import { folded, indexOf, isLarge, noteUse, offered, searchLabels, type Use } from "./tree";

const names = (text: string, query: string, used: string[] = []) => searchLabels(indexOf(readTree(text).labels), query, used).map(({ label }) => label.name);
const BIRDS = "Animals > Birds > Owl\nAnimals > Birds > Snowy owl\nAnimals > Fish\nPlants > Bird of paradise";

test("a path brings what is above it, once", () => {
  const { labels, problems } = readTree(BIRDS);
  expect(labels.map((label) => [label.id, label.parent])).toEqual([["animals", ""], ["birds", "animals"], ["owl", "birds"], ["snowy-owl", "birds"], ["fish", "animals"], ["plants", ""], ["bird-of-paradise", "plants"]]);
  expect(problems).toEqual([]);
});

test("cells for each level and ids with parents say the same", () => {
  const levels = readTree('Animals,Birds,"Owl, snowy"\nAnimals,Fish,').labels;
  expect(levels.map((label) => label.name)).toEqual(["Animals", "Birds", "Owl, snowy", "Fish"]);
  const parents = readTree("id,parent,name\n1,,Animals\n2,1,Birds\n2,1,Twice\n3,9,Lost").labels;
  expect(parents.map((label) => [label.id, label.name, label.parent])).toEqual([["1", "Animals", ""], ["2", "Birds", "1"], ["3", "Lost", ""]]);
});

test("what cannot be read is named by its line", () => {
  expect(readTree("id,parent\n1,\n1,\n2,9\n,1").problems).toEqual([{ line: 3, code: "twice" }, { line: 5, code: "no_name" }, { line: 4, code: "no_parent" }]);
});

test("names that are equal under different parents are different labels", () => {
  expect(readTree("A > Other\nB > Other").labels.map((label) => label.id)).toEqual(["a", "other", "b", "other-2"]);
});

test("the name that begins with what is typed comes first, then words of it, then its path", () => {
  expect(names(BIRDS, "bird")).toEqual(["Birds", "Bird of paradise", "Owl", "Snowy owl"]);
  expect(names(BIRDS, "owl")).toEqual(["Owl", "Snowy owl"]);
  expect(names(BIRDS, "animals owl")).toEqual(["Owl", "Snowy owl"]);
});

test("what this person used comes first among equals", () => {
  expect(names(BIRDS, "", ["fish"])[0]).toBe("Fish");
  expect(names("Red\nRead\nReal", "re", ["real"])).toEqual(["Real", "Red", "Read"]);
});

test.each([["Ünïcode", "unicode"], ["ÅNGSTRÖM", "angstrom"], ["مُحَمَّد", "محمد"], ["Straße", "strasse"], ["İstanbul", "istanbul"], ["Łódź", "lodz"], ["がくせい", "がくせい"], ["हिन्दी", "हिन्दी"], ["ＡＢＣ", "abc"], ["Ελλάδα", "ελλαδα"]])("%s is found by %s", (name, query) => {
  expect(folded(name)).toBe(folded(query));
});

test("the last used come first, then the most frequent", () => {
  let use: Use = { recent: [], counts: {} };
  for (const id of ["a", "a", "a", "b", "c", "d", "e", "f"]) use = noteUse(use, id);
  expect(offered(use)).toEqual(["f", "e", "d", "c", "b", "a"]);
});

test("a label that is its own ancestor ends the way", () => {
  const labels = [{ id: "a", name: "A", parent: "b" }, { id: "b", name: "B", parent: "a" }];
  expect(indexOf(labels).map((entry) => entry.above)).toEqual([["B"], ["A"]]);
});

test("5,000 labels have no keys of their own but those that the guideline gives", () => {
  const labels = Array.from({ length: 5000 }, (_, n) => ({ id: `l${n}`, name: `Label ${n}`, key: n === 7 ? "x" : null }));
  expect([isLarge(labels), isLarge(labels.slice(0, 72)), allocateKeys(makeQuestion({ labels })).map((binding) => binding.keys)]).toEqual([true, false, ["x"]]);
});
