/** How review works: a panel votes blind, some work is reviewed twice, and the page says how far reviewers agree. */

import { expect, test } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { answerTo, Crowd, shoot } from "./crowd";
import { bringIn, newProject } from "./owning";
import { sessionOf } from "./world";

const TEXTS = ["Oh great, another delay.", "Lovely parcel."];
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [{ id: "feeling", kind: "one_of", title: "Which feeling?", labels: [{ id: "good", name: "Good", key: "1" }, { id: "bad", name: "Bad", key: "2" }] }],
};
const answer = (value: string) => answerTo("feeling", value);

let projectId = "";
const crowd = new Crowd("panels.example.org");

/** Answer both texts: the first as given, the second always well. */
const judge = (name: string, batchId: string, first: string) => crowd.workThrough(name, batchId, (item) => answer(item.fields.text === TEXTS[0] ? first : "good"));

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

test("whoever leads names a panel and has everything reviewed twice", async ({ page, browser }) => {
  const seen = await watch(page);
  projectId = await newProject(page, "Panel");
  await bringIn(page, projectId, TEXTS.map((text, n) => ({ id: `p-${n}`, text })), SCHEMA);
  for (const name of ["Anna", "Ben"]) await crowd.join(browser, page, projectId, name, "annotator");
  for (const name of ["Rita", "Rob", "Rex"]) await crowd.join(browser, page, projectId, name, "reviewer");
  const { items } = await send<{ items: { id: string }[] }>(page, "get", `/projects/${projectId}/items?limit=10`);
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${projectId}/members`);
  const batch = await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name: "Round", selection: { item_ids: items.map((one) => one.id) }, overlap: 2, person_ids: members.filter((one) => one.role === "annotator").map((one) => one.person_id) });
  await judge("Anna", batch.id, "good");
  await judge("Ben", batch.id, "bad");

  await page.goto(`/projects/${projectId}/review`);
  await page.getByRole("button", { name: "How review works" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("A panel votes").click();
  for (const name of ["Rita", "Rob", "Rex"]) {
    await dialog.getByLabel("Panel", { exact: true }).fill(name);
    await page.getByRole("option", { name }).click();
  }
  await dialog.getByLabel("Reviewed twice").fill("100");
  await dialog.getByLabel("Reviews a day, each").fill("20");
  await dialog.getByLabel("Reason codes").fill("Tone misheard");
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await shoot(page, "policy");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It holds from now on.")).toBeVisible();
  await expect(page.getByText("Reviewed today: 0 of 20.")).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("a member votes by keys alone, blind; the next one's vote settles the item", async () => {
  const rita = await crowd.of("Rita").newPage();
  const seen = await watch(rita);
  await expect(async () => {
    await rita.goto(`/projects/${projectId}/review`);
    await expect(rita.getByRole("heading", { name: "Your vote" })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await expect(rita.getByText("your vote is one of 3")).toBeVisible();
  await expect(rita.locator("main")).not.toContainText(/Anna|Ben/);
  await expectAccessible(rita);
  await shoot(rita, "vote");
  await rita.keyboard.press("2");
  await rita.keyboard.press("Shift+R");
  await rita.keyboard.type("It mocks.");
  await rita.keyboard.press("Control+Enter");
  await expect(rita.getByText("Your vote is counted.")).toBeVisible();
  await expect(rita.getByRole("heading", { name: "No disagreement waits" })).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
  await rita.close();

  const rob = await crowd.of("Rob").newPage();
  await rob.goto(`/projects/${projectId}/review`);
  const item = await rob.getByRole("navigation", { name: "Review queue" }).getByRole("button").first();
  await expect(item).toContainText("another delay");
  await expect(rob.locator("main")).not.toContainText("It mocks.");
  await rob.getByRole("radio", { name: /Bad/ }).click();
  await rob.getByLabel("Rationale").fill("Meant badly.");
  await rob.getByRole("button", { name: "Vote" }).click();
  await expect(rob.getByText("Your vote is counted.")).toBeVisible();
  await rob.close();
});

test("the votes are kept with the answer", async ({ page }) => {
  const { items } = await send<{ items: { id: string; fields: { text: string } }[] }>(page, "get", `/projects/${projectId}/items?limit=10`);
  await page.goto(`/projects/${projectId}/review?item=${items.find((one) => one.fields.text === TEXTS[0])?.id}`);
  const votes = page.locator("section").filter({ has: page.getByRole("heading", { name: "How the panel voted" }) });
  for (const words of ["Rita", "It mocks.", "Rob", "Meant badly."]) await expect(votes.getByText(words, { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("a second reviewer sees nothing of the first, and the page says how far they agree", async ({ page }) => {
  const rita = await crowd.of("Rita").newPage();
  await rita.goto(`/projects/${projectId}/review?kind=all`);
  const parcel = rita.getByRole("navigation", { name: "Review queue" }).getByRole("button", { name: /Lovely parcel/ });
  await parcel.click();
  await rita.getByRole("article").first().getByRole("button", { name: "Accept" }).click();
  await expect(rita.getByRole("article").first()).toContainText("Accepted");
  await rita.close();

  const rob = await crowd.of("Rob").newPage();
  const seen = await watch(rob);
  await rob.goto(`/projects/${projectId}/review`);
  await rob.getByRole("combobox", { name: "Other queues" }).click();
  await rob.getByRole("option", { name: "Second review" }).click();
  await expect(rob.getByRole("navigation", { name: "Review queue" })).toContainText("Lovely parcel");
  const first = rob.getByRole("article").first();
  await expect(first.getByRole("button", { name: "Accept" })).toBeVisible();
  await expect(first).not.toContainText("Accepted");
  await first.getByRole("button", { name: "Reject" }).click();
  await rob.getByLabel("Reason", { exact: true }).fill("A complaint in disguise.");
  await rob.getByRole("combobox", { name: "In one word" }).click();
  await rob.getByRole("option", { name: "Tone misheard" }).click();
  await expectAccessible(rob);
  await rob.getByRole("dialog").getByRole("button", { name: "Reject" }).click();
  await expect(rob.getByRole("dialog")).toBeHidden();
  await rob.goto(`/projects/${projectId}/review?kind=flagged`);
  await expect(rob.getByRole("article").first()).toContainText("second review");
  await expect(rob.getByRole("article").first()).toContainText("Tone misheard");
  await expectAccessible(rob);
  await shoot(rob, "second");
  expect(seen).toEqual({ violations: [], errors: [] });
  await rob.close();

  await page.goto(`/projects/${projectId}/quality`);
  await expect(page.getByText("Two reviewers of the same answer say the same")).toBeVisible();
  await expect(page.getByText("0 of 1").first()).toBeVisible();
  await expect(page.getByText(/Reviewed: .*Rob/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "review-figures");
});

test("the same in Arabic and on a phone", async ({ page }) => {
  const seen = await watch(page);
  await page.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
  await page.goto(`/projects/${projectId}/review?kind=flagged`);
  await page.getByRole("button", { name: "كيف تجري المراجعة" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    await shoot(page, `policy-ar-${width}`);
  }
  expect(seen).toEqual({ violations: [], errors: [] });
});
