/** The answers being given to one item: a small store with undo by act, for any view to subscribe to. */

import type { Point, ShapeKind } from "./anchors";
import { isSameAnswers, setValue, settle, toggleAbstained, toggleValue, type Answers, type MarkValue } from "./answers";
import { Cursors } from "./cursor";
import { findQuestion, type Question, type Schema } from "./schema";

export type Origin = "local" | "remote";

/** What is selected in a text and not labelled yet. No act, but kept in drafts. */
export interface Pending {
  field: string;
  start: number;
  end: number;
}

/** A shape that is not finished yet. No act, but kept in drafts; undo takes back its last point. */
export interface Sketch {
  questionId: string;
  tool: ShapeKind;
  points: Point[];
  /** The polygon that gets this as a hole, or the mask that is painted on. */
  into?: string | null;
  /** Of a skeleton: whether each joint is seen (2), hidden (1) or absent (0, its point says nothing). */
  seen?: number[];
  /** Of a mask: how many pixels the brush is across, and whether it takes away. */
  brush?: { size: number; isErasing: boolean };
}

export interface DocumentState {
  answers: Answers;
  note: string;
  isUnsure: boolean;
  pending?: Pending | null;
  sketch?: Sketch | null;
}

/** What the inputs of a question read and change: a document, or a part of one. */
export type Answering = Pick<AnswerDocument, "schema" | "cursors" | "snapshot" | "subscribe" | "toggle" | "choose" | "abstain" | "type" | "apply">;

/** Typing in one field within this time is one act: undo takes it back as a whole. */
const TYPING_MS = 1500;

export class AnswerDocument {
  readonly cursors = new Cursors();
  private state: DocumentState;
  private past: DocumentState[] = [];
  private future: DocumentState[] = [];
  /** What was drawn of shapes and taken back before they were finished, the last first. */
  private undrawn: Sketch[] = [];
  private listeners = new Set<(origin: Origin) => void>();
  private lastTyped: { questionId: string; at: number } | null = null;

  constructor(
    readonly schema: Schema,
    start: Partial<DocumentState> = {},
    private readonly now: () => number = Date.now,
  ) {
    this.state = { answers: settle(schema, start.answers ?? {}), note: start.note ?? "", isUnsure: start.isUnsure ?? false, pending: start.pending ?? null, sketch: start.sketch ?? null };
  }

  get snapshot(): DocumentState {
    return this.state;
  }

  get canUndo(): boolean {
    return this.past.length > 0 || !!this.state.sketch;
  }

  get canRedo(): boolean {
    return this.future.length > 0 || this.undrawn.length > 0;
  }

  subscribe = (listener: (origin: Origin) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  toggle(questionId: string, value: MarkValue): void {
    this.answer(questionId, (answers, question) => toggleValue(answers, question, value));
  }

  /** Choose without toggling off: a key pressed twice by accident keeps the answer. */
  choose(questionId: string, value: MarkValue): void {
    this.answer(questionId, (answers, question) => setValue(answers, question, value));
  }

  abstain(questionId: string): void {
    this.answer(questionId, toggleAbstained);
  }

  type(questionId: string, value: MarkValue | null): void {
    this.answer(questionId, (answers, question) => setValue(answers, question, value), this.isGoingOn(questionId));
    this.lastTyped = { questionId, at: this.now() };
  }

  /** One act of any kind of question: new answers, or the same object where nothing changed. Nudges of one `nudged` thing in a row are one act. */
  act(change: (answers: Answers) => Answers, nudged?: string): void {
    const changed = change(this.state.answers);
    const isSameAct = nudged !== undefined && this.isGoingOn(nudged);
    this.lastTyped = null;
    if (changed === this.state.answers) return;
    this.commit({ ...this.state, answers: settle(this.schema, changed), pending: null, sketch: null }, "local", isSameAct);
    if (nudged !== undefined) this.lastTyped = { questionId: nudged, at: this.now() };
  }

  /** Whether one more nudge of the same thing now is part of the act before. */
  isGoingOn(nudged: string): boolean {
    const last = this.lastTyped;
    return last?.questionId === nudged && this.now() - last.at < TYPING_MS;
  }

  /** The shape being drawn, point by point. One that is given up comes back by redo, as points taken back by undo do. */
  sketch(sketch: Sketch | null): void {
    if (sketch) {
      this.future = [];
      this.undrawn = [];
    } else if (this.state.sketch) this.undrawn.push(this.state.sketch);
    this.state = { ...this.state, sketch };
    this.emit("local");
  }

  /** What is selected now. It is no act: undo passes over it. */
  select(pending: Pending | null): void {
    this.state = { ...this.state, pending };
    this.emit("local");
  }

  /** One act of a richer question; typing in one field in a row is one act. */
  apply(questionId: string, change: (answers: Answers, question: Question) => Answers, typing?: string): void {
    const key = typing === undefined ? null : `${questionId}/${typing}`;
    this.answer(questionId, change, key !== null && this.isGoingOn(key));
    if (key !== null) this.lastTyped = { questionId: key, at: this.now() };
  }

  setNote(note: string): void {
    this.commit({ ...this.state, note }, "local", true);
  }

  setUnsure(isUnsure: boolean): void {
    if (isUnsure !== this.state.isUnsure) this.commit({ ...this.state, isUnsure }, "local");
  }

  /** Take over answers that came from elsewhere (a draft of another tab); they are no act of this person. */
  replace(state: DocumentState): void {
    this.past = [];
    this.future = [];
    this.undrawn = [];
    this.state = { ...state, answers: settle(this.schema, state.answers) };
    this.emit("remote");
  }

  undo(): boolean {
    const { sketch } = this.state;
    if (sketch) {
      this.undrawn.push(sketch);
      this.state = { ...this.state, sketch: sketch.points.length > 1 ? { ...sketch, points: sketch.points.slice(0, -1) } : null };
      this.emit("local");
      return true;
    }
    const before = this.past.pop();
    if (!before) return false;
    this.future.push(this.state);
    this.lastTyped = null;
    this.state = { ...before, pending: this.state.pending, sketch: null };
    this.emit("local");
    return true;
  }

  redo(): boolean {
    const after = this.future.pop();
    const sketch = after ? null : this.undrawn.pop();
    if (!after && !sketch) return false;
    if (after) this.past.push(this.state);
    this.state = { ...(after ?? this.state), pending: this.state.pending, sketch: sketch ?? null };
    this.emit("local");
    return true;
  }

  private answer(questionId: string, change: (answers: Answers, question: Question) => Answers, isSameAct = false): void {
    const question = findQuestion(this.schema, questionId);
    if (!question) return;
    const answers = settle(this.schema, change(this.state.answers, question));
    this.lastTyped = null;
    if (!isSameAnswers(answers, this.state.answers)) this.commit({ ...this.state, answers }, "local", isSameAct);
  }

  private commit(next: DocumentState, origin: Origin, isSameAct = false): void {
    if (!isSameAct) this.past.push(this.state);
    this.future = [];
    this.undrawn = [];
    this.state = next;
    this.emit(origin);
  }

  private emit(origin: Origin): void {
    for (const listener of this.listeners) listener(origin);
  }
}
