/** What each column of a file becomes. */

import type { Api } from "../../api/client";

export type ColumnRole = "field" | "metadata" | "id" | "language" | "annotator" | "answer" | "gold" | "ignore";

export const ROLES: ColumnRole[] = ["field", "metadata", "id", "language", "answer", "annotator", "gold", "ignore"];

export interface ColumnChoice {
  column: string;
  role: ColumnRole;
  /** The field of the item, or the question that the column answers. */
  target: string;
  /** Whose answers these are, where no column says it. */
  annotator?: string;
  /** What stands between several answers in one cell. */
  separator?: string;
}

type Mapping = NonNullable<Api<"Upload">["suggested"]>;

/** The server's suggestion, column by column. */
export function choicesFrom(columns: string[], suggested: Mapping | null): ColumnChoice[] {
  const fields = Object.entries(suggested?.fields ?? {});
  return columns.map((column): ColumnChoice => {
    const field = fields.find(([name]) => name === column)?.[1];
    if (field !== undefined) return { column, role: "field", target: field };
    if (suggested?.external_id === column) return { column, role: "id", target: "" };
    if (suggested?.language === column) return { column, role: "language", target: "" };
    const answer = suggested?.answers?.find((one) => one.column === column);
    if (answer) return { column, role: answer.is_gold ? "gold" : "answer", target: answer.question_id, annotator: answer.annotator ?? "", separator: answer.separator ?? "" };
    const isOwner = suggested?.answers?.some((one) => one.annotator_column === column);
    return { column, role: isOwner ? "annotator" : "metadata", target: "" };
  });
}

/** What a column would be called as a part of an item. */
export function fieldNameOf(column: string, choices: ColumnChoice[]): string {
  const hasText = choices.some((choice) => choice.role === "field" && choice.column !== column);
  const plain = column.trim().toLowerCase().replace(/[^a-z0-9_-]+/g, "_").replace(/^[_-]+/, "").slice(0, 64);
  return hasText && plain ? plain : "text";
}

const only = (choices: ColumnChoice[], role: ColumnRole) => choices.find((choice) => choice.role === role)?.column ?? null;

const columnsOf = (choices: ColumnChoice[], role: ColumnRole) => choices.filter((choice) => choice.role === role);

export function toWire(choices: ColumnChoice[]): Mapping {
  const annotator = only(choices, "annotator");
  const past = columnsOf(choices, "answer").map((choice) => ({
    column: choice.column, question_id: choice.target, annotator: annotator ? null : choice.annotator?.trim() || authorOf(choices, choice), annotator_column: annotator, separator: choice.separator || null, is_gold: false,
  }));
  const gold = columnsOf(choices, "gold").map((choice) => ({
    column: choice.column, question_id: choice.target, annotator: null, annotator_column: null, separator: choice.separator || null, is_gold: true,
  }));
  return {
    fields: Object.fromEntries(columnsOf(choices, "field").map((choice) => [choice.column, choice.target || "text"])),
    external_id: only(choices, "id"),
    language: only(choices, "language"),
    metadata: columnsOf(choices, "metadata").map((choice) => choice.column),
    answers: [...past, ...gold],
  };
}

const IMPORTED = "imported";

/** Several columns for one question are several people; columns for a question each are one. */
export function authorOf(choices: ColumnChoice[], choice: ColumnChoice): string {
  const same = choices.filter((one) => one.role === "answer" && one.target === choice.target);
  const asks = new Set(columnsOf(choices, "answer").map((one) => one.target));
  return same.length > 1 || asks.size < 2 ? choice.column : IMPORTED;
}

/** What a column is for when its role is chosen: the text, the question of its name, or, where none is asked yet, one of that name. */
export function firstTarget(role: ColumnRole, column: string, questionIds: string[]): string {
  if (role === "field") return "text";
  if (role !== "answer" && role !== "gold") return "";
  const id = column.trim().toLowerCase().replace(/[^a-z0-9_-]+/g, "_").replace(/^[_-]+|_+$/g, "").slice(0, 64);
  return questionIds.length === 0 || questionIds.includes(id) ? id : "";
}

export function hasAnnotatorColumn(choices: ColumnChoice[]): boolean {
  return choices.some((choice) => choice.role === "annotator");
}

/** Why the mapping cannot be used yet: a key of the catalogue, or null. */
export function problemOf(choices: ColumnChoice[]): string | null {
  if (!choices.some((choice) => choice.role === "field")) return "imports.needs_field";
  if (choices.some((choice) => (choice.role === "answer" || choice.role === "gold") && !choice.target)) return "imports.needs_question";
  return null;
}

/** A role that only one column can have leaves the column that had it. */
export function choose(choices: ColumnChoice[], column: string, change: Partial<ColumnChoice>): ColumnChoice[] {
  const isSingle = change.role === "id" || change.role === "language" || change.role === "annotator";
  return choices.map((choice) => {
    if (choice.column === column) return { ...choice, ...change };
    return isSingle && choice.role === change.role ? { ...choice, role: "metadata" as const } : choice;
  });
}
