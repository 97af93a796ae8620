/** The hands of one person in a text: caret, selection, what is chosen; every act goes to the document as one. */

import { answerOf, type Mark } from "../answers";
import type { AnswerDocument, Pending } from "../document";
import { askedQuestions } from "../conditions";
import { Hands } from "../hands";
import { spanQuestionOf, type Question, type Snap } from "../schema";
import { surfaceOf, type SpanChange, type SpanRefusal } from "./marks";
import { offsetsOf } from "./offsets";
import { snapRange } from "./snapping";

/** What a screen reader hears, by its name in the catalogue. */
export interface Said {
  key: string;
  text?: string;
  label?: string;
  count?: number;
  refused?: SpanRefusal;
  /** Grows, so that the same words are said again. */
  turn: number;
}

export interface SessionState {
  /** The question whose keys and clicks count now. */
  questionId: string | null;
  chosenId: string | null;
  caret: { field: string; at: number; anchor: number } | null;
  /** A label chosen before the text: what is selected next gets it at once. */
  armed: string | null;
  /** A relation that waits for its second span. */
  linking: { questionId: string; from: string; label: string } | null;
  chainId: string | null;
  said: Said;
}

const START: SessionState = { questionId: null, chosenId: null, caret: null, armed: null, linking: null, chainId: null, said: { key: "", turn: 0 } };

/** What every act in a text rests on: where the caret is, what is selected and chosen, and how an act is said. */
export class SpanHands extends Hands<SessionState> {
  constructor(document: AnswerDocument, readonly fields: Record<string, string>, readonly language = "") {
    super(document, START);
  }

  get pending(): Pending | null {
    return this.document.snapshot.pending ?? null;
  }

  /** The current question, if it is about a text. */
  get question(): Question | undefined {
    return this.current;
  }

  /** The question whose spans the current question marks or joins. */
  get spanQuestion(): Question | undefined {
    return spanQuestionOf(this.document.schema, this.question);
  }

  get chosen(): { mark: Mark; question: Question } | null {
    return this.state.chosenId ? this.findSpan(this.state.chosenId) : null;
  }

  findSpan(markId: string): { mark: Mark; question: Question } | null {
    for (const question of this.document.schema.questions) {
      if (question.kind !== "spans") continue;
      const mark = answerOf(this.answers, question.id).marks.find((one) => one.id === markId);
      if (mark) return { mark, question };
    }
    return null;
  }

  focus(questionId: string | null): void {
    if (questionId !== this.state.questionId) this.show({ questionId, armed: null, linking: null, chainId: null });
  }

  protected textOf(question: Question): string {
    return this.fields[question.field ?? ""] ?? "";
  }

  protected snapOf(question: Question | undefined): Snap {
    return question?.snap ?? "grapheme";
  }

  /** The question that marks this field: the current one, or the first that is asked, which then is the current one. */
  protected questionFor(field: string): Question | undefined {
    const current = this.spanQuestion;
    if (current?.field === field) {
      // Who selects text while joining spans wants to mark another one first.
      if (current !== this.question) this.turnTo(current.id);
      return current;
    }
    const found = askedQuestions(this.document.schema, this.answers).find((one) => one.kind === "spans" && one.field === field);
    if (found) this.turnTo(found.id);
    return found;
  }

  protected turnTo(questionId: string): void {
    this.focus(questionId);
    this.onQuestion?.(questionId);
  }

  clear(): void {
    if (this.pending) this.document.select(null);
    this.show({ chosenId: null, armed: null, linking: null });
  }

  /** Put the caret somewhere; with isSelecting the selection grows from where it began. */
  setCaret(field: string, at: number, isSelecting: boolean): void {
    const before = this.state.caret?.field === field ? this.state.caret : null;
    const anchor = isSelecting ? (before?.anchor ?? at) : at;
    if (isSelecting && anchor !== at) {
      const question = this.questionFor(field);
      const text = this.fields[field] ?? "";
      const snapped = question ? snapRange(text, { start: anchor, end: at }, this.snapOf(question), this.language) : null;
      this.document.select(snapped && { field, ...snapped });
      this.show({ caret: { field, at, anchor }, chosenId: null });
      if (snapped) this.say({ key: "selected", text: offsetsOf(text).slice(snapped.start, snapped.end) });
      return;
    }
    if (this.pending) this.document.select(null);
    this.show({ caret: { field, at, anchor }, chosenId: null });
  }

  protected nameOf(question: Question, label: unknown): string {
    return question.labels?.find((one) => one.id === label)?.name ?? String(label);
  }

  protected apply(question: Question, change: SpanChange, key: string, text?: string, choose?: string | null): void {
    if ("refused" in change) return this.say({ key: "refused", refused: change.refused });
    this.document.act(() => change.answers);
    const chosenId = choose === undefined ? change.markId : choose;
    this.show({ chosenId });
    const mark = change.markId ? this.findSpan(change.markId)?.mark : undefined;
    const label = mark ? this.nameOf(question, mark.value) : undefined;
    this.say({ key, text: text ?? (mark ? surfaceOf(mark) : ""), label, count: change.count });
  }
}
