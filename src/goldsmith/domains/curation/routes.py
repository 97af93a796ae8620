"""The doors of consistency checks."""

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.curation.errors import (
    ChecksRunning,
    FindingDecided,
    FindingNotFound,
    ReasonMissing,
)
from goldsmith.domains.curation.queries import findings as reads
from goldsmith.domains.curation.types import CheckKind, CheckReport, Finding, FindingState
from goldsmith.domains.curation.verbs import checking, looking
from goldsmith.domains.review.errors import OwnWork
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import FindingId, ProjectId
from goldsmith.kernel.pages import Page

router = Router(tags=["checks"])


class LookBody(BaseModel):
    """What came of looking at an entry; a dismissal says why."""

    model_config = ConfigDict(extra="forbid")

    state: FindingState
    note: str = Field("", max_length=4000)


@router.get("/projects/{project_id}/checks", responses=problems(ProjectNotFound))
def get_check_report(project_id: ProjectId, actor: CurrentActor, session: Tx) -> CheckReport:
    """How the last pass of checks went, and what looking at its entries yielded."""
    return reads.get_check_report(session, actor, project_id)


@router.post(
    "/projects/{project_id}/checks",
    status_code=201,
    responses=problems(ProjectNotFound, ChecksRunning),
)
def run_checks(project_id: ProjectId, actor: CurrentActor, session: Tx) -> CheckReport:
    """Look through all labels for what is probably wrong."""
    return checking.run_checks(session, actor, project_id)


@router.get("/projects/{project_id}/findings", responses=problems(ProjectNotFound))
def list_findings(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    kind: CheckKind | None = None,
    question_id: Annotated[str | None, Query(max_length=100)] = None,
    state: FindingState = FindingState.OPEN,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[Finding]:
    """The worklist, those first that are likeliest to change a label."""
    return reads.list_findings(
        session, actor, project_id,
        kind=kind, question_id=question_id, state=state, cursor=cursor, limit=limit,
    )  # fmt: skip


@router.post(
    "/findings/{finding_id}",
    responses=problems(FindingNotFound, FindingDecided, OwnWork, ReasonMissing),
)
def look_at_finding(
    finding_id: FindingId, body: LookBody, actor: CurrentActor, session: Tx
) -> Finding:
    """Send an entry's item to review, confirm its label, or dismiss the entry."""
    return looking.look_at_finding(session, actor, finding_id, state=body.state, note=body.note)
