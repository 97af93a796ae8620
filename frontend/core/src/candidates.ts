/** The answers that are compared: which fields they are, in which order a person sees them, and their letters. */

import type { Question, Schema } from "./schema";

/** What a lease recorded about how the item was shown. */
export interface Presentation {
  order: string[];
}

export function isComparing(question: Question): boolean {
  return question.kind === "preference" || question.kind === "ranking" || question.kind === "best_worst";
}

/** Every field that some question compares, in the order of the schema. */
export function candidatesOf(schema: Schema): string[] {
  const compared = new Set(schema.questions.filter(isComparing).flatMap((question) => question.candidates ?? []));
  return schema.fields.map((field) => field.id).filter((id) => compared.has(id));
}

/** The candidates as they are shown: in the presented order, what it does not name at the end. */
export function presentedOrder(schema: Schema, presentation: Presentation | null | undefined): string[] {
  const candidates = candidatesOf(schema);
  const shown = (presentation?.order ?? []).filter((id) => candidates.includes(id));
  return [...shown, ...candidates.filter((id) => !shown.includes(id))];
}

/** The question as it is asked of an item: it compares only what has a text there. */
export function ofItem(question: Question, fields: Record<string, string> | undefined): Question {
  if (!fields || !isComparing(question)) return question;
  const candidates = (question.candidates ?? []).filter((id) => (fields[id] ?? "").trim() !== "");
  return candidates.length === question.candidates?.length ? question : { ...question, candidates };
}

/** The candidates of one question as they are shown. */
export function shownCandidates(question: Question, order: string[]): string[] {
  const own = question.candidates ?? [];
  return [...order.filter((id) => own.includes(id)), ...own.filter((id) => !order.includes(id))];
}

/** A, B, C …: a name that says nothing about who wrote it. */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + (place % 26)) + (place >= 26 ? String(Math.floor(place / 26) + 1) : "");
}

/** An order that depends on the words alone: the same trial shows the same order. */
export function shuffleBy(ids: string[], words: string): string[] {
  let state = 2166136261;
  for (const character of words) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  const shuffled = [...ids];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + at;
    const other = (state >>> 0) % (at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other] as string, shuffled[at] as string];
  }
  return shuffled;
}
