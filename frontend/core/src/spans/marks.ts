/** Spans among answers: reading them, and pure changes that give the answers after the act or the reason against it. */

import type { SpanPart } from "../anchors";
import { answerOf, newMarkId, type Answer, type Answers, type Mark } from "../answers";
import type { AttributeSpec, Question, Schema } from "../schema";
import { offsetsOf, type Range } from "./offsets";

export type SpanRefusal = "overlap" | "twice" | "one_piece" | "too_many" | "pair" | "same_end" | "empty" | "two_chains";
export type SpanChange = { answers: Answers; markId: string | null; count: number } | { refused: SpanRefusal };

export const refuse = (refused: SpanRefusal): SpanChange => ({ refused });

export function spanParts(mark: Mark): readonly SpanPart[] {
  return mark.anchor?.kind === "span" ? mark.anchor.parts : [];
}

export function startOf(mark: Mark): number {
  return spanParts(mark)[0]?.start ?? 0;
}

export function surfaceOf(mark: Mark): string {
  return spanParts(mark).map((part) => part.text).join(" … ");
}

export function putMarks(answers: Answers, questionId: string, marks: Mark[]): Answers {
  const answer: Answer = marks.length > 0 ? { state: "answered", marks } : { state: "empty", marks: [] };
  return { ...answers, [questionId]: answer };
}

export function marksOf(answers: Answers, questionId: string): Mark[] {
  return answerOf(answers, questionId).marks;
}

/** Marks in the order of the text. */
export function spansInOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((one, other) => startOf(one) - startOf(other) || (spanParts(one).at(-1)?.end ?? 0) - (spanParts(other).at(-1)?.end ?? 0));
}

function place(mark: Mark): string {
  return spanParts(mark).map((part) => `${part.start}:${part.end}`).join(" ");
}

export function doOverlap(one: readonly Range[], other: readonly Range[]): boolean {
  return one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));
}

/** Why a mark cannot stand among others, or null. */
export function refusalOf(question: Question, mark: Mark, others: readonly Mark[]): SpanRefusal | null {
  const parts = spanParts(mark);
  if (parts.length === 0 || parts.some((part) => part.start >= part.end)) return "empty";
  if (parts.length > 1 && !question.is_discontinuous) return "one_piece";
  for (const other of others) {
    if (other.id === mark.id) continue;
    if (other.value === mark.value && place(other) === place(mark)) return "twice";
    if (!question.may_overlap && doOverlap(parts, spanParts(other))) return "overlap";
  }
  if (question.max != null && others.filter((one) => one.id !== mark.id).length >= question.max) return "too_many";
  return null;
}

/** Attributes of a mark that belong to its label. */
export function attributesFor(question: Question, label: unknown): AttributeSpec[] {
  return (question.attributes ?? []).filter((spec) => !spec.for_labels?.length || spec.for_labels.includes(String(label)));
}

/** Whether a mark with this label is asked for an attribute. */
export function asksFor(question: Question, label: unknown, attribute: string): boolean {
  return attributesFor(question, label).some((spec) => spec.id === attribute);
}

export function spanMark(question: Question, text: string, range: Range, label: string): Mark {
  const part = { start: range.start, end: range.end, text: offsetsOf(text).slice(range.start, range.end) };
  return { id: newMarkId(), field: question.field ?? null, anchor: { kind: "span", parts: [part] }, value: label, attributes: {}, suggestion_id: null };
}

export function addSpan(answers: Answers, question: Question, text: string, range: Range, label: string): SpanChange {
  const marks = marksOf(answers, question.id);
  const mark = spanMark(question, text, range, label);
  const refused = refusalOf(question, mark, marks);
  return refused ? refuse(refused) : { answers: putMarks(answers, question.id, [...marks, mark]), markId: mark.id, count: 1 };
}

function replaced(answers: Answers, question: Question, mark: Mark): SpanChange {
  const marks = marksOf(answers, question.id);
  const refused = refusalOf(question, mark, marks);
  if (refused) return refuse(refused);
  return { answers: putMarks(answers, question.id, marks.map((one) => (one.id === mark.id ? mark : one))), markId: mark.id, count: 1 };
}

export function relabel(answers: Answers, question: Question, mark: Mark, label: string): SpanChange {
  const kept = attributesFor(question, label).map((spec) => spec.id);
  const attributes = Object.fromEntries(Object.entries(mark.attributes).filter(([id]) => kept.includes(id)));
  return replaced(answers, question, { ...mark, value: label, attributes });
}

/** Say an attribute of a mark; null takes it back. */
export function setAttribute(answers: Answers, question: Question, mark: Mark, id: string, value: unknown): SpanChange {
  const { [id]: _gone, ...rest } = mark.attributes;
  const isNothing = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  const next = { ...mark, attributes: isNothing ? rest : { ...rest, [id]: value } };
  const marks = marksOf(answers, question.id);
  return { answers: putMarks(answers, question.id, marks.map((one) => (one.id === mark.id ? next : one))), markId: mark.id, count: 1 };
}

/** Parts in order, those that touch or overlap made one. */
export function joinParts(text: string, ranges: readonly Range[]): SpanPart[] {
  const map = offsetsOf(text);
  const joined: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ start: range.start, end: range.end });
  }
  return joined.map((range) => ({ ...range, text: map.slice(range.start, range.end) }));
}

export function addPart(answers: Answers, question: Question, text: string, mark: Mark, range: Range): SpanChange {
  return replaced(answers, question, { ...mark, anchor: { kind: "span", parts: joinParts(text, [...spanParts(mark), range]) } });
}

/** Move an outer edge of a span to a place; it never becomes empty. */
export function moveEdge(answers: Answers, question: Question, text: string, mark: Mark, edge: "start" | "end", to: number): SpanChange {
  const parts = [...spanParts(mark)];
  const at = edge === "start" ? 0 : parts.length - 1;
  const part = parts[at];
  if (!part) return refuse("empty");
  const moved = edge === "start" ? { start: to, end: part.end } : { start: part.start, end: to };
  if (moved.start >= moved.end) return refuse("empty");
  parts[at] = { ...moved, text: "" };
  return replaced(answers, question, { ...mark, anchor: { kind: "span", parts: joinParts(text, parts) } });
}

/** Take a span away, and with it the relations and chains that need it. */
export function removeSpan(answers: Answers, schema: Schema, question: Question, markId: string): SpanChange {
  let next = putMarks(answers, question.id, marksOf(answers, question.id).filter((mark) => mark.id !== markId));
  for (const other of schema.questions.filter((one) => one.about === question.id)) {
    const marks = marksOf(next, other.id);
    const kept = marks.flatMap((mark) => without(mark, markId));
    if (kept.length !== marks.length || kept.some((mark, index) => mark !== marks[index])) next = putMarks(next, other.id, kept);
  }
  return { answers: next, markId: null, count: 1 };
}

function without(mark: Mark, markId: string): Mark[] {
  const { anchor } = mark;
  if (anchor?.kind === "link") return anchor.from === markId || anchor.to === markId ? [] : [mark];
  if (anchor?.kind !== "group" || !anchor.mark_ids.includes(markId)) return [mark];
  const mark_ids = anchor.mark_ids.filter((id) => id !== markId);
  return mark_ids.length < 2 ? [] : [{ ...mark, anchor: { kind: "group", mark_ids } }];
}

/** The other places where the same characters stand, whole words only where the question snaps to words. */
export function findOccurrences(text: string, surface: string, snaps: (range: Range) => Range | null): Range[] {
  const map = offsetsOf(text);
  const found: Range[] = [];
  if (surface === "") return found;
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
    const range = { start: map.toPoints(at), end: map.toPoints(at + surface.length) };
    const snapped = snaps(range);
    if (snapped && snapped.start === range.start && snapped.end === range.end) found.push(range);
  }
  return found;
}

/** Label every place of a list that is still free, as one act. */
export function addSpans(answers: Answers, question: Question, text: string, ranges: readonly Range[], label: string): SpanChange {
  const marks = [...marksOf(answers, question.id)];
  const before = marks.length;
  for (const range of ranges) {
    const mark = spanMark(question, text, range, label);
    if (refusalOf(question, mark, marks) === null) marks.push(mark);
  }
  if (marks.length === before) return refuse("twice");
  return { answers: putMarks(answers, question.id, marks), markId: marks.at(-1)?.id ?? null, count: marks.length - before };
}
