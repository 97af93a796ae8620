/** Marks that join spans: relations with a direction, and chains of spans that mean the same. */

import { newMarkId, type Answers, type Mark } from "../answers";
import type { Question } from "../schema";
import { marksOf, refuse, putMarks, type SpanChange } from "./marks";

/** Whether the guideline lets a relation of this label go from one span to the other. */
export function mayJoin(question: Question, label: string, from: Mark, to: Mark): boolean {
  const pairs = question.labels?.find((one) => one.id === label)?.pairs ?? [];
  return pairs.length === 0 || pairs.some((pair) => pair.from_label === from.value && pair.to_label === to.value);
}

export function addLink(answers: Answers, question: Question, label: string, from: Mark, to: Mark): SpanChange {
  if (from.id === to.id) return refuse("same_end");
  if (!mayJoin(question, label, from, to)) return refuse("pair");
  const marks = marksOf(answers, question.id);
  const isKnown = marks.some(({ anchor, value }) => anchor?.kind === "link" && value === label && anchor.from === from.id && anchor.to === to.id);
  if (isKnown) return refuse("twice");
  const mark: Mark = { id: newMarkId(), field: null, anchor: { kind: "link", from: from.id, to: to.id }, value: label, attributes: {}, suggestion_id: null };
  return { answers: putMarks(answers, question.id, [...marks, mark]), markId: mark.id, count: 1 };
}

/** Turn a relation around, where the guideline lets it. */
export function reverseLink(answers: Answers, question: Question, link: Mark, spans: readonly Mark[]): SpanChange {
  if (link.anchor?.kind !== "link") return refuse("empty");
  const { from, to } = link.anchor;
  const ends = [spans.find((one) => one.id === to), spans.find((one) => one.id === from)] as const;
  if (!ends[0] || !ends[1] || !mayJoin(question, String(link.value), ends[0], ends[1])) return refuse("pair");
  const marks = marksOf(answers, question.id);
  const turned: Mark = { ...link, anchor: { kind: "link", from: to, to: from } };
  return { answers: putMarks(answers, question.id, marks.map((one) => (one.id === link.id ? turned : one))), markId: link.id, count: 1 };
}

export function removeMark(answers: Answers, question: Question, markId: string): SpanChange {
  return { answers: putMarks(answers, question.id, marksOf(answers, question.id).filter((mark) => mark.id !== markId)), markId: null, count: 1 };
}

export function chainOf(answers: Answers, question: Question, spanId: string): Mark | undefined {
  return marksOf(answers, question.id).find(({ anchor }) => anchor?.kind === "group" && anchor.mark_ids.includes(spanId));
}

/** Begin a chain with one span; it is whole once a second one joins. */
export function startChain(answers: Answers, question: Question, label: string, spanId: string): SpanChange {
  if (chainOf(answers, question, spanId)) return refuse("two_chains");
  const mark: Mark = { id: newMarkId(), field: null, anchor: { kind: "group", mark_ids: [spanId] }, value: label, attributes: {}, suggestion_id: null };
  return { answers: putMarks(answers, question.id, [...marksOf(answers, question.id), mark]), markId: mark.id, count: 1 };
}

/** Put a span into a chain, or take it out of it. A span is in one chain only: it leaves the other. */
export function toggleInChain(answers: Answers, question: Question, chainId: string, spanId: string): SpanChange {
  const marks = marksOf(answers, question.id).flatMap((mark): Mark[] => {
    if (mark.anchor?.kind !== "group") return [mark];
    const isIn = mark.anchor.mark_ids.includes(spanId);
    const isWanted = mark.id === chainId && !isIn;
    if (!isIn && !isWanted) return [mark];
    const mark_ids = isWanted ? [...mark.anchor.mark_ids, spanId] : mark.anchor.mark_ids.filter((id) => id !== spanId);
    return mark_ids.length === 0 ? [] : [{ ...mark, anchor: { kind: "group", mark_ids } }];
  });
  return { answers: putMarks(answers, question.id, marks), markId: chainId, count: 1 };
}
