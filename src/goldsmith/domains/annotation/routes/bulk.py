"""The doors of work on many items at once."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.annotation.errors import (
    AnnotationChanged,
    BatchNotOpen,
    BulkNotAllowed,
    LeaseNotFound,
    NotInBatch,
)
from goldsmith.domains.annotation.types import Queue
from goldsmith.domains.annotation.verbs import bulk
from goldsmith.domains.annotation.verbs.bulk import BulkJudgement, BulkResult, SimilarWork
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import BatchId, LeaseId

router = Router(tags=["work"])

Want = Annotated[int, Field(ge=1, le=60)]
Milliseconds = Annotated[int, Field(ge=0, le=2**40)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class GridBody(_Body):
    """How many leases to hold at once."""

    want: Want = 48


class SimilarBody(_Body):
    """Which item in hand the others should be like, and how many leases to hold at once."""

    lease_id: LeaseId
    want: Want = 48


class BulkBody(_Body):
    """Finished answers to many items, with the time they took together."""

    judgements: list[BulkJudgement] = Field(min_length=1, max_length=60)
    active_ms: Milliseconds = 0
    elapsed_ms: Milliseconds = 0
    want: Want = 48


@router.post(
    "/batches/{batch_id}/bulk/leases", responses=problems(NotInBatch, BatchNotOpen, BulkNotAllowed)
)
def lease_many(batch_id: BatchId, body: GridBody, actor: CurrentActor, session: Tx) -> Queue:
    """Fill one's grid."""
    return bulk.lease_many(session, actor, batch_id, want=body.want)


@router.post(
    "/batches/{batch_id}/bulk/similar",
    responses=problems(NotInBatch, BatchNotOpen, BulkNotAllowed, LeaseNotFound),
)
def lease_similar(
    batch_id: BatchId, body: SimilarBody, actor: CurrentActor, session: Tx
) -> SimilarWork:
    """Fill one's grid with items whose text is like that of one item."""
    return bulk.lease_similar(session, actor, batch_id, lease_id=body.lease_id, want=body.want)


@router.post(
    "/batches/{batch_id}/bulk/annotations",
    status_code=201,
    responses=problems(
        NotInBatch, BulkNotAllowed, LeaseNotFound, AnswersInvalid, AnnotationChanged
    ),
)
def submit_in_bulk(
    batch_id: BatchId, body: BulkBody, actor: CurrentActor, session: Tx
) -> BulkResult:
    """Hand in many answers, each recorded by itself, and get the refilled grid."""
    return bulk.submit_in_bulk(session, actor, batch_id, **dict(body))
