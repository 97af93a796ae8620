/** Many items answered at once: which are selected, what they are given, undone by act until it is handed in. */

import { answerOf, isChosen, isSameAnswers, isUntouched, setValue, settle, toggleAbstained, toggleValue, type Answers, type MarkValue } from "../answers";
import { findQuestion, type Question, type Schema } from "../schema";
import { checkAnswers } from "../validation";

export interface SheetState {
  /** The items in the order of the screen, by lease. */
  order: readonly string[];
  /** The item that keys are about where none is selected. */
  focus: string | null;
  selected: ReadonlySet<string>;
  answers: Readonly<Record<string, Answers>>;
}

type Act = { id: string; before: Answers; after: Answers }[];

export class BulkSheet {
  private state: SheetState = { order: [], focus: null, selected: new Set(), answers: {} };
  private past: Act[] = [];
  private future: Act[] = [];
  private anchor: string | null = null;
  private listeners = new Set<(changed: readonly string[]) => void>();

  constructor(readonly schema: Schema) {}

  get snapshot(): SheetState {
    return this.state;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** The listener hears whose answers changed. */
  subscribe = (listener: (changed: readonly string[]) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Show these items; what was answered stays, what left the screen takes its acts along. */
  fill(order: readonly string[], kept: Readonly<Record<string, Answers>> = {}): void {
    const here = new Set(order);
    const answers = Object.fromEntries(order.map((id) => [id, this.state.answers[id] ?? settle(this.schema, kept[id] ?? {})]));
    const still = (acts: Act[]) => acts.map((act) => act.filter((change) => here.has(change.id))).filter((act) => act.length > 0);
    this.past = still(this.past);
    this.future = still(this.future);
    const { focus, selected } = this.state;
    this.show({ order, answers, focus: focus !== null && here.has(focus) ? focus : (order[0] ?? null), selected: new Set([...selected].filter((id) => here.has(id))) });
  }

  focusOn(id: string): void {
    if (id !== this.state.focus) this.show({ focus: id });
  }

  /** Go so many items on or back; `extends` selects all from where the selection began. */
  move(step: number, isExtending = false): void {
    const { order, focus } = this.state;
    const at = focus === null ? -1 : order.indexOf(focus);
    const next = order[at + step];
    if (next === undefined) return;
    if (isExtending) {
      this.anchor ??= focus;
      this.extendTo(next);
    } else {
      this.anchor = null;
      this.focusOn(next);
    }
  }

  toggle(id: string): void {
    const selected = new Set(this.state.selected);
    if (!selected.delete(id)) selected.add(id);
    this.anchor = id;
    this.show({ selected, focus: id });
  }

  /** Select everything between where the selection began and here. */
  extendTo(id: string): void {
    const { order, selected, focus } = this.state;
    const from = order.indexOf(this.anchor ?? focus ?? id), to = order.indexOf(id);
    if (from < 0 || to < 0) return;
    this.anchor ??= order[from] ?? id;
    this.show({ selected: new Set([...selected, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]), focus: id });
  }

  selectAll(): void {
    this.show({ selected: new Set(this.state.order) });
  }

  selectNone(): void {
    this.anchor = null;
    this.show({ selected: new Set() });
  }

  /** What a label goes to: all that is selected, or what is in focus. */
  get targets(): string[] {
    const { order, selected, focus } = this.state;
    if (selected.size > 0) return order.filter((id) => selected.has(id));
    return focus === null ? [] : [focus];
  }

  /** Give all targets this value; where all have it already, take it away. One act. Returns whose answers changed. */
  choose(questionId: string, value: MarkValue): string[] {
    const targets = this.targets;
    const isEverywhere = targets.every((id) => isChosen(this.state.answers[id] ?? {}, questionId, value));
    return this.act(questionId, (answers, question) => {
      if (isEverywhere) return toggleValue(answers, question, value);
      if (isChosen(answers, questionId, value)) return answers;
      return question.kind === "several_of" ? toggleValue(answers, question, value) : setValue(answers, question, value);
    });
  }

  /** Say of all targets that the question cannot be answered; where all say so already, take it back. */
  abstain(questionId: string): string[] {
    const said = (answers: Answers | undefined) => answerOf(answers ?? {}, questionId).state === "abstained";
    const isEverywhere = this.targets.every((id) => said(this.state.answers[id]));
    return this.act(questionId, (answers, question) => (said(answers) === isEverywhere ? toggleAbstained(answers, question) : answers));
  }

  undo(): string[] {
    return this.turnBack(this.past, this.future, "before");
  }

  redo(): string[] {
    return this.turnBack(this.future, this.past, "after");
  }

  /** The items whose answers can be handed in. */
  get whole(): string[] {
    return this.state.order.filter((id) => this.isTouched(id) && checkAnswers(this.schema, this.state.answers[id] ?? {}).length === 0);
  }

  /** Items that were begun, but still lack an answer. */
  get begun(): string[] {
    const whole = new Set(this.whole);
    return this.state.order.filter((id) => this.isTouched(id) && !whole.has(id));
  }

  private isTouched(id: string): boolean {
    return !isUntouched(this.state.answers[id] ?? {});
  }

  private act(questionId: string, change: (answers: Answers, question: Question) => Answers): string[] {
    const question = findQuestion(this.schema, questionId);
    if (!question) return [];
    const act: Act = this.targets.flatMap((id) => {
      const before = this.state.answers[id] ?? {};
      const after = settle(this.schema, change(before, question));
      return isSameAnswers(before, after) ? [] : [{ id, before, after }];
    });
    if (act.length === 0) return [];
    this.past.push(act);
    this.future = [];
    return this.apply(act, "after");
  }

  private turnBack(from: Act[], to: Act[], side: "before" | "after"): string[] {
    const act = from.pop();
    if (!act) return [];
    to.push(act);
    return this.apply(act, side);
  }

  private apply(act: Act, side: "before" | "after"): string[] {
    const changed = act.map((change) => change.id);
    this.show({ answers: { ...this.state.answers, ...Object.fromEntries(act.map((change) => [change.id, change[side]])) } }, changed);
    return changed;
  }

  private show(change: Partial<SheetState>, changed: readonly string[] = []): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener(changed);
  }
}
