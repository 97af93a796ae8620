import { describe, expect, test } from "vitest";
import type { Point } from "../anchors";
import { fitView, matrixOf, onScreen, panBy, seen, toPicture, toScreen, turnedSize, wayOnPicture, zoomAt, type View } from "./view";

const SIZE = { width: 400, height: 100 };
const FRAME = { width: 300, height: 300 };

function turned(quarters: number): View {
  return { ...fitView(turnedSize(SIZE, quarters), FRAME), turned: { quarters, size: SIZE } };
}

/** The corners of the picture as they lie on the screen, from its top left clockwise. */
const TOP_LEFT_GOES_TO: Record<number, "top left" | "top right" | "bottom right" | "bottom left"> = { 0: "top left", 1: "top right", 2: "bottom right", 3: "bottom left" };

describe.each([0, 1, 2, 3])("a view turned by %i quarters", (quarters) => {
  const view = turned(quarters);

  test("shows the whole picture in its frame, with its top left where it belongs", () => {
    const { x, y, w, h } = onScreen(view, { x: 0, y: 0, ...{ w: SIZE.width, h: SIZE.height } });
    expect([x >= 0, y >= 0, x + w <= 300, y + h <= 300]).toEqual([true, true, true, true]);
    const [left, top] = toScreen(view, [0, 0]);
    const corner = `${Math.abs(top - y) < 1e-6 ? "top" : "bottom"} ${Math.abs(left - x) < 1e-6 ? "left" : "right"}`;
    expect(corner).toBe(TOP_LEFT_GOES_TO[quarters]);
  });

  test("finds its way back from the screen, also zoomed and moved", () => {
    const lying = turnedSize(SIZE, quarters);
    const moved = panBy(zoomAt(view, [120, 90], 3, lying, FRAME), 20, -15, lying, FRAME);
    for (const point of [[0, 0], [399, 1], [123.4, 56.7]] as Point[]) {
      const [x, y] = toPicture(moved, toScreen(moved, point));
      expect([x, y].map((value) => Math.round(value * 1e6) / 1e6)).toEqual(point);
    }
    expect(toPicture(zoomAt(view, [120, 90], 3, lying, FRAME), [120, 90]).map(Math.round)).toEqual(toPicture(view, [120, 90]).map(Math.round));
  });

  test("an arrow goes on the picture where it points on the screen", () => {
    const from = toScreen(view, [50, 50]);
    const [dx, dy] = wayOnPicture(view, [10, 0]);
    const to = toScreen(view, [50 + dx, 50 + dy]);
    expect([Math.sign(Math.round(to[0] - from[0])), Math.round(to[1] - from[1])]).toEqual([1, 0]);
  });

  test("what is in sight covers the picture, and the matrix is what a canvas takes", () => {
    const sight = seen(view, FRAME);
    expect([sight.x <= 0, sight.y <= 0, sight.x + sight.w >= 400, sight.y + sight.h >= 100]).toEqual([true, true, true, true]);
    expect(matrixOf(view)).toHaveLength(6);
  });
});
