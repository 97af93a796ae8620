/** Hands at the annotation screen: a key is pressed and the next item is awaited, however slow the machine is. */

import { expect, type Page } from "@playwright/test";

/** The lease in front, or null where nothing is left. */
export async function inFront(page: Page): Promise<string | null> {
  const item = page.locator("[data-lease]");
  return (await item.count()) > 0 ? item.getAttribute("data-lease") : null;
}

/** Open the first batch, or the one of that name. */
export async function begin(page: Page, batch?: string): Promise<void> {
  await page.goto("/work");
  const links = page.getByRole("link", { name: "Annotate" });
  await (batch ? page.getByText(batch, { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }) : links.first()).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
}

export async function press(page: Page, key: string): Promise<void> {
  const before = await inFront(page);
  await page.keyboard.press(key);
  await expect.poll(() => inFront(page)).not.toBe(before);
}

/** Answer everything that is left with one key. */
export async function finish(page: Page, key: string): Promise<void> {
  const end = page.getByRole("heading", { name: "Nothing is left for you here" });
  for (;;) {
    await expect(end.or(page.locator("[data-lease]"))).toBeVisible();
    if (await end.isVisible()) return;
    await press(page, key);
  }
}
