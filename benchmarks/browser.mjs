// Two journeys in headless Chromium: keys pressed at the annotation screen, filters set on the table of items.
// bench_browser.py orders it.

import { end, order, page, signIn } from "./stage.mjs";

/** From the key that submits to the frame after the one in which the next text stands, ms each. */
async function annotate() {
  await page.goto(`${order.url}/annotate/${order.batch}`);
  await page.locator("[data-lease]").waitFor();
  const took = [];
  for (let number = 0; number < order.submits; number += 1) {
    await page.evaluate(() => {
      const lease = () => document.querySelector("[data-lease]")?.getAttribute("data-lease");
      const before = lease();
      window.painted = new Promise((resolve) => {
        const onKey = () => {
          const began = performance.now();
          const look = () => {
            if (lease() && lease() !== before) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
            else if (performance.now() - began > 20_000) resolve(Number.NaN);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        addEventListener("keydown", onKey, { once: true, capture: true });
      });
    });
    await page.keyboard.press(String(1 + (number % 3)));
    took.push(await page.evaluate(() => window.painted));
    await page.waitForTimeout(order.pause_ms);
  }
  return took;
}

/** From an address set to its rows painted, ms: rounds × filters, each round with an empty cache of answers. */
async function filter() {
  const rounds = [];
  for (let round = 0; round < order.rounds; round += 1) {
    await page.goto(`${order.url}/projects/${order.project}`);
    await page.locator("main h1").first().waitFor();
    const took = { first_page: await settle(`/projects/${order.project}/items`) };
    for (const [name, search] of Object.entries(order.filters)) took[name] = await settle(`/projects/${order.project}/items?${search}`);
    rounds.push(took);
  }
  return rounds;
}

async function settle(address) {
  return page.evaluate((path) => new Promise((resolve, fail) => {
    const began = performance.now();
    const before = document.querySelector("[role=table]");
    let wasDimmed = before === null;
    const watcher = new MutationObserver(() => { wasDimmed ||= document.querySelector("[data-dimmed]") !== null; });
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    const look = () => {
      const isSettled = wasDimmed && document.querySelector("[role=table] [data-index]") && !document.querySelector("[data-dimmed]");
      if (isSettled) {
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
      } else if (performance.now() - began > 30_000) fail(new Error(`${path} does not settle`));
      else requestAnimationFrame(look);
    };
    history.pushState({}, "", path);
    requestAnimationFrame(look);
  }), address);
}

await signIn();
await end(order.project ? { rounds: await filter() } : { submits: await annotate() });
