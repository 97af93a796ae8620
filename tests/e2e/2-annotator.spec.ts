import { expect, test, type Page } from "@playwright/test";
import { sessionOf } from "./world";

test.use({ storageState: sessionOf("annotator") });

async function begin(page: Page): Promise<void> {
  await page.goto("/work");
  await page.getByRole("link", { name: "Annotate" }).first().click();
  await expect(page.getByRole("radio").first()).toBeVisible();
}

const shown = (page: Page) => page.locator("[data-lease]").getAttribute("data-lease");

async function press(page: Page, key: string): Promise<void> {
  const before = await shown(page);
  await page.keyboard.press(key);
  await expect.poll(() => shown(page)).not.toBe(before);
}

test("a label's key answers, submits and shows the next item", async ({ page }) => {
  await begin(page);
  await press(page, "1");
  await press(page, "2");
  await expect(page.getByText("All saved")).toBeVisible();
  await expect(page.getByText(/Yours: 2/)).toBeVisible();
});

test("a reload shows the same item", async ({ page }) => {
  await begin(page);
  const before = await shown(page);
  await page.reload();
  await expect(page.locator(`[data-lease="${before}"]`)).toBeVisible();
});

test("going back revises the last answer", async ({ page }) => {
  await begin(page);
  await press(page, "3");
  await expect(page.getByText("All saved")).toBeVisible();
  await press(page, "Shift+B");
  await expect(page.getByText("Revising an earlier answer")).toBeVisible();
  await press(page, "1");
  await expect(page.getByText("Revising an earlier answer")).toBeHidden();
});

test("work done without a network is sent when it is back", async ({ page, context }) => {
  await begin(page);
  await context.setOffline(true);
  await press(page, "1");
  await expect(page.getByText(/No connection/)).toBeVisible();
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText("All saved")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(/No connection/)).toBeHidden();
});

test("an answer that a crash kept from being sent is sent by the next page", async ({ page, context }) => {
  await begin(page);
  await page.route("**/annotation", (route) => route.abort());
  await press(page, "2");
  await expect(page.getByText(/No connection/)).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await begin(next);
  await expect(next.getByText(/Yours: 5/)).toBeVisible();
});

test("a skip asks for a reason, and a question parks the item", async ({ page }) => {
  await begin(page);
  await page.keyboard.press("Shift+S");
  await page.getByRole("dialog").getByLabel("Another reason").check();
  await page.getByRole("dialog").getByRole("button", { name: "Skip" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Shift+Q");
  await page.getByRole("dialog").getByLabel("Your question").fill("Is irony negative?");
  await page.getByRole("button", { name: "Send the question" }).click();
  await expect(page.getByText("All saved")).toBeVisible();
});

test("the guideline is searched in place", async ({ page }) => {
  await begin(page);
  await page.keyboard.press("/");
  await page.keyboard.type("zzzz");
  await expect(page.getByText("Nothing in the guideline has these words.")).toBeVisible();
});

test("the rest is done by keys alone", async ({ page }) => {
  await begin(page);
  for (let n = 0; n < 10 && (await page.locator("[data-lease]").count()) > 0; n += 1) {
    await page.keyboard.press("1");
    await page.waitForTimeout(250);
  }
  await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
});
