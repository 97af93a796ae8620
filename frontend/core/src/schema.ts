/** The schema of a guideline version, as every screen and rule of the front end reads it. */

export type QuestionKind =
  | "one_of" | "several_of" | "rating" | "number" | "short_text" | "date"
  | "preference" | "ranking" | "best_worst" | "rubric" | "correction";

export interface Label {
  id: string;
  name: string;
  color?: string | null;
  key?: string | null;
  description?: string | null;
  /** How much a criterion of a rubric counts; 1 where nothing is said. */
  weight?: number | null;
}

export interface RatingPoint {
  value: number;
  name: string;
  key?: string | null;
}

export interface Condition {
  question_id: string;
  any_of: (string | number)[];
}

export interface Question {
  id: string;
  kind: QuestionKind;
  title: string;
  help?: string | null;
  required?: boolean;
  field?: string | null;
  when?: Condition | null;
  labels?: Label[];
  points?: RatingPoint[];
  unit?: string | null;
  min?: number | null;
  max?: number | null;
  step?: number | null;
  max_length?: number | null;
  multiline?: boolean;
  /** Fields that hold the answers to be compared. */
  candidates?: string[];
  /** By how much one answer is better, from least to most. */
  strengths?: RatingPoint[];
  may_tie?: boolean;
  min_length?: number | null;
  min_words?: number | null;
  max_words?: number | null;
  must_contain?: string[];
  must_not_contain?: string[];
  earliest?: string | null;
  latest?: string | null;
}

export type FieldFormat = "plain" | "markdown" | "code";
export type Layout = "stacked" | "side_by_side";

export interface Field {
  id: string;
  kind: "text";
  title: string;
  format?: FieldFormat;
}

export interface Schema {
  format: 1;
  layout?: Layout;
  fields: Field[];
  questions: Question[];
}

export function findQuestion(schema: Schema, questionId: string): Question | undefined {
  return schema.questions.find((question) => question.id === questionId);
}

/** True when one key press can be a whole answer: the screen then submits by itself. */
export function isAnsweredByOneKey(schema: Schema): boolean {
  const only = schema.questions[0];
  if (schema.questions.length !== 1 || !only) return false;
  return only.kind === "one_of" || only.kind === "rating" || (only.kind === "preference" && (only.strengths ?? []).length === 0);
}
