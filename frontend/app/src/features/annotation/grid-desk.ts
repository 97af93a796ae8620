/** The desk of one person who answers many items of a batch at once. */

import { ActiveMeter, BulkSheet, DraftBox, openStore, Outbox, type Answers, type Draft, type OutboxEntry, type OutboxView } from "@goldsmith/core";
import { newKey } from "../../api/client";
import type { Guide } from "../../ui/answering/guide";
import { lessen, type DeskLease, type DeskQueue, type Left, type Stored } from "./desk-types";
import { flushOnLeaving } from "./draft-keeper";
import type { GridPorts } from "./queries";

export const GRID_SIZE = 48;

export interface GridView {
  status: "loading" | "working" | "empty" | "failed";
  error: unknown;
  guide: Guide | null;
  sheet: BulkSheet | null;
  leases: Map<string, DeskLease>;
  /** How alike each item is to the one that others like it were sought for, from 0 to 1. */
  likeness: Record<string, number>;
  /** The item that others like it were sought for. */
  model: string | null;
  done: number;
  remaining: Left | null;
  outbox: OutboxView;
}

export class GridDesk {
  private meter = new ActiveMeter();
  private drafts: DraftBox;
  private leave: () => void;
  private outbox: Outbox<Stored>;
  private listeners = new Set<() => void>();
  private sent = new Set<string>();
  private versionId: string | null = null;
  private view: GridView;

  constructor(private readonly batchId: string, personId: string, private readonly ports: GridPorts) {
    this.drafts = new DraftBox(openStore<Draft>("drafts"), personId);
    this.leave = flushOnLeaving(this.drafts);
    this.outbox = new Outbox<Stored>({
      store: openStore<OutboxEntry>("outbox"), personId, send: (entry) => this.ports.send(entry),
      onStored: (entry, stored) => void (entry.batchId === this.batchId && stored.queue ? this.take(stored.queue) : this.refresh()), onRefused: () => this.putBack(),
    });
    this.outbox.subscribe(() => this.show({ outbox: this.outbox.view }));
    this.view = { status: "loading", error: null, guide: null, sheet: null, leases: new Map(), likeness: {}, model: null, done: 0, remaining: null, outbox: this.outbox.view };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get snapshot(): GridView {
    return this.view;
  }

  async open(): Promise<void> {
    await Promise.race([this.outbox.open(), new Promise((resolve) => setTimeout(resolve, 3000))]);
    await this.refresh();
  }

  refresh = async (): Promise<void> => {
    try {
      await this.take(await this.ports.fetchGrid(GRID_SIZE));
    } catch (error) {
      if (this.view.leases.size === 0) this.show({ status: "failed", error });
    }
  };

  /** Fill the grid with what is like one item. */
  async seek(leaseId: string): Promise<void> {
    const { queue, likeness } = await this.ports.fetchSimilar(leaseId, GRID_SIZE);
    await this.take(queue, true);
    this.view.sheet?.selectNone();
    this.view.sheet?.focusOn(leaseId);
    this.show({ likeness, model: leaseId });
  }

  /** Hand in every item that is answered whole; how many they were. */
  handIn(): number {
    const { sheet } = this.view;
    const whole = sheet?.whole ?? [];
    if (!sheet || whole.length === 0) return 0;
    const judgements = whole.map((leaseId) => ({ leaseId, answers: sheet.snapshot.answers[leaseId] as Answers }));
    const body = { judgements, ...this.meter.read(), want: GRID_SIZE };
    this.meter = new ActiveMeter();
    whole.forEach((leaseId) => this.sent.add(leaseId));
    const left = sheet.snapshot.order.filter((leaseId) => !this.sent.has(leaseId));
    sheet.fill(left);
    this.show({ done: this.view.done + whole.length, remaining: lessen(this.view.remaining, whole.length), status: left.length > 0 ? "working" : "loading" });
    void this.outbox.add({ key: newKey(), kind: "bulk", subjectId: this.batchId, batchId: this.batchId, body, createdAt: Date.now() });
    return whole.length;
  }

  touch = (): void => this.meter.touch();
  pause = (): void => this.meter.pause();
  resume = (): void => void this.outbox.resume();
  retry = (key: string): void => void this.outbox.retry(key);
  discard = (key: string): void => void this.outbox.discard(key).then(() => this.putBack());

  beat = (): void => {
    const held = this.view.sheet?.snapshot.order ?? [];
    if (held.length > 0) void this.ports.heartbeat([...held]).catch(() => undefined);
  };

  /** What is answered and not handed in stays in hand, so that it is found again. */
  close(): void {
    const { sheet } = this.view;
    const isBegun = (sheet?.whole.length ?? 0) + (sheet?.begun.length ?? 0) > 0;
    if (!isBegun && this.outbox.view.waiting.length === 0) this.ports.leave();
    this.leave();
    this.outbox.close();
    this.listeners.clear();
  }

  private putBack(): void {
    const waiting = new Set([...this.outbox.view.waiting, ...this.outbox.view.refused].flatMap((entry) => (entry.kind === "bulk" ? (entry.body as { judgements: { leaseId: string }[] }).judgements.map((one) => one.leaseId) : [])));
    this.sent = new Set([...this.sent].filter((leaseId) => waiting.has(leaseId)));
    void this.refresh();
  }

  /** What is on the screen keeps its place and what is new comes behind, unless it was ranked. */
  private async take(queue: DeskQueue, isRanked = false): Promise<void> {
    const fresh = queue.leases.filter((lease) => !this.sent.has(lease.id));
    const versionId = fresh[0]?.guidelineVersionId;
    const shown = fresh.filter((lease) => lease.guidelineVersionId === versionId);
    const unsent = this.outbox.view.waiting.length > 0;
    const counts = { done: unsent ? this.view.done : queue.done, remaining: queue.remaining ?? this.view.remaining };
    if (versionId === undefined) {
      this.view.sheet?.fill([]);
      return this.show({ ...counts, leases: new Map(), status: unsent && this.outbox.view.state === "sending" ? "loading" : "empty" });
    }
    const guide = this.view.guide !== null && this.versionId === versionId ? this.view.guide : await this.ports.fetchGuide(versionId);
    this.versionId = versionId;
    const kept = await Promise.all(shown.map(async (lease) => [lease.id, (await this.drafts.find(lease.id, lease.serverDraft))?.answers ?? lease.draft?.answers] as const));
    const answers = Object.fromEntries(kept.filter((one): one is readonly [string, Answers] => one[1] !== undefined));
    const sheet = this.sheetOf(guide);
    // Handed in while this was on its way.
    const held = shown.filter((lease) => !this.sent.has(lease.id));
    const ids = held.map((lease) => lease.id);
    sheet.fill(isRanked ? ids : inPlace(sheet.snapshot.order, ids), answers);
    this.show({ ...counts, guide, sheet, leases: new Map(held.map((lease) => [lease.id, lease])), status: held.length > 0 ? "working" : "loading", likeness: {}, model: null });
  }

  private sheetOf(guide: Guide): BulkSheet {
    const present = this.view.sheet;
    if (present && this.view.guide === guide) return present;
    const sheet = new BulkSheet(guide.schema);
    sheet.subscribe((changed) => {
      this.meter.touch();
      for (const leaseId of changed) this.drafts.keep(leaseId, { answers: sheet.snapshot.answers[leaseId] ?? {}, note: "", isUnsure: false });
    });
    return sheet;
  }

  private show(change: Partial<GridView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

function inPlace(before: readonly string[], ids: string[]): string[] {
  const here = new Set(ids), known = new Set(before);
  return [...before.filter((id) => here.has(id)), ...ids.filter((id) => !known.has(id))];
}
