/** Skeletons by hand: joint after joint, each seen, hidden or absent; any of them taken in hand again. */

import type { Point, SkeletonShape } from "../anchors";
import type { Question } from "../schema";
import { distance } from "./geometry";
import { ShapeMaking } from "./making";
import { changeJoint, jointIndex, jointsAsked, likelyPlace, skeletonOf, type Visibility } from "./skeletons";

export class ShapeJoints extends ShapeMaking {
  /** The joint of the chosen skeleton that is in hand. */
  get joint(): { index: number; name: string; v: Visibility } | null {
    const { chosen, state } = this;
    const index = jointIndex(state.corner);
    const joint = chosen?.shape.shape === "skeleton" && index !== null ? chosen.shape.joints[index] : undefined;
    return chosen && joint && index !== null ? { index, name: jointsAsked(chosen.question)[index]?.name ?? joint.joint, v: joint.v } : null;
  }

  /** The joint that is placed next, by its name and number, while a skeleton is being drawn or about to be. */
  get nextJoint(): { name: string; number: number; of: number } | null {
    const { question, sketch, state } = this;
    if (!question || (sketch?.tool ?? state.tool) !== "skeleton") return null;
    const asked = jointsAsked(question);
    const number = (sketch?.points.length ?? 0) + 1;
    const name = asked[number - 1]?.name;
    return name === undefined ? null : { name, number, of: asked.length };
  }

  /** Take a joint in hand, so that arrows move it and keys change how it is seen. */
  holdJoint(handle: string): void {
    this.show({ corner: handle });
    this.tellJoint("joint");
  }

  protected tellJoint(key: string): void {
    const { joint, chosen } = this;
    if (!joint || chosen?.shape.shape !== "skeleton") return;
    const { x = 0, y = 0 } = chosen.shape.joints[joint.index] ?? {};
    this.say({ key: `${key}_${joint.v}`, joint: joint.name, n: joint.index + 1, of: chosen.shape.joints.length, place: `${Math.round(x)}, ${Math.round(y)}` });
  }

  /** Place the next joint; the last one makes the skeleton, as does the same place twice. */
  protected setJoint(question: Question, point: Point): void {
    const last = this.sketch?.points.at(-1);
    if (last && this.sketch?.seen?.at(-1) !== 0 && distance(last, point) < 1) return this.endSkeleton(question);
    this.addJoint(question, point, this.state.isHidden ? 1 : 2);
  }

  private addJoint(question: Question, point: Point, v: Visibility): void {
    const before = this.sketch?.points ?? [];
    const { nextJoint } = this;
    if (!nextJoint) return;
    const seen = [...(this.sketch?.seen ?? []).slice(0, before.length), v];
    this.begin(question, "skeleton", [...before, point], { seen });
    this.show({ isHidden: false });
    if (before.length + 1 === nextJoint.of) return this.endSkeleton(question);
    this.say({ key: `set_${v}`, joint: nextJoint.name, next: this.nextJoint?.name, place: `${Math.round(point[0])}, ${Math.round(point[1])}` });
  }

  /** What was placed so far is the skeleton; the other joints are absent. */
  protected endSkeleton(question: Question): void {
    const { sketch } = this;
    const shape = skeletonOf(question, sketch?.points ?? [], sketch?.seen ?? []);
    if (!shape.joints.some((joint) => joint.v > 0)) return this.say({ key: "too_few_points" });
    this.commit(question, shape);
    if (this.sketch) this.document.sketch(null);
  }

  private changed(change: (shape: SkeletonShape, index: number) => SkeletonShape): void {
    const { chosen, joint } = this;
    if (chosen?.shape.shape !== "skeleton" || !joint) return this.say({ key: "choose_joint" });
    const next = change(chosen.shape, joint.index);
    if (next === chosen.shape) return;
    if (!next.joints.some((one) => one.v > 0)) return this.say({ key: "last_joint" });
    this.change(chosen.question, chosen.mark, next, "moved");
    this.tellJoint("joint");
  }

  /** The joint in hand, or the next one that is placed, is hidden by something, or seen again. */
  hideJoint(): void {
    if (this.nextJoint && !this.chosen) {
      this.show({ isHidden: !this.state.isHidden });
      return this.say({ key: this.state.isHidden ? "next_hidden" : "next_seen", joint: this.nextJoint.name });
    }
    this.changed((shape, index) => (shape.joints[index]?.v === 0 ? shape : changeJoint(shape, index, { v: shape.joints[index]?.v === 1 ? 2 : 1 })));
  }

  /** The joint in hand is not on the picture, or there after all; of a skeleton being drawn, the next one is passed over. */
  leaveJoint(): void {
    const { question, size } = this;
    if (question && this.nextJoint && !this.chosen) return this.addJoint(question, [0, 0], 0);
    this.changed((shape, index) => {
      if (shape.joints[index]?.v !== 0) return changeJoint(shape, index, { x: 0, y: 0, v: 0 });
      const [x, y] = size ? likelyPlace(question?.skeleton, shape, index, size) : [0, 0];
      return changeJoint(shape, index, { x, y, v: 2 });
    });
  }
}
