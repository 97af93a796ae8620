"""How a project went, day by day, with its guideline versions as breaks."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.queries import list_versions
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId

_DAYS = """
SELECT (created_at AT TIME ZONE 'UTC')::date AS day, count(*) AS n FROM annotations
WHERE project_id = :project_id AND origin <> 'import' AND created_at > now() - interval '90 days'
GROUP BY 1 ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class DayJudged:
    """How many judgements were made on a day (UTC)."""

    day: date
    judgements: int


@dataclass(frozen=True, slots=True)
class Break:
    """A guideline version: what comes after it is not what came before."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class History:
    """How a project went, day by day, and where its guideline changed."""

    days: list[DayJudged]
    breaks: list[Break]


def get_history(session: Session, actor: Actor, project_id: ProjectId) -> History:
    """Judgements by day of the last ninety, imported ones left out: they were made elsewhere."""
    access.require(actor, "quality.read", project_id)
    rows = session.execute(text(_DAYS), {"project_id": project_id})
    versions = list_versions(session, actor, project_id).items
    return History(
        [DayJudged(row.day, row.n) for row in rows],
        [Break(version.number, version.released_at) for version in reversed(versions)],
    )
