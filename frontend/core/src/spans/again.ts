/** The last act in a text done again with one key: to what is selected or chosen then. */

import { findQuestion, hasLabel } from "../schema";
import { asksFor } from "./marks";
import { SpanActs } from "./session";

export class SpanSession extends SpanActs {
  override label(questionId: string, label: string): void {
    super.label(questionId, label);
    this.did((hands) => hands.labelAgain(questionId, label));
  }

  override remove(): void {
    const isSpan = this.chosen !== null;
    super.remove();
    if (isSpan) this.did((hands) => hands.remove());
  }

  override moveEdge(edge: "start" | "end", by: 1 | -1): void {
    super.moveEdge(edge, by);
    this.did((hands) => hands.moveEdge(edge, by));
  }

  override addPart(markId?: string | null): void {
    super.addPart(markId);
    this.did((hands) => hands.addPart());
  }

  override attribute(id: string, value: unknown): void {
    super.attribute(id, value);
    this.did((hands) => {
      const { chosen } = hands;
      if (chosen && asksFor(chosen.question, chosen.mark.value, id)) hands.attribute(id, value);
    });
  }

  private labelAgain(questionId: string, label: string): void {
    const question = findQuestion(this.document.schema, questionId);
    if (!question || !hasLabel(question, label)) return;
    const isInHand = this.pending !== null || this.chosen?.question.id === questionId;
    // A label that waits for words goes on waiting: the key would let go of it.
    if (question.kind === "spans" && !isInHand && this.state.armed === label) return this.say({ key: "armed", label: this.nameOf(question, label) });
    this.label(questionId, label);
  }
}
