/** Conversations: imported, asked about turn by turn, judged by mouse and by keys alone, reviewed, released, read back. */

import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { inFront } from "./desk";
import { freeze, newProject, releaseGuideline, rowsOf } from "./owning";
import { loadWorld, saveWorld, sessionOf } from "./world";

const CALL = { id: "c1", type: "function", function: { name: "find_parcel", arguments: '{"number": 17}' } };
const ROWS = [
  { id: "t-0", messages: [
    { role: "user", content: "Where is my parcel? <b>Now</b>" },
    { role: "assistant", content: null, tool_calls: [CALL] },
    { role: "tool", tool_call_id: "c1", content: "on its way" },
    { role: "assistant", content: "It comes on friday." },
    { role: "user", content: "شكرا جزيلا" },
    { role: "assistant", content: "You are welcome." },
  ] },
  { id: "t-1", messages: [{ from: "human", value: "Hello" }, { from: "gpt", value: "Go away." }, { from: "human", value: "Why?" }, { from: "gpt", value: "Sorry, I am tired." }] },
  { id: "t-2", messages: [{ role: "user", content: "No answer" }, { role: "assistant" }] },
];

interface TurnRow extends Record<string, unknown> {
  external_id: string;
  turn: number;
  role: string;
  content: string;
}

async function addQuestion(page: Page, kind: string, title: string): Promise<void> {
  await page.getByLabel("New question").fill(title);
  await page.getByRole("combobox", { name: "Kind of answer" }).click();
  await page.getByRole("option", { name: kind, exact: true }).click();
  await page.getByRole("button", { name: "Add", exact: true }).last().click();
  await expect(page.getByRole("region", { name: title })).toBeVisible();
}

async function perTurn(page: Page, title: string): Promise<void> {
  const region = page.getByRole("region", { name: title });
  const box = region.getByRole("checkbox", { name: "Ask about each turn" });
  if (!(await box.isChecked())) await box.check();
  const roles = region.getByRole("combobox", { name: "Of these roles" });
  if (!(await region.getByText("assistant", { exact: true }).isVisible())) {
    await roles.fill("assistant");
    await roles.press("Enter");
  }
}

const question = (page: Page, title: string) => page.locator("[data-question]").filter({ hasText: title });

async function open(page: Page): Promise<string> {
  await page.goto("/work");
  await page.getByText("Talks", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).click();
  await expect(page.locator("[data-turn]").first()).toBeVisible();
  return (await page.getByText("Go away.").count()) > 0 ? "t-1" : "t-0";
}

async function handedIn(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await inFront(page);
  await act();
  await expect.poll(() => inFront(page)).not.toBe(before);
  await expect(page.getByText("All saved")).toBeVisible();
}

/** Whether the draft with the fourth turn lies in the browser's own store. */
function kept(page: Page): Promise<boolean> {
  return page.evaluate(() => new Promise<boolean>((found) => {
    const open = indexedDB.open("goldsmith");
    open.onsuccess = () => {
      const all = open.result.transaction("drafts").objectStore("drafts").getAll();
      all.onsuccess = () => found(JSON.stringify(all.result).includes('"turn":3'));
    };
  }));
}

test.describe("the owner", () => {
  test.use({ storageState: sessionOf("owner") });

  test("imports conversations, is told which row is none, and asks about their turns", async ({ page }) => {
    const projectId = await newProject(page, "Support talks");
    saveWorld({ talksId: projectId });
    await page.locator('input[type="file"]').setInputFiles({ name: "talks.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(ROWS.map((row) => JSON.stringify(row)).join("\n")) });
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
    const problems = await page.getByRole("link", { name: "Download the problems" }).getAttribute("href");
    expect(await (await page.request.get(problems ?? "")).text()).toContain("turn 2 has neither text nor tool calls");

    await page.goto(`/projects/${projectId}/guideline`);
    // What items have decides what a first question is about.
    await page.waitForLoadState("networkidle");
    await addQuestion(page, "One of several", "Is it helpful?");
    const labels = page.getByRole("region", { name: "Is it helpful?" }).getByRole("textbox", { name: "New label" });
    for (const name of ["Helpful", "Unhelpful"]) {
      await labels.fill(name);
      await labels.press("Enter");
    }
    await perTurn(page, "Is it helpful?");
    await addQuestion(page, "Corrected text", "What should it say?");
    await perTurn(page, "What should it say?");
    await addQuestion(page, "Short text", "What is it about?");
    await page.getByRole("region", { name: "What should it say?" }).getByRole("checkbox", { name: "Needs an answer" }).setChecked(false);
    await expect(page.getByText("Draft saved")).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Try it" }).locator("[data-turn]").first()).toBeVisible();
    await expectAccessible(page);
    await releaseGuideline(page);
    const ids = await bringPeople(page, loadWorld().projectId, projectId);
    await send(page, "post", `/projects/${projectId}/batches`, { name: "Talks", selection: { filter: {} }, person_ids: [ids["annotator"], ids["owner"]], overlap: 2 });
  });

  test("judges every turn by keys alone", async ({ page }) => {
    for (const _ of ROWS.slice(1)) {
      const item = await open(page);
      const place = question(page, "Is it helpful?").locator("[data-at-turn]");
      if (item === "t-0") {
        await expect(place).toHaveAttribute("data-at-turn", "1");
        await page.keyboard.press("1");
        await page.keyboard.press("Shift+ArrowDown");
        await expect(place).toHaveAttribute("data-at-turn", "3");
        await page.keyboard.press("Shift+ArrowUp");
        await expect(place).toHaveAttribute("data-at-turn", "1");
        await page.keyboard.press("Shift+ArrowDown");
        await page.keyboard.press("1");
        await page.keyboard.press("e");
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" At noon.");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Shift+ArrowDown");
        await page.keyboard.press("1");
      } else {
        await page.keyboard.press("2");
        await page.keyboard.press("Shift+ArrowDown");
        await page.keyboard.press("2");
      }
      await page.keyboard.press("Shift+J");
      await page.locator("[data-question]").last().getByRole("textbox").focus();
      await page.keyboard.type("a parcel");
      await handedIn(page, () => page.keyboard.press("Control+Enter"));
    }
  });
});

test.describe("the annotator", () => {
  test.use({ storageState: sessionOf("annotator") });

  test("reads turns as text, judges them by mouse, and is told which turn is missing", async ({ page }) => {
    const seen = await watch(page);
    for (const _ of ROWS.slice(1)) {
      const item = await open(page);
      if (item === "t-0") {
        await expect(page.getByText("Where is my parcel? <b>Now</b>")).toBeVisible();
        const call = page.locator("details").filter({ hasText: "find_parcel" });
        await expect(call.getByText('{"number": 17}')).toBeHidden();
        await call.getByText("find_parcel").click();
        await expect(call.getByText('{"number": 17}')).toBeVisible();
        await call.getByText("find_parcel").click();
        await page.keyboard.press(";");
        await expect(call.getByText('{"number": 17}')).toBeVisible();
        await expectAccessible(page);
        await page.screenshot({ path: "test-results/talk-light.png" });
        await page.getByRole("radio", { name: "Helpful", exact: true }).click();
        await page.getByRole("button", { name: "Judge turn 6, Assistant" }).click();
        await page.getByRole("radio", { name: "Unhelpful" }).click();
        await expect(page.locator('[data-turn="5"]').getByText("Unhelpful")).toBeVisible();
        await page.locator("[data-question]").last().getByRole("textbox").fill("a parcel");
        await page.getByRole("button", { name: "Submit" }).click();
        await expect(page.getByRole("alert").first()).toContainText("Turn 4: Give an answer.");
        await expect(page.locator('[data-turn="3"]')).toHaveAttribute("data-current", "true");
        await page.getByRole("radio", { name: "Helpful", exact: true }).click();
        await expect.poll(() => kept(page)).toBe(true);
        await page.reload();
        await expect(page.locator('[data-turn="3"]').getByText("Helpful")).toBeVisible();
      } else {
        await page.getByRole("radio", { name: "Unhelpful" }).click();
        await page.getByRole("button", { name: "Judge turn 4, Assistant" }).click();
        await page.getByRole("radio", { name: "Helpful", exact: true }).click();
        await page.locator("[data-question]").last().getByRole("textbox").fill("manners");
      }
      await handedIn(page, () => page.getByRole("button", { name: "Submit" }).click());
    }
    expect(seen).toEqual({ violations: [], errors: [] });
  });
});

test.describe("the reviewer", () => {
  test.use({ storageState: sessionOf("reviewer") });

  test("takes single turns of both and settles", async ({ page }) => {
    await page.goto(`/projects/${loadWorld().talksId}/review`);
    await expect(page.getByRole("article")).toHaveCount(2, { timeout: 20_000 });
    await expectAccessible(page);
    await page.screenshot({ path: "test-results/talk-review.png", fullPage: true });
    const takes = page.getByRole("article").getByRole("button", { name: /Turn \d/ });
    await takes.and(page.locator(":enabled")).first().click();
    await page.getByLabel("Rationale").fill("Turn by turn.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Settled.")).toBeVisible();
  });

  test("gives verdicts by keys alone, and fixes one turn by its label's key", async ({ page }) => {
    const seen = await watch(page);
    await page.goto(`/projects/${loadWorld().talksId}/review`);
    await expect(page.getByRole("article")).toHaveCount(2, { timeout: 20_000 });
    const inHand = page.locator("[data-in-hand]");
    await expect(inHand).toHaveCount(1);
    await expect(inHand.getByRole("button", { name: "Fix" })).toHaveAttribute("aria-keyshortcuts", "Shift+F");
    const first = await inHand.getAttribute("data-cell");
    await page.keyboard.press("Shift+N");
    await expect(inHand).toBeFocused();
    await expect(inHand).not.toHaveAttribute("data-cell", first ?? "");
    await page.keyboard.press("Shift+C");
    await expect(inHand.getByText("Accepted")).toBeVisible();
    await page.keyboard.press("Shift+Q");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("Shift+B");
    await expect(inHand).toHaveAttribute("data-cell", first ?? "");
    await page.screenshot({ path: "test-results/review-keys.png", fullPage: true });
    await page.keyboard.press("Shift+F");
    const dialog = page.getByRole("dialog");
    const helpful = dialog.getByRole("radio", { name: "Helpful", exact: true });
    await expect(helpful).toBeVisible();
    await expectAccessible(page);
    const was = await helpful.isChecked();
    await page.keyboard.press(was ? "2" : "1");
    await page.keyboard.press("Shift+ArrowUp");
    await expect(helpful).toBeChecked({ checked: !was });
    await page.screenshot({ path: "test-results/review-fix.png" });
    await dialog.getByLabel("Reason").focus();
    await page.keyboard.type("See rule 1.");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    expect(seen).toEqual({ violations: [], errors: [] });
  });
});

test.describe("the release", () => {
  test.use({ storageState: sessionOf("owner") });

  test("has a row for each turn, and agreement counted by turns", async ({ page }) => {
    const { talksId } = loadWorld();
    await page.goto(`/projects/${talksId}/items?contains=welcome`);
    await expect(page.getByText("Where is my parcel?").first()).toBeVisible();
    await page.goto(`/projects/${talksId}/quality`);
    await expect(page.getByText("Is it helpful?").first()).toBeVisible();
    const release = await freeze(page, talksId ?? "");
    const turns = rowsOf<TurnRow>(release, "turns.jsonl");
    expect(turns.filter((row) => row.external_id === "t-0").map((row) => row.role)).toEqual(["user", "assistant", "tool", "assistant", "user", "assistant"]);
    expect(turns.find((row) => row.external_id === "t-0" && row.turn === 3)).toMatchObject({ content: "It comes on friday.", "label.is-it-helpful": "helpful" });
    const [judged] = rowsOf<Record<string, unknown>>(release, "annotations.jsonl").filter((row) => JSON.stringify(row).includes("At noon."));
    expect(judged).toMatchObject({ "answer.is-it-helpful": [1, 3, 5].map((turn) => ({ turn, value: "helpful" })) });
    expect(JSON.stringify(judged?.["answer.what-should-it-say.changes"])).toContain("At noon");
    const messages = JSON.parse(String(rowsOf<Record<string, unknown>>(release, "labels.jsonl").find((row) => row["external_id"] === "t-0")?.["field.conversation"])) as { tool_calls?: unknown[] }[];
    expect(messages[1]?.tool_calls).toEqual([CALL]);
  });
});
