/** The prefetched items of one person in one batch, so that the next one is painted without asking the server. */

export interface Leased {
  id: string;
}

export class LeaseQueue<L extends Leased> {
  private leases: L[] = [];
  /** Settled here, perhaps not yet on the server: an answer that was under way must not bring them back. */
  private settled = new Set<string>();

  get head(): L | undefined {
    return this.leases[0];
  }

  get waiting(): readonly L[] {
    return this.leases;
  }

  /** The server's queue is the truth, less what was settled here meanwhile; the head in front of the person stays, as the very object it is: work on it has begun. */
  refill(leases: readonly L[]): void {
    const head = this.head;
    const fresh = leases.filter((lease) => !this.settled.has(lease.id));
    const isKept = head !== undefined && fresh.some((lease) => lease.id === head.id);
    this.leases = isKept ? [head, ...fresh.filter((lease) => lease.id !== head.id)] : fresh;
  }

  /** Put back an item whose submission the server refused, in front. */
  putBack(lease: L): void {
    this.settled.delete(lease.id);
    this.leases = [lease, ...this.leases.filter((other) => other.id !== lease.id)];
  }

  /** Take the item away from the front (submitted, skipped or asked about) and show the next. */
  settle(leaseId: string): L | undefined {
    this.settled.add(leaseId);
    this.leases = this.leases.filter((lease) => lease.id !== leaseId);
    return this.head;
  }

  clear(): L[] {
    const left = this.leases;
    this.leases = [];
    return left;
  }
}
