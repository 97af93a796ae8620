/** A colour for a label that comes to others. */

import { LABEL_COLORS } from "../../ui/colors";

const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function distance(one: string, other: string): number {
  const there = parts(other);
  return Math.hypot(...parts(one).map((value, at) => value - (there[at] ?? 0)));
}

/** The colour that is least like those in use; of the same, the first. */
export function freshColor(used: readonly string[]): string {
  const nearest = (color: string) => Math.min(...used.map((one) => distance(color, one)));
  return used.length === 0 ? LABEL_COLORS[0] : LABEL_COLORS.reduce<string>((best, color) => (nearest(color) > nearest(best) ? color : best), LABEL_COLORS[0]);
}
