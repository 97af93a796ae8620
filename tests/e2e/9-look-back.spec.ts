/** After fifty judgements the desk offers a look at one's own answers that were settled otherwise. */

import { expect, test, type Page } from "@playwright/test";
import { send } from "./api";
import { expectAccessible, watch, type Watch } from "./checks";
import { answerTo, Crowd, post, shoot, type Lease } from "./crowd";
import { begin, press } from "./desk";
import { bringIn, newProject } from "./owning";
import { sessionOf } from "./world";

const TEXTS = Array.from({ length: 56 }, (_, n) => ({ id: `l-${n}`, text: `Remark number ${n} about the room.` }));
const SCHEMA = {
  format: 1,
  fields: [{ id: "text", title: "Text" }],
  questions: [{ id: "mood", kind: "one_of", title: "Which mood?", labels: [{ id: "good", name: "Good", key: "1" }, { id: "bad", name: "Bad", key: "2" }] }],
};
const crowd = new Crowd("example.org");
let desk: Page;
let seen: Watch;

test.describe.configure({ mode: "serial" });
test.use({ storageState: sessionOf("owner") });
test.afterAll(() => crowd.leave());

/** Judge so many, behind the screen. */
async function judge(batchId: string, n: number): Promise<Lease["item"][]> {
  const { request } = crowd.of("Una");
  const seen: Lease["item"][] = [];
  for (let done = 0; done < n; done += 1) {
    const { leases } = await post<{ leases: Lease[] }>(request, `/batches/${batchId}/leases`, { want: 1 });
    const head = leases[0];
    if (!head) throw new Error("no item is left");
    seen.push(head.item);
    await post(request, `/leases/${head.id}/annotation`, { answers: answerTo("mood", "good"), want: 0, active_ms: 3000, elapsed_ms: 3000 });
  }
  return seen;
}

test("forty-eight judgements, two of them settled otherwise", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const projectId = await newProject(page, "Looking back");
  await bringIn(page, projectId, TEXTS, SCHEMA);
  await crowd.join(browser, page, projectId, "Una");
  const members = await send<{ person_id: string; role: string }[]>(page, "get", `/projects/${projectId}/members`);
  const batch = await send<{ id: string }>(page, "post", `/projects/${projectId}/batches`, { name: "Rooms", selection: { filter: {} }, overlap: 1, person_ids: members.filter((one) => one.role === "annotator").map((one) => one.person_id) });
  const judged = await judge(batch.id, 48);
  for (const item of judged.slice(0, 2)) await send(page, "post", `/items/${item.id}/adjudication`, { answers: answerTo("mood", "bad"), rationale: "The room is cold." });
});

test("nothing is offered before the fiftieth; then a line leads there, by mouse", async () => {
  desk = await crowd.of("Una").newPage();
  seen = await watch(desk);
  const offer = desk.getByRole("status").filter({ hasText: "Some of your answers were settled otherwise: 2." });
  await begin(desk, "Rooms");
  await expect(offer).toHaveCount(0);
  await press(desk, "1");
  await expect(offer).toHaveCount(0);
  await press(desk, "1");
  await expect(offer).toBeVisible();
  await expectAccessible(desk);
  await shoot(desk, "offer");
  await offer.getByRole("link", { name: "Look at them" }).click();
  const told = desk.getByRole("group", { name: "Settled otherwise: Which mood?" });
  await expect(told).toHaveCount(2);
  await told.first().getByRole("button", { name: "I have read it" }).click();
  await expect(told).toHaveCount(1);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("the same by keys alone, and what was read is offered no more", async () => {
  await begin(desk, "Rooms");
  const link = desk.getByRole("status").filter({ hasText: "settled otherwise: 1." }).getByRole("link", { name: "Look at them" });
  await link.focus();
  await desk.keyboard.press("Enter");
  const told = desk.getByRole("group", { name: "Settled otherwise: Which mood?" });
  await expect(told).toHaveCount(1);
  await told.getByRole("button", { name: "I have read it" }).focus();
  await desk.keyboard.press("Enter");
  await expect(told).toHaveCount(0);
  await begin(desk, "Rooms");
  await press(desk, "1");
  await expect(desk.getByText("Some of your answers were settled otherwise")).toHaveCount(0);
  expect(seen).toEqual({ violations: [], errors: [] });
});
