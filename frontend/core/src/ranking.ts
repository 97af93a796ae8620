/** Answers in order, best first; and the best and worst of them. */

import { answerOf, withMarks, type Answers, type NewMark } from "./answers";
import type { Question } from "./schema";

/** Groups of candidates, best first; a group of two or more is a tie. */
export type Tiers = string[][];

export function tiersOf(answers: Answers, question: Question): Tiers {
  const tiers = new Map<number, string[]>();
  for (const mark of answerOf(answers, question.id).marks) {
    if (mark.anchor?.kind !== "candidate" || typeof mark.value !== "number") continue;
    tiers.set(mark.value, [...(tiers.get(mark.value) ?? []), mark.anchor.field]);
  }
  return [...tiers.keys()].sort((one, other) => one - other).map((rank) => tiers.get(rank) ?? []);
}

export function withTiers(answers: Answers, question: Question, tiers: Tiers): Answers {
  const full = tiers.filter((tier) => tier.length > 0);
  const marks = full.flatMap((tier, place) => tier.map((field): NewMark => ({ field, anchor: { kind: "candidate", field }, value: place + 1, attributes: {} })));
  return withMarks(answers, question, marks);
}

export function unranked(question: Question, tiers: Tiers, order: string[]): string[] {
  return order.filter((id) => question.candidates?.includes(id) && !tiers.some((tier) => tier.includes(id)));
}

/** Put a candidate at the end of the order; one that is ranked is taken out again. */
export function rankNext(tiers: Tiers, field: string): Tiers {
  if (tiers.some((tier) => tier.includes(field))) return tiers.map((tier) => tier.filter((id) => id !== field)).filter((tier) => tier.length > 0);
  return [...tiers, [field]];
}

/** Move a candidate by a place, past its neighbour; from a tie it steps out. */
export function moveRanked(tiers: Tiers, field: string, by: -1 | 1): Tiers {
  const at = tiers.findIndex((tier) => tier.includes(field));
  if (at < 0) return tiers;
  const rest = tiers.map((tier) => tier.filter((id) => id !== field));
  const isTied = (tiers[at]?.length ?? 0) > 1;
  if (isTied) rest.splice(by < 0 ? at : at + 1, 0, [field]);
  else {
    rest.splice(at, 1);
    rest.splice(Math.min(Math.max(at + by, 0), rest.length), 0, [field]);
  }
  return rest;
}

/** Put a candidate before a place of the order. */
export function placeAt(tiers: Tiers, field: string, place: number): Tiers {
  const from = tiers.findIndex((tier) => tier.includes(field));
  const isAlone = from >= 0 && tiers[from]?.length === 1;
  const rest = tiers.map((tier) => tier.filter((id) => id !== field)).filter((tier) => tier.length > 0);
  const to = isAlone && from < place ? place - 1 : place;
  return [...rest.slice(0, to), [field], ...rest.slice(to)];
}

/** Say that a candidate is as good as the one before it, or take that back. */
export function toggleTied(tiers: Tiers, field: string): Tiers {
  const at = tiers.findIndex((tier) => tier.includes(field));
  const tier = tiers[at];
  if (!tier) return tiers;
  if (tier.length > 1) return [...tiers.slice(0, at), tier.filter((id) => id !== field), [field], ...tiers.slice(at + 1)];
  const before = tiers[at - 1];
  return before ? [...tiers.slice(0, at - 1), [...before, field], ...tiers.slice(at + 1)] : tiers;
}

export type Extreme = "best" | "worst";

export function extremesOf(answers: Answers, question: Question): Partial<Record<Extreme, string>> {
  const found: Partial<Record<Extreme, string>> = {};
  for (const mark of answerOf(answers, question.id).marks) {
    if (mark.anchor?.kind === "candidate" && (mark.value === "best" || mark.value === "worst")) found[mark.value] = mark.anchor.field;
  }
  return found;
}

function withExtremes(answers: Answers, question: Question, extremes: Partial<Record<Extreme, string>>): Answers {
  const marks = (["best", "worst"] as const).flatMap((value): NewMark[] => {
    const field = extremes[value];
    return field === undefined ? [] : [{ field, anchor: { kind: "candidate", field }, value, attributes: {} }];
  });
  return withMarks(answers, question, marks);
}

/** Choose the best or the worst, or take it back; one candidate is never both. */
export function setExtreme(answers: Answers, question: Question, extreme: Extreme, field: string): Answers {
  const now = extremesOf(answers, question);
  const other: Extreme = extreme === "best" ? "worst" : "best";
  const next = { ...now, [extreme]: now[extreme] === field ? undefined : field };
  if (next[other] === field) next[other] = undefined;
  return withExtremes(answers, question, next);
}

/** One key a candidate: the first is the best, the second the worst; the same key takes it back. */
export function pickExtreme(answers: Answers, question: Question, field: string): Answers {
  const now = extremesOf(answers, question);
  if (now.best === field) return setExtreme(answers, question, "best", field);
  if (now.best === undefined) return setExtreme(answers, question, "best", field);
  return setExtreme(answers, question, "worst", field);
}
