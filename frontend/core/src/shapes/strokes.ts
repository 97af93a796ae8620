/** Strokes of a pointer, and of the hand with only keys: drawing, pulling, moving and painting. A stroke becomes one act when it ends. */

import type { Point, ShapeAnchor } from "../anchors";
import type { Mark } from "../answers";
import type { Question } from "../schema";
import { marksOf } from "../spans/marks";
import { ShapeBrush } from "./brush";
import { clampPoint, distance, hasExtent, moveShape, ringArea, shapeBetween } from "./geometry";
import { handleAt, pullHandle } from "./handles";
import { shapeOf } from "./marks";
import { jointIndex } from "./skeletons";
import { snapTo } from "./snapping";

type Stroke =
  | { kind: "draw"; from: Point }
  | { kind: "point" }
  | { kind: "brush" }
  | { kind: "empty" }
  | { kind: "pull"; handle: string; mark: Mark; shape: ShapeAnchor }
  | { kind: "move"; from: Point; mark: Mark; shape: ShapeAnchor };

type Cornered = "box" | "rotated_box" | "ellipse";

const isCornered = (tool: string): tool is Cornered => tool === "box" || tool === "rotated_box" || tool === "ellipse";

export class ShapeStrokes extends ShapeBrush {
  protected stroke: Stroke | null = null;
  protected lastCursor: Point | null = null;
  /** The middle of what is in sight, where the hand with only keys begins. */
  middle: Point | null = null;

  get isStroking(): boolean {
    return this.stroke !== null;
  }

  /** The pointer comes down; `pan` where the picture itself is to be moved. */
  press(field: string, point: Point): "taken" | "pan" {
    const question = this.turnTo(field);
    if (!question || !this.size) return "pan";
    if (this.state.cursor) this.show({ cursor: null });
    this.stroke = this.strokeAt(point);
    if (this.stroke.kind === "move" && this.stroke.mark.id !== this.state.chosenId) this.chooseQuietly(this.stroke.mark);
    if (this.stroke.kind === "draw" && this.state.chosenId) this.show({ chosenId: null, corner: null });
    if (this.stroke.kind === "brush") this.brushDown(question, point);
    return this.stroke.kind === "empty" ? "pan" : "taken";
  }

  private strokeAt(point: Point): Stroke {
    const { chosen, state } = this;
    if (this.sketch || state.into) return { kind: "point" };
    if (state.tool === "mask") return { kind: "brush" };
    const handle = chosen && handleAt(chosen.shape, point, this.reach, this.arm);
    if (chosen && handle) return { kind: "pull", handle, mark: chosen.mark, shape: chosen.shape };
    const under = state.tool === "select" ? this.shapeAt(point) : chosen && this.isOn(chosen.mark, point, this.reach / 2) ? chosen.mark : null;
    if (under) return { kind: "move", from: point, mark: under, shape: shapeOf(under) };
    if (state.tool === "select") return { kind: "empty" };
    return isCornered(state.tool) ? { kind: "draw", from: point } : { kind: "point" };
  }

  /** The pointer moves, pressed or not. */
  hover(point: Point | null): void {
    if (this.sketch || this.stroke || this.state.tool === "mask") this.move({ hover: point && this.onOthers(point) });
  }

  /** Where a corner lands: on the corner or edge of another shape, if that is wanted. */
  private onOthers(point: Point, except: string | null = this.state.into): Point {
    const { question, state, sketch } = this;
    const tool = sketch?.tool ?? (state.into ? "polygon" : state.tool);
    if (!state.isSnapping || !question || isCornered(tool) || (tool !== "polygon" && tool !== "polyline")) return point;
    return snapTo(point, marksOf(this.answers, question.id).flatMap((mark) => (mark.id === except ? [] : [shapeOf(mark)])), this.reach);
  }

  drag(point: Point): void {
    const { stroke, size, state } = this;
    if (!stroke || !size) return;
    if (stroke.kind === "draw" && isCornered(state.tool)) this.move({ ghost: shapeBetween(state.tool, stroke.from, point, size) });
    else if (stroke.kind === "pull") this.move({ ghost: pullHandle(stroke.shape, stroke.handle, stroke.handle.includes(".") ? this.onOthers(point, stroke.mark.id) : point, size) });
    else if (stroke.kind === "move") this.move({ ghost: moveShape(stroke.shape, point[0] - stroke.from[0], point[1] - stroke.from[1], size) });
    else if (stroke.kind === "point") this.move({ hover: this.onOthers(point) });
    else if (stroke.kind === "brush") this.brushOn(point);
  }

  /** The pointer goes up; without having moved it was a click. */
  release(point: Point, hasMoved: boolean): void {
    const { stroke, question } = this;
    const { ghost } = this.moving;
    this.stroke = null;
    this.still();
    if (!stroke || !question) return;
    if (stroke.kind === "point") return this.set(point);
    if (stroke.kind === "brush") return this.brushUp(question);
    if (stroke.kind === "empty") return hasMoved ? undefined : this.choose(null);
    if (stroke.kind === "draw") return hasMoved && ghost && hasExtent(ghost) ? this.commit(question, ghost) : this.choose(this.shapeAt(point)?.id ?? null);
    if (hasMoved && ghost && ghost !== stroke.shape) this.change(question, stroke.mark, ghost, stroke.kind === "pull" ? "resized" : "moved");
    else if (!hasMoved && stroke.kind === "pull" && jointIndex(stroke.handle) !== null) this.holdJoint(stroke.handle);
    else if (!hasMoved && stroke.kind === "move" && (this.state.tool === "polygon" || this.state.tool === "polyline")) this.set(point);
  }

  /** Give up what is being drawn. */
  cancel(): void {
    this.stroke = null;
    this.brushOff();
    if (this.sketch) this.document.sketch(null);
    this.move({ ghost: null, hover: null });
  }

  /** Set a point of the shape being drawn; the last one makes it. */
  set(at: Point): void {
    const { question, size, state, sketch } = this;
    if (!question || !size) return;
    const point = clampPoint(at, size);
    const tool = sketch?.tool ?? (state.into ? "polygon" : state.tool);
    if (tool === "select") return;
    if (tool === "point") return this.setPoint(question, point);
    if (tool === "skeleton") return this.setJoint(question, point);
    if (tool === "mask") return this.setDab(question, point);
    const points = sketch?.points ?? [];
    const [first] = points;
    if (isCornered(tool)) {
      if (!first) return this.begin(question, tool, [point]);
      const shape = shapeBetween(tool, first, point, size);
      return hasExtent(shape) ? this.commit(question, shape) : this.say({ key: "no_extent" });
    }
    const last = points.at(-1);
    const isClosing = tool === "polygon" && points.length >= 3 && first && distance(first, point) <= this.reach;
    const corner = clampPoint(this.onOthers(point), size);
    if (isClosing || (last && distance(last, corner) < 1 && points.length > 1)) return this.finish();
    if (!last || distance(last, corner) >= 0.5) this.begin(question, tool, [...points, corner]);
  }

  private setPoint(question: Question, [x, y]: Point): void {
    const near = this.shapeAt([x, y]);
    if (near && this.state.cursor === null) return this.chooseQuietly(near);
    this.commit(question, { kind: "shape", shape: "point", x, y });
  }

  /** Close the outline, or end the line. */
  finish(): void {
    const { sketch, question } = this;
    if (!sketch || !question) return;
    const { points, tool, into } = sketch;
    if (tool === "skeleton") return this.endSkeleton(question);
    if (tool === "mask") return this.endDabs(question);
    if (tool === "polyline" && points.length > 1) return this.commit(question, { kind: "shape", shape: "polyline", points });
    if (tool !== "polygon" || points.length < 3 || ringArea(points) === 0) return this.say({ key: "too_few_points" });
    const outer = into ? marksOf(this.answers, question.id).find((mark) => mark.id === into) : undefined;
    const shape = outer && shapeOf(outer);
    if (outer && shape?.shape === "polygon") {
      this.show({ into: null });
      return this.change(question, outer, { ...shape, rings: [...shape.rings, points] }, "hole_cut");
    }
    this.commit(question, { kind: "shape", shape: "polygon", rings: [points] });
  }

  /** What is being drawn follows the hand with only keys. */
  protected aim(point: Point): void {
    const { sketch, size } = this;
    const [first] = sketch?.points ?? [];
    if (sketch && size && first && isCornered(sketch.tool)) this.move({ ghost: shapeBetween(sketch.tool, first, point, size), hover: point });
    else this.move({ hover: point });
  }
}
