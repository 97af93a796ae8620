import { expect, test } from "vitest";
import { makeSpanQuestion } from "../make";
import { addSpan, putMarks } from "./marks";
import { matchSpans } from "./matching";

const question = makeSpanQuestion({ may_overlap: true });
const TEXT = "Ann met Zoë in Paris.";

function answers(...spans: [number, number, string][]) {
  return spans.reduce((before, [start, end, label]) => {
    const change = addSpan(before, question, TEXT, { start, end }, label);
    return "refused" in change ? before : change.answers;
  }, putMarks({}, "who", []));
}

const matches = (own: ReturnType<typeof answers>, ...others: ReturnType<typeof answers>[]) => matchSpans(question, own, others).map((one) => one.match);

test("the same span is found although its id is another", () => {
  expect(matches(answers([0, 3, "person"]), answers([0, 3, "person"]))).toEqual(["same"]);
});

test("another label, other edges and a span of one alone are told apart", () => {
  const own = answers([0, 3, "person"], [8, 11, "person"], [15, 20, "place"]);
  expect(matches(own, answers([0, 3, "place"], [8, 14, "person"]))).toEqual(["label", "edges", "only"]);
});

test("the worst of several others counts, and how many agree is told", () => {
  const [one] = matchSpans(question, answers([0, 3, "person"]), [answers([0, 3, "person"]), answers()]);
  expect(one).toMatchObject({ match: "only", same: 1, others: 2 });
});
