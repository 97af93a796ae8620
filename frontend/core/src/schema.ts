/** The schema of a guideline version, as every screen and rule of the front end reads it. */

import type { ShapeKind } from "./anchors";
import { isLarge } from "./taxonomy/tree";

export type QuestionKind =
  | "one_of" | "several_of" | "rating" | "number" | "short_text" | "date"
  | "preference" | "ranking" | "best_worst" | "rubric" | "correction"
  | "spans" | "relations" | "chains" | "shapes" | "regions";

/** What the edges of a span stick to. */
export type Snap = "character" | "grapheme" | "word";

/** A relation may go from a mark of one label to a mark of another. */
export interface LabelPair {
  from_label: string;
  to_label: string;
}

export interface Label {
  id: string;
  name: string;
  color?: string | null;
  key?: string | null;
  description?: string | null;
  /** The label above it in a tree; nothing above a root. */
  parent?: string;
  /** How much a criterion of a rubric counts; 1 where nothing is said. */
  weight?: number | null;
  /** Of a relation: what it may join; nothing means anything. */
  pairs?: LabelPair[];
}

export type AttributeKind = "one_of" | "several_of" | "text" | "flag";

/** Something to say about each mark of a question, or about those with some of its labels. */
export interface AttributeSpec {
  id: string;
  kind: AttributeKind;
  title: string;
  required?: boolean;
  labels?: Label[];
  for_labels?: string[];
}

export type Transcribing = "none" | "optional" | "required";

/** A named row of regions under the sound. */
export interface TierSpec {
  id: string;
  title: string;
  may_overlap?: boolean;
  transcript?: Transcribing;
  /** Which way transcripts run; by their own letters where nothing is said. */
  direction?: "auto" | "ltr" | "rtl";
  has_speaker?: boolean;
  /** Who may be heard; free names where nobody is listed. */
  speakers?: string[];
}

/** A joint of a skeleton, in the order in which they are placed. */
export interface Joint {
  id: string;
  name: string;
}

/** What a skeleton is made of: its joints, and which of them a line joins. */
export interface SkeletonSpec {
  joints: Joint[];
  bones: { from_joint: string; to_joint: string }[];
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

export type LinterKind = "double_spaces" | "placeholders" | "mixed_scripts" | "forbidden_words" | "unbalanced";

/** A slip to look for while somebody writes; it warns, or keeps the text from being handed in. */
export interface Linter {
  kind: LinterKind;
  blocks?: boolean;
  /** What is forbidden, word by word. */
  words?: string[];
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
  linters?: Linter[];
  earliest?: string | null;
  latest?: string | null;
  snap?: Snap;
  may_overlap?: boolean;
  is_discontinuous?: boolean;
  attributes?: AttributeSpec[];
  /** What may be drawn on the picture. */
  tools?: ShapeKind[];
  skeleton?: SkeletonSpec | null;
  /** The rows on which regions of a recording lie. */
  tiers?: TierSpec[];
  /** Of relations and chains: the question whose spans they join. */
  about?: string | null;
  /** Asked of each turn of a conversation by itself; of those roles, or of all. */
  per_turn?: boolean;
  turn_roles?: string[];
}

/** Where one question was answered so, another needs one of these answers. */
export interface Constraint {
  when: Condition;
  needs: Condition;
  message: string;
}

export type FieldKind = "text" | "conversation" | "image" | "audio";
export type FieldFormat = "plain" | "markdown" | "code";
export type Layout = "stacked" | "side_by_side" | "row";

export interface Field {
  id: string;
  kind: FieldKind;
  title: string;
  format?: FieldFormat;
}

export interface Schema {
  format: 1;
  layout?: Layout;
  fields: Field[];
  questions: Question[];
  constraints?: Constraint[];
}

export function findQuestion(schema: Schema, questionId: string): Question | undefined {
  return schema.questions.find((question) => question.id === questionId);
}

/** Whether a question has a label of this id. */
export function hasLabel(question: Question | undefined, label: string): boolean {
  return question?.labels?.some((one) => one.id === label) ?? false;
}

const OF_TURNS: QuestionKind[] = ["one_of", "several_of", "rating", "number", "short_text", "date", "correction"];

/** Whether a question of this kind can be asked of each turn of a conversation. */
export function canBePerTurn(question: Question): boolean {
  return OF_TURNS.includes(question.kind);
}

/** Whether marks of this kind stand in a text, or join marks that do. */
export function isAnchored(question: Question): boolean {
  return question.kind === "spans" || question.kind === "relations" || question.kind === "chains";
}

/** Whether marks of this kind are shapes on a picture. */
export function isShapes(question: Question): boolean {
  return question.kind === "shapes";
}

/** Whether marks of this kind are regions of a recording. */
export function isRegions(question: Question): boolean {
  return question.kind === "regions";
}

/** Whether any number of marks may be given, each at its own place. */
export function isPlaced(question: Question): boolean {
  return isAnchored(question) || isShapes(question) || isRegions(question);
}

/** What may be drawn for a question, in the order of its tools. */
export function toolsOf(question: Question): ShapeKind[] {
  return question.tools?.length ? question.tools : ["box"];
}

/** The question whose spans a key or a click is about: its own, or the one it joins. */
export function spanQuestionOf(schema: Schema, question: Question | undefined): Question | undefined {
  if (question?.kind === "spans") return question;
  return question?.about ? findQuestion(schema, question.about) : undefined;
}

/** True when one key press can be a whole answer: the screen then submits by itself. */
export function isAnsweredByOneKey(schema: Schema): boolean {
  const only = schema.questions[0];
  if (schema.questions.length !== 1 || !only || only.per_turn || isLarge(only.labels)) return false;
  return only.kind === "one_of" || only.kind === "rating" || (only.kind === "preference" && (only.strengths ?? []).length === 0);
}
