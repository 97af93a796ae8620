import { letterAt, type AnswerDocument, type Answers, type Mark, type RegionSession, type Schema, type ShapeSession, type SpanSession } from "@goldsmith/core";
import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Ghosts } from "./ghosts";

/** The item that is being judged, for questions that need its text or compare its fields. */
export interface JudgedItem {
  schema: Schema;
  fields: Record<string, string>;
  language: string | null;
  /** The candidates in the order this person sees them; null where they have their own names. */
  order: string[] | null;
  /** Texts that corrections are compared with instead of the original, by question. */
  baseline?: Record<string, string>;
  /** Criteria and turns on which judgements differ, as `question.criterion` or `question.turn`. */
  differing?: Set<string>;
  /** The hands in the text, where spans are to be marked. */
  session?: SpanSession | null;
  /** The hands on the picture, where shapes are to be drawn. */
  shapes?: ShapeSession | null;
  /** The hands on the recording, where regions are to be marked. */
  regions?: RegionSession | null;
  /** The answers being given to turns of a conversation, where some are asked about. */
  turning?: { document: AnswerDocument; currentId?: string; onCurrent?: (questionId: string) => void };
  /** What is suggested and not yet taken or left, drawn beside what is marked. */
  ghosts?: Ghosts;
  /** Given answers whose spans, shapes and regions are drawn, to be read. */
  marked?: { answers: Answers; looks?: (mark: Mark) => "differs" | null };
}

const NOTHING: JudgedItem = { schema: { format: 1, fields: [], questions: [] }, fields: {}, language: null, order: null };

export const ItemContext = createContext<JudgedItem>(NOTHING);

export function useItem(): JudgedItem {
  return useContext(ItemContext);
}

/** What a field is called: a letter for a candidate in disguise, else its title in the guideline. */
export function useFieldName(): (fieldId: string) => string {
  const { t } = useTranslation();
  const { schema, order } = useItem();
  return (fieldId) => {
    const place = order?.indexOf(fieldId) ?? -1;
    if (place >= 0) return t("outputs.candidate", { letter: letterAt(place) });
    return schema.fields.find((field) => field.id === fieldId)?.title ?? fieldId;
  };
}
