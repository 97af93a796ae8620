/** A guideline as the answering screen reads it. */

import type { Answers, Schema } from "@goldsmith/core";

export interface Clause {
  id: string;
  title: string;
  body: string;
}

export interface Example {
  id: string;
  item_id?: string | null;
  fields: Record<string, string>;
  answers: Answers;
  kind: "typical" | "border";
  explanation: string;
  clause_ids: string[];
}

export interface Guide {
  schema: Schema;
  clauses: Clause[];
  examples: Example[];
  introduction: string;
}

/** The guideline content of the contract, whose JSON parts are loosely typed there. */
export function toGuide(content: unknown): Guide {
  const given = (content ?? {}) as Partial<Guide>;
  return {
    schema: { ...given.schema, format: 1, fields: given.schema?.fields ?? [], questions: given.schema?.questions ?? [] },
    clauses: given.clauses ?? [],
    examples: given.examples ?? [],
    introduction: given.introduction ?? "",
  };
}

/** Whether there is anything to read beside the questions. */
export function saysAnything(guide: Guide): boolean {
  const isDescribed = guide.schema.questions.some((question) => question.labels?.some((label) => label.description));
  return isDescribed || guide.introduction.trim() !== "" || guide.clauses.length + guide.examples.length > 0;
}
