// What every journey in headless Chromium begins and ends with. The order comes as JSON in argv[2], the outcome goes as JSON to
// standard output; screen.py gives and takes it.

import { createRequire } from "node:module";
import { join } from "node:path";

export const order = JSON.parse(process.argv[2]);
const { chromium } = createRequire(join(order.frontend, "package.json"))("playwright-core");

const browser = await chromium.launch({ executablePath: order.chromium, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
export const page = await context.newPage();
page.on("pageerror", (error) => process.stderr.write(`${error}\n`));

export async function signIn() {
  await page.goto(`${order.url}/`);
  await page.locator("input[type=email]").fill(order.email);
  await page.locator("input[type=password]").fill(order.password);
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => !address.pathname.includes("sign-in"));
}

/** Leases come with answers already in them, as after a break: the server would bring them so. ``draftOf`` gives null for none. */
export async function bringDrafts(draftOf) {
  await page.route(/\/(leases|annotation)$/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json().catch(() => null);
    for (const lease of (body?.queue ?? body)?.leases ?? []) lease.draft ??= draftOf(lease);
    await route.fulfill({ response: answer, json: body });
  });
}

/** From the address of the desk until ``isShown(given)`` holds in the page and is painted, ms; each time from another page of the product. */
export async function openDesk(isShown, given) {
  const took = [];
  for (let round = 0; round < order.rounds; round += 1) {
    await page.goto(`${order.url}/work`);
    await page.locator("main h1").first().waitFor();
    await page.waitForTimeout(400);
    took.push(await page.evaluate(([path, source, wanted]) => new Promise((resolve) => {
      const isShown = new Function(`return ${source}`)();
      const began = performance.now();
      const look = () => (isShown(wanted) ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began))) : requestAnimationFrame(look));
      history.pushState({}, "", path);
      requestAnimationFrame(look);
    }), [`/annotate/${order.batch}`, String(isShown), given]));
  }
  return took;
}

/** The lengths of all frames while something is done, ms. */
export async function frames(act) {
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

export async function end(outcome) {
  process.stdout.write(JSON.stringify(outcome));
  await browser.close();
}
