import { expect, test } from "vitest";
import { isEmptyFilter, partsOf, readFilter, toQuery, without } from "./filter";

test("one value of a list is a list", () => {
  expect(readFilter({ status: "disputed" })).toEqual({ status: ["disputed"] });
});

test("a number that is none is left out", () => {
  expect(readFilter({ agreement_below: "x" })).toEqual({});
});

test("order alone narrows nothing", () => {
  expect(isEmptyFilter({ sort: "newest" })).toBe(true);
});

test("parts are taken away one by one", () => {
  const filter = { label: ["a:x", "a:y"] };
  expect(partsOf(filter)).toHaveLength(2);
  expect(toQuery(without(filter, { name: "label", value: "a:x" }))).toEqual({ label: ["a:y"] });
});
