/** Answers to the questions of one item: pure changes, one shape for every kind of question. */

import type { Anchor } from "./anchors";
import type { Question, Schema } from "./schema";
import { isAsked } from "./conditions";

export type AnswerState = "answered" | "empty" | "abstained" | "not_asked";
export type MarkValue = string | number;

export interface Mark {
  id: string;
  field: string | null;
  anchor: Anchor | null;
  value: MarkValue;
  attributes: Record<string, unknown>;
  suggestion_id: string | null;
}

/** A mark before it has an id. */
export type NewMark = Pick<Mark, "field" | "anchor" | "value" | "attributes"> & Partial<Mark>;

export interface Answer {
  state: AnswerState;
  marks: Mark[];
}

export type Answers = Record<string, Answer>;

const EMPTY: Answer = { state: "empty", marks: [] };

export function newMarkId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return "m" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function answerOf(answers: Answers, questionId: string): Answer {
  return answers[questionId] ?? EMPTY;
}

export function valuesOf(answers: Answers, questionId: string): MarkValue[] {
  const answer = answerOf(answers, questionId);
  return answer.state === "answered" ? answer.marks.map((mark) => mark.value) : [];
}

export function isChosen(answers: Answers, questionId: string, value: MarkValue): boolean {
  return valuesOf(answers, questionId).includes(value);
}

function markOf(question: Question, value: MarkValue): Mark {
  return { id: newMarkId(), field: question.field ?? null, anchor: null, value, attributes: {}, suggestion_id: null };
}

function withAnswer(answers: Answers, questionId: string, answer: Answer): Answers {
  return { ...answers, [questionId]: answer };
}

function placeOf({ anchor, value }: NewMark): string {
  // Of the best and the worst there is one each: another answer there is the same mark, changed.
  if (anchor?.kind === "candidate") return value === "best" || value === "worst" ? value : anchor.field;
  return anchor?.kind === "criterion" ? anchor.criterion : "";
}

/** Answer with these marks; a mark keeps the id and the origin of the one that stood in its place, none empties the answer. */
export function withMarks(answers: Answers, question: Question, marks: NewMark[]): Answers {
  const before = new Map(answerOf(answers, question.id).marks.map((mark) => [placeOf(mark), mark]));
  const whole = marks.map((mark): Mark => {
    const stood = before.get(placeOf(mark));
    return { id: stood?.id ?? newMarkId(), suggestion_id: stood?.suggestion_id ?? null, ...mark };
  });
  return withAnswer(answers, question.id, whole.length > 0 ? { state: "answered", marks: whole } : EMPTY);
}

/** Answer with exactly one value; a blank text or a null number empties the answer. */
export function setValue(answers: Answers, question: Question, value: MarkValue | null): Answers {
  const isBlank = value === null || (typeof value === "string" && value.trim() === "");
  if (isBlank) return withAnswer(answers, question.id, EMPTY);
  const before = answerOf(answers, question.id).marks[0];
  const mark = before ? { ...before, value } : markOf(question, value);
  return withAnswer(answers, question.id, { state: "answered", marks: [mark] });
}

/** Choose or unchoose a label; a several-of question keeps its other labels. */
export function toggleValue(answers: Answers, question: Question, value: MarkValue): Answers {
  const chosen = isChosen(answers, question.id, value);
  if (question.kind !== "several_of") return setValue(answers, question, chosen ? null : value);
  const before = answerOf(answers, question.id).marks;
  const marks = chosen ? before.filter((mark) => mark.value !== value) : [...before, markOf(question, value)];
  return withAnswer(answers, question.id, marks.length > 0 ? { state: "answered", marks } : EMPTY);
}

/** Say that the question cannot be answered here, or take that back. It counts as an answer. */
export function toggleAbstained(answers: Answers, question: Question): Answers {
  const isAbstained = answerOf(answers, question.id).state === "abstained";
  return withAnswer(answers, question.id, isAbstained ? EMPTY : { state: "abstained", marks: [] });
}

/** Every question present, those whose condition does not hold marked as not asked. */
export function settle(schema: Schema, answers: Answers): Answers {
  const settled: Answers = {};
  for (const question of schema.questions) {
    const answer = answerOf(answers, question.id);
    if (!isAsked(schema, answers, question)) settled[question.id] = { state: "not_asked", marks: [] };
    else settled[question.id] = answer.state === "not_asked" ? EMPTY : answer;
  }
  return settled;
}

export function isUntouched(answers: Answers): boolean {
  return Object.values(answers).every((answer) => answer.marks.length === 0 && answer.state !== "abstained");
}

function textOf(mark: Mark): string {
  if (mark.anchor !== null) return JSON.stringify([mark.id, mark.anchor, mark.value, mark.attributes]);
  return Object.keys(mark.attributes).length === 0 ? String(mark.value) : JSON.stringify([mark.value, mark.attributes]);
}

function comparable(answers: Answers): string {
  const rows = Object.keys(answers)
    .sort()
    .map((id) => [id, answers[id]?.state, (answers[id]?.state === "answered" ? answers[id].marks : []).map(textOf).sort()]);
  return JSON.stringify(rows.filter((row) => row[1] !== "empty"));
}

/** The same answers: the order of labels does not matter, nor do the ids of marks on a whole field. */
export function isSameAnswers(one: Answers, other: Answers): boolean {
  // Only what is another object can differ: thousands of marks beside a word being typed cost nothing.
  const changed = Object.keys({ ...one, ...other }).filter((id) => one[id] !== other[id]);
  const part = (answers: Answers) => Object.fromEntries(changed.flatMap((id) => (answers[id] ? [[id, answers[id]]] : [])));
  return changed.length === 0 || comparable(part(one)) === comparable(part(other));
}
