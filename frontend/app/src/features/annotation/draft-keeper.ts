/** Drafts on both sides: in the browser at once, on the server a little later. */

import { DraftBox, openStore, type Draft, type DocumentState, type Unfinished } from "@goldsmith/core";
import type { DeskLease } from "./desk-types";

const SERVER_DELAY_MS = 1500;

export class DraftKeeper {
  private box: DraftBox;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(personId: string, private readonly save: (lease: DeskLease, state: Unfinished) => Promise<void>) {
    this.box = new DraftBox(openStore<Draft>("drafts"), personId);
    void this.box.clean();
  }

  find(leaseId: string): Promise<Unfinished | null> {
    return this.box.find(leaseId);
  }

  keep(lease: DeskLease, state: DocumentState): void {
    const whole: Unfinished = { ...state, written: lease.brief?.written ?? null };
    this.box.keep(lease.id, whole);
    this.stop();
    this.timer = setTimeout(() => {
      lease.draft = state;
      void this.save(lease, whole).catch(() => undefined);
    }, SERVER_DELAY_MS);
  }

  forget(leaseId: string): void {
    this.stop();
    void this.box.forget(leaseId);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
