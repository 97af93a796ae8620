/** What hands on a text, a picture and a recording have in common: what is in hand, who hears of it, and what is said. */

import type { Answers } from "./answers";
import type { AnswerDocument } from "./document";
import { findQuestion, type Question } from "./schema";

/** What is in hand: at least the question whose keys and strokes count now, and what a screen reader hears. */
export interface InHand {
  questionId: string | null;
  /** The name of its words in the catalogue; the turn grows, so that the same words are said again. */
  said: { key: string; turn: number };
}

/** The last act with hands of each sort; it can be done again on this item or the next. */
const lastActs = new Map<unknown, (hands: never) => void>();

export class Hands<State extends InHand> {
  private readonly listeners = new Set<() => void>();
  /** The screen moves to the question that a stroke or click is about. */
  onQuestion: ((questionId: string) => void) | null = null;

  constructor(readonly document: AnswerDocument, protected state: State) {}

  get snapshot(): State {
    return this.state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get answers(): Answers {
    return this.document.snapshot.answers;
  }

  /** The question that is current. */
  protected get current(): Question | undefined {
    return this.state.questionId ? findQuestion(this.document.schema, this.state.questionId) : undefined;
  }

  protected show(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }

  protected say(said: Omit<State["said"], "turn">): void {
    this.show({ said: { ...said, turn: this.state.said.turn + 1 } } as Partial<State>);
  }

  /** Note an act that was done, told so that it can be done again with what is in hand then. */
  protected did(again: (hands: this) => void): void {
    lastActs.set(this.constructor, again);
  }

  /** Do the last act again; false where there was none. */
  again(): boolean {
    const act = lastActs.get(this.constructor) as ((hands: this) => void) | undefined;
    act?.(this);
    return act !== undefined;
  }
}

/** Hands of which something changes with every move of the pointer or the head; only the drawing hears of that. */
export class MovingHands<State extends InHand, Live> extends Hands<State> {
  private readonly watchers = new Set<() => void>();

  constructor(document: AnswerDocument, state: State, protected moving: Live) {
    super(document, state);
  }

  get live(): Live {
    return this.moving;
  }

  /** Hear every move too. */
  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  protected override show(change: Partial<State>): void {
    super.show(change);
    this.watchers.forEach((watcher) => watcher());
  }

  protected move(change: Partial<Live>): void {
    this.moving = { ...this.moving, ...change };
    this.watchers.forEach((watcher) => watcher());
  }
}
