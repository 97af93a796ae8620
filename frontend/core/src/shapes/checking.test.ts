import { expect, test } from "vitest";
import type { ShapeAnchor } from "../anchors";
import type { Mark } from "../answers";
import { makeSchema, makeShapeQuestion } from "../make";
import type { Question } from "../schema";
import { checkAnswers } from "../validation";
import { checkShapes } from "./checking";
import cases from "../../../../tests/cases/shapes.json";

/** The same cases that the server's rules are tried on (tests/unit/guidelines/test_shapes.py). */
const given = cases as unknown as {
  size: [number, number];
  cases: { name: string; problem: string | null; question?: Partial<Question>; shapes: [string, string, Omit<ShapeAnchor, "kind">, Record<string, unknown>?][] }[];
};
/** Problems that are told in words of their own beside a picture. */
const OWN: Record<string, string> = { too_few: "too_few_shapes", too_many: "too_many_shapes", attribute: "shape_attribute", attribute_missing: "shape_attribute_missing" };

function marksOf(one: (typeof given.cases)[number]): Mark[] {
  return one.shapes.map(([id, value, shape, attributes = {}]) => ({ id, field: "image", value, attributes, anchor: { kind: "shape", ...shape } as ShapeAnchor, suggestion_id: null }));
}

test.each(given.cases)("$name", (one) => {
  const [width, height] = given.size;
  const found = checkShapes(makeShapeQuestion(one.question), marksOf(one), { width, height });
  expect(found?.code ?? null).toBe(one.problem && (OWN[one.problem] ?? one.problem));
});

test("a question about shapes is checked with the others", () => {
  const schema = { ...makeSchema(makeShapeQuestion({ required: true })), fields: [{ id: "image", kind: "image" as const, title: "Picture" }] };
  expect(checkAnswers(schema, {}).map((one) => one.code)).toEqual(["required"]);
});
