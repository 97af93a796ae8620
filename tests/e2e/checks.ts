/** What must hold on every screen: nothing breaks the content security policy, and axe finds nothing against WCAG 2.2 AA. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, type Page } from "@playwright/test";

const AXE = readFileSync(resolve(__dirname, "../../frontend/node_modules/axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Violation {
  id: string;
  nodes: { html: string }[];
}

export interface Watch {
  violations: string[];
  errors: string[];
}

/** Listen from before the first script runs. */
export async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { violations: [], errors: [] };
  await page.exposeBinding("reportViolation", (_source, text: string) => seen.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as unknown as { reportViolation(text: string): void }).reportViolation(`${event.effectiveDirective}: ${event.blockedURI || event.sample}`);
    });
  });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("response", (answer) => {
    if (answer.status() >= 500) seen.errors.push(`${answer.status()} ${answer.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["127.0.0.1", "localhost", ""].includes(url.hostname)) seen.errors.push(`request to ${url.hostname}`);
  });
  return seen;
}

export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (tags) => {
    const axe = (window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> } }).axe;
    return (await axe.run(document, { runOnly: tags })).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 140)).join(" | ")}`);
  }, TAGS);
  expect(found).toEqual([]);
}
