import { expect, test } from "vitest";
import { endOfDay, toDay } from "./deadline";

test("a day survives the way to the server and back", () => {
  expect(toDay(endOfDay("2026-03-01"))).toBe("2026-03-01");
});

test("no day is no deadline, both ways", () => {
  expect(endOfDay("")).toBeNull();
  expect(toDay(null)).toBe("");
});
