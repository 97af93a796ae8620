import { expect, test } from "@playwright/test";
import { sessionOf } from "./world";

const MOST_ACTS = 8;
const MOST_MS = 3 * 60_000;
const CSV = ["text", ...Array.from({ length: 40 }, (_, index) => `"Message number ${index}, please answer."`)].join("\n");

test.use({ storageState: sessionOf("owner") });

test("from a file to the first trial answer it takes eight acts at most", async ({ page }) => {
  let acts = 0;
  const act = async (doing: Promise<unknown>) => {
    acts += 1;
    await doing;
  };
  await page.goto("/projects");
  const begun = Date.now();
  await act(page.getByRole("button", { name: "New project" }).first().click());
  await act(page.getByRole("dialog").getByLabel("Name").fill("A newcomer's project"));
  await act(page.keyboard.press("Enter"));
  await act(page.locator('input[type="file"]').setInputFiles({ name: "messages.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) }));
  await act(page.getByRole("button", { name: "Import", exact: true }).click());
  await act(page.getByRole("link", { name: "On to the guideline" }).click({ timeout: 30_000 }));
  await act(page.getByRole("button", { name: "Use" }).first().click());
  const trial = page.getByRole("complementary", { name: "Try it" });
  await expect(trial.getByText("Message number 0")).toBeVisible();
  await act(page.keyboard.press("1"));
  await expect(trial.getByText("Message number 1,")).toBeVisible(); // answered: the next item is shown
  expect(acts).toBeLessThanOrEqual(MOST_ACTS);
  expect(Date.now() - begun).toBeLessThan(MOST_MS);
});
