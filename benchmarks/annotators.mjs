// Texts with many spans in headless Chromium: opened, handed in, selected in, scrolled, typed beside.
// The order comes as JSON in argv[2], the outcome goes as JSON to standard output; bench_annotators.py gives and takes it.

import { createRequire } from "node:module";
import { join } from "node:path";

const order = JSON.parse(process.argv[2]);
const { chromium } = createRequire(join(order.frontend, "package.json"))("playwright-core");

const browser = await chromium.launch({ executablePath: order.chromium, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const page = await context.newPage();
page.on("pageerror", (error) => process.stderr.write(`${error}\n`));

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

/** Leases come with spans already in them, as after a break: the server would bring them so. */
await page.route(/\/(leases|annotation)$/, async (route) => {
  const answer = await route.fetch();
  const body = await answer.json().catch(() => null);
  for (const lease of (body?.queue ?? body)?.leases ?? []) if (spansInTexts > 0) lease.draft ??= draftOf(lease.item.fields.text, spansInTexts);
  await route.fulfill({ response: answer, json: body });
});

async function signIn() {
  await page.goto(`${order.url}/`);
  await page.locator("input[type=email]").fill(order.email);
  await page.locator("input[type=password]").fill(order.password);
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => !address.pathname.includes("sign-in"));
}

const spansShown = (count) => document.querySelector("[data-lease] [data-span-text] [data-at]") !== null && document.querySelectorAll("[data-lease] [data-tag]").length >= count * 0.7;

/** From the address to the text with its spans painted, ms; each time from another page of the product. */
async function open(spans) {
  spansInTexts = spans;
  const took = [];
  for (let round = 0; round < order.rounds; round += 1) {
    await page.goto(`${order.url}/work`);
    await page.locator("main h1").first().waitFor();
    await page.waitForTimeout(400);
    took.push(await page.evaluate(([path, count, shown]) => new Promise((resolve) => {
      const isShown = new Function(`return ${shown}`)();
      const began = performance.now();
      const look = () => (isShown(count) ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began))) : requestAnimationFrame(look));
      history.pushState({}, "", path);
      requestAnimationFrame(look);
    }), [`/annotate/${order.batch}`, spans, String(spansShown)]));
  }
  return took;
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

/** The lengths of all frames while something is done, ms. */
async function frames(act) {
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    window.isWatching = true;
    const look = (now) => {
      window.frames_.push(now - last);
      last = now;
      if (window.isWatching) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await act();
  return page.evaluate(() => {
    window.isWatching = false;
    return window.frames_.slice(1);
  });
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
process.stdout.write(JSON.stringify(order.task === "hands" ? await hands() : { plain: await open(0), open: await open(order.spans), submit: await submit() }));
await browser.close();
