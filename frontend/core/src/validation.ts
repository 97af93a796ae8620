/** What is wrong with answers, by the rules the server holds too (guidelines/rules.py). */

import { answerOf, type Answer, type Answers, type MarkValue } from "./answers";
import { askedQuestions, holds } from "./conditions";
import { checkRegions, type RegionProblemCode } from "./regions/checking";
import { isAnchored, isRegions, isShapes, type LinterKind, type Question, type Schema } from "./schema";
import { checkShapes, type ShapeProblemCode } from "./shapes/checking";
import { checkMarks, type SpanProblemCode } from "./spans/checking";
import { brokenTurn, checkTurns } from "./turns/checking";
import { textsOf } from "./turns/conversation";
import { checkOutputs } from "./validation-outputs";
import { checkDate, checkNumber, checkText } from "./validation-values";

export type ProblemCode =
  | "required" | "one_answer_only" | "unknown_label" | "not_on_the_scale"
  | "not_a_number" | "too_small" | "too_large" | "off_step"
  | "not_a_text" | "too_long" | "too_short" | "too_few_words" | "too_many_words" | "must_contain" | "must_not_contain" | `slip_${LinterKind}`
  | "not_a_date" | "too_early" | "too_late"
  | "unknown_candidate" | "no_tie" | "no_strength" | "rank_all" | "rank_gap" | "best_and_worst" | "judge_all" | "say_unchanged"
  | "constraint" | "not_this_turn" | SpanProblemCode | ShapeProblemCode | RegionProblemCode;

export interface AnswerProblem {
  questionId: string;
  code: ProblemCode;
  limit?: number;
  words?: string;
  /** The guideline's own words, of a constraint between answers. */
  message?: string;
  /** The mark that does not fit. */
  markId?: string;
  /** The turn of a conversation on which it does not fit; the first is 0. */
  turn?: number;
}

export type Found = Omit<AnswerProblem, "questionId">;

function checkValue(question: Question, value: MarkValue): Found | null {
  switch (question.kind) {
    case "one_of":
    case "several_of":
      return question.labels?.some((label) => label.id === value) ? null : { code: "unknown_label" };
    case "rating":
      return question.points?.some((point) => point.value === value) ? null : { code: "not_on_the_scale" };
    case "number":
      return checkNumber(question, value);
    case "date":
      return checkDate(question, value);
    default:
      return checkText(question, value);
  }
}

function checkOne(question: Question, answer: Answer, fields?: Record<string, string>): Found | null {
  const found = checkOutputs(question, answer.marks, fields);
  if (found !== undefined) return found;
  if (question.kind !== "several_of" && answer.marks.length > 1) return { code: "one_answer_only" };
  for (const mark of answer.marks) {
    const problem = checkValue(question, mark.value);
    if (problem) return problem;
  }
  return null;
}

function checkQuestion(schema: Schema, question: Question, answers: Answers, fields?: Record<string, string>): Found | null {
  const answer = answerOf(answers, question.id);
  if (answer.state === "abstained") return null;
  if (question.per_turn && fields) return checkTurns(schema, question, answers, fields, checkOne);
  if (answer.state !== "answered" || answer.marks.length === 0) return question.required ? { code: "required" } : null;
  if (isAnchored(question)) return checkMarks(schema, question, answers, fields);
  if (isShapes(question)) return checkShapes(question, answer.marks);
  if (isRegions(question)) return checkRegions(question, answer.marks);
  return checkOne(question, answer, fields && textsOf(fields));
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
    const turn = brokenTurn(schema, { when, needs, message }, answers);
    const isBroken = turn === undefined ? holds(when, answers) && !holds(needs, answers) : turn !== null;
    if (!isKnown && isBroken) problems.push({ questionId: needs.question_id, code: "constraint", message, turn: turn ?? undefined });
  }
  return problems;
}
