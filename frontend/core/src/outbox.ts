/** Work on its way to the server. It is kept until the server has answered, whatever happens in between. */

import type { Store } from "./store";

export interface OutboxEntry<B = unknown> {
  /** Also the Idempotency-Key: sent twice, stored once. */
  key: string;
  personId: string;
  kind: string;
  /** Names what is sent: a lease or an annotation. */
  subjectId: string;
  batchId: string | null;
  body: B;
  createdAt: number;
  attempts: number;
  /** Set when the server refused for good: a person decides, nothing is dropped. */
  refusal: Refusal | null;
}

export interface Refusal {
  status: number;
  code: string;
  detail: string;
}

export type SendResult<R> =
  | { outcome: "stored"; value: R }
  | { outcome: "unreachable" }
  | { outcome: "signed_out" }
  | { outcome: "refused"; refusal: Refusal };

export type OutboxState = "idle" | "sending" | "offline" | "signed_out";

export interface OutboxView {
  state: OutboxState;
  waiting: OutboxEntry[];
  refused: OutboxEntry[];
}

const BACKOFF_MS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000];

export interface OutboxOptions<R> {
  store: Store<OutboxEntry>;
  personId: string;
  send: (entry: OutboxEntry) => Promise<SendResult<R>>;
  onStored?: (entry: OutboxEntry, value: R) => void;
  onRefused?: (entry: OutboxEntry, refusal: Refusal) => void;
  schedule?: (act: () => void, delayMs: number) => () => void;
}

function timeout(act: () => void, delayMs: number): () => void {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
}

export class Outbox<R> {
  private entries: OutboxEntry[] = [];
  private state: OutboxState = "idle";
  private failures = 0;
  private cancelRetry: (() => void) | null = null;
  private current: Promise<void> | null = null;
  private listeners = new Set<() => void>();
  private cachedView: OutboxView | null = null;

  constructor(private readonly options: OutboxOptions<R>) {}

  /** Take up what an earlier page, crashed or closed, left behind. */
  async open(): Promise<void> {
    const stored = await this.options.store.list();
    const known = new Set(this.entries.map((entry) => entry.key));
    const left = stored.filter((entry) => entry.personId === this.options.personId && !known.has(entry.key));
    this.entries = [...left, ...this.entries].sort((one, other) => one.createdAt - other.createdAt);
    this.changed();
    await this.flush();
  }

  get view(): OutboxView {
    this.cachedView ??= {
      state: this.state,
      waiting: this.entries.filter((entry) => entry.refusal === null),
      refused: this.entries.filter((entry) => entry.refusal !== null),
    };
    return this.cachedView;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keep the entry and send it. The screen goes on at once; storing and sending happen side by side. */
  add(entry: Omit<OutboxEntry, "attempts" | "refusal" | "personId">): Promise<void> {
    const whole: OutboxEntry = { ...entry, personId: this.options.personId, attempts: 0, refusal: null };
    this.entries.push(whole);
    const kept = this.options.store.put(whole).catch(() => undefined);
    this.changed();
    return Promise.all([kept, this.flush()]).then(() => undefined);
  }

  /** Send everything that waits, oldest first; a second call joins the first. */
  flush(): Promise<void> {
    this.current ??= this.drain().finally(() => {
      this.current = null;
      // Something may have been added while the last answer was being taken in.
      if (this.state === "idle" && this.next()) void this.flush();
    });
    return this.current;
  }

  /** The network came back or the person signed in again. */
  async resume(): Promise<void> {
    this.failures = 0;
    await this.flush();
  }

  async retry(key: string): Promise<void> {
    await this.amend(key, { refusal: null });
    await this.flush();
  }

  /** Give what waits for a subject its new name and a changed body: a revision written before its answer was stored. */
  redirect(subjectId: string, to: string, change: (body: unknown) => unknown): void {
    for (const entry of this.view.waiting.filter((one) => one.kind === "revise" && one.subjectId === subjectId)) {
      void this.amend(entry.key, { subjectId: to, body: change(entry.body) });
    }
  }

  /** Only a person throws work away. */
  async discard(key: string): Promise<void> {
    this.entries = this.entries.filter((entry) => entry.key !== key);
    await this.options.store.delete(key);
    this.changed();
  }

  close(): void {
    this.cancelRetry?.();
    this.listeners.clear();
  }

  private async drain(): Promise<void> {
    this.cancelRetry?.();
    this.cancelRetry = null;
    for (let next = this.next(); next; next = this.next()) {
      this.setState("sending");
      const result = await this.options.send(next).catch((): SendResult<R> => ({ outcome: "unreachable" }));
      const goesOn = await this.settle(next, result);
      if (!goesOn) return;
    }
    this.setState("idle");
  }

  private next(): OutboxEntry | undefined {
    return this.entries.find((entry) => entry.refusal === null);
  }

  private async settle(entry: OutboxEntry, result: SendResult<R>): Promise<boolean> {
    switch (result.outcome) {
      case "stored":
        this.failures = 0;
        this.entries = this.entries.filter((other) => other.key !== entry.key);
        this.changed();
        this.options.onStored?.(entry, result.value);
        await this.options.store.delete(entry.key).catch(() => undefined);
        return true;
      case "refused":
        await this.amend(entry.key, { refusal: result.refusal, attempts: entry.attempts + 1 });
        this.options.onRefused?.(entry, result.refusal);
        return true;
      case "signed_out":
        this.setState("signed_out");
        return false;
      case "unreachable":
        await this.amend(entry.key, { attempts: entry.attempts + 1 });
        this.setState("offline");
        this.retryLater();
        return false;
    }
  }

  private retryLater(): void {
    const delay = BACKOFF_MS[Math.min(this.failures, BACKOFF_MS.length - 1)] ?? 30_000;
    this.failures += 1;
    this.cancelRetry = (this.options.schedule ?? timeout)(() => void this.flush(), delay);
  }

  private async amend(key: string, change: Partial<OutboxEntry>): Promise<void> {
    const entry = this.entries.find((other) => other.key === key);
    if (!entry) return;
    const amended = { ...entry, ...change };
    this.entries = this.entries.map((other) => (other.key === key ? amended : other));
    this.changed();
    await this.options.store.put(amended).catch(() => undefined);
  }

  private setState(state: OutboxState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }

  private changed(): void {
    this.cachedView = null;
    for (const listener of this.listeners) listener();
  }
}
