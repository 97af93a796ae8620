/** Hands on a picture: where its pixels are on the screen, dragged over by mouse, aimed at by arrows. */

import { type Page } from "@playwright/test";
import { WIDTH } from "./pictures";

export type Place = readonly [number, number];

export const picture = (page: Page) => page.locator("[data-shape-canvas]");
export const shapes = (page: Page) => page.getByRole("list", { name: /Shapes drawn/ }).getByRole("listitem");

/** Where pixels of the picture are on the screen. */
export async function mapOf(page: Page): Promise<(at: Place) => [number, number]> {
  const image = await picture(page).locator("img").boundingBox();
  if (!image) throw new Error("no picture");
  const scale = image.width / WIDTH;
  return ([x, y]) => [image.x + x * scale, image.y + y * scale];
}

export async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await dragAlong(page, [from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], to]);
}

/** One stroke from place to place. */
export async function dragAlong(page: Page, way: Place[]): Promise<void> {
  const at = await mapOf(page);
  const [first, ...others] = way;
  if (!first) return;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const place of others) await page.mouse.move(...at(place), { steps: 4 });
  await page.mouse.up();
}

/** Arrows from one place to another, with Ctrl by 50, with Shift by 10, else by one. */
export async function aim(page: Page, [fromX, fromY]: Place, [toX, toY]: Place): Promise<void> {
  for (const [way, plus, minus] of [[toX - fromX, "ArrowRight", "ArrowLeft"], [toY - fromY, "ArrowDown", "ArrowUp"]] as const) {
    const key = way > 0 ? plus : minus;
    let left = Math.abs(way);
    for (const [step, mod] of [[50, "Control+"], [10, "Shift+"], [1, ""]] as const) {
      for (; left >= step; left -= step) await page.keyboard.press(mod + key);
    }
  }
}

export const corner = ([x, y, w, h]: readonly [number, number, number, number]): [Place, Place] => [[x, y], [x + w, y + h]];
