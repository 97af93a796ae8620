/** What a key does in the questions that compare answers, judge by criteria or correct a text. */

import { withMarks, type Answers, type Mark } from "./answers";
import { shownCandidates } from "./candidates";
import { correctionOf, toggleUnchanged } from "./correction";
import { preferMore, TIE } from "./preference";
import { extremesOf, pickExtreme, rankNext, tiersOf, toggleTied, unranked, withTiers } from "./ranking";
import { criteriaOf, judgeCriterion, VERDICTS, type RubricValue } from "./rubric";
import type { Question } from "./schema";

export interface Place {
  /** The candidates as this person sees them. */
  order: string[];
  /** The text that a correction is about. */
  original: string;
  /** The row somebody is in. */
  row: number;
}

export interface Pressed {
  answers: Answers;
  /** The question needs no more: go on to the next. */
  isDone: boolean;
  row?: number;
}

export const TIE_KEYS = ["0", "="];
export const UNCHANGED_KEY = "u";
/** Goes into the text of a correction, or to the words that show a verdict. */
export const EDIT_KEY = "e";

function candidateAt(question: Question, order: string[], character: string): string | undefined {
  return /^[1-9]$/.test(character) ? shownCandidates(question, order)[Number(character) - 1] : undefined;
}

function pressPreference(question: Question, answers: Answers, place: Place, character: string): Pressed | null {
  if (TIE_KEYS.includes(character)) return question.may_tie ? { answers: preferMore(answers, question, TIE), isDone: true } : null;
  const field = candidateAt(question, place.order, character);
  return field ? { answers: preferMore(answers, question, field), isDone: (question.strengths ?? []).length === 0 } : null;
}

function pressRanking(question: Question, answers: Answers, place: Place, character: string): Pressed | null {
  const tiers = tiersOf(answers, question);
  const last = tiers.at(-1)?.at(-1);
  if (character === "=" && question.may_tie && last) return { answers: withTiers(answers, question, toggleTied(tiers, last)), isDone: false };
  const field = candidateAt(question, place.order, character);
  if (!field) return null;
  let next = rankNext(tiers, field);
  const left = unranked(question, next, place.order);
  // Of the last two, one key says where both stand.
  if (!question.may_tie && next.length > tiers.length && left.length === 1) next = [...next, left];
  return { answers: withTiers(answers, question, next), isDone: !question.may_tie && left.length <= 1 && next.length > tiers.length };
}

function pressBestWorst(question: Question, answers: Answers, place: Place, character: string): Pressed | null {
  const field = candidateAt(question, place.order, character);
  if (!field) return null;
  const next = pickExtreme(answers, question, field);
  const { best, worst } = extremesOf(next, question);
  return { answers: next, isDone: best !== undefined && worst !== undefined };
}

function pressRubric(question: Question, answers: Answers, place: Place, character: string): Pressed | null {
  const value = /^[1-3]$/.test(character) ? VERDICTS[Number(character) - 1] : undefined;
  const criterion = question.labels?.[place.row];
  if (!value || !criterion) return null;
  const isLast = place.row + 1 >= (question.labels ?? []).length;
  return { answers: judgeCriterion(answers, question, criterion.id, value), isDone: isLast, row: isLast ? place.row : place.row + 1 };
}

/** The answers after a key, or null where the key means nothing to the question. */
export function press(question: Question, answers: Answers, place: Place, character: string): Pressed | null {
  switch (question.kind) {
    case "preference":
      return pressPreference(question, answers, place, character);
    case "ranking":
      return pressRanking(question, answers, place, character);
    case "best_worst":
      return pressBestWorst(question, answers, place, character);
    case "rubric":
      return pressRubric(question, answers, place, character);
    case "correction":
      return character === UNCHANGED_KEY ? { answers: toggleUnchanged(answers, question, place.original), isDone: false } : null;
    default:
      return null;
  }
}

/** What was said last said again: by place where answers are compared, the verdict at the row somebody is in, that nothing needs correcting. */
export function sayAgain(question: Question, answers: Answers, place: Place, said: readonly Mark[], order: string[]): Pressed | null {
  const last = said.at(-1);
  if (!last) return null;
  if (question.kind === "rubric") {
    const criterion = question.labels?.[place.row];
    if (!criterion) return null;
    const isSaid = criteriaOf(answers, question).get(criterion.id)?.value === last.value;
    const isLast = place.row + 1 >= (question.labels ?? []).length;
    return { answers: isSaid ? answers : judgeCriterion(answers, question, criterion.id, last.value as RubricValue), isDone: isLast, row: isLast ? place.row : place.row + 1 };
  }
  if (question.kind === "correction") {
    if (last.attributes["is_unchanged"] !== true) return null;
    return { answers: correctionOf(answers, question).isUnchanged ? answers : toggleUnchanged(answers, question, place.original), isDone: true };
  }
  const [then, now] = [shownCandidates(question, order), shownCandidates(question, place.order)];
  const marks = said.flatMap(({ anchor, value, attributes }) => {
    const told = anchor?.kind === "candidate" ? anchor.field : String(value);
    const field = told === TIE ? TIE : now[then.indexOf(told)];
    if (field === undefined) return [];
    return [anchor ? { field, anchor: { kind: "candidate" as const, field }, value, attributes } : { field: null, anchor: null, value: field, attributes }];
  });
  return marks.length === said.length ? { answers: withMarks(answers, question, marks), isDone: true } : null;
}
