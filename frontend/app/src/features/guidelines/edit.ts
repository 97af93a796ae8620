/** Changes to a guideline draft: pure, ids are given once and never change. */

import { turnsOf, type Field, type FieldKind, type Label, type Question, type QuestionKind } from "@goldsmith/core";
import { mediaIdOf } from "../../ui/media/media";
import type { Clause, Example, Guide } from "../../ui/answering/guide";

/** A permanent id from a name: Latin letters, digits, dashes; a number where the name has none or it is taken. */
export function idFrom(name: string, taken: string[], fallback: string): string {
  const plain = name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 48);
  const base = plain || fallback;
  if (plain && !taken.includes(base)) return base;
  for (let n = plain ? 2 : 1; ; n += 1) {
    const id = `${base}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

/** Labels whose name has become another than their id, which releases go by, lets one think. */
export function namedOtherwise(labels: readonly Label[]): Label[] {
  const letters = (text: string) => idFrom(text, [], "").replace(/[^a-z]/g, "");
  return labels.filter((label) => letters(label.name) !== "" && !letters(label.name).includes(letters(label.id)));
}

/** What a field holds, by what an item has there. */
export function kindOf(id: string, value: string | undefined): FieldKind {
  if (turnsOf(value) !== null) return "conversation";
  if (mediaIdOf(value) === null) return "text";
  return id.startsWith("audio") ? "audio" : "image";
}

/** The fields that a first guideline shows: those of the project's items. */
export function fieldsOf(item: Record<string, string> | undefined): Field[] {
  return Object.entries(item ?? {}).map(([id, value]) => ({ id, kind: kindOf(id, value), title: id.charAt(0).toUpperCase() + id.slice(1) }));
}

export function addQuestion(guide: Guide, kind: QuestionKind, title: string, known: Field[] = []): Guide {
  const id = idFrom(title, guide.schema.questions.map((question) => question.id), "question");
  const question: Question = { id, kind, title, help: "", required: true, field: null, when: null };
  if (kind === "one_of" || kind === "several_of") question.labels = [];
  if (kind === "rating") question.points = [1, 2, 3, 4, 5].map((value) => ({ value, name: String(value), key: String(value) }));
  if (kind === "short_text") question.max_length = 500;
  const first: Field[] = known.length > 0 ? known : kind === "shapes" ? [{ id: "image", kind: "image", title: "Picture" }] : kind === "regions" ? [{ id: "audio", kind: "audio", title: "Recording" }] : [{ id: "text", kind: "text", title: "Text" }];
  // Parts that no item has were a guess, made before there were items.
  const isGuess = guide.schema.questions.length === 0 && known.length > 0 && !guide.schema.fields.some((field) => known.some((one) => one.id === field.id));
  const fields = guide.schema.fields.length > 0 && !isGuess ? guide.schema.fields : first;
  Object.assign(question, outputDefaults(kind, fields.map((field) => field.id)));
  const spoken = fields.find((field) => field.id === question.field && field.kind === "conversation");
  if (kind === "correction" && spoken) Object.assign(question, { per_turn: true, turn_roles: ["assistant"], required: false });
  Object.assign(question, markDefaults(kind, guide.schema.questions, fields));
  return { ...guide, schema: { ...guide.schema, fields, questions: [...guide.schema.questions, question] } };
}

/** What questions about spans, shapes or regions begin with. None of the labels is an answer to them, so they need none. */
function markDefaults(kind: QuestionKind, questions: Question[], fields: Field[]): Partial<Question> {
  if (kind === "spans") return { labels: [], field: fields[0]?.id ?? "text", required: false, snap: "word" };
  if (kind === "shapes") return { labels: [], field: fields.find((field) => field.kind === "image")?.id ?? null, required: false, tools: ["box"] };
  if (kind === "regions") return { labels: [], field: fields.find((field) => field.kind === "audio")?.id ?? null, required: false, tiers: [{ id: "speech", title: "Speech", transcript: "optional" }] };
  const about = [...questions].reverse().find((one) => one.kind === "spans")?.id ?? null;
  return kind === "relations" || kind === "chains" ? { labels: [], about, required: false } : {};
}

/** What a question that compares, judges by criteria or corrects begins with; the first of several fields is taken for the prompt. */
function outputDefaults(kind: QuestionKind, fields: string[]): Partial<Question> {
  const answers = fields.length > 2 ? fields.slice(1) : fields;
  if (kind === "preference" || kind === "ranking" || kind === "best_worst") return { candidates: answers, may_tie: kind === "preference" };
  if (kind === "rubric") return { labels: [], field: answers[0] ?? null };
  return kind === "correction" ? { field: answers[0] ?? null, max_length: 20_000 } : {};
}

export function addField(guide: Guide, id: string, kind: FieldKind = "text"): Guide {
  if (guide.schema.fields.some((field) => field.id === id)) return guide;
  const field = { id, kind, title: id };
  return { ...guide, schema: { ...guide.schema, fields: [...guide.schema.fields, field] } };
}

export function changeField(guide: Guide, id: string, change: Partial<Field>): Guide {
  return { ...guide, schema: { ...guide.schema, fields: guide.schema.fields.map((field) => (field.id === id ? { ...field, ...change } : field)) } };
}

/** Take a field away; questions about it are about the whole item then. */
export function removeField(guide: Guide, id: string): Guide {
  const questions = guide.schema.questions.map((question): Question => ({
    ...question, field: question.field === id ? null : question.field, candidates: question.candidates?.filter((one) => one !== id),
  }));
  return { ...guide, schema: { ...guide.schema, fields: guide.schema.fields.filter((field) => field.id !== id), questions } };
}

export function changeQuestion(guide: Guide, id: string, change: Partial<Question>): Guide {
  const questions = guide.schema.questions.map((question) => (question.id === id ? { ...question, ...change } : question));
  return { ...guide, schema: { ...guide.schema, questions } };
}

export function removeQuestion(guide: Guide, id: string): Guide {
  const questions = guide.schema.questions
    .filter((question) => question.id !== id)
    .map((question) => (question.when?.question_id === id ? { ...question, when: null } : question));
  const constraints = (guide.schema.constraints ?? []).filter((one) => one.when.question_id !== id && one.needs.question_id !== id);
  return { ...guide, schema: { ...guide.schema, questions, constraints } };
}

export function move<T>(list: T[], from: number, by: number): T[] {
  const to = from + by;
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

export function addLabel(question: Question, name: string, color: string): Label[] {
  const labels = question.labels ?? [];
  const id = idFrom(name, labels.map((label) => label.id), "label");
  return [...labels, { id, name, color, key: "", description: "" }];
}

export function addClause(guide: Guide): Guide {
  const clause: Clause = { id: idFrom("", guide.clauses.map((one) => one.id), "clause"), title: "", body: "" };
  return { ...guide, clauses: [...guide.clauses, clause] };
}

export function addExample(guide: Guide, example: Omit<Example, "id">): Guide {
  const id = idFrom("", guide.examples.map((one) => one.id), "example");
  return { ...guide, examples: [...guide.examples, { ...example, id }] };
}

/** What a file must look like to be taken as a guideline. */
export function readGuideline(text: string): Guide | null {
  try {
    const given = JSON.parse(text) as Partial<Guide> & { content?: Partial<Guide> };
    const content = given.content ?? given;
    if (!Array.isArray(content.schema?.questions)) return null;
    return {
      schema: { ...content.schema, format: 1, fields: content.schema.fields ?? [], questions: content.schema.questions },
      clauses: content.clauses ?? [], examples: content.examples ?? [], introduction: content.introduction ?? "",
    };
  } catch {
    return null;
  }
}
