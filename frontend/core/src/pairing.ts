/** One-to-one pairs of what two annotators marked. */

import type { Mark } from "./answers";

export interface Pair {
  one: number;
  other: number;
  likeness: number;
}

/** Keep each mark of either side once: the most alike first, of those as alike the ones with the same label. */
export function oneToOne(found: Pair[], one: readonly Mark[], other: readonly Mark[]): Pair[] {
  const isSameLabel = (pair: Pair) => (one[pair.one]?.value === other[pair.other]?.value ? 1 : 0);
  found.sort((a, b) => b.likeness - a.likeness || isSameLabel(b) - isSameLabel(a) || a.one - b.one || a.other - b.other);
  const left = new Set<number>(), right = new Set<number>();
  return found.filter((pair) => {
    if (left.has(pair.one) || right.has(pair.other)) return false;
    left.add(pair.one);
    right.add(pair.other);
    return true;
  });
}
