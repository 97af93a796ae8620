/** Hands in a text: words found where they are drawn, dragged over, and what is marked read back. */

import { expect, type Page } from "@playwright/test";

const TEXT = "[data-lease] [data-span-text]";

async function boxOf(page: Page, words: string, nth = 0): Promise<{ left: number; right: number; y: number }> {
  return page.evaluate(([root, wanted, skip]) => {
    const text = document.querySelector(root as string);
    const walker = document.createTreeWalker(text as Node, NodeFilter.SHOW_TEXT);
    let left = Number(skip);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let at = node.data.indexOf(wanted as string); at >= 0; at = node.data.indexOf(wanted as string, at + 1)) {
        if (left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + (wanted as string).length);
        const box = range.getBoundingClientRect();
        return { left: box.left, right: box.right, y: box.top + box.height / 2 };
      }
    }
    throw new Error(`“${wanted}” is not drawn in one piece`);
  }, [TEXT, words, nth] as const);
}

/** Drag over words, from the first to the last. */
export async function drag(page: Page, from: string, to = from, nth = 0): Promise<void> {
  const start = await boxOf(page, from, nth);
  const end = await boxOf(page, to, nth);
  await page.mouse.move(start.left + 1, start.y);
  await page.mouse.down();
  await page.mouse.move(end.right - 1, end.y, { steps: 8 });
  await page.mouse.up();
  await expect(page.locator("[data-look=selected], [data-look=chosen]").first()).toBeVisible();
}

/** What is marked, in the order of the text: the words, and the labels that end with them. */
export async function marked(page: Page): Promise<string[]> {
  return page.locator(`${TEXT} [data-tag]`).evaluateAll((runs) => runs.map((run) => `${run.textContent}/${run.getAttribute("data-tag")}`));
}

/** Press a key so many times. */
export async function times(page: Page, count: number, key: string): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await page.keyboard.press(key);
}

export async function openBatch(page: Page, name: string): Promise<void> {
  await page.goto("/work");
  await page.getByText(name, { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).click();
  await expect(page.locator(TEXT)).toBeVisible();
}
