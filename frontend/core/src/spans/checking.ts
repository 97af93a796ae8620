/** What is wrong with spans, relations and chains, by the rules the server holds too (guidelines/rules/marks.py). */

import type { SpanPart } from "../anchors";
import { answerOf, type Answers, type Mark } from "../answers";
import { findQuestion, type AttributeSpec, type Question, type Schema } from "../schema";
import { attributesFor, spanParts } from "./marks";
import { boundsOfTurns, textOfField, turnsOf } from "../turns/conversation";
import { offsetsOf } from "./offsets";

export type SpanProblemCode =
  | "unknown_label" | "surface" | "parts" | "one_piece" | "twice" | "overlap" | "too_few" | "too_many"
  | "crosses_turns" | "attribute" | "attribute_missing" | "pair" | "end_missing" | "same_end" | "chain_short" | "two_chains";

export interface MarkProblem {
  code: SpanProblemCode;
  limit?: number;
  markId?: string;
}

/** The first problem of an answer whose marks stand in a text or join such marks; null where all fits. */
export function checkMarks(schema: Schema, question: Question, answers: Answers, fields?: Record<string, string>): MarkProblem | null {
  const { marks } = answerOf(answers, question.id);
  const ids = new Set(marks.map((mark) => mark.id));
  if (ids.size < marks.length) return { code: "twice" };
  if (question.kind === "spans") return checkSpans(question, marks, fields?.[question.field ?? ""]);
  const about = question.about ? findQuestion(schema, question.about) : undefined;
  if (!about) return null;
  const spans = new Map(answerOf(answers, about.id).marks.map((mark) => [mark.id, mark]));
  return question.kind === "relations" ? checkLinks(question, marks, spans) : checkChains(question, marks, spans);
}

function checkSpans(question: Question, marks: Mark[], value: string | undefined): MarkProblem | null {
  const text = value === undefined ? undefined : textOfField(value);
  const bounds = boundsOfTurns(turnsOf(value) ?? []);
  const crossing = bounds.length > 0 && marks.find((mark) => !isWithin(bounds, spanParts(mark)));
  for (const mark of marks) {
    const code = checkSpan(question, mark, text);
    if (code) return { code, markId: mark.id };
  }
  if (crossing) return { code: "crosses_turns", markId: crossing.id };
  const places = new Set(marks.map((mark) => `${String(mark.value)} ${spanParts(mark).map((part) => `${part.start}:${part.end}`).join(" ")}`));
  if (places.size < marks.length) return { code: "twice" };
  if (!question.may_overlap && overlap(marks.flatMap((mark) => [...spanParts(mark)]))) return { code: "overlap" };
  if (question.min != null && marks.length < question.min) return { code: "too_few", limit: question.min };
  if (question.max != null && marks.length > question.max) return { code: "too_many", limit: question.max };
  return null;
}

/** A span of a conversation lies within one turn. */
function isWithin(bounds: { start: number; end: number }[], parts: readonly SpanPart[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  return !!first && !!last && bounds.some((turn) => turn.start <= first.start && last.end <= turn.end);
}

function checkSpan(question: Question, mark: Mark, text: string | undefined): SpanProblemCode | null {
  const isKnown = question.labels?.some((label) => label.id === mark.value);
  if (!isKnown) return "unknown_label";
  const parts = spanParts(mark);
  if (parts.length === 0) return "parts";
  if (parts.length > 1 && !question.is_discontinuous) return "one_piece";
  return checkParts(parts, text) ?? checkAttributes(question, mark);
}

function checkParts(parts: readonly SpanPart[], text: string | undefined): SpanProblemCode | null {
  let end = -1;
  for (const part of parts) {
    if (part.start >= part.end || part.start <= end) return "parts";
    end = part.end;
    if (text === undefined) continue;
    const map = offsetsOf(text);
    if (part.end > map.length || map.slice(part.start, part.end) !== part.text) return "surface";
  }
  return null;
}

function overlap(parts: SpanPart[]): boolean {
  let end = 0;
  for (const part of parts.sort((one, other) => one.start - other.start || one.end - other.end)) {
    if (part.start < end) return true;
    end = part.end;
  }
  return false;
}

export function checkAttributes(question: Question, mark: Mark): SpanProblemCode | null {
  const specs = attributesFor(question, mark.value);
  for (const [id, value] of Object.entries(mark.attributes)) {
    const spec = specs.find((one) => one.id === id);
    if (!spec || !fits(spec, value)) return "attribute";
  }
  return specs.some((spec) => spec.required && !(spec.id in mark.attributes)) ? "attribute_missing" : null;
}

function fits(spec: AttributeSpec, value: unknown): boolean {
  const isKnown = (one: unknown) => spec.labels?.some((label) => label.id === one) ?? false;
  switch (spec.kind) {
    case "one_of": return isKnown(value);
    case "several_of": return Array.isArray(value) && value.length > 0 && value.every(isKnown);
    case "text": return typeof value === "string" && value.trim() !== "" && value.length <= 1000;
    case "flag": return typeof value === "boolean";
  }
}

function checkLinks(question: Question, marks: Mark[], spans: Map<string, Mark>): MarkProblem | null {
  const seen = new Set<string>();
  for (const mark of marks) {
    const found = checkLink(question, mark, spans);
    if (found) return { code: found, markId: mark.id };
    seen.add(JSON.stringify([mark.value, mark.anchor]));
  }
  return seen.size < marks.length ? { code: "twice" } : null;
}

function checkLink(question: Question, mark: Mark, spans: Map<string, Mark>): SpanProblemCode | null {
  const label = question.labels?.find((one) => one.id === mark.value);
  if (!label) return "unknown_label";
  if (mark.anchor?.kind !== "link") return "end_missing";
  const from = spans.get(mark.anchor.from);
  const to = spans.get(mark.anchor.to);
  if (!from || !to) return "end_missing";
  if (from === to) return "same_end";
  const pairs = label.pairs ?? [];
  if (pairs.length > 0 && !pairs.some((pair) => pair.from_label === from.value && pair.to_label === to.value)) return "pair";
  return checkAttributes(question, mark);
}

function checkChains(question: Question, marks: Mark[], spans: Map<string, Mark>): MarkProblem | null {
  const seen = new Set<string>();
  for (const mark of marks) {
    if (question.labels?.length && !question.labels.some((label) => label.id === mark.value)) return { code: "unknown_label", markId: mark.id };
    const members = mark.anchor?.kind === "group" ? mark.anchor.mark_ids : [];
    if (new Set(members).size < 2 || new Set(members).size < members.length) return { code: "chain_short", markId: mark.id };
    if (members.some((id) => !spans.has(id))) return { code: "end_missing", markId: mark.id };
    if (members.some((id) => seen.has(id))) return { code: "two_chains", markId: mark.id };
    members.forEach((id) => seen.add(id));
  }
  return null;
}
