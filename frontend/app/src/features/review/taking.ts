/** Parts of an answer taken over from the judgements, mark by mark: each keeps whose it was. */

import { addRegion, answerOf, changeMark, doOverlap, isRegions, isShapes, pairRegions, pairShapes, regionOf, tierOf, marksOf, newMarkId, spanParts, refusalOf, putMarks, turnOf, type AnswerDocument, type Answers, type Mark, type Question } from "@goldsmith/core";

export interface TakenMarks {
  annotationId: string;
  /** The id in the settled answer, and the one in the judgement it was taken from. */
  markId: string;
  sourceId: string;
}

function isSamePlace(one: Mark, other: Mark): boolean {
  if (one.anchor?.kind === "shape" || one.anchor?.kind === "region") return JSON.stringify(one.anchor) === JSON.stringify(other.anchor);
  if (one.anchor?.kind === "turn" || other.anchor?.kind === "turn") return turnOf(one) === turnOf(other);
  const place = (mark: Mark) => spanParts(mark).map((part) => `${part.start}:${part.end}`).join(" ");
  return place(one) === place(other);
}

/** The settled answer's own mark that says the same, if there is one; of a region, in the same words. */
export function findTaken(answers: Answers, question: Question, mark: Mark): Mark | undefined {
  const said = (one: Mark) => (isRegions(question) ? JSON.stringify(Object.entries(one.attributes).sort()) : "");
  return marksOf(answers, question.id).find((one) => one.value === mark.value && isSamePlace(one, mark) && said(one) === said(mark));
}

/** Take a region into the settled answer, in place of the one there that means the same stretch, and of what it cannot stand beside. */
function takeRegion(document: AnswerDocument, question: Question, mark: Mark): string {
  const copy: Mark = { ...mark, id: newMarkId() };
  const before = marksOf(document.snapshot.answers, question.id);
  const [pair] = pairRegions([mark], before);
  const region = regionOf(mark);
  const isInTheWay = (one: Mark) => {
    const { tier, start, end } = regionOf(one);
    return tier === region.tier && !tierOf(question, tier)?.may_overlap && start < region.end && region.start < end;
  };
  const kept = before.filter((one, index) => index !== pair?.other && !isInTheWay(one));
  document.act((answers) => addRegion(putMarks(answers, question.id, kept), question, copy));
  return copy.id;
}

/** Take a shape into the settled answer, in place of the one there that means the same thing. */
function takeShape(document: AnswerDocument, question: Question, mark: Mark): string {
  const copy: Mark = { ...mark, id: newMarkId() };
  const before = marksOf(document.snapshot.answers, question.id);
  const [pair] = pairShapes([mark], before);
  const replaced = pair && before[pair.other];
  document.act((answers) => (replaced ? changeMark(answers, question, replaced.id, () => copy) : putMarks(answers, question.id, [...before, copy])));
  return copy.id;
}

/** Settle a turn as this annotator judged it: what was settled of it before goes, where it takes one answer. */
function takeTurn(document: AnswerDocument, question: Question, mark: Mark): string {
  const copy: Mark = { ...mark, id: newMarkId() };
  const kept = marksOf(document.snapshot.answers, question.id).filter((one) => question.kind === "several_of" || turnOf(one) !== turnOf(mark));
  document.act((answers) => putMarks(answers, question.id, [...kept, copy].sort((one, other) => turnOf(one) - turnOf(other))));
  return copy.id;
}

/** Take a span, shape or region into the settled answer, in place of what it cannot stand beside. Answers null where it is there already. */
export function takeMark(document: AnswerDocument, question: Question, mark: Mark): string | null {
  const { answers } = document.snapshot;
  if (findTaken(answers, question, mark)) return null;
  if (isRegions(question)) return takeRegion(document, question, mark);
  if (isShapes(question)) return takeShape(document, question, mark);
  if (question.per_turn) return takeTurn(document, question, mark);
  const id = newMarkId();
  const copy: Mark = { ...mark, id };
  const before = marksOf(answers, question.id);
  const replaced = new Set<string>();
  for (const one of before) {
    const cannotStand = isSamePlace(one, mark) || (!question.may_overlap && doOverlap(spanParts(one), spanParts(mark)));
    if (cannotStand) replaced.add(one.id);
  }
  const kept = before.filter((one) => !replaced.has(one.id));
  if (refusalOf(question, copy, kept)) return null;
  // Relations that joined a span which is replaced at its place join the new one.
  document.act((present) => rejoin(putMarks(present, question.id, [...kept, copy]), document, question, replaced, id));
  return id;
}

function rejoin(answers: Answers, document: AnswerDocument, question: Question, gone: Set<string>, id: string): Answers {
  const moved = (one: string) => (gone.has(one) ? id : one);
  let next = answers;
  for (const other of document.schema.questions.filter((one) => one.about === question.id)) {
    const { marks } = answerOf(next, other.id);
    const turned = marks.map((mark): Mark => {
      if (mark.anchor?.kind === "link") return { ...mark, anchor: { kind: "link", from: moved(mark.anchor.from), to: moved(mark.anchor.to) } };
      if (mark.anchor?.kind === "group") return { ...mark, anchor: { kind: "group", mark_ids: [...new Set(mark.anchor.mark_ids.map(moved))] } };
      return mark;
    });
    if (marks.length > 0) next = putMarks(next, other.id, turned);
  }
  return next;
}

/** What was taken and is still there when the answer is settled, by judgement. */
export function stillTaken(taken: TakenMarks[], document: AnswerDocument): { annotation_id: string; mark_ids: string[] }[] {
  const present = new Set(Object.values(document.snapshot.answers).flatMap((answer) => answer.marks.map((mark) => mark.id)));
  const found = new Map<string, string[]>();
  for (const one of taken.filter(({ markId }) => present.has(markId))) found.set(one.annotationId, [...(found.get(one.annotationId) ?? []), one.sourceId]);
  return [...found].map(([annotation_id, mark_ids]) => ({ annotation_id, mark_ids }));
}
