import type { Answers, OutboxEntry, SendResult, Suggestion } from "@goldsmith/core";
import { queryOptions } from "@tanstack/react-query";
import { cache } from "../../api/cache";
import { api, unwrap, withAnswers, type Api } from "../../api/client";
import { ApiError } from "../../api/problem";
import { toGuide } from "../../ui/answering/guide";
import { guidelineVersionQuery } from "../../ui/shared-queries";
import type { DeskLease, DeskPorts, DeskQueue, PastWork, Stored, Submission } from "./desk-types";

export function toSuggestion(one: Api<"Suggestion">): Suggestion {
  return { id: one.id, questionId: one.question_id, marks: one.marks as unknown as Suggestion["marks"], confidence: one.confidence, sure: one.sure, source: { name: one.source_name, version: one.source_version, kind: one.source_kind } };
}

const toServerDraft = ({ revision, saved_at }: NonNullable<Api<"Lease">["draft"]>) => ({ revision, savedAt: Date.parse(saved_at) });

function toLease(lease: Api<"Lease">): DeskLease {
  const { draft, previous } = lease;
  const kept = draft ? { answers: draft.answers as Answers, note: draft.note, isUnsure: draft.is_unsure } : null;
  return {
    id: lease.id,
    itemId: lease.item?.id ?? "",
    fields: lease.item?.fields ?? {},
    language: lease.item?.language ?? lease.brief?.language ?? "und",
    order: lease.presentation?.order ?? null,
    guidelineVersionId: lease.guideline_version_id,
    draft: kept ?? (previous ? { answers: previous as Answers, note: "", isUnsure: false } : null),
    serverDraft: draft ? toServerDraft(draft) : null,
    baseRevision: lease.base_revision,
    message: lease.message,
    asked: lease.asked,
    suggestions: (lease.suggestions ?? []).map(toSuggestion),
    brief: lease.brief && !lease.item ? { scenario: lease.brief.scenario, parent: lease.parent?.fields ?? null, written: draft?.written ?? {} } : null,
  };
}

/** An own answer as work already handed in: it needs no lease to be revised. */
function toPastWork({ annotation, item, presentation }: Api<"OwnRecord">): PastWork {
  const lease: DeskLease = {
    id: annotation.id, itemId: item.id, fields: item.fields, language: item.language, order: presentation?.order ?? null, guidelineVersionId: annotation.guideline_version_id ?? "",
    draft: null, serverDraft: null, baseRevision: annotation.revision, message: null, suggestions: [], brief: null,
  };
  const state = { answers: annotation.answers as Answers, note: annotation.note, isUnsure: annotation.is_unsure };
  return { lease, state, annotationId: annotation.id, revision: annotation.revision, isReviewed: annotation.is_reviewed };
}

function toQueue(queue: Api<"Queue">): DeskQueue {
  return { leases: queue.leases.map(toLease), remaining: queue.remaining === null ? null : { n: queue.remaining, hasMore: queue.has_more ?? false }, done: queue.done };
}

export interface GridPorts {
  fetchGrid(want: number): Promise<DeskQueue>;
  fetchSimilar(leaseId: string, want: number): Promise<{ queue: DeskQueue; likeness: Record<string, number> }>;
  fetchGuide: DeskPorts["fetchGuide"];
  heartbeat: DeskPorts["heartbeat"];
  leave: DeskPorts["leave"];
  send: DeskPorts["send"];
}

interface Bulk {
  judgements: { leaseId: string; answers: Answers }[];
  activeMs: number;
  elapsedMs: number;
  want: number;
}

type WireAnswers = Api<"AnnotationBody">["answers"];
type Wire = { kind: string; subjectId: string; key: string; body: unknown };

function wireOf(body: unknown) {
  const { answers, note, isUnsure, activeMs, elapsedMs, baseRevision, want, written } = body as Submission;
  return { answers: answers as WireAnswers, note, is_unsure: isUnsure, active_ms: activeMs, elapsed_ms: elapsedMs, base_revision: baseRevision ?? 0, want, written };
}

async function deliver({ kind, subjectId, key, body }: Wire): Promise<Stored> {
  const headers = { "Idempotency-Key": key };
  const lease = { params: { path: { lease_id: subjectId } }, headers };
  if (kind === "skip") return alone(await unwrap(api.POST("/api/v1/leases/{lease_id}/skip", { ...lease, body: body as Api<"SkipBody"> })));
  if (kind === "question") return alone(await unwrap(api.POST("/api/v1/leases/{lease_id}/question", { ...lease, body: withAnswers(body as Api<"QuestionBody">) })));
  if (kind === "bulk") {
    const { judgements, activeMs, elapsedMs, want } = body as Bulk;
    const sent = { judgements: judgements.map((one) => ({ lease_id: one.leaseId, answers: one.answers as WireAnswers })), active_ms: activeMs, elapsed_ms: elapsedMs, want };
    const { queue } = await unwrap(api.POST("/api/v1/batches/{batch_id}/bulk/annotations", { params: { path: { batch_id: subjectId } }, headers, body: sent }));
    return alone(queue);
  }
  if (kind === "revise") {
    const { want: _want, written: _written, ...revision } = wireOf(body);
    const sent = { ...revision, base_revision: revision.base_revision || 1 };
    const stored = await unwrap(api.POST("/api/v1/annotations/{annotation_id}/revisions", { params: { path: { annotation_id: subjectId } }, headers, body: withAnswers<Api<"RevisionBody">>(sent) }));
    return { annotationId: stored.id, revision: stored.revision, isCounted: stored.is_counted, queue: null };
  }
  const { annotation, queue } = await unwrap(api.POST("/api/v1/leases/{lease_id}/annotation", { ...lease, body: withAnswers<Api<"AnnotationBody">>(wireOf(body)) }));
  return { annotationId: annotation.id, revision: annotation.revision, isCounted: annotation.is_counted, queue: toQueue(queue) };
}

function alone(queue: Api<"Queue">): Stored {
  return { annotationId: null, revision: null, isCounted: true, queue: toQueue(queue) };
}

/** What a failure means for kept work: try again, sign in again, or a person must look. */
function judge(error: unknown): SendResult<Stored> {
  if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429) return { outcome: "unreachable" };
  if (error.status === 401) return { outcome: "signed_out" };
  return { outcome: "refused", refusal: { status: error.status, code: error.code, detail: error.message } };
}

export function deskPorts(batchId: string): DeskPorts {
  const path = { batch_id: batchId };
  return {
    fetchQueue: async (want) => toQueue(await unwrap(api.POST("/api/v1/batches/{batch_id}/leases", { params: { path }, body: { want } }))),
    fetchGuide: async (id) => toGuide((await cache.fetchQuery(guidelineVersionQuery(id))).content),
    fetchOwn: async (annotation_id) => toPastWork(await unwrap(api.GET("/api/v1/my/annotations/{annotation_id}", { params: { path: { annotation_id } } }))),
    saveDraft: async (lease, state) => {
      const body = { answers: state.answers as WireAnswers, note: state.note, is_unsure: state.isUnsure, written: state.written ?? null };
      const saved = await unwrap(api.PUT("/api/v1/leases/{lease_id}/draft", { params: { path: { lease_id: lease.id } }, body: withAnswers<Api<"DraftBody">>(body) }));
      lease.serverDraft = toServerDraft(saved);
    },
    askModel: (lease_id) => unwrap(api.POST("/api/v1/leases/{lease_id}/suggestions", { params: { path: { lease_id } } })),
    fetchJobState: async (job_id) => (await unwrap(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id } } }))).state,
    heartbeat: async (lease_ids) => void (await unwrap(api.POST("/api/v1/batches/{batch_id}/heartbeat", { params: { path }, body: { lease_ids } }))),
    leave: () => void unwrap(api.POST("/api/v1/batches/{batch_id}/leave", { params: { path }, keepalive: true })).catch(() => undefined),
    send: sendKept,
  };
}

export function gridPorts(batchId: string): GridPorts {
  const at = { params: { path: { batch_id: batchId } } };
  const { fetchGuide, heartbeat, leave, send } = deskPorts(batchId);
  return {
    fetchGuide, heartbeat, leave, send,
    fetchGrid: async (want) => toQueue(await unwrap(api.POST("/api/v1/batches/{batch_id}/bulk/leases", { ...at, body: { want } }))),
    fetchSimilar: async (lease_id, want) => {
      const { queue, likeness } = await unwrap(api.POST("/api/v1/batches/{batch_id}/bulk/similar", { ...at, body: { lease_id, want } }));
      return { queue: toQueue(queue), likeness };
    },
  };
}

/** Send one piece of kept work; every screen that finds some can. */
export const sendKept = (entry: OutboxEntry): Promise<SendResult<Stored>> => deliver(entry).then((value): SendResult<Stored> => ({ outcome: "stored", value }), judge);

export const workQuery = queryOptions({ queryKey: ["work"], queryFn: () => unwrap(api.GET("/api/v1/my/work")) });

export const verdictsQuery = queryOptions({ queryKey: ["work", "verdicts"], queryFn: () => unwrap(api.GET("/api/v1/my/verdicts")) });

export const raiseConcern = ({ itemId, kind, text }: { itemId: string; kind: string; text: string }) =>
  unwrap(api.POST("/api/v1/items/{item_id}/concerns", { params: { path: { item_id: itemId } }, body: { kind, note: text } as Api<"ConcernBody"> }));
