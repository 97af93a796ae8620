/** Quality part by part: where labels are bad, on which items, who is told what, and what a release makes of it. */

import { expect, test } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { answerTo, Crowd, shoot } from "./crowd";
import { bringIn, newProject, orderRound } from "./owning";
import { sessionOf } from "./world";

const N = 60;
const LABELS = ["good", "bad"];
const TEXTS = Array.from({ length: N }, (_, n) => ({ id: `q-${n}`, text: `Remark number ${n} about the day.`, language: n < 30 ? "de" : "en", scenario: n % 12 === 5 ? "rare" : n % 2 ? "shop" : "bank" }));
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [{ id: "mood", kind: "one_of", title: "Which mood?", labels: LABELS.map((id, at) => ({ id, name: id === "good" ? "Good" : "Bad", key: String(at + 1) })) }],
};
const numberOf = (text: string) => Number(/number (\d+)/.exec(text)?.[1]);
const truth = (n: number) => LABELS[n % 2] ?? "";
/** In English every second answer of Ole's is another one. */
const oles = (n: number) => (n >= 30 && n % 4 < 2 ? LABELS[(n + 1) % 2] ?? "" : truth(n));
const answer = (value: string) => answerTo("mood", value);

let projectId = "";
let batchId = "";
const crowd = new Crowd("example.edu");

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

test("two people judge German and English remarks", async ({ page, browser }) => {
  test.setTimeout(120_000);
  projectId = await newProject(page, "Parts");
  await bringIn(page, projectId, TEXTS, SCHEMA);
  await crowd.join(browser, page, projectId, "Ina");
  await crowd.join(browser, page, projectId, "Ole", "reviewer");
  batchId = await orderRound(page, projectId);
  await crowd.workThrough("Ina", batchId, (item) => answer(truth(numberOf(item.fields.text))));
  await crowd.workThrough("Ole", batchId, (item) => answer(oles(numberOf(item.fields.text))));
});

test("the page tells languages apart, by keys, and a row opens its items", async ({ page }) => {
  const seen = await watch(page);
  const table = page.getByRole("table", { name: "Part by part" });
  await expect(async () => {
    await page.goto(`/projects/${projectId}/quality`);
    await expect(table.getByRole("row").filter({ hasText: "English" })).toContainText("n = 30", { timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await expect(table.getByRole("row").filter({ hasText: "German" })).toContainText("1.00");
  await expect(table.getByRole("row").filter({ hasText: "German" })).toContainText("Krippendorff's alpha, nominal");
  await expect(table.getByRole("row").filter({ hasText: "English" })).toContainText("Nothing was audited yet.");
  await expectAccessible(page);
  await shoot(page, "slices");
  const by = page.getByRole("combobox", { name: "By" });
  await by.focus();
  await page.keyboard.press("ArrowDown");
  const wanted = page.getByRole("option", { name: "Metadata: scenario" });
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 6 && (await wanted.getAttribute("data-combobox-selected")) === null; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(by).toHaveValue("Metadata: scenario");
  await expect(table.getByRole("row").filter({ hasText: "rare" })).toContainText("Too few: 5 items of at least 20.");
  await by.click();
  await page.getByRole("option", { name: "Week" }).click();
  await expect(table.getByRole("row")).toHaveCount(2);
  await table.getByRole("link").first().click();
  await expect(page.getByText("Found: 60", { exact: true })).toBeVisible();
  await page.goBack();
  await by.click();
  await page.getByRole("option", { name: "Language" }).click();
  await table.getByRole("link", { name: "English" }).click();
  await expect(page.getByText("Found: 30", { exact: true })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("a course over time names what raised it", async ({ page }) => {
  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/quality/people`);
  await page.getByRole("link", { name: "Ole", exact: true }).click();
  await expect(page.getByRole("img", { name: /^Drift: Which mood\?\. All labels: 60 judgements/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("img", { name: /^What is taken for what: Which mood\?/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Time for one item\. 60 judgements, half of them within 3/ })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "person");
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("who answered otherwise than it was settled is told alone, five at a time, and contests or reads", async ({ page }) => {
  test.setTimeout(120_000);
  const { items } = await send<{ items: { id: string; fields: { text: string } }[] }>(page, "get", `/projects/${projectId}/items?limit=200`);
  const wrong = items.filter((item) => oles(numberOf(item.fields.text)) !== truth(numberOf(item.fields.text))).slice(0, 6);
  for (const item of wrong) await send(page, "post", `/items/${item.id}/adjudication`, { answers: answer(truth(numberOf(item.fields.text))), rationale: "The day was as it says." });

  const desk = await crowd.of("Ole").newPage();
  const seen = await watch(desk);
  await desk.goto("/work");
  const told = desk.getByRole("group", { name: "Settled otherwise: Which mood?" });
  await expect(told).toHaveCount(5);
  await expect(told.first()).toContainText("The day was as it says.");
  await expect(told.first()).toContainText("You said");
  await expectAccessible(desk);
  await shoot(desk, "errors");
  for (let left = 5; left > 3; left -= 1) {
    const first = await told.first().innerText();
    await told.first().getByRole("button", { name: "I have read it" }).focus();
    await desk.keyboard.press("Enter");
    await expect.poll(() => told.first().innerText()).not.toBe(first);
  }
  await expect(told).toHaveCount(4);
  await told.first().getByRole("button", { name: "Contest" }).click();
  await desk.getByRole("dialog").getByLabel("Why should another answer hold?").fill("It is meant ironically.");
  await expectAccessible(desk);
  await desk.getByRole("dialog").getByRole("button", { name: "Contest" }).click();
  await expect(told).toHaveCount(3);

  await desk.goto(`/projects/${projectId}/items/${wrong[0]?.id}`);
  await desk.getByRole("button", { name: "Contest" }).click();
  await desk.getByRole("dialog").getByLabel("Why should another answer hold?").fill("Read it again.");
  await desk.getByRole("dialog").getByRole("button", { name: "Contest" }).click();
  await expect(desk.getByRole("dialog")).toHaveCount(0);
  expect(seen).toEqual({ violations: [], errors: [] });
  await desk.close();

  const other = await crowd.of("Ina").newPage();
  await other.goto("/work");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(other.getByText("Settled otherwise than you answered")).toHaveCount(0);
  await other.close();
  await page.goto(`/projects/${projectId}/quality/people`);
  await expect(page.getByText("It is meant ironically.")).toBeVisible();
  await expect(page.getByText("Read it again.")).toBeVisible();
});

test("an item is made gold by hand, by keys alone", async ({ page }) => {
  const seen = await watch(page);
  const { items } = await send<{ items: { id: string }[] }>(page, "get", `/projects/${projectId}/items?limit=1`);
  await page.goto(`/projects/${projectId}/items/${items[0]?.id}`);
  await page.getByRole("link", { name: "Make gold" }).click();
  // The item's own page shows the label too: the key is for the choice of the next one.
  await expect(page.getByRole("radio", { name: /Good/ })).toBeVisible();
  await page.keyboard.press("1");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await page.keyboard.type("Nothing else can be meant.");
  await expectAccessible(page);
  await shoot(page, "gold-by-hand");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("table", { name: "Gold" })).toContainText("Nothing else can be meant.");
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("a figure says how it moves with what is left out of it", async ({ page }) => {
  const members = await send<{ person_id: string; name: string }[]>(page, "get", `/projects/${projectId}/members`);
  await send(page, "post", `/projects/${projectId}/set-asides`, { person_id: members.find((one) => one.name === "Ole")?.person_id, reason: "Half asleep." });
  const table = page.getByRole("table", { name: "Left out of Which mood?" });
  await expect(async () => {
    await page.goto(`/projects/${projectId}/quality`);
    await expect(table.getByRole("row").filter({ hasText: "With those set aside" })).toContainText("60", { timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page);
});

test("a release takes the likeliest labels and says so", async ({ page }) => {
  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/releases`);
  await page.getByRole("button", { name: "Freeze a release" }).first().click();
  await page.getByRole("dialog").getByLabel("What the best fitting model finds likeliest holds").check();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Freeze a release" }).click();
  await expect(page.getByText("Likeliest labels by model")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: "Download" })).toBeVisible({ timeout: 30_000 });
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("the same in Arabic and on a phone", async ({ page }) => {
  const seen = await watch(page);
  await page.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
  const people = await send<{ people: { person_id: string }[] }>(page, "get", `/projects/${projectId}/quality/people`);
  for (const place of ["quality", `quality/people/${people.people[0]?.person_id}`, "quality/gold"]) {
    await page.goto(`/projects/${projectId}/${place}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("img").or(page.getByRole("table")).first()).toBeVisible();
    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      await page.setViewportSize({ width, height });
      await expectAccessible(page);
      if (process.env.GOLDSMITH_SHOTS) await page.screenshot({ path: `${process.env.GOLDSMITH_SHOTS}/ar-${place.split("/")[1] ?? place}-${width}.png`, fullPage: true });
    }
  }
  expect(seen).toEqual({ violations: [], errors: [] });
});
