/** Which turns of a conversation a question asks about, and in which order somebody goes through them. */

import type { Answers, Mark } from "../answers";
import { findQuestion, type Condition, type Question, type Schema } from "../schema";
import { turnsOf, type Turn } from "./conversation";

export type Fields = Record<string, string>;

export const turnOf = (mark: Mark): number => (mark.anchor?.kind === "turn" ? mark.anchor.turn : -1);

export function turnsAbout(question: Question, fields: Fields): Turn[] {
  return turnsOf(fields[question.field ?? ""]) ?? [];
}

/** Whether both ask about turns of the same conversation, so that one decides turn by turn. */
export function isByTurn(one: Question | undefined, other: Question | undefined): boolean {
  return !!one?.per_turn && !!other?.per_turn && one.field === other.field;
}

/** The turns on which one of these values was given. */
export function turnsWhere(condition: Condition, answers: Answers): Set<number> {
  const marks = answers[condition.question_id]?.marks ?? [];
  return new Set(marks.filter((mark) => condition.any_of.includes(mark.value)).map(turnOf));
}

/** The turns of the question's roles on which its condition holds. */
export function askedTurns(schema: Schema, question: Question, answers: Answers, fields: Fields): number[] {
  const roles = question.turn_roles ?? [];
  const asked = turnsAbout(question, fields).flatMap((turn, at) => (roles.length === 0 || roles.includes(turn.role) ? [at] : []));
  const { when } = question;
  if (!when || !isByTurn(question, findQuestion(schema, when.question_id))) return asked;
  const held = turnsWhere(when, answers);
  return asked.filter((turn) => held.has(turn));
}

/** The name under which the cursors of a document know which turn of a field is current. */
export const turnCursor = (question: Question): string => `turn:${question.field ?? ""}`;

/** The turn a question is answered for: the current one, else the next that is asked about, else the last. */
export function currentTurn(asked: readonly number[], at: number): number | undefined {
  return asked.find((turn) => turn >= at) ?? asked.at(-1);
}

export interface TurnPlace {
  questionId: string;
  turn: number;
}

/** Where to go after a question was answered for a turn: through the questions about it, then on to the next turn. */
export function nextPlace(schema: Schema, asked: readonly Question[], answers: Answers, fields: Fields, from: TurnPlace): TurnPlace | null {
  const own = asked.findIndex((question) => question.id === from.questionId);
  const group = asked.flatMap((question, at) => (isByTurn(question, asked[own]) ? [{ question, at, turns: askedTurns(schema, question, answers, fields) }] : []));
  const places = group.flatMap(({ question, at, turns }) => turns.map((turn) => ({ questionId: question.id, turn, at })));
  const later = places.filter(({ turn, at }) => turn > from.turn || (turn === from.turn && at > own));
  later.sort((one, other) => one.turn - other.turn || one.at - other.at);
  const next = later[0];
  return next ? { questionId: next.questionId, turn: next.turn } : null;
}

/** The question after those about the turns of one conversation. */
export function afterTurns(asked: readonly Question[], questionId: string): Question | undefined {
  const own = asked.findIndex((question) => question.id === questionId);
  return asked.slice(own + 1).find((question) => !isByTurn(question, asked[own]));
}

/** The next or previous turn that any question about this conversation asks about. */
export function stepTurn(schema: Schema, asked: readonly Question[], answers: Answers, fields: Fields, from: TurnPlace, by: 1 | -1): number {
  const own = asked.find((question) => question.id === from.questionId);
  const turns = new Set(asked.filter((question) => isByTurn(question, own)).flatMap((question) => askedTurns(schema, question, answers, fields)));
  const ordered = [...turns].sort((one, other) => one - other);
  const found = by > 0 ? ordered.find((turn) => turn > from.turn) : ordered.findLast((turn) => turn < from.turn);
  return found ?? from.turn;
}
