/** Where a mark stands: null is the whole field; the rest is one union, told apart by its kind. */

/** A stretch of a field's text: Unicode code points, end exclusive, and what stands there. */
export interface SpanPart {
  start: number;
  end: number;
  text: string;
}

export interface SpanAnchor {
  kind: "span";
  /** Sorted and disjoint; more than one where the span is discontinuous. */
  parts: SpanPart[];
}

/** A relation from one mark to another. */
export interface LinkAnchor {
  kind: "link";
  from: string;
  to: string;
}

/** Marks that mean the same: a coreference chain. */
export interface GroupAnchor {
  kind: "group";
  mark_ids: string[];
}

/** One of several answers that are compared, by its field. */
export interface CandidateAnchor {
  kind: "candidate";
  field: string;
}

/** One criterion of a rubric, with the span that shows it. */
export interface CriterionAnchor {
  kind: "criterion";
  criterion: string;
  evidence: SpanPart[];
}

/** One turn of a conversation; the first is 0. */
export interface TurnAnchor {
  kind: "turn";
  turn: number;
}

/** Pixels of the upright picture from its top left, with at most two decimals. */
export type Point = [number, number];

interface Shaped<Name extends string> {
  kind: "shape";
  shape: Name;
}

export interface BoxShape extends Shaped<"box"> {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Turned clockwise about its centre, in degrees. */
export interface RotatedBoxShape extends Shaped<"rotated_box"> {
  cx: number;
  cy: number;
  w: number;
  h: number;
  angle: number;
}

export interface EllipseShape extends Shaped<"ellipse"> {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
  angle: number;
}

/** The first ring is the outline, others are holes. */
export interface PolygonShape extends Shaped<"polygon"> {
  rings: Point[][];
}

export interface PolylineShape extends Shaped<"polyline"> {
  points: Point[];
}

export interface PointShape extends Shaped<"point"> {
  x: number;
  y: number;
}

/** A joint of a skeleton: seen (2), hidden by something (1), or absent (0, and then at 0, 0). */
export interface PlacedJoint {
  joint: string;
  x: number;
  y: number;
  v: 0 | 1 | 2;
}

/** All joints that the guideline names, in its order. */
export interface SkeletonShape extends Shaped<"skeleton"> {
  joints: PlacedJoint[];
}

/** Painted pixels: run lengths down the columns as COCO writes them, on a picture of this height and width. */
export interface MaskShape extends Shaped<"mask"> {
  size: [height: number, width: number];
  counts: string;
}

/** A shape on a picture. */
export type ShapeAnchor = BoxShape | RotatedBoxShape | EllipseShape | PolygonShape | PolylineShape | PointShape | SkeletonShape | MaskShape;
export type ShapeKind = ShapeAnchor["shape"];

/** A stretch of a recording on one of its tiers: whole milliseconds, end exclusive. */
export interface RegionAnchor {
  kind: "region";
  tier: string;
  start: number;
  end: number;
}

export type Anchor = SpanAnchor | LinkAnchor | GroupAnchor | CandidateAnchor | CriterionAnchor | TurnAnchor | ShapeAnchor | RegionAnchor;
