/** From a question to a ruling, a citation, a newer ruling, a rule of the guideline; and an item that stays ambiguous into its release. */

import { expect, test } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { answerTo, Crowd, post, shoot, type Lease } from "./crowd";
import { bringIn, freeze, newProject, read, rowsOf } from "./owning";
import { sessionOf } from "./world";

const ROWS = [{ id: "r-0", text: "Oh great, another delay." }, { id: "r-1", text: "Lovely parcel." }];
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [{ id: "feeling", kind: "one_of", title: "Which feeling?", labels: [{ id: "good", name: "Good", key: "1" }, { id: "bad", name: "Bad", key: "2" }] }],
};
const answer = (value: string) => answerTo("feeling", value);

let projectId = "";
let batchId = "";
const crowd = new Crowd("rulings.example.org");

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

test("an annotator asks by keys; the answer becomes a ruling by mouse", async ({ page, browser }) => {
  const seen = await watch(page);
  projectId = await newProject(page, "Case law");
  await bringIn(page, projectId, ROWS, SCHEMA);
  for (const name of ["Anna", "Ben"]) await crowd.join(browser, page, projectId, name, "annotator");
  await crowd.join(browser, page, projectId, "Rita", "reviewer");
  const { items } = await send<{ items: { id: string }[] }>(page, "get", `/projects/${projectId}/items?limit=10`);
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${projectId}/members`);
  batchId = (await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name: "Round", selection: { item_ids: items.map((one) => one.id) }, overlap: 2, order: "given", person_ids: members.filter((one) => one.role === "annotator").map((one) => one.person_id) })).id;

  const anna = await crowd.of("Anna").newPage();
  await anna.goto(`/annotate/${batchId}`);
  await expect(anna.locator("[data-lease]")).toContainText("another delay");
  await anna.keyboard.press("Shift+Q");
  await anna.getByRole("dialog").getByLabel("Your question").fill("Praise that is meant as irony?");
  await anna.keyboard.press("Control+Enter");
  await expect(anna.locator("[data-lease]")).toContainText("Lovely parcel");
  await anna.close();

  await page.goto(`/projects/${projectId}/questions`);
  await page.getByLabel("Your answer").fill("Label what is meant: bad.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await page.getByRole("button", { name: "Make a ruling" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("The case")).toHaveValue("Praise that is meant as irony?");
  await expect(dialog.getByLabel("What to answer")).toHaveValue("Label what is meant: bad.");
  await dialog.getByLabel("Why").fill("Readers hear the complaint.");
  await expectAccessible(page);
  await shoot(page, "ruling-dialog");
  await dialog.getByRole("button", { name: "Make a ruling" }).click();
  await expect(page.getByRole("link", { name: "Ruled: R1" })).toBeVisible();
  await expectAccessible(page);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("it is found while labelling, and cited in one act, by keys alone", async () => {
  const anna = await crowd.of("Anna").newPage();
  const seen = await watch(anna);
  await anna.goto(`/annotate/${batchId}`);
  const text = anna.locator("[data-lease]");
  await expect(text).toContainText("Lovely parcel");
  await anna.keyboard.press("1");
  await expect(text).toContainText("another delay");
  await anna.keyboard.press("/");
  await expect(anna.getByLabel("Search the guideline")).toBeFocused();
  await anna.keyboard.type("tariff");
  const cite = anna.getByRole("button", { name: "Cite R1" });
  await expect(cite).toBeHidden();
  await anna.keyboard.press("Control+A");
  await anna.keyboard.type("iron");
  await expect(cite).toBeVisible();
  await expect(anna.getByText("Readers hear the complaint.")).toBeVisible();
  await anna.keyboard.press("Tab");
  await expect(cite).toBeFocused();
  await anna.keyboard.press("Space");
  await expect(cite).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(anna);
  await shoot(anna, "ruling-desk");
  await anna.keyboard.press("2");
  await expect(anna.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
  await anna.close();
});

test("a reviewer sorts the disagreement as truly ambiguous and cites the ruling", async ({ page }) => {
  const ben = crowd.of("Ben").request;
  const { leases } = await post<{ leases: Lease[] }>(ben, `/batches/${batchId}/leases`, { want: 2 });
  const held = leases.find((one) => one.item.fields.text.includes("delay"));
  await post(ben, `/leases/${held?.id}/annotation`, { answers: answer("good"), want: 0 });

  const rita = await crowd.of("Rita").newPage();
  const seen = await watch(rita);
  await expect(async () => {
    await rita.goto(`/projects/${projectId}/review`);
    await expect(rita.getByRole("heading", { name: "Settle the item" })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await expect(rita.getByRole("article").filter({ hasText: "R1" })).toBeVisible();
  await rita.getByLabel("Rationale").fill("Both can be meant.");
  await rita.getByRole("combobox", { name: "Cite a ruling" }).fill("irony");
  await rita.getByRole("option", { name: /^R1/ }).click();
  await expect(rita.getByLabel("Rationale")).toHaveValue("Both can be meant. R1");
  await rita.getByLabel("Truly ambiguous").check();
  await expect(rita.getByText("No winner is chosen where people differ")).toBeVisible();
  await expectAccessible(rita);
  await shoot(rita, "ruling-review");
  await rita.getByRole("button", { name: "Settle" }).click();
  await expect(rita.getByText("Settled.")).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
  await rita.close();

  await page.goto(`/projects/${projectId}/quality`);
  await expect(page.getByRole("heading", { name: "Why people differed" })).toBeVisible();
  await expectAccessible(page);
});

test("a newer ruling takes its place and becomes a rule of the guideline", async ({ page }) => {
  const seen = await watch(page);
  await expect(async () => {
    await page.goto(`/projects/${projectId}/rulings`);
    await expect(page.getByRole("article", { name: "R1" })).toContainText("cited: 2", { timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole("article", { name: "R1" }).getByRole("button", { name: "Overturn" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What to answer").fill("Label what the words say.");
  await dialog.getByLabel("Why").fill("Irony is asked by itself now.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Overturn" }).click();
  await expect(page.getByRole("article", { name: "R1" })).toContainText("R2 took its place.");
  await expect(page.getByRole("article", { name: "R1" }).getByRole("button")).toHaveCount(0);

  await page.keyboard.press("/");
  await expect(page.getByLabel("Search the rulings")).toBeFocused();
  await page.keyboard.type("asked by");
  await expect(page.getByRole("article", { name: "R1" })).toBeHidden();
  await page.getByRole("article", { name: "R2" }).getByRole("button", { name: "Into the guideline" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Title of the rule")).toBeFocused();
  await page.keyboard.type("Irony: ");
  await page.keyboard.press("Enter");
  await expect(page.getByText("It stands in the guideline's draft.")).toBeVisible();
  await expect(page.getByRole("article", { name: "R2" })).toContainText("In the guideline");
  await expectAccessible(page);
  await page.goto(`/projects/${projectId}/guideline`);
  await page.getByRole("tab", { name: "Rules" }).click();
  await expect(page.getByText("Label what the words say.").first()).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("the ambiguous item is released as its distribution, and the files say so", async ({ page }) => {
  const release = await freeze(page, projectId);
  const rows = rowsOf<Record<string, unknown>>(release, "labels.jsonl").filter((row) => row["label.feeling.state"] === "ambiguous");
  expect(rows.map((row) => [row["label.feeling"], row["label.feeling.distribution"]])).toEqual([[null, { bad: 1, good: 1 }]]);
  expect(read(release, "manifest.json")).toContain("no winner was chosen");
});

test("the rulings in Arabic and on a phone", async ({ page }) => {
  const seen = await watch(page);
  await page.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
  await page.goto(`/projects/${projectId}/rulings`);
  await expect(page.getByRole("heading", { level: 1, name: "القرارات" })).toBeVisible();
  await expect(page.getByRole("article", { name: "R2" })).toBeVisible();
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    await shoot(page, `rulings-${width}`);
  }
  expect(seen).toEqual({ violations: [], errors: [] });
});
