/** A tree of 5,000 labels: pasted into the guideline, searched by keys alone and by mouse, kept and released. */

import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { inFront } from "./desk";
import { freeze, newProject, releaseGuideline, rowsOf } from "./owning";
import { loadWorld, sessionOf } from "./world";

const TREE = ["Tiere > Vögel > Uhu", "حيوانات > طيور > بُومة", ...Array.from({ length: 4890 }, (_, n) => `Group ${n % 100} > Thing ${n}`)].join("\n");
let projectId = "";

async function open(page: Page): Promise<void> {
  await page.goto("/work");
  await page.getByText("Sort them", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).click();
  await expect(page.getByRole("combobox", { name: "What is it?" })).toBeFocused();
}

async function submitted(page: Page): Promise<void> {
  const before = await inFront(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => inFront(page)).not.toBe(before);
}

test.use({ storageState: sessionOf("owner") });

test("the owner pastes a tree and releases it", async ({ page }) => {
  projectId = await newProject(page, "Things");
  const rows = Array.from({ length: 4 }, (_, n) => JSON.stringify({ id: `x-${n}`, text: `Thing number ${n}` })).join("\n");
  await page.locator('input[type="file"]').setInputFiles({ name: "things.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(rows) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 4")).toBeVisible({ timeout: 30_000 });
  await page.goto(`/projects/${projectId}/guideline`);
  await page.getByLabel("New question").fill("What is it?");
  await page.getByRole("button", { name: "Add", exact: true }).last().click();
  await page.getByRole("button", { name: "Take a tree of labels over" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Labels" }).fill("Tiere > Vögel\nTiere > Fische");
  await expect(page.getByRole("dialog").getByText("Labels read: 3")).toBeVisible();
  await page.locator('input[type="file"][accept*=".tsv"]').last().setInputFiles({ name: "tree.txt", mimeType: "text/plain", buffer: Buffer.from(TREE) });
  await expect(page.getByRole("dialog").getByText("Labels read: 4996")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Take these labels over" }).click();
  await expect(page.getByRole("complementary", { name: "Try it" }).getByRole("listbox")).toBeVisible();
  await expect(page.getByText("Draft saved")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await releaseGuideline(page);
  const ids = await bringPeople(page, loadWorld().projectId, projectId);
  await send(page, "post", `/projects/${projectId}/batches`, { name: "Sort them", selection: { filter: {} }, person_ids: [ids["owner"]], overlap: 1 });
});

test("labels are found by typing, in every script and without marks, by keys alone", async ({ page }) => {
  const seen = await watch(page);
  await open(page);
  await page.keyboard.type("vogel");
  await expect(page.getByRole("option").first()).toContainText("Vögel");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").nth(1)).toContainText("Uhu");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Take Uhu back" })).toBeVisible();
  await expectAccessible(page);
  await submitted(page);
  await page.keyboard.type("بومة");
  await page.keyboard.press("Enter");
  await submitted(page);
  // What was used last comes first, with a number.
  await expect(page.getByRole("option").first()).toContainText("بُومة");
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: "Take Uhu back" })).toBeVisible();
  await submitted(page);
  await expect(page.getByRole("option").first()).toContainText("Uhu");
  await expect(page.getByRole("combobox", { name: "What is it?" })).toBeFocused();
  await page.keyboard.press("Alt+Enter");
  await expect(page.getByRole("button", { name: "Take Uhu back" })).toBeVisible();
  await page.keyboard.press("e");
  await page.keyboard.type("thing 4321");
  await page.getByRole("option").first().click();
  await expect(page.getByRole("button", { name: "Take Thing 4321 back" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("only the rows in sight exist, and the release has the labels", async ({ page }) => {
  await page.goto(`/projects/${projectId}/guideline`);
  await expect(page.getByRole("complementary", { name: "Try it" }).getByRole("listbox")).toBeVisible();
  expect(await page.getByRole("option").count()).toBeLessThan(60);
  await page.goto(`/projects/${projectId}/quality`);
  await expect(page.getByText("What is it?").first()).toBeVisible();
  const found = rowsOf<Record<string, unknown>>(await freeze(page, projectId), "labels.jsonl").map((row) => row["label.what-is-it"]);
  expect(found.sort()).toEqual(["label-3", "thing-4321", "uhu", "uhu"]);
});
