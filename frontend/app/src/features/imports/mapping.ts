/** What each column of a file becomes. */

import type { Api } from "../../api/client";

export type ColumnRole = "field" | "metadata" | "id" | "language" | "annotator" | "answer" | "gold" | "ignore";

export const ROLES: ColumnRole[] = ["field", "metadata", "id", "language", "answer", "annotator", "gold", "ignore"];

export interface ColumnChoice {
  column: string;
  role: ColumnRole;
  /** The field of the item, or the question that the column answers. */
  target: string;
}

type Wire = Api<"Upload">["mapping"];

interface LooseMapping {
  id?: string | null;
  language?: string | null;
  annotator?: string | null;
  fields?: Record<string, string>;
  metadata?: Record<string, string>;
  answers?: Record<string, string>;
  gold?: Record<string, string>;
}

/** The server's suggestion, column by column. */
export function choicesFrom(columns: string[], suggested: Wire): ColumnChoice[] {
  const given = suggested as LooseMapping;
  const find = (entries: Record<string, string> | undefined, column: string) => Object.entries(entries ?? {}).find(([, name]) => name === column)?.[0];
  return columns.map((column) => {
    const field = find(given.fields, column);
    if (field !== undefined) return { column, role: "field", target: field };
    if (given.id === column) return { column, role: "id", target: "" };
    if (given.language === column) return { column, role: "language", target: "" };
    const answer = find(given.answers, column);
    if (answer !== undefined) return { column, role: "answer", target: answer };
    const gold = find(given.gold, column);
    return gold !== undefined ? { column, role: "gold", target: gold } : { column, role: "metadata", target: column };
  });
}

const only = (choices: ColumnChoice[], role: ColumnRole) => choices.find((choice) => choice.role === role)?.column ?? null;

const pairs = (choices: ColumnChoice[], role: ColumnRole, target: (choice: ColumnChoice) => string) =>
  Object.fromEntries(choices.filter((choice) => choice.role === role).map((choice) => [target(choice), choice.column]));

export function toWire(choices: ColumnChoice[]): Api<"ImportBody">["mapping"] {
  const mapping: LooseMapping = {
    id: only(choices, "id"),
    language: only(choices, "language"),
    annotator: only(choices, "annotator"),
    fields: pairs(choices, "field", (choice) => choice.target || "text"),
    metadata: pairs(choices, "metadata", (choice) => choice.column),
    answers: pairs(choices, "answer", (choice) => choice.target),
    gold: pairs(choices, "gold", (choice) => choice.target),
  };
  return mapping as Api<"ImportBody">["mapping"];
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
