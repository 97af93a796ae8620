/** What each column of a file becomes. */

import type { Api } from "../../api/client";

export type ColumnRole = "field" | "reference" | "metadata" | "id" | "language" | "annotator" | "answer" | "gold" | "ignore";

export const ROLES: ColumnRole[] = ["field", "reference", "metadata", "id", "language", "answer", "annotator", "gold", "ignore"];

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
    if (field !== undefined) return { column, role: suggested?.references?.includes(column) ? "reference" : "field", target: field };
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
  const hasText = choices.some((choice) => isField(choice) && choice.column !== column);
  const plain = column.trim().toLowerCase().replace(/[^a-z0-9_-]+/g, "_").replace(/^[_-]+/, "").slice(0, 64);
  return hasText && plain ? plain : "text";
}

/** Columns that are shown to be judged: texts, and files of a store. */
const isField = ({ role }: ColumnChoice) => role === "field" || role === "reference";

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
    fields: Object.fromEntries(choices.filter(isField).map((choice) => [choice.column, choice.target || "text"])),
    references: columnsOf(choices, "reference").map((choice) => choice.column),
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

const PICTURE = /\.(png|jpe?g|webp|tiff?)$/i;
const SOUND = /\.(wav|flac|mp3|ogg|oga|opus)$/i;

/** Columns that hold names of pictures or recordings name files of the store, once there is one. */
export function referring(choices: ColumnChoice[], rows: readonly Record<string, unknown>[]): ColumnChoice[] {
  return choices.reduce((now, { column, role }) => {
    const names = rows.map((row) => row[column]).filter((value) => typeof value === "string");
    const share = (kind: RegExp) => names.filter((name) => kind.test(name.trim())).length / Math.max(names.length, 1);
    const target = share(PICTURE) > 0.5 ? "image" : share(SOUND) > 0.5 ? "audio" : null;
    return target && role !== "id" ? choose(now, column, { role: "reference", target: fieldOf(target, column, now) }) : now;
  }, choices);
}

/** The usual name of such a field, or the column's own where another column has that. */
function fieldOf(target: string, column: string, choices: ColumnChoice[]): string {
  const isTaken = choices.some((one) => one.column !== column && isField(one) && one.target === target);
  return isTaken ? fieldNameOf(column, choices) : target;
}

/** Whether rows bring no items, only answers to those that are there, found by their ids or the names of their files. */
export function onlyAnswers(choices: ColumnChoice[]): boolean {
  return !choices.some(isField) && choices.some((choice) => choice.role === "id") && choices.some((choice) => choice.role === "answer" || choice.role === "gold");
}

/** Why the mapping cannot be used yet: a key of the catalogue, or null. */
export function problemOf(choices: ColumnChoice[], store: string | null = null): string | null {
  if (!choices.some(isField) && !onlyAnswers(choices)) return "imports.needs_field";
  const refers = choices.some((choice) => choice.role === "reference");
  if (refers !== (store !== null)) return refers ? "imports.needs_store" : "imports.needs_reference";
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
