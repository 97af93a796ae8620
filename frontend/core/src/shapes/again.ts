/** The last act on a picture done again with one key: to the shape in hand, or where the hand is. What one undo takes back is one act. */

import type { Point, ShapeAnchor } from "../anchors";
import type { Mark } from "../answers";
import { findQuestion, hasLabel, type Question } from "../schema";
import { asksFor, marksOf } from "../spans/marks";
import type { Brushed } from "./brush";
import { boundsOf, centreOfBounds, clampPoint, moveShape, type Size } from "./geometry";
import { handlesOf } from "./handles";
import { addMark, changeMark, hasRoom, pastedMark, shapeOf } from "./marks";
import { ShapeActs } from "./session";

const BESIDE = 10;

export class ShapeSession extends ShapeActs {
  private nudged: Point = [0, 0];

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
      if (chosen && asksFor(chosen.question, chosen.mark.value, id)) hands.attribute(id, value);
    });
  }

  override remove(): void {
    const isShape = this.chosen !== null && this.sketch === null;
    super.remove();
    if (isShape) this.did((hands) => hands.remove());
  }

  override duplicate(): void {
    super.duplicate();
    this.did((hands) => hands.duplicate());
  }

  override paste(): void {
    super.paste();
    this.did((hands) => hands.paste());
  }

  override lay(to: "front" | "back"): void {
    super.lay(to);
    this.did((hands) => hands.lay(to));
  }

  override cutHole(): void {
    super.cutHole();
    this.did((hands) => hands.cutHole());
  }

  override fillHoles(): void {
    super.fillHoles();
    this.did((hands) => hands.fillHoles());
  }

  override hideJoint(): void {
    super.hideJoint();
    this.did((hands) => hands.hideJoint());
  }

  override leaveJoint(): void {
    super.leaveJoint();
    this.did((hands) => hands.leaveJoint());
  }

  protected override nudge(dx: number, dy: number, size: Size): void {
    const { corner, chosenId } = this.state;
    const isGoingOn = this.document.isGoingOn(`${chosenId}/${corner ?? ""}`);
    super.nudge(dx, dy, size);
    const by: Point = isGoingOn ? [this.nudged[0] + dx, this.nudged[1] + dy] : [dx, dy];
    this.nudged = by;
    this.did((hands) => hands.shift(corner, by));
  }

  override release(point: Point, hasMoved: boolean): void {
    const { stroke, arm } = this;
    super.release(point, hasMoved);
    if (!hasMoved || (stroke?.kind !== "move" && stroke?.kind !== "pull")) return;
    const handle = stroke.kind === "pull" ? stroke.handle : null;
    const from = stroke.kind === "pull" ? handlesOf(stroke.shape, arm).find((one) => one.id === handle)?.at : stroke.from;
    const by: Point = [point[0] - (from?.[0] ?? 0), point[1] - (from?.[1] ?? 0)];
    // Turning and new corners go by where the pointer was: there is no such place on another shape.
    if (from && handle !== "turn" && !handle?.endsWith("+")) this.did((hands) => hands.shift(handle, by));
  }

  protected override commit(question: Question, shape: ShapeAnchor): void {
    super.commit(question, shape);
    const mark = this.chosen?.mark;
    if (mark && mark.anchor === shape) this.did((hands) => hands.drawAgain(mark));
  }

  protected override brushUp(question: Question): void {
    const { brushed } = this;
    super.brushUp(question);
    if (brushed) this.did((hands) => hands.brushAgain(brushed));
  }

  protected override endDabs(question: Question): void {
    const { sketch, brushSize: size } = this;
    super.endDabs(question);
    if (sketch) this.did((hands) => hands.brushAgain({ size, isErasing: hands.state.isErasing, ...sketch.brush, points: sketch.points }));
  }

  /** The chosen shape, or the same handle of it, goes as far as the last one went. */
  private shift(handle: string | null, by: Point): void {
    const { chosen, size } = this;
    if (!chosen || !size) return this.say({ key: "choose_first" });
    const { question, mark, shape } = chosen;
    const next = handle ? this.pulledBy(shape, handle, ...by, size) : moveShape(shape, ...by, size);
    this.document.act((answers) => (next === shape ? answers : changeMark(answers, question, mark.id, (one) => ({ ...one, anchor: next }))));
    this.tell(next === shape ? "at_edge" : handle ? "resized" : "moved", next, mark.value);
  }

  /** The same shape with the same label: where the hand is, else a little beside the last. */
  private drawAgain(last: Mark): void {
    const { question, size, state } = this;
    if (!question || !size) return;
    if (!hasRoom(this.answers, question)) return this.say({ key: "full" });
    const there = state.cursor ? { ...last, anchor: movedTo(shapeOf(last), state.cursor, size) } : last;
    const mark = pastedMark(question, there, marksOf(this.answers, question.id), size);
    if (!mark) return this.say({ key: "does_not_fit" });
    this.document.act((answers) => addMark(answers, question, mark));
    this.show({ chosenId: mark.id, corner: null, cursor: null });
    this.tell("drawn", shapeOf(mark), mark.value);
    this.did((hands) => hands.drawAgain(mark));
  }

  /** The same stroke of the brush, from where the hand is, else a little beside the last. */
  private brushAgain(last: Brushed): void {
    const { question, size, state } = this;
    const [first] = last.points;
    if (!question || !size || !first) return;
    const by: Point = state.cursor ? [state.cursor[0] - first[0], state.cursor[1] - first[1]] : [BESIDE, BESIDE];
    const brushed = { ...last, points: last.points.map(([x, y]) => clampPoint([x + by[0], y + by[1]], size)) };
    this.show({ isErasing: last.isErasing });
    this.paintAlong(question, brushed);
    this.did((hands) => hands.brushAgain(brushed));
  }
}

/** A shape with its middle at a place, as far as the picture goes. */
function movedTo(shape: ShapeAnchor, [x, y]: Point, size: Size): ShapeAnchor {
  const [cx, cy] = centreOfBounds(boundsOf(shape));
  return moveShape(shape, Math.round(x - cx), Math.round(y - cy), size);
}
