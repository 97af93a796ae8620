// Texts with many spans in headless Chromium: opened, handed in, selected in, scrolled, typed beside.
// bench_annotators.py orders it.

import { bringDrafts, end, frames, openDesk, order, page, signIn } from "./stage.mjs";

/** Spans of one to three words, evenly over the text, every fifth over its neighbour. */
function draftOf(text, count) {
  const words = [...text.matchAll(/\S+/g)].map((found) => [found.index, found.index + found[0].length]);
  const step = words.length / count;
  const marks = Array.from({ length: count }, (_, index) => {
    const at = Math.floor(index * step);
    const start = words[at][0];
    const end = words[Math.min(at + (index % 5 === 0 ? Math.ceil(step) + 1 : 1 + (index % 3)), words.length - 1)][1];
    return { id: `m${index}`, field: "text", anchor: { kind: "span", parts: [{ start, end, text: text.slice(start, end) }] }, value: ["person", "place", "thing"][index % 3], attributes: {}, suggestion_id: null };
  });
  return { answers: { names: { state: "answered", marks } }, note: "", is_unsure: false, revision: 1, written: null };
}

let spansInTexts = order.spans;

await bringDrafts((lease) => (spansInTexts > 0 ? draftOf(lease.item.fields.text, spansInTexts) : null));

const spansShown = (count) => document.querySelector("[data-lease] [data-span-text] [data-at]") !== null && document.querySelectorAll("[data-lease] [data-tag]").length >= count * 0.7;

/** From the address to the text with its spans painted, ms. */
async function open(spans) {
  spansInTexts = spans;
  return openDesk(spansShown, spans);
}

/** From the key that submits to the next text painted with its spans, ms. */
async function submit() {
  const took = [];
  await page.goto(`${order.url}/annotate/${order.batch}`);
  await page.locator("[data-lease] [data-tag]").first().waitFor();
  await page.waitForTimeout(1500);
  for (let number = 0; number < order.submits; number += 1) {
    await page.evaluate(([count, shown]) => {
      const isShown = new Function(`return ${shown}`)();
      const lease = () => document.querySelector("[data-lease]")?.getAttribute("data-lease");
      const before = lease();
      window.painted = new Promise((resolve) => {
        addEventListener("keydown", () => {
          const began = performance.now();
          const look = () => (lease() && lease() !== before && isShown(count) ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began))) : requestAnimationFrame(look));
          requestAnimationFrame(look);
        }, { once: true, capture: true });
      });
    }, [order.spans, String(spansShown)]);
    await page.keyboard.press("Enter");
    took.push(await page.evaluate(() => window.painted));
    await page.waitForTimeout(order.pause_ms);
  }
  return took;
}

/** Hands in a long text: dragging over it, scrolling, labelling, moving among spans, and writing beside it. */
async function hands() {
  await page.goto(`${order.url}/annotate/${order.batch}`);
  await page.locator("[data-lease] [data-tag]").first().waitFor();
  await page.waitForTimeout(2500);
  const box = await page.locator("[data-span-text]").boundingBox();
  const found = {};
  found.selecting = await frames(async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      await page.mouse.move(box.x + 20, 140 + turn * 60);
      await page.mouse.down();
      await page.mouse.move(box.x + 500, 240 + turn * 60, { steps: 25 });
      await page.mouse.up();
      await page.waitForTimeout(60);
    }
  });
  await page.keyboard.press("Escape");
  found.scrolling = await frames(async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(16);
    }
  });
  found.stepping = await frames(async () => {
    for (let turn = 0; turn < 30; turn += 1) await page.keyboard.press("]", { delay: 20 });
  });
  found.labelling = await frames(async () => {
    for (let turn = 0; turn < 15; turn += 1) {
      await page.keyboard.press("Control+ArrowRight");
      await page.keyboard.press("Shift+Control+ArrowRight");
      await page.keyboard.press("1", { delay: 20 });
    }
  });
  await page.locator("[data-question=why] input").focus();
  found.typing = await frames(() => page.keyboard.type("The quick brown fox jumps over the lazy dog and says why.", { delay: 25 }));
  return found;
}

await signIn();
await end(order.task === "hands" ? await hands() : { plain: await open(0), open: await open(order.spans), submit: await submit() });
