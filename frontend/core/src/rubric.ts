/** Criteria, each met, not met or not applicable, with the words that show it. */

import { answerOf, withMarks, type Answers, type Mark, type NewMark } from "./answers";
import type { SpanPart } from "./anchors";
import type { Question } from "./schema";
import { countCodePoints } from "./text";

export const VERDICTS = ["met", "not_met", "not_applicable"] as const;
export type RubricValue = (typeof VERDICTS)[number];

export interface CriterionAnswer {
  value: RubricValue;
  evidence: SpanPart[];
}

export function criteriaOf(answers: Answers, question: Question): Map<string, CriterionAnswer> {
  const found = new Map<string, CriterionAnswer>();
  for (const mark of answerOf(answers, question.id).marks) {
    if (mark.anchor?.kind === "criterion") found.set(mark.anchor.criterion, { value: mark.value as RubricValue, evidence: mark.anchor.evidence });
  }
  return found;
}

function isOf(mark: Mark | NewMark, criterion: string): boolean {
  return mark.anchor?.kind === "criterion" && mark.anchor.criterion === criterion;
}

/** The criteria that are judged, in the guideline's order. */
function withCriterion(answers: Answers, question: Question, criterion: string, mark: NewMark | null): Answers {
  const before: NewMark[] = answerOf(answers, question.id).marks.filter((one) => !isOf(one, criterion));
  const all = mark ? [...before, mark] : before;
  const order = (question.labels ?? []).map((label) => label.id);
  const place = (one: NewMark) => (one.anchor?.kind === "criterion" ? order.indexOf(one.anchor.criterion) : -1);
  return withMarks(answers, question, all.sort((one, other) => place(one) - place(other)));
}

/** Judge a criterion; the same verdict again takes it back. */
export function judgeCriterion(answers: Answers, question: Question, criterion: string, value: RubricValue): Answers {
  const now = criteriaOf(answers, question).get(criterion);
  if (now?.value === value) return withCriterion(answers, question, criterion, null);
  return withCriterion(answers, question, criterion, markOf(question, criterion, value, now?.evidence ?? []));
}

export function setEvidence(answers: Answers, question: Question, criterion: string, evidence: SpanPart[]): Answers {
  const now = criteriaOf(answers, question).get(criterion);
  return now ? withCriterion(answers, question, criterion, markOf(question, criterion, now.value, evidence)) : answers;
}

function markOf(question: Question, criterion: string, value: RubricValue, evidence: SpanPart[]): NewMark {
  return { field: question.field ?? null, anchor: { kind: "criterion", criterion, evidence }, value, attributes: {} };
}

/** Where a quote stands in a text, in code points; null where it does not stand there word for word. */
export function findQuote(text: string, quote: string): SpanPart | null {
  const wanted = quote.trim();
  const at = wanted === "" ? -1 : text.indexOf(wanted);
  if (at < 0) return null;
  const start = countCodePoints(text.slice(0, at));
  return { start, end: start + countCodePoints(wanted), text: wanted };
}

export interface Score {
  met: number;
  of: number;
}

/** The share of what could be met, by weight; what is not applicable counts for nothing. */
export function scoreOf(answers: Answers, question: Question): Score {
  const given = criteriaOf(answers, question);
  const score = { met: 0, of: 0 };
  for (const label of question.labels ?? []) {
    const value = given.get(label.id)?.value;
    if (value === undefined || value === "not_applicable") continue;
    score.of += label.weight ?? 1;
    if (value === "met") score.met += label.weight ?? 1;
  }
  return score;
}
