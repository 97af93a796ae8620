import { valuesOf, type OutboxEntry, type SendResult } from "@goldsmith/core";
import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { toGuide } from "../../ui/answering/guide";
import { Desk } from "./desk";
import type { DeskLease, DeskPorts, DeskQueue, PastWork, Stored } from "./desk-types";

const GUIDE = toGuide({ schema: { format: 1, fields: [], questions: [{ id: "tone", kind: "one_of", title: "Tone", required: true, labels: [{ id: "good", name: "Good" }] }] } });

const makeLease = (id: string): DeskLease => ({ id, itemId: id, fields: { text: id }, order: null, language: "en", guidelineVersionId: "v", draft: null, serverDraft: null, baseRevision: 0, message: null, suggestions: [], brief: null });
const makeQueue = (...ids: string[]): DeskQueue => ({ leases: ids.map(makeLease), remaining: { n: ids.length, hasMore: false }, done: 0 });
const stored = (queue: DeskQueue): SendResult<Stored> => ({ outcome: "stored", value: { annotationId: "a", revision: 1, isCounted: true, queue } });

const OWN: PastWork = { lease: { ...makeLease("own"), baseRevision: 3 }, state: { answers: {}, note: "", isUnsure: false }, annotationId: "own", revision: 3, isReviewed: false };

async function makeDesk(send: (entry: OutboxEntry) => Promise<SendResult<Stored>>, annotationId?: string, queue = makeQueue("one", "two"), person = `person-${Math.random()}`) {
  const ports: DeskPorts = {
    fetchQueue: vi.fn(async () => queue),
    fetchOwn: async () => ({ ...OWN }),
    fetchGuide: async () => GUIDE,
    saveDraft: vi.fn(async () => undefined),
    askModel: async () => "job", fetchJobState: async () => "done",
    heartbeat: async () => undefined,
    leave: vi.fn(),
    send,
  };
  const desk = new Desk("batch", person, ports, annotationId);
  await desk.open();
  return { desk, ports };
}

test("the next item is in front at once, before the server has answered", async () => {
  const { desk } = await makeDesk(() => new Promise(() => undefined));
  desk.snapshot.document?.choose("tone", "good");
  desk.submit();
  expect(desk.snapshot.lease?.id).toBe("two");
});

test("an unanswered question holds the item", async () => {
  const { desk } = await makeDesk(async () => stored(makeQueue("two")));
  expect(desk.submit()).toBe(false);
  expect(desk.snapshot.problems[0]?.code).toBe("required");
});

test("going back opens what was handed in, and saving it is a revision", async () => {
  const sent: OutboxEntry[] = [];
  const { desk } = await makeDesk(async (entry) => {
    sent.push(entry);
    return stored(makeQueue("two"));
  });
  desk.snapshot.document?.choose("tone", "good");
  desk.submit();
  await vi.waitFor(() => expect(desk.snapshot.outbox.waiting).toEqual([]));
  desk.back();
  expect(desk.snapshot.lease?.id).toBe("one");
  desk.submit();
  await vi.waitFor(() => expect(sent.map((entry) => entry.kind)).toEqual(["submit", "revise"]));
  expect(desk.snapshot.lease?.id).toBe("two");
});

test("an answer is revised before the server has stored it, and the revision finds its annotation", async () => {
  const sent: OutboxEntry[] = [];
  let answer: (result: SendResult<Stored>) => void = () => undefined;
  const { desk } = await makeDesk((entry) => {
    sent.push(entry);
    return new Promise((resolve) => (answer = resolve));
  });
  desk.snapshot.document?.choose("tone", "good");
  desk.submit();
  expect(desk.back()).toBe(true);
  desk.submit();
  answer(stored(makeQueue("two")));
  await vi.waitFor(() => expect(sent[1]).toMatchObject({ kind: "revise", subjectId: "a", body: { baseRevision: 1 } }));
});

test("a skip carries its reason and shows the next item", async () => {
  const sent: OutboxEntry[] = [];
  const { desk } = await makeDesk(async (entry) => {
    sent.push(entry);
    return stored(makeQueue("two"));
  });
  desk.skip("unclear");
  expect(desk.snapshot.lease?.id).toBe("two");
  await vi.waitFor(() => expect(sent[0]?.body).toMatchObject({ reason: "unclear" }));
});

test("an answer that the server finds invalid comes back in front", async () => {
  const refusal = { status: 422, code: "answers_invalid", detail: "No." };
  const { desk } = await makeDesk(async () => ({ outcome: "refused", refusal }));
  desk.snapshot.document?.choose("tone", "good");
  desk.submit();
  await vi.waitFor(() => expect(desk.snapshot.lease?.id).toBe("one"));
});

test("leaving frees what was prefetched", async () => {
  const { desk, ports } = await makeDesk(async () => stored(makeQueue()));
  desk.close();
  expect(ports.leave).toHaveBeenCalledOnce();
});

test("an own answer is opened alone, and revising it takes no new item", async () => {
  const sent: OutboxEntry[] = [];
  const { desk, ports } = await makeDesk(async (entry) => {
    sent.push(entry);
    return stored(makeQueue());
  }, "own");
  expect(desk.snapshot.revising?.annotationId).toBe("own");
  desk.snapshot.document?.choose("tone", "good");
  desk.submit();
  await vi.waitFor(() => expect(sent[0]).toMatchObject({ kind: "revise", subjectId: "own", body: { baseRevision: 3 } }));
  expect(desk.snapshot.status).toBe("finished");
  expect(ports.fetchQueue).not.toHaveBeenCalled();
});

test("a revision that a crash cut short goes on where it was, and is gone once handed in", async () => {
  const person = `person-${Math.random()}`;
  const open = () => makeDesk(async () => stored(makeQueue()), "own", undefined, person);
  const { desk: crashed } = await open();
  crashed.snapshot.document?.choose("tone", "good");
  await new Promise((resolve) => setTimeout(resolve, 400));
  const { desk } = await open();
  expect(valuesOf(desk.snapshot.document?.snapshot.answers ?? {}, "tone")).toEqual(["good"]);
  desk.submit();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { desk: later } = await open();
  expect(valuesOf(later.snapshot.document?.snapshot.answers ?? {}, "tone")).toEqual([]);
});

test("what is written to a brief is kept on the server with the draft", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const lease = { ...makeLease("write"), brief: { scenario: "A greeting", parent: null, written: {} } };
  const { desk, ports } = await makeDesk(async () => stored(makeQueue()), undefined, { leases: [lease], remaining: { n: 1, hasMore: false }, done: 0 });
  desk.write("text", "Hello");
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  expect(ports.saveDraft).toHaveBeenCalledWith(lease, expect.objectContaining({ written: { text: "Hello" } }));
});

test("what was saved on another machine since wins over what this browser kept", async () => {
  const person = `person-${Math.random()}`;
  const queue = () => makeQueue("moved");
  const saved = (revision: number, note: string, savedAt: number): DeskQueue => {
    const [lease] = queue().leases as [DeskLease];
    return { ...queue(), leases: [{ ...lease, draft: { answers: {}, note, isUnsure: false }, serverDraft: { revision, savedAt } }] };
  };
  const here = await makeDesk(() => new Promise(() => undefined), undefined, queue(), person);
  here.desk.snapshot.document?.setNote("here");
  here.desk.close();
  const older = await makeDesk(() => new Promise(() => undefined), undefined, saved(1, "elsewhere, before", 1), person);
  await vi.waitFor(() => expect(older.desk.snapshot.document?.snapshot.note).toBe("here"));
  older.desk.close();
  const newer = await makeDesk(() => new Promise(() => undefined), undefined, saved(2, "elsewhere, later", Date.now() + 60_000), person);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(newer.desk.snapshot.document?.snapshot.note).toBe("elsewhere, later");
});
