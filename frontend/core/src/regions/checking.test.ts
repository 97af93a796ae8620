import { expect, test } from "vitest";
import type { Mark } from "../answers";
import { makeRegionQuestion, makeSchema } from "../make";
import type { Question, TierSpec } from "../schema";
import { checkAnswers } from "../validation";
import { checkRegions } from "./checking";
import cases from "../../../../tests/cases/regions.json";

/** The same cases that the server's rules are tried on (tests/unit/guidelines/test_regions.py). */
const given = cases as unknown as {
  duration_ms: number;
  tiers: TierSpec[];
  cases: { name: string; problem: string | null; question?: Partial<Question>; regions: [string, string, string, number, number, Record<string, unknown>?][] }[];
};
/** Problems that are told in words of their own beside a recording. */
const OWN: Record<string, string> = { overlap: "region_overlap", too_few: "too_few_regions", too_many: "too_many_regions", attribute: "region_attribute", attribute_missing: "region_attribute_missing" };

function marksOf(one: (typeof given.cases)[number]): Mark[] {
  return one.regions.map(([id, value, tier, start, end, attributes = {}]) => ({ id, field: "audio", value, attributes, anchor: { kind: "region", tier, start, end }, suggestion_id: null }));
}

test.each(given.cases)("$name", (one) => {
  const found = checkRegions(makeRegionQuestion({ tiers: given.tiers, ...one.question }), marksOf(one), given.duration_ms);
  expect(found?.code ?? null).toBe(one.problem && (OWN[one.problem] ?? one.problem));
});

test("a question about regions is checked with the others", () => {
  const schema = { ...makeSchema(makeRegionQuestion({ required: true })), fields: [{ id: "audio", kind: "audio" as const, title: "Recording" }] };
  expect(checkAnswers(schema, {}).map((one) => one.code)).toEqual(["required"]);
});
