/** The regions of answers as they are drawn under one recording. */

import { askedQuestions, isRegions, marksOf, regionOf, speakerOf, transcriptOf, type Answers, type Mark, type Schema } from "@goldsmith/core";
import { choiceColor, choiceName } from "../../choices";
import { ghostMarks, ghostName, ghostOf, type Ghost, type Ghosts } from "../ghosts";

export interface HeardRegion {
  id: string;
  start: number;
  end: number;
  color: string;
  /** What stands in it: who speaks and what, else its label. */
  text: string;
  differs: boolean;
  /** Only suggested: nobody has taken it yet. */
  ghost: Ghost;
}

export interface HeardRow {
  questionId: string;
  tierId: string;
  title: string;
  direction: "auto" | "ltr" | "rtl";
  regions: HeardRegion[];
}

function textOf(mark: Mark, name: string): string {
  const words = transcriptOf(mark) || name;
  return speakerOf(mark) ? `${speakerOf(mark)}: ${words}` : words;
}

/** One row for each tier of every question about a field; what is suggested stands in it too. */
export function heardOn(schema: Schema, answers: Answers, field: string, differs?: (mark: Mark) => boolean, ghosts?: Ghosts): HeardRow[] {
  const asked = askedQuestions(schema, answers).filter((question) => isRegions(question) && question.field === field);
  return asked.flatMap((question) => (question.tiers ?? []).map((tier, index): HeardRow => {
    const marks = [...marksOf(answers, question.id), ...ghostMarks(ghosts, question)].filter((mark) => regionOf(mark).tier === tier.id);
    const hasLabels = (question.labels ?? []).length > 0;
    const regions = marks.map((mark) => {
      const { start, end } = regionOf(mark);
      const color = hasLabels ? choiceColor(question, String(mark.value)) : tierColor(index);
      return { id: mark.id, start, end, color, text: ghostName(ghosts, mark.id, textOf(mark, hasLabels ? choiceName(question, String(mark.value)) : "")), differs: differs?.(mark) ?? false, ghost: ghostOf(ghosts, mark.id) };
    });
    return { questionId: question.id, tierId: tier.id, title: tier.title, direction: tier.direction ?? "auto", regions };
  }));
}

const TIER_COLORS = ["#3b7dd8", "#2f8f5b", "#7a55c7", "#c2571a", "#0f8a94"];

/** Regions without labels have the colour of their tier. */
export function tierColor(index: number): string {
  return TIER_COLORS[index % TIER_COLORS.length] ?? "#3b7dd8";
}
