/** Judging the answers of models: written in the editor, judged by mouse and by keys alone, reviewed, released, read back. */

import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { begin, inFront } from "./desk";
import { freeze, newProject, releaseGuideline, rowsOf } from "./owning";
import { loadWorld, saveWorld, sessionOf } from "./world";

const MARKUP = "A **bold** claim <img src=x onerror=alert(1)> ![photo](https://tracker.example/p.png) [more](https://example.org/x).";
const ROWS = Array.from({ length: 3 }, (_, n) => ({
  id: `p-${n}`, model: "secret-model", prompt: `Question ${n}?`, answer_1: `Red answer ${n}. ${MARKUP}`, answer_2: `Green answer ${n}, which is short.`, answer_3: `Blue answer ${n}.`,
}));

interface Row extends Record<string, unknown> {
  presented: string[];
  annotator: string;
  external_id: string;
}

async function addQuestion(page: Page, kind: string, title: string): Promise<void> {
  await page.getByLabel("New question").fill(title);
  await page.getByRole("combobox", { name: "Kind of answer" }).click();
  await page.getByRole("option", { name: kind, exact: true }).click();
  await page.getByRole("button", { name: "Add", exact: true }).last().click();
  await expect(page.getByRole("region", { name: title })).toBeVisible();
}

async function addLabels(page: Page, title: string, names: string[]): Promise<void> {
  const field = page.getByRole("region", { name: title }).getByRole("textbox", { name: "New label" });
  for (const name of names) {
    await field.fill(name);
    await field.press("Enter");
  }
}

/** Which answer stands first, second, third: by the colour that begins its text. */
async function shown(page: Page): Promise<string[]> {
  return page.locator("[data-lease] section[data-field]").evaluateAll((sections) => sections.map((one) => /(Red|Green|Blue) answer/.exec(one.textContent ?? "")?.[1] ?? "").filter(Boolean));
}

const NAMES: Record<string, string> = { Red: "answer_1", Green: "answer_2", Blue: "answer_3" };
const question = (page: Page, title: string) => page.locator("[data-question]").filter({ hasText: title });

test.describe("the owner", () => {
  test.use({ storageState: sessionOf("owner") });

  test("imports prompts with three answers and writes a question of each kind", async ({ page }) => {
    const projectId = await newProject(page, "Answers of models");
    saveWorld({ outputsId: projectId });
    await page.locator('input[type="file"]').setInputFiles({ name: "answers.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(ROWS.map((row) => JSON.stringify(row)).join("\n")) });
    await expect(page.getByLabel("Name of the field answer_3", { exact: false }).or(page.getByText("Blue answer 0."))).toBeVisible();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Added: 3")).toBeVisible({ timeout: 30_000 });

    await page.goto(`/projects/${projectId}/guideline`);
    const preference = page.getByText("Pairwise preference").locator("xpath=ancestor::*[.//button][1]");
    await preference.getByRole("button", { name: "Use" }).click();
    await page.getByRole("combobox", { name: "Name of the new part" }).fill("answer_3");
    await page.getByRole("button", { name: "Add a part" }).click();
    const better = page.getByRole("region", { name: "Which answer is better?" });
    await better.getByRole("checkbox", { name: "answer_3" }).check();
    for (const title of ["Is anything unsafe?", "Is anything unsafe?", "What decided it?"]) await page.getByRole("button", { name: `Remove the question ${title}` }).first().click();
    await addQuestion(page, "Answers in order", "In which order?");
    await page.getByRole("region", { name: "In which order?" }).getByLabel("They may be equally good").check();
    await addQuestion(page, "Best and worst answer", "Best and worst?");
    await addQuestion(page, "Rubric of criteria", "Which criteria are met?");
    await addLabels(page, "Which criteria are met?", ["Polite", "Short"]);
    await addQuestion(page, "Corrected text", "What should it say?");
    await addQuestion(page, "Date", "Since when?");
    await expect(page.getByText("Draft saved")).toBeVisible();
    const tried = page.getByRole("complementary", { name: "Try it" });
    await expect(tried.getByText("Answer C", { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    await releaseGuideline(page);

    const ids = await bringPeople(page, loadWorld().projectId, projectId);
    const batch = { name: "Compare", selection: { filter: {} }, person_ids: [ids["annotator"], ids["owner"]], overlap: 2 };
    await send(page, "post", `/projects/${projectId}/batches`, batch);
  });

  test("judges one item by keys alone", async ({ page }) => {
    await begin(page, "Compare");
    const order = await shown(page);
    expect(order).toHaveLength(3);
    await page.keyboard.press("2");
    await page.keyboard.press("2");
    await expect(page.getByRole("radio", { name: "clearly" })).toBeChecked();
    await page.keyboard.press("ArrowDown");
    for (const key of ["2", "1", "=", "3"]) await page.keyboard.press(key);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("2");
    await page.keyboard.press("3");
    for (const key of ["1", "2"]) await page.keyboard.press(key);
    await page.keyboard.press("e");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Indeed.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("02292024");
    const before = await inFront(page);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => inFront(page)).not.toBe(before);
    await expect(page.getByText("All saved")).toBeVisible();
    saveWorld({ keyed: order.map((colour) => NAMES[colour] ?? "") });
  });
});

test.describe("the annotator", () => {
  test.use({ storageState: sessionOf("annotator") });

  test("sees what models wrote as text, and nothing is fetched", async ({ page }) => {
    const seen = await watch(page);
    await begin(page, "Compare");
    const item = page.locator("[data-lease]");
    await expect(item.getByText("bold", { exact: true })).toBeVisible();
    await expect(item.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
    await expect(item.locator("img")).toHaveCount(0);
    await item.getByRole("button", { name: "more" }).click();
    await expect(page.getByRole("dialog").getByText("https://example.org/x")).toBeVisible();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    expect(await page.content()).not.toContain("secret-model");
    await expectAccessible(page);
    expect(seen).toEqual({ violations: [], errors: [] });
  });

  test("judges by mouse, undoes, reloads and hands in", async ({ page }) => {
    await begin(page, "Compare");
    const order = await shown(page);
    const red = `Answer ${"ABC"[order.indexOf("Red")]}`;
    await page.getByRole("radio", { name: red }).click();
    await page.getByRole("radio", { name: "much" }).click();
    await expect(page.locator('[data-field="answer_1"]').getByText("Better")).toBeVisible();

    const ranking = question(page, "In which order?");
    for (const letter of ["A", "B", "C"]) await ranking.getByRole("button", { name: `Answer ${letter}`, exact: true }).click();
    await ranking.locator("[data-ranked]").nth(2).dragTo(ranking.locator("[data-ranked]").first());
    await expect(ranking.locator("[data-ranked]").first()).toContainText("Answer C");
    await page.keyboard.press("Control+z");
    await expect(ranking.locator("[data-ranked]").first()).toContainText("Answer A");
    await page.keyboard.press("Control+Shift+z");
    await expect(ranking.locator("[data-ranked]").first()).toContainText("Answer C");
    await ranking.getByRole("button", { name: /Answer A, place 2/ }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await expect(ranking.locator("[data-ranked]").first()).toContainText("Answer A");

    await page.getByRole("button", { name: `${red}: Best` }).click();
    await page.getByRole("button", { name: `Answer ${"ABC"[order.indexOf("Blue")]}: Worst` }).click();
    const rubric = question(page, "Which criteria are met?");
    const polite = rubric.getByRole("radiogroup", { name: "Polite" });
    await polite.getByRole("radio", { name: "Met", exact: true }).click();
    await rubric.getByRole("radiogroup", { name: "Short" }).getByRole("radio", { name: "Not applicable" }).click();
    await rubric.getByRole("button", { name: "Evidence" }).first().click();
    await rubric.getByPlaceholder("Words from the text, then Enter").fill("Red answer");
    await page.keyboard.press("Enter");
    const correction = question(page, "What should it say?");
    await correction.getByRole("textbox").fill("Red answer, corrected.");
    await expect(correction.locator("ins").first()).toBeVisible();
    await page.getByRole("textbox", { name: "Since when?" }).fill("2024-02-29");

    await expect.poll(() => kept(page)).toBe(true);
    await page.reload();
    await expect(correction.getByRole("textbox")).toHaveValue("Red answer, corrected.");
    expect(await shown(page)).toEqual(order);
    await expect(ranking.locator("[data-ranked]").first()).toContainText("Answer A");
    const before = await inFront(page);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect.poll(() => inFront(page)).not.toBe(before);
    await expect(page.getByText("All saved")).toBeVisible();
    saveWorld({ clicked: order.map((colour) => NAMES[colour] ?? "") });
  });

  test("is told what is missing", async ({ page }) => {
    await begin(page, "Compare");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").first()).toContainText("Give an answer");
    await expect(page.getByRole("alert")).toHaveCount(6);
  });
});

/** Whether the draft with the correction lies in the browser's own store. */
function kept(page: Page): Promise<boolean> {
  return page.evaluate(() => new Promise<boolean>((found) => {
    const open = indexedDB.open("goldsmith");
    open.onsuccess = () => {
      const all = open.result.transaction("drafts").objectStore("drafts").getAll();
      all.onsuccess = () => found(JSON.stringify(all.result).includes("2024-02-29"));
    };
  }));
}

test.describe("the reviewer", () => {
  test.use({ storageState: sessionOf("reviewer") });

  test("sees both side by side and settles", async ({ page }) => {
    await page.goto(`/projects/${loadWorld().outputsId}/review`);
    await expect(page.getByRole("article")).toHaveCount(2, { timeout: 20_000 });
    await expect(page.getByRole("article").first().locator("ins").first()).toBeVisible();
    await page.getByRole("radiogroup", { name: "Compare corrections with" }).getByText("A", { exact: true }).click();
    await expectAccessible(page);
    await page.getByRole("article").first().getByRole("button", { name: "Take", exact: true }).first().click();
    await page.getByLabel("Rationale").fill("The first is what was asked.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Settled.")).toBeVisible();
  });
});

test.describe("the release", () => {
  test.use({ storageState: sessionOf("owner") });

  test("holds what was judged, in the presented order", async ({ page }) => {
    const { outputsId, keyed, clicked } = loadWorld();
    await page.goto(`/projects/${outputsId}/quality`);
    await expect(page.getByText("The answer shown first won")).toBeVisible();
    await expectAccessible(page);
    const release = await freeze(page, outputsId ?? "");
    const rows = rowsOf<Row>(release, "annotations.jsonl");
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row.presented)).toEqual(expect.arrayContaining([keyed, clicked]));
    const first = rows.find((row) => String(row["answer.what-should-it-say"]).endsWith(" Indeed."));
    expect(first).toMatchObject({
      presented: keyed, "answer.better": keyed?.[1], "answer.better.strength": 2, "answer.since-when": "2024-02-29",
      "answer.in-which-order": { [keyed?.[1] ?? ""]: 1, [keyed?.[0] ?? ""]: 1, [keyed?.[2] ?? ""]: 2 },
      "answer.best-and-worst": { best: keyed?.[1], worst: keyed?.[2] },
      "answer.which-criteria-are-met.polite": "met", "answer.which-criteria-are-met.short": "not_met",
    });
    const second = rows.find((row) => row !== first);
    expect(second).toMatchObject({ presented: clicked, "answer.better": "answer_1", "answer.better.strength": 3, "answer.best-and-worst": { best: "answer_1", worst: "answer_3" }, "answer.what-should-it-say": "Red answer, corrected.", "answer.which-criteria-are-met.short": "not_applicable" });
  });
});
