import { expect, test } from "@playwright/test";
import { begin, finish } from "./desk";
import { loadWorld, sessionOf } from "./world";

test.describe("the owner judges the same items differently", () => {
  test.use({ storageState: sessionOf("owner") });

  test("and answers the question", async ({ page }) => {
    await page.goto(`/projects/${loadWorld().projectId}/questions`);
    await page.getByLabel("Your answer").fill("Yes: label what is meant.");
    await page.getByRole("button", { name: "Answer" }).click();
    await expect(page.getByRole("heading", { name: "No question waits" })).toBeVisible();
    await begin(page);
    await finish(page, "2");
    await expect(page.getByText("All saved")).toBeVisible();
  });
});

test.describe("the reviewer", () => {
  test.use({ storageState: sessionOf("reviewer") });

  test("settles a disagreement with a rationale", async ({ page }) => {
    await page.goto(`/projects/${loadWorld().projectId}/review`);
    await expect(page.getByRole("heading", { name: "Settle the item" })).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press("1");
    await page.getByLabel("Rationale").fill("It praises.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Settled.")).toBeVisible();
  });

  test("rejects an answer with a reason", async ({ page }) => {
    await page.goto(`/projects/${loadWorld().projectId}/review`);
    await page.getByRole("article").first().getByRole("button", { name: "Reject" }).click();
    await page.getByLabel("Reason").fill("See rule 1.");
    await page.getByRole("dialog").getByRole("button", { name: "Reject" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
  });
});
