/** Which answer is better, by how much, or neither. */

import { answerOf, withMarks, type Answers } from "./answers";
import type { Question } from "./schema";

export const TIE = "tie";

export interface Preference {
  winner: string | null;
  strength: number | null;
}

export function preferenceOf(answers: Answers, question: Question): Preference {
  const mark = answerOf(answers, question.id).marks[0];
  const strength = mark?.attributes["strength"];
  return { winner: typeof mark?.value === "string" ? mark.value : null, strength: typeof strength === "number" ? strength : null };
}

function withPreference(answers: Answers, question: Question, winner: string, strength: number | null): Answers {
  const attributes: Record<string, unknown> = strength === null ? {} : { strength };
  return withMarks(answers, question, [{ field: null, anchor: null, value: winner, attributes }]);
}

function firstStrength(question: Question): number | null {
  return question.strengths?.[0]?.value ?? null;
}

/** Choose the better one. It keeps its strength; a tie has none. */
export function prefer(answers: Answers, question: Question, winner: string): Answers {
  const now = preferenceOf(answers, question);
  if (winner === TIE) return question.may_tie ? withPreference(answers, question, TIE, null) : answers;
  return withPreference(answers, question, winner, now.winner === winner ? now.strength : firstStrength(question));
}

/** The same key again means more: the next strength, and after the last the first. */
export function preferMore(answers: Answers, question: Question, winner: string): Answers {
  const now = preferenceOf(answers, question);
  if (now.winner !== winner || winner === TIE) return prefer(answers, question, winner);
  const strengths = question.strengths ?? [];
  const at = strengths.findIndex((point) => point.value === now.strength);
  return withPreference(answers, question, winner, strengths[(at + 1) % Math.max(strengths.length, 1)]?.value ?? null);
}

export function setStrength(answers: Answers, question: Question, strength: number): Answers {
  const { winner } = preferenceOf(answers, question);
  return winner === null || winner === TIE ? answers : withPreference(answers, question, winner, strength);
}
