/** What the desk needs from the outside; queries.ts provides it over the generated client, tests a fake. */

import type { AnswerDocument, AnswerProblem, Answers, DocumentState, OutboxEntry, OutboxView, SendResult, ServerDraft, Suggestion, Unfinished } from "@goldsmith/core";
import type { Guide } from "../../ui/answering/guide";

export interface DeskLease {
  id: string;
  itemId: string;
  fields: Record<string, string>;
  language: string;
  /** Compared answers as this person sees them; null where nothing is compared. */
  order: string[] | null;
  guidelineVersionId: string;
  /** Where the item came back: the draft on the server, a reviewer's word, an expert's answer. */
  draft: DocumentState | null;
  serverDraft: ServerDraft | null;
  baseRevision: number | null;
  message: string | null;
  /** My own question and its answer, where it came back with them; then the message says the same in English. */
  asked?: { question: string; answer: string } | null;
  /** What models, rules or earlier people would answer, where that is shown. */
  suggestions: Suggestion[];
  /** Set where an item is to be written, not judged: what is wanted, the item to vary, and what was written so far. */
  brief: { scenario: string; parent: Record<string, string> | null; written: Record<string, string> } | null;
}

/** What I may still judge; at least so many, where there were too many to count. */
export interface Left {
  n: number;
  hasMore: boolean;
}

export function lessen(left: Left | null, by: number): Left | null {
  return left === null || left.hasMore ? left : { n: Math.max(0, left.n - by), hasMore: false };
}

export interface DeskQueue {
  leases: DeskLease[];
  /** Null where it was not counted again. */
  remaining: Left | null;
  done: number;
}

export interface Submission {
  answers: Answers;
  note: string;
  isUnsure: boolean;
  activeMs: number;
  elapsedMs: number;
  baseRevision: number | null;
  want: number;
  written: Record<string, string> | null;
}

export interface Stored {
  annotationId: string | null;
  revision: number | null;
  isCounted: boolean;
  queue: DeskQueue | null;
}

export interface DeskPorts {
  fetchQueue(want: number): Promise<DeskQueue>;
  fetchGuide(versionId: string): Promise<Guide>;
  fetchOwn(annotationId: string): Promise<PastWork>;
  saveDraft(lease: DeskLease, state: Unfinished): Promise<void>;
  /** Have the project's live model asked about an item, by a job; what it says comes with the next queue. */
  askModel(leaseId: string): Promise<string>;
  fetchJobState(jobId: string): Promise<string>;
  heartbeat(leaseIds: string[]): Promise<void>;
  leave(): void;
  send(entry: OutboxEntry): Promise<SendResult<Stored>>;
}

/** An item already handed in during this sitting: it can be opened again and revised. */
export interface PastWork {
  lease: DeskLease;
  state: DocumentState;
  annotationId: string | null;
  revision: number;
  /** Reviewed answers can be read again, not revised. */
  isReviewed: boolean;
}

export interface DeskView {
  /** "finished": the one answer that was opened has been revised. */
  status: "loading" | "working" | "empty" | "failed" | "finished";
  error: unknown;
  lease: DeskLease | null;
  guide: Guide | null;
  document: AnswerDocument | null;
  problems: AnswerProblem[];
  /** A brief was handed in without a text. */
  isUnwritten: boolean;
  done: number;
  remaining: Left | null;
  /** Set while an item already handed in is open again. */
  revising: PastWork | null;
  canGoBack: boolean;
  /** One own answer was opened by itself; there is no queue around it. */
  isAlone: boolean;
  outbox: OutboxView;
}

export function emptyView(outbox: OutboxView, isAlone: boolean): DeskView {
  return { status: "loading", error: null, lease: null, guide: null, document: null, problems: [], isUnwritten: false, done: 0, remaining: null, revising: null, canGoBack: false, isAlone, outbox };
}
