/** What is wrong with regions, by the rules the server holds too (guidelines/rules/regions.py). */

import type { Mark } from "../answers";
import type { Question, TierSpec } from "../schema";
import { checkAttributes, type SpanProblemCode } from "../spans/checking";
import { MOST_REGIONS, onTier, regionOf, SPEAKER, tierOf, TRANSCRIPT, valuesFor } from "./marks";

export type RegionProblemCode =
  | "no_region" | "unknown_tier" | "backwards" | "past_end" | "transcript" | "transcript_missing" | "speaker"
  | "region_overlap" | "too_few_regions" | "too_many_regions" | "region_attribute" | "region_attribute_missing";

export interface RegionProblem {
  code: RegionProblemCode | SpanProblemCode;
  limit?: number;
  words?: string;
  markId?: string;
}

const LONGEST_TRANSCRIPT = 10_000;
const LONGEST_SPEAKER = 100;

function isSaid(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.trim().length > 0 && [...value].length <= longest;
}

/** Transcript and speaker: only where the tier asks for them, and not blank. */
function checkSaid(mark: Mark, tier: TierSpec): RegionProblemCode | null {
  const words = mark.attributes[TRANSCRIPT], speaker = mark.attributes[SPEAKER];
  const takes = tier.transcript ?? "none";
  if (words === undefined && takes === "required") return "transcript_missing";
  if (words !== undefined && (takes === "none" || !isSaid(words, LONGEST_TRANSCRIPT))) return "transcript";
  if (speaker === undefined) return null;
  if (!tier.has_speaker || !isSaid(speaker, LONGEST_SPEAKER)) return "speaker";
  return tier.speakers?.length && !tier.speakers.includes(speaker) ? "speaker" : null;
}

function checkRegion(question: Question, mark: Mark, durationMs: number | undefined): RegionProblem["code"] | null {
  if (mark.anchor?.kind !== "region" || mark.field !== (question.field ?? null)) return "no_region";
  const region = regionOf(mark);
  const tier = tierOf(question, region.tier);
  if (!tier) return "unknown_tier";
  if (!valuesFor(question, tier.id).includes(String(mark.value))) return "unknown_label";
  if (region.start >= region.end) return "backwards";
  if (durationMs !== undefined && region.end > durationMs) return "past_end";
  const { [TRANSCRIPT]: _words, [SPEAKER]: _speaker, ...attributes } = mark.attributes;
  const found = checkSaid(mark, tier) ?? checkAttributes(question, { ...mark, attributes });
  if (found === "attribute") return "region_attribute";
  return found === "attribute_missing" ? "region_attribute_missing" : found;
}

function findOverlap(marks: readonly Mark[], tier: TierSpec): Mark | undefined {
  if (tier.may_overlap) return undefined;
  const ordered = onTier(marks, tier.id);
  return ordered.find((mark, index) => index > 0 && regionOf(mark).start < regionOf(ordered[index - 1] as Mark).end);
}

/** The first problem of regions; their end is checked where the length of the sound is known. */
export function checkRegions(question: Question, marks: readonly Mark[], durationMs?: number): RegionProblem | null {
  if (new Set(marks.map((mark) => mark.id)).size < marks.length) return { code: "twice" };
  for (const mark of marks) {
    const code = checkRegion(question, mark, durationMs);
    if (code) return { code, markId: mark.id };
  }
  for (const tier of question.tiers ?? []) {
    const over = findOverlap(marks, tier);
    if (over) return { code: "region_overlap", words: tier.title, markId: over.id };
  }
  if (question.min != null && marks.length < question.min) return { code: "too_few_regions", limit: question.min };
  const most = Math.min(question.max ?? MOST_REGIONS, MOST_REGIONS);
  return marks.length > most ? { code: "too_many_regions", limit: most } : null;
}
