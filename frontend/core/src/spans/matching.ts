/** How one annotator's spans stand to those of others: the same, another label, other edges, or nobody else has it. */

import type { Answers, Mark } from "../answers";
import type { Question } from "../schema";
import { doOverlap, marksOf, spanParts } from "./marks";

export type Match = "same" | "label" | "edges" | "only";

export interface Matched {
  mark: Mark;
  /** The worst that holds against the others. */
  match: Match;
  /** How many of the others have exactly this. */
  same: number;
  others: number;
}

const RANK: Record<Match, number> = { same: 0, label: 1, edges: 2, only: 3 };

function placeOf(mark: Mark): string {
  return spanParts(mark).map((part) => `${part.start}:${part.end}`).join(" ");
}

function matchAgainst(mark: Mark, others: readonly Mark[]): Match {
  let best: Match = "only";
  const place = placeOf(mark);
  const said = JSON.stringify(mark.attributes);
  for (const other of others) {
    if (!doOverlap(spanParts(mark), spanParts(other))) continue;
    const isPlace = placeOf(other) === place;
    const found: Match = isPlace ? (other.value === mark.value && JSON.stringify(other.attributes) === said ? "same" : "label") : "edges";
    if (RANK[found] < RANK[best]) best = found;
  }
  return best;
}

/** Each span of one annotator, told by how it stands to the answers of the others. */
export function matchSpans(question: Question, own: Answers, others: readonly Answers[]): Matched[] {
  return marksOf(own, question.id).map((mark) => {
    const found = others.map((answers) => matchAgainst(mark, marksOf(answers, question.id)));
    const match = found.reduce<Match>((worst, one) => (RANK[one] > RANK[worst] ? one : worst), "same");
    return { mark, match, same: found.filter((one) => one === "same").length, others: others.length };
  });
}
