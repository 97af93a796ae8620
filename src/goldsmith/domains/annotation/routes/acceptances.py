"""The doors of accepting suggestions without looking."""

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.annotation.errors import (
    AcceptanceNotFound,
    AcceptanceRunning,
    AcceptanceUndone,
    BatchNotFound,
)
from goldsmith.domains.annotation.queries import acceptances as reads
from goldsmith.domains.annotation.queries.acceptances import Acceptable, Acceptance
from goldsmith.domains.annotation.verbs import accepting
from goldsmith.domains.predictions.errors import SourceNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import AcceptanceId, BatchId, SourceId

router = Router(tags=["suggestions"])


class ThresholdBody(BaseModel):
    """Whose suggestions to accept, and from which confidence on."""

    model_config = ConfigDict(extra="forbid")

    source_id: SourceId
    threshold: float = Field(ge=0, le=1)


@router.get("/batches/{batch_id}/acceptances", responses=problems(BatchNotFound))
def list_acceptances(batch_id: BatchId, actor: CurrentActor, session: Tx) -> list[Acceptance]:
    """What was accepted in a batch without looking."""
    return reads.list_acceptances(session, actor, batch_id)


@router.post(
    "/batches/{batch_id}/acceptances/preview", responses=problems(BatchNotFound, SourceNotFound)
)
def preview_acceptance(
    batch_id: BatchId, body: ThresholdBody, actor: CurrentActor, session: Tx
) -> Acceptable:
    """How many items accepting would settle, without doing it."""
    return reads.count_acceptable(session, actor, batch_id, **dict(body))


@router.post(
    "/batches/{batch_id}/acceptances",
    status_code=201,
    responses=problems(BatchNotFound, SourceNotFound),
)
def accept_suggestions(
    batch_id: BatchId, body: ThresholdBody, actor: CurrentActor, session: Tx
) -> Acceptance:
    """Take suggestions above a threshold as judgements of their model; the work goes on in a job."""
    return accepting.accept_suggestions(session, actor, batch_id, **dict(body))


@router.post(
    "/acceptances/{acceptance_id}/undo",
    responses=problems(AcceptanceNotFound, AcceptanceRunning, AcceptanceUndone),
)
def undo_acceptance(acceptance_id: AcceptanceId, actor: CurrentActor, session: Tx) -> Acceptance:
    """Take back what was accepted and nobody reviewed."""
    return accepting.take_back_accepted(session, actor, acceptance_id)
