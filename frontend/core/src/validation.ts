/** What is wrong with answers, by the rules the server holds too (guidelines/rules.py). */

import { answerOf, type Answers, type MarkValue } from "./answers";
import { askedQuestions, holds } from "./conditions";
import { isAnchored, type Question, type Schema } from "./schema";
import { checkMarks, type SpanProblemCode } from "./spans/checking";

export type ProblemCode =
  | "required"
  | "one_answer_only"
  | "unknown_label"
  | "not_on_the_scale"
  | "not_a_number"
  | "too_small"
  | "too_large"
  | "off_step"
  | "not_a_text"
  | "too_long"
  | "constraint"
  | SpanProblemCode;

export interface AnswerProblem {
  questionId: string;
  code: ProblemCode;
  limit?: number;
  /** The guideline's own words, of a constraint between answers. */
  message?: string;
  /** The mark that does not fit. */
  markId?: string;
}

type Found = Omit<AnswerProblem, "questionId">;

export function countCodePoints(text: string): number {
  return Array.from(text).length;
}

function checkNumber(question: Question, value: MarkValue): Found | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return { code: "not_a_number" };
  if (question.min != null && value < question.min) return { code: "too_small", limit: question.min };
  if (question.max != null && value > question.max) return { code: "too_large", limit: question.max };
  if (question.step != null && question.step > 0) {
    const steps = (value - (question.min ?? 0)) / question.step;
    if (Math.abs(steps - Math.round(steps)) > 1e-9) return { code: "off_step", limit: question.step };
  }
  return null;
}

function checkText(question: Question, value: MarkValue): Found | null {
  if (typeof value !== "string") return { code: "not_a_text" };
  const limit = question.max_length;
  return limit != null && countCodePoints(value) > limit ? { code: "too_long", limit } : null;
}

function checkValue(question: Question, value: MarkValue): Found | null {
  switch (question.kind) {
    case "one_of":
    case "several_of":
      return question.labels?.some((label) => label.id === value) ? null : { code: "unknown_label" };
    case "rating":
      return question.points?.some((point) => point.value === value) ? null : { code: "not_on_the_scale" };
    case "number":
      return checkNumber(question, value);
    case "short_text":
      return checkText(question, value);
    case "spans":
    case "relations":
    case "chains":
      return null;
  }
}

function checkQuestion(schema: Schema, question: Question, answers: Answers, fields?: Record<string, string>): Found | null {
  const answer = answerOf(answers, question.id);
  if (answer.state === "abstained") return null;
  if (answer.state !== "answered" || answer.marks.length === 0) return question.required ? { code: "required" } : null;
  if (isAnchored(question)) return checkMarks(schema, question, answers, fields);
  if (question.kind !== "several_of" && answer.marks.length > 1) return { code: "one_answer_only" };
  for (const mark of answer.marks) {
    const found = checkValue(question, mark.value);
    if (found) return found;
  }
  return null;
}

/** One problem at most for each question that is asked, in the order of the schema. */
export function checkAnswers(schema: Schema, answers: Answers, fields?: Record<string, string>): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  for (const question of askedQuestions(schema, answers)) {
    const found = checkQuestion(schema, question, answers, fields);
    if (found) problems.push({ questionId: question.id, ...found });
  }
  for (const { when, needs, message } of schema.constraints ?? []) {
    const isKnown = problems.some((problem) => problem.questionId === needs.question_id);
    if (!isKnown && holds(when, answers) && !holds(needs, answers)) problems.push({ questionId: needs.question_id, code: "constraint", message });
  }
  return problems;
}
