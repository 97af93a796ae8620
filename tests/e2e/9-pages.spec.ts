/** A PDF is dropped, each of its pages becomes a picture, and is drawn on; a damaged one says why it does not. */

import { expect, test } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { press } from "./desk";
import { drag, picture } from "./drawing";
import { makePdf } from "./pdf";
import { freeze, newProject, releaseGuideline, rowsOf } from "./owning";
import { sessionOf } from "./world";

test.use({ storageState: sessionOf("owner") });

test("pages of a PDF are drawn on like pictures", async ({ page }) => {
  const seen = await watch(page);
  const projectId = await newProject(page, "Papers");
  const files = [{ name: "invoice.pdf", mimeType: "application/pdf", buffer: makePdf("0 0 1 rg 72 72 144 72 re f", "1 0 0 rg 36 36 72 72 re f") }, { name: "broken.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nnothing of the kind") }];
  await page.locator('input[type="file"]').setInputFiles(files);
  await expect(page.getByText("Pictures and recordings ·")).toBeVisible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Unreadable: 1")).toBeVisible();
  await page.goto(`/projects/${projectId}/items`);
  await expect(page.getByText("invoice.pdf#page=2")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/projects/${projectId}/guideline`);
  await page.getByText("Objects in photographs").locator("xpath=ancestor::*[.//button][1]").getByRole("button", { name: "Use" }).click();
  await expect(picture(page)).toBeVisible();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await releaseGuideline(page);
  const me = await send<{ person: { id: string } }>(page, "get", "/me");
  const { id } = await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name: "Papers", selection: { filter: {} }, person_ids: [me.person.id], overlap: 1 });
  await page.goto(`/annotate/${id}`);
  await expect(picture(page)).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  await expect(picture(page).locator("img")).toHaveAttribute("width", "1000");
  await drag(page, [128, 96], [384, 192]);
  await press(page, "Enter");
  await expect(picture(page)).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  await press(page, "Enter");
  await page.goto(`/projects/${projectId}/releases`);
  const release = await freeze(page, projectId);
  const media = rowsOf<{ filename: string; mime: string; width: number; height: number }>(release, "media.jsonl");
  expect(media.map((one) => [one.filename, one.mime, one.width, one.height]).sort()).toEqual([["invoice.pdf#page=1", "image/png", 1000, 600], ["invoice.pdf#page=2", "image/png", 1000, 600]]);
  expect(seen).toEqual({ violations: [], errors: [] });
});
