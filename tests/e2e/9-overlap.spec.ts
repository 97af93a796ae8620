/** Overlap that adapts, planned repeats and doubtful labels: a batch stops when labels are sure enough, says why and what it saves; then what is probably wrong is looked at. */

import { expect, test } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { answerTo, Crowd, shoot } from "./crowd";
import { bringIn, newProject } from "./owning";
import { sessionOf } from "./world";

const N_ITEMS = 48;
const N_COPIES = 4;
const WORDS = "harbour lantern orchard velvet thunder meadow copper saddle ribbon walnut glacier parlour basket anchor feather marble cinder willow engine pepper tunnel cradle banner locket".split(" ");
function wordsOf(n: number): string {
  let state = n + 1;
  return Array.from({ length: 9 }, () => WORDS[(state = (state * 48271) % 2147483647) % WORDS.length]).join(" ");
}
/** The last few say nearly the same as the first few, and are labelled otherwise. */
const textOf = (n: number) => (n < N_ITEMS - N_COPIES ? `Note ${n}: ${wordsOf(n)}` : `Note ${n - N_ITEMS + N_COPIES}: ${wordsOf(n - N_ITEMS + N_COPIES)}.`);
const TEXTS = Array.from({ length: N_ITEMS }, (_, n) => ({ id: `n-${n}`, text: textOf(n) }));
const numberOf = new Map(TEXTS.map((row, n) => [row.text, n]));
const LABELS = ["good", "bad"];
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [{ id: "mood", kind: "one_of", title: "Which mood?", labels: LABELS.map((id, at) => ({ id, name: id === "good" ? "Good" : "Bad", key: String(at + 1) })) }],
};
const truth = (n: number) => LABELS[(n < N_ITEMS - N_COPIES ? n : n - N_ITEMS + N_COPIES + 1) % 2] ?? "";
const other = (label: string) => (label === "good" ? "bad" : "good");
const answer = (value: string) => answerTo("mood", value);

let projectId = "";
let batchId = "";
const crowd = new Crowd("example.net");

/** Judge all there is; which items came, in their order. */
async function workThrough(name: string, say: (n: number) => string): Promise<string[]> {
  const items = await crowd.workThrough(name, batchId, (item) => answer(say(numberOf.get(item.fields.text) ?? 0)));
  return items.map((item) => item.id);
}

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

test("a batch is ordered that stops when labels are sure enough, by keys", async ({ page, browser }) => {
  const seen = await watch(page);
  projectId = await newProject(page, "Enough");
  await bringIn(page, projectId, TEXTS, SCHEMA);
  for (const name of ["Alma", "Bela", "Caro", "Dora"]) await crowd.join(browser, page, projectId, name);
  await crowd.join(browser, page, projectId, "Rita", "reviewer");

  await page.goto(`/projects/${projectId}/batches`);
  await page.getByRole("button", { name: "New batch" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Round");
  await dialog.getByLabel("Stop when the labels are sure enough").focus();
  await page.keyboard.press("Space");
  await dialog.getByLabel("Most per item").fill("4");
  await dialog.getByLabel("Sure enough at").fill("85");
  await dialog.getByLabel("Random share that gets every label").fill("20");
  await dialog.getByLabel("Planned repeats").fill("20");
  await expect(dialog.getByRole("status")).toContainText("at most 192 judgements");
  await expectAccessible(page);
  await shoot(page, "new-batch");
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${projectId}/members`);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  const made = await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, {
    name: "Round", selection: { filter: {} }, overlap: 4, adaptive: { fewest: 2, confidence: 0.85, full_share: 0.2 }, repeat_rate: 0.2,
    person_ids: members.filter((one) => one.role === "annotator").map((one) => one.person_id),
  });
  batchId = made.id;
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("four people work; what comes again looks like anything else", async () => {
  test.setTimeout(180_000);
  const desk = await crowd.of("Alma").newPage();
  const seen = await watch(desk);
  await desk.goto(`/annotate/${batchId}`);
  const text = desk.locator("[data-lease]");
  for (let turn = 0; turn < 2; turn += 1) {
    await expect(text).toContainText("Note");
    const before = await text.getAttribute("data-lease");
    const shown = /Note \d+: [a-z .]+/.exec((await text.innerText()).replace(/\n/g, " "))?.[0].trim() ?? "";
    await desk.keyboard.press(String(1 + LABELS.indexOf(truth(numberOf.get(shown) ?? 0))));
    await desk.keyboard.press("Enter");
    await expect.poll(() => text.getAttribute("data-lease")).not.toBe(before);
  }
  await expect(desk.locator("body")).not.toContainText(/sure enough|random share|repeat/i);
  await expectAccessible(desk);
  expect(seen).toEqual({ violations: [], errors: [] });
  await desk.close();
  const alma = await workThrough("Alma", truth);
  expect(alma.length).toBeGreaterThan(new Set(alma).size);
  await workThrough("Bela", truth);
  // Two newcomers who agree are 80 % sure, so that a third is asked until people are known.
  const caro = await workThrough("Caro", (n) => (n % 6 === 0 ? other(truth(n)) : truth(n)));
  expect(caro.length).toBeGreaterThan(0);
  const dora = new Set(await workThrough("Dora", truth));
  expect(dora.size).toBeLessThan(N_ITEMS);
});

test("the batch says what is sure enough and what stopping saves", async ({ page }) => {
  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/batches/${batchId}`);
  const section = page.getByRole("heading", { name: "When labels are enough" }).locator("xpath=ancestor::section");
  await expect(section).toContainText("Between 2 and 4 labels an item, until its label is 85% sure.");
  await expect(section).toContainText("Labels saved against 4 for every item");
  await expect(section).toContainText("of 10 (");
  await expect(section).toContainText("Too little gold to check how sure labels are");
  await expectAccessible(page);
  await shoot(page, "batch");
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("an item says why it stopped and who counted how much; a reviewer sees no names", async ({ page }) => {
  const seen = await watch(page);
  const { items } = await send<{ items: { id: string; external_id: string }[] }>(page, "get", `/projects/${projectId}/items?limit=200`);
  const overlaps = await Promise.all(items.map(async (item) => ({ item, at: (await send<{ state: string; labels: number }[]>(page, "get", `/items/${item.id}/overlaps`))[0] })));
  const chosen = overlaps.find((one) => one.at?.state === "enough" && one.at.labels === 3) ?? overlaps.find((one) => one.at?.state === "enough");
  await page.goto(`/projects/${projectId}/items/${chosen?.item.id}`);
  await expect(page.getByText(`Enough after ${chosen?.at?.labels} labels`)).toBeVisible();
  await expect(page.getByRole("table", { name: "Who counted how much" })).toContainText("Alma");
  await expectAccessible(page);
  await shoot(page, "item");
  const rita = await crowd.of("Rita").newPage();
  await rita.goto(`/projects/${projectId}/items/${chosen?.item.id}`);
  const table = rita.getByRole("table", { name: "Who counted how much" });
  await expect(table).toBeVisible();
  await expect(table).not.toContainText(/Alma|Bela|Caro|Dora/);
  await rita.close();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("people's work says how steady each is", async ({ page }) => {
  await page.goto(`/projects/${projectId}/quality/people`);
  const alma = page.getByRole("article", { name: "Alma" });
  await expect(alma).toContainText("Same answer again", { timeout: 60_000 });
  await expectAccessible(page);
  await shoot(page, "people");
  const mine = await crowd.of("Alma").newPage();
  await mine.goto("/work/quality");
  await expect(mine.getByText("Which mood?").first()).toBeVisible();
  await expectAccessible(mine);
  await mine.close();
});

test("doubtful labels are found, sent, confirmed and dismissed by keys, and what that yields is told", async ({ page }) => {
  test.setTimeout(120_000);
  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/quality`);
  await page.getByRole("link", { name: "Doubtful labels" }).click();
  await expect(page.getByText("Not checked yet")).toBeVisible();
  await page.getByRole("button", { name: "Run the checks" }).click();
  const entries = page.getByRole("article");
  await expect(entries.filter({ hasText: "Same text, other label" })).toHaveCount(N_COPIES, { timeout: 60_000 });
  await expectAccessible(page);
  await shoot(page, "checks");
  await page.getByRole("combobox", { name: "Check" }).click();
  await page.getByRole("option", { name: "Same text, other label" }).click();
  await expect(entries).toHaveCount(N_COPIES);
  await entries.first().focus();
  await page.keyboard.press("j");
  await expect(entries.nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("k");
  await page.keyboard.press("Shift+D");
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByLabel("Why").fill("A different note after all.");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Dismiss" }).click();
  await expect(entries).toHaveCount(N_COPIES - 1);
  await entries.first().focus();
  await page.keyboard.press("Shift+C");
  await expect(entries).toHaveCount(N_COPIES - 2);
  await entries.first().getByRole("button", { name: "Send to review" }).click();
  await expect(entries).toHaveCount(N_COPIES - 3);
  const yields = page.getByRole("table", { name: "What looking yields" });
  await expect(yields.getByRole("row").filter({ hasText: "All" })).toContainText("0 of 2");

  await page.goto(`/projects/${projectId}/review`);
  await page.getByText("Sent here", { exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Review queue" }).getByRole("button")).toHaveCount(1);
  await expectAccessible(page);
  const waiting = await send<{ items: { item_id: string }[] }>(page, "get", `/projects/${projectId}/review?kind=flagged`);
  const item = await send<{ labels: { mood: { value: string[] } } }>(page, "get", `/items/${waiting.items[0]?.item_id}`);
  const now = item.labels.mood.value[0] ?? "";
  await send(page, "post", `/items/${waiting.items[0]?.item_id}/adjudication`, { answers: answer(other(now)), rationale: "The same note as before." });
  await page.goto(`/projects/${projectId}/quality/checks`);
  await expect(yields.getByRole("row").filter({ hasText: "All" })).toContainText("1 of 3", { timeout: 30_000 });
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("the same in Arabic and on a phone", async ({ page }) => {
  const seen = await watch(page);
  await page.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
  for (const place of ["quality/checks", `batches/${batchId}`]) {
    await page.goto(`/projects/${projectId}/${place}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForTimeout(600);
    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      await page.setViewportSize({ width, height });
      await expectAccessible(page);
      if (process.env.GOLDSMITH_SHOTS) await page.screenshot({ path: `${process.env.GOLDSMITH_SHOTS}/ar-${place.split("/")[0]}-${width}.png`, fullPage: true });
    }
  }
  expect(seen).toEqual({ violations: [], errors: [] });
});
