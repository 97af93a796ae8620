/** Whether the marks of a question that compares, judges by criteria or corrects fit it. */

import type { Mark } from "./answers";
import { ofItem } from "./candidates";
import { preferenceOf, TIE } from "./preference";
import type { Question } from "./schema";
import { checkText } from "./validation-values";
import type { Found } from "./validation";

function checkPreference(question: Question, marks: Mark[]): Found | null {
  if (marks.length > 1) return { code: "one_answer_only" };
  const { winner, strength } = preferenceOf({ [question.id]: { state: "answered", marks } }, question);
  if (winner === TIE) return question.may_tie ? null : { code: "no_tie" };
  if (winner === null || !question.candidates?.includes(winner)) return { code: "unknown_candidate" };
  const strengths = question.strengths ?? [];
  return strengths.length > 0 && !strengths.some((point) => point.value === strength) ? { code: "no_strength" } : null;
}

function candidateFields(marks: Mark[]): string[] {
  return marks.flatMap((mark) => (mark.anchor?.kind === "candidate" ? [mark.anchor.field] : []));
}

function checkRanking(question: Question, marks: Mark[]): Found | null {
  const ranked = candidateFields(marks);
  const candidates = question.candidates ?? [];
  if (ranked.length !== marks.length || ranked.some((id) => !candidates.includes(id)) || new Set(ranked).size < ranked.length) return { code: "unknown_candidate" };
  if (ranked.length < candidates.length) return { code: "rank_all" };
  const ranks = marks.map((mark) => mark.value);
  const distinct = new Set(ranks);
  for (let rank = 1; rank <= distinct.size; rank += 1) if (!distinct.has(rank)) return { code: "rank_gap" };
  return distinct.size < ranks.length && !question.may_tie ? { code: "no_tie" } : null;
}

function checkBestWorst(question: Question, marks: Mark[]): Found | null {
  const named = candidateFields(marks);
  if (named.length !== marks.length || named.some((id) => !question.candidates?.includes(id))) return { code: "unknown_candidate" };
  const values = marks.map((mark) => mark.value).sort().join();
  return values === "best,worst" && named[0] !== named[1] ? null : { code: "best_and_worst" };
}

function checkRubric(question: Question, marks: Mark[]): Found | null {
  const judged = marks.flatMap((mark) => (mark.anchor?.kind === "criterion" ? [mark.anchor.criterion] : []));
  const criteria = (question.labels ?? []).map((label) => label.id);
  if (judged.length !== marks.length || judged.some((id) => !criteria.includes(id)) || new Set(judged).size < judged.length) return { code: "unknown_label" };
  if (marks.some((mark) => !["met", "not_met", "not_applicable"].includes(String(mark.value)))) return { code: "unknown_label" };
  return judged.length < criteria.length ? { code: "judge_all" } : null;
}

function checkCorrection(question: Question, marks: Mark[], original: string | undefined): Found | null {
  const mark = marks[0];
  if (!mark || marks.length > 1 || typeof mark.value !== "string" || mark.value.trim() === "") return { code: "not_a_text" };
  if (original === undefined) return null;
  const isSaid = mark.attributes["is_unchanged"] === true;
  if (isSaid !== (mark.value === original)) return { code: "say_unchanged" };
  return isSaid ? null : checkText(question, mark.value);
}

/** For the kinds of this file; `undefined` for any other. */
export function checkOutputs(asked: Question, marks: Mark[], fields?: Record<string, string>): Found | null | undefined {
  const question = ofItem(asked, fields);
  switch (question.kind) {
    case "preference":
      return checkPreference(question, marks);
    case "ranking":
      return checkRanking(question, marks);
    case "best_worst":
      return checkBestWorst(question, marks);
    case "rubric":
      return checkRubric(question, marks);
    case "correction":
      return checkCorrection(question, marks, fields?.[question.field ?? ""]);
    default:
      return undefined;
  }
}
