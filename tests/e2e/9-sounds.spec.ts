/** Recordings: dropped with a TextGrid, marked by mouse and by keys alone, reviewed, released, read back. */

import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { begin, press } from "./desk";
import { freeze, newProject, read, releaseGuideline, rowsOf } from "./owning";
import { FIRST, LENGTH_MS, makeSound, SECOND, TEXTGRID } from "./sounds";
import { loadWorld, saveWorld, sessionOf } from "./world";

interface Told { label: string; tier: string; start: number; end: number; transcript?: string; speaker?: string }

const sound = (page: Page) => page.locator("[data-sound]");
const regions = (page: Page) => page.getByRole("list", { name: /Regions marked/ }).getByRole("listitem");
const said = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });
const WORDS = "ألف باء";

/** Drag over the waveform, from one time to another. */
async function drag(page: Page, [from, to]: readonly [number, number], y = 60): Promise<void> {
  const box = await sound(page).boundingBox();
  if (!box) throw new Error("no sound");
  const at = (ms: number) => box.x + (ms / LENGTH_MS) * box.width;
  await page.mouse.move(at(from), box.y + y);
  await page.mouse.down();
  await page.mouse.move(at((from + to) / 2), box.y + y);
  await page.mouse.move(at(to), box.y + y);
  await page.mouse.up();
}

/** The head to a time that is a multiple of 100 ms, by arrows. */
async function goTo(page: Page, ms: number): Promise<void> {
  await page.keyboard.press("Home");
  for (let left = ms; left >= 100; left -= left >= 1000 ? 1000 : 100) await page.keyboard.press(left >= 1000 ? "Shift+ArrowRight" : "ArrowRight");
}

test.describe("the owner", () => {
  test.use({ storageState: sessionOf("owner") });

  test("drops recordings and asks what is heard in them", async ({ page }) => {
    const projectId = await newProject(page, "Voices");
    saveWorld({ soundsId: projectId });
    await page.goto(`/projects/${projectId}/guideline`);
    await page.getByText("Speech in recordings").locator("xpath=ancestor::*[.//button][1]").getByRole("button", { name: "Use" }).click();
    await expect(page.getByText("Draft saved")).toBeVisible();
    await expectAccessible(page);
    await releaseGuideline(page);
    await page.goto(`/projects/${projectId}/import`);
    await page.locator('input[type="file"]').setInputFiles([
      { name: "call-0.wav", mimeType: "audio/wav", buffer: makeSound(440) }, { name: "call-0.TextGrid", mimeType: "text/plain", buffer: Buffer.from(TEXTGRID) }, { name: "call-1.wav", mimeType: "audio/wav", buffer: makeSound(880) }]);
    await expect(page.getByText("Pictures and recordings ·")).toBeVisible();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
    const ids = await bringPeople(page, loadWorld().projectId, projectId);
    await send(page, "post", `/projects/${projectId}/batches`, { name: "Calls", selection: { filter: {} }, person_ids: [ids["annotator"], ids["owner"]], overlap: 2 });
  });

  test("marks by mouse, undoes, writes, reloads and hands in", async ({ page }) => {
    const seen = await watch(page);
    await begin(page, "Calls");
    await expect(sound(page)).toBeVisible();
    await drag(page, FIRST);
    await expect(regions(page)).toHaveCount(1);
    await page.getByLabel("Transcript").fill(WORDS);
    await page.getByRole("combobox", { name: "Speaker" }).fill("Dima");
    await drag(page, SECOND);
    await expect(regions(page)).toHaveCount(2);
    await page.keyboard.press("Control+z");
    await expect(regions(page)).toHaveCount(1);
    await page.keyboard.press("Control+Shift+z");
    await expect(regions(page)).toHaveCount(2);
    // Playing is work: the sound is heard to its end, and looped when asked.
    await page.getByRole("button", { name: "Faster" }).click();
    await page.getByRole("button", { name: "Play or pause" }).click();
    await expect.poll(() => page.evaluate(() => document.querySelector("audio")?.currentTime ?? 0)).toBeGreaterThan(0.2);
    expect(await page.evaluate(() => { const audio = document.querySelector("audio"); return [audio?.playbackRate, audio?.preservesPitch]; })).toEqual([1.25, true]);
    await page.getByRole("button", { name: "Pause" }).click();
    await expectAccessible(page);
    await page.waitForTimeout(1200);
    await page.reload();
    await expect(regions(page)).toHaveCount(2);
    await expect(regions(page).first()).toContainText(`Dima: ${WORDS}`);
    await press(page, "Enter");
    await drag(page, SECOND);
    // Split where the waveform was pressed, and undone as one act.
    const box = await sound(page).boundingBox();
    await sound(page).click({ position: { x: ((box?.width ?? 0) * 2600) / LENGTH_MS, y: 60 } });
    await page.getByRole("button", { name: "Split where the head is" }).click();
    await expect(regions(page)).toHaveCount(2);
    await page.getByRole("button", { name: "Join with the neighbour" }).click();
    await expect(regions(page)).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(regions(page)).toHaveCount(1);
    await press(page, "Enter");
    await expect(page.getByText("All saved")).toBeVisible();
    expect(seen).toEqual({ violations: [], errors: [] });
  });
});

test.describe("the annotator", () => {
  test.use({ storageState: sessionOf("annotator") });

  test("marks by keys alone", async ({ page }) => {
    await begin(page, "Calls");
    await expect(sound(page)).toBeFocused();
    await goTo(page, FIRST[0]);
    await page.keyboard.press("Shift+I");
    await goTo(page, FIRST[1]);
    await page.keyboard.press("Shift+O");
    await expect(said(page, "Marked: Speech on Speakers, 0:00.500 to 0:01.500")).toHaveCount(1);
    await page.keyboard.press("Shift+T");
    await page.keyboard.press("Shift+T");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await expect(said(page, "Resized: 0:00.500 to 0:01.590")).toHaveCount(1);
    await page.keyboard.press("Shift+W");
    await page.keyboard.type("ألف جيم");
    await page.keyboard.press("Alt+w");
    await expect(sound(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("3");
    await goTo(page, 3500);
    await page.keyboard.press("Shift+I");
    await page.keyboard.press("End");
    await page.keyboard.press("Shift+O");
    await expect(said(page, "Marked: Noise on Background, 0:03.500 to 0:04.000")).toHaveCount(1);
    await page.keyboard.press("Delete");
    await expect(regions(page)).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(regions(page)).toHaveCount(2);
    await press(page, "Enter");
    await expect(sound(page)).toBeVisible();
    await goTo(page, SECOND[0]);
    await page.keyboard.press("Shift+I");
    await goTo(page, SECOND[1]);
    await page.keyboard.press("Shift+O");
    await page.keyboard.press("Escape");
    await goTo(page, 2600);
    await page.keyboard.press("Shift+X");
    await expect(said(page, "Split; in hand 0:02.600 to 0:03.200")).toHaveCount(1);
    await expect(regions(page)).toHaveCount(2);
    await page.keyboard.press("Shift+K");
    await expect(said(page, "Joined: 0:02.000 to 0:03.200")).toHaveCount(1);
    await expect(regions(page)).toHaveCount(1);
    await page.keyboard.press("Space");
    await expect.poll(() => page.evaluate(() => document.querySelector("audio")?.paused)).toBe(false);
    await page.keyboard.press("Space");
    await press(page, "Enter");
    await expect(page.getByText("All saved")).toBeVisible();
  });
});

test.describe("the reviewer", () => {
  test.use({ storageState: sessionOf("reviewer") });

  test("hears both, sees other words, and takes over a single region", async ({ page }) => {
    await page.goto(`/projects/${loadWorld().soundsId}/review`);
    await expect(page.getByRole("article").nth(1)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole("article").getByRole("img", { name: /with regions: 2/ }).first()).toBeVisible();
    await expect(page.getByRole("article").locator("ins").first()).toBeVisible();
    await page.getByRole("button", { name: "Hear 0:03.50 – 0:04.00" }).click();
    await expectAccessible(page);
    await page.getByRole("article").getByRole("button", { name: /^Take over: Noise/ }).first().click();
    await expect(page.getByRole("article").getByRole("button", { name: /^Taken over: Noise/ }).first()).toBeDisabled();
    await page.getByLabel("Rationale").fill("There is a noise at the end.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Settled.")).toBeVisible();
  });
});

test.describe("the release", () => {
  test.use({ storageState: sessionOf("owner") });

  test("holds the regions in milliseconds, and again as TextGrids", async ({ page }) => {
    const { soundsId } = loadWorld();
    await page.goto(`/projects/${soundsId}/quality`);
    await expect(page.getByText("mean F1 of regions", { exact: false })).toBeVisible();
    await expect(page.getByText("word error rate", { exact: false })).toBeVisible();
    const release = await freeze(page, soundsId ?? "");
    const rows = rowsOf<{ external_id: string; "label.regions.state": string; "label.regions": Told[] }>(release, "labels.jsonl");
    const calls = new Map(rows.map((row) => [row.external_id, row]));
    expect(calls.get("call-0.wav")?.["label.regions"].some((one) => one.tier === "background" && one.start === 3500 && one.end === 4000)).toBe(true);
    expect(calls.get("call-1.wav")?.["label.regions.state"]).toBe("majority");
    const judged = rowsOf<{ external_id: string; origin: string; "answer.regions": Told[] }>(release, "annotations.jsonl");
    const keyed = judged.find((row) => row.external_id === "call-0.wav" && row["answer.regions"].some((one) => one.transcript === "ألف جيم"));
    expect(keyed?.["answer.regions"]).toEqual([{ label: "speech", tier: "speaker", start: 500, end: 1590, transcript: "ألف جيم" }, { label: "noise", tier: "background", start: 3500, end: 4000 }]);
    const past = judged.find((row) => row.origin === "import");
    expect(past?.["answer.regions"]).toEqual([{ label: "noise", tier: "background", start: 0, end: 500 }]);
    const dragged = judged.find((row) => row["answer.regions"].some((one) => one.speaker === "Dima"))?.["answer.regions"][0];
    for (const [found, wanted] of [[dragged?.start, FIRST[0]], [dragged?.end, FIRST[1]]] as const) expect(Math.abs((found ?? 0) - wanted)).toBeLessThan(20);
    const grid = read(release, "call-0.TextGrid");
    expect(grid).toContain("xmax = 4 ");
    expect(grid).toContain('name = "Background"');
  });
});
