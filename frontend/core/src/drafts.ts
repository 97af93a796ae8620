/** Drafts in the browser: what was typed survives a crash even before the server has heard of it. */

import type { DocumentState } from "./document";
import type { Store } from "./store";

/** What is unfinished: answers, and for an item that is being written also its fields. */
export interface Unfinished extends DocumentState {
  written?: Record<string, string> | null;
  /** Of an answer that is being revised: the revision it began from. */
  revision?: number;
  /** The server's draft that this goes on from; or is, once the server has it. */
  base?: number;
  isSent?: boolean;
}

/** What the server keeps of the same lease, perhaps from another machine. */
export interface ServerDraft {
  revision: number;
  savedAt: number;
}

export interface Draft extends Unfinished {
  /** The lease the draft belongs to, or the answer that is being revised. */
  key: string;
  personId: string;
  savedAt: number;
}

const KEEP_MS = 14 * 24 * 3600 * 1000;
/** Whoever never stops typing or nudging is written down too: a crash takes less than a second. */
const PATIENCE_MS = 700;

export class DraftBox {
  private timers = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number; write: () => void }>();

  constructor(
    private readonly store: Store<Draft>,
    private readonly personId: string,
    private readonly delayMs = 150,
  ) {}

  /** What is kept here, unless the server has something newer: what was sent gives way to whatever came after it, what was not only to what was saved later. */
  async find(leaseId: string, server?: ServerDraft | null): Promise<Unfinished | null> {
    const draft = await this.store.get(leaseId).catch(() => undefined);
    if (!draft || draft.personId !== this.personId) return null;
    if (server && draft.base !== server.revision && (draft.isSent || draft.savedAt < server.savedAt)) return null;
    return { answers: draft.answers, note: draft.note, isUnsure: draft.isUnsure, pending: draft.pending ?? null, sketch: draft.sketch ?? null, written: draft.written ?? null, revision: draft.revision };
  }

  /** Keep soon; many changes in a row are one write. */
  keep(leaseId: string, state: Unfinished): void {
    const since = this.timers.get(leaseId)?.since ?? Date.now();
    this.cancel(leaseId);
    const write = () => {
      this.timers.delete(leaseId);
      void this.store.put({ ...state, key: leaseId, personId: this.personId, savedAt: Date.now() }).catch(() => undefined);
    };
    this.timers.set(leaseId, { since, write, timer: setTimeout(write, Math.max(0, Math.min(this.delayMs, since + PATIENCE_MS - Date.now()))) });
  }

  /** Write what waits now: the page is about to go. */
  flush(): void {
    for (const [leaseId, { write }] of this.timers) {
      this.cancel(leaseId);
      write();
    }
  }

  async forget(leaseId: string): Promise<void> {
    this.cancel(leaseId);
    await this.store.delete(leaseId).catch(() => undefined);
  }

  async clean(now = Date.now()): Promise<void> {
    const drafts = await this.store.list().catch(() => []);
    await Promise.all(drafts.filter((draft) => now - draft.savedAt > KEEP_MS).map((draft) => this.store.delete(draft.key)));
  }

  private cancel(leaseId: string): void {
    clearTimeout(this.timers.get(leaseId)?.timer);
    this.timers.delete(leaseId);
  }
}
