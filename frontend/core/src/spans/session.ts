/** Acts in a text: making, changing and joining spans. Each goes to the document as one act. */

import type { Mark } from "../answers";
import { findQuestion, type Question } from "../schema";
import { SpanHands, type SessionState } from "./hands";
import { addLink, chainOf, removeMark, reverseLink, startChain, toggleInChain } from "./joining";
import { addPart, addSpan, addSpans, findOccurrences, spansInOrder, marksOf, moveEdge, spanParts, relabel, removeSpan, setAttribute, startOf, surfaceOf, type SpanChange } from "./marks";
import { offsetsOf, type Range } from "./offsets";
import { snapRange, stepPoint } from "./snapping";

export class SpanActs extends SpanHands {
  private lastChosen: string | null = null;

  protected override show(change: Partial<SessionState>): void {
    if (change.chosenId) this.lastChosen = change.chosenId;
    super.show(change);
  }

  /** Select a stretch of a field; edges go where the question wants them. */
  select(field: string, range: Range): void {
    const question = this.questionFor(field);
    if (!question) return;
    const snapped = snapRange(this.fields[field] ?? "", range, this.snapOf(question), this.language);
    if (!snapped) return this.clear();
    this.document.select({ field, ...snapped });
    this.show({ chosenId: null, caret: { field, anchor: snapped.start, at: snapped.end } });
    const text = offsetsOf(this.fields[field] ?? "").slice(snapped.start, snapped.end);
    if (this.question?.kind === "spans" && this.state.armed) this.label(question.id, this.state.armed);
    else this.say({ key: "selected", text });
  }

  /** Choose a span; while a relation waits for its second end, that is this one. */
  choose(markId: string): void {
    const found = this.findSpan(markId);
    if (!found) return;
    if (this.state.linking && this.state.linking.from !== markId) return this.finishLink(markId);
    if (this.spanQuestion?.id !== found.question.id) this.turnTo(found.question.id);
    if (this.pending) this.document.select(null);
    const caret = { field: found.question.field ?? "", at: startOf(found.mark), anchor: startOf(found.mark) };
    this.show({ chosenId: markId, caret });
    this.say({ key: "chosen", text: surfaceOf(found.mark), label: this.nameOf(found.question, found.mark.value) });
  }

  /** The next or previous span of the current question, from where the caret or the choice is. */
  step(by: 1 | -1): void {
    const question = this.spanQuestion;
    if (!question) return;
    const marks = spansInOrder(marksOf(this.answers, question.id));
    const at = marks.findIndex((mark) => mark.id === this.state.chosenId);
    const from = this.state.caret?.at ?? (by > 0 ? -1 : Number.MAX_SAFE_INTEGER);
    const next = at >= 0
      ? marks[(at + by + marks.length) % marks.length]
      : by > 0 ? (marks.find((mark) => startOf(mark) >= from) ?? marks[0]) : ([...marks].reverse().find((mark) => startOf(mark) <= from) ?? marks.at(-1));
    if (!next) return this.say({ key: "none" });
    if (this.state.linking) this.show({ chosenId: next.id, caret: { field: question.field ?? "", at: startOf(next), anchor: startOf(next) } });
    else this.choose(next.id);
    if (this.state.linking) this.say({ key: "target", text: surfaceOf(next), label: this.nameOf(question, next.value) });
  }

  /** A label's key or button, of any question about the text. */
  label(questionId: string, label: string): void {
    const question = findQuestion(this.document.schema, questionId);
    if (!question) return;
    if (this.state.questionId !== questionId) this.turnTo(questionId);
    if (question.kind === "relations") return this.link(question, label);
    if (question.kind === "chains") return this.chain(question, label);
    const { pending, chosen } = this;
    if (pending && pending.field === question.field) {
      this.apply(question, addSpan(this.answers, question, this.textOf(question), pending, label), "made");
    } else if (chosen && chosen.question.id === question.id) {
      this.apply(question, chosen.mark.value === label ? this.unchanged(chosen.mark) : relabel(this.answers, question, chosen.mark, label), "relabelled");
    } else {
      this.show({ armed: this.state.armed === label ? null : label });
      this.say({ key: this.state.armed ? "armed" : "disarmed", label: this.nameOf(question, label) });
    }
  }

  private unchanged(mark: Mark): SpanChange {
    return { answers: this.answers, markId: mark.id, count: 1 };
  }

  remove(): void {
    const { chosen } = this;
    if (this.pending && !chosen) return this.clear();
    if (!chosen) return;
    const marks = spansInOrder(marksOf(this.answers, chosen.question.id));
    const at = marks.indexOf(chosen.mark);
    const next = marks[at + 1] ?? marks[at - 1];
    this.apply(chosen.question, removeSpan(this.answers, this.document.schema, chosen.question, chosen.mark.id), "removed", surfaceOf(chosen.mark));
    this.show({ chosenId: next?.id ?? null, linking: null });
  }

  /** Move an edge of the chosen span, or of what is selected, by a character or by what the question snaps to. */
  moveEdge(edge: "start" | "end", by: 1 | -1): void {
    const { chosen, pending } = this;
    const question = chosen?.question ?? this.spanQuestion;
    if (!question) return;
    const text = this.textOf(question);
    const unit = this.snapOf(question);
    if (pending) {
      const moved = { ...pending, [edge]: stepPoint(text, pending[edge], by, unit, this.language) };
      if (moved.start < moved.end) this.select(pending.field, moved);
      return;
    }
    const part = chosen && (edge === "start" ? spanParts(chosen.mark)[0] : spanParts(chosen.mark).at(-1));
    if (!chosen || !part) return;
    const stepped = { start: part.start, end: part.end, [edge]: stepPoint(text, part[edge], by, unit, this.language) };
    // An edge that passed a word stands at the word before or after it, not in the space between.
    const to = (unit === "word" && stepped.start < stepped.end ? snapRange(text, stepped, unit, this.language)?.[edge] : undefined) ?? stepped[edge];
    if (to !== part[edge]) this.apply(question, moveEdge(this.answers, question, text, chosen.mark, edge, to), "moved");
  }

  /** Add what is selected to the span that was chosen last, as a further part. */
  addPart(markId: string | null = this.lastChosen): void {
    const found = markId ? this.findSpan(markId) : null;
    const { pending } = this;
    if (!found || !pending || pending.field !== found.question.field) return;
    this.apply(found.question, addPart(this.answers, found.question, this.textOf(found.question), found.mark, pending), "part_added");
  }

  /** The span that a further part would join. */
  get partTarget(): Mark | null {
    const found = this.lastChosen ? this.findSpan(this.lastChosen) : null;
    return found && found.question.is_discontinuous ? found.mark : null;
  }

  /** Where else the chosen span's text, or the selected text, stands and is free to be labelled. */
  occurrences(): { question: Question; label: string | null; text: string; ranges: Range[] } | null {
    const question = this.chosen?.question ?? (this.question?.kind === "spans" ? this.question : undefined);
    const first = this.chosen ? spanParts(this.chosen.mark)[0] : this.pending;
    if (!question || !first) return null;
    const text = this.textOf(question);
    const surface = offsetsOf(text).slice(first.start, first.end);
    const snaps = (range: Range) => snapRange(text, range, this.snapOf(question), this.language);
    const taken = new Set(marksOf(this.answers, question.id).flatMap((mark) => spanParts(mark).map((part) => `${part.start}:${part.end}`)));
    const ranges = findOccurrences(text, surface, snaps).filter((range) => !taken.has(`${range.start}:${range.end}`));
    return { question, label: this.chosen ? String(this.chosen.mark.value) : null, text: surface, ranges };
  }

  labelAll(label: string): void {
    const found = this.occurrences();
    if (found) this.apply(found.question, addSpans(this.answers, found.question, this.textOf(found.question), found.ranges, label), "made_all");
  }

  attribute(id: string, value: unknown): void {
    const { chosen } = this;
    if (chosen) this.apply(chosen.question, setAttribute(this.answers, chosen.question, chosen.mark, id, value), "attribute");
  }

  private link(question: Question, label: string): void {
    const { linking, chosenId } = this.state;
    if (linking && chosenId && chosenId !== linking.from) {
      this.show({ linking: { ...linking, label } });
      return this.finishLink(chosenId);
    }
    if (!chosenId || !this.chosen) return this.say({ key: "choose_first" });
    const isOff = linking?.label === label;
    this.show({ linking: isOff ? null : { questionId: question.id, from: chosenId, label } });
    this.say({ key: isOff ? "disarmed" : "linking", label: this.nameOf(question, label), text: surfaceOf(this.chosen.mark) });
  }

  private finishLink(toId: string): void {
    const { linking } = this.state;
    const question = linking && findQuestion(this.document.schema, linking.questionId);
    const from = linking && this.findSpan(linking.from)?.mark;
    const to = this.findSpan(toId)?.mark;
    if (!linking || !question || !from || !to) return;
    const change = addLink(this.answers, question, linking.label, from, to);
    if (!("refused" in change)) this.show({ linking: null });
    this.apply(question, change, "linked", `${surfaceOf(from)} → ${surfaceOf(to)}`, from.id);
  }

  private chain(question: Question, label: string): void {
    const { chosen, state } = this;
    if (!chosen) return this.say({ key: "choose_first" });
    const present = chainOf(this.answers, question, chosen.mark.id);
    const active = marksOf(this.answers, question.id).find((one) => one.id === state.chainId);
    const surface = surfaceOf(chosen.mark);
    if (active && active.value === label && present?.id !== active.id) {
      return this.apply(question, toggleInChain(this.answers, question, active.id, chosen.mark.id), "chained", surface, chosen.mark.id);
    }
    if (present && present.id === state.chainId) {
      return this.apply(question, toggleInChain(this.answers, question, present.id, chosen.mark.id), "unchained", surface, chosen.mark.id);
    }
    if (present) {
      this.show({ chainId: present.id });
      return this.say({ key: "chain_chosen", text: surface });
    }
    const change = startChain(this.answers, question, label, chosen.mark.id);
    if (!("refused" in change)) this.show({ chainId: change.markId });
    this.apply(question, change, "chain_started", surface, chosen.mark.id);
  }

  /** Leave the chain being built: the next label key begins another one. */
  newChain(): void {
    this.show({ chainId: null });
    this.say({ key: "new_chain" });
  }

  openChain(chainId: string): void {
    this.show({ chainId });
  }

  /** Take a relation or a chain away. */
  removeJoin(questionId: string, markId: string): void {
    const question = findQuestion(this.document.schema, questionId);
    if (question) this.apply(question, removeMark(this.answers, question, markId), "removed", "", this.state.chosenId);
  }

  reverse(questionId: string, link: Mark): void {
    const question = findQuestion(this.document.schema, questionId);
    const spans = marksOf(this.answers, question?.about ?? "");
    if (question) this.apply(question, reverseLink(this.answers, question, link, spans), "reversed", "", this.state.chosenId);
  }

}
