/** Acts on a recording by pointer, keys and buttons. Each goes to the document as one act. */

import type { RegionAnchor } from "../anchors";
import { findQuestion, type Question, type TierSpec } from "../schema";
import { marksOf } from "../spans/marks";
import { RegionCuts } from "./cutting";
import type { TierRow } from "./hands";
import { addRegion, changeRegion, clampMs, dropRegion, hasRegionRoom, pulled, regionMark, regionOf, regionsInOrder, relabelRegion, roomAround, roomAt, sayOfRegion, shifted, SHORTEST_MS, TRANSCRIPT, type Stretch } from "./marks";
import { formatTime } from "./timeline";

export type { ChosenRegion, RegionLive, RegionSaid, RegionState, TierRow } from "./hands";

type Edge = "start" | "end";
type Stroke =
  | { kind: "draw"; from: number; question: Question; tier: TierSpec; room: Stretch }
  | { kind: "pull"; edge: Edge; region: RegionAnchor; room: Stretch }
  | { kind: "move"; from: number; region: RegionAnchor; room: Stretch };

export class RegionActs extends RegionCuts {
  private stroke: Stroke | null = null;

  get isStroking(): boolean {
    return this.stroke !== null;
  }

  /** What a place of a row is: an edge of a region, a region, or free. `reach` is how near is near enough. */
  find({ question, tier }: TierRow, at: number, reach: number): { id: string; edge: Edge | null } | null {
    const marks = marksOf(this.answers, question.id).filter((mark) => regionOf(mark).tier === tier.id);
    // The chosen one lies above the others, and later ones above earlier ones.
    const ordered = [...marks.filter((mark) => mark.id === this.state.chosenId), ...marks.reverse()];
    for (const mark of ordered) {
      const { start, end } = regionOf(mark);
      if (at < start - reach || at > end + reach) continue;
      const near = Math.min(reach, (end - start) / 3);
      if (Math.abs(at - start) <= (at < start ? reach : near)) return { id: mark.id, edge: "start" };
      if (Math.abs(at - end) <= (at > end ? reach : near)) return { id: mark.id, edge: "end" };
      if (at > start && at < end) return { id: mark.id, edge: null };
    }
    return null;
  }

  /** The pointer comes down on a tier, or on the sound itself: then the next region is drawn on the present tier. */
  press(row: TierRow | null, at: number, reach: number): void {
    const target = row ?? (this.question && this.tier ? { question: this.question, tier: this.tier } : null);
    if (!target) return;
    this.turnTo(target.question, target.tier.id);
    const found = row && this.find(row, at, reach);
    if (found) {
      this.choose(found.id, found.edge);
      const { chosen } = this;
      if (!chosen) return;
      const room = this.roomOf();
      this.stroke = found.edge ? { kind: "pull", edge: found.edge, region: chosen.region, room } : { kind: "move", from: at, region: chosen.region, room };
      return;
    }
    const room = roomAt(this.marks, target.tier, at, this.durationMs);
    if (room) this.stroke = { kind: "draw", from: clampMs(at, room), ...target, room };
    else this.stroke = null;
  }

  drag(at: number): void {
    const { stroke } = this;
    if (!stroke) return;
    if (stroke.kind === "move") return this.move({ ghost: shifted(stroke.region, at - stroke.from, stroke.room) });
    if (stroke.kind === "pull") return this.move({ ghost: pulled(stroke.region, stroke.edge, at, stroke.room) });
    const to = clampMs(at, stroke.room);
    this.move({ ghost: { kind: "region", tier: stroke.tier.id, start: Math.min(stroke.from, to), end: Math.max(stroke.from, to) } });
  }

  /** The pointer goes up. Answers whether it was a click on free ground, which sets the head. */
  release(hasMoved: boolean): boolean {
    const { stroke } = this;
    const { ghost } = this.moving;
    this.cancel();
    if (!stroke) return !hasMoved;
    if (!hasMoved || !ghost) return stroke.kind === "draw" && this.letGo();
    if (stroke.kind === "draw") this.commit(stroke.question, ghost);
    else this.place(ghost, stroke.kind === "pull" ? "resized" : "moved");
    return false;
  }

  private letGo(): true {
    this.show({ chosenId: null, edge: null });
    return true;
  }

  cancel(): void {
    this.stroke = null;
    if (this.moving.ghost) this.move({ ghost: null });
  }

  /** Begin a region where the head is. */
  markIn(): void {
    const { question } = this;
    if (!question?.field) return;
    const at = Math.round(this.moving.at);
    this.document.select({ field: question.field, start: at, end: at });
    this.show({ chosenId: null, edge: null });
    this.say({ key: "begun", from: formatTime(at), tier: this.tier?.title });
  }

  /** End the region that was begun, where the head is. */
  markOut(): void {
    const { question, tier, begunAt } = this;
    if (!question || !tier) return;
    if (begunAt === null) return this.say({ key: "begin_first" });
    const [start, end] = [begunAt, Math.round(this.moving.at)].sort((one, other) => one - other) as [number, number];
    const room = roomAt(this.marks, tier, start, this.durationMs);
    if (!room) return this.say({ key: "taken" });
    const region: RegionAnchor = { kind: "region", tier: tier.id, start: clampMs(start, room), end: clampMs(end, room) };
    if (region.end - region.start < SHORTEST_MS) return this.say({ key: "too_short" });
    this.commit(question, region);
  }

  protected commit(question: Question, region: RegionAnchor): void {
    const label = this.nextLabel;
    if (!label || region.end - region.start < SHORTEST_MS) return;
    if (!hasRegionRoom(this.answers, question)) return this.say({ key: "full" });
    const mark = regionMark(question, region, label);
    this.document.act((answers) => addRegion(answers, question, mark));
    this.show({ chosenId: mark.id, edge: null });
    this.tell("drawn", region, label);
  }

  protected roomOf(): Stretch {
    const { chosen } = this;
    return chosen ? roomAround(this.marks, chosen.tier, chosen.mark, this.durationMs) : { start: 0, end: 0 };
  }

  protected place(region: RegionAnchor, key: string, nudged?: string): void {
    const { chosen } = this;
    if (!chosen) return;
    const isSame = region.start === chosen.region.start && region.end === chosen.region.end;
    if (!isSame) this.document.act((answers) => changeRegion(answers, chosen.question, chosen.mark.id, (mark) => ({ ...mark, anchor: region })), nudged);
    this.tell(isSame ? "at_edge" : key, region, chosen.mark.value);
  }

  /** Arrows move the chosen region, or one of its edges. False where nothing is chosen, so that the head moves. */
  arrow(by: number): boolean {
    const { chosen, state } = this;
    if (!chosen) return false;
    const room = this.roomOf();
    const next = state.edge ? pulled(chosen.region, state.edge, chosen.region[state.edge] + by, room) : shifted(chosen.region, by, room);
    this.place(next, state.edge ? "resized" : "moved", `${chosen.mark.id}/${state.edge ?? ""}`);
    return true;
  }

  /** The whole region, its start, its end: what the arrows move. */
  nextEdge(): void {
    const { chosen, state } = this;
    if (!chosen) return this.say({ key: "choose_first" });
    const edge = state.edge === null ? "start" : state.edge === "start" ? "end" : null;
    this.show({ edge });
    this.tell(edge ? `edge_${edge}` : "whole", chosen.region, chosen.mark.value);
  }

  choose(markId: string | null, edge: Edge | null = null): void {
    const mark = this.marks.find((one) => one.id === markId);
    this.show({ chosenId: mark?.id ?? null, edge: mark ? edge : null, ...(mark ? { tier: regionOf(mark).tier } : {}) });
    if (!mark) return;
    const ordered = regionsInOrder(this.marks);
    this.tell("chosen", regionOf(mark), mark.value, { n: ordered.indexOf(mark) + 1, of: ordered.length });
  }

  /** The next or previous region of the question; where none is chosen, the one next to the head. */
  step(by: 1 | -1): void {
    const ordered = regionsInOrder(this.marks);
    if (ordered.length === 0) return this.say({ key: "none" });
    const at = ordered.findIndex((mark) => mark.id === this.state.chosenId);
    const { at: head } = this.moving;
    const near = by > 0 ? ordered.findIndex((mark) => regionOf(mark).end > head) : ordered.findLastIndex((mark) => regionOf(mark).start < head);
    const next = at >= 0 ? (at + by + ordered.length) % ordered.length : near >= 0 ? near : by > 0 ? 0 : ordered.length - 1;
    this.choose(ordered[next]?.id ?? null);
  }

  /** The tier of the next region: another one of any question about the same recording. */
  stepTier(by: 1 | -1): void {
    const rows = this.rowsOf(this.question?.field ?? "");
    const at = rows.findIndex((row) => row.question.id === this.state.questionId && row.tier.id === this.tier?.id);
    const next = rows[(at + by + rows.length) % rows.length];
    if (next) this.setTier(next);
  }

  setTier({ question, tier }: TierRow): void {
    this.turnTo(question, tier.id);
    this.show({ chosenId: null, edge: null });
    this.say({ key: "tier", tier: tier.title });
  }

  /** A label's key or button: of the chosen region, else of the next. */
  label(questionId: string, label: string): void {
    const question = findQuestion(this.document.schema, questionId);
    if (question) this.turnTo(question);
    const { chosen } = this;
    this.show({ label });
    if (!chosen) return this.say({ key: "armed", label: this.nameOf(label) });
    this.document.act((answers) => changeRegion(answers, chosen.question, chosen.mark.id, (mark) => relabelRegion(chosen.question, mark, label)));
    this.tell("relabelled", chosen.region, label);
  }

  /** Something said of the chosen region beside its label: an attribute, the speaker. */
  attribute(id: string, value: unknown): void {
    const { chosen } = this;
    if (!chosen) return;
    this.document.act((answers) => changeRegion(answers, chosen.question, chosen.mark.id, (mark) => sayOfRegion(mark, id, value)));
    this.say({ key: "attribute" });
  }

  /** What is heard in the chosen region; words typed in a row are one act. */
  write(words: string): void {
    const { chosen } = this;
    if (chosen) this.document.act((answers) => changeRegion(answers, chosen.question, chosen.mark.id, (mark) => sayOfRegion(mark, TRANSCRIPT, words)), `${chosen.mark.id}/${TRANSCRIPT}`);
  }

  /** Take the chosen region away; the one after it is chosen. */
  remove(): void {
    const { chosen } = this;
    if (!chosen) return;
    const ordered = regionsInOrder(this.marks);
    const at = ordered.findIndex((mark) => mark.id === chosen.mark.id);
    this.document.act((answers) => dropRegion(answers, chosen.question, chosen.mark.id));
    this.show({ chosenId: (ordered[at + 1] ?? ordered[at - 1])?.id ?? null, edge: null });
    this.tell("removed", chosen.region, chosen.mark.value);
  }

  /** Escape: one step back from what is in hand. False where nothing is. */
  escape(): boolean {
    const { state, begunAt } = this;
    if (this.stroke) this.cancel();
    else if (begunAt !== null) {
      this.document.select(null);
      this.say({ key: "dropped" });
    } else if (state.edge) {
      this.show({ edge: null });
      this.say({ key: "whole" });
    } else if (state.chosenId) {
      this.show({ chosenId: null });
      this.say({ key: "cleared" });
    } else return false;
    return true;
  }
}
