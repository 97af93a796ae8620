/** The draft as the contract takes it: what is half-written (a nameless label, a condition without values) is filled or left out. */

import { toolsOf, type Constraint, type Label, type Question, type TierSpec } from "@goldsmith/core";
import type { Api } from "../../api/client";
import type { Guide } from "../../ui/answering/guide";

type Content = Api<"Content">;

const named = (text: string) => (text.trim() === "" ? "?" : text);

const labelOf = (label: Label) => ({ id: label.id, name: named(label.name), color: label.color ?? "", key: label.key ?? "", parent: label.parent ?? "", description: label.description ?? "", weight: label.weight || 1, pairs: label.pairs ?? [] });

/** Limits of texts and dates, and what is compared; what is not set is not sent. */
function outputsOf(question: Question) {
  return {
    min_length: question.min_length ?? 0, min_words: question.min_words || null, max_words: question.max_words || null,
    must_contain: question.must_contain ?? [], must_not_contain: question.must_not_contain ?? [],
    // Words that are forbidden come one by one: without any there is nothing to look for yet.
    linters: (question.linters ?? []).map((linter) => ({ kind: linter.kind, blocks: linter.blocks ?? false, words: linter.words ?? [] })).filter((linter) => linter.kind !== "forbidden_words" || linter.words.length > 0),
    earliest: question.earliest || null, latest: question.latest || null,
    candidates: question.candidates ?? [], strengths: (question.strengths ?? []).map((point) => ({ value: point.value, name: point.name, key: point.key ?? "" })), may_tie: question.may_tie ?? false,
  };
}

const tierOf = (tier: TierSpec) => ({ id: tier.id, title: named(tier.title), may_overlap: tier.may_overlap ?? false, transcript: tier.transcript ?? ("none" as const), direction: tier.direction ?? ("auto" as const), has_speaker: tier.has_speaker ?? false, speakers: (tier.speakers ?? []).filter((name) => name.trim() !== "") });

function skeletonOf(question: Question) {
  const { joints, bones } = question.skeleton ?? { joints: [], bones: [] };
  return { joints: joints.map(({ id, name }) => ({ id, name: named(name) })), bones: bones.map(({ from_joint, to_joint }) => ({ from_joint, to_joint })) };
}

/** Spans, what joins them, shapes and regions. */
function marksOf(question: Question) {
  return {
    snap: question.snap ?? "grapheme" as const, may_overlap: question.may_overlap ?? false, is_discontinuous: question.is_discontinuous ?? false, about: question.about ?? null, tools: toolsOf(question), skeleton: toolsOf(question).includes("skeleton") ? skeletonOf(question) : null, tiers: (question.tiers ?? []).map(tierOf),
    per_turn: question.per_turn ?? false, turn_roles: question.per_turn ? question.turn_roles ?? [] : [],
    attributes: (question.attributes ?? []).map((spec) => ({ id: spec.id, kind: spec.kind, title: named(spec.title), required: spec.required ?? false, labels: (spec.labels ?? []).map(labelOf), for_labels: spec.for_labels ?? [] })),
  };
}

const isWhole = (constraint: Constraint) => constraint.when.any_of.length > 0 && constraint.needs.any_of.length > 0;

function questionOf(question: Question): NonNullable<Content["schema"]["questions"]>[number] {
  const when = question.when && question.when.any_of.length > 0 ? question.when : null;
  return {
    id: question.id, kind: question.kind, title: named(question.title), help: question.help ?? "", required: question.required ?? false, field: question.field ?? null, when,
    labels: (question.labels ?? []).map(labelOf),
    points: (question.points ?? []).map((point) => ({ value: point.value, name: point.name, key: point.key ?? "" })),
    unit: question.unit ?? "", min: question.min ?? null, max: question.max ?? null, step: question.step || null,
    max_length: question.max_length || 1000, multiline: question.multiline ?? false,
    ...outputsOf(question), ...marksOf(question),
  };
}

export function toWire(guide: Guide): Content {
  const fields = guide.schema.fields.length > 0 ? guide.schema.fields : [{ id: "text", kind: "text" as const, title: "Text" }];
  return {
    schema: { ...guide.schema, format: 1, fields, questions: guide.schema.questions.map(questionOf), constraints: (guide.schema.constraints ?? []).filter(isWhole).map((one) => ({ ...one, message: named(one.message) })) },
    introduction: guide.introduction,
    clauses: guide.clauses.map((clause) => ({ ...clause, title: named(clause.title) })),
    examples: guide.examples as unknown as Content["examples"],
  };
}
