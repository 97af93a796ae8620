"""Recording judgements: drafts, submissions, skips and revisions. Nothing acknowledged is lost."""

from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb
from sqlalchemy.orm import Session

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.errors import (
    AnnotationChanged,
    LeaseNotFound,
)
from goldsmith.domains.annotation.queries import records
from goldsmith.domains.annotation.queries.settled import settle_on_item
from goldsmith.domains.annotation.types import (
    Draft,
    Origin,
    Queue,
    SkipReason,
    SubmitResult,
    Submitted,
)
from goldsmith.domains.annotation.verbs import counting, deciding, outcomes, serving, writing
from goldsmith.domains.guidelines.types import Answers, plain
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_one
from goldsmith.kernel.ids import (
    AnnotationId,
    BatchId,
    EventId,
    GuidelineVersionId,
    ItemId,
    LeaseId,
    ProjectId,
    new_id,
)

_LOCK_LEASE = """
SELECT l.id, l.slot_id, l.batch_id, l.project_id, l.item_id, l.guideline_version_id, l.outcome,
       s.replica < 0 AS is_gold,
       (SELECT b.fewest FROM batches b WHERE b.id = l.batch_id) IS NOT NULL AS adapts,
       l.presentation -> 'suggestions' AS suggestions,
       s.state = 'leased' AND s.lease_id = l.id AS is_live, s.brief,
       a.id AS annotation_id, a.revision, a.is_counted, a.lease_id AS first_lease_id, a.is_reviewed
FROM leases l JOIN slots s ON s.id = l.slot_id
LEFT JOIN annotations a ON a.slot_id = l.slot_id AND a.annotator_id = l.annotator_id
WHERE l.id = %(lease_id)s AND l.annotator_id = %(me)s
FOR UPDATE OF s
"""

_STORE = """
WITH slot AS (
    UPDATE slots SET state = 'done', holder_id = %(me)s, lease_id = NULL, expires_at = NULL,
           is_returned = false, reserved_for = NULL, message = NULL, item_id = %(item_id)s
    WHERE id = %(slot_id)s::bigint
), lease AS (
    UPDATE leases SET ended_at = now(), outcome = %(outcome)s WHERE id = %(lease_id)s
), member AS (
    UPDATE batch_members SET done = done + 1
    WHERE batch_id = %(batch_id)s AND person_id = %(me)s AND %(slot_id)s::bigint IS NOT NULL
), draft AS (
    DELETE FROM drafts WHERE lease_id = %(lease_id)s
), annotation AS (
    INSERT INTO annotations (id, project_id, item_id, batch_id, slot_id, lease_id, annotator_id,
                             origin, guideline_version_id, revision, is_counted)
    VALUES (%(id)s, %(project_id)s, %(item_id)s, %(batch_id)s,
            %(slot_id)s::bigint, %(lease_id)s, %(me)s,
            %(origin)s, %(version_id)s, %(revision)s, %(is_counted)s)
    ON CONFLICT (id) DO UPDATE
    SET revision = excluded.revision, is_counted = excluded.is_counted, is_reviewed = false,
        slot_id = coalesce(excluded.slot_id, annotations.slot_id),
        guideline_version_id = excluded.guideline_version_id
)
INSERT INTO annotation_revisions (annotation_id, revision, guideline_version_id, answers,
                                  digest_key, active_ms, elapsed_ms, note, is_unsure, event_id)
VALUES (%(id)s, %(revision)s, %(version_id)s, %(answers)s, %(digest_key)s, %(active_ms)s,
        %(elapsed_ms)s, %(note)s, %(is_unsure)s, %(event_id)s)
"""

_FREE_SLOT_OF_ITEM = """
SELECT s.id FROM slots s
WHERE s.batch_id = %(batch_id)s AND s.item_id = %(item_id)s
  AND (s.state IN ('leased', 'parked') AND s.holder_id = %(me)s
       OR s.state = 'open' AND coalesce(s.reserved_for, %(me)s) = %(me)s
       AND NOT EXISTS (SELECT 1 FROM slots h WHERE h.batch_id = s.batch_id
                       AND h.item_id = s.item_id AND h.holder_id = %(me)s
                       AND (s.replica >= 0 OR h.replica < 0)))
ORDER BY s.state = 'open', s.replica LIMIT 1 FOR UPDATE SKIP LOCKED
"""


_SKIP = """
WITH skipped AS (
    INSERT INTO skips (batch_id, item_id, annotator_id, reason)
    VALUES (%(batch_id)s, %(subject_id)s, %(me)s, %(reason)s) ON CONFLICT DO NOTHING
), ended AS (
    UPDATE leases SET ended_at = now(), outcome = 'skipped' WHERE id = %(lease_id)s
)
UPDATE slots SET holder_id = NULL, lease_id = NULL, expires_at = NULL,
    is_returned = true, state = CASE WHEN replica < 0 THEN 'withdrawn' WHEN 1 + (
        SELECT count(*) FROM skips WHERE batch_id = %(batch_id)s
        AND item_id = %(subject_id)s AND annotator_id <> %(me)s
        AND reason <> 'rejected'
    ) >= %(limit)s OR NOT EXISTS (
        SELECT 1 FROM batch_members m WHERE m.batch_id = %(batch_id)s
        AND m.is_active AND m.person_id <> %(me)s
        AND NOT EXISTS (
            SELECT 1 FROM skips k WHERE k.batch_id = %(batch_id)s
            AND k.item_id = %(subject_id)s AND k.annotator_id = m.person_id)
        AND NOT EXISTS (
            SELECT 1 FROM slots h WHERE h.batch_id = %(batch_id)s
            AND h.item_id = %(subject_id)s AND h.holder_id = m.person_id)
    ) THEN 'set_aside' ELSE 'open' END
WHERE id = %(slot_id)s
"""


def save_draft(
    session: Session,
    actor: Actor,
    lease_id: LeaseId,
    *,
    answers: Answers,
    note: str,
    is_unsure: bool,
    written: dict[str, str] | None = None,
) -> Draft:
    """Keep unfinished answers, or an unfinished item, on the server. Raises LeaseNotFound."""
    row = fetch_one(
        session,
        """
        INSERT INTO drafts (lease_id, answers, note, is_unsure, written)
        SELECT id, %(answers)s, %(note)s, %(is_unsure)s, %(written)s FROM leases
        WHERE id = %(lease_id)s AND annotator_id = %(me)s AND outcome IS DISTINCT FROM 'submitted'
        ON CONFLICT (lease_id) DO UPDATE SET answers = excluded.answers, note = excluded.note,
            is_unsure = excluded.is_unsure, written = excluded.written,
            revision = drafts.revision + 1, saved_at = now()
        RETURNING revision, saved_at
        """,
        {
            "lease_id": lease_id,
            "me": actor.person_id,
            "answers": Jsonb(plain(answers)),
            "note": note,
            "is_unsure": is_unsure,
            "written": None if written is None else Jsonb(written),
        },
    )
    if row is None:
        raise LeaseNotFound
    return Draft(plain(answers), note, is_unsure, row["revision"], row["saved_at"], written)


def submit_annotation(
    session: Session,
    actor: Actor,
    lease_id: LeaseId,
    *,
    answers: Answers,
    active_ms: int,
    elapsed_ms: int,
    note: str = "",
    is_unsure: bool = False,
    base_revision: int = 0,
    want: int = rules.QUEUE_LENGTH,
    written: dict[str, str] | None = None,
    origin: Origin = Origin.LEASE,
) -> SubmitResult:
    """Record the actor's answers and return them with the refilled queue.

    Sending the same again stores nothing new. Work whose lease went to somebody else fills a free
    slot of the item, or is kept uncounted. Raises LeaseNotFound, AnswersInvalid, AnnotationChanged.
    Marks the item's label stale.
    """
    lease = fetch_one(session, _LOCK_LEASE, {"lease_id": lease_id, "me": actor.person_id})
    if lease is None:
        raise LeaseNotFound
    access.require(actor, "annotation.submit", ProjectId(lease["project_id"]))
    settled = _settled(session, lease, answers, written)
    batch_id = BatchId(lease["batch_id"])
    stored = _already_stored(session, lease, settled)
    if stored is None:
        if lease["annotation_id"] and base_revision != lease["revision"]:
            raise AnnotationChanged(revision=lease["revision"])
        if lease["brief"] and lease["item_id"] is None:
            lease["item_id"] = writing.write_item(session, actor, lease, written or {})
        stored = _store(
            session,
            actor,
            lease,
            {
                "answers": settled,
                "active_ms": active_ms,
                "elapsed_ms": elapsed_ms,
                "note": note,
                "is_unsure": is_unsure,
            },
            origin,
        )
    queue = serving.refill(session, actor, batch_id, want=want) if want else Queue([], None, 0)
    return SubmitResult(annotation=stored, queue=queue)


def _settled(
    session: Session, lease: dict[str, Any], answers: Answers, written: dict[str, str] | None
) -> dict[str, Any]:
    """Complete answers as they are stored, under the version that the lease pins."""
    return plain(
        settle_on_item(
            session,
            ProjectId(lease["project_id"]),
            GuidelineVersionId(lease["guideline_version_id"]),
            answers,
            item_id=ItemId(lease["item_id"]) if lease["item_id"] else None,
            written=written,
        )
    )


def _already_stored(
    session: Session, lease: dict[str, Any], answers: dict[str, Any]
) -> Submitted | None:
    if lease["outcome"] not in {"submitted", "late"}:
        return None
    row = records.find_by_lease(session, lease["id"])
    if row is None:
        raise AnnotationChanged
    if row["answers"] != answers:
        raise AnnotationChanged(revision=row["revision"])
    return Submitted(
        id=AnnotationId(row["id"]),
        item_id=ItemId(row["item_id"]),
        batch_id=BatchId(lease["batch_id"]),
        revision=row["revision"],
        is_counted=row["is_counted"] or lease["is_gold"],
        is_late=lease["outcome"] == "late",
    )


def _store(
    session: Session, actor: Actor, lease: dict[str, Any], work: dict[str, Any], origin: Origin
) -> Submitted:
    is_live, slot_id = lease["is_live"], lease["slot_id"]
    if not is_live:
        given = {"batch_id": lease["batch_id"], "item_id": lease["item_id"], "me": actor.person_id}
        free = fetch_one(session, _FREE_SLOT_OF_ITEM, given)
        slot_id = free["id"] if free else None
    is_rework = lease["annotation_id"] is not None
    stored = Submitted(
        id=AnnotationId(lease["annotation_id"] or new_id()),
        item_id=ItemId(lease["item_id"]),
        batch_id=BatchId(lease["batch_id"]),
        revision=(lease["revision"] or 0) + 1,
        is_counted=slot_id is not None,
        is_late=not is_live,
    )
    digest_key = events.new_digest_key()
    digest = events.digest_of(digest_key, work["answers"])
    event_id = _record(session, actor, lease, stored, digest, origin)
    row = {
        "id": stored.id,
        "me": actor.person_id,
        "slot_id": slot_id,
        # Gold fills its slot, but counts for nothing: its author is told what others are told.
        "is_counted": stored.is_counted and not lease["is_gold"],
        "lease_id": lease["id"],
        "batch_id": stored.batch_id,
        "project_id": lease["project_id"],
        "item_id": stored.item_id,
        "origin": origin,
        "version_id": lease["guideline_version_id"],
        "revision": stored.revision,
        "outcome": "submitted" if is_live else "late",
        "digest_key": digest_key,
        "event_id": event_id,
    }
    execute(session, _STORE, {**row, **work, "answers": Jsonb(work["answers"])})
    if is_rework:
        counting.record(session, stored.id, event_id, is_counted=row["is_counted"])
    if lease["suggestions"]:
        outcomes.record(session, actor.person_id, lease, stored, work)
    stale.mark(session, "item_label", [stored.item_id])
    if lease["adapts"] and row["is_counted"] and origin is not Origin.BULK:
        deciding.decide_item(session, BatchId(lease["batch_id"]), stored.item_id)
    return stored


def _record(
    session: Session,
    actor: Actor,
    lease: dict[str, Any],
    stored: Submitted,
    digest: bytes,
    origin: Origin,
) -> EventId:
    return events.append(
        session,
        actor,
        "annotation.submitted" if stored.revision == 1 else "annotation.revised",
        subject_id=stored.id,
        project_id=ProjectId(lease["project_id"]),
        guideline_version_id=GuidelineVersionId(lease["guideline_version_id"]),
        digest=digest,
        data={
            "item": str(stored.item_id),
            "lease": str(lease["id"]),
            "revision": stored.revision,
            "counted": stored.is_counted,
            "late": stored.is_late,
            **({"bulk": True} if origin == Origin.BULK else {}),
        },
    )


def skip_item(
    session: Session, actor: Actor, lease_id: LeaseId, *, reason: SkipReason, want: int
) -> Queue:
    """Give an item to somebody else; after two skips, or with nobody else, it is the lead's.

    Raises LeaseNotFound. Sending it again changes nothing.
    """
    lease = fetch_one(session, _LOCK_LEASE, {"lease_id": lease_id, "me": actor.person_id})
    if lease is None:
        raise LeaseNotFound
    access.require(actor, "annotation.submit", ProjectId(lease["project_id"]))
    if lease["is_live"]:
        execute(
            session,
            _SKIP,
            {
                "batch_id": lease["batch_id"],
                "subject_id": lease["item_id"] or UUID(int=lease["slot_id"]),
                "me": actor.person_id,
                "reason": reason,
                "lease_id": lease_id,
                "slot_id": lease["slot_id"],
                "limit": rules.SKIPS_UNTIL_SET_ASIDE,
            },
        )
        events.append(
            session,
            actor,
            "item.skipped",
            subject_id=lease["item_id"] or lease["batch_id"],
            project_id=ProjectId(lease["project_id"]),
            data={"reason": reason, "lease": str(lease_id)},
        )
    return serving.refill(session, actor, BatchId(lease["batch_id"]), want=want)
