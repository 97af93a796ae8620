import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { Outbox, type OutboxEntry, type SendResult } from "./outbox";
import { IndexedDbStore, MemoryStore, type Store } from "./store";

const STORED: SendResult<string> = { outcome: "stored", value: "ok" };
const UNREACHABLE: SendResult<string> = { outcome: "unreachable" };
const REFUSED: SendResult<string> = { outcome: "refused", refusal: { status: 409, code: "slot_settled", detail: "Gone." } };

const entry = (key: string, createdAt = 1) => ({ key, kind: "submit", subjectId: key, batchId: null, body: {}, createdAt });

function makeOutbox(send: (entry: OutboxEntry) => Promise<SendResult<string>>, store: Store<OutboxEntry> = new MemoryStore()) {
  const retries: (() => void)[] = [];
  const schedule = (act: () => void) => {
    retries.push(act);
    return () => undefined;
  };
  return { outbox: new Outbox<string>({ store, personId: "p", send, schedule }), retries, store };
}

test("what the server has stored leaves the outbox", async () => {
  const { outbox, store } = makeOutbox(async () => STORED);
  await outbox.add(entry("a"));
  expect(await store.list()).toEqual([]);
});

test("what could not be sent is kept and sent again under the same key", async () => {
  const send = vi.fn().mockResolvedValueOnce(UNREACHABLE).mockResolvedValue(STORED);
  const { outbox, retries } = makeOutbox(send);
  await outbox.add(entry("a"));
  expect(outbox.view.state).toBe("offline");
  retries[0]?.();
  await vi.waitFor(() => expect(outbox.view.waiting).toEqual([]));
  expect(send.mock.calls.map((call) => call[0].key)).toEqual(["a", "a"]);
});

test("a crashed page's work is sent by the next page, oldest first", async () => {
  const store = new MemoryStore<OutboxEntry>();
  const before = makeOutbox(async () => UNREACHABLE, store).outbox;
  await before.add(entry("b", 2));
  await before.add(entry("a", 1));
  const send = vi.fn().mockResolvedValue(STORED);
  await makeOutbox(send, store).outbox.open();
  expect(send.mock.calls.map((call) => call[0].key)).toEqual(["a", "b"]);
});

test("another person's work is left for them", async () => {
  const store = new MemoryStore<OutboxEntry>();
  await store.put({ ...entry("a"), personId: "other", attempts: 0, refusal: null });
  const send = vi.fn().mockResolvedValue(STORED);
  await makeOutbox(send, store).outbox.open();
  expect(send).not.toHaveBeenCalled();
});

test("an expired sign-in waits without losing anything", async () => {
  const send = vi.fn().mockResolvedValueOnce({ outcome: "signed_out" }).mockResolvedValue(STORED);
  const { outbox } = makeOutbox(send);
  await outbox.add(entry("a"));
  expect(outbox.view).toMatchObject({ state: "signed_out", waiting: [{ key: "a" }] });
  await outbox.resume();
  expect(outbox.view.waiting).toEqual([]);
});

test("a refusal is kept for the person and does not hold up the rest", async () => {
  const send = vi.fn().mockResolvedValueOnce(REFUSED).mockResolvedValue(STORED);
  const { outbox, store } = makeOutbox(send);
  await outbox.add(entry("a"));
  await outbox.add(entry("b"));
  expect(outbox.view.refused.map((other) => other.key)).toEqual(["a"]);
  expect((await store.list()).map((other) => other.key)).toEqual(["a"]);
});

test("a sender that throws counts as unreachable", async () => {
  const { outbox } = makeOutbox(async () => Promise.reject(new Error("no network")));
  await outbox.add(entry("a"));
  expect(outbox.view.state).toBe("offline");
});

test("IndexedDB keeps entries over a new connection", async () => {
  await new IndexedDbStore<OutboxEntry>("outbox").put({ ...entry("a"), personId: "p", attempts: 0, refusal: null });
  expect(await new IndexedDbStore<OutboxEntry>("outbox").get("a")).toMatchObject({ key: "a" });
});
