/** Hidden gold and what it tells: three annotators, one who answers the same throughout and one who copies, are found, set aside and brought back; then an audit. */

import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { answerTo, Crowd, post } from "./crowd";
import { bringIn, newProject } from "./owning";
import { sessionOf } from "./world";

const TOPICS = ["price", "delivery", "quality", "service", "other"];
const N_ITEMS = 60;
const N_GOLD = 40;
const TEXTS = Array.from({ length: N_ITEMS + N_GOLD }, (_, n) => ({ id: `m-${n}`, text: `About ${TOPICS[n % 5]}: message number ${n}.` }));
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [{ id: "topic", kind: "one_of", title: "What is it about?", labels: TOPICS.map((id, at) => ({ id, name: id[0]?.toUpperCase() + id.slice(1), key: String(at + 1) })) }],
};
const numberOf = (text: string) => Number(/number (\d+)/.exec(text)?.[1]);
/** Three answers in ten are wrong, and each is wrong in its own way. */
const annas = (n: number) => TOPICS[(n * 7) % 10 < 3 ? (n + 1 + (n % 4)) % 5 : n % 5] ?? "";
const answer = (value: string) => answerTo("topic", value);

let projectId = "";
let batchId = "";
const crowd = new Crowd("example.org");

/** Judge all there is; how many items came, none of them with a name that would tell. */
async function workThrough(name: string, say: (n: number) => string): Promise<number> {
  const items = await crowd.workThrough(name, batchId, (item) => answer(say(numberOf(item.fields.text))));
  expect(items.filter((item) => item.external_id !== "")).toEqual([]);
  return items.length;
}

const doneOf = async (page: Page) => (await send<{ done: number }>(page, "get", `/batches/${batchId}`)).done;

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

test("gold is made and a batch hides it", async ({ page, browser }) => {
  const seen = await watch(page);
  projectId = await newProject(page, "Golden");
  await bringIn(page, projectId, TEXTS, SCHEMA);
  await page.goto(`/projects/${projectId}/quality/gold`);
  await expect(page.getByText("No gold yet")).toBeVisible();

  const { items } = await send<{ items: { id: string; fields: { text: string } }[] }>(page, "get", `/projects/${projectId}/items?limit=200`);
  const golden = items.filter((item) => numberOf(item.fields.text) >= N_ITEMS);
  for (const [at, topic] of TOPICS.entries()) {
    const ids = golden.filter((item) => numberOf(item.fields.text) % 5 === at).map((item) => item.id);
    await send(page, "post", `/projects/${projectId}/gold`, { item_ids: ids, reason: "Nothing else can be meant.", answers: answer(topic) });
  }
  await page.reload();
  await expect(page.getByText("Nothing else can be meant.")).toHaveCount(N_GOLD);
  await expectAccessible(page);

  for (const name of ["Anna", "Ben", "Cleo"]) await crowd.join(browser, page, projectId, name);
  await page.goto(`/projects/${projectId}/batches`);
  await page.getByRole("button", { name: "New batch" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Hidden gold").fill("40");
  await expect(dialog.getByLabel("Hidden gold")).toHaveValue("40%");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${projectId}/members`);
  const chosen = items.filter((item) => numberOf(item.fields.text) < N_ITEMS).map((item) => item.id);
  const batch = await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name: "Round", selection: { item_ids: chosen }, overlap: 3, gold_rate: 0.5, person_ids: members.filter((one) => one.role === "annotator").map((one) => one.person_id) });
  batchId = batch.id;
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("three people work; nothing on the desk tells gold from the rest", async () => {
  test.setTimeout(180_000);
  const desk = await crowd.of("Anna").newPage();
  const seen = await watch(desk);
  await desk.goto(`/annotate/${batchId}`);
  for (let turn = 0; turn < 3; turn += 1) {
    const text = desk.locator("[data-lease]");
    await expect(text).toContainText("message number");
    const before = await text.getAttribute("data-lease");
    await desk.keyboard.press(String(1 + TOPICS.indexOf(annas(numberOf(await text.innerText())))));
    await desk.keyboard.press("Enter");
    await expect.poll(() => text.getAttribute("data-lease")).not.toBe(before);
  }
  await expectAccessible(desk);
  expect(seen).toEqual({ violations: [], errors: [] });
  await desk.close();
  const anna = 3 + (await workThrough("Anna", annas));
  // At one half each, fifteen or fewer come once in ten million times.
  expect(anna).toBeGreaterThan(N_ITEMS + 15);
  expect(await workThrough("Ben", annas)).toBeGreaterThan(N_ITEMS + 15);
  expect(await workThrough("Cleo", () => "other")).toBeGreaterThan(N_ITEMS + 15);
});

test("the page finds both, and a person decides", async ({ page }) => {
  const seen = await watch(page);
  await expect(async () => {
    await page.goto(`/projects/${projectId}/quality`);
    await expect(page.getByText(/(Anna.* and .*Ben|Ben.* and .*Anna).* gave identical wrong answers\./)).toBeVisible({ timeout: 3000 });
    await expect(page.getByText(/The answers of .*Cleo.* tell next to nothing\./)).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("img", { name: "How often items were judged. 60 items 3 times" })).toBeVisible();
  await page.getByRole("link", { name: "Look at both" }).click();
  await expect(page.getByRole("img", { name: /^Same answers: What is it about\?\. .*Anna/ })).toBeVisible();
  const alike = page.getByRole("table", { name: "Identical wrong answers" });
  await expect(alike).toContainText(/Anna.*Ben|Ben.*Anna/, { timeout: 60_000 });
  await expect(alike.getByRole("row")).toHaveCount(2);
  const cleo = page.getByRole("article", { name: "Cleo" });
  await expect(cleo).toContainText("The same answer almost throughout.");
  await expect(page.getByRole("article", { name: "Anna" })).not.toContainText("The same answer almost throughout.");
  await expect(page.locator("body")).not.toContainText(/collusion/i);
  await expectAccessible(page);

  const before = await doneOf(page);
  await cleo.getByRole("button", { name: "Set aside" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByLabel("Reason").fill("One answer for everything.");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("Would set 60 judgements of 60 items aside and reopen 60 slots.");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Set aside" }).click();
  await expect(page.getByRole("table", { name: "Set aside" })).toContainText("One answer for everything.");
  expect(await doneOf(page)).toBe(before - 60);
  await expect(cleo).not.toContainText("The same answer almost throughout.", { timeout: 20_000 });

  await page.getByRole("article", { name: "Ben" }).getByRole("button", { name: "Set aside" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Copied.");
  await page.getByRole("dialog").getByRole("button", { name: "Set aside" }).click();
  await expect(page.getByRole("table", { name: "Set aside" }).getByRole("row")).toHaveCount(3);
  expect(await doneOf(page)).toBe(before - 120);

  const row = page.getByRole("row").filter({ hasText: "Copied." });
  await row.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone: 60 count again")).toBeVisible();
  expect(await doneOf(page)).toBe(before - 60);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("Anna sees what is kept about her and contests it; the owner answers", async ({ page }) => {
  const mine = await crowd.of("Anna").newPage();
  await mine.goto("/work");
  await mine.getByRole("link", { name: "My quality" }).click();
  await expect(mine.getByText("What is it about?").first()).toBeVisible();
  await expectAccessible(mine);
  await mine.getByRole("button", { name: "Contest" }).click();
  await mine.getByRole("dialog").getByLabel("What is wrong").fill("Message 61 is about delivery.");
  await mine.getByRole("dialog").getByRole("button", { name: "Contest" }).click();
  await expect(mine.getByText("Waits for an answer.")).toBeVisible();

  await page.goto(`/projects/${projectId}/quality/people`);
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Answer").fill("You are right; withdrawn.");
  await page.getByRole("dialog").getByRole("button", { name: "Answer" }).click();
  await page.goto(`/projects/${projectId}/quality/gold`);
  await page.getByRole("row").filter({ hasText: "number 61" }).getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("It is about delivery.");
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Withdrawn")).toBeVisible();
  await mine.reload();
  await expect(mine.getByText("You are right; withdrawn.")).toBeVisible();
  await mine.close();
});

test("an audit by keys alone says how wrong the labels are, and a criterion whether that will do", async ({ page }) => {
  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/quality`);
  await page.getByRole("button", { name: "Edit criteria" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("At most").fill("60");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("What is it about?: audited error at most 60%, at 95%")).toBeVisible();
  await expect(page.getByText("Open", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Draw a sample" }).click();
  await form.getByLabel("How many items").fill("12");
  await form.getByRole("button", { name: "Draw a sample" }).click();
  await expect(page.getByRole("heading", { name: "Is this label right?" })).toBeVisible();
  for (let turn = 0; turn < 12; turn += 1) {
    await expect(page.getByText(`${turn} of 12 checked`)).toBeVisible();
    await expect(page.locator(`[data-place="${turn + 1}"]`)).toBeVisible();
    if (turn === 0) await expectAccessible(page);
    await page.keyboard.press(turn === 0 ? "n" : "y");
  }
  await expect(page.getByText("Nothing left to check")).toBeVisible();
  await page.getByRole("link", { name: "Quality" }).last().click();
  await expect(page.getByRole("table", { name: "Audited error rate" })).toContainText("12 of 12");
  await expect(page.getByText("Met", { exact: true })).toBeVisible();
  await expectAccessible(page);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("whoever was not there reads it in plain words, and takes it along as a page", async ({ page, browser }) => {
  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/quality`);
  await page.getByRole("link", { name: "In plain words" }).click();
  await expect(page.getByText("Somebody checked a random sample by hand: 1 of 12 labels were wrong.")).toBeVisible();
  await expectAccessible(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a page" }).click();
  const saved = readFileSync(await (await coming).path(), "utf8");
  expect(saved).toContain("1 of 12 labels were wrong");
  expect(saved).not.toMatch(/Anna|Ben|Cleo|message number|<script|https?:/);
  const alone = await page.context().newPage();
  await alone.setContent(saved);
  await expect(alone.getByRole("heading", { level: 1 })).toContainText("Quality of Golden");
  await expectAccessible(alone);
  await alone.close();

  const link = await send<{ secret: string }>(page, "post", `/projects/${projectId}/invitations`, { role: "viewer" });
  const viewer = await browser.newContext({ baseURL: new URL(page.url()).origin });
  await post(viewer.request, `/links/${link.secret}/acceptance`, { name: "Vera", email: "vera@example.org", password: "a long password of Vera" });
  const reader = await viewer.newPage();
  await reader.goto(`/projects/${projectId}/quality`);
  await expect(reader.getByRole("heading", { name: "Quality in plain words" })).toBeVisible();
  await expect(reader.getByText("Annotators", { exact: true })).toHaveCount(0);
  expect((await viewer.request.get(`/api/v1/projects/${projectId}/quality`)).status()).toBe(403);
  await viewer.close();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("the same in Arabic and on a phone", async ({ page }) => {
  const seen = await watch(page);
  await page.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
  for (const place of ["quality", "quality/plain", "quality/people", "quality/gold"]) {
    await page.goto(`/projects/${projectId}/${place}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForTimeout(600);
    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      await page.setViewportSize({ width, height });
      await expectAccessible(page);
      const name = `${place.replace("/", "-")}-${width}.png`;
      if (process.env.GOLDSMITH_SHOTS) await page.screenshot({ path: `${process.env.GOLDSMITH_SHOTS}/${name}`, fullPage: true });
    }
  }
  expect(seen).toEqual({ violations: [], errors: [] });
});
