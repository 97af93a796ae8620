// A recording of three hours in headless Chromium: opened until its waveform is painted, zoomed, moved and played. sounds.py orders it, and looks at the memory of the tab meanwhile.

import { end, frames, openDesk, order, page, signIn } from "./stage.mjs";

/** The waveform is drawn: ink over half of the width, below the times. */
const isInked = () => {
  const canvas = document.querySelector("[data-sound] canvas");
  if (!canvas || canvas.width === 0) return false;
  const row = canvas.getContext("2d").getImageData(0, Math.floor(canvas.height * 0.3), canvas.width, 1).data;
  let inked = 0;
  for (let at = 3; at < row.length; at += 4) inked += row[at] > 0 ? 1 : 0;
  return inked > canvas.width / 2;
};

/** Zoom in by the wheel to hundredths of a second, move along, and out again. */
async function hands() {
  const box = await page.locator("[data-sound]").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  const wheel = async (dx, dy, turns) => {
    for (let turn = 0; turn < turns; turn += 1) {
      await page.mouse.wheel(dx, dy);
      await page.waitForTimeout(16);
    }
  };
  return { zooming: await frames(() => wheel(0, -120, 40)), moving: await frames(() => wheel(120, 0, 60)), leaving: await frames(() => wheel(0, 120, 40)) };
}

/** Play a few seconds in the middle, so that the browser fetches its range. */
async function play() {
  await page.keyboard.press("Space");
  await page.waitForTimeout(3000);
  const at = await page.evaluate(() => document.querySelector("audio").currentTime);
  await page.keyboard.press("Space");
  return at;
}

let fetched = 0;
const network = await page.context().newCDPSession(page);
await network.send("Network.enable");
network.on("Network.dataReceived", ({ dataLength }) => (fetched += dataLength));
await signIn();
const open = await openDesk(isInked, 0);
const hand = await hands();
const played = await play();
await end({ open, ...hand, played: [played], fetched: [fetched] });
