/** A file with faults, pasted lines, the same file again: what went in, what did not, why, and the way back. */

import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, watch } from "./checks";
import { shoot } from "./crowd";
import { newProject } from "./owning";
import { sessionOf } from "./world";

const GOOD = ["id,text,topic", "1,One,a", "2,\"Two\nlines\",b", "3,ثلاثة,c"];
const FAULTY = [...GOOD, "4,,a", "5,One,a", "6,too,many,values", "7,nu\0ll,a"].join("\n");
let projectId = "";

test.use({ storageState: sessionOf("owner") });

async function bring(page: Page, content: string): Promise<void> {
  await page.goto(`/projects/${projectId}/import`);
  await page.locator('input[type="file"]').first().setInputFiles({ name: "rows.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
}

test("rows that stayed out are listed with line and reason, and downloaded", async ({ page }) => {
  projectId = await newProject(page, "Rows with faults");
  const seen = await watch(page);
  await bring(page, FAULTY);
  await expect(page.getByText("Added: 3")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("list", { name: "Rows left out" }).getByRole("listitem")).toContainText([
    /Line 6.*The row has no text\./, /Line 7.*The same text is already in item .*1/, /Line 8.*Values in the row: 4; columns in the header: 3\./, /Line 9.*contains a null byte/,
  ]);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the problems" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("The row has no text.");
  await shoot(page, "left-out");
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("the reasons are read in Arabic too", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
  await page.goto(`/projects/${projectId}/import`);
  await expect(page.getByRole("list", { name: "الصفوف المتروكة" }).getByRole("listitem").first()).toContainText("ليس في الصف نص.");
  await shoot(page, "left-out-arabic");
});

test("a file in another encoding is refused, and read once its encoding is named; a header alone says so", async ({ page }) => {
  await page.goto(`/projects/${projectId}/import`);
  const file = page.locator('input[type="file"]').first();
  await file.setInputFiles({ name: "header.csv", mimeType: "text/csv", buffer: Buffer.from("id,text\n") });
  await expect(page.getByRole("alert")).toContainText("The file holds no rows.");
  await file.setInputFiles({ name: "old.csv", mimeType: "text/csv", buffer: Buffer.from("id,text\n9,Stra\xdfe\n", "latin1") });
  await expect(page.getByRole("alert")).toContainText("The file is not UTF-8.");
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Encoding" }).click();
  await page.getByRole("option", { name: "cp1252" }).click();
  await expect(page.getByRole("cell", { name: "Straße" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeVisible();
});

test("the same file again adds nothing; newer metadata are offered and taken over", async ({ page }) => {
  await bring(page, GOOD.join("\n"));
  await expect(page.getByText("Already there: 3")).toBeVisible({ timeout: 30_000 });
  await bring(page, GOOD.join("\n").replace("1,One,a", "1,One,changed"));
  await expect(page.getByText("Refused: 1")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("has other metadata")).toBeVisible();
  await page.getByRole("button", { name: "Update the known ones" }).click();
  await expect(page.getByText("Updated: 1")).toBeVisible({ timeout: 30_000 });
});

test("lines are pasted, and an import that nobody judged is withdrawn", async ({ page }) => {
  await page.goto(`/projects/${projectId}/import`);
  await page.getByRole("button", { name: "Paste text" }).click();
  await page.getByRole("textbox").fill("One pasted line\nAnother pasted line");
  await page.getByRole("button", { name: "Use these lines" }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Withdraw" })).toHaveCount(2); // the newest is over, and stands first
  await page.getByRole("button", { name: "Withdraw" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Withdrawn")).toBeVisible();
  await page.goto(`/projects/${projectId}/items`);
  await expect(page.getByRole("status").filter({ hasText: /^In all: / })).toHaveText("In all: 3");
});
