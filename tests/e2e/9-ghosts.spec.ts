/** What is suggested on pictures and recordings: drawn before it is taken; taken, changed and rejected by keys alone. */

import { expect, test, type Page } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch } from "./checks";
import { mapOf, picture, type Place } from "./drawing";
import { BUS, CAR, makePicture } from "./pictures";
import { freeze, newProject, rowsOf } from "./owning";
import { FIRST, makeSound, SECOND } from "./sounds";
import { sessionOf } from "./world";

test.use({ storageState: sessionOf("owner") });

const LABELS = [{ id: "car", name: "Car" }, { id: "bus", name: "Bus" }];
const PICTURES = {
  format: 1, fields: [{ id: "image", kind: "image", title: "Picture" }],
  questions: [{ id: "what", kind: "shapes", title: "What is there?", field: "image", required: false, labels: LABELS, tools: ["box", "rotated_box", "skeleton", "mask"],
    skeleton: { joints: [{ id: "front", name: "Front" }, { id: "rear", name: "Rear" }], bones: [{ from_joint: "front", to_joint: "rear" }] } }],
};
const SOUNDS = {
  format: 1, fields: [{ id: "audio", kind: "audio", title: "Recording" }],
  questions: [{ id: "what", kind: "regions", title: "What is heard?", field: "audio", required: false, labels: [{ id: "tone", name: "Tone" }], tiers: [{ id: "speech", title: "Speech" }] }],
};
const panel = (page: Page) => page.getByRole("region", { name: "Suggestions" });
const said = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

/** Whether anything is drawn within a few pixels of a place of the picture. */
async function isDrawn(page: Page, place: Place): Promise<boolean> {
  const [x, y] = (await mapOf(page))(place);
  return picture(page).locator("canvas").first().evaluate((canvas: HTMLCanvasElement, at) => {
    const box = canvas.getBoundingClientRect();
    const density = canvas.width / box.width;
    const pixels = canvas.getContext("2d")?.getImageData(Math.round((at[0] - box.left) * density) - 8, Math.round((at[1] - box.top) * density) - 8, 17, 17).data ?? [];
    return pixels.some((value, index) => index % 4 === 3 && value > 100);
  }, [x, y] as [number, number]);
}

async function begin(page: Page, name: string, schema: unknown, files: { name: string; mimeType: string; buffer: Buffer }[], values: (name: string) => unknown): Promise<string> {
  const projectId = await newProject(page, name);
  await page.locator('input[type="file"]').setInputFiles(files);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText(`Added: ${files.length}`)).toBeVisible({ timeout: 30_000 });
  const answer = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await send(page, "post", `/projects/${projectId}/guideline/versions`, {});
  const rows = files.map((file) => ({ external_id: file.name, values: { what: values(file.name), confidence: 0.8 } }));
  const taken = await send<{ problems: unknown[] }>(page, "post", `/projects/${projectId}/suggestions`, { source: { name: "Old model" }, rows });
  expect(taken.problems).toEqual([]);
  const me = await send<{ person: { id: string } }>(page, "get", "/me");
  const { id } = await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name, selection: { filter: {} }, person_ids: [me.person.id], overlap: 1, suggestions: "shown", hidden_share: 0 });
  await page.goto(`/annotate/${id}`);
  return projectId;
}

test("shapes are suggested on the picture, and taken, changed, rejected by keys", async ({ page }) => {
  const seen = await watch(page);
  const shape = (id: string, value: string, anchor: object) => ({ id, field: "image", value, anchor: { kind: "shape", ...anchor } });
  const [x, y, w, h] = CAR;
  const projectId = await begin(page, "Ghosts", PICTURES, [{ name: "road.png", mimeType: "image/png", buffer: makePicture(210) }], () => [
    shape("a", "car", { shape: "box", x, y, w, h }),
    shape("b", "bus", { shape: "rotated_box", cx: BUS[0] + 100, cy: BUS[1] + 90, w: 200, h: 180, angle: 0 }),
    // Twenty columns of thirty pixels, from 500, 400.
    shape("c", "car", { shape: "mask", size: [480, 640], counts: maskCounts(500, 400, 20, 30) }),
    shape("d", "bus", { shape: "skeleton", joints: [{ joint: "front", x: 40, y: 60, v: 2 }, { joint: "rear", x: 140, y: 60, v: 1 }] }),
  ]);
  await expect(panel(page)).toContainText("Old model 1 · 80% sure");
  await expect(picture(page)).toBeVisible();
  for (const place of [[x, y + 20], [BUS[0], BUS[1] + 50], [500, 410], [90, 60]] as Place[]) await expect.poll(() => isDrawn(page, place)).toBe(true);
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/ghosts-picture.png" });

  await page.keyboard.press("Shift+Enter");
  await expect(panel(page).getByText(/· taken$/)).toHaveCount(1);
  await page.keyboard.press("]");
  await expect(said(page, `Car, ${w} × ${h} at ${x}, ${y}`)).toHaveCount(1);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(panel(page).getByText(/· taken and changed$/)).toHaveCount(1);
  // The turned box is taken, and turned by its handle: the ninth corner.
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("]");
  await expect(said(page, "Bus, 200 × 180")).toHaveCount(1);
  for (let corner = 0; corner < 9; corner += 1) await page.keyboard.press("Shift+T");
  await expect(said(page, "Corner 9 of 9")).toHaveCount(1);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(panel(page).getByText(/· taken and changed$/)).toHaveCount(2);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await expect(said(page, "Laid down: Bus")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  // The painted area is rejected, the skeleton taken.
  await page.keyboard.press("Shift+R");
  await expect(panel(page).getByText(/· rejected$/)).toHaveCount(1);
  await expect.poll(() => isDrawn(page, [500, 410])).toBe(false);
  await page.keyboard.press("Shift+Enter");
  await expect(panel(page).getByText(/· taken$/)).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  const release = await freeze(page, projectId);
  const [row] = rowsOf<{ "label.what": Record<string, unknown>[] }>(release, "labels.jsonl");
  expect(row?.["label.what"]).toEqual([
    { label: "car", shape: "box", x: x + 10, y, w, h },
    { label: "bus", shape: "rotated_box", cx: BUS[0] + 100, cy: BUS[1] + 90, w: 200, h: 180, angle: 9 },
    { label: "bus", shape: "skeleton", joints: [{ joint: "front", x: 40, y: 60, v: 2 }, { joint: "rear", x: 140, y: 60, v: 1 }] },
  ]);
  expect(seen).toEqual({ violations: [], errors: [] });
});

/** Run lengths of a painted rectangle, as COCO writes them. */
function maskCounts(x: number, y: number, w: number, h: number): string {
  const lengths = [x * 480 + y];
  for (let column = 0; column < w; column += 1) lengths.push(h, column < w - 1 ? 480 - h : 480 * 640 - (x + w - 1) * 480 - y - h);
  return lengths.map((length, at) => {
    let rest = at > 2 ? length - (lengths[at - 2] ?? 0) : length;
    let text = "";
    for (let more = true; more;) {
      const low = rest & 31;
      rest >>= 5;
      more = low & 16 ? rest !== -1 : rest !== 0;
      text += String.fromCharCode((more ? low | 32 : low) + 48);
    }
    return text;
  }).join("");
}

test("regions are suggested on the recording, and taken, changed, rejected by keys", async ({ page }) => {
  const seen = await watch(page);
  const region = (start: number, end: number) => ({ tier: "speech", start, end, label: "Tone" });
  const projectId = await begin(page, "Echoes", SOUNDS, [{ name: "tone.wav", mimeType: "audio/wav", buffer: makeSound(660) }], () => [region(...FIRST), region(...SECOND), region(3500, 3900)]);
  await expect(panel(page)).toContainText("Old model 1 · 80% sure");
  await expect(page.locator("[data-sound]")).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/ghosts-sound.png" });
  await page.keyboard.press("Shift+Enter");
  await expect(panel(page).getByText(/· taken$/)).toHaveCount(1);
  await page.keyboard.press("]");
  await page.keyboard.press("Shift+T");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(panel(page).getByText(/· taken and changed$/)).toHaveCount(1);
  await page.keyboard.press("}");
  await page.keyboard.press("{");
  await page.keyboard.press("Shift+R");
  await expect(panel(page).getByText(/· rejected$/)).toHaveCount(1);
  await page.keyboard.press("Shift+Enter");
  await expect(panel(page).getByText(/· taken$/)).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing is left for you here" })).toBeVisible();
  const release = await freeze(page, projectId);
  const [row] = rowsOf<{ "label.what": Record<string, unknown>[] }>(release, "labels.jsonl");
  expect(row?.["label.what"]).toEqual([
    { label: "tone", tier: "speech", start: FIRST[0] + 100, end: FIRST[1] },
    { label: "tone", tier: "speech", start: 3500, end: 3900 },
  ]);
  expect(seen).toEqual({ violations: [], errors: [] });
});
