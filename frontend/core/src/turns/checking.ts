/** What is wrong with answers about turns, by the rules the server holds too (guidelines/rules/turns.py). */

import { answerOf, type Answer, type Answers } from "../answers";
import { findQuestion, type Constraint, type Question, type Schema } from "../schema";
import type { Found } from "../validation";
import { askedTurns, isByTurn, turnOf, turnsAbout, turnsWhere, type Fields } from "./asking";
import { atTurn } from "./document";

type Check = (question: Question, answer: Answer, fields: Fields) => Found | null;

export function checkTurns(schema: Schema, question: Question, answers: Answers, fields: Fields, check: Check): Found | null {
  const { marks } = answerOf(answers, question.id);
  const asked = askedTurns(schema, question, answers, fields);
  const turns = turnsAbout(question, fields);
  const given = [...new Set(marks.map(turnOf))].sort((one, other) => one - other);
  for (const turn of given) {
    if (!asked.includes(turn)) return { code: "not_this_turn", turn };
    const own = answerOf(atTurn(answers, question, turn), question.id);
    const found = check(question, own, { [question.field ?? ""]: turns[turn]?.text ?? "" });
    if (found) return { ...found, turn };
  }
  const missing = question.required ? asked.find((turn) => !given.includes(turn)) : undefined;
  return missing === undefined ? null : { code: "required", turn: missing };
}

/** The first turn on which a constraint between two questions about turns is broken; undefined where it is not about turns. */
export function brokenTurn(schema: Schema, constraint: Constraint, answers: Answers): number | null | undefined {
  const when = findQuestion(schema, constraint.when.question_id);
  if (!isByTurn(when, findQuestion(schema, constraint.needs.question_id))) return undefined;
  const met = turnsWhere(constraint.needs, answers);
  return [...turnsWhere(constraint.when, answers)].sort((one, other) => one - other).find((turn) => !met.has(turn)) ?? null;
}
