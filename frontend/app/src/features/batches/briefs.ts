/** Briefs of a batch whose items are still to be written. */

import { newKey, type Api } from "../../api/client";

export interface BriefDraft {
  key: string;
  scenario: string;
  language: string;
  parentId: string | null;
  count: number;
}

export function newBrief(): BriefDraft {
  return { key: newKey(), scenario: "", language: "und", parentId: null, count: 1 };
}

export function isComplete(briefs: BriefDraft[]): boolean {
  return briefs.every((brief) => brief.scenario.trim() !== "" && brief.count >= 1);
}

export function toBriefs(briefs: BriefDraft[]): NonNullable<Api<"BatchBody">["briefs"]> {
  return briefs.map((brief) => ({ scenario: brief.scenario.trim(), language: brief.language.trim() || "und", parent_id: brief.parentId, count: brief.count }));
}

/** Writing is counted here, not by the server: each item wanted is one piece of work. */
export function estimateOf(briefs: BriefDraft[], secondsEach: number | null): Api<"Estimate"> {
  const items = briefs.reduce((sum, brief) => sum + brief.count, 0);
  const hours = secondsEach === null ? null : (items * secondsEach) / 3600;
  return { items, judgements: items, seconds_each: secondsEach, pace_source: "entered", hours, unreachable: [] };
}
