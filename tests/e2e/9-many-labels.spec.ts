/** Spans with thousands of labels: typed for by keys alone and by mouse, offered again, kept and released. */

import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { inFront } from "./desk";
import { drag, marked } from "./hands";
import { freeze, newProject, rowsOf } from "./owning";
import { loadWorld, sessionOf } from "./world";

const LABELS = [{ id: "city", name: "Ville" }, { id: "town", name: "مدينة" }, ...Array.from({ length: 3000 }, (_, n) => ({ id: `t${n}`, name: `Thing ${n}` }))];
const SCHEMA = { format: 1, fields: [{ id: "text", title: "Text" }], questions: [{ id: "named", kind: "spans", title: "What is named?", field: "text", snap: "word", labels: LABELS }] };
const search = (page: Page) => page.getByRole("combobox", { name: "What is named?" });
let projectId = "";

test.use({ storageState: sessionOf("owner") });

test("the owner asks for spans with three thousand labels", async ({ page }) => {
  projectId = await newProject(page, "Many labels");
  const rows = ["Oslo lies by the sea", "Rome lies by a river"].map((text, n) => JSON.stringify({ id: `m-${n}`, text })).join("\n");
  await page.locator('input[type="file"]').setInputFiles({ name: "many.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(rows) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  const answer = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema: SCHEMA }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await send(page, "post", `/projects/${projectId}/guideline/versions`, { note: "" });
  const ids = await bringPeople(page, loadWorld().projectId, projectId);
  await send(page, "post", `/projects/${projectId}/batches`, { name: "Many names", selection: { filter: {} }, person_ids: [ids["annotator"], ids["owner"]], overlap: 2 });
});

async function open(page: Page): Promise<void> {
  await page.goto("/work");
  await page.getByText("Many names", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).click();
  await expect(search(page)).toBeVisible();
}

test("labels of spans are typed for, and those used have number keys, by keys alone", async ({ page }) => {
  const seen = await watch(page);
  await open(page);
  expect(await page.locator("[data-question] button[aria-pressed]").count()).toBeLessThan(5);
  await page.keyboard.press("Shift+T");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("e");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("ville");
  await expect(page.getByRole("option").first()).toContainText("Ville");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/many-labels.png" });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: /text to mark/ })).toBeFocused();
  expect(await marked(page)).toEqual(["Oslo/Ville"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("e");
  await page.keyboard.type("thing 2999");
  await page.keyboard.press("Enter");
  expect(await marked(page)).toEqual(["Oslo/Ville", "sea/Thing 2999"]);
  const before = await inFront(page);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => inFront(page)).not.toBe(before);
  // What was used last comes first, with a number, without a search.
  await expect(page.locator("[data-question]").getByRole("button", { name: /^Thing 2999/ })).toHaveAttribute("aria-keyshortcuts", "1");
  await page.keyboard.press("Shift+T");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("2");
  expect(await marked(page)).toEqual(["Rome/Ville"]);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test.describe("the annotator, by mouse", () => {
  test.use({ storageState: sessionOf("annotator") });

  test("searches a label in another script, presses it again, and takes it back", async ({ page }) => {
    await open(page);
    await drag(page, "Oslo");
    await search(page).click();
    await search(page).fill("مدينه");
    await search(page).fill("مدينة");
    await page.getByRole("option").first().click();
    expect(await marked(page)).toEqual(["Oslo/مدينة"]);
    await page.keyboard.press("Escape");
    await drag(page, "sea");
    await page.locator("[data-question]").getByRole("button", { name: /^مدينة/ }).click();
    expect(await marked(page)).toEqual(["Oslo/مدينة", "sea/مدينة"]);
    await page.keyboard.press("Control+z");
    expect(await marked(page)).toEqual(["Oslo/مدينة"]);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(page.locator("[data-lease] [data-span-text]")).toContainText("Rome");
    await drag(page, "Rome");
    await page.locator("[data-question]").getByRole("button", { name: /^مدينة/ }).click();
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  });
});

test("the release has the labels that were typed for", async ({ page }) => {
  const release = await freeze(page, projectId);
  const rows = rowsOf<Record<string, unknown>>(release, "annotations.jsonl");
  const told = rows.flatMap((row) => (row["answer.named"] as { text: string; label: string }[]).map((span) => `${span.text}/${span.label}`));
  expect(told.sort()).toEqual(["Oslo/city", "Oslo/town", "Rome/city", "Rome/town", "sea/t2999"]);
});
