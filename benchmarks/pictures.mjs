// A picture with very many shapes in headless Chromium: opened, a shape dragged, the picture moved and zoomed; and a huge picture opened.
// pictures.py orders it.

import { bringDrafts, end, frames, openDesk, order, page, signIn } from "./stage.mjs";

/** Boxes all over the picture, every fourth an outline of eight points. */
function draftOf(count) {
  const marks = Array.from({ length: count }, (_, index) => {
    const x = (index * 37) % (order.width - 40), y = (index * 91) % (order.height - 40);
    const ring = Array.from({ length: 8 }, (_, at) => [Math.round(x + 15 + 14 * Math.cos((at * Math.PI) / 4)), Math.round(y + 15 + 14 * Math.sin((at * Math.PI) / 4))]);
    const place = index % 4 === 0 ? { shape: "polygon", rings: [ring] } : { shape: "box", x, y, w: 24, h: 18 };
    return { id: `m${index}`, field: "image", anchor: { kind: "shape", ...place }, value: ["cell", "debris", "other"][index % 3], attributes: {}, suggestion_id: null };
  });
  return { answers: { what: { state: "answered", marks } }, note: "", is_unsure: false, revision: 1, written: null };
}

await bringDrafts(() => (order.shapes > 0 ? draftOf(order.shapes) : null));

/** Something is drawn on a layer: ink of the shapes, or tiles of the picture. */
const isInked = (layer) => {
  const canvas = document.querySelectorAll("[data-shape-canvas] canvas")[layer];
  if (!canvas || canvas.width === 0) return false;
  const row = canvas.getContext("2d").getImageData(0, Math.floor(canvas.height / 2), canvas.width, 1).data;
  for (let at = 3; at < row.length; at += 4) if (row[at] > 0) return true;
  return false;
};

/** From the address to the painted picture, ms. */
const open = () => openDesk(isInked, 0);

/** Drag a shape that is in hand, move the picture by Space and drag, zoom by the wheel. */
async function hands() {
  await page.goto(`${order.url}/annotate/${order.batch}`);
  await page.locator("[data-shape-canvas] canvas").first().waitFor();
  await page.waitForTimeout(1500);
  const box = await page.locator("[data-shape-canvas]").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const stroke = async (from, to) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 60 });
    await page.mouse.up();
  };
  await page.keyboard.press("Escape");
  await stroke([x - 30, y - 30], [x + 40, y + 40]);
  const found = {};
  found.dragging = await frames(async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await stroke([x, y], [x + 120, y + 60]);
      await stroke([x + 120, y + 60], [x, y]);
    }
  });
  await page.keyboard.down(" ");
  found.panning = await frames(async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await stroke([x, y], [x + 200, y + 100]);
      await stroke([x + 200, y + 100], [x, y]);
    }
  });
  await page.keyboard.up(" ");
  found.zooming = await frames(async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel(0, turn < 20 ? -120 : 120);
      await page.waitForTimeout(16);
    }
  });
  return found;
}

/** Paint long strokes over one another with a large brush, so that the mask grows and its edge with it; what a draft of it takes. */
async function paint() {
  await page.goto(`${order.url}/annotate/${order.batch}`);
  await page.locator("[data-shape-canvas] canvas").first().waitFor();
  await page.waitForTimeout(1500);
  const box = await page.locator("[data-shape-canvas]").boundingBox();
  const place = (turn) => [box.x + box.width * (0.08 + 0.84 * ((turn * 0.381) % 1)), box.y + box.height * (0.08 + 0.84 * ((turn * 0.618) % 1))];
  const stroke = async (turn) => {
    await page.mouse.move(...place(turn));
    await page.mouse.down();
    for (let part = 1; part <= 6; part += 1) await page.mouse.move(...place(turn + part), { steps: 25 });
    await page.mouse.up();
  };
  const found = { painting: await frames(async () => { for (let turn = 0; turn < 12; turn += 1) await stroke(turn * 7); }) };
  await page.keyboard.press('"');
  found.erasing = await frames(async () => { for (let turn = 0; turn < 6; turn += 1) await stroke(turn * 7 + 3); });
  await page.waitForTimeout(600);
  const draft = await page.evaluate(() => new Promise((told) => {
    const open = indexedDB.open("goldsmith");
    open.onsuccess = () => {
      const all = open.result.transaction("drafts").objectStore("drafts").getAll();
      all.onsuccess = () => told(Math.max(0, ...all.result.map((one) => JSON.stringify(one).length)));
    };
  }));
  return { ...found, draft_kb: [draft / 1000] };
}

await signIn();
if (order.task === "paint") await end(await paint());
else await end(order.task === "hands" ? { open: await open(), ...(await hands()) } : { open: await open() });
