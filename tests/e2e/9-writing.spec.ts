/** Writing to a brief: a prompt, an ideal answer and a contrast are written by keys, looked through for slips, reviewed, released. */

import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { inFront } from "./desk";
import { freeze, newProject, rowsOf } from "./owning";
import { loadWorld, saveWorld, sessionOf } from "./world";

const SCHEMA = {
  format: 1,
  fields: [{ id: "prompt", title: "Prompt" }, { id: "ideal", title: "Ideal answer" }, { id: "contrast", title: "Contrast" }],
  questions: [{ id: "flaw", kind: "short_text", title: "What is wrong with the contrast?" }],
};

const linter = (page: Page, name: string) => page.getByRole("radiogroup", { name });

test.describe("the owner", () => {
  test.use({ storageState: sessionOf("owner") });

  test("asks for slips to be looked for, and for items to be written", async ({ page }) => {
    const seen = await watch(page);
    const projectId = await newProject(page, "Written");
    saveWorld({ writtenId: projectId });
    const answer = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema: SCHEMA }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
    expect(answer.ok(), await answer.text()).toBe(true);
    await page.goto(`/projects/${projectId}/guideline`);
    await linter(page, "Placeholders left").getByText("Blocks").click();
    await linter(page, "Two spaces in a row").getByText("Warns").click();
    await linter(page, "Forbidden words").getByText("Blocks").click();
    await page.locator('input[aria-label="Forbidden words"]').fill("obviously");
    await page.keyboard.press("Enter");
    await page.getByText("As a table row").click();
    await expect(page.getByRole("complementary", { name: "Try it" }).getByRole("table", { name: "The item as a row" })).toBeVisible();
    await expect(page.getByText("Draft saved")).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: "test-results/linters.png", fullPage: true });
    await page.getByRole("button", { name: "Release a version" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Release a version" }).click();
    await expect(page.getByText("Guideline 1 is released.")).toBeVisible();
    const { schema } = (await send<{ content: { schema: { questions: { linters: unknown }[] } } }>(page, "get", `/projects/${projectId}/guideline`)).content;
    expect(schema.questions[0]?.linters).toEqual([{ kind: "placeholders", blocks: true, words: [] }, { kind: "double_spaces", blocks: false, words: [] }, { kind: "forbidden_words", blocks: true, words: ["obviously"] }]);
    const ids = await bringPeople(page, loadWorld().projectId, projectId);
    await send(page, "post", `/projects/${projectId}/batches`, { name: "To write", briefs: [{ scenario: "A customer asks to cancel.", language: "en", count: 2 }], person_ids: [ids["annotator"]], overlap: 1 });
    expect(seen).toEqual({ violations: [], errors: [] });
  });
});

test.describe("the annotator", () => {
  test.use({ storageState: sessionOf("annotator") });

  test("writes by keys alone; a warning is told, a slip that blocks is not taken", async ({ page }) => {
    const seen = await watch(page);
    await page.goto("/work");
    await page.getByText("To write", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("A customer asks to cancel.")).toBeVisible();
    await page.getByLabel("Prompt", { exact: true }).focus();
    await page.keyboard.type("How do I cancel?");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Open Settings, then Cancel.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("You cannot.");
    const flaw = page.locator("[data-question]").getByRole("textbox");
    await flaw.focus();
    await page.keyboard.type("It is  wrong about [product].");
    await expect(page.locator('[data-slip="double_spaces"]')).toBeVisible();
    await expect(page.locator('[data-slip="placeholders"]')).toHaveText("A placeholder is left: “[product]”.");
    await expectAccessible(page);
    await page.screenshot({ path: "test-results/writing.png" });
    const before = await inFront(page);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("alert").filter({ hasText: "[product]" })).toBeVisible();
    expect(await inFront(page)).toBe(before);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("It is  wrong: one can.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => inFront(page)).not.toBe(before);
    await expect(page.getByText("All saved")).toBeVisible();
    expect(seen).toEqual({ violations: [], errors: [] });
  });

  test("writes another by mouse", async ({ page }) => {
    await page.goto("/work");
    await page.getByText("To write", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).click();
    await page.getByLabel("Prompt", { exact: true }).fill("Please cancel my plan.");
    await page.getByLabel("Ideal answer").fill("It is cancelled.");
    await page.getByLabel("Contrast", { exact: true }).fill("No.");
    await page.locator("[data-question]").getByRole("textbox").fill("It is rude.");
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  });
});

test.describe("the reviewer", () => {
  test.use({ storageState: sessionOf("reviewer") });

  test("reads what was written with its slips, fixes one by keys and accepts the other", async ({ page }) => {
    // A sample is a share of what there is, so each is opened by its id.
    const { items } = await send<{ items: { id: string; fields: { prompt: string } }[] }>(page, "get", `/projects/${loadWorld().writtenId}/items`);
    const open = (prompt: string) => page.goto(`/projects/${loadWorld().writtenId}/review?kind=sample&item=${items.find((item) => item.fields.prompt === prompt)?.id}`);
    await open("How do I cancel?");
    await expect(page.getByRole("cell", { name: "Open Settings, then Cancel." })).toBeVisible();
    await page.screenshot({ path: "test-results/writing-review.png" });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: "test-results/writing-review-small.png" });
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.getByRole("article").locator('[data-slip="double_spaces"]')).toBeVisible();
    await page.keyboard.press("Shift+F");
    const dialog = page.getByRole("dialog");
    await dialog.locator("[data-question]").getByRole("textbox").fill("It is wrong: one can.");
    await dialog.getByLabel("Reason").fill("One space is enough.");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await open("Please cancel my plan.");
    await expect(page.getByRole("cell", { name: "It is cancelled." })).toBeVisible();
    await page.keyboard.press("Shift+C");
    await expect(page.getByRole("article").getByText("Accepted")).toBeVisible();
  });
});

test.describe("the release", () => {
  test.use({ storageState: sessionOf("owner") });

  test("holds the written items, what they were written for, and the fixed answer", async ({ page }) => {
    const release = await freeze(page, loadWorld().writtenId ?? "");
    const rows = rowsOf<Record<string, unknown>>(release, "labels.jsonl");
    expect(rows.map((row) => [row["field.prompt"], row["field.ideal"], row["field.contrast"]]).sort()).toEqual([["How do I cancel?", "Open Settings, then Cancel.", "You cannot."], ["Please cancel my plan.", "It is cancelled.", "No."]]);
    expect(rows.find((row) => row["field.contrast"] === "You cannot.")).toMatchObject({ "label.flaw": "It is wrong: one can.", language: "en" });
    expect(JSON.stringify(rows[0])).toContain("A customer asks to cancel.");
  });
});

const CORRECTED = {
  format: 1,
  fields: [{ id: "answer", title: "Answer" }],
  questions: [{ id: "better", kind: "correction", title: "What should it say?", field: "answer", linters: [{ kind: "placeholders", blocks: true, words: [] }] }],
};

test.describe("a correction", () => {
  test.use({ storageState: sessionOf("owner") });

  test("is not taken with a slip that blocks, by keys alone and by mouse", async ({ page }) => {
    const seen = await watch(page);
    const projectId = await newProject(page, "Corrected");
    const rows = ["Dear [name], all is well.", "Hello [name], it is late."].map((answer, n) => JSON.stringify({ id: `c-${n}`, answer })).join("\n");
    await page.locator('input[type="file"]').setInputFiles({ name: "answers.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(rows) });
    await page.getByRole("textbox", { name: "Field for answer" }).fill("answer");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
    const put = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema: CORRECTED }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
    expect(put.ok(), await put.text()).toBe(true);
    await send(page, "post", `/projects/${projectId}/guideline/versions`, { note: "" });
    const ids = await bringPeople(page, loadWorld().projectId, projectId);
    await send(page, "post", `/projects/${projectId}/batches`, { name: "To correct", selection: { filter: {} }, person_ids: [ids["owner"]], overlap: 1 });
    await page.goto("/work");
    await page.getByText("To correct", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).click();
    const text = page.locator("[data-correction]");
    const first = await text.inputValue();
    await page.keyboard.press("e");
    await expect(text).toBeFocused();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Truly.");
    await expect(page.locator('[data-slip="placeholders"]')).toHaveText("A placeholder is left: “[name]”.");
    await expect(page.locator("ins").first()).toBeVisible();
    const before = await inFront(page);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("alert").filter({ hasText: "[name]" })).toBeVisible();
    expect(await inFront(page)).toBe(before);
    await expectAccessible(page);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(first.replace("[name]", "Ada"));
    await expect(page.locator("[data-slip]")).toHaveCount(0);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => inFront(page)).not.toBe(before);
    const second = await text.inputValue();
    await text.fill(second.replace("late", "too late"));
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "[name]" })).toBeVisible();
    await text.fill(second.replace("[name]", "Ada"));
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
    const release = await freeze(page, projectId);
    const told = rowsOf<Record<string, unknown>>(release, "labels.jsonl").map((row) => row["label.better"]);
    expect(told.sort()).toEqual(["Dear Ada, all is well.", "Hello Ada, it is late."]);
    expect(seen).toEqual({ violations: [], errors: [] });
  });
});
