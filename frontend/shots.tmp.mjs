import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const base = process.env.BASE ?? "http://localhost:8099";
const only = process.argv[2]; const variants = (process.argv[3] ?? "l1440").split(",");
const P = process.env.P ?? "00000000-0000-7000-8000-000000000001"; const B = process.env.B ?? "00000000-0000-7000-8000-000000000002"; const I = process.env.I ?? B;
const axe = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const routes = { signin: "/sign-in", link: "/links/abc", work: "/work", projects: "/projects", overview: `/projects/${P}`, import: `/projects/${P}/import`, guideline: `/projects/${P}/guideline`, items: `/projects/${P}/items`, item: `/projects/${P}/items/${I}`, batches: `/projects/${P}/batches`, batch: `/projects/${P}/batches/${B}`, annotate: `/annotate/${B}`, review: `/projects/${P}/review`, questions: `/projects/${P}/questions`, concerns: `/projects/${P}/concerns`, quality: `/projects/${P}/quality`, releases: `/projects/${P}/releases`, people: `/projects/${P}/people`, activity: `/projects/${P}/activity`, jobs: `/projects/${P}/jobs`, settings: "/settings" };
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const v of variants) {
  const dark = v[0] === "d"; const small = v.includes("390"); const ar = v.endsWith("ar");
  const ctx = await browser.newContext({ viewport: small ? { width: 390, height: 844 } : { width: 1440, height: 900 }, colorScheme: dark ? "dark" : "light", storageState: process.env.STATE || undefined, bypassCSP: false });
  if (ar) await ctx.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
  for (const [name, path] of Object.entries(routes)) {
    if (only && only !== "all" && !only.split(",").includes(name)) continue;
    const page = await ctx.newPage(); const errs = [];
    page.on("console", m => m.type() === "error" && errs.push(m.text().slice(0, 300))); page.on("pageerror", e => errs.push("PAGE " + e.message.slice(0, 300)));
    page.on("response", r => { if (r.status() >= 400 && r.url().includes("/api/")) errs.push(r.status() + " " + r.request().method() + " " + r.url().replace(base, "")); });
    await page.goto(base + path); await page.waitForTimeout(process.env.WAIT ? +process.env.WAIT : 1100);
    await page.screenshot({ path: `/tmp/shots/${name}-${v}.png` });
    let bad = [];
    try { bad = await page.evaluate(async (src) => { (0, eval); const s = document; return []; }, ""); } catch {}
    if (process.env.AXE) { try { const client = await ctx.newCDPSession(page); await client.send("Page.setBypassCSP", { enabled: true }); await client.send("Runtime.evaluate", { expression: axe }); bad = await page.evaluate(async () => (await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })).violations.map(x => `${x.id} x${x.nodes.length}: ${x.nodes.slice(0,2).map(n => n.html.slice(0,160) + " " + (n.any[0]?.message ?? n.all[0]?.message ?? "").slice(0,140)).join(" || ")}`)); } catch (e) { bad = [String(e)]; } }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    if (errs.length || bad.length || wide) console.log(name, v, wide ? "OVERFLOW-X" : "", [...new Set(errs)], bad);
    await page.close();
  }
  await ctx.close();
}
await browser.close();
