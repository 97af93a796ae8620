/** Many items at once: selected by mouse and by keys alone, labelled together, undone, found again, handed in one by one. */

import { expect, test, type Page } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { freeze, newProject, rowsOf } from "./owning";
import { makePicture } from "./pictures";
import { makeSound } from "./sounds";
import { sessionOf } from "./world";

const TEXTS = ["The parcel never came.", "What a splendid day!", "My parcel never came either.", "Hello there.", "The parcel came at last.", "Thank you so much!", "Where is my parcel?", "طردي لم يصل", "Good night.", "A parcel never came to me.", "See you soon.", "荷物が届きません"];
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [
    { id: "about", kind: "one_of", title: "What is it about?", labels: [{ id: "delivery", name: "Delivery", key: "1" }, { id: "other", name: "Other", key: "2" }] },
    { id: "tone", kind: "several_of", title: "Which tone?", required: false, labels: [{ id: "angry", name: "Angry" }, { id: "kind", name: "Kind" }] },
  ],
};

let projectId = "";
let batchId = "";

const cards = (page: Page) => page.getByRole("list", { name: "Items" }).getByRole("listitem");
const card = (page: Page, words: string) => cards(page).filter({ hasText: words });
const pick = (page: Page, words: string) => card(page, words).getByRole("checkbox");
const label = (page: Page, name: string) => page.getByRole("region", { name: "Your answers" }).getByRole("button", { name });

async function guideline(page: Page, id: string, schema: unknown): Promise<void> {
  const answer = await page.request.put(`/api/v1/projects/${id}/guideline`, { data: { schema }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await send(page, "post", `/projects/${id}/guideline/versions`, {});
}

test.use({ storageState: sessionOf("owner") });

test("a manager lets a batch be answered many at once", async ({ page }) => {
  projectId = await newProject(page, "In bulk");
  await page.locator('input[type="file"]').setInputFiles({ name: "texts.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(TEXTS.map((text, n) => JSON.stringify({ id: `t-${n}`, text })).join("\n")) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 12")).toBeVisible({ timeout: 30_000 });
  await guideline(page, projectId, SCHEMA);
  await page.goto(`/projects/${projectId}/batches`);
  await page.getByRole("button", { name: "New batch" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Many");
  await dialog.getByLabel("Judgements per item").fill("1");
  await dialog.getByText("Order of import").click();
  await expect(dialog.getByLabel("May be answered many at once")).not.toBeChecked();
  await dialog.getByLabel("May be answered many at once").check();
  await dialog.getByRole("button", { name: "Issue the batch" }).click();
  await expect(page.getByRole("link", { name: "Annotate" })).toBeVisible();
  batchId = /batches\/([\w-]+)/.exec(page.url())?.[1] ?? "";
});

test("by mouse: a range is labelled, undone, labelled, found again after a reload and handed in", async ({ page }) => {
  const seen = await watch(page);
  await page.goto("/work");
  await page.getByText("Many", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Many at once" }).click();
  await expect(cards(page)).toHaveCount(12);
  await pick(page, TEXTS[0] ?? "").click();
  await pick(page, TEXTS[2] ?? "").click({ modifiers: ["Shift"] });
  await expect(page.getByText("Selected: 3").first()).toBeVisible();
  await pick(page, TEXTS[1] ?? "").click();
  await label(page, "Angry").click();
  await label(page, "Delivery").click();
  await expect(cards(page).getByText("Delivery")).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cards(page).getByText("Delivery")).toHaveCount(0);
  await expect(cards(page).getByText("Answers missing")).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(page.getByRole("button", { name: "Hand in 2" })).toBeVisible();
  await page.waitForTimeout(400);
  await page.reload();
  await expect(cards(page).getByText("Delivery")).toHaveCount(2);
  await page.getByRole("button", { name: "Hand in 2" }).click();
  await expect(cards(page)).toHaveCount(10);
  await expect(page.getByText("All saved")).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("by keys alone: similar ones are found, selected and labelled; then the rest", async ({ page }) => {
  const seen = await watch(page);
  await page.goto(`/annotate/${batchId}/grid`);
  await expect(cards(page)).toHaveCount(10);
  await expect(cards(page).first()).toContainText("splendid");
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowRight");
  await expect(card(page, "came at last").getByRole("checkbox")).toBeFocused();
  await page.keyboard.press("Shift+F");
  await expect(cards(page).first()).toContainText("Like this");
  await expect(cards(page).nth(1)).toContainText("parcel");
  await page.keyboard.press("Space");
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByText("Selected: 3").first()).toBeVisible();
  await page.keyboard.press("1");
  await expect(cards(page).getByText("Delivery")).toHaveCount(3);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("All saved")).toBeVisible();
  await expect(cards(page)).toHaveCount(7);
  await page.keyboard.press("2");
  await expect(cards(page).getByText("Other")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(cards(page).getByText("Other")).toHaveCount(0);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("2");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("each judgement is told singly, as made in bulk, and agreement leaves it out", async ({ page }) => {
  await expect.poll(async () => {
    const report = await send<{ n_judgements: number; n_bulk: number }>(page, "get", `/projects/${projectId}/quality`);
    return [report.n_judgements, report.n_bulk];
  }).toEqual([0, 12]);
  await page.goto(`/projects/${projectId}/quality`);
  await expect(page.getByText("12 judgements made many at once stay out of these figures.")).toBeVisible();
  const release = await freeze(page, projectId);
  const rows = rowsOf<{ origin: string; active_ms: number }>(release, "annotations.jsonl");
  expect(rows.map((row) => row.origin)).toEqual(TEXTS.map(() => "bulk"));
});

for (const [kind, files] of [["image", [0, 1, 2].map((n) => ({ name: `p-${n}.png`, mimeType: "image/png", buffer: makePicture(120 + 40 * n) }))], ["audio", [0, 1, 2].map((n) => ({ name: `s-${n}.wav`, mimeType: "audio/wav", buffer: makeSound(330 + 110 * n) }))]] as const) {
  test(`cards of kind ${kind} are labelled together`, async ({ page }) => {
    const seen = await watch(page);
    const id = await newProject(page, `Bulk ${kind}`);
    await page.locator('input[type="file"]').setInputFiles([...files]);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Added: 3")).toBeVisible({ timeout: 30_000 });
    const questions = [{ id: "ok", kind: "rating", title: "How clear?", points: [{ value: 1, name: "poor" }, { value: 2, name: "fair" }, { value: 3, name: "good" }] }];
    await guideline(page, id, { format: 1, fields: [{ id: kind, kind, title: "What" }], questions });
    const me = await send<{ person: { id: string } }>(page, "get", "/me");
    const batch = await send<{ id: string }>(page, "post", `/projects/${id}/batches`, { name: `Bulk ${kind}`, selection: { filter: {} }, person_ids: [me.person.id], may_bulk: true });
    await page.goto(`/annotate/${batch.id}/grid`);
    await expect(cards(page)).toHaveCount(3);
    if (kind === "audio") {
      await page.keyboard.press("Shift+P");
      await expect(page.getByRole("button", { name: "Pause: Recording 1" })).toBeVisible();
      await page.keyboard.press("Shift+P");
    } else await expect.poll(() => cards(page).first().locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expectAccessible(page);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("3");
    await expect(cards(page).getByText("3 · good")).toHaveCount(3);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
    expect(seen).toEqual({ violations: [], errors: [] });
  });
}
