/** What was answered last to each question, so that one key can say it again, on this item or the next. */

import { answerOf, isAnchored, isRegions, isShapes, ofItem, sayAgain, type AnswerDocument, type Answering, type Mark, type MarkValue, type Question } from "@goldsmith/core";
import { useEffect } from "react";
import type { JudgedItem } from "./itemContext";

interface Given {
  marks: Mark[];
  /** How the answers stood that were compared. */
  order: string[];
}

const given = new Map<string, Given>();
const OF_LABELS = ["one_of", "several_of", "rating"];
const TYPED = ["number", "short_text", "date"];
const orderOf = (item: JudgedItem | undefined) => item?.order ?? item?.schema.fields.map((field) => field.id) ?? [];
/** Of these a mark is said by itself; of others all of them are the answer. */
const isSaidSingly = (question: Question) => question.per_turn || question.kind === "rubric";

/** Remember what this person answers, whichever way it was given. What is marked is remembered by the hands that mark it. */
export function useMemory(document: AnswerDocument, item: () => JudgedItem | undefined): void {
  useEffect(() => {
    let before = document.snapshot.answers;
    return document.subscribe((origin) => {
      const { answers } = document.snapshot;
      for (const question of origin === "local" ? document.schema.questions : []) {
        const own = answers[question.id];
        if (isAnchored(question) || isShapes(question) || isRegions(question) || !own || own === before[question.id] || own.marks.length === 0) continue;
        const known = new Set(answerOf(before, question.id).marks);
        const marks = isSaidSingly(question) ? own.marks.filter((mark) => !known.has(mark)) : own.marks;
        if (marks.length > 0) given.set(question.id, { marks, order: orderOf(item()) });
      }
      before = answers;
    });
  }, [document]);
}

/** Answer as the last time: nothing where there was no last time that the question still knows, else whether it needs no more. */
export function repeatLast(document: Answering, question: Question, item: JudgedItem | undefined): "done" | "changed" | null {
  const last = given.get(question.id);
  if (!last) return null;
  const { answers } = document.snapshot;
  const isKnown = (value: MarkValue) => TYPED.includes(question.kind) || (OF_LABELS.includes(question.kind) && (question.labels?.some((label) => label.id === value) || question.points?.some((point) => point.value === value)));
  const values = last.marks.map((mark) => mark.value).filter(isKnown);
  const present = new Set(answerOf(answers, question.id).marks.map((mark) => mark.value));
  for (const value of values) {
    if (question.kind !== "several_of") document.choose(question.id, value);
    else if (!present.has(value)) document.toggle(question.id, value);
  }
  if (values.length > 0) return "done";
  const place = { order: orderOf(item), original: item?.fields[question.field ?? ""] ?? "", row: document.cursors.at(question.id) };
  const again = sayAgain(ofItem(question, item?.fields), answers, place, last.marks, last.order);
  if (!again) return null;
  document.apply(question.id, () => again.answers);
  if (again.row !== undefined) document.cursors.move(question.id, again.row);
  return again.isDone ? "done" : "changed";
}
