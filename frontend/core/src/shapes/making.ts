/** What every stroke ends with: a shape that is there, changed or gone, as one act; and what lies under a place. */

import type { Point, ShapeAnchor } from "../anchors";
import type { Mark } from "../answers";
import type { Sketch } from "../document";
import type { Question } from "../schema";
import { marksOf } from "../spans/marks";
import { isHit } from "./handles";
import { ShapeHands } from "./hands";
import { addMark, changeMark, dropMark, hasRoom, shapeMark, shapeOf } from "./marks";
import { bonesOf } from "./skeletons";

export class ShapeMaking extends ShapeHands {
  protected isOn(mark: Mark, point: Point, reach: number): boolean {
    const shape = shapeOf(mark);
    return isHit(shape, point, reach, bonesOf(this.question, shape));
  }

  /** The topmost shape at a place; the chosen one wins. */
  shapeAt(point: Point): Mark | null {
    const { question, chosen } = this;
    if (!question) return null;
    if (chosen && this.isOn(chosen.mark, point, this.reach)) return chosen.mark;
    const marks = marksOf(this.answers, question.id);
    for (let at = marks.length - 1; at >= 0; at -= 1) {
      const mark = marks[at];
      if (mark && this.isOn(mark, point, this.reach / 2)) return mark;
    }
    return null;
  }

  protected chooseQuietly(mark: Mark): void {
    this.show({ chosenId: mark.id, corner: null });
    this.tell("chosen", shapeOf(mark), mark.value);
  }

  choose(markId: string | null): void {
    this.show({ chosenId: markId, corner: null });
  }

  /** The shape being drawn has these points now. */
  protected begin(question: Question, tool: Sketch["tool"], points: Point[], more: Partial<Sketch> = {}): void {
    this.document.sketch({ questionId: question.id, tool, points, into: this.sketch?.into ?? this.state.into, ...more });
    if (tool !== "mask") this.show({ chosenId: null, corner: null });
    const [x = 0, y = 0] = points.at(-1) ?? [];
    this.say({ key: "point_set", n: points.length, place: `${Math.round(x)}, ${Math.round(y)}` });
  }

  protected commit(question: Question, shape: ShapeAnchor): void {
    const label = this.nextLabel;
    this.still();
    if (!label) return;
    if (!hasRoom(this.answers, question)) return this.say({ key: "full" });
    const mark = shapeMark(question, shape, label);
    this.document.act((answers) => addMark(answers, question, mark));
    // A brush goes on where it is; other hands are done.
    this.show({ chosenId: mark.id, corner: null, ...(shape.shape === "mask" ? {} : { cursor: null }) });
    this.move({ ghost: null, ...(shape.shape === "mask" ? {} : { hover: null }) });
    this.tell("drawn", shape, label);
  }

  protected change(question: Question, mark: Mark, shape: ShapeAnchor, key: string): void {
    this.document.act((answers) => changeMark(answers, question, mark.id, (one) => ({ ...one, anchor: shape })));
    this.show({ chosenId: mark.id });
    this.tell(key, shape, mark.value);
  }

  protected drop(question: Question, mark: Mark): void {
    this.document.act((answers) => dropMark(answers, question, mark.id));
    this.show({ chosenId: null, corner: null });
    this.tell("removed", shapeOf(mark), mark.value);
  }
}
