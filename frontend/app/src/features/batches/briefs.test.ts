import { expect, test } from "vitest";
import { estimateOf, isComplete, newBrief, toBriefs } from "./briefs";

test("a brief without a scenario is not complete", () => {
  expect(isComplete([newBrief()])).toBe(false);
});

test("a brief goes out trimmed, in an unknown language where none is named", () => {
  expect(toBriefs([{ ...newBrief(), scenario: " A refund ", language: " ", count: 3 }])).toEqual([{ scenario: "A refund", language: "und", parent_id: null, count: 3 }]);
});

test("the hours of writing follow from the entered pace", () => {
  expect(estimateOf([{ ...newBrief(), count: 30 }, { ...newBrief(), count: 10 }], 90)).toMatchObject({ items: 40, hours: 1 });
});

test("without a pace there are no hours", () => {
  expect(estimateOf([newBrief()], null).hours).toBeNull();
});
