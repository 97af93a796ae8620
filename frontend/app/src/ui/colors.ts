/** Colours of labels: a dozen that can be told apart, readable in light and dark. */

export const LABEL_COLORS = ["#3b7dd8", "#c2571a", "#2f8f5b", "#b5382f", "#7a55c7", "#0f8a94", "#b8860b", "#c13f86", "#5b6b7a", "#6a8f1f", "#8a5a3c", "#4c5fd5"] as const;

const HEX = /^#[0-9a-f]{6}$/i;

export function colorOf(color: string | null | undefined, index: number): string {
  return color && HEX.test(color) ? color : (LABEL_COLORS[index % LABEL_COLORS.length] ?? LABEL_COLORS[0]);
}
