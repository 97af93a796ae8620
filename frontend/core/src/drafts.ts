/** Drafts in the browser: what was typed survives a crash even before the server has heard of it. */

import type { DocumentState } from "./document";
import type { Store } from "./store";

/** What is unfinished: answers, and for an item that is being written also its fields. */
export interface Unfinished extends DocumentState {
  written?: Record<string, string> | null;
}

export interface Draft extends Unfinished {
  /** The lease the draft belongs to. */
  key: string;
  personId: string;
  savedAt: number;
}

const KEEP_MS = 14 * 24 * 3600 * 1000;

export class DraftBox {
  private timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly store: Store<Draft>,
    private readonly personId: string,
    private readonly delayMs = 150,
  ) {}

  async find(leaseId: string): Promise<Unfinished | null> {
    const draft = await this.store.get(leaseId).catch(() => undefined);
    if (!draft || draft.personId !== this.personId) return null;
    return { answers: draft.answers, note: draft.note, isUnsure: draft.isUnsure, pending: draft.pending ?? null, sketch: draft.sketch ?? null, written: draft.written ?? null };
  }

  /** Keep soon; many changes in a row are one write. */
  keep(leaseId: string, state: Unfinished): void {
    this.cancel(leaseId);
    const write = () => void this.store.put({ ...state, key: leaseId, personId: this.personId, savedAt: Date.now() }).catch(() => undefined);
    this.timers.set(leaseId, setTimeout(write, this.delayMs));
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
    const timer = this.timers.get(leaseId);
    if (timer !== undefined) clearTimeout(timer);
    this.timers.delete(leaseId);
  }
}
