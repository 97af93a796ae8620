/** What an owner does in every journey: a project begun, a guideline released, labels frozen and read back. */

import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { send } from "./api";

/** Make a project and stand at its import; its id. */
export async function newProject(page: Page, name: string): Promise<string> {
  await page.goto("/projects");
  await page.getByRole("button", { name: "New project" }).first().click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name: "Import" })).toBeVisible();
  return /projects\/([\w-]+)/.exec(page.url())?.[1] ?? "";
}

/** From the import on: bring the texts in, and release a guideline that asks about them. */
export async function bringIn(page: Page, projectId: string, rows: readonly object[], schema: object): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name: "texts.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(rows.map((row) => JSON.stringify(row)).join("\n")) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText(`Added: ${rows.length}`)).toBeVisible({ timeout: 30_000 });
  const put = await page.request.put(`/api/v1/projects/${projectId}/guideline`, { data: { schema }, headers: { "X-Goldsmith-Client": "web", "If-Match": '"0"' } });
  expect(put.ok(), await put.text()).toBe(true);
  await send(page, "post", `/projects/${projectId}/guideline/versions`, {});
}

/** Order a batch of all items for everybody but the owner, each item for two; its id. */
export async function orderRound(page: Page, projectId: string): Promise<string> {
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${projectId}/members`);
  const people = members.filter((one) => one.role !== "owner").map((one) => one.person_id);
  return (await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name: "Round", selection: { filter: {} }, overlap: 2, person_ids: people })).id;
}

export async function releaseGuideline(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Release a version" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Release a version" }).click();
  await expect(page.getByText("Guideline 1 is released.")).toBeVisible();
}

/** Freeze a release and download it; where its zip lies. */
export async function freeze(page: Page, projectId: string, note = ""): Promise<string> {
  await page.goto(`/projects/${projectId}/releases`);
  await page.getByRole("button", { name: "Freeze a release" }).first().click();
  await page.getByRole("dialog").getByLabel("Note").fill(note);
  await page.getByRole("dialog").getByRole("button", { name: "Freeze a release" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click({ timeout: 40_000 });
  const path = join(mkdtempSync(join(tmpdir(), "release-")), "release.zip");
  await (await download).saveAs(path);
  return path;
}

/** A file of a release, as text. */
export function read(release: string, name: string): string {
  return execFileSync("unzip", ["-p", release, name], { encoding: "utf8" });
}

/** The rows of a table of a release. */
export function rowsOf<Row>(release: string, name: string): Row[] {
  return read(release, name).trim().split("\n").map((line) => JSON.parse(line) as Row);
}
