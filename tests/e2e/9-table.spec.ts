/** The table of items: found in every script, narrowed, kept as a slice, acted on, and taken along as a file. */

import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, watch } from "./checks";
import { bringIn, newProject } from "./owning";
import { sessionOf } from "./world";

const TEXTS = ["وصلت الشحنة متأخرة", "电池很耐用", "The cable broke", "Das Kabel ist neu", "=1+1 is no formula"];
const ROWS = Array.from({ length: 45 }, (_, index) => ({ id: `r-${index}`, text: `${TEXTS[index % 5]} ${index}`, language: ["ar", "zh", "en", "de", "en"][index % 5], channel: index < 20 ? "mail" : "chat" }));
const SCHEMA = { fields: [{ id: "text", title: "Text" }], questions: [{ id: "mood", kind: "one_of", title: "Which mood?", labels: [{ id: "good", name: "Good" }, { id: "bad", name: "Bad" }] }] };
let projectId = "";

test.use({ storageState: sessionOf("owner") });

const found = (page: Page, n: number) => expect(page.getByRole("status").filter({ hasText: /^(Found|In all): / })).toHaveText(new RegExp(`: ${n}$`));

async function narrow(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole("button", { name: "Narrow" }).click();
  await page.getByRole("dialog").getByLabel(field).fill(value);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

test("a part of a text is found in every script", async ({ page }) => {
  projectId = await newProject(page, "A table of items");
  await bringIn(page, projectId, ROWS, SCHEMA);
  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/items`);
  await found(page, 45);
  await page.keyboard.press("/");
  await page.keyboard.type("cable");
  await found(page, 9);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await found(page, 45);
  for (const part of ["耐用", "شحن", "abel"]) {
    await narrow(page, "Contains exactly", part);
    await found(page, 9);
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await found(page, 45);
  }
  await expectAccessible(page);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("columns are chosen and stay chosen", async ({ page }) => {
  await page.goto(`/projects/${projectId}/items`);
  await expect(page.getByRole("columnheader", { name: "Metadata" })).toHaveCount(0);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByLabel("Metadata").check();
  await expect(page.getByRole("columnheader", { name: "Metadata" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Metadata" })).toBeVisible();
});

test("what is narrowed is kept as a slice and downloads as it is", async ({ page }) => {
  await page.goto(`/projects/${projectId}/items`);
  await narrow(page, "Metadata", "channel:mail");
  await found(page, 20);
  await page.getByRole("button", { name: "Slices" }).click();
  await page.getByRole("menuitem", { name: "Save as a slice" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("By mail");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The slice is saved.")).toBeVisible();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await found(page, 45);
  await page.getByRole("button", { name: "Slices" }).click();
  await page.getByRole("menuitem", { name: "By mail" }).click();
  await found(page, 20);
  await page.getByRole("button", { name: "Download" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "JSONL" }).click();
  const lines = readFileSync(await (await download).path(), "utf8").trim().split("\n").map((line) => JSON.parse(line) as { fields: { text: string } });
  expect(lines.map((line) => line.fields.text)).toEqual(ROWS.slice(0, 20).map((row) => row.text));
});

test("what is found is withheld and restored, and chosen rows are withdrawn", async ({ page }) => {
  await page.goto(`/projects/${projectId}/items?contains=cable`);
  await found(page, 9);
  await page.getByRole("button", { name: "Withhold" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withhold" }).click();
  await expect(page.getByText("Changed: 9. Left alone: 0.")).toBeVisible();
  await page.goto(`/projects/${projectId}/items?is_withheld=true`);
  await found(page, 9);
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("heading", { name: "No item matches" })).toBeVisible();
  await page.goto(`/projects/${projectId}/items`);
  await page.getByRole("checkbox", { name: "Choose row 1", exact: true }).check();
  await page.getByRole("checkbox", { name: "Choose row 2", exact: true }).check();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await found(page, 43);
});
