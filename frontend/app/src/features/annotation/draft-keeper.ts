/** Drafts on both sides: in the browser at once, on the server a little later. */

import { DraftBox, openStore, type AnswerDocument, type Draft, type DocumentState, type Unfinished } from "@goldsmith/core";
import type { DeskLease, PastWork } from "./desk-types";

const SERVER_DELAY_MS = 1500;

/** An answer that was handed in has a draft of its own while it is revised; only this browser knows of it. */
const keyOf = (lease: DeskLease, revising: PastWork | null) => (revising ? `revision/${revising.annotationId ?? lease.id}` : lease.id);

/** A reload, a closed tab or another one in front takes nothing; only a crash may take what is younger than a second. Returns how to stop. */
export function flushOnLeaving(box: DraftBox): () => void {
  const flush = () => box.flush();
  const leaving = [[window, "pagehide"], [document, "visibilitychange"]] as const;
  for (const [target, name] of leaving) target.addEventListener(name, flush);
  return () => {
    flush();
    for (const [target, name] of leaving) target.removeEventListener(name, flush);
  };
}

export class DraftKeeper {
  private box: DraftBox;
  private leave: () => void;
  private latest: { lease: DeskLease; state: Unfinished } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(personId: string, private readonly save: (lease: DeskLease, state: Unfinished) => Promise<void>) {
    this.box = new DraftBox(openStore<Draft>("drafts"), personId);
    void this.box.clean();
    this.leave = flushOnLeaving(this.box);
  }

  close(): void {
    this.stop();
    this.leave();
  }

  /** What was begun here before and not handed in, unless somebody has gone on since. */
  async bringBack(lease: DeskLease, revising: PastWork | null, document: AnswerDocument, isInFront: () => boolean): Promise<boolean> {
    if (revising?.isReviewed) return false;
    const kept = await this.box.find(keyOf(lease, revising), revising ? null : lease.serverDraft);
    if (!kept || kept.revision !== revising?.revision || document.canUndo || !isInFront()) return false;
    if (lease.brief && kept.written) lease.brief.written = kept.written;
    document.replace(kept);
    return true;
  }

  keep(lease: DeskLease, state: DocumentState, revising: PastWork | null = null): void {
    if (revising) return this.box.keep(keyOf(lease, revising), { ...state, revision: revising.revision });
    const whole: Unfinished = { ...state, written: lease.brief?.written ?? null };
    this.latest = { lease, state: whole };
    this.box.keep(lease.id, { ...whole, base: lease.serverDraft?.revision ?? 0 });
    this.stop();
    this.timer = setTimeout(() => {
      lease.draft = state;
      void this.save(lease, whole).then(() => this.note(lease, whole), () => undefined);
    }, SERVER_DELAY_MS);
  }

  /** The server has it: what is kept here is that, or goes on from it. */
  private note(lease: DeskLease, sent: Unfinished): void {
    if (this.latest?.lease !== lease) return;
    const { state } = this.latest;
    this.box.keep(lease.id, { ...state, base: lease.serverDraft?.revision ?? 0, isSent: state === sent });
  }

  forget(lease: DeskLease, revising: PastWork | null): void {
    this.stop();
    this.latest = null;
    void this.box.forget(keyOf(lease, revising));
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
