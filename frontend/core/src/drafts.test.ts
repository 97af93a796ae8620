import { expect, test, vi } from "vitest";
import { DraftBox, type Draft } from "./drafts";
import { MemoryStore } from "./store";

const state = (note: string) => ({ answers: {}, note, isUnsure: false });

test("many changes in a row are one write, the last one", async () => {
  vi.useFakeTimers();
  const store = new MemoryStore<Draft>();
  const put = vi.spyOn(store, "put");
  const drafts = new DraftBox(store, "p");
  drafts.keep("lease", state("a"));
  drafts.keep("lease", state("ab"));
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(put).toHaveBeenCalledTimes(1);
  expect(await drafts.find("lease")).toEqual({ ...state("ab"), pending: null, sketch: null, written: null });
});

test("who never stops is written down within a second all the same", async () => {
  vi.useFakeTimers();
  const drafts = new DraftBox(new MemoryStore<Draft>(), "p");
  for (let at = 0; at < 1000; at += 50) {
    drafts.keep("lease", state(String(at)));
    await vi.advanceTimersByTimeAsync(50);
  }
  const kept = await drafts.find("lease");
  vi.useRealTimers();
  expect(Number(kept?.note)).toBeGreaterThanOrEqual(600);
});

test("what waits is written at once when the page goes, and not again", async () => {
  const store = new MemoryStore<Draft>();
  const put = vi.spyOn(store, "put");
  const drafts = new DraftBox(store, "p");
  drafts.keep("lease", state("a"));
  drafts.flush();
  drafts.flush();
  expect((await drafts.find("lease"))?.note).toBe("a");
  expect(put).toHaveBeenCalledTimes(1);
});

test("a draft of another person on the same computer is not shown", async () => {
  const store = new MemoryStore<Draft>();
  await store.put({ ...state("secret"), key: "lease", personId: "other", savedAt: 0 });
  expect(await new DraftBox(store, "p").find("lease")).toBeNull();
});

test.each([
  ["what goes on from the server's draft is newer, whatever the clocks say", { base: 3 }, 5, "here"],
  ["what was sent gives way to what another machine saved after it, whatever the clocks say", { base: 2, isSent: true }, 20, null],
  ["what never reached the server stands against an older draft there", { base: 2 }, 20, "here"],
  ["and gives way to a newer one", { base: 2 }, 5, null],
])("%s", async (_, kept, savedAt, note) => {
  const store = new MemoryStore<Draft>();
  await store.put({ ...state("here"), key: "lease", personId: "p", savedAt, ...kept });
  const found = await new DraftBox(store, "p").find("lease", { revision: 3, savedAt: 10 });
  expect(found?.note ?? null).toBe(note);
});

test("old drafts are cleaned away", async () => {
  const store = new MemoryStore<Draft>();
  await store.put({ ...state("old"), key: "lease", personId: "p", savedAt: 0 });
  await new DraftBox(store, "p").clean(Date.now());
  expect(await store.list()).toEqual([]);
});
