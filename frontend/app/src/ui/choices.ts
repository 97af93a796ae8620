/** How an answer is named and coloured, wherever it is shown. */

import { indexOfLabels, type Question } from "@goldsmith/core";
import { colorOf } from "./colors";

type Value = string | number;

const LOW = [0x86, 0xa9, 0xd6], HIGH = [0x2b, 0x62, 0xb8];
const AGAINST = [0xb5, 0x38, 0x2f], BETWEEN = [0x8a, 0x85, 0x7a], FOR = [0x2f, 0x8f, 0x5b];

function mix(one: number[], other: number[], share: number): string {
  const parts = one.map((part, index) => Math.round(part + ((other[index] ?? part) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The step of a scale: from light to dark, or from against to for where the scale has two sides. */
function stepColor(values: number[], value: number): string {
  const min = Math.min(...values), max = Math.max(...values);
  if (min < 0 && max > 0) return value < 0 ? mix(BETWEEN, AGAINST, value / min) : mix(BETWEEN, FOR, value / max);
  return mix(LOW, HIGH, max === min ? 1 : (value - min) / (max - min));
}

/** The guideline's colour of a label; a scale's own order for its points. */
export function choiceColor(question: Question | undefined, value: Value): string {
  const index = question?.labels?.findIndex((one) => one.id === value) ?? -1;
  if (question?.kind === "rating") return stepColor((question.points ?? []).map((one) => one.value), Number(value));
  return colorOf(question?.labels?.[index]?.color, Math.max(index, 0));
}

/** A label of a tree with what is above it. */
export function pathName(question: Question, value: Value): string {
  const found = indexOfLabels(question.labels ?? []).find(({ label }) => label.id === value);
  return found ? [...found.above, found.label.name].join(" › ") : choiceName(question, value);
}

export function choiceName(question: Question | undefined, value: Value): string {
  const label = question?.labels?.find((one) => one.id === value);
  const point = question?.points?.find((one) => String(one.value) === String(value));
  if (label) return label.name;
  // A region of a question without labels says its tier.
  const tier = question?.tiers?.find((one) => one.id === value);
  if (tier) return tier.title;
  return point?.name && point.name !== String(point.value) ? `${point.value} · ${point.name}` : String(value);
}
