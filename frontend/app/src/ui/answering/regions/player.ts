/** Plays a recording through the browser, which fetches it by range: a stretch once or in a loop, at any speed in its own pitch. */

import { formatTime, type Stretch } from "@goldsmith/core";

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const JUMP_MS = 2000;

export interface PlayerState {
  isPlaying: boolean;
  speed: number;
  isLooping: boolean;
  /** The browser cannot play it. */
  isFailed: boolean;
}

export class Player {
  private state: PlayerState = { isPlaying: false, speed: 1, isLooping: false, isFailed: false };
  private stretch: Stretch | null = null;
  private frame = 0;
  private listeners = new Set<() => void>();

  constructor(
    private readonly audio: HTMLAudioElement,
    readonly durationMs: number,
    private readonly onMove: (at: number, isPlaying: boolean) => void,
  ) {
    audio.preservesPitch = true;
    for (const name of ["play", "pause", "ended", "seeked", "error", "timeupdate"] as const) audio.addEventListener(name, this.heard);
  }

  get snapshot(): PlayerState {
    return this.state;
  }

  get at(): number {
    return Math.min(this.audio.currentTime * 1000, this.durationMs);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close(): void {
    for (const name of ["play", "pause", "ended", "seeked", "error", "timeupdate"] as const) this.audio.removeEventListener(name, this.heard);
    cancelAnimationFrame(this.frame);
    this.audio.pause();
  }

  toggle(): void {
    if (!this.audio.paused) return this.audio.pause();
    if (this.state.isLooping && this.stretch) return this.play(this.stretch);
    this.stretch = null;
    if (this.at >= this.durationMs - 5) this.seek(0);
    this.start();
  }

  /** Play a stretch from its beginning; with the loop on, again and again. */
  play(stretch: Stretch): void {
    this.stretch = stretch;
    this.seek(stretch.start);
    this.start();
  }

  pause(): void {
    this.audio.pause();
  }

  /** Go to a place. What was being played in a loop is let go, if that is outside of it. */
  seek(at: number): void {
    const held = Math.min(Math.max(at, 0), this.durationMs);
    if (this.stretch && (held < this.stretch.start || held >= this.stretch.end)) this.stretch = null;
    this.audio.currentTime = held / 1000;
    this.onMove(held, !this.audio.paused);
  }

  jump(by: 1 | -1): void {
    this.seek(this.at + by * JUMP_MS);
  }

  setSpeed(by: 1 | -1): void {
    const next = SPEEDS[SPEEDS.indexOf(this.state.speed) + by];
    if (next === undefined) return;
    this.audio.playbackRate = next;
    this.show({ speed: next });
  }

  /** Loop a stretch, or stop looping. */
  loop(stretch: Stretch | null): void {
    this.show({ isLooping: !this.state.isLooping });
    if (!this.state.isLooping) this.stretch = null;
    else if (stretch) this.play(stretch);
  }

  /** The stretch being played has other edges now. */
  retime(stretch: Stretch): void {
    if (this.stretch) this.stretch = stretch;
  }

  private start(): void {
    void this.audio.play().catch(() => undefined);
  }

  private heard = (event: Event): void => {
    if (event.type === "error") this.show({ isFailed: true });
    const isPlaying = !this.audio.paused && !this.audio.ended;
    if (isPlaying !== this.state.isPlaying) this.show({ isPlaying });
    this.turn();
    if (isPlaying && event.type === "play") this.run();
  };

  private run = (): void => {
    cancelAnimationFrame(this.frame);
    if (this.audio.paused) return;
    this.turn();
    this.frame = requestAnimationFrame(this.run);
  };

  /** At the end of a stretch: back to its beginning, or stop there. */
  private turn(): void {
    const { stretch, audio } = this;
    if (stretch && !audio.paused && this.at >= stretch.end) {
      if (this.state.isLooping) audio.currentTime = stretch.start / 1000;
      else {
        audio.pause();
        audio.currentTime = stretch.end / 1000;
        this.stretch = null;
      }
    }
    this.onMove(this.at, !audio.paused);
  }

  private show(change: Partial<PlayerState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

/** Where it is, and how long it is. */
export const sayPlace = (at: number, durationMs: number): string => `${formatTime(at, 1)} / ${formatTime(durationMs, 1)}`;
