/** Drafts on both sides: in the browser at once, on the server a little later. */

import { DraftBox, openStore, type AnswerDocument, type Draft, type DocumentState, type Unfinished } from "@goldsmith/core";
import type { DeskLease, PastWork } from "./desk-types";

const SERVER_DELAY_MS = 1500;

/** An answer that was handed in has a draft of its own while it is revised; only this browser knows of it. */
const keyOf = (lease: DeskLease, revising: PastWork | null) => (revising ? `revision/${revising.annotationId ?? lease.id}` : lease.id);

export class DraftKeeper {
  private box: DraftBox;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(personId: string, private readonly save: (lease: DeskLease, state: Unfinished) => Promise<void>) {
    this.box = new DraftBox(openStore<Draft>("drafts"), personId);
    void this.box.clean();
    // A reload or a closed tab takes nothing; only a crash may take what is younger than a second.
    window.addEventListener("pagehide", this.flush);
  }

  private flush = (): void => this.box.flush();

  close(): void {
    this.stop();
    this.flush();
    window.removeEventListener("pagehide", this.flush);
  }

  /** What was begun here before and not handed in, unless somebody has gone on since. */
  async bringBack(lease: DeskLease, revising: PastWork | null, document: AnswerDocument, isInFront: () => boolean): Promise<boolean> {
    if (revising?.isReviewed) return false;
    const kept = await this.box.find(keyOf(lease, revising));
    if (!kept || kept.revision !== revising?.revision || document.canUndo || !isInFront()) return false;
    if (lease.brief && kept.written) lease.brief.written = kept.written;
    document.replace(kept);
    return true;
  }

  keep(lease: DeskLease, state: DocumentState, revising: PastWork | null = null): void {
    if (revising) return this.box.keep(keyOf(lease, revising), { ...state, revision: revising.revision });
    const whole: Unfinished = { ...state, written: lease.brief?.written ?? null };
    this.box.keep(lease.id, whole);
    this.stop();
    this.timer = setTimeout(() => {
      lease.draft = state;
      void this.save(lease, whole).catch(() => undefined);
    }, SERVER_DELAY_MS);
  }

  forget(lease: DeskLease, revising: PastWork | null): void {
    this.stop();
    void this.box.forget(keyOf(lease, revising));
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
