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

export type Anchor = SpanAnchor | LinkAnchor | GroupAnchor | CandidateAnchor | CriterionAnchor;
