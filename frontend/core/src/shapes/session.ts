/** Acts on a picture by keys and buttons: tools, choosing, nudging, layers. Each goes to the document as one act. */

import type { Point, ShapeAnchor } from "../anchors";
import { newMarkId, type Mark } from "../answers";
import { marksOf, setAttribute } from "../spans/marks";
import { findQuestion } from "../schema";
import { boundsOf, centreOfBounds, clampPoint, moveShape, round2, type Size } from "./geometry";
import { handlesOf, pullHandle, removePoint } from "./handles";
import { addMark, changeMark, dropMark, hasRoom, layMark, pastedMark, relabelMark, shapeOf } from "./marks";
import { ShapeStrokes } from "./strokes";
import type { Tool } from "./hands";

const COPY_OFF = 10;

/** The shape that was copied last; it goes along to the next picture. */
let held: Mark | null = null;

export class ShapeActs extends ShapeStrokes {
  setTool(tool: Tool): void {
    this.document.sketch(null);
    this.still();
    const hasHand = this.state.cursor !== null;
    const isMask = tool === "mask" && this.chosen?.shape.shape === "mask";
    this.show({ tool, corner: null, into: null, isErasing: false, ...(tool === "select" ? { cursor: null } : hasHand || isMask ? {} : { chosenId: null }) });
    this.say({ key: `tool_${tool}` });
  }

  choose(markId: string | null): void {
    const mark = this.question && marksOf(this.answers, this.question.id).find((one) => one.id === markId);
    this.show({ chosenId: mark?.id ?? null, corner: null, cursor: null });
    if (mark) this.tellChosen(mark);
  }

  private tellChosen(mark: Mark): void {
    const marks = marksOf(this.answers, this.question?.id ?? "");
    this.tell("chosen", shapeOf(mark), mark.value);
    this.state.said.n = marks.indexOf(mark) + 1;
    this.state.said.of = marks.length;
  }

  /** The next or previous shape of the question. */
  step(by: 1 | -1): void {
    const marks = this.question ? marksOf(this.answers, this.question.id) : [];
    if (marks.length === 0) return this.say({ key: "none" });
    const at = marks.findIndex((mark) => mark.id === this.state.chosenId);
    const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length];
    if (next) this.choose(next.id);
  }

  /** A label's key or button: of the chosen shape, else of the next. */
  label(questionId: string, label: string): void {
    if (this.state.questionId !== questionId) {
      this.focus(questionId);
      this.onQuestion?.(questionId);
    }
    const { chosen } = this;
    if (!chosen) {
      this.show({ label });
      return this.say({ key: "armed", label: this.nameOf(label) });
    }
    this.document.act((answers) => changeMark(answers, chosen.question, chosen.mark.id, (mark) => relabelMark(chosen.question, mark, label)));
    this.show({ label });
    this.tell("relabelled", chosen.shape, label);
  }

  attribute(id: string, value: unknown): void {
    const { chosen } = this;
    if (!chosen) return;
    const change = setAttribute(this.answers, chosen.question, chosen.mark, id, value);
    if ("answers" in change) this.document.act(() => change.answers);
    this.say({ key: "attribute" });
  }

  /** Arrows: the hand of a shape being drawn, a corner, the chosen shape. False where there is nothing to move. */
  arrow(dx: number, dy: number): boolean {
    const { size } = this;
    if (!size) return false;
    const { chosen, state } = this;
    if (chosen && !this.sketch && state.cursor === null && !(state.tool === "mask" && chosen.shape.shape === "mask")) {
      this.nudge(dx, dy, size);
      return true;
    }
    if (state.tool === "select" && !this.sketch) return false;
    const at: Point = state.cursor ?? this.sketch?.points.at(-1) ?? this.handStart(size);
    const cursor = clampPoint([Math.round(at[0] + dx), Math.round(at[1] + dy)], size);
    this.lastCursor = cursor;
    this.show({ cursor });
    this.aim(cursor);
    this.say({ key: "cursor", place: `${Math.round(cursor[0])}, ${Math.round(cursor[1])}` });
    return true;
  }

  private handStart(size: Size): Point {
    const at = this.lastCursor ?? this.middle ?? [size.width / 2, size.height / 2];
    return [Math.round(at[0]), Math.round(at[1])];
  }

  protected nudge(dx: number, dy: number, size: Size): void {
    const { chosen, state } = this;
    if (!chosen) return;
    const { shape, mark, question } = chosen;
    if (this.joint?.v === 0) return this.tellJoint("joint");
    const next = state.corner ? this.pulledBy(shape, state.corner, dx, dy, size) : moveShape(shape, dx, dy, size);
    this.document.act((answers) => changeMark(answers, question, mark.id, (one) => (next === shape ? one : { ...one, anchor: next })), `${mark.id}/${state.corner ?? ""}`);
    if (next !== shape && this.joint) return this.tellJoint("joint");
    this.tell(next === shape ? "at_edge" : state.corner ? "resized" : "moved", next, mark.value);
  }

  protected pulledBy(shape: ShapeAnchor, corner: string, dx: number, dy: number, size: Size): ShapeAnchor {
    if (corner === "turn" && "angle" in shape) {
      const next = { ...shape, angle: round2((((shape.angle + dx + dy) % 360) + 360) % 360) };
      const { x, y, w, h } = boundsOf(next);
      return x < 0 || y < 0 || x + w > size.width || y + h > size.height ? shape : next;
    }
    const handle = handlesOf(shape, this.arm).find((one) => one.id === corner);
    return handle ? pullHandle(shape, corner, [handle.at[0] + dx, handle.at[1] + dy], size) : shape;
  }

  /** The next corner of the chosen shape, so that arrows resize; after the last the whole shape again. */
  nextCorner(by: 1 | -1 = 1): void {
    const { chosen, state } = this;
    if (!chosen) return this.say({ key: "choose_first" });
    const handles = chosen.shape.shape === "skeleton" ? chosen.shape.joints.map((_, index) => `joint.${index}`) : handlesOf(chosen.shape, this.arm).map((handle) => handle.id);
    const corners = [null, ...handles.filter((id) => !id.endsWith("+"))];
    const next = corners[(corners.indexOf(state.corner) + by + corners.length) % corners.length] ?? null;
    this.show({ corner: next });
    if (this.joint) return this.tellJoint("joint");
    this.say(next ? { key: "corner", n: corners.indexOf(next), of: corners.length - 1 } : { key: "whole" });
  }

  /** Enter: set a corner where the hand is. False where no hand is out, so that the key is free for others. */
  confirm(): boolean {
    const { state, sketch } = this;
    if (state.cursor === null) {
      if (!sketch) return false;
      this.finish();
      return true;
    }
    this.set(state.cursor);
    return true;
  }

  /** Escape: one step back from what is in hand. False where nothing is. */
  escape(): boolean {
    const { state } = this;
    if (this.sketch || this.isStroking) {
      this.cancel();
      this.say({ key: "dropped" });
    } else if (state.into) this.show({ into: null });
    else if (state.corner) this.nextCornerOff();
    else if (state.chosenId) {
      this.show({ chosenId: null });
      this.say({ key: "cleared" });
    } else if (state.cursor) this.show({ cursor: null });
    else return false;
    return true;
  }

  private nextCornerOff(): void {
    this.show({ corner: null });
    this.say({ key: "whole" });
  }

  /** Take away the last point of what is being drawn, a corner of a polygon, or the chosen shape. */
  remove(): void {
    const { chosen, state, sketch } = this;
    if (sketch) {
      this.document.undo();
      this.move({});
      return this.say({ key: "point_removed", n: this.sketch?.points.length ?? 0 });
    }
    if (!chosen) return;
    if (this.joint && this.joint.v > 0) return this.leaveJoint();
    const { question, mark, shape } = chosen;
    const less = state.corner ? removePoint(shape, state.corner) : null;
    if (less) {
      this.document.act((answers) => changeMark(answers, question, mark.id, (one) => ({ ...one, anchor: less })));
      this.show({ corner: null });
      return this.say({ key: "corner_removed" });
    }
    const marks = marksOf(this.answers, question.id);
    const at = marks.indexOf(mark);
    const next = marks[at + 1] ?? marks[at - 1];
    this.document.act((answers) => dropMark(answers, question, mark.id));
    this.show({ chosenId: next?.id ?? null, corner: null });
    this.tell("removed", shape, mark.value);
  }

  duplicate(): void {
    const { chosen, size } = this;
    if (!chosen || !size) return this.say({ key: "choose_first" });
    const { question, mark, shape } = chosen;
    if (!hasRoom(this.answers, question)) return this.say({ key: "full" });
    const right = moveShape(shape, COPY_OFF, COPY_OFF, size);
    const copy = { ...mark, id: newMarkId(), anchor: right === shape ? moveShape(shape, -COPY_OFF, -COPY_OFF, size) : right };
    this.document.act((answers) => addMark(answers, question, copy));
    this.show({ chosenId: copy.id, corner: null, cursor: null });
    this.tell("copied", shapeOf(copy), mark.value);
  }

  /** Keep the chosen shape in hand, for this picture or the next. */
  copy(): void {
    const { chosen } = this;
    if (!chosen) return this.say({ key: "choose_first" });
    held = chosen.mark;
    this.tell("in_hand", chosen.shape, chosen.mark.value);
  }

  /** Lay down what is kept in hand; where it lies already, a little beside it. */
  paste(): void {
    const { question, size } = this;
    if (!question || !size) return;
    if (!held) return this.say({ key: "nothing_in_hand" });
    if (!hasRoom(this.answers, question)) return this.say({ key: "full" });
    const mark = pastedMark(question, held, marksOf(this.answers, question.id), size);
    if (!mark) return this.say({ key: "does_not_fit" });
    this.document.act((answers) => addMark(answers, question, mark));
    this.show({ chosenId: mark.id, corner: null, cursor: null });
    this.tell("pasted", shapeOf(mark), mark.value);
  }

  /** Corners fall onto other shapes from now on, or no longer. */
  turnSnapping(): void {
    this.show({ isSnapping: !this.state.isSnapping });
    this.say({ key: this.state.isSnapping ? "snapping_on" : "snapping_off" });
  }

  lay(to: "front" | "back"): void {
    const { chosen } = this;
    if (!chosen) return this.say({ key: "choose_first" });
    this.document.act((answers) => layMark(answers, chosen.question, chosen.mark.id, to));
    this.say({ key: to });
  }

  /** Cut a hole into the chosen polygon with the next outline. */
  cutHole(): void {
    const { chosen, state } = this;
    if (state.into) return this.show({ into: null });
    if (chosen?.shape.shape !== "polygon") return this.say({ key: "choose_polygon" });
    this.show({ into: chosen.mark.id, tool: "polygon", chosenId: null, corner: null });
    this.say({ key: "hole" });
  }

  /** Where the drawing question of a mark is; for lists beside the picture. */
  markAt(markId: string): Point | null {
    const question = this.state.questionId ? findQuestion(this.document.schema, this.state.questionId) : undefined;
    const mark = question && marksOf(this.answers, question.id).find((one) => one.id === markId);
    return mark ? centreOfBounds(boundsOf(shapeOf(mark))) : null;
  }
}
