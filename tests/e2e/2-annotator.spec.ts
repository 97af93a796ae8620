import { expect, test } from "@playwright/test";
import { begin, finish, inFront, press } from "./desk";
import { sessionOf } from "./world";

test.use({ storageState: sessionOf("annotator") });

test("a label's key answers, submits and shows the next item", async ({ page }) => {
  await begin(page);
  await press(page, "1");
  await press(page, "2");
  await expect(page.getByText("All saved")).toBeVisible();
  await expect(page.getByText(/Yours: 2/)).toBeVisible();
});

test("a reload shows the same item", async ({ page }) => {
  await begin(page);
  const before = await inFront(page);
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
  await finish(page, "1");
  await expect(page.getByText("All saved")).toBeVisible();
});
