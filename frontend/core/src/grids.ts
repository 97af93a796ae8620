/** Ratings on one scale, about fields, stand together as a table: criteria down, fields across. */

import type { Question } from "./schema";

export interface RatingGrid {
  questions: Question[];
  rows: string[];
  fields: string[];
}

export type SheetPart = { question: Question; grid?: undefined } | { grid: RatingGrid; question?: undefined };

function scaleOf(question: Question): string {
  return JSON.stringify((question.points ?? []).map((point) => [point.value, point.name]));
}

function fits(grid: Question[], question: Question): boolean {
  const first = grid[0];
  if (!first || question.kind !== "rating" || question.per_turn || !question.field || scaleOf(first) !== scaleOf(question)) return false;
  return !grid.some((one) => one.title === question.title && one.field === question.field);
}

export function partsOf(asked: Question[]): SheetPart[] {
  const parts: SheetPart[] = [];
  let run: Question[] = [];
  const close = () => {
    if (run.length > 1) parts.push({ grid: { questions: run, rows: unique(run.map((one) => one.title)), fields: unique(run.map((one) => one.field ?? "")) } });
    else parts.push(...run.map((question) => ({ question })));
    run = [];
  };
  for (const question of asked) {
    if (run.length > 0 && !fits(run, question)) close();
    if (question.kind === "rating" && question.field && !question.per_turn) run.push(question);
    else parts.push({ question });
  }
  close();
  return parts;
}

/** The questions in the order of the screen: in a table, row by row, answers as they are shown. */
export function inScreenOrder(asked: Question[], order: string[] | null | undefined): Question[] {
  return partsOf(asked).flatMap(({ question, grid }) => (grid ? grid.rows.flatMap((row) => columnsOf(grid, order).flatMap((field) => cellOf(grid, row, field) ?? [])) : [question]));
}

/** The fields of a table as this person sees them. */
export function columnsOf(grid: RatingGrid, order: string[] | null | undefined): string[] {
  const shown = (order ?? []).filter((id) => grid.fields.includes(id));
  return [...shown, ...grid.fields.filter((id) => !shown.includes(id))];
}

const unique = (values: string[]): string[] => [...new Set(values)];

export function cellOf(grid: RatingGrid, row: string, field: string): Question | undefined {
  return grid.questions.find((question) => question.title === row && question.field === field);
}
