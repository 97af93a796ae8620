/** What comes with pictures: a table in their archive, and what they tell beside themselves, kept for a reason. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { newProject } from "./owning";
import { makePicture } from "./pictures";
import { loadWorld, sessionOf } from "./world";

interface Item { external_id: string; language: string; fields: Record<string, string>; metadata: Record<string, unknown> }

const TABLE = "file_name,text,lang,place\nroads/one.png,A red car,en,Oslo\nroads/two.png,Un bus bleu,fr,Lyon\nroads/gone.png,Nobody,en,Rome\n";

function archive(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "archive-"));
  mkdirSync(join(folder, "roads"));
  writeFileSync(join(folder, "roads", "one.png"), makePicture(201));
  writeFileSync(join(folder, "roads", "two.png"), makePicture(202));
  writeFileSync(join(folder, "about.csv"), TABLE);
  execFileSync("tar", ["--format=ustar", "-cf", join(folder, "a.tar"), "-C", folder, "roads", "about.csv"]);
  return readFileSync(join(folder, "a.tar"));
}

async function itemsOf(page: Page, projectId: string): Promise<Item[]> {
  const { items } = await send<{ items: Item[] }>(page, "get", `/projects/${projectId}/items`);
  return items.sort((one, other) => one.external_id.localeCompare(other.external_id));
}

const contentOf = async (page: Page, item: Item) => (await page.request.get(`/api/v1/media/${item.fields["image"]?.replace("media:", "")}/content`)).body();

test.use({ storageState: sessionOf("owner") });

test("a table in an archive tells of its pictures", async ({ page }) => {
  const seen = await watch(page);
  const projectId = await newProject(page, "Captions");
  await page.locator('input[type="file"]').setInputFiles({ name: "roads.tar", mimeType: "application/x-tar", buffer: archive() });
  const preview = page.getByRole("region", { name: "First rows" });
  await expect(preview.getByRole("cell", { name: "Un bus bleu" })).toBeVisible();
  await expect(preview.getByRole("combobox", { name: "What the column lang becomes" })).toHaveValue("Language");
  await expect(page.getByText("about.csv, line 4: the archive holds no file of that name.", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/archive.png", fullPage: true });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Unreadable: 1")).toBeVisible();
  const items = await itemsOf(page, projectId);
  expect(items.map((item) => [item.external_id, item.fields["text"], item.language, item.metadata["place"]])).toEqual([["roads/one.png", "A red car", "en", "Oslo"], ["roads/two.png", "Un bus bleu", "fr", "Lyon"]]);
  await page.goto(`/projects/${projectId}/items`);
  await expect(page.getByRole("link", { name: "two.png Un bus bleu" })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("what pictures tell goes out, unless a reason is chosen, by keys alone", async ({ page }) => {
  const projectId = await newProject(page, "Told");
  const details = page.getByRole("combobox", { name: "Place, camera and names in pictures" });
  await page.locator('input[type="file"]').setInputFiles({ name: "out.png", mimeType: "image/png", buffer: makePicture(203, "Ada Nobody") });
  await expect(details).toHaveValue("Take them out");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 1")).toBeVisible({ timeout: 30_000 });
  await page.goto(`/projects/${projectId}/import`);
  await page.locator('input[type="file"]').setInputFiles({ name: "kept.png", mimeType: "image/png", buffer: makePicture(204, "Ada Nobody") });
  await details.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(details).toHaveValue("Keep: our own pictures");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Added: 1").nth(1)).toBeVisible({ timeout: 30_000 });
  const [kept, out] = await itemsOf(page, projectId);
  if (!kept || !out) throw new Error("two pictures were imported");
  expect((await contentOf(page, kept)).includes("Ada Nobody")).toBe(true);
  expect((await contentOf(page, out)).includes("Ada Nobody")).toBe(false);
});

test("a table refers to pictures of a store, which is opened first, and tells when one is gone", async ({ page }) => {
  const seen = await watch(page);
  const { shelf } = loadWorld();
  mkdirSync(join(shelf, "deep"), { recursive: true });
  writeFileSync(join(shelf, "one.png"), makePicture(205));
  writeFileSync(join(shelf, "deep", "two.png"), makePicture(206));
  const projectId = await newProject(page, "Referred");
  const rows = "id,scan\nr-1,one.png\nr-2,deep/two.png\nr-3,../secret.png\n";
  await page.locator('input[type="file"]').setInputFiles({ name: "scans.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await page.getByRole("button", { name: "Open the store shelf to this project" }).click();
  await expect(page.getByRole("button", { name: "Open the store shelf to this project" })).toBeHidden();
  const store = page.getByRole("combobox", { name: "Files in a store" });
  await store.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(store).toHaveValue("shelf");
  await expect(page.getByRole("combobox", { name: "What the column scan becomes" })).toHaveValue("File of the store");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/store.png", fullPage: true });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Unreadable: 1")).toBeVisible();
  const [one] = await itemsOf(page, projectId);
  if (!one) throw new Error("no item");
  expect((await contentOf(page, one)).equals(makePicture(205))).toBe(true);
  await page.goto(`/projects/${projectId}/items`);
  await expect(page.getByRole("link", { name: "r-2" })).toBeVisible();
  rmSync(join(shelf, "one.png"));
  const gone = await page.request.get(`/api/v1/media/${one.fields["image"]?.replace("media:", "")}/content`);
  expect([gone.status(), ((await gone.json()) as { code: string }).code]).toEqual([404, "file_gone"]);
  expect(seen).toEqual({ violations: [], errors: [] });
});
