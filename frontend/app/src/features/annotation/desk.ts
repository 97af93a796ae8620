/** The desk of one person in one batch: what lies in front, what waits, what was handed in. */

import {
  ActiveMeter, AnswerDocument, checkAnswers, LeaseQueue, openStore, Outbox,
  type DocumentState, type OutboxEntry, type Refusal,
} from "@goldsmith/core";
import { newKey } from "../../api/client";
import type { Guide } from "../../ui/answering/guide";
import type { Heard } from "./ask-model";
import { DraftKeeper } from "./draft-keeper";
import { emptyView, lessen, type DeskLease, type DeskPorts, type DeskQueue, type DeskView, type PastWork, type Stored, type Submission } from "./desk-types";

const WANT = 3;

export class Desk {
  private queue = new LeaseQueue<DeskLease>();
  private guides = new Map<string, Guide>();
  private past: PastWork[] = [];
  private drafts: DraftKeeper;
  private outbox: Outbox<Stored>;
  private meter = new ActiveMeter();
  private listeners = new Set<() => void>();
  private view: DeskView;

  /** With the id of an own annotation, the desk opens that one alone, to be read again or revised. */
  constructor(private readonly batchId: string, personId: string, private readonly ports: DeskPorts, private readonly annotationId?: string) {
    this.drafts = new DraftKeeper(personId, ports.saveDraft);
    this.outbox = new Outbox<Stored>({
      store: openStore<OutboxEntry>("outbox"), personId, send: (entry) => this.ports.send(entry),
      onStored: (entry, stored) => this.onStored(entry, stored), onRefused: (entry, refusal) => this.onRefused(entry, refusal),
    });
    this.outbox.subscribe(() => {
      const { view } = this.outbox;
      const isStuck = this.view.status === "loading" && this.view.guide !== null && (view.state === "offline" || view.state === "signed_out");
      this.show({ outbox: view, ...(isStuck ? { status: "empty" as const } : {}) });
    });
    this.view = emptyView(this.outbox.view, annotationId !== undefined);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get snapshot(): DeskView {
    return this.view;
  }

  async open(): Promise<void> {
    // What an earlier page left behind goes first: the queue then no longer holds it.
    await Promise.race([this.outbox.open(), new Promise((resolve) => setTimeout(resolve, 3000))]);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    if (this.view.status === "finished") return;
    try {
      if (this.annotationId) await this.reopen(this.annotationId);
      else await this.take(await this.ports.fetchQueue(WANT));
    } catch (error) {
      if (!this.queue.head) this.show({ status: "failed", error });
    }
  }

  touch = (): void => this.meter.touch();
  pause = (): void => this.meter.pause();

  /** Hand in what is in front and show the next at once; sending happens behind. */
  submit(): boolean {
    const { document, lease, revising } = this.view;
    if (!document || !lease) return false;
    const problems = checkAnswers(document.schema, document.snapshot.answers, lease.brief && !revising ? lease.brief.written : lease.fields);
    const isUnwritten = lease.brief !== null && !revising && Object.values(lease.brief.written).every((text) => text.trim() === "");
    if (problems.length > 0 || isUnwritten) {
      this.show({ problems, isUnwritten });
      return false;
    }
    const state = document.snapshot;
    const body = this.submissionOf(state, lease, revising);
    if (revising) this.send("revise", revising.annotationId ?? lease.id, body);
    else this.send("submit", lease.id, body);
    if (revising) revising.state = state;
    else this.past.push({ lease, state, annotationId: null, revision: 1, isReviewed: false });
    this.drafts.forget(lease, revising);
    this.goOn(lease, revising !== null, 1);
    return true;
  }

  /** Write a field of the item that a brief asks for. */
  write(field: string, text: string): void {
    const { lease, document } = this.view;
    if (!lease?.brief || !document) return;
    lease.brief.written = { ...lease.brief.written, [field]: text };
    this.meter.touch();
    this.drafts.keep(lease, document.snapshot);
    this.show({ isUnwritten: false });
  }

  skip(reason: string): void {
    this.part("skip", { reason, want: WANT });
  }

  ask(text: string): void {
    const answers = this.view.document?.snapshot.answers ?? {};
    this.part("question", { text, answers, want: WANT });
  }

  /** Open the item handed in before this one; nothing more to undo here means going back. */
  back(): boolean {
    const at = this.view.revising ? this.past.indexOf(this.view.revising) : this.past.length;
    const work = this.past[at - 1];
    if (!work) return false;
    void this.front(work.lease, work.state, work);
    return true;
  }

  /** Leave the revision alone and return to the item in front. */
  forward(): void {
    const { lease, revising } = this.view;
    if (!lease || !revising) return;
    this.drafts.forget(lease, revising);
    void this.frontHead();
  }

  discard(key: string): void {
    void this.outbox.discard(key);
  }

  retry(key: string): void {
    void this.outbox.retry(key);
  }

  resume = (): void => {
    void this.outbox.resume().then(() => (this.view.lease ? undefined : this.refresh()));
  };

  beat = (): void => {
    const ids = this.queue.waiting.map((lease) => lease.id);
    if (ids.length > 0 && document.visibilityState === "visible") void this.ports.heartbeat(ids).catch(() => undefined);
  };

  /** Going elsewhere in the product frees what was prefetched. A reload does not: it shows the same item. */
  close(): void {
    this.drafts.close();
    this.outbox.close();
    if (this.queue.clear().length > 0) this.ports.leave();
  }

  /** Have the live model asked about the item in front; what came of it. */
  askModel = async (): Promise<Heard> => (await import("./ask-model")).askModel(this.ports, () => this.view, () => this.show({}));

  private submissionOf(state: DocumentState, lease: DeskLease, revising: PastWork | null): Submission {
    this.meter.touch();
    const base = revising ? revising.revision : lease.baseRevision;
    return { answers: state.answers, note: state.note, isUnsure: state.isUnsure, ...this.meter.read(), baseRevision: base, want: WANT, written: lease.brief?.written ?? null };
  }

  private send(kind: string, subjectId: string, body: unknown): void {
    void this.outbox.add({ key: newKey(), kind, subjectId, batchId: this.batchId, body, createdAt: Date.now() });
  }

  private part(kind: string, body: unknown): void {
    const lease = this.view.lease;
    if (!lease || this.view.revising) return;
    this.send(kind, lease.id, body);
    this.goOn(lease, false, 0);
  }

  private goOn(lease: DeskLease, wasRevising: boolean, done: number): void {
    this.drafts.stop();
    if (this.annotationId) return this.show({ status: "finished", lease: null, document: null, revising: null });
    if (wasRevising) return void this.frontHead();
    this.queue.settle(lease.id);
    this.show({ done: this.view.done + done, remaining: lessen(this.view.remaining, 1) });
    void this.frontHead();
  }

  private async take(queue: DeskQueue): Promise<void> {
    const before = this.queue.head;
    this.queue.refill(queue.leases);
    await Promise.all(this.queue.waiting.map((lease) => this.learn(lease.guidelineVersionId)));
    const unsent = this.outbox.view.waiting.length;
    this.show({ done: queue.done + unsent, remaining: queue.remaining === null ? this.view.remaining : lessen(queue.remaining, unsent) });
    if (!this.view.revising && (this.queue.head !== before || this.view.status !== "working")) await this.frontHead();
  }

  private async reopen(annotationId: string): Promise<void> {
    const work = await this.ports.fetchOwn(annotationId);
    await this.learn(work.lease.guidelineVersionId);
    this.past = [work];
    await this.front(work.lease, work.state, work);
  }

  private async learn(versionId: string): Promise<void> {
    if (!this.guides.has(versionId)) this.guides.set(versionId, await this.ports.fetchGuide(versionId));
  }

  private async frontHead(): Promise<void> {
    const head = this.queue.head;
    if (!head) {
      const isWaiting = this.outbox.view.waiting.length > 0 && this.outbox.view.state === "sending";
      this.show({ status: isWaiting ? "loading" : "empty", lease: null, document: null, revising: null, problems: [], canGoBack: this.past.length > 0 });
      return;
    }
    await this.front(head, head.draft, null);
  }

  private async front(lease: DeskLease, state: DocumentState | null, revising: PastWork | null): Promise<void> {
    const guide = this.guides.get(lease.guidelineVersionId) ?? null;
    if (!guide) return;
    const document = new AnswerDocument(guide.schema, state ?? {});
    document.subscribe((origin) => {
      this.meter.touch();
      if (this.view.problems.length > 0) this.show({ problems: [] });
      if (origin === "local") this.drafts.keep(lease, document.snapshot, revising);
    });
    this.meter = new ActiveMeter();
    const at = revising ? this.past.indexOf(revising) : this.past.length;
    this.show({ status: "working", lease, guide, document, revising, problems: [], isUnwritten: false, canGoBack: at > 0 });
    if (await this.drafts.bringBack(lease, revising, document, () => this.view.document === document)) this.show({});
  }

  private onStored(entry: OutboxEntry, stored: Stored): void {
    const work = this.past.find((one) => one.annotationId === entry.subjectId || one.lease.id === entry.subjectId);
    const { annotationId, revision } = stored;
    if (annotationId) {
      if (work) Object.assign(work, { annotationId, revision: revision ?? work.revision });
      this.outbox.redirect(entry.subjectId, annotationId, (body) => ({ ...(body as Submission), baseRevision: revision }));
    }
    if (stored.queue && entry.batchId === this.batchId) void this.take(stored.queue);
    else if (!this.queue.head && !this.annotationId) void this.refresh();
  }

  private onRefused(entry: OutboxEntry, refusal: Refusal): void {
    const work = this.past.find((one) => one.lease.id === entry.subjectId);
    if (work && refusal.status === 422) {
      this.past = this.past.filter((one) => one !== work);
      work.lease.draft = work.state;
      this.queue.putBack(work.lease);
      void this.frontHead();
    } else if (!this.queue.head && !this.annotationId) void this.refresh();
  }

  private show(change: Partial<DeskView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
