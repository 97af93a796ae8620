import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { loadWorld, sessionOf } from "./world";

test.use({ storageState: sessionOf("owner") });

test("quality is measured, and a release is frozen, downloaded and verified", async ({ page }) => {
  const { projectId, command } = loadWorld();
  await page.goto(`/projects/${projectId}/quality`);
  await expect(page.getByText("Krippendorff's alpha").first()).toBeVisible();
  await page.goto(`/projects/${projectId}/releases`);
  await page.getByRole("button", { name: "Freeze a release" }).first().click();
  await page.getByRole("dialog").getByLabel("Note").fill("First");
  await page.getByRole("dialog").getByRole("button", { name: "Freeze a release" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click({ timeout: 40_000 });
  const path = join(mkdtempSync(join(tmpdir(), "release-")), "release.zip");
  await (await download).saveAs(path);
  const said = execFileSync(command, ["verify", path], { encoding: "utf8" });
  expect(said).not.toBe("");
});
