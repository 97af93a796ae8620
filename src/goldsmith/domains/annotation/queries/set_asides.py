"""Judgements that were, or would be, set aside."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, LiteralString

from sqlalchemy.orm import Session

from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import BatchId, PersonId, ProjectId, SetAsideId


@dataclass(frozen=True, slots=True)
class Whose:
    """Which judgements: whose, of a batch or all, of a question or whole, since when."""

    person_id: PersonId
    batch_id: BatchId | None = None
    question_id: str | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Consequence:
    """What setting aside would do: judgements that no longer count, slots that others fill again.

    ``unjudged`` items would have no judgement left.
    """

    judgements: int
    items: int
    slots: int
    unjudged: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """Judgements that were set aside; once undone, how many count again."""

    id: SetAsideId
    project_id: ProjectId
    person_id: PersonId
    person_name: str
    batch_id: BatchId | None
    batch_name: str | None
    question_id: str | None
    since: datetime | None
    reason: str
    judgements: int
    slots: int
    created_by_name: str
    created_at: datetime
    undone_at: datetime | None
    restored: int | None


CHOSEN: LiteralString = """
SELECT a.id, a.slot_id, a.item_id, a.batch_id FROM annotations a
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
WHERE a.annotator_id = %(person_id)s AND a.project_id = %(project_id)s AND a.is_counted
  AND (%(batch_id)s::uuid IS NULL OR a.batch_id = %(batch_id)s)
  AND (%(since)s::timestamptz IS NULL OR r.created_at >= %(since)s)
  AND (%(question_id)s::text IS NULL OR (r.answers ? %(question_id)s::text
       AND NOT %(question_id)s::text = ANY(a.left_out)))
"""
_CONSEQUENCE: LiteralString = """
WITH chosen AS ({chosen})
SELECT count(*) AS judgements, count(DISTINCT c.item_id) AS items,
       count(s.id) FILTER (WHERE %(question_id)s::text IS NULL) AS slots,
       count(DISTINCT c.item_id) FILTER (WHERE NOT EXISTS (
           SELECT FROM annotations o WHERE o.item_id = c.item_id AND o.is_counted
           AND o.annotator_id <> %(person_id)s)) AS unjudged
FROM chosen c LEFT JOIN slots s ON s.id = c.slot_id AND s.state = 'done' AND s.replica >= 0
     AND s.holder_id = %(person_id)s
""".replace("{chosen}", CHOSEN)
_SET_ASIDES: LiteralString = """
SELECT x.*, p.name AS person_name, b.name AS batch_name, c.name AS created_by_name
FROM set_asides x LEFT JOIN people p ON p.id = x.person_id LEFT JOIN batches b ON b.id = x.batch_id
LEFT JOIN people c ON c.id = x.created_by
"""


def given_of(project_id: ProjectId, whose: Whose) -> dict[str, Any]:
    """The parameters of ``CHOSEN``."""
    return {
        "project_id": project_id,
        "person_id": whose.person_id,
        "batch_id": whose.batch_id,
        "question_id": whose.question_id,
        "since": whose.since,
    }


def foresee(session: Session, actor: Actor, project_id: ProjectId, *, whose: Whose) -> Consequence:
    """What setting these judgements aside would do; changes nothing."""
    access.require(actor, "judgement.set_aside", project_id)
    return Consequence(**fetch_all(session, _CONSEQUENCE, given_of(project_id, whose))[0])


def list_set_asides(session: Session, actor: Actor, project_id: ProjectId) -> list[SetAside]:
    """What was set aside in a project, newest first."""
    access.require(actor, "judgement.set_aside", project_id)
    statement = _SET_ASIDES + " WHERE x.project_id = %(id)s ORDER BY x.id DESC LIMIT 500"
    return [_set_aside(row) for row in fetch_all(session, statement, {"id": project_id})]


def get_set_aside(session: Session, set_aside_id: SetAsideId) -> SetAside:
    """One of them, for verbs whose access is decided."""
    rows = fetch_all(session, _SET_ASIDES + " WHERE x.id = %(id)s", {"id": set_aside_id})
    return _set_aside(rows[0])


def _set_aside(row: dict[str, Any]) -> SetAside:
    return SetAside(
        id=SetAsideId(row["id"]),
        project_id=ProjectId(row["project_id"]),
        person_id=PersonId(row["person_id"]),
        person_name=row["person_name"] or "",
        batch_id=row["batch_id"],
        batch_name=row["batch_name"],
        question_id=row["question_id"],
        since=row["since"],
        reason=row["reason"],
        judgements=row["judgements"],
        slots=row["slots"],
        created_by_name=row["created_by_name"] or "",
        created_at=row["created_at"],
        undone_at=row["undone_at"],
        restored=row["restored"],
    )
