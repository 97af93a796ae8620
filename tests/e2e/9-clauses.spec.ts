/** Marks part by part, the rule that disagreements name, and why people differed: counts that open their items. */

import { expect, test } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { answerTo, Crowd, shoot, type Lease } from "./crowd";
import { bringIn, newProject, orderRound } from "./owning";
import { sessionOf } from "./world";

const N = 48;
const SPOKEN = "Anna went to Rome with Bert.";
const TEXTS = Array.from({ length: N }, (_, n) => ({ id: `c-${n}`, text: `${SPOKEN} Day ${n}.`, language: n < 24 ? "de" : "en" }));
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [
    { id: "mood", kind: "one_of", title: "Which mood?", labels: [{ id: "good", name: "Good", key: "1" }, { id: "bad", name: "Bad", key: "2" }] },
    { id: "names", kind: "spans", title: "Names", field: "text", labels: [{ id: "person", name: "Person" }, { id: "place", name: "Place" }] },
  ],
};
const RULE = { id: "irony", title: "Irony", body: "Label what is meant." };
const numberOf = (item: Lease["item"]) => Number(/Day (\d+)/.exec(item.fields.text)?.[1]);
const mark = (label: string, word: string, id: string) => {
  const start = SPOKEN.indexOf(word);
  return { id, field: "text", value: label, anchor: { kind: "span", parts: [{ start, end: start + word.length, text: word }] } };
};
const spans = (...marks: unknown[]) => ({ names: { state: "answered", marks } });
const both = spans(mark("person", "Anna", "a"), mark("place", "Rome", "b"));
const one = spans(mark("person", "Anna", "a"));
const mood = (n: number) => (n % 4 < 2 ? "good" : "bad");
const names = (n: number) => (n % 5 ? both : one);

let projectId = "";
const crowd = new Crowd("example.com");

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

test("two people mark names; they differ on places in English and on moods", async ({ page, browser }) => {
  test.setTimeout(180_000);
  projectId = await newProject(page, "Rules");
  await bringIn(page, projectId, TEXTS, SCHEMA);
  const draft = await page.request.get(`/api/v1/projects/${projectId}/guideline`);
  const put = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema: SCHEMA, clauses: [RULE] }, headers: { "X-Goldsmith-Client": "web", "If-Match": draft.headers()["etag"] ?? "" } });
  expect(put.ok(), await put.text()).toBe(true);
  await send(page, "post", `/projects/${projectId}/guideline/versions`, {});
  await crowd.join(browser, page, projectId, "Pia");
  await crowd.join(browser, page, projectId, "Rex");
  const batchId = await orderRound(page, projectId);
  await crowd.workThrough("Pia", batchId, (item) => ({ ...answerTo("mood", mood(numberOf(item))), ...names(numberOf(item)) }));
  await crowd.workThrough("Rex", batchId, (item) => ({ ...answerTo("mood", mood(numberOf(item) + 2 * (numberOf(item) % 2))), ...(numberOf(item) < 24 ? names(numberOf(item)) : one) }));
});

test("marks are told apart by language and by label, by keys", async ({ page }) => {
  const seen = await watch(page);
  const table = page.getByRole("table", { name: "Part by part" });
  const question = page.getByRole("combobox", { name: "Question" });
  await expect(async () => {
    await page.goto(`/projects/${projectId}/quality`);
    await question.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(question).toHaveValue("Names");
    await expect(table.getByRole("row").filter({ hasText: "English" })).toContainText("n = 24", { timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await expect(table.getByRole("columnheader", { name: "Found again" })).toBeVisible();
  await expect(table.getByRole("row").filter({ hasText: "German" })).toContainText("1.00");
  await expect(table.getByRole("row").filter({ hasText: "English" })).toContainText("0.72");
  await expectAccessible(page);
  await shoot(page, "slices-of-marks");
  const by = page.getByRole("combobox", { name: "By" });
  await by.click();
  await page.getByRole("option", { name: "Class" }).click();
  const label = (name: string) => table.getByRole("row").filter({ has: page.getByRole("link", { name }) });
  await expect(label("Person")).toContainText("100%");
  await expect(label("Place")).toContainText("67%");
  await table.getByRole("link", { name: "Place" }).click();
  await expect(page.getByRole("button", { name: "Take away: Names: Place" })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("a rule that disagreements name is told, calls for an act, and opens its items", async ({ page }) => {
  test.setTimeout(120_000);
  const { items } = await send<{ items: { id: string; external_id: string; fields: { text: string } }[] }>(page, "get", `/projects/${projectId}/items?limit=200`);
  const differing = items.filter((item) => numberOf(item) % 2 === 1);
  await send(page, "post", `/projects/${projectId}/rulings`, { question_id: "mood", clause_id: "irony", text: "Mockery", decision: "Bad.", reason: "It is meant so." });
  for (const [at, item] of differing.slice(0, 14).entries()) {
    const how = at < 11 ? { rationale: "As R1 says.", disagreement: "guideline_gap" } : { rationale: "Overlooked.", disagreement: at < 13 ? "slip" : null };
    await send(page, "post", `/items/${item.id}/adjudication`, { answers: { ...answerTo("mood", "bad"), ...both }, ...how });
  }
  const seen = await watch(page);
  const rules = page.getByRole("table", { name: "Rules that people differ by" });
  await expect(async () => {
    await page.goto(`/projects/${projectId}/quality`);
    await expect(rules.getByRole("row").filter({ hasText: "Irony" })).toContainText("11 of 14", { timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText(/The rule “.?Irony.?” splits people\./)).toBeVisible();
  const set = await page.request.put(`/api/v1/projects/${projectId}/criteria`, { headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' }, data: { criteria: [
    { kind: "audited_error", question_id: "mood", bound: 0.02, level: 0.95 },
    { kind: "alpha", question_id: "mood", bound: 0.75, level: 0.95 },
    { kind: "alpha", question_id: "names", bound: 0.2, level: 0.95 },
    { kind: "labels_per_class", question_id: "mood", bound: 5, level: 0.95 },
  ] } });
  expect(set.ok(), await set.text()).toBe(true);
  await page.reload();
  await expect(page.getByText("Not met", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "clauses");
  await page.getByRole("link", { name: "slips: 2" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Take away: slips" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Day" })).toHaveCount(2);
  await page.goto(`/projects/${projectId}/quality`);
  await rules.getByRole("link", { name: "Irony" }).click();
  await expect(page.getByRole("button", { name: "Take away: One rule of the guideline" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Day" })).toHaveCount(11);
  await shoot(page, "clause-items");
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("the same in Arabic and on a phone", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/projects/${projectId}/quality`);
  await expect(page.getByRole("table", { name: "قواعد يختلف الناس فيها" })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "clauses-arabic");
});
