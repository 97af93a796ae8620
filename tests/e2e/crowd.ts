/** People who join a project and work through its batches, behind the screen. */

import { expect, type APIRequestContext, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { send } from "./api";

export interface Lease { id: string; item: { id: string; external_id: string; fields: { text: string } } }

export async function post<T>(request: APIRequestContext, path: string, data: unknown): Promise<T> {
  const got = await request.post(`/api/v1${path}`, { data, headers: { "X-Goldsmith-Client": "web" } });
  expect(got.ok(), await got.text()).toBe(true);
  return (await got.json()) as T;
}

/** The answer to one question by one value. */
export const answerTo = (question: string, value: string) => ({ [question]: { state: "answered", marks: [{ id: "m", value }] } });

export class Crowd {
  private readonly contexts = new Map<string, BrowserContext>();

  /** Addresses end in this, so that nobody joins twice. */
  constructor(private readonly domain: string) {}

  of(name: string): BrowserContext {
    const context = this.contexts.get(name);
    if (!context) throw new Error(`${name} is not here`);
    return context;
  }

  async join(browser: Browser, page: Page, projectId: string, name: string, role = "annotator"): Promise<void> {
    const link = await send<{ secret: string }>(page, "post", `/projects/${projectId}/invitations`, { role });
    const context = await browser.newContext({ baseURL: new URL(page.url()).origin, viewport: { width: 1440, height: 900 } });
    await post(context.request, `/links/${link.secret}/acceptance`, { name, email: `${name.toLowerCase()}@${this.domain}`, password: `a long password of ${name}` });
    this.contexts.set(name, context);
  }

  /** Judge all there is; which items came, in their order. */
  async workThrough(name: string, batchId: string, say: (item: Lease["item"]) => unknown): Promise<Lease["item"][]> {
    const { request } = this.of(name);
    const seen: Lease["item"][] = [];
    for (;;) {
      const { leases } = await post<{ leases: Lease[] }>(request, `/batches/${batchId}/leases`, { want: 1 });
      const [head] = leases;
      if (!head) return seen;
      seen.push(head.item);
      await post(request, `/leases/${head.id}/annotation`, { answers: say(head.item), want: 0, active_ms: 3000, elapsed_ms: 3000 });
    }
  }

  async leave(): Promise<void> {
    for (const context of this.contexts.values()) await context.close();
  }
}

/** Pictures of a screen, wide and narrow, light and dark, where somebody asks for them. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.GOLDSMITH_SHOTS;
  if (!folder) return;
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(250);
      await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
}
