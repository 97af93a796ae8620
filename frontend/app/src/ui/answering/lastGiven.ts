/** What was answered last to each question, so that one key can say it again, on this item or the next. */

import { answerOf, type AnswerDocument, type Answering, type MarkValue, type Question } from "@goldsmith/core";
import { useEffect } from "react";

const given = new Map<string, MarkValue[]>();
const OF_LABELS = ["one_of", "several_of", "rating"];

/** Remember what this person answers, whichever way it was given. */
export function useMemory(document: AnswerDocument): void {
  useEffect(() => {
    let before = document.snapshot.answers;
    return document.subscribe((origin) => {
      const { answers } = document.snapshot;
      for (const question of origin === "local" ? document.schema.questions : []) {
        const own = answers[question.id];
        if (!OF_LABELS.includes(question.kind) || !own || own === before[question.id] || own.marks.length === 0) continue;
        const known = new Set(answerOf(before, question.id).marks);
        const fresh = question.per_turn ? own.marks.filter((mark) => !known.has(mark)) : own.marks;
        if (fresh.length > 0) given.set(question.id, fresh.map((mark) => mark.value));
      }
      before = answers;
    });
  }, [document]);
}

/** Answer as the last time; whether there was a last time that the question still knows. */
export function repeatLast(document: Answering, question: Question): boolean {
  const isKnown = (value: MarkValue) => (question.labels?.some((label) => label.id === value) || question.points?.some((point) => point.value === value)) ?? false;
  const values = (given.get(question.id) ?? []).filter(isKnown);
  const present = new Set(answerOf(document.snapshot.answers, question.id).marks.map((mark) => mark.value));
  for (const value of values) {
    if (question.kind !== "several_of") document.choose(question.id, value);
    else if (!present.has(value)) document.toggle(question.id, value);
  }
  return values.length > 0;
}
