/** Pictures: dropped together, drawn on by mouse and by keys alone, reviewed, released, read back. */

import { expect, test } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { begin, press } from "./desk";
import { aim, corner, drag, mapOf, picture, shapes, type Place } from "./drawing";
import { times } from "./hands";
import { BUS, CAR, makePicture, WIDTH } from "./pictures";
import { freeze, newProject, read, releaseGuideline, rowsOf } from "./owning";
import { loadWorld, saveWorld, sessionOf } from "./world";

type Told = { label: string; shape: string; x: number; y: number; w: number; h: number; rings?: Place[][] };

test.describe("the owner", () => {
  test.use({ storageState: sessionOf("owner") });

  test("drops pictures and asks for the objects in them", async ({ page }) => {
    const projectId = await newProject(page, "Traffic");
    saveWorld({ imagesId: projectId });
    const files = [200, 180].map((shade, n) => ({ name: `road-${n}.png`, mimeType: "image/png", buffer: makePicture(shade) }));
    await page.locator('input[type="file"]').setInputFiles(files);
    await expect(page.getByText("Pictures and recordings ·")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
    await page.goto(`/projects/${projectId}/items`);
    await expect(page.getByText("road-1.png")).toBeVisible();
    await expect(page.getByText("media:")).toHaveCount(0);

    await page.goto(`/projects/${projectId}/guideline`);
    await page.getByText("Objects in photographs").locator("xpath=ancestor::*[.//button][1]").getByRole("button", { name: "Use" }).click();
    await expect(picture(page)).toBeVisible();
    await expect(page.getByText("Draft saved")).toBeVisible();
    await expectAccessible(page);
    await releaseGuideline(page);
    const ids = await bringPeople(page, loadWorld().projectId, projectId);
    await send(page, "post", `/projects/${projectId}/batches`, { name: "Roads", selection: { filter: {} }, person_ids: [ids["annotator"], ids["owner"]], overlap: 2 });
  });

  test("draws by mouse, undoes, reloads and hands in", async ({ page }) => {
    const seen = await watch(page);
    await begin(page, "Roads");
    await page.getByRole("radio", { name: "Yes" }).click();
    await page.getByRole("button", { name: /^Vehicle/ }).last().click();
    await drag(page, ...corner(CAR));
    await page.keyboard.press("Escape");
    await drag(page, ...corner(BUS));
    await expect(shapes(page)).toHaveCount(2);
    await page.keyboard.press("Control+z");
    await expect(shapes(page)).toHaveCount(1);
    await page.keyboard.press("Control+Shift+z");
    await expect(shapes(page)).toHaveCount(2);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Polygon", exact: true }).click();
    const at = await mapOf(page);
    for (const place of [[20, 20], [120, 20], [120, 90]] as Place[]) await page.mouse.click(...at(place));
    await expectAccessible(page);
    await expect.poll(() => page.evaluate(() => new Promise<number>((found) => {
      const open = indexedDB.open("goldsmith");
      open.onsuccess = () => {
        const all = open.result.transaction("drafts").objectStore("drafts").getAll();
        all.onsuccess = () => found(Math.max(0, ...(all.result as { sketch?: { points: unknown[] } }[]).map((draft) => draft.sketch?.points.length ?? 0)));
      };
    }))).toBe(3);
    await page.reload();
    await expect(shapes(page)).toHaveCount(2);
    await page.getByRole("region", { name: "Answers" }).getByText("Which objects are there?").click();
    await expect(page.getByText("Go on; close at the first point", { exact: false })).toBeVisible();
    await page.mouse.click(...(await mapOf(page))([20, 20]));
    await expect(shapes(page)).toHaveCount(3);
    await press(page, "Enter");
    await page.getByRole("radio", { name: "Yes" }).click();
    await page.getByRole("button", { name: /^Vehicle/ }).last().click();
    await drag(page, ...corner(BUS));
    await press(page, "Enter");
    await expect(page.getByText("All saved")).toBeVisible();
    expect(seen).toEqual({ violations: [], errors: [] });
  });
});

test.describe("the annotator", () => {
  test.use({ storageState: sessionOf("annotator") });

  test("draws by keys alone", async ({ page }) => {
    await begin(page, "Roads");
    await page.keyboard.press("1");
    await expect(picture(page)).toBeFocused();
    await page.keyboard.press("3");
    const [start, end] = corner(CAR);
    await aim(page, [320, 240], start);
    await page.keyboard.press("Enter");
    await aim(page, start, end);
    await page.keyboard.press("Enter");
    await expect(shapes(page)).toHaveCount(1);
    await expect(page.getByRole("status").filter({ hasText: "Drawn: Vehicle, 160 × 90 at 80, 200" })).toHaveCount(1);
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Shift+D");
    await expect(shapes(page)).toHaveCount(2);
    await page.keyboard.press("Delete");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("Control+v");
    await expect(page.getByRole("status").filter({ hasText: "Laid down: Vehicle, 160 × 90 at 90, 210" })).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(shapes(page)).toHaveCount(1);
    await page.keyboard.press("]");
    await page.keyboard.press("&");
    await expect.poll(() => picture(page).locator("img").boundingBox().then((box) => box && Math.sign(box.height - box.width))).toBe(1);
    await page.keyboard.press("Shift+ArrowRight");
    await expect(page.getByRole("status").filter({ hasText: "Moved to 80, 190" })).toHaveCount(1);
    await page.keyboard.press("Shift+ArrowLeft");
    await times(page, 3, "&");
    await page.keyboard.press("#");
    await expect(page.getByRole("button", { name: "Corners snap to other shapes" })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("#");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+P");
    for (const [from, to] of [[end, [20, 20]], [[20, 20], [120, 20]], [[120, 20], [120, 90]]] as [Place, Place][]) {
      await aim(page, from, to);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Enter");
    await expect(shapes(page)).toHaveCount(2);
    await press(page, "Enter");
    // With few items left nothing is fetched ahead: the next one comes with the answer.
    await expect(picture(page)).toBeVisible();
    await page.keyboard.press("1");
    await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
    await page.keyboard.press("3");
    const [first, last] = corner(BUS);
    await aim(page, [320, 240], first);
    await page.keyboard.press("Enter");
    await aim(page, first, last);
    await page.keyboard.press("Enter");
    await press(page, "Enter");
    await expect(page.getByText("All saved")).toBeVisible();
  });
});

test.describe("the reviewer", () => {
  test.use({ storageState: sessionOf("reviewer") });

  test("sees both on the picture and takes over a single shape", async ({ page }) => {
    await page.goto(`/projects/${loadWorld().imagesId}/review`);
    await expect(page.getByRole("article")).toHaveCount(2, { timeout: 20_000 });
    await expect(page.getByRole("article").first().getByRole("img", { name: /with shapes: 3/ })).toBeVisible();
    await expect(page.getByText("not everybody has it", { exact: false })).toBeVisible();
    await expectAccessible(page);
    // What most drew is settled first; of the other judgement a single shape is taken over.
    await page.getByRole("article").getByRole("button", { name: /^Take over: / }).first().click();
    await expect(page.getByRole("article").getByRole("button", { name: /^Taken over: / }).first()).toBeDisabled();
    await page.getByLabel("Rationale").fill("The bus is there.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Settled.")).toBeVisible();
  });
});

test.describe("the release", () => {
  test.use({ storageState: sessionOf("owner") });

  test("holds the shapes in pixels, and again as COCO", async ({ page }) => {
    const { imagesId } = loadWorld();
    await page.goto(`/projects/${imagesId}/quality`);
    await expect(page.getByText("mean IoU of matched shapes", { exact: false })).toBeVisible();
    const release = await freeze(page, imagesId ?? "");
    const rows = rowsOf<{ external_id: string; "label.objects.state": string; "label.objects": Told[] }>(release, "labels.jsonl");
    expect(rows.map((row) => [row.external_id, row["label.objects.state"]])).toEqual([["road-0.png", "adjudicated"], ["road-1.png", "majority"]]);
    const [x, y, w, h] = BUS;
    const bus = rows[1]?.["label.objects"][0];
    expect(bus?.shape).toBe("box");
    for (const [found, wanted] of [[bus?.x, x], [bus?.y, y], [bus?.w, w], [bus?.h, h]] as const) expect(Math.abs((found ?? 0) - wanted)).toBeLessThan(2);
    expect(rows[0]?.["label.objects"].map((one) => one.shape).sort()).toEqual(["box", "box", "polygon"]);
    const coco = JSON.parse(read(release, "coco.json")) as { images: { width: number; file_name: string }[]; annotations: { bbox: number[]; area: number }[] };
    expect(coco.images.map((one) => [one.file_name, one.width])).toEqual([["road-0.png", WIDTH], ["road-1.png", WIDTH]]);
    expect(coco.annotations).toHaveLength(4);
    expect(coco.annotations.at(-1)?.bbox[2]).toBeCloseTo(bus?.w ?? 0, 1);
    const judged = rowsOf<{ external_id: string; "answer.objects": Told[] }>(release, "annotations.jsonl");
    const keyed = judged.filter((row) => row.external_id === "road-0.png").find((row) => row["answer.objects"].length === 2);
    expect(keyed?.["answer.objects"]).toEqual([{ label: "vehicle", shape: "box", x: 80, y: 200, w: 160, h: 90 }, { label: "vehicle", shape: "polygon", rings: [[[20, 20], [120, 20], [120, 90]]] }]);
  });
});
