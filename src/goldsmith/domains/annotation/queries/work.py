"""What an annotator has in hand, and has done."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import AnnotationNotFound
from goldsmith.domains.annotation.queries import inquiries, records
from goldsmith.domains.annotation.queries.left import count_left
from goldsmith.domains.annotation.rules import (
    about,
    came_back_with,
    disguise,
    lanes_of,
    read_brief,
    read_presentation,
)
from goldsmith.domains.annotation.types import (
    Draft,
    Lease,
    LeasedItem,
    MyWork,
    OwnAnnotation,
    OwnRecord,
    OwnWork,
)
from goldsmith.domains.annotation.types.asked import Asked
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.formats.conversation import begins_with
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import (
    AnnotationId,
    BatchId,
    GuidelineVersionId,
    ItemId,
    LeaseId,
    ProjectId,
)

_IN_HAND = """
SELECT s.id AS slot_id, s.lease_id, s.batch_id, s.project_id, s.expires_at, s.brief, s.message, s.item_id,
       l.guideline_version_id, l.presentation, i.external_id, i.fields, i.language,
       p.id AS parent_id, p.external_id AS parent_external_id, p.fields AS parent_fields,
       p.language AS parent_language, d.lease_id AS draft_id, d.answers AS draft_answers,
       d.note AS draft_note, d.is_unsure AS draft_is_unsure, d.revision AS draft_revision,
       d.saved_at AS draft_saved_at, d.written AS draft_written, a.revision AS base_revision,
       r.answers AS previous
FROM slots s
JOIN leases l ON l.id = s.lease_id
LEFT JOIN items i ON i.id = s.item_id
LEFT JOIN items p ON p.id = (s.brief->>'parent_id')::uuid
LEFT JOIN drafts d ON d.lease_id = s.lease_id
LEFT JOIN annotations a ON a.slot_id = s.id AND a.annotator_id = s.holder_id
LEFT JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
WHERE s.holder_id = %(me)s AND s.batch_id = %(batch_id)s AND s.state = 'leased'
ORDER BY s.lease_id
"""


def list_in_hand(session: Session, actor: Actor, batch_id: BatchId) -> list[Lease]:
    """The actor's leases of a batch in the order they were given; every tab sees the same head."""
    rows = fetch_all(session, _IN_HAND, {"me": actor.person_id, "batch_id": batch_id})
    came_back = [row["slot_id"] for row in rows if row["message"]]
    asked = inquiries.list_answered(session, actor, came_back) if came_back else {}
    return [_lease(row, asked.get(row["slot_id"], [])) for row in rows]


def _lease(row: dict[str, Any], asked: list[Asked]) -> Lease:
    return Lease(
        id=LeaseId(row["lease_id"]),
        batch_id=BatchId(row["batch_id"]),
        project_id=ProjectId(row["project_id"]),
        guideline_version_id=GuidelineVersionId(row["guideline_version_id"]),
        item=_item(row) if row["item_id"] else None,
        brief=read_brief(row["brief"]) if row["brief"] else None,
        expires_at=row["expires_at"],
        draft=_draft(row) if row["draft_id"] else None,
        base_revision=row["base_revision"] or 0,
        previous=row["previous"],
        message=row["message"],
        # A reviewer may have sent it back since: then it is no answer that is said.
        asked=next((one for one in asked if came_back_with(one) == row["message"]), None),
        parent=_item(row, "parent_") if row["parent_id"] else None,
        presentation=read_presentation(row["presentation"]),
    )


def _item(row: dict[str, Any], prefix: str = "") -> LeasedItem:
    return LeasedItem(
        id=ItemId(row["parent_id" if prefix else "item_id"]),
        external_id=row[f"{prefix}external_id"],
        fields=row[f"{prefix}fields"],
        language=row[f"{prefix}language"],
    )


def _draft(row: dict[str, Any]) -> Draft:
    return Draft(
        answers=row["draft_answers"],
        note=row["draft_note"],
        is_unsure=row["draft_is_unsure"],
        revision=row["draft_revision"],
        saved_at=row["draft_saved_at"],
        written=row["draft_written"],
    )


def now(session: Session) -> datetime:
    """The database's clock, the only one leases go by."""
    return fetch_all(session, "SELECT clock_timestamp() AS now", {})[0]["now"]  # type: ignore[no-any-return]  # timestamptz


_BATCHES = """
SELECT b.id, b.name, b.project_id, b.gold_rate, b.repeat_rate, p.name AS project_name, b.priority,
       b.deadline,
       b.may_bulk, m.done, me.languages, me.sensitivities,
       (SELECT jsonb_agg(jsonb_build_array(l.lane, l.language, l.sensitivity))
        FROM batch_lanes l WHERE l.batch_id = b.id) AS lanes,
       (SELECT count(*) FROM slots s WHERE s.reserved_for = m.person_id AND s.batch_id = b.id
           AND s.replica >= 0)
         AS returned
FROM batch_members m JOIN batches b ON b.id = m.batch_id JOIN projects p ON p.id = b.project_id
JOIN people me ON me.id = m.person_id
WHERE m.person_id = :me AND m.is_active AND b.state = 'open' AND b.project_id = ANY(:projects)
ORDER BY b.priority DESC, b.deadline NULLS LAST, b.id
"""

_OWN_LEASE = """
SELECT l.presentation, b.gold_rate FROM annotations a JOIN leases l ON l.id = a.lease_id
JOIN batches b ON b.id = a.batch_id WHERE a.id = %(id)s
"""
_OWN_ITEM = "SELECT id AS item_id, external_id, fields, language FROM items WHERE id = %(id)s"


def get_own_record(session: Session, actor: Actor, annotation_id: AnnotationId) -> OwnRecord:
    """One of the actor's own answers with its item. Raises AnnotationNotFound."""
    annotation = records.get_annotation(session, actor, annotation_id)
    if annotation.annotator_id != actor.person_id:
        raise AnnotationNotFound
    item = _item(fetch_all(session, _OWN_ITEM, {"id": annotation.item_id})[0])
    shown = fetch_all(session, _OWN_LEASE, {"id": annotation_id})
    presentation = read_presentation(shown[0]["presentation"]) if shown else None
    if shown and shown[0]["gold_rate"]:
        item = replace(item, external_id="")
    if presentation is not None and annotation.guideline_version_id is not None:
        item = disguise(item, guidelines.get_schema(session, annotation.guideline_version_id))
    return OwnRecord(annotation, item, presentation)


_RECENT = """
SELECT a.id, a.item_id, a.batch_id, a.project_id, i.fields, r.answers, a.revision, a.is_reviewed,
       r.created_at
FROM annotations a
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
JOIN items i ON i.id = a.item_id
WHERE a.annotator_id = :me AND a.project_id = ANY(:projects)
ORDER BY a.id DESC LIMIT 50
"""


def get_my_work(session: Session, actor: Actor) -> MyWork:
    """The actor's open batches by priority, then deadline; recent answers; answered inquiries."""
    projects = list(access.projects_where(actor, "annotation.submit"))
    given = {"me": actor.person_id, "projects": projects}
    rows = session.execute(text(_BATCHES), given).all()
    batches = [_own_work(session, actor, row) for row in rows]
    recent = [
        OwnAnnotation(
            id=AnnotationId(row.id),
            item_id=ItemId(row.item_id),
            batch_id=row.batch_id,
            project_id=row.project_id,
            excerpt=begins_with(row.fields, 200),
            answers=row.answers or {},
            revision=row.revision,
            is_reviewed=row.is_reviewed,
            created_at=row.created_at,
        )
        for row in session.execute(text(_RECENT), given)
    ]
    return MyWork(batches=batches, recent=recent, inquiries=inquiries.list_own(session, actor))


def _own_work(session: Session, actor: Actor, row: Row[Any]) -> OwnWork:
    lanes = lanes_of(row.lanes, languages=row.languages, sensitivities=row.sensitivities)
    left = count_left(session, actor.person_id, BatchId(row.id), lanes)
    return OwnWork(
        batch_id=row.id,
        batch_name=row.name,
        project_id=row.project_id,
        project_name=row.project_name,
        priority=row.priority,
        deadline=row.deadline,
        remaining=about(left.n) if row.gold_rate or row.repeat_rate else left.n,
        has_more=left.has_more,
        done=row.done,
        returned=row.returned,
        may_bulk=row.may_bulk,
    )
