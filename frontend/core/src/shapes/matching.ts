/** How one annotator's shapes stand to those of others, found one to one by likeness. */

import type { Answers, Mark } from "../answers";
import { oneToOne, type Pair } from "../pairing";
import type { Question } from "../schema";
import { marksOf } from "../spans/marks";
import { boundsOf } from "./geometry";
import { shapeOf } from "./marks";
import { likeness, POINT_REACH_PX } from "./overlap";

/** From here on two shapes are held to mean the same thing. */
export const MATCH_FROM = 0.5;
/** From here on two shapes are held to be the same. */
export const SAME_FROM = 0.75;

/** Greedy one-to-one pairs, the most alike first. */
export function pairShapes(one: readonly Mark[], other: readonly Mark[], from = MATCH_FROM): Pair[] {
  const found: Pair[] = [];
  const bounds = other.map((mark) => boundsOf(shapeOf(mark)));
  one.forEach((mark, index) => {
    const shape = shapeOf(mark);
    const { x, y, w, h } = boundsOf(shape);
    bounds.forEach((at, place) => {
      const reach = POINT_REACH_PX;
      if (at.x > x + w + reach || x > at.x + at.w + reach || at.y > y + h + reach || y > at.y + at.h + reach) return;
      const given = other[place];
      const alike = given ? likeness(shape, shapeOf(given)) : 0;
      if (alike >= from) found.push({ one: index, other: place, likeness: alike });
    });
  });
  return oneToOne(found, one, other);
}

export type ShapeMatch = "same" | "edges" | "joints" | "label" | "only";

export interface MatchedShape {
  mark: Mark;
  /** The worst that holds against the others. */
  match: ShapeMatch;
  /** How many of the others have the same. */
  same: number;
  others: number;
  /** The least likeness among those that have it; null where nobody has. */
  likeness: number | null;
}

const RANK: Record<ShapeMatch, number> = { same: 0, joints: 1, edges: 2, label: 3, only: 4 };

/** Which joints of a skeleton are seen, hidden, absent. */
function seenOf(mark: Mark): string {
  const shape = shapeOf(mark);
  return shape.shape === "skeleton" ? shape.joints.map((joint) => joint.v).join("") : "";
}

function matchOf(mark: Mark, other: Mark | undefined, alike: number): ShapeMatch {
  if (!other) return "only";
  if (other.value !== mark.value || JSON.stringify(other.attributes) !== JSON.stringify(mark.attributes)) return "label";
  if (alike < SAME_FROM) return "edges";
  return seenOf(mark) === seenOf(other) ? "same" : "joints";
}

/** Each shape of one annotator, told by how it stands to the answers of the others. */
export function matchShapes(question: Question, own: Answers, others: readonly Answers[]): MatchedShape[] {
  const marks = marksOf(own, question.id);
  const found = others.map((answers) => {
    const given = marksOf(answers, question.id);
    return new Map(pairShapes(marks, given).map((pair) => [pair.one, { mark: given[pair.other], likeness: pair.likeness }]));
  });
  return marks.map((mark, index) => {
    const pairs = found.map((one) => one.get(index));
    const matches = pairs.map((pair) => matchOf(mark, pair?.mark, pair?.likeness ?? 0));
    const match = matches.reduce<ShapeMatch>((worst, one) => (RANK[one] > RANK[worst] ? one : worst), "same");
    const alike = pairs.flatMap((pair) => (pair ? [pair.likeness] : []));
    return { mark, match, same: matches.filter((one) => one === "same").length, others: others.length, likeness: alike.length > 0 ? Math.min(...alike) : null };
  });
}
