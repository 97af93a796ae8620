/** Spans, relations and chains: written in the editor, marked by mouse and by keys alone, reviewed, released, sliced. */

import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { inFront } from "./desk";
import { drag, marked, openBatch, times } from "./hands";
import { freeze, newProject, releaseGuideline, rowsOf } from "./owning";
import { loadWorld, saveWorld, sessionOf } from "./world";

const TEXT = "Ann Lee 👩‍👩‍👧 works for Acme in Oslo. Acme hired her in May.";
const ROWS = [{ id: "s-0", text: TEXT }, { id: "s-1", text: "تعمل ديما في القاهرة." }];

interface Told { start: number; end: number; text: string; label: string }
interface Row extends Record<string, unknown> {
  external_id: string;
  "field.text": string;
}

const spoken = (page: Page) => page.locator("[data-lease] [role=status]");
const label = (page: Page, question: string, name: string) => page.locator("[data-question]").filter({ hasText: question }).getByRole("button", { name: new RegExp(`^${name}`) });

test.describe("the owner", () => {
  test.use({ storageState: sessionOf("owner") });

  test("imports texts and asks for names, how they belong together and which mean the same", async ({ page }) => {
    const projectId = await newProject(page, "Names in texts");
    saveWorld({ spansId: projectId });
    await page.locator('input[type="file"]').setInputFiles({ name: "texts.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(ROWS.map((row) => JSON.stringify(row)).join("\n")) });
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });

    await page.goto(`/projects/${projectId}/guideline`);
    await page.getByText("Entities and relations").locator("xpath=ancestor::*[.//button][1]").getByRole("button", { name: "Use" }).click();
    await page.getByLabel("New question").fill("Which mean the same?");
    await page.getByRole("combobox", { name: "Kind of answer" }).last().click();
    await page.getByRole("option", { name: "Spans that mean the same" }).click();
    await page.getByRole("button", { name: "Add", exact: true }).last().click();
    const chains = page.getByRole("region", { name: "Which mean the same?" });
    await chains.getByRole("textbox", { name: "New label" }).fill("same");
    await chains.getByRole("textbox", { name: "New label" }).press("Enter");
    await expect(page.getByRole("complementary", { name: "Try it" }).getByRole("textbox", { name: "Text: text to mark" })).toBeVisible();
    await expect(page.getByText("Draft saved")).toBeVisible();
    await expectAccessible(page);
    await releaseGuideline(page);
    const ids = await bringPeople(page, loadWorld().projectId, projectId);
    await send(page, "post", `/projects/${projectId}/batches`, { name: "Names", selection: { filter: {} }, person_ids: [ids["annotator"], ids["owner"]], overlap: 2 });
  });
});

test.describe("the annotator, by mouse", () => {
  test.use({ storageState: sessionOf("annotator") });

  test("marks, nests, joins, takes back, reloads and hands in", async ({ page }) => {
    const seen = await watch(page);
    await openBatch(page, "Names");
    const names = "Which people, places and organisations are named?";
    await drag(page, "Ann", "Lee");
    await label(page, names, "Person").click();
    await drag(page, "Oslo");
    await label(page, names, "Place").click();
    await drag(page, "Acme");
    await label(page, names, "Organisation").click();
    expect(await marked(page)).toEqual(["Ann Lee/Person", "Acme/Organisation", "Oslo/Place"]);
    await expect(spoken(page)).toContainText("Labelled Acme as Organisation");

    await page.getByRole("button", { name: "Label all occurrences" }).click();
    await expect(page.getByRole("dialog")).toContainText("1 times");
    await page.getByRole("dialog").getByRole("button", { name: "Label all 1" }).click();
    expect(await marked(page)).toHaveLength(4);
    await page.keyboard.press("Control+z");
    expect(await marked(page)).toHaveLength(3);
    await page.keyboard.press("Control+Shift+z");
    expect(await marked(page)).toHaveLength(4);

    const belong = "How do they belong together?";
    await page.locator("[data-tag=Person]").click();
    await label(page, belong, "works for").click();
    await page.locator("[data-tag=Organisation]").first().click();
    await expect(page.getByRole("list", { name: belong }).getByRole("listitem")).toHaveCount(1);
    await page.locator("[data-tag=Place]").click();
    await label(page, belong, "works for").click();
    await page.locator("[data-tag=Person]").click();
    await expect(page.getByText("The guideline does not let this relation join").last()).toBeVisible();
    await page.keyboard.press("Escape");

    await page.locator("[data-tag=Organisation]").first().click();
    await label(page, "Which mean the same?", "same").click();
    await page.locator("[data-tag=Organisation]").last().click();
    await label(page, "Which mean the same?", "same").click();
    await expectAccessible(page);

    await drag(page, "May");
    await expect.poll(() => kept(page, "pending")).toBe(true);
    await page.reload();
    await expect(page.locator("[data-look=selected]")).toHaveText("May");
    expect(await marked(page)).toHaveLength(4);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("list", { name: "Which mean the same?" }).getByRole("listitem")).toHaveCount(1);
    const before = await inFront(page);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect.poll(() => inFront(page)).not.toBe(before);
    await expect(page.getByText("All saved")).toBeVisible();
    expect(seen).toEqual({ violations: [], errors: [] });
  });

  test("marks from right to left", async ({ page }) => {
    await openBatch(page, "Names");
    await drag(page, "ديما");
    await page.keyboard.press("1");
    await drag(page, "القاهرة");
    await page.keyboard.press("2");
    expect(await marked(page)).toEqual(["ديما/Person", "القاهرة/Place"]);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  });
});

/** Whether the draft in the browser's own store has this in it. */
function kept(page: Page, what: string): Promise<boolean> {
  return page.evaluate((wanted) => new Promise<boolean>((found) => {
    const open = indexedDB.open("goldsmith");
    open.onsuccess = () => {
      const all = open.result.transaction("drafts").objectStore("drafts").getAll();
      all.onsuccess = () => found(all.result.some((draft: Record<string, unknown>) => draft[wanted] !== null && draft[wanted] !== undefined));
    };
  }), what);
}

test.describe("the owner, by keys alone", () => {
  test.use({ storageState: sessionOf("owner") });

  test("marks, moves edges, joins and hands in", async ({ page }) => {
    await openBatch(page, "Names");
    await expect(page.getByRole("textbox", { name: "Text: text to mark" })).toBeFocused();
    await times(page, 1, "Shift+Control+ArrowRight");
    await page.keyboard.press("1");
    await expect(spoken(page)).toContainText("Labelled Ann as Person");
    await page.keyboard.press("]");
    await page.keyboard.press(">");
    await expect(spoken(page)).toContainText("Now: Ann Lee");
    await page.keyboard.press("<");
    await expect(spoken(page)).toContainText("Now: Ann");
    await page.keyboard.press(">");
    await page.keyboard.press("End");
    await times(page, 5, "Control+ArrowLeft");
    await page.keyboard.press("Shift+Control+ArrowRight");
    await page.keyboard.press("3");
    expect(await marked(page)).toEqual(["Ann Lee/Person", "Acme/Organisation"]);
    await page.keyboard.press("*");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeHidden();
    expect(await marked(page)).toEqual(["Ann Lee/Person", "Acme/Organisation", "Acme/Organisation"]);

    await page.keyboard.press("[");
    await expect(spoken(page)).toContainText("Person: Ann Lee");
    await page.keyboard.press("Shift+J");
    await page.keyboard.press("1");
    await page.keyboard.press("]");
    await page.keyboard.press("1");
    await expect(spoken(page)).toContainText("Joined Ann Lee → Acme");
    await page.keyboard.press("Shift+J");
    await page.keyboard.press("]");
    await page.keyboard.press("1");
    await page.keyboard.press("]");
    await page.keyboard.press("1");
    await expect(spoken(page)).toContainText("Acme joined the chain");
    const before = await inFront(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => inFront(page)).not.toBe(before);
    await expect(page.getByText("All saved")).toBeVisible();
  });
});

test.describe("the reviewer", () => {
  test.use({ storageState: sessionOf("reviewer") });

  test("sees what differs and takes it over, mark by mark", async ({ page }) => {
    await expect(async () => {
      await page.goto(`/projects/${loadWorld().spansId}/review`);
      await expect(page.getByRole("article")).toHaveCount(2, { timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByText("nobody else")).toHaveCount(1);
    await expectAccessible(page);
    const settling = page.locator("[data-span-text]");
    const isThere = await settling.locator("[data-tag=Place]").count();
    if (isThere === 0) await page.getByRole("button", { name: "Take over: Place Oslo" }).click();
    await expect(settling.locator("[data-tag=Place]")).toHaveText("Oslo");
    await page.getByLabel("Rationale").fill("Oslo is a place.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Settled.")).toBeVisible();
  });
});

test.describe("the release", () => {
  test.use({ storageState: sessionOf("owner") });

  test("holds spans that plain slicing finds again", async ({ page }) => {
    const { spansId } = loadWorld();
    await page.goto(`/projects/${spansId}/quality`);
    await expect(page.getByText("F1 of pairs, the same spans", { exact: false })).toBeVisible();
    await expectAccessible(page);
    const release = await freeze(page, spansId ?? "");
    const rows = rowsOf<Row>(release, "labels.jsonl");
    for (const row of rows) {
      const characters = Array.from(row["field.text"]);
      for (const told of row["label.entities"] as Told[]) expect(characters.slice(told.start, told.end).join("")).toBe(told.text);
    }
    const first = rows.find((row) => row.external_id === "s-0");
    expect((first?.["label.entities"] as Told[]).map((told) => `${told.text}/${told.label}`)).toEqual(["Ann Lee/person", "Acme/organisation", "Oslo/place", "Acme/organisation"]);
    expect(first?.["label.relations"]).toMatchObject([{ label: "works_for", from: { text: "Ann Lee" }, to: { text: "Acme" } }]);
    expect((first?.["label.which-mean-the-same"] as { mentions: Told[] }[]).map((chain) => chain.mentions.map((told) => told.text))).toEqual([["Acme", "Acme"]]);
  });
});
