import { expect, test } from "vitest";
import type { Answers, Mark } from "../answers";
import { checkAnswers } from "../validation";
import { makeQuestion, makeSchema, makeSpanQuestion } from "../make";
import type { Question } from "../schema";
import cases from "../../../../tests/cases/spans.json";

/** The same cases that the server's rules are tried on (tests/unit/guidelines/test_spans.py). */
const given = cases as unknown as {
  text: string;
  cases: { name: string; problem: string | null; question?: Partial<Question>; spans: [string, string, [number, number, string][], Record<string, unknown>?][]; links?: [string, string, string, string][]; chains?: [string, string, string[]][] }[];
};

const relations = makeQuestion({ id: "rel", kind: "relations", about: "who", required: false, labels: [{ id: "in", name: "In", pairs: [{ from_label: "person", to_label: "place" }] }, { id: "near", name: "Near" }] });
const chains = makeQuestion({ id: "same", kind: "chains", about: "who", required: false, labels: [] });
const bare = { field: null, attributes: {}, suggestion_id: null };

function answersOf(one: (typeof given.cases)[number]): Answers {
  const spans: Mark[] = one.spans.map(([id, value, parts, attributes = {}]) => ({ ...bare, id, field: "text", value, attributes, anchor: { kind: "span", parts: parts.map(([start, end, text]) => ({ start, end, text })) } }));
  const links: Mark[] = (one.links ?? []).map(([id, value, from, to]) => ({ ...bare, id, value, anchor: { kind: "link", from, to } }));
  const groups: Mark[] = (one.chains ?? []).map(([id, value, mark_ids]) => ({ ...bare, id, value, anchor: { kind: "group", mark_ids } }));
  const entries = Object.entries({ who: spans, rel: links, same: groups }).filter(([, marks]) => marks.length > 0);
  return Object.fromEntries(entries.map(([id, marks]) => [id, { state: "answered" as const, marks }]));
}

test.each(given.cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
  const schema = makeSchema(makeSpanQuestion(one.question), relations, chains);
  const problems = checkAnswers(schema, answersOf(one), { text: given.text });
  expect(problems.map((problem) => problem.code)).toEqual(one.problem === null ? [] : [one.problem]);
});

test("a constraint between answers says its own message at the question that should change", () => {
  const kind = makeQuestion({ id: "kind", required: false });
  const schema = { ...makeSchema(makeSpanQuestion(), kind), constraints: [{ when: { question_id: "who", any_of: ["person"] }, needs: { question_id: "kind", any_of: ["l1"] }, message: "A person needs l1." }] };
  const answers = answersOf({ name: "", problem: null, spans: [["a", "person", [[0, 3, "Ann"]]]] });
  expect(checkAnswers(schema, answers)).toEqual([{ questionId: "kind", code: "constraint", message: "A person needs l1." }]);
});
