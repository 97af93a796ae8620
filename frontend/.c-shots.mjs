import { chromium } from "@playwright/test";
const base = "http://127.0.0.1:23411";
const H = { "X-Goldsmith-Client": "web" };
const out = "/tmp/c-shots"; import { mkdirSync } from "node:fs"; mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--no-sandbox"] });
const only = process.argv.slice(2);
for (const scheme of ["light", "dark"]) for (const [w, h] of [[1440, 900], [390, 844]]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, reducedMotion: "reduce", hasTouch: w < 500 });
  const page = await ctx.newPage();
  const get = async (p) => (await ctx.request.get(base + "/api/v1" + p, { headers: H })).json();
  const signIns = await get("/demo/sign-ins");
  const who = async (role) => { const one = signIns.find((s) => s.role === role) ?? signIns[0]; await ctx.request.post(base + "/api/v1/demo/session", { headers: H, data: { person_id: one.person_id ?? one.id } }); return one; };
  const shot = async (name, wait = 900) => { await page.waitForTimeout(wait); await page.screenshot({ path: `${out}/${name}-${scheme}-${w}.png` }); };
  await who("annotator");
  const work = await get("/my/work");
  for (const one of work.batches ?? work.work ?? work.items ?? work) {
    const name = `${one.project_name ?? ""} ${one.batch_name}`.trim().toLowerCase().replace(/[^a-z0-9]+/g, "-");
    if (only.length && !only.some((o) => name.includes(o))) continue;
    await page.goto(`${base}/annotate/${one.batch_id}`);
    await shot(`desk-${name}`, 1800);
    if (/photographs/.test(name)) for (const [key, label] of [["faces", "Whose faces"], ["soft", "What has no sharp"]]) {
      const head = page.getByText(label, { exact: false }).first();
      if (await head.count()) { await head.click().catch(() => {}); await shot(`desk-photographs-${key}`); }
    }
  }
  await ctx.close();
}
await browser.close();
