"""What the page of quality opens on, put together from one reading of the answers."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from goldsmith.domains.quality.queries.calls import Call, list_calls
from goldsmith.domains.quality.queries.criteria import Criteria, judge_now
from goldsmith.domains.quality.queries.report import Reading, get_report
from goldsmith.domains.quality.types import QualityReport
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId


@dataclass(frozen=True, slots=True)
class Dashboard:
    """A project's figures, what calls for an act, and where its acceptance criteria stand."""

    report: QualityReport
    calls: list[Call]
    criteria: Criteria


def get_dashboard(session: Session, actor: Actor, project_id: ProjectId) -> Dashboard:
    """All that the page of quality shows of a project. Raises ProjectNotFound, Denied."""
    access.require(actor, "quality.read", project_id)
    reading = Reading(session, project_id)
    return Dashboard(
        report=get_report(session, actor, project_id, reading=reading),
        calls=list_calls(session, actor, project_id, reading),
        criteria=judge_now(session, project_id, reading),
    )
