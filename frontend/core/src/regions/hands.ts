/** What is in hand on a recording: the question, the tier, the chosen region, the place of the head; and who hears of it. */

import type { RegionAnchor } from "../anchors";
import type { Mark } from "../answers";
import { askedQuestions } from "../conditions";
import type { AnswerDocument } from "../document";
import { MovingHands } from "../hands";
import { findQuestion, isRegions, type Question, type TierSpec } from "../schema";
import { marksOf } from "../spans/marks";
import { regionOf, tierOf, valuesFor, type Stretch } from "./marks";
import { formatTime } from "./timeline";

export interface RegionSaid {
  key: string;
  label?: string;
  tier?: string;
  from?: string;
  to?: string;
  n?: number;
  of?: number;
  /** Grows, so that the same words are said again. */
  turn: number;
}

export interface RegionState {
  /** The question whose keys and strokes count now. */
  questionId: string | null;
  /** The tier of the next region. */
  tier: string | null;
  /** The label of the next region. */
  label: string | null;
  chosenId: string | null;
  /** The edge of the chosen region that the arrows move; null is the whole of it. */
  edge: "start" | "end" | null;
  said: RegionSaid;
}

/** What changes with every move; only the drawing listens. */
export interface RegionLive {
  ghost: RegionAnchor | null;
  /** Where it plays, or would. */
  at: number;
}

export interface ChosenRegion {
  question: Question;
  tier: TierSpec;
  mark: Mark;
  region: RegionAnchor;
}

/** A row under the sound. */
export interface TierRow {
  question: Question;
  tier: TierSpec;
}

const START: RegionState = { questionId: null, tier: null, label: null, chosenId: null, edge: null, said: { key: "", turn: 0 } };

export class RegionHands extends MovingHands<RegionState, RegionLive> {
  private readonly durations = new Map<string, number>();
  /** What plays the recording: a stretch of it, or on from a place. */
  onHear: ((stretch: Stretch) => void) | null = null;

  constructor(document: AnswerDocument) {
    super(document, START, { ghost: null, at: 0 });
  }

  /** The current question, if it is about regions. */
  get question(): Question | undefined {
    const { current } = this;
    return current && isRegions(current) ? current : undefined;
  }

  get tier(): TierSpec | undefined {
    const { question } = this;
    return question && (tierOf(question, this.state.tier) ?? question.tiers?.[0]);
  }

  get marks(): Mark[] {
    return this.question ? marksOf(this.answers, this.question.id) : [];
  }

  get chosen(): ChosenRegion | null {
    const { question } = this;
    const mark = this.marks.find((one) => one.id === this.state.chosenId);
    const tier = question && mark && tierOf(question, regionOf(mark).tier);
    return question && mark && tier ? { question, mark, tier, region: regionOf(mark) } : null;
  }

  /** The label that the next region gets. */
  get nextLabel(): string | null {
    const { question, tier } = this;
    if (!question || !tier) return null;
    const values = valuesFor(question, tier.id);
    return values.find((value) => value === this.state.label) ?? values[0] ?? null;
  }

  get durationMs(): number {
    return this.durations.get(this.question?.field ?? "") ?? 0;
  }

  /** Where a region was begun by key and not ended yet; kept in drafts. */
  get begunAt(): number | null {
    const { pending } = this.document.snapshot;
    return pending && this.question?.field === pending.field ? pending.start : null;
  }

  /** A recording is measured once it is there. */
  measure(field: string, durationMs: number): void {
    this.durations.set(field, durationMs);
  }

  /** The tiers under the recording of a field, of all questions that are asked about it. */
  rowsOf(field: string): TierRow[] {
    const asked = askedQuestions(this.document.schema, this.answers).filter((one) => isRegions(one) && one.field === field);
    return asked.flatMap((question) => (question.tiers ?? []).map((tier) => ({ question, tier })));
  }

  /** Turn to a question, which the screen has made the current one. */
  focus(questionId: string | null): void {
    if (questionId === this.state.questionId) return;
    const question = questionId ? findQuestion(this.document.schema, questionId) : undefined;
    this.moving = { ...this.moving, ghost: null };
    this.show({ ...START, questionId, tier: question?.tiers?.[0]?.id ?? null, said: this.state.said });
  }

  /** A stroke on a tier turns to its question. */
  protected turnTo(question: Question, tierId?: string): void {
    if (this.state.questionId !== question.id) {
      this.focus(question.id);
      this.onQuestion?.(question.id);
    }
    if (tierId && tierId !== this.state.tier) this.show({ tier: tierId });
  }

  /** The head is at another place. */
  moveHead(at: number): void {
    this.move({ at });
  }

  protected tell(key: string, region: RegionAnchor, label: unknown, more: Partial<RegionSaid> = {}): void {
    const tier = this.question && tierOf(this.question, region.tier)?.title;
    this.say({ key, label: this.nameOf(label), tier, from: formatTime(region.start), to: formatTime(region.end), ...more });
  }

  protected nameOf(label: unknown): string {
    const { question } = this;
    return question?.labels?.find((one) => one.id === label)?.name ?? (question && tierOf(question, String(label))?.title) ?? String(label);
  }
}
