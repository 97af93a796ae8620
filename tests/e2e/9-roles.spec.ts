/** A viewer, a manager and an expert at their work; a concern, a sign-in that ends in the middle, a closed batch. */

import { expect, test, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { answerTo, Crowd } from "./crowd";
import { inFront, press } from "./desk";
import { bringIn, newProject } from "./owning";
import { sessionOf } from "./world";

const ROWS = Array.from({ length: 12 }, (_, index) => ({ id: `r-${index}`, text: `Remark number ${index}.` }));
const SCHEMA = { fields: [{ id: "text", title: "Text" }], questions: [{ id: "mood", kind: "one_of", title: "Which mood?", required: true, labels: [{ id: "good", name: "Good", description: "It is well." }, { id: "bad", name: "Bad" }] }] };
const crowd = new Crowd("roles.example");
let projectId = "";
let batchId = "";

test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

/** Come by an invitation and set a password, as people do. */
async function accept(browser: Browser, page: Page, role: string, name: string): Promise<BrowserContext> {
  const link = await send<{ secret: string }>(page, "post", `/projects/${projectId}/invitations`, { role });
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${process.env.GOLDSMITH_E2E_PORT}`, viewport: { width: 1440, height: 900 } });
  const theirs = await context.newPage();
  await theirs.goto(`/links/${link.secret}`);
  await theirs.getByLabel("Your name").fill(name);
  await theirs.getByLabel("E-mail").fill(`${name.toLowerCase()}@roles.example`);
  await theirs.getByLabel("New password").fill(`a long password of ${name}`);
  await theirs.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  return context;
}

const only = (context: BrowserContext): Page => context.pages()[0] as Page;

test("a project with a batch, and people in it", async ({ page, browser }) => {
  projectId = await newProject(page, "Every role at work");
  await bringIn(page, projectId, ROWS, SCHEMA);
  for (const name of ["Anna", "Ben"]) await crowd.join(browser, page, projectId, name);
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${projectId}/members`);
  const person_ids = members.filter((one) => one.role === "annotator").map((one) => one.person_id);
  const batch = await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name: "Round", selection: { filter: {} }, overlap: 1, person_ids, order: "given" });
  batchId = batch.id;
});

test("a concern takes one key, and whoever leads withholds the item", async ({ page }) => {
  const anna = await crowd.of("Anna").newPage();
  await anna.goto(`/annotate/${batchId}`);
  await expect(anna.getByText("Remark number 0.")).toBeVisible();
  await anna.keyboard.press("Shift+C");
  await anna.getByRole("dialog").getByLabel("Personal data").check();
  await anna.getByRole("dialog").getByLabel("Details").fill("It names somebody.");
  await anna.keyboard.press("Control+Enter");
  await expect(anna.getByText("Reported. A manager will look at it.")).toBeVisible();
  const seen = await watch(page);
  await page.goto(`/projects/${projectId}/concerns`);
  await expect(page.getByText("It names somebody.")).toBeVisible();
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByRole("dialog").getByLabel("Withhold the item")).toBeChecked();
  await page.getByRole("dialog").getByLabel("What was decided").fill("Out of the set.");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Out of the set.")).toBeVisible();
  await page.goto(`/projects/${projectId}/items?is_withheld=true`);
  await expect(page.getByText("Remark number 0.")).toBeVisible();
  await anna.goto(`/annotate/${batchId}`);
  await expect(anna.getByText("Remark number 1.")).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("work that a sign-in which ended kept back is sent after the next one", async () => {
  const anna = await crowd.of("Anna").newPage();
  await anna.goto(`/annotate/${batchId}`);
  await expect(anna.getByText("Remark number 1.")).toBeVisible();
  await crowd.of("Anna").clearCookies();
  await press(anna, "1");
  await expect(anna.getByText(/sign in/i).first()).toBeVisible();
  const door = await crowd.of("Anna").newPage();
  await door.goto("/sign-in");
  await door.getByLabel("E-mail").fill("anna@roles.example");
  await door.getByRole("textbox", { name: "Password" }).fill("a long password of Anna");
  await door.getByRole("button", { name: "Sign in" }).click();
  await expect(door.getByRole("heading", { level: 1 })).toHaveText("Projects");
  await anna.close();
  await door.goto(`/annotate/${batchId}`);
  await expect(door.getByText(/Yours: 1/)).toBeVisible();
});

test("an expert answers a question by keys, by the guideline it was asked under, and the item comes back", async ({ page, browser }) => {
  const ben = await crowd.of("Ben").newPage();
  await ben.goto(`/annotate/${batchId}`);
  const asked = await ben.locator("[data-lease]").textContent();
  const lease = await inFront(ben);
  await ben.keyboard.press("Shift+Q");
  await ben.getByRole("dialog").getByLabel("Your question").fill("Is a number a mood?");
  await ben.keyboard.press("Control+Enter");
  await expect.poll(() => inFront(ben)).not.toBe(lease);
  const expert = only(await accept(browser, page, "expert", "Edda"));
  await expect(expert.getByRole("heading", { level: 1 })).toHaveText("Questions");
  await expert.getByRole("button", { name: "Guideline 1" }).click();
  await expect(expert.getByRole("dialog", { name: "Asked under Guideline 1" }).getByText("It is well.")).toBeVisible();
  await expectAccessible(expert);
  await expert.keyboard.press("Escape");
  await expert.getByLabel("Your answer").fill("Never.");
  await expert.keyboard.press("Control+Enter");
  await expect(expert.getByRole("heading", { name: "No question waits" })).toBeVisible();
  await ben.goto(`/annotate/${batchId}`);
  await expect(ben.locator("[data-lease]")).toBeVisible();
  const back = ben.getByText("This item came back");
  for (let left = 8; left > 0 && !(await back.isVisible()); left -= 1) await press(ben, "1"); // what is in hand comes first
  await expect(back).toBeVisible();
  await expect(ben.locator("[data-lease]")).toContainText("Answer: Never.");
  await expect(ben.locator("[data-lease]")).toContainText(/Remark number \d+/.exec(asked ?? "")?.[0] ?? "?");
});

test("a manager pauses, closes, reopens and clones a batch, and appoints nobody who leads", async ({ page, browser }) => {
  const manager = only(await accept(browser, page, "manager", "Mara"));
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText("Every role at work");
  await manager.goto(`/projects/${projectId}/batches/${batchId}`);
  await manager.getByRole("button", { name: "Pause" }).click();
  await expect(manager.getByText("Paused")).toBeVisible();
  await manager.getByRole("button", { name: "Resume" }).click();
  await expect(manager.getByText("Open", { exact: true })).toBeVisible();
  await manager.getByRole("main").getByRole("button", { name: "Close" }).click();
  await manager.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(manager.getByText("Closed")).toBeVisible();
  await manager.getByRole("button", { name: "Reopen" }).click();
  await expect(manager.getByText("Open", { exact: true })).toBeVisible();
  await manager.getByRole("button", { name: "Clone" }).click();
  await manager.getByRole("dialog").getByLabel("Name").fill("Round again");
  await manager.keyboard.press("Enter");
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText("Round again");
  await manager.getByRole("main").getByRole("button", { name: "Close" }).click();
  await manager.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(manager.getByText("Closed")).toBeVisible();
  await manager.goto(`/projects/${projectId}/people`);
  await manager.getByRole("button", { name: "Invite", exact: true }).click();
  await manager.getByRole("combobox", { name: "Role", exact: true }).click();
  await expect(manager.getByRole("option", { name: "Owner" })).toHaveCount(0);
});

test("a viewer reads what is there and changes nothing", async ({ page, browser }) => {
  await crowd.workThrough("Ben", batchId, () => answerTo("mood", "good"));
  const viewer = only(await accept(browser, page, "viewer", "Vito"));
  const seen = await watch(viewer);
  await expect(viewer.getByRole("heading", { level: 1 })).toHaveText("Every role at work");
  await expect(viewer.getByRole("navigation").getByRole("link")).toHaveText([/Goldsmith/, "Projects", "Overview", "Guideline", "Items", "Batches", "Quality", "Models", "Releases"]);
  for (const [place, heading] of [["guideline", "Guideline"], ["items", "Items"], ["batches", "Batches"], ["quality", "Quality in plain words"], ["releases", "Releases"]] as const) {
    await viewer.goto(`/projects/${projectId}/${place}`);
    await expect(viewer.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(viewer.getByRole("button", { name: /Release a version|Import|Download|New batch|Freeze|Withhold/ })).toHaveCount(0);
    await expectAccessible(viewer);
  }
  await viewer.goto(`/projects/${projectId}/import`);
  await expect(viewer.getByText("Your role does not allow this.").first()).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});
