import { chromium } from "@playwright/test";
const base = "http://127.0.0.1:23411"; const H = { "X-Goldsmith-Client": "web" }; const out = "/tmp/c-shots";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [scheme, w, h] of [["light", 1440, 900], ["dark", 390, 844], ["dark", 1440, 900], ["light", 390, 844]]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, reducedMotion: "reduce" });
  const page = await ctx.newPage();
  const get = async (p) => (await ctx.request.get(base + "/api/v1" + p, { headers: H })).json();
  const signIns = await get("/demo/sign-ins");
  await ctx.request.post(base + "/api/v1/demo/session", { headers: H, data: { person_id: signIns.find((s) => s.role === "owner").person_id } });
  const projects = (await get("/projects")); const list = projects.items ?? projects;
  const id = (n) => list.find((p) => p.name.startsWith(n)).id;
  const go = async (name, path, wait = 1600, full = false) => { await page.goto(base + path); await page.waitForTimeout(wait); await page.screenshot({ path: `${out}/${name}-${scheme}-${w}.png`, fullPage: full }); };
  await go("models", `/projects/${id("Support")}/models`, 2500, w > 500);
  await go("review-photos", `/projects/${id("Photographs")}/review`, 2500, w > 500);
  await go("checks", `/projects/${id("Support")}/quality/doubts`, 1200);
  await ctx.close();
}
await browser.close();
