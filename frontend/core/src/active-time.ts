/** Time really spent: a pause longer than the threshold counts as the threshold, a hidden page not at all. */

export const IDLE_MS = 100_000;

export class ActiveMeter {
  private activeMs = 0;
  private readonly startedAt: number;
  private lastActivityAt: number | null;

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly idleMs = IDLE_MS,
  ) {
    this.startedAt = now();
    this.lastActivityAt = this.startedAt;
  }

  /** The person did something: a key, a pointer, a scroll. */
  touch(): void {
    const at = this.now();
    if (this.lastActivityAt !== null) this.activeMs += Math.min(at - this.lastActivityAt, this.idleMs);
    this.lastActivityAt = at;
  }

  /** The page went out of sight; counting goes on at the next touch. */
  pause(): void {
    this.touch();
    this.lastActivityAt = null;
  }

  read(): { activeMs: number; elapsedMs: number } {
    const at = this.now();
    const open = this.lastActivityAt === null ? 0 : Math.min(at - this.lastActivityAt, this.idleMs);
    return { activeMs: Math.round(this.activeMs + open), elapsedMs: Math.round(at - this.startedAt) };
  }
}
