"""Contests: what somebody says is wrong in what is kept about them, or in an item's gold."""

from typing import Any, LiteralString

from sqlalchemy.orm import Session

from goldsmith.domains.quality.types import Contest
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import ContestId, PersonId, ProjectId

_CONTESTS: LiteralString = """
SELECT c.*, p.name AS raised_by_name, b.name AS answered_by_name FROM contests c
LEFT JOIN people p ON p.id = c.raised_by LEFT JOIN people b ON b.id = c.answered_by
WHERE c.project_id = %(project_id)s AND (%(who)s::uuid IS NULL OR c.raised_by = %(who)s)
  AND (%(id)s::uuid IS NULL OR c.id = %(id)s)
ORDER BY c.answered_at IS NOT NULL, c.id DESC LIMIT 500
"""


def list_contests(session: Session, actor: Actor, project_id: ProjectId) -> list[Contest]:
    """What was contested in a project: what waits for an answer first."""
    access.require(actor, "people.assess", project_id)
    return _list(session, project_id)


def list_own_contests(session: Session, actor: Actor, project_id: ProjectId) -> list[Contest]:
    """What the actor contested."""
    access.require(actor, "gold.contest", project_id)
    return _list(session, project_id, who=actor.person_id)


def get_contest(session: Session, project_id: ProjectId, contest_id: ContestId) -> Contest:
    """One of them, for verbs whose access is decided."""
    return _list(session, project_id, contest_id=contest_id)[0]


def _list(
    session: Session,
    project_id: ProjectId,
    *,
    who: PersonId | None = None,
    contest_id: ContestId | None = None,
) -> list[Contest]:
    given = {"project_id": project_id, "who": who, "id": contest_id}
    return [_contest(row) for row in fetch_all(session, _CONTESTS, given)]


def _contest(row: dict[str, Any]) -> Contest:
    return Contest(
        id=ContestId(row["id"]),
        project_id=ProjectId(row["project_id"]),
        raised_by=PersonId(row["raised_by"]),
        raised_by_name=row["raised_by_name"] or "",
        item_id=row["item_id"],
        question_id=row["question_id"],
        text=row["text"],
        raised_at=row["raised_at"],
        answer=row["answer"],
        answered_by_name=row["answered_by_name"],
        answered_at=row["answered_at"],
    )
