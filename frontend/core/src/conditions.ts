/** Which questions are asked, given the answers so far. */

import type { Answers } from "./answers";
import { findQuestion, type Condition, type Question, type Schema } from "./schema";

/** A question is asked when its condition holds and the question it depends on is asked itself. */
export function isAsked(schema: Schema, answers: Answers, question: Question, depth = 0): boolean {
  const condition = question.when;
  if (!condition) return true;
  const parent = findQuestion(schema, condition.question_id);
  if (!parent || depth > schema.questions.length) return false;
  if (!isAsked(schema, answers, parent, depth + 1)) return false;
  return holds(condition, answers);
}

export function holds(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.question_id];
  if (!answer || answer.state !== "answered") return false;
  return answer.marks.some((mark) => condition.any_of.includes(mark.value));
}

export function askedQuestions(schema: Schema, answers: Answers): Question[] {
  return schema.questions.filter((question) => isAsked(schema, answers, question));
}
