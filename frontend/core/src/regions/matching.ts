/** How one annotator's regions stand to those of others, found one to one by the time they share. */

import type { Answers, Mark } from "../answers";
import { oneToOne, type Pair } from "../pairing";
import type { Question } from "../schema";
import { marksOf } from "../spans/marks";
import { regionOf, transcriptOf, TRANSCRIPT } from "./marks";

/** From here on two regions are held to mean the same stretch, and to be the same. */
const MATCH_FROM = 0.5, SAME_FROM = 0.75;

/** Intersection over union in time: 0 apart or on different tiers, 1 the same. */
export function regionLikeness(one: Mark, other: Mark): number {
  const a = regionOf(one), b = regionOf(other);
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.tier === b.tier && shared > 0 ? shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) : 0;
}

/** Greedy one-to-one pairs, the most alike first. */
export function pairRegions(one: readonly Mark[], other: readonly Mark[], from = MATCH_FROM): Pair[] {
  const found: Pair[] = [];
  const ordered = other.map((mark, place) => ({ mark, place, ...regionOf(mark) })).sort((a, b) => a.start - b.start);
  const longest = Math.max(0, ...ordered.map((each) => each.end - each.start));
  one.forEach((mark, index) => {
    const { start, end } = regionOf(mark);
    for (const given of ordered) {
      if (given.start >= end) break;
      if (given.start < start - longest) continue;
      const likeness = regionLikeness(mark, given.mark);
      if (likeness >= from) found.push({ one: index, other: given.place, likeness });
    }
  });
  return oneToOne(found, one, other);
}

export type RegionMatch = "same" | "words" | "label" | "edges" | "only";

export interface MatchedRegion {
  mark: Mark;
  /** The worst that holds against the others. */
  match: RegionMatch;
  /** How many of the others have the same. */
  same: number;
  others: number;
  /** What somebody else wrote down for the same stretch, where that is other words. */
  otherWords: string | null;
  /** How far apart the edges are at most, in milliseconds; null where nobody has it. */
  apartMs: number | null;
}

const RANK: Record<RegionMatch, number> = { same: 0, edges: 1, words: 2, label: 3, only: 4 };

function restOf(mark: Mark): string {
  const { [TRANSCRIPT]: _words, ...rest } = mark.attributes;
  return JSON.stringify(Object.entries(rest).sort());
}

function matchOf(mark: Mark, other: Mark | undefined, likeness: number): RegionMatch {
  if (!other) return "only";
  if (other.value !== mark.value || restOf(other) !== restOf(mark)) return "label";
  if (transcriptOf(other) !== transcriptOf(mark)) return "words";
  return likeness >= SAME_FROM ? "same" : "edges";
}

function apart(one: Mark, other: Mark): number {
  const a = regionOf(one), b = regionOf(other);
  return Math.max(Math.abs(a.start - b.start), Math.abs(a.end - b.end));
}

/** Each region of one annotator, told by how it stands to the answers of the others. */
export function matchRegions(question: Question, own: Answers, others: readonly Answers[]): MatchedRegion[] {
  const marks = marksOf(own, question.id);
  const found = others.map((answers) => {
    const given = marksOf(answers, question.id);
    return new Map(pairRegions(marks, given).map((pair) => [pair.one, { mark: given[pair.other] as Mark, likeness: pair.likeness }]));
  });
  return marks.map((mark, index) => {
    const pairs = found.map((one) => one.get(index));
    const matches = pairs.map((pair) => matchOf(mark, pair?.mark, pair?.likeness ?? 0));
    const match = matches.reduce<RegionMatch>((worst, one) => (RANK[one] > RANK[worst] ? one : worst), "same");
    const met = pairs.flatMap((pair) => (pair ? [pair.mark] : []));
    const words = met.map(transcriptOf).find((text) => text !== "" && text !== transcriptOf(mark)) ?? null;
    return { mark, match, same: matches.filter((one) => one === "same").length, others: others.length, otherWords: words, apartMs: met.length > 0 ? Math.max(...met.map((one) => apart(mark, one))) : null };
  });
}
