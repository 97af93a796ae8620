/** Moving over: a COCO file comes with its pictures, and again alone for pictures that are there; YOLO's labels come beside theirs. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { newProject } from "./owning";
import { makePicture } from "./pictures";
import { sessionOf } from "./world";

interface Mark { value: string; anchor: { shape: string; w: number } }
interface Judgement { annotation: { answers: { seen: { marks: Mark[] } } } }

const CATEGORIES = [{ id: 1, name: "car" }, { id: 2, name: "bird" }];
const SCHEMA = {
  fields: [{ id: "image", kind: "image", title: "Picture" }],
  questions: [{ id: "seen", kind: "shapes", title: "What is there?", field: "image", required: false, tools: ["box"], labels: [{ id: "car", name: "Car" }] }],
};

function coco(...names: string[]): string {
  const images = names.map((file_name, at) => ({ id: at + 1, file_name }));
  const annotations = [...images.map(({ id }) => ({ id, image_id: id, category_id: 1, bbox: [10, 20, 30 + id, 40] })), { id: 77, image_id: 1, category_id: 2, bbox: [1, 1, 5, 5] }];
  return JSON.stringify({ images, annotations, categories: CATEGORIES });
}

function archive(withTable: boolean): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "moving-"));
  mkdirSync(join(folder, "images"));
  mkdirSync(join(folder, "annotations"));
  writeFileSync(join(folder, "images", "one.png"), makePicture(withTable ? 241 : 243));
  writeFileSync(join(folder, "images", "two.png"), makePicture(withTable ? 242 : 244));
  if (withTable) writeFileSync(join(folder, "annotations", "instances.json"), coco("one.png", "two.png"));
  execFileSync("tar", ["--format=ustar", "-cf", join(folder, "a.tar"), "-C", folder, "images", ...(withTable ? ["annotations"] : [])]);
  return readFileSync(join(folder, "a.tar"));
}

function yolo(first: number): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "moving-"));
  for (const name of ["images", "labels"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "images", "one.png"), makePicture(first));
  writeFileSync(join(folder, "images", "two.png"), makePicture(first + 1));
  writeFileSync(join(folder, "data.yaml"), "names:\n  0: car\n  1: bird\n");
  writeFileSync(join(folder, "labels", "one.txt"), "0 0.5 0.5 0.25 0.5\n1 0.5 0.5 0.1 0.1\n0 12 12 3 3\n");
  execFileSync("tar", ["--format=ustar", "-cf", join(folder, "a.tar"), "-C", folder, "images", "labels", "data.yaml"]);
  return readFileSync(join(folder, "a.tar"));
}

async function expectLabelsTaken(page: Page, projectId: string): Promise<void> {
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Past answers: 1")).toBeVisible();
  await expect.poll(async () => (await marksOf(page, projectId, "images/one.png")).map((mark) => [mark.value, mark.anchor.shape]), { timeout: 20_000 }).toEqual([["car", "box"]]);
  const [problems] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the problems" }).first().click()]);
  const told = readFileSync(await problems.path(), "utf8");
  expect(told).toContain("Line 2 of its labels names no label of the question: 'bird'");
  expect(told).toContain("labels/one.txt, line 3: The numbers are no shares of the picture");
}

async function begin(page: Page, name: string): Promise<string> {
  const projectId = await newProject(page, name);
  const answer = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema: SCHEMA }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
  expect(answer.ok()).toBe(true);
  await send(page, "post", `/projects/${projectId}/guideline/versions`, {});
  await page.goto(`/projects/${projectId}/import`);
  return projectId;
}

async function marksOf(page: Page, projectId: string, externalId: string): Promise<Mark[]> {
  const { items } = await send<{ items: { id: string; external_id: string }[] }>(page, "get", `/projects/${projectId}/items`);
  const id = items.find((item) => item.external_id === externalId)?.id;
  const given = await send<Judgement[]>(page, "get", `/items/${id}/annotations`);
  return given.flatMap((one) => one.annotation.answers.seen.marks);
}

test.use({ storageState: sessionOf("owner") });

test("a COCO file in an archive answers for its pictures", async ({ page }) => {
  const seen = await watch(page);
  const projectId = await begin(page, "Moved with pictures");
  await page.locator('input[type="file"]').setInputFiles({ name: "set.tar", mimeType: "application/x-tar", buffer: archive(true) });
  await expect(page.getByRole("combobox", { name: "What the column shapes becomes" })).toHaveValue("Past answer");
  await expect(page.getByRole("combobox", { name: "Question that shapes answers" })).toHaveValue("What is there?");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/moving.png", fullPage: true });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Past answers: 2")).toBeVisible();
  await expect.poll(async () => (await marksOf(page, projectId, "images/two.png")).map((mark) => [mark.value, mark.anchor.shape, mark.anchor.w]), { timeout: 20_000 }).toEqual([["car", "box", 32]]);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("a COCO file alone answers for pictures that are there, by keys alone", async ({ page }) => {
  const projectId = await begin(page, "Moved after pictures");
  await page.locator('input[type="file"]').setInputFiles({ name: "pictures.tar", mimeType: "application/x-tar", buffer: archive(false) });
  await page.getByRole("button", { name: "Import", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  await page.goto(`/projects/${projectId}/import`);
  await page.locator('input[type="file"]').setInputFiles({ name: "instances.json", mimeType: "application/json", buffer: Buffer.from(coco("elsewhere/one.png", "gone.png")) });
  await expect(page.getByText("No new items: each row answers", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Past answers: 1")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Unreadable: 1")).toBeVisible();
  await expect.poll(async () => (await marksOf(page, projectId, "images/one.png")).length, { timeout: 20_000 }).toBe(1);
  const [problems] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the problems" }).first().click()]);
  const told = readFileSync(await problems.path(), "utf8");
  expect(told).toContain("The project has no item gone.png");
  expect(told).toContain("Annotation 77 names no label of the question: 'bird'");
});

test("YOLO's labels beside pictures are past answers", async ({ page }) => {
  const seen = await watch(page);
  const projectId = await begin(page, "Moved with YOLO");
  await page.locator('input[type="file"]').setInputFiles({ name: "yolo.tar", mimeType: "application/x-tar", buffer: yolo(251) });
  await expect(page.getByRole("combobox", { name: "What the column shapes becomes" })).toHaveValue("Past answer");
  await expect(page.getByRole("textbox", { name: "Whose answers shapes holds" })).toHaveValue("YOLO");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/moving-yolo.png", fullPage: true });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expectLabelsTaken(page, projectId);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("YOLO's labels come in by keys alone", async ({ page }) => {
  const projectId = await begin(page, "Moved with YOLO by keys");
  await page.locator('input[type="file"]').setInputFiles({ name: "yolo.tar", mimeType: "application/x-tar", buffer: yolo(253) });
  await page.getByRole("button", { name: "Import", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expectLabelsTaken(page, projectId);
});
