/** Painting by hand: a brush that adds or takes away pixels. A stroke is one act, however long it is. */

import type { Point, ShapeAnchor } from "../anchors";
import type { Mark } from "../answers";
import type { Question } from "../schema";
import { marksOf } from "../spans/marks";
import { clamp, distance, type Size } from "./geometry";
import { ShapeJoints } from "./joints";
import { shapeOf } from "./marks";
import { columnsOf, maskOf, type Columns } from "./masks/columns";
import { drawBrush, fillHoles } from "./masks/painting";

const STEP = 1.25;
const LARGEST = 2000;

/** What a brush paints on: pixels of a mask that is there, or of none yet. */
interface Work {
  mark: Mark | null;
  before: ShapeAnchor | null;
  columns: Columns;
  size: Size;
}

/** A stroke that is not finished: where it went, and with which brush. */
export interface Brushed {
  points: readonly Point[];
  size: number;
  isErasing: boolean;
}

export class ShapeBrush extends ShapeJoints {
  private work: Work | null = null;

  /** How many pixels of the picture the brush is across. */
  get brushSize(): number {
    const { size, state } = this;
    return state.brush ?? clamp(Math.round(Math.max(size?.width ?? 0, size?.height ?? 0) / 30), 4, 200);
  }

  /** The stroke that is being painted, up to where the hand is. */
  get brushed(): Brushed | null {
    const { sketch, state } = this;
    if (this.moving.brushed) return { points: this.moving.brushed, size: this.brushSize, isErasing: state.isErasing };
    if (sketch?.tool !== "mask") return null;
    return { points: [...sketch.points, ...(state.cursor ? [state.cursor] : [])], size: this.brushSize, isErasing: state.isErasing, ...sketch.brush };
  }

  /** Where the brush is, while it is the tool. */
  get ring(): { at: Point; size: number; isErasing: boolean } | null {
    const at = this.state.cursor ?? this.moving.hover;
    return at && this.state.tool === "mask" ? { at, size: this.brushSize, isErasing: this.state.isErasing } : null;
  }

  setBrush(size: number): void {
    this.show({ brush: clamp(Math.round(size), 1, LARGEST) });
    this.move({});
    this.say({ key: "brush_size", n: this.brushSize });
  }

  /** A larger or a smaller brush. */
  resizeBrush(by: 1 | -1): void {
    const now = this.brushSize;
    this.setBrush(by > 0 ? Math.max(now + 1, now * STEP) : Math.min(now - 1, now / STEP));
  }

  /** The brush takes away from now on, or adds again. */
  turnErasing(): void {
    this.show({ isErasing: !this.state.isErasing });
    this.move({});
    this.say({ key: this.state.isErasing ? "erasing" : "painting" });
  }

  /** The mask that a stroke goes to: the chosen one; for erasing also the one under the brush. */
  private target(question: Question, markId: string | null | undefined, at: Point): Mark | null {
    const marks = marksOf(this.answers, question.id).filter((mark) => shapeOf(mark).shape === "mask");
    const chosen = marks.find((mark) => mark.id === (markId ?? this.state.chosenId));
    return chosen ?? (this.state.isErasing ? marks.filter((mark) => this.isOn(mark, at, 0)).at(-1) ?? null : null);
  }

  private take(question: Question, markId: string | null | undefined, at: Point): Work | null {
    const { size } = this;
    const mark = this.target(question, markId, at);
    if (!size || (!mark && this.state.isErasing)) return null;
    const shape = mark && shapeOf(mark);
    return { mark, before: shape, columns: new Map(shape?.shape === "mask" ? columnsOf(shape) : []), size };
  }

  protected brushDown(question: Question, at: Point): void {
    this.work = this.take(question, null, at);
    if (!this.work) return this.say({ key: "choose_mask" });
    if (this.work.mark?.id !== this.state.chosenId) this.show({ chosenId: this.work.mark?.id ?? null, corner: null });
    drawBrush(this.work.columns, at, at, this.brushSize, this.state.isErasing, this.work.size);
    this.move({ brushed: [at], hover: at });
  }

  protected brushOn(to: Point): void {
    const from = this.moving.brushed?.at(-1);
    if (this.work && from) {
      drawBrush(this.work.columns, from, to, this.brushSize, this.state.isErasing, this.work.size);
      this.moving.brushed?.push(to);
    }
    this.move({ hover: to });
  }

  protected brushUp(question: Question): void {
    const { work } = this;
    this.brushOff();
    if (work) this.settle(question, work);
  }

  protected brushOff(): void {
    this.work = null;
    this.move({ brushed: null });
  }

  private settle(question: Question, { mark, before, columns, size }: Work): void {
    const shape = maskOf(columns, size);
    const isSame = shape !== null && before?.shape === "mask" && shape.counts === before.counts;
    if (isSame || (!shape && !mark)) return;
    if (!shape && mark) return this.drop(question, mark);
    if (shape && mark) return this.change(question, mark, shape, this.state.isErasing ? "erased" : "painted");
    if (shape) this.commit(question, shape);
  }

  /** By keys: one end of a stretch after the other; the same place twice ends the stroke. */
  protected setDab(question: Question, point: Point): void {
    const { sketch, state } = this;
    const last = sketch?.points.at(-1);
    if (last && distance(last, point) < 1) return this.endDabs(question);
    if (!sketch && state.isErasing && !this.target(question, null, point)) return this.say({ key: "choose_mask" });
    const into = sketch?.into ?? this.target(question, null, point)?.id ?? null;
    this.begin(question, "mask", [...(sketch?.points ?? []), point], { into, brush: { size: this.brushSize, isErasing: state.isErasing } });
  }

  protected endDabs(question: Question): void {
    const { sketch, brushSize: size } = this;
    this.paintAlong(question, { size, isErasing: this.state.isErasing, ...sketch?.brush, points: sketch?.points ?? [] }, sketch?.into);
  }

  /** A whole stroke at once, onto a mask that is there or a new one. */
  protected paintAlong(question: Question, { points, size, isErasing }: Brushed, into?: string | null): void {
    const [first, ...others] = points;
    const work = first && this.take(question, into, first);
    if (!first || !work) return this.say({ key: "choose_mask" });
    if (this.sketch) this.document.sketch(null);
    let from = first;
    for (const to of others.length > 0 ? others : [first]) {
      drawBrush(work.columns, from, to, size, isErasing, work.size);
      from = to;
    }
    this.settle(question, work);
  }

  /** Paint what the chosen mask closes in. */
  fillHoles(): void {
    const { chosen, size } = this;
    if (chosen?.shape.shape !== "mask" || !size) return this.say({ key: "choose_mask" });
    const columns: Columns = new Map(columnsOf(chosen.shape));
    const n = fillHoles(columns, size);
    const shape = n > 0 ? maskOf(columns, size) : null;
    if (!shape) return this.say({ key: "no_holes" });
    this.change(chosen.question, chosen.mark, shape, "filled");
  }
}
