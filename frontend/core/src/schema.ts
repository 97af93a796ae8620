/** The schema of a guideline version, as every screen and rule of the front end reads it. */

export type QuestionKind = "one_of" | "several_of" | "rating" | "number" | "short_text";

export interface Label {
  id: string;
  name: string;
  color?: string | null;
  key?: string | null;
  description?: string | null;
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
}

export interface Field {
  id: string;
  kind: "text";
  title: string;
}

export interface Schema {
  format: 1;
  fields: Field[];
  questions: Question[];
}

export function findQuestion(schema: Schema, questionId: string): Question | undefined {
  return schema.questions.find((question) => question.id === questionId);
}

/** True when one key press can be a whole answer: the screen then submits by itself. */
export function isAnsweredByOneKey(schema: Schema): boolean {
  const only = schema.questions[0];
  return schema.questions.length === 1 && (only?.kind === "one_of" || only?.kind === "rating");
}
