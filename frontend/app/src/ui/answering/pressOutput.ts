import { EDIT_KEY, isMarkedFromMany, isTree, ofItem, press, type AnswerDocument, type Answering, type Question } from "@goldsmith/core";
import type { JudgedItem } from "./itemContext";

/** Keys of rows inside a question; true when the key was theirs. */
export function moveInside(document: AnswerDocument, question: Question, step: number): boolean {
  if (question.kind !== "rubric") return false;
  const at = document.cursors.at(question.id) + step;
  if (at < 0 || at >= (question.labels ?? []).length) return false;
  document.cursors.move(question.id, at);
  return true;
}

/** Whether a question has words to go into, a tie to call, or nothing to correct: acts with keys of their own. */
export function hasAct(question: Question, name: string): boolean {
  if (name === "tie") return question.may_tie ?? false;
  if (name === "unchanged") return question.kind === "correction";
  return question.kind === "correction" || question.kind === "rubric" || isTree(question) || isMarkedFromMany(question);
}

function edit(question: Question): boolean {
  const block = window.document.querySelector(`[data-question="${question.id}"]`);
  const field = block?.querySelector<HTMLElement>("[data-correction], [data-search]");
  if (field) field.focus();
  else block?.querySelector<HTMLElement>("[data-current] [data-evidence]")?.click();
  return block !== null;
}

/** What a key did to a question that compares, judges by criteria or corrects: nothing, something, or all it needed. */
export function pressOutput(document: Answering, question: Question, item: JudgedItem | undefined, character: string): "done" | "changed" | null {
  if (character === EDIT_KEY && hasAct(question, "edit")) return edit(question) ? "changed" : null;
  const place = { order: item?.order ?? item?.schema.fields.map((field) => field.id) ?? [], original: item?.fields[question.field ?? ""] ?? "", row: document.cursors.at(question.id) };
  const pressed = press(ofItem(question, item?.fields), document.snapshot.answers, place, character);
  if (!pressed) return null;
  document.apply(question.id, () => pressed.answers);
  if (pressed.row !== undefined) document.cursors.move(question.id, pressed.row);
  return pressed.isDone ? "done" : "changed";
}
