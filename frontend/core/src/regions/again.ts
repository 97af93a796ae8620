/** The last act on a recording done again with one key: to the region in hand, or where the head is. What one undo takes back is one act. */

import type { RegionAnchor } from "../anchors";
import type { Mark } from "../answers";
import { findQuestion, hasLabel, type Question } from "../schema";
import { asksFor } from "../spans/marks";
import { clampMs, onTier, pulled, regionOf, roomAt, shifted, SHORTEST_MS, SPEAKER, tierOf } from "./marks";
import { RegionActs } from "./session";

export class RegionSession extends RegionActs {
  private moved = { start: 0, end: 0 };

  override label(questionId: string, label: string): void {
    super.label(questionId, label);
    this.did((hands) => {
      if (hasLabel(findQuestion(hands.document.schema, questionId), label)) hands.label(questionId, label);
    });
  }

  override attribute(id: string, value: unknown): void {
    super.attribute(id, value);
    this.did((hands) => {
      const { chosen } = hands;
      if (chosen && (id === SPEAKER || asksFor(chosen.question, chosen.mark.value, id))) hands.attribute(id, value);
    });
  }

  override write(words: string): void {
    super.write(words);
    this.did((hands) => {
      if (hands.chosen && (hands.chosen.tier.transcript ?? "none") !== "none") hands.write(words);
    });
  }

  override remove(): void {
    super.remove();
    this.did((hands) => hands.remove());
  }

  override split(): void {
    super.split();
    this.did((hands) => hands.split());
  }

  override join(): void {
    super.join();
    this.did((hands) => hands.join());
  }

  protected override commit(question: Question, region: RegionAnchor): void {
    super.commit(question, region);
    const mark = this.chosen?.mark;
    if (mark && mark.anchor === region) this.did((hands) => hands.markAgain(mark));
  }

  protected override place(region: RegionAnchor, key: string, nudged?: string): void {
    const before = this.chosen?.region;
    const isGoingOn = nudged !== undefined && this.document.isGoingOn(nudged);
    super.place(region, key, nudged);
    if (!before) return;
    const { moved } = this;
    const by = { start: region.start - before.start + (isGoingOn ? moved.start : 0), end: region.end - before.end + (isGoingOn ? moved.end : 0) };
    this.moved = by;
    this.did((hands) => hands.shift(by));
  }

  /** The chosen region, or its same edge, goes as far as the last one went. */
  private shift(by: { start: number; end: number }): void {
    const { chosen } = this;
    if (!chosen) return this.say({ key: "choose_first" });
    const { region } = chosen;
    const room = this.roomOf();
    if (by.start === by.end) this.place(shifted(region, by.start, room), "moved");
    else if (by.start !== 0) this.place(pulled(region, "start", region.start + by.start, room), "resized");
    else this.place(pulled(region, "end", region.end + by.end, room), "resized");
    this.did((hands) => hands.shift(by));
  }

  /** As long a region with the same label on the same tier, from where the head is; past what lies there already. */
  private markAgain(last: Mark): void {
    const { question } = this;
    const { start, end, tier: tierId } = regionOf(last);
    const tier = question && tierOf(question, tierId);
    if (!question || !tier) return;
    let from = Math.round(this.moving.at);
    if (!tier.may_overlap) for (const one of onTier(this.marks, tierId).map(regionOf)) if (one.start <= from && from < one.end) from = one.end;
    const room = roomAt(this.marks, tier, from, this.durationMs);
    if (!room) return this.say({ key: "taken" });
    const region = { ...regionOf(last), start: clampMs(from, room), end: clampMs(from + end - start, room) };
    if (region.end - region.start < SHORTEST_MS) return this.say({ key: "too_short" });
    this.show({ tier: tierId, label: String(last.value) });
    this.commit(question, region);
    // A region cut short by its neighbour does not make the next one shorter.
    this.did((hands) => hands.markAgain(last));
  }
}
