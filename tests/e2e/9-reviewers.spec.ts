/** Reviewers answer what annotators ask and make it a ruling; a panel's votes come to an answer that nobody gave alone. */

import { expect, test, type Page } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { Crowd } from "./crowd";
import { bringIn, newProject } from "./owning";
import { sessionOf } from "./world";

const TEXTS = ["Too dear, too late, and a rude driver.", "All as it should be."];
const LABELS = [{ id: "price", name: "Price", key: "1" }, { id: "delivery", name: "Delivery", key: "2" }, { id: "staff", name: "Staff", key: "3" }];
const SCHEMA = { format: 1, fields: [{ id: "text", title: "Text" }], questions: [{ id: "topics", kind: "several_of", title: "Which topics?", labels: LABELS }] };
const topics = (...values: string[]) => ({ topics: { state: "answered", marks: values.map((value, n) => ({ id: `m${n}`, value })) } });

let projectId = "";
let batchId = "";
const crowd = new Crowd("reviewers.example.org");

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

/** Vote for just these topics, by keys alone. */
async function vote(page: Page, names: string[]): Promise<void> {
  for (const { name, key } of LABELS) {
    const box = page.getByRole("checkbox", { name: new RegExp(name) });
    if ((await box.isChecked()) !== names.includes(name)) await page.keyboard.press(key);
    await expect(box).toBeChecked({ checked: names.includes(name) });
  }
  await page.keyboard.press("Shift+R");
  await page.keyboard.type(`It speaks of ${names.join(" and ")}.`);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Your vote is counted.")).toBeVisible();
}

test("an annotator asks; a reviewer answers by keys, not told who, and rules on it", async ({ page, browser }) => {
  projectId = await newProject(page, "Reviewers");
  await bringIn(page, projectId, TEXTS.map((text, n) => ({ id: `v-${n}`, text })), SCHEMA);
  for (const name of ["Una", "Ugo"]) await crowd.join(browser, page, projectId, name, "annotator");
  for (const name of ["Vera", "Vito", "Viola"]) await crowd.join(browser, page, projectId, name, "reviewer");
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${projectId}/members`);
  const idsOf = (role: string) => members.filter((one) => one.role === role).map((one) => one.person_id);
  const panel = { member_ids: idsOf("reviewer"), wanted: 3, rule: "majority", on_tie: "ambiguous" };
  const held = await page.request.get(`/api/v1/projects/${projectId}/review/policy`);
  const put = await page.request.put(`/api/v1/projects/${projectId}/review/policy`, { data: { panel }, headers: { "X-Goldsmith-Client": "web", "If-Match": held.headers()["etag"] ?? "" } });
  expect(put.ok(), await put.text()).toBe(true);
  batchId = (await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name: "Round", selection: { filter: {} }, overlap: 2, order: "given", person_ids: idsOf("annotator") })).id;

  const una = await crowd.of("Una").newPage();
  await una.goto(`/annotate/${batchId}`);
  await expect(una.locator("[data-lease]")).toContainText("rude driver");
  await una.keyboard.press("Shift+Q");
  await una.getByRole("dialog").getByLabel("Your question").fill("Is a driver staff?");
  await una.keyboard.press("Control+Enter");
  await expect(una.locator("[data-lease]")).toContainText("as it should be");
  await una.close();

  const vera = await crowd.of("Vera").newPage();
  const seen = await watch(vera);
  await vera.goto(`/projects/${projectId}/questions`);
  await expect(vera.getByText("Is a driver staff?")).toBeVisible();
  await expect(vera.locator("main")).not.toContainText("Una");
  await vera.getByLabel("Your answer").focus();
  await vera.keyboard.type("Yes: whoever works for the shop.");
  await vera.keyboard.press("Control+Enter");
  const rule = vera.getByRole("button", { name: "Make a ruling" });
  await rule.focus();
  await vera.keyboard.press("Enter");
  const dialog = vera.getByRole("dialog");
  await expect(dialog.getByLabel("What to answer")).toHaveValue("Yes: whoever works for the shop.");
  await dialog.getByLabel("Why").focus();
  await vera.keyboard.type("Customers blame the shop.");
  await expectAccessible(vera);
  await dialog.getByRole("button", { name: "Make a ruling" }).focus();
  await vera.keyboard.press("Enter");
  await expect(vera.getByRole("link", { name: "Ruled: R1" })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
  await vera.close();
});

test("three votes of which no two are alike settle label by label", async ({ page }) => {
  await crowd.workThrough("Una", batchId, (item) => (item.fields.text === TEXTS[0] ? topics("price") : topics("delivery")));
  await crowd.workThrough("Ugo", batchId, (item) => (item.fields.text === TEXTS[0] ? topics("staff") : topics("delivery")));
  const votes: [string, string[]][] = [["Vera", ["Price", "Delivery"]], ["Vito", ["Price", "Staff"]], ["Viola", ["Delivery", "Staff"]]];
  for (const [name, names] of votes) {
    const voter = await crowd.of(name).newPage();
    await expect(async () => {
      await voter.goto(`/projects/${projectId}/review`);
      await expect(voter.getByRole("heading", { name: "Your vote" })).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 30_000 });
    await expect(voter.locator("main")).not.toContainText("It speaks of");
    await vote(voter, names);
    await voter.close();
  }
  const { items } = await send<{ items: { id: string; fields: { text: string } }[] }>(page, "get", `/projects/${projectId}/items?limit=10`);
  const item = items.find((one) => one.fields.text === TEXTS[0])?.id ?? "";
  const settled = async () => {
    const { adjudication } = await send<{ adjudication: { answers: { topics: { marks: { value: string }[] } } } | null }>(page, "get", `/items/${item}/review`);
    return adjudication?.answers.topics.marks.map((mark) => mark.value).sort();
  };
  await expect.poll(settled).toEqual(["delivery", "price", "staff"]);
  await page.goto(`/projects/${projectId}/review?item=${item}`);
  const told = page.locator("section").filter({ has: page.getByRole("heading", { name: "How the panel voted" }) });
  for (const [name, names] of votes) await expect(told).toContainText(new RegExp(`${name}[\\s\\S]*It speaks of ${names.join(" and ")}\\.`));
  await expectAccessible(page);
});
