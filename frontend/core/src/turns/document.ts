/** The answer to one turn, as if it were the whole: what the inputs of all other questions read and change. */

import { answerOf, setValue, toggleValue, type Answer, type Answers, type MarkValue } from "../answers";
import type { AnswerDocument, Answering, DocumentState, Origin } from "../document";
import type { Question } from "../schema";
import { turnOf } from "./asking";

const EMPTY: Answer = { state: "empty", marks: [] };

/** The answers, where the one about turns says only what it says of this turn. */
export function atTurn(answers: Answers, question: Question, turn: number): Answers {
  const whole = answerOf(answers, question.id);
  const marks = whole.marks.filter((mark) => turnOf(mark) === turn).map((mark) => ({ ...mark, anchor: null }));
  const own: Answer = marks.length > 0 ? { state: "answered", marks } : whole.state === "answered" ? EMPTY : whole;
  return { ...answers, [question.id]: own };
}

/** Put what was changed for one turn back into the whole. */
export function withTurn(answers: Answers, question: Question, turn: number, changed: Answers): Answers {
  const own = answerOf(changed, question.id);
  if (own.state === "abstained") return { ...answers, [question.id]: own };
  const others = answerOf(answers, question.id).marks.filter((mark) => turnOf(mark) !== turn);
  const here = own.marks.map((mark) => ({ ...mark, field: question.field ?? null, anchor: { kind: "turn" as const, turn } }));
  const marks = [...others, ...here].sort((one, other) => turnOf(one) - turnOf(other));
  return { ...answers, [question.id]: marks.length > 0 ? { state: "answered", marks } : EMPTY };
}

export class TurnDocument implements Answering {
  private seen: DocumentState | null = null;
  private shown: DocumentState | null = null;

  constructor(private readonly whole: AnswerDocument, private readonly question: Question, readonly turn: number) {}

  get schema() {
    return this.whole.schema;
  }

  get cursors() {
    return this.whole.cursors;
  }

  get snapshot(): DocumentState {
    const state = this.whole.snapshot;
    if (this.seen !== state || !this.shown) this.shown = { ...state, answers: atTurn(state.answers, this.question, this.turn) };
    this.seen = state;
    return this.shown;
  }

  subscribe = (listener: (origin: Origin) => void): (() => void) => this.whole.subscribe(listener);

  toggle(questionId: string, value: MarkValue): void {
    this.apply(questionId, (answers, question) => toggleValue(answers, question, value));
  }

  choose(questionId: string, value: MarkValue): void {
    this.apply(questionId, (answers, question) => setValue(answers, question, value));
  }

  abstain(questionId: string): void {
    this.whole.abstain(questionId);
  }

  type(questionId: string, value: MarkValue | null): void {
    this.apply(questionId, (answers, question) => setValue(answers, question, value), "text");
  }

  apply(questionId: string, change: (answers: Answers, question: Question) => Answers, typing?: string): void {
    const name = typing === undefined ? undefined : `${typing}/${this.turn}`;
    this.whole.apply(questionId, (answers, question) => withTurn(answers, question, this.turn, change(atTurn(answers, question, this.turn), question)), name);
  }
}
