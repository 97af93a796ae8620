"""Questions that annotators asked, and concerns they raised."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import ConcernNotFound, InquiryNotFound
from goldsmith.domains.annotation.rules import read_brief
from goldsmith.domains.annotation.types import Concern, ConcernKind, Inquiry
from goldsmith.domains.annotation.types.asked import Asked
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import (
    ConcernId,
    GuidelineVersionId,
    InquiryId,
    ItemId,
    PersonId,
    ProjectId,
)
from goldsmith.kernel.pages import Page

_INQUIRIES = """
SELECT q.*, coalesce(i.fields, '{}') AS fields, s.brief, asker.name AS asked_by_name,
       answerer.name AS answered_by_name, v.id AS version_id, v.number AS version
FROM inquiries q LEFT JOIN items i ON i.id = q.item_id LEFT JOIN slots s ON s.id = q.slot_id
LEFT JOIN leases l ON l.id = q.lease_id
LEFT JOIN guideline_versions v ON v.id = l.guideline_version_id
JOIN people asker ON asker.id = q.asked_by
LEFT JOIN people answerer ON answerer.id = q.answered_by
"""
_CONCERNS = """
SELECT c.*, i.fields, raiser.name AS raised_by_name
FROM concerns c JOIN items i ON i.id = c.item_id JOIN people raiser ON raiser.id = c.raised_by
"""


def list_inquiries(
    session: Session, actor: Actor, project_id: ProjectId, *, is_open: bool
) -> Page[Inquiry]:
    """A project's open or answered questions, for those who answer them."""
    access.require(actor, "inquiry.answer", project_id)
    where = " WHERE q.project_id = :project_id AND (q.answered_at IS NULL) = :is_open"
    rows = session.execute(
        text(_INQUIRIES + where + " ORDER BY q.id DESC LIMIT 500"),
        {"project_id": project_id, "is_open": is_open},
    )
    return Page([_inquiry(actor, row) for row in rows])


def list_own(session: Session, actor: Actor) -> list[Inquiry]:
    """The actor's own questions, newest first."""
    where = " WHERE q.asked_by = :me AND q.project_id = ANY(:projects)"
    given = {"me": actor.person_id, "projects": list(actor.roles)}
    rows = session.execute(text(_INQUIRIES + where + " ORDER BY q.id DESC LIMIT 50"), given)
    return [_inquiry(actor, row) for row in rows]


def list_answered(
    session: Session, actor: Actor, slot_ids: Sequence[int]
) -> dict[int, list[Asked]]:
    """What the actor asked about these slots and was answered, by slot."""
    found: dict[int, list[Asked]] = {}
    rows = fetch_all(
        session,
        """
        SELECT slot_id, text, answer FROM inquiries
        WHERE asked_by = %(me)s AND slot_id = ANY(%(slots)s) AND answered_at IS NOT NULL
        """,
        {"me": actor.person_id, "slots": list(slot_ids)},
    )
    for row in rows:
        found.setdefault(row["slot_id"], []).append(Asked(row["text"], row["answer"]))
    return found


def get_inquiry(session: Session, actor: Actor, inquiry_id: InquiryId) -> Inquiry:
    """A question, for its asker and for those who answer. Raises InquiryNotFound."""
    row = session.execute(text(_INQUIRIES + " WHERE q.id = :id"), {"id": inquiry_id}).first()
    if row is None:
        raise InquiryNotFound
    is_own = row.asked_by == actor.person_id and row.project_id in actor.roles
    if not is_own and not access.allows(actor, "inquiry.answer", ProjectId(row.project_id)):
        raise InquiryNotFound
    return _inquiry(actor, row)


def _inquiry(actor: Actor, row: Row[Any]) -> Inquiry:
    project_id, is_own = ProjectId(row.project_id), row.asked_by == actor.person_id
    # Who reviews may meet the asker's answer next, and stays blind to whose it is.
    is_blind = access.allows(actor, "review.judge", project_id) and not access.allows(
        actor, "people.assess", project_id
    )
    sees_asker = is_own or not is_blind
    return Inquiry(
        id=InquiryId(row.id),
        project_id=project_id,
        batch_id=row.batch_id,
        item_id=ItemId(row.item_id) if row.item_id else None,
        fields=row.fields,
        asked_by=PersonId(row.asked_by) if sees_asker else None,
        asked_by_name=row.asked_by_name if sees_asker else "",
        text=row.text,
        answer=row.answer,
        answered_by_name=row.answered_by_name,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
        brief=read_brief(row.brief) if row.brief else None,
        guideline_version_id=GuidelineVersionId(row.version_id) if row.version_id else None,
        guideline_version=row.version,
    )


def list_concerns(session: Session, actor: Actor, project_id: ProjectId) -> Page[Concern]:
    """A project's concerns, open ones first."""
    access.require(actor, "concern.resolve", project_id)
    order = (
        " WHERE c.project_id = :project_id ORDER BY c.resolved_at IS NOT NULL, c.id DESC LIMIT 500"
    )
    rows = session.execute(text(_CONCERNS + order), {"project_id": project_id})
    return Page([_concern(row) for row in rows])


def get_concern(session: Session, actor: Actor, concern_id: ConcernId) -> Concern:
    """A concern, for whoever raised it and for those who resolve it. Raises ConcernNotFound."""
    row = session.execute(text(_CONCERNS + " WHERE c.id = :id"), {"id": concern_id}).first()
    if row is None:
        raise ConcernNotFound
    is_own = row.raised_by == actor.person_id and row.project_id in actor.roles
    if not is_own and not access.allows(actor, "concern.resolve", ProjectId(row.project_id)):
        raise ConcernNotFound
    return _concern(row)


def _concern(row: Row[Any]) -> Concern:
    return Concern(
        id=ConcernId(row.id),
        project_id=ProjectId(row.project_id),
        item_id=ItemId(row.item_id),
        fields=row.fields,
        kind=ConcernKind(row.kind),
        note=row.note,
        raised_by=PersonId(row.raised_by),
        raised_by_name=row.raised_by_name,
        raised_at=row.raised_at,
        is_resolved=row.resolved_at is not None,
        is_withheld=row.is_withheld,
        resolution=row.resolution,
    )
