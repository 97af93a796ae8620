import { expect, test, type Page } from "@playwright/test";
import { loadWorld, sessionOf } from "./world";

test.use({ storageState: sessionOf("owner") });

async function chooseKey(page: Page, act: string, key: string): Promise<void> {
  await page.getByRole("button", { name: `Change the key: ${act}`, exact: true }).click();
  await page.keyboard.press(key);
}

test("a batch of briefs has items written, and a reload keeps what was begun", async ({ page }) => {
  await page.goto(`/projects/${loadWorld().projectId}/batches`);
  await page.getByRole("button", { name: "New batch" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("New ones, written").click();
  await dialog.getByLabel("Name").fill("Written");
  await dialog.getByLabel("What should be written?").fill("A buyer praises the colour.");
  await dialog.getByLabel("How many").fill("2");
  await dialog.getByRole("button", { name: "Issue the batch" }).click();
  await page.getByRole("link", { name: "Annotate" }).click();
  const text = page.locator("[data-lease]").getByRole("textbox");
  await text.fill("What a lovely blue!");
  await expect.poll(() => page.evaluate(() => new Promise((found) => {
    const open = indexedDB.open("goldsmith");
    open.onsuccess = () => {
      const all = open.result.transaction("drafts").objectStore("drafts").getAll();
      all.onsuccess = () => found(JSON.stringify(all.result).includes("lovely blue"));
    };
  }))).toBe(true);
  await page.reload();
  await expect(text).toHaveValue("What a lovely blue!");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Yours: 1/)).toBeVisible();
});

test("an own answer is opened from My work and revised", async ({ page }) => {
  await page.goto("/work");
  await page.getByRole("link", { name: "What a lovely blue!" }).click();
  await expect(page.getByText("Revising an earlier answer")).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("heading", { name: "My work" })).toBeVisible();
  await expect(page.getByText("revision 2")).toBeVisible();
});

test("a key is chosen anew, a conflict is said, and all keys are reset", async ({ page }) => {
  await page.goto("/settings");
  await chooseKey(page, "Skip", "Shift+N");
  await expect(page.getByRole("alert")).toContainText("belongs to “Note”");
  await chooseKey(page, "Skip", "F8");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto("/work");
  await page.getByRole("link", { name: "Annotate" }).first().click();
  await expect(page.locator("[data-lease]")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("F8");
  await expect(page.getByRole("dialog", { name: "Skip" })).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Reset all" }).click();
  await expect(page.getByRole("button", { name: "Reset all" })).toBeHidden();
});
