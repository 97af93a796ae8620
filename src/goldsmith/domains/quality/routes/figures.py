"""The doors of agreement and reliability."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Query
from fastapi.responses import StreamingResponse

from goldsmith.domains.quality.errors import QuestionNotFound, SliceUnknown
from goldsmith.domains.quality.queries import (
    calls,
    dashboard,
    export,
    history,
    influence,
    left_out,
    report,
    slicing,
    summary,
)
from goldsmith.domains.quality.queries.calls import Call
from goldsmith.domains.quality.queries.dashboard import Dashboard
from goldsmith.domains.quality.queries.export import QualityExport
from goldsmith.domains.quality.queries.history import History
from goldsmith.domains.quality.queries.influence import InfluenceReport
from goldsmith.domains.quality.queries.left_out import LeftOutReport
from goldsmith.domains.quality.queries.patterns import Facet
from goldsmith.domains.quality.queries.slicing import QualityBySlice, SliceMenu
from goldsmith.domains.quality.queries.summary import QualitySummary
from goldsmith.domains.quality.types import Confusions, QualityReport
from goldsmith.kernel import access
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import hold_still
from goldsmith.kernel.http import CurrentActor, CurrentRuntime, Router, Runtime, Tx, problems
from goldsmith.kernel.ids import BatchId, ProjectId

router = Router(tags=["quality"])


@router.get("/projects/{project_id}/quality", responses=problems(ProjectNotFound))
def get_quality(
    project_id: ProjectId, actor: CurrentActor, session: Tx, batch_id: BatchId | None = None
) -> QualityReport:
    """Agreement and reliability, from counted judgements."""
    return report.get_report(session, actor, project_id, batch_id=batch_id)


@router.get("/projects/{project_id}/quality/dashboard", responses=problems(ProjectNotFound))
def get_dashboard(project_id: ProjectId, actor: CurrentActor, session: Tx) -> Dashboard:
    """The report of a project with what calls for an act and its acceptance criteria."""
    return dashboard.get_dashboard(session, actor, project_id)


@router.get(
    "/projects/{project_id}/quality/export",
    responses={**problems(ProjectNotFound), 200: {"model": QualityExport}},
    response_class=StreamingResponse,
)
def export_quality(
    project_id: ProjectId,
    actor: CurrentActor,
    runtime: CurrentRuntime,
    batch_id: BatchId | None = None,
) -> StreamingResponse:
    """The report with its data, their digest and the seed, to be computed again elsewhere."""
    access.require(actor, "quality.read", project_id)
    told = _export(runtime, actor, project_id, batch_id)
    return StreamingResponse(told, media_type="application/json")


def _export(
    runtime: Runtime, actor: Actor, project_id: ProjectId, batch_id: BatchId | None
) -> Iterator[bytes]:
    with runtime.database.transaction() as session:
        hold_still(session)  # figures and data are of one moment
        yield from export.stream_report(session, actor, project_id, batch_id=batch_id)


@router.get("/projects/{project_id}/quality/calls", responses=problems(ProjectNotFound))
def list_calls(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Call]:
    """What calls for an act now, the most pressing first; three at most."""
    return calls.list_calls(session, actor, project_id)


@router.get("/projects/{project_id}/quality/summary", responses=problems(ProjectNotFound))
def get_quality_summary(project_id: ProjectId, actor: CurrentActor, session: Tx) -> QualitySummary:
    """Quality in plain numbers, without people and item texts."""
    return summary.get_summary(session, actor, project_id)


@router.get("/projects/{project_id}/quality/history", responses=problems(ProjectNotFound))
def get_history(project_id: ProjectId, actor: CurrentActor, session: Tx) -> History:
    """Judgements day by day, and where the guideline changed."""
    return history.get_history(session, actor, project_id)


@router.get("/projects/{project_id}/quality/influence", responses=problems(ProjectNotFound))
def get_influence(
    project_id: ProjectId, actor: CurrentActor, session: Tx, batch_id: BatchId | None = None
) -> InfluenceReport:
    """What suggestions do to judgements: how often taken, how they change time and agreement."""
    return influence.get_influence(session, actor, project_id, batch_id=batch_id)


@router.get(
    "/projects/{project_id}/quality/confusions/{question_id}",
    responses=problems(ProjectNotFound, QuestionNotFound),
)
def get_confusions(
    project_id: ProjectId,
    question_id: str,
    actor: CurrentActor,
    session: Tx,
    batch_id: BatchId | None = None,
) -> Confusions:
    """Which labels are confused with which."""
    return report.get_confusions(session, actor, project_id, question_id, batch_id=batch_id)


@router.get("/projects/{project_id}/quality/slices", responses=problems(ProjectNotFound))
def get_slice_menu(project_id: ProjectId, actor: CurrentActor, session: Tx) -> SliceMenu:
    """What figures can be told apart by."""
    return slicing.get_slice_menu(session, actor, project_id)


@router.get(
    "/projects/{project_id}/quality/slices/{question_id}",
    responses=problems(ProjectNotFound, QuestionNotFound, SliceUnknown),
)
def get_slices(
    project_id: ProjectId,
    question_id: str,
    actor: CurrentActor,
    session: Tx,
    by: Facet = Facet.LANGUAGE,
    key: Annotated[str, Query(max_length=200)] = "",
) -> QualityBySlice:
    """A question's figures slice by slice."""
    return slicing.get_slices(session, actor, project_id, question_id, facet=by, key=key)


@router.get(
    "/projects/{project_id}/quality/left-out/{question_id}",
    responses=problems(ProjectNotFound, QuestionNotFound),
)
def get_left_out(
    project_id: ProjectId, question_id: str, actor: CurrentActor, session: Tx
) -> LeftOutReport:
    """What is left out of a question's agreement, and how it moves if it is not."""
    return left_out.get_left_out(session, actor, project_id, question_id)
