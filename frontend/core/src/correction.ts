/** A corrected text; that nothing needs correcting is said, not left open. */

import { answerOf, withMarks, type Answers } from "./answers";
import type { Question } from "./schema";

export interface Correction {
  text: string | null;
  isUnchanged: boolean;
}

export function correctionOf(answers: Answers, question: Question): Correction {
  const mark = answerOf(answers, question.id).marks[0];
  return { text: typeof mark?.value === "string" ? mark.value : null, isUnchanged: mark?.attributes["is_unchanged"] === true };
}

/** Write the corrected text. Typing one's way back to the original leaves the question open again. */
export function correct(answers: Answers, question: Question, text: string, original: string): Answers {
  if (text === original || text.trim() === "") return withMarks(answers, question, []);
  return withMarks(answers, question, [{ field: question.field ?? null, anchor: null, value: text, attributes: {} }]);
}

/** Say that the text is right as it is, or take that back. */
export function toggleUnchanged(answers: Answers, question: Question, original: string): Answers {
  if (correctionOf(answers, question).isUnchanged || original.trim() === "") return withMarks(answers, question, []);
  return withMarks(answers, question, [{ field: question.field ?? null, anchor: null, value: original, attributes: { is_unchanged: true } }]);
}
