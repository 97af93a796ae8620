/** Suggested marks that are neither taken nor left yet: drawn beside the given ones, dashed. */

import { answerOf, type Answers, type Mark, type Question } from "@goldsmith/core";
import { useItem } from "./itemContext";

export interface Ghosts {
  /** By question, each mark named by its piece. */
  answers: Answers;
  /** The piece whose keys count now. */
  currentKey: string | undefined;
  /** Who suggests a piece, and how sure. */
  told: ReadonlyMap<string, string>;
  onFocus: (key: string) => void;
}

export type Ghost = "open" | "current" | null;

export function ghostMarks(ghosts: Ghosts | undefined, question: Question): Mark[] {
  return ghosts ? answerOf(ghosts.answers, question.id).marks : [];
}

export function ghostOf(ghosts: Ghosts | undefined, id: string): Ghost {
  if (!ghosts?.told.has(id)) return null;
  return ghosts.currentKey === id ? "current" : "open";
}

/** A name with origin and confidence, where the ghost is the one in hand. */
export function ghostName(ghosts: Ghosts | undefined, id: string, name: string): string {
  return ghostOf(ghosts, id) === "current" ? [name, ghosts?.told.get(id)].filter(Boolean).join(" · ") : name;
}

/** What is suggested about the item in front, where somebody can still take it. */
export function useGhosts(): Ghosts | undefined {
  return useItem().ghosts;
}
