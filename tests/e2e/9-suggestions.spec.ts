/** Suggestions: brought in by file, taken, changed and rejected by keys and by mouse, told in figures; then by a model trained on the spot. */

import { expect, test, type Page } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { newProject } from "./owning";
import { sessionOf } from "./world";

const GOOD = ["lovely", "great", "splendid"];
const BAD = ["awful", "dreadful", "poor"];
const THINGS = ["film", "day", "meal", "room", "book"];
const TEXTS = Array.from({ length: 50 }, (_, n) => ({ id: `t-${n}`, text: `Anna saw a ${(n % 2 ? BAD : GOOD)[n % 3]} ${THINGS[n % 5]}, number ${n}.` }));
const isGood = (text: string) => GOOD.some((word) => text.includes(word));
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [
    { id: "feeling", kind: "one_of", title: "Which feeling?", labels: [{ id: "good", name: "Good", key: "1" }, { id: "bad", name: "Bad", key: "2" }] },
    { id: "who", kind: "spans", title: "Who is named?", field: "text", required: false, labels: [{ id: "person", name: "Person" }] },
  ],
};

let projectId = "";
let batchId = "";

const panel = (page: Page) => page.getByRole("region", { name: "Suggestions" });
const lease = (page: Page) => page.locator("[data-lease]").getAttribute("data-lease");

async function handIn(page: Page): Promise<void> {
  const before = await lease(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => lease(page)).not.toBe(before);
}

interface Lease { id: string; item: { fields: { text: string } } }

async function judgeBehind(page: Page, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const { leases } = await send<{ leases: Lease[] }>(page, "post", `/batches/${batchId}/leases`, { want: 1 });
    const [head] = leases;
    if (!head) throw new Error("nothing is left");
    const mark = { id: "m", value: isGood(head.item.fields.text) ? "good" : "bad" };
    await send(page, "post", `/leases/${head.id}/annotation`, { answers: { feeling: { state: "answered", marks: [mark] } }, want: 0, active_ms: 2000 });
  }
}

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });

test("a file of suggestions comes in, and the row that does not fit is told", async ({ page }) => {
  projectId = await newProject(page, "Suggested");
  await page.locator('input[type="file"]').setInputFiles({ name: "texts.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(TEXTS.map((row) => JSON.stringify(row)).join("\n")) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 50")).toBeVisible({ timeout: 30_000 });
  const answer = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema: SCHEMA }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await send(page, "post", `/projects/${projectId}/guideline/versions`, {});

  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/models`);
  await expect(page.getByText("Nothing was suggested yet")).toBeVisible();
  await page.getByRole("button", { name: "Bring in suggestions" }).click();
  const dialog = page.getByRole("dialog");
  const rows = TEXTS.slice(0, 6).map(({ id, text }) => JSON.stringify({ external_id: id, feeling: isGood(text) ? "Good" : "Bad", who: [{ start: 0, end: 4, label: "Person" }], confidence: 0.9 }));
  await dialog.locator('input[type="file"]').setInputFiles({ name: "suggested.jsonl", mimeType: "application/jsonl", buffer: Buffer.from([...rows, JSON.stringify({ external_id: "t-7", feeling: "Grand" })].join("\n")) });
  await dialog.getByLabel("Source").fill("Old model");
  await dialog.getByRole("button", { name: "Bring in suggestions" }).click();
  await expect(page.getByText("7 rows read, 12 new, 0 known, 1 do not fit")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("feeling: the guideline has no label 'Grand'.")).toBeVisible();
  await expectAccessible(page);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("a batch shows them", async ({ page }) => {
  await page.goto(`/projects/${projectId}/batches`);
  await page.getByRole("button", { name: "New batch" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("With suggestions");
  await dialog.getByLabel("Judgements per item").fill("1");
  await dialog.getByText("Order of import").click();
  await dialog.getByLabel("Show suggestions").check();
  await dialog.getByLabel("Hidden from").fill("0");
  await dialog.getByRole("button", { name: "Issue the batch" }).click();
  await expect(page.getByRole("link", { name: "Annotate" })).toBeVisible();
  batchId = /batches\/([\w-]+)/.exec(page.url())?.[1] ?? "";
});

test("they are taken, rejected and changed, by keys alone and by mouse", async ({ page }) => {
  const seen = await watch(page);
  await page.goto(`/annotate/${batchId}`);
  await expect(panel(page)).toContainText("Old model 1 · 90% sure");
  await expectAccessible(page);

  // A suggested span is drawn in the text before it is taken; in hand it tells who says so, and how sure.
  const ghost = page.locator('[data-look^="ghost"]');
  await expect(ghost).toHaveText("Anna");
  await page.keyboard.press("}");
  await expect(page.locator('[data-look="ghost_current"]')).toHaveAttribute("data-tag", "Person · Old model 1 · 90% sure");
  await page.keyboard.press("{");
  await expect(page.locator('[data-look="ghost"]')).toHaveAttribute("data-tag", "Person");
  await page.screenshot({ path: "test-results/ghosts.png" });
  await ghost.click();
  await expect(page.locator('[data-look="ghost_current"]')).toHaveCount(1);
  await page.keyboard.press("{");

  // By keys: one by one, then all at once.
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByRole("radio", { name: /^Good/ })).toBeChecked();
  await page.keyboard.press("Shift+Enter");
  await expect(panel(page).getByText(/· taken$/)).toHaveCount(2);
  await expect(ghost).toHaveCount(0);
  await handIn(page);
  await page.keyboard.press("Shift+E");
  await expect(panel(page).getByText(/· taken$/)).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(panel(page).getByText(/· taken$/)).toHaveCount(0);
  await page.keyboard.press("}");
  await page.keyboard.press("Shift+R");
  await expect(panel(page).getByText(/· rejected$/)).toHaveCount(1);
  await page.getByRole("radio", { name: /^Bad/ }).click();
  await expect(panel(page).getByText(/· you answered the same$/)).toHaveCount(1);
  await handIn(page);

  // By mouse: taken, then changed; a reload keeps both.
  await panel(page).getByRole("button", { name: "Take this suggestion" }).first().click();
  await page.getByRole("radio", { name: /^Bad/ }).click();
  await expect(panel(page).getByText(/· taken and changed$/)).toHaveCount(1);
  await page.waitForTimeout(1200);
  await page.reload();
  await expect(panel(page).getByText(/· taken and changed$/)).toHaveCount(1);
  await panel(page).getByRole("button", { name: "Reject this suggestion" }).last().click();
  await handIn(page);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("figures tell what became of them", async ({ page }) => {
  await page.goto(`/projects/${projectId}/models`);
  const feeling = page.getByRole("table", { name: "What suggestions do" }).getByRole("row").filter({ hasText: "Which feeling?" });
  await expect(feeling).toContainText("33%");
  await expect(feeling).toContainText("1 of 3");
  await expectAccessible(page);
  await page.goto(`/projects/${projectId}/quality`);
  await expect(page.getByText("Nobody judged").or(page.getByText("stay out of these figures")).or(page.getByRole("heading", { name: "Quality" })).first()).toBeVisible();
});

test("a model is trained before one's eyes, and suggests for what waits", async ({ page }) => {
  await judgeBehind(page, 30);
  await page.goto(`/projects/${projectId}/models`);
  const feeling = page.getByRole("region", { name: "Which feeling?" });
  await expect(feeling.getByRole("button", { name: "Train" })).toBeEnabled({ timeout: 20_000 });
  await feeling.getByRole("button", { name: "Train" }).click();
  await expect(feeling.getByText("Accuracy:")).toBeVisible({ timeout: 60_000 });
  await expect(feeling.getByRole("img", { name: /Learning curve/ })).toBeVisible();
  await expectAccessible(page);
  await feeling.getByRole("button", { name: "Suggest for this batch" }).click();
  await expect(page.getByRole("table", { name: "Sources of suggestions" })).toContainText("Text classifier · feeling", { timeout: 40_000 });
  await expect(feeling.getByText(/1[0-9] suggestions/)).toBeVisible({ timeout: 40_000 });
  await page.goto(`/annotate/${batchId}`);
  await expect(panel(page)).toContainText("Text classifier · feeling 1", { timeout: 20_000 });
  await page.keyboard.press("Shift+Enter");
  await expect(panel(page).getByText(/· taken$/)).toHaveCount(1);
  await handIn(page);
});

test("a manager accepts above a threshold without looking, and takes it back", async ({ page }) => {
  await page.goto(`/projects/${projectId}/batches/${batchId}`);
  await expect(page.getByRole("button", { name: "Accept above a threshold" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Accept above a threshold" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Confidence from").fill("0");
  await expect(dialog.getByRole("status")).toContainText("items would be accepted");
  await dialog.getByRole("button", { name: /^Accept [1-9]/ }).click();
  const row = page.getByRole("table", { name: "Accept above a threshold" }).getByRole("row").last();
  await expect(row).toContainText(/[1-9]/, { timeout: 30_000 });
  await expect(page.getByRole("table", { name: "People" })).toContainText("Text classifier · feeling 1", { timeout: 30_000 });
  await row.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await expect(row).toContainText("taken back");
});
