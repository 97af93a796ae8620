/** Regions among answers: pure changes, and where there is room on a tier. Times are whole milliseconds. */

import type { RegionAnchor } from "../anchors";
import { newMarkId, type Answers, type Mark } from "../answers";
import type { Question, TierSpec } from "../schema";
import { attributesFor, marksOf, putMarks } from "../spans/marks";

export const MOST_REGIONS = 5000;
/** The shortest region a hand can make; keys nudge by as much. */
export const SHORTEST_MS = 10;
export const TRANSCRIPT = "transcript";
export const SPEAKER = "speaker";

export interface Stretch {
  start: number;
  end: number;
}

const NOWHERE: RegionAnchor = { kind: "region", tier: "", start: 0, end: 0 };

export function regionOf(mark: Mark): RegionAnchor {
  return mark.anchor?.kind === "region" ? mark.anchor : NOWHERE;
}

export function tierOf(question: Question, tierId: string | null): TierSpec | undefined {
  return question.tiers?.find((tier) => tier.id === tierId);
}

/** What may be said of a region: a label, or just its tier where the question has none. */
export function valuesFor(question: Question, tierId: string): string[] {
  return question.labels?.length ? question.labels.map((label) => label.id) : [tierId];
}

export function transcriptOf(mark: Mark): string {
  const words = mark.attributes[TRANSCRIPT];
  return typeof words === "string" ? words : "";
}

export function speakerOf(mark: Mark): string {
  const name = mark.attributes[SPEAKER];
  return typeof name === "string" ? name : "";
}

/** The last whole millisecond of a recording; the server rounds the same way. */
export function lastMs(durationS: number): number {
  return Math.ceil(durationS * 1000 - 1e-6);
}

export function hasRegionRoom(answers: Answers, question: Question): boolean {
  return marksOf(answers, question.id).length < Math.min(question.max ?? MOST_REGIONS, MOST_REGIONS);
}

/** Regions of one tier in the order of the sound. */
export function onTier(marks: readonly Mark[], tierId: string): Mark[] {
  return regionsInOrder(marks.filter((mark) => regionOf(mark).tier === tierId));
}

export function regionsInOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((one, other) => regionOf(one).start - regionOf(other).start || regionOf(one).end - regionOf(other).end);
}

/** The free stretch of a tier around a place; null where another region lies. */
export function roomAt(marks: readonly Mark[], tier: TierSpec, at: number, durationMs: number, exceptId?: string): Stretch | null {
  let start = 0, end = durationMs;
  if (tier.may_overlap) return { start, end };
  for (const mark of marks) {
    const region = regionOf(mark);
    if (region.tier !== tier.id || mark.id === exceptId) continue;
    if (region.start <= at && at < region.end) return null;
    if (region.end <= at) start = Math.max(start, region.end);
    else end = Math.min(end, region.start);
  }
  return { start, end };
}

export function clampMs(at: number, { start, end }: Stretch): number {
  return Math.round(Math.min(Math.max(at, start), Math.max(start, end)));
}

/** The free stretch around a region, which may grow or move within it. */
export function roomAround(marks: readonly Mark[], tier: TierSpec, mark: Mark, durationMs: number): Stretch {
  const { start, end } = regionOf(mark);
  return roomAt(marks, tier, start, durationMs, mark.id) ?? { start, end };
}

/** A region moved by some time, as far as there is room. */
export function shifted(region: RegionAnchor, by: number, room: Stretch): RegionAnchor {
  const length = region.end - region.start;
  const start = clampMs(region.start + by, { start: room.start, end: room.end - length });
  return { ...region, start, end: start + length };
}

/** An edge put to a place, as far as there is room; a region never vanishes. */
export function pulled(region: RegionAnchor, edge: "start" | "end", to: number, room: Stretch): RegionAnchor {
  if (edge === "start") return { ...region, start: clampMs(to, { start: room.start, end: region.end - SHORTEST_MS }) };
  return { ...region, end: clampMs(to, { start: region.start + SHORTEST_MS, end: room.end }) };
}

export function regionMark(question: Question, region: RegionAnchor, label: string): Mark {
  return { id: newMarkId(), field: question.field ?? null, anchor: region, value: label, attributes: {}, suggestion_id: null };
}

export function addRegion(answers: Answers, question: Question, mark: Mark): Answers {
  return putMarks(answers, question.id, regionsInOrder([...marksOf(answers, question.id), mark]));
}

/** Change one region; what is not said of its label any more goes. */
export function changeRegion(answers: Answers, question: Question, id: string, change: (mark: Mark) => Mark): Answers {
  const marks = marksOf(answers, question.id);
  const next = marks.map((mark) => (mark.id === id ? change(mark) : mark));
  return next.some((mark, index) => mark !== marks[index]) ? putMarks(answers, question.id, regionsInOrder(next)) : answers;
}

export function relabelRegion(question: Question, mark: Mark, label: string): Mark {
  const kept = [TRANSCRIPT, SPEAKER, ...attributesFor(question, label).map((spec) => spec.id)];
  return mark.value === label ? mark : { ...mark, value: label, attributes: Object.fromEntries(Object.entries(mark.attributes).filter(([id]) => kept.includes(id))) };
}

/** Say something of a region; nothing, or only blanks, takes it back. */
export function sayOfRegion(mark: Mark, id: string, value: unknown): Mark {
  const { [id]: before, ...rest } = mark.attributes;
  const isNothing = value === null || value === undefined || (typeof value === "string" && value.trim() === "") || (Array.isArray(value) && value.length === 0);
  if (isNothing ? before === undefined : before === value) return mark;
  return { ...mark, attributes: isNothing ? rest : { ...rest, [id]: value } };
}

export function dropRegion(answers: Answers, question: Question, id: string): Answers {
  return putMarks(answers, question.id, marksOf(answers, question.id).filter((mark) => mark.id !== id));
}
