/** Skeletons and brushes: asked for, drawn by mouse and by keys alone, reviewed, released, and read back by pycocotools. */

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { bringPeople, send } from "./api";
import { expectAccessible, watch } from "./checks";
import { press } from "./desk";
import { aim, drag, dragAlong, mapOf, picture, type Place } from "./drawing";
import { times } from "./hands";
import { HEIGHT, makePicture, WIDTH } from "./pictures";
import { freeze, newProject, read, releaseGuideline, rowsOf } from "./owning";
import { loadWorld, saveWorld, sessionOf } from "./world";

const MIDDLE: Place = [320, 240];
/** Nose, eyes and ears of a person; the rest is not on the picture. */
const FACE: Place[] = [[200, 200], [220, 180], [180, 180], [240, 190], [160, 190]];
const said = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

async function open(page: Page): Promise<void> {
  await page.goto("/work");
  await page.getByText("Poses", { exact: true }).locator("xpath=ancestor::*[.//a][1]").getByRole("link", { name: "Annotate" }).click();
  await expect(picture(page)).toBeVisible();
}

/** What pycocotools finds in a COCO file. */
function asCoco(release: string): { persons: { keypoints: number[]; num_keypoints: number; area: number }[]; joints: string[]; lines: number; painted: { area: number; box: number[]; first: number[] }[] } {
  const path = join(dirname(release), "coco.json");
  writeFileSync(path, read(release, "coco.json"));
  const script = `
import contextlib, io, json, sys
import numpy as np
from pycocotools.coco import COCO
with contextlib.redirect_stdout(io.StringIO()):
    data = COCO(sys.argv[1])
persons, painted = [], []
for one in data.loadAnns(data.getAnnIds()):
    if "keypoints" in one:
        persons.append({key: one[key] for key in ("keypoints", "num_keypoints", "area")})
    else:
        pixels = data.annToMask(one)
        ys, xs = np.nonzero(pixels)
        painted.append({"area": int(pixels.sum()), "box": one["bbox"], "first": [int(xs.min()), int(ys.min())]})
body = next(one for one in data.cats.values() if "keypoints" in one)
print(json.dumps({"persons": persons, "painted": painted, "joints": body["keypoints"], "lines": len(body["skeleton"])}))
`;
  const python = join(dirname(loadWorld().command), "python");
  return JSON.parse(execFileSync(python, ["-c", script, path], { encoding: "utf8" })) as ReturnType<typeof asCoco>;
}

test.describe("the owner", () => {
  test.use({ storageState: sessionOf("owner") });

  test("asks for a person's joints and for painted areas", async ({ page }) => {
    const seen = await watch(page);
    const projectId = await newProject(page, "Poses");
    saveWorld({ posesId: projectId });
    const files = [150, 130].map((shade, n) => ({ name: `pose-${n}.png`, mimeType: "image/png", buffer: makePicture(shade) }));
    await page.locator('input[type="file"]').setInputFiles(files);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Added: 2")).toBeVisible({ timeout: 30_000 });
    await page.goto(`/projects/${projectId}/guideline`);
    for (const title of ["Who is there?", "What is painted?"]) {
      await page.getByLabel("New question").fill(title);
      await page.getByRole("combobox", { name: "Kind" }).last().click();
      await page.getByRole("option", { name: "Shapes on a picture" }).click();
      await page.getByRole("button", { name: "Add", exact: true }).last().click();
    }
    const who = page.getByRole("region", { name: "Who is there?" });
    await who.getByText("Skeleton", { exact: true }).click();
    await who.getByText("Box", { exact: true }).click();
    await who.getByRole("button", { name: "A person's 17 joints" }).click();
    await expect(who.getByRole("textbox", { name: /^Name of joint/ })).toHaveCount(17);
    await expect(who.getByRole("textbox", { name: "Name of joint 6", exact: true })).toHaveValue("Left shoulder");
    await who.getByPlaceholder("New label").fill("Person");
    await page.keyboard.press("Enter");
    const what = page.getByRole("region", { name: "What is painted?" });
    await what.getByText("Brush", { exact: true }).click();
    await what.getByText("Box", { exact: true }).click();
    for (const label of ["Car", "Bus"]) {
      await what.getByPlaceholder("New label").fill(label);
      await page.keyboard.press("Enter");
    }
    await expect(page.getByText("Draft saved")).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: "test-results/skeleton-editor.png", fullPage: true });
    await releaseGuideline(page);
    const ids = await bringPeople(page, loadWorld().projectId, projectId);
    await send(page, "post", `/projects/${projectId}/batches`, { name: "Poses", selection: { filter: {} }, person_ids: [ids["annotator"], ids["owner"]], overlap: 2 });
    expect(seen).toEqual({ violations: [], errors: [] });
  });

  test("places joints and paints by mouse, undoes, reloads and hands in", async ({ page }) => {
    const seen = await watch(page);
    await open(page);
    await expect(page.getByText("Place: Nose (1 of 17)")).toBeVisible();
    const at = await mapOf(page);
    for (const place of FACE.slice(0, 4)) await page.mouse.click(...at(place));
    await page.getByRole("button", { name: "The next joint is hidden by something" }).click();
    await page.mouse.click(...at(FACE[4] as Place));
    await expect(page.getByText("Place: Left shoulder (6 of 17)")).toBeVisible();
    await page.screenshot({ path: "test-results/skeleton-drawing.png" });
    await page.keyboard.press("Control+z");
    await expect(page.getByText("Place: Right ear (5 of 17)")).toBeVisible();
    await page.keyboard.press(".");
    await page.mouse.click(...at(FACE[4] as Place));
    await page.getByRole("button", { name: "Finish" }).click();
    await expect(page.getByText("Joints: 5 of 17", { exact: true })).toBeVisible();
    await page.mouse.click(...at(FACE[1] as Place));
    await expect(page.getByRole("radiogroup", { name: "How Left eye is seen" })).toBeVisible();
    await drag(page, FACE[1] as Place, [FACE[1]?.[0] ?? 0, 170]);
    await page.getByRole("radiogroup", { name: "How Left eye is seen" }).getByText("Hidden").click();
    await expectAccessible(page);
    await page.screenshot({ path: "test-results/skeleton.png" });
    await page.keyboard.press("Escape");

    await page.getByRole("region", { name: "Answers" }).getByText("What is painted?").click();
    await expect(page.getByText("Paint over the object", { exact: false })).toBeVisible();
    await dragAlong(page, [[90, 220], [230, 220], [230, 270], [90, 270], [90, 220]]);
    await dragAlong(page, [[90, 245], [230, 245]]);
    const painted = page.getByRole("list", { name: /Shapes drawn/ }).last().getByRole("listitem");
    await expect(painted).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+Shift+z");
    await page.getByRole("button", { name: "Paint or take away" }).click();
    await drag(page, [150, 245], [170, 245]);
    await page.getByRole("button", { name: "Fill holes" }).click();
    await expect(said(page, "Holes filled: Car")).toHaveCount(1);
    await page.screenshot({ path: "test-results/brush.png" });
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByRole("list", { name: /Shapes drawn: 1/ })).toHaveCount(2);
    await press(page, "Enter");
    await page.mouse.click(...(await mapOf(page))(FACE[0] as Place));
    await page.getByRole("button", { name: "Finish" }).click();
    await press(page, "Enter");
    await expect(page.getByText("All saved")).toBeVisible();
    expect(seen).toEqual({ violations: [], errors: [] });
  });
});

test.describe("the annotator", () => {
  test.use({ storageState: sessionOf("annotator") });

  test("places joints and paints by keys alone", async ({ page }) => {
    await open(page);
    await expect(picture(page)).toBeFocused();
    let from: Place = MIDDLE;
    for (const [index, place] of FACE.entries()) {
      await aim(page, from, place);
      if (index === 4) await page.keyboard.press(".");
      await page.keyboard.press("Enter");
      from = place;
    }
    await expect(said(page, "Right ear at 160, 190, hidden. Next: Left shoulder")).toHaveCount(1);
    await page.keyboard.press(",");
    await expect(said(page, "Left shoulder is absent. Next: Right shoulder")).toHaveCount(1);
    await page.keyboard.press("Backspace");
    await aim(page, from, [170, 300]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(said(page, "Drawn: Person")).toHaveCount(1);
    await times(page, 6, "Shift+T");
    await expect(said(page, "Left shoulder at 170, 300, visible, 6 of 17")).toHaveCount(1);
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press(".");
    await expect(said(page, "Left shoulder at 180, 300, hidden, 6 of 17")).toHaveCount(1);
    await page.keyboard.press(",");
    await expect(said(page, "Left shoulder, absent, 6 of 17")).toHaveCount(1);
    await times(page, 2, "Escape");

    await page.keyboard.press("Shift+J");
    await expect(page.getByText("Paint over the object", { exact: false })).toBeVisible();
    await page.keyboard.press("(");
    await expect(said(page, "Brush of 17 pixels")).toHaveCount(1);
    await page.keyboard.press(")");
    // The hand begins where it was last.
    let at: Place = [170, 300];
    for (const place of [[90, 220], [230, 220], [230, 270], [90, 270], [90, 220]] as Place[]) {
      await aim(page, at, place);
      await page.keyboard.press("Enter");
      at = place;
    }
    await page.keyboard.press("Enter");
    await expect(said(page, "Drawn: Car")).toHaveCount(1);
    await page.keyboard.press("$");
    await expect(said(page, "Holes filled: Car")).toHaveCount(1);
    const painted = page.getByRole("list", { name: /Shapes drawn/ }).last();
    const before = await painted.innerText();
    await page.keyboard.press('"');
    await times(page, 2, "Enter");
    await page.keyboard.press("Control+z");
    expect(await painted.innerText()).toBe(before);
    await times(page, 2, "Escape");
    await press(page, "Enter");
    await expect(picture(page)).toBeVisible();
    await aim(page, MIDDLE, [500, 400]);
    await times(page, 2, "Enter");
    await expect(said(page, "Drawn: Person")).toHaveCount(1);
    await press(page, "Enter");
    await expect(page.getByText("All saved")).toBeVisible();
  });
});

test.describe("the reviewer", () => {
  test.use({ storageState: sessionOf("reviewer") });

  test("sees both and takes over a single painted area", async ({ page }) => {
    await page.goto(`/projects/${loadWorld().posesId}/review`);
    await expect(page.getByRole("article")).toHaveCount(2, { timeout: 20_000 });
    await expect(page.getByText("not everybody has it", { exact: false }).first()).toBeVisible();
    await page.screenshot({ path: "test-results/poses-review.png", fullPage: true });
    await expectAccessible(page);
    await page.getByRole("article").getByRole("button", { name: /^Take over: Person/ }).last().click();
    await expect(page.getByRole("article").getByRole("button", { name: /^Taken over: Person/ }).first()).toBeDisabled();
    await page.getByLabel("Rationale").fill("The nose is there.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Settled.")).toBeVisible();
  });
});

test.describe("the release", () => {
  test.use({ storageState: sessionOf("owner") });

  test("is read by pycocotools with the right joints and pixels", async ({ page }) => {
    const { posesId } = loadWorld();
    await page.goto(`/projects/${posesId}/quality`);
    await expect(page.getByText("mean OKS of matched skeletons", { exact: false })).toBeVisible();
    await expect(page.getByText("mean IoU of matched shapes", { exact: false })).toBeVisible();
    const release = await freeze(page, posesId ?? "");
    const found = asCoco(release);
    expect([found.joints.length, found.joints[5], found.lines]).toEqual([17, "left_shoulder", 19]);
    // Five of the first picture, and of the second the nose that most drew beside the one that was taken over.
    expect(found.persons.map((one) => one.num_keypoints).sort()).toEqual([1, 1, 5]);
    const rows = rowsOf<{ external_id: string; "label.what-is-painted": { shape: string; size: number[]; counts: string }[] }>(release, "labels.jsonl");
    expect(rows[0]?.["label.what-is-painted"][0]).toMatchObject({ shape: "mask", size: [HEIGHT, WIDTH] });
    const [mask] = found.painted;
    // A brush of 21 pixels along the edge of 90 to 230 by 220 to 270, filled; its ends are round.
    expect(mask?.box[0]).toBeGreaterThan(70);
    expect(mask?.first).toEqual([mask?.box[0], mask?.box[1]]);
    expect(Math.abs((mask?.area ?? 0) - 161 * 71)).toBeLessThan(800);
  });
});
