import { expect, test } from "vitest";
import { LABEL_COLORS } from "../../ui/colors";
import { freshColor } from "./colors";

test("a new label never gets a colour that is taken, nor one hardly different, while others are free", () => {
  const used: string[] = [];
  for (const _ of LABEL_COLORS) used.push(freshColor(used));
  expect(new Set(used).size).toBe(LABEL_COLORS.length);
  const brown = "#b7860c"; // all but the seventh of the dozen
  expect(freshColor([...LABEL_COLORS.slice(0, 6), brown])).not.toBe(LABEL_COLORS[6]);
});
