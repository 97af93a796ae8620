/** Builders for tests: only what matters is named. */

import type { Question, Schema, SkeletonSpec } from "./schema";

export function makeLabels(count: number): { id: string; name: string }[] {
  return Array.from({ length: count }, (_, index) => ({ id: `l${index}`, name: `Label ${index}` }));
}

export function makeQuestion(change: Partial<Question> = {}): Question {
  return { id: "tone", kind: "one_of", title: "Tone", labels: makeLabels(3), ...change };
}

export function makeSchema(...questions: Question[]): Schema {
  return { format: 1, fields: [{ id: "text", kind: "text", title: "Text" }], questions };
}

/** A question about shapes on a picture. */
export function makeShapeQuestion(change: Partial<Question> = {}): Question {
  const labels = [{ id: "car", name: "Car" }, { id: "bus", name: "Bus" }];
  return { id: "what", kind: "shapes", title: "What?", field: "image", labels, required: false, tools: ["box", "polygon", "polyline", "point", "rotated_box", "ellipse", "skeleton", "mask"], ...change };
}

/** A skeleton of three joints in a row. */
export const SPINE: SkeletonSpec = {
  joints: [{ id: "head", name: "Head" }, { id: "back", name: "Back" }, { id: "tail", name: "Tail" }],
  bones: [{ from_joint: "head", to_joint: "back" }, { from_joint: "back", to_joint: "tail" }],
};

/** A question about regions of a recording, on a tier where they may not overlap and one where they may. */
export function makeRegionQuestion(change: Partial<Question> = {}): Question {
  const labels = [{ id: "talk", name: "Talking" }, { id: "sing", name: "Singing" }];
  const tiers = [{ id: "speech", title: "Speech", transcript: "optional" as const }, { id: "noise", title: "Noise", may_overlap: true }];
  return { id: "regions", kind: "regions", title: "What is heard?", field: "audio", labels, tiers, required: false, ...change };
}

/** A question about spans of the text, with people and places. */
export function makeSpanQuestion(change: Partial<Question> = {}): Question {
  const labels = [{ id: "person", name: "Person" }, { id: "place", name: "Place" }];
  return { id: "who", kind: "spans", title: "Who?", field: "text", labels, required: false, ...change };
}
