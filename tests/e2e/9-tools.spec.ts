/** Every tool on a picture by mouse and by keys alone: turned boxes, ellipses, lines, points, outlines with holes; layers, light, and the last act again. */

import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { inFront, press } from "./desk";
import { aim, drag, mapOf, picture, shapes, type Place } from "./drawing";
import { times } from "./hands";
import { freeze, newProject, rowsOf } from "./owning";
import { makePicture } from "./pictures";
import { loadWorld, saveWorld, sessionOf } from "./world";

interface Told { label: string; shape: string; x?: number; y?: number; cx?: number; cy?: number; w?: number; h?: number; rx?: number; ry?: number; angle?: number; points?: Place[]; rings?: Place[][]; far?: boolean }

const SCHEMA = {
  format: 1,
  fields: [{ id: "image", kind: "image", title: "Picture" }],
  questions: [{
    id: "what", kind: "shapes", title: "What is there?", field: "image", required: false, tools: ["rotated_box", "ellipse", "polyline", "point", "polygon"],
    labels: [{ id: "car", name: "Car" }, { id: "lane", name: "Lane" }], attributes: [{ id: "far", kind: "flag", title: "Far away" }],
  }],
};

const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const said = (page: Page, words: string) => expect(page.getByRole("status").filter({ hasText: words })).toHaveCount(1);

async function click(page: Page, ...places: Place[]): Promise<void> {
  const at = await mapOf(page);
  for (const place of places) await page.mouse.click(...at(place));
}

/** With keys: the hand from one place to each of the others, set there. */
async function setAt(page: Page, from: Place, ...places: Place[]): Promise<Place> {
  let hand = from;
  for (const place of places) {
    await aim(page, hand, place);
    await page.keyboard.press("Enter");
    hand = place;
  }
  return hand;
}

test.use({ storageState: sessionOf("owner") });

test("two pictures wait for everything that can be drawn", async ({ page }) => {
  const projectId = await newProject(page, "Tools");
  saveWorld({ toolsId: projectId });
  const put = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema: SCHEMA }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
  expect(put.ok(), await put.text()).toBe(true);
  await send(page, "post", `/projects/${projectId}/guideline/versions`, {});
  await page.goto(`/projects/${projectId}/import`);
  await page.locator('input[type="file"]').setInputFiles([141, 142].map((shade, n) => ({ name: `tools-${n}.png`, mimeType: "image/png", buffer: makePicture(shade) })));
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
  const ids = await bringPeople(page, loadWorld().projectId, projectId);
  await send(page, "post", `/projects/${projectId}/batches`, { name: "Every tool", selection: { filter: {} }, person_ids: [ids["owner"]], overlap: 1 });
});

async function open(page: Page): Promise<void> {
  await page.goto("/work");
  await page.getByText("Every tool", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).click();
  await expect(picture(page)).toBeVisible();
}

test("by mouse", async ({ page }) => {
  const seen = await watch(page);
  await open(page);
  await tool(page, "Turned box");
  await drag(page, [80, 200], [240, 290]);
  await tool(page, "Ellipse");
  await drag(page, [360, 120], [460, 180]);
  await tool(page, "Line");
  await click(page, [20, 400], [120, 420], [220, 400]);
  await page.getByRole("button", { name: "Finish" }).click();
  await tool(page, "Point");
  await click(page, [600, 40]);
  await tool(page, "Polygon");
  await click(page, [300, 300], [500, 300], [500, 460], [300, 460], [300, 300]);
  await expect(shapes(page)).toHaveCount(5);
  await tool(page, "Cut a hole");
  await click(page, [350, 350], [400, 350], [400, 400], [350, 350]);
  await said(page, "Hole cut");
  await page.getByRole("checkbox", { name: "Far away" }).click();
  await page.getByRole("button", { name: "To the back" }).click();
  await page.getByRole("button", { name: "Brightness and contrast" }).click();
  await page.getByRole("slider", { name: "Brightness" }).focus();
  await page.keyboard.press("ArrowRight");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/tools.png" });
  await page.keyboard.press("Escape");
  await expect(picture(page)).toBeFocused();
  await expect(picture(page).locator("img")).toHaveCSS("filter", "brightness(1.05) contrast(1)");
  await press(page, "Enter");
  await expect(page.getByText("All saved")).toBeVisible();
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("by keys alone, and the last act again", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Shift+M");
  await expect(picture(page)).toBeFocused();
  await page.keyboard.press("Shift+Y");
  let hand = await setAt(page, [320, 240], [80, 200], [240, 290]);
  await said(page, "Drawn: Car");
  await page.keyboard.press("Escape");
  // The same box again, where the hand is; then turned, and resized at one side.
  await aim(page, hand, [500, 100]);
  await page.keyboard.press("Alt+Enter");
  await expect(shapes(page)).toHaveCount(2);
  await times(page, 9, "Shift+T");
  await times(page, 3, "Shift+ArrowRight");
  await page.keyboard.press("Escape");
  await page.keyboard.press("[");
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+K");
  hand = await setAt(page, [500, 100], [360, 320], [460, 380]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+W");
  hand = await setAt(page, hand, [20, 400], [120, 420], [220, 400]);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Enter");
  await said(page, "Drawn: Car");
  await page.keyboard.press("2");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+O");
  hand = await setAt(page, hand, [600, 40]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+P");
  hand = await setAt(page, hand, [300, 300], [340, 300], [340, 340], [300, 340]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("*");
  await setAt(page, hand, [310, 310], [320, 310], [320, 320]);
  await page.keyboard.press("Enter");
  await said(page, "Hole cut");
  await page.keyboard.press("<");
  await page.keyboard.press(":");
  await expect(page.getByRole("slider", { name: "Brightness" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(shapes(page)).toHaveCount(6);
  await page.reload();
  await expect(shapes(page)).toHaveCount(6);
  await page.keyboard.press("Enter");
  await expect.poll(() => inFront(page)).toBeNull();
});

test("the release holds each shape where it was drawn", async ({ page }) => {
  const rows = rowsOf<{ external_id: string; "label.what": Told[] }>(await freeze(page, loadWorld().toolsId ?? ""), "labels.jsonl");
  const told = new Map(rows.map((row) => [row.external_id, row["label.what"]]));
  const names = [...told.keys()].sort();
  const both = names.map((name) => told.get(name) ?? []);
  const mouse = both.find((all) => all.length === 5) ?? [], keys = both.find((all) => all !== mouse) ?? [];
  expect(mouse[0]).toMatchObject({ attributes: { far: true } });
  expect(mouse.map((one) => one.shape)).toEqual(["polygon", "rotated_box", "ellipse", "polyline", "point"]);
  expect(mouse[0]?.rings?.map((ring) => ring.length)).toEqual([4, 3]);
  for (const [found, wanted] of [[mouse[1]?.cx, 160], [mouse[1]?.cy, 245], [mouse[1]?.w, 160], [mouse[2]?.rx, 50], [mouse[2]?.ry, 30], [mouse[4]?.x, 600], [mouse[4]?.y, 40]] as const) expect(Math.abs((found ?? 0) - wanted)).toBeLessThan(2);
  expect(keys).toEqual([
    { label: "lane", shape: "polygon", rings: [[[300, 300], [340, 300], [340, 340], [300, 340]], [[310, 310], [320, 310], [320, 320]]] },
    { label: "car", shape: "rotated_box", cx: 160, cy: 245, w: 160, h: 90, angle: 30 },
    { label: "car", shape: "rotated_box", cx: 500, cy: 100, w: 160, h: 90, angle: 30 },
    { label: "car", shape: "ellipse", cx: 410, cy: 350, rx: 50, ry: 30, angle: 0 },
    { label: "lane", shape: "polyline", points: [[20, 400], [120, 420], [220, 400]] },
    { label: "lane", shape: "point", x: 600, y: 40 },
  ]);
});
