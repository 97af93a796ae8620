/** What a journey sets up behind the screen, as the signed-in person. */

import { expect, type Page } from "@playwright/test";

export async function send<T>(page: Page, method: "get" | "post" | "put", path: string, data?: unknown): Promise<T> {
  const answer = await page.request[method](`/api/v1${path}`, { data, headers: { "X-Goldsmith-Client": "web", "Idempotency-Key": `e2e-${Date.now()}-${Math.random()}` } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const text = await answer.text();
  return (text === "" ? null : JSON.parse(text)) as T;
}

/** Give the people of the first journeys their roles in another project; their ids by role. */
export async function bringPeople(page: Page, from: string, to: string): Promise<Record<string, string>> {
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${from}/members`);
  const ids = Object.fromEntries(members.map((one) => [one.role, one.person_id]));
  for (const role of ["annotator", "reviewer"]) await send(page, "put", `/projects/${to}/members/${ids[role]}`, { role });
  return ids;
}
