import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { freeze } from "./owning";
import { loadWorld, sessionOf } from "./world";

test.use({ storageState: sessionOf("owner") });

test("quality is measured, and a release is frozen, downloaded and verified", async ({ page }) => {
  const { projectId, command } = loadWorld();
  await page.goto(`/projects/${projectId}/quality`);
  await expect(page.getByText("Krippendorff's alpha").first()).toBeVisible();
  const release = await freeze(page, projectId, "First");
  const said = execFileSync(command, ["verify", release], { encoding: "utf8" });
  expect(said).not.toBe("");
});
