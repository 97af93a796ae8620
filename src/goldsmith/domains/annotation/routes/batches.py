"""The doors of batches."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import Header, Response
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.annotation.errors import (
    BatchEmpty,
    BatchNotFound,
    BulkUnfit,
    LabelsAdded,
    NotInBatch,
    OverlapUnfit,
    VersionIncompatible,
)
from goldsmith.domains.annotation.queries import batches as reads
from goldsmith.domains.annotation.types import (
    Batch,
    BatchState,
    Brief,
    Estimate,
    ItemOrder,
    Selection,
)
from goldsmith.domains.annotation.types.overlap import AdaptiveOverlap
from goldsmith.domains.annotation.verbs import batches
from goldsmith.domains.guidelines.errors import GuidelineVersionNotFound
from goldsmith.domains.predictions.errors import SourceNotFound
from goldsmith.domains.predictions.types import Showing
from goldsmith.domains.projects.errors import PersonNotFound
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.http import CurrentActor, Router, Tx, etag, problems, revision_of
from goldsmith.kernel.ids import BatchId, GuidelineVersionId, PersonId, ProjectId, SourceId
from goldsmith.kernel.pages import Page

router = Router(tags=["batches"])

Overlap = Annotated[int, Field(ge=1, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]
GoldRate = Annotated[float, Field(ge=0, le=0.5)]
RepeatRate = Annotated[float, Field(ge=0, le=0.2)]
Confidence = Annotated[float, Field(ge=0.5, le=0.9999)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AdaptiveBody(_Body):
    """When an item has labels enough; the batch's overlap is the most that one gets."""

    fewest: int = Field(2, ge=2, le=50)
    confidence: Confidence = 0.95
    full_share: float = Field(0.05, ge=0.01, le=0.2)

    def policy(self) -> AdaptiveOverlap:
        """The policy as the domain knows it."""
        return AdaptiveOverlap(self.fewest, self.confidence, self.full_share)


class EstimateBody(_Body):
    """What a batch would hold."""

    selection: Selection
    overlap: Overlap = 1
    person_ids: list[PersonId] = Field([], max_length=1000)
    seconds_each: float | None = Field(None, gt=0, le=86_400)
    briefs: list[Brief] = Field([], max_length=500)
    adaptive: AdaptiveBody | None = None


class BatchBody(_Body):
    """A new batch."""

    name: Name
    selection: Selection = Selection()
    overlap: Overlap = 1
    person_ids: list[PersonId] = Field([], max_length=1000)
    guideline_version_id: GuidelineVersionId | None = None
    order: ItemOrder = ItemOrder.GIVEN
    seed: int = Field(0, ge=0, le=2**53)
    priority: int = Field(0, ge=-100, le=100)
    deadline: datetime | None = None
    briefs: list[Brief] = Field([], max_length=500)
    suggestions: Showing = Showing.NONE
    hidden_share: Share = 0.1
    suggestion_source_id: SourceId | None = None
    may_bulk: bool = False
    gold_rate: GoldRate = 0.0
    repeat_rate: RepeatRate = 0.0
    adaptive: AdaptiveBody | None = None


class BatchChange(_Body):
    """What to change about a batch. What is left out stays; a deadline of null is taken away."""

    name: Name | None = None
    priority: int | None = Field(None, ge=-100, le=100)
    deadline: datetime | None = None
    suggestions: Showing | None = None
    hidden_share: Share | None = None
    suggestion_source_id: SourceId | None = None
    may_bulk: bool | None = None
    gold_rate: GoldRate | None = None
    repeat_rate: RepeatRate | None = None
    confidence: Confidence | None = None


class StateBody(_Body):
    """Whether the batch gives out work."""

    state: BatchState


class ItemsBody(_Body):
    """Which items to add."""

    selection: Selection


class OverlapBody(_Body):
    """How many judgements per item."""

    overlap: Overlap


class VersionBody(_Body):
    """The newer version, and whether added labels may be used."""

    version_id: GuidelineVersionId
    may_add_labels: bool = False


class CloneBody(_Body):
    """The name of the copy."""

    name: Name


@router.get("/projects/{project_id}/batches", responses=problems(ProjectNotFound))
def list_batches(project_id: ProjectId, actor: CurrentActor, session: Tx) -> Page[Batch]:
    """A project's batches."""
    return reads.list_batches(session, actor, project_id)


@router.post(
    "/projects/{project_id}/batches",
    status_code=201,
    responses=problems(
        ProjectNotFound,
        BatchEmpty,
        BulkUnfit,
        GuidelineVersionNotFound,
        OverlapUnfit,
        PersonNotFound,
        SourceNotFound,
    ),
)
def create_batch(project_id: ProjectId, body: BatchBody, actor: CurrentActor, session: Tx) -> Batch:
    """Open a batch."""
    return batches.create_batch(session, actor, project_id, **_told(body))


@router.post("/projects/{project_id}/batches/estimate", responses=problems(ProjectNotFound))
def estimate_batch(
    project_id: ProjectId, body: EstimateBody, actor: CurrentActor, session: Tx
) -> Estimate:
    """What a batch would cost."""
    return reads.estimate(session, actor, project_id, **_told(body))


def _told(body: BatchBody | EstimateBody) -> dict[str, Any]:
    return {**dict(body), "adaptive": body.adaptive and body.adaptive.policy()}


@router.get("/batches/{batch_id}", responses=problems(BatchNotFound))
def get_batch(batch_id: BatchId, actor: CurrentActor, session: Tx, response: Response) -> Batch:
    """One batch; its ETag is wanted back by PATCH."""
    batch = reads.get_batch(session, actor, batch_id)
    response.headers["ETag"] = etag(batch.revision)
    return batch


@router.patch(
    "/batches/{batch_id}",
    responses=problems(BatchNotFound, BulkUnfit, PreconditionFailed, SourceNotFound),
)
def edit_batch(
    batch_id: BatchId,
    body: BatchChange,
    actor: CurrentActor,
    session: Tx,
    response: Response,
    if_match: Annotated[str | None, Header()] = None,
) -> Batch:
    """Change name, priority or deadline."""
    batch = batches.edit_batch(
        session,
        actor,
        batch_id,
        revision=revision_of(if_match),
        **body.model_dump(exclude_unset=True),
    )
    response.headers["ETag"] = etag(batch.revision)
    return batch


@router.post("/batches/{batch_id}/state", responses=problems(BatchNotFound))
def set_batch_state(batch_id: BatchId, body: StateBody, actor: CurrentActor, session: Tx) -> Batch:
    """Pause, close or reopen."""
    return batches.set_state(session, actor, batch_id, state=body.state)


@router.post("/batches/{batch_id}/items", responses=problems(BatchNotFound, BatchEmpty))
def add_batch_items(batch_id: BatchId, body: ItemsBody, actor: CurrentActor, session: Tx) -> Batch:
    """Add items."""
    return batches.add_items(session, actor, batch_id, selection=body.selection)


@router.put(
    "/batches/{batch_id}/members/{person_id}", responses=problems(BatchNotFound, PersonNotFound)
)
def add_batch_member(
    batch_id: BatchId, person_id: PersonId, actor: CurrentActor, session: Tx
) -> Batch:
    """Put somebody on the batch."""
    return batches.add_member(session, actor, batch_id, person_id)


@router.delete(
    "/batches/{batch_id}/members/{person_id}", responses=problems(BatchNotFound, NotInBatch)
)
def remove_batch_member(
    batch_id: BatchId, person_id: PersonId, actor: CurrentActor, session: Tx
) -> Batch:
    """Take somebody off the batch."""
    return batches.remove_member(session, actor, batch_id, person_id)


@router.post("/batches/{batch_id}/overlap", responses=problems(BatchNotFound, BatchEmpty))
def raise_overlap(batch_id: BatchId, body: OverlapBody, actor: CurrentActor, session: Tx) -> Batch:
    """Want more judgements per item."""
    return batches.raise_overlap(session, actor, batch_id, overlap=body.overlap)


@router.post(
    "/batches/{batch_id}/guideline-version",
    responses=problems(BatchNotFound, GuidelineVersionNotFound, LabelsAdded, VersionIncompatible),
)
def take_guideline_version(
    batch_id: BatchId, body: VersionBody, actor: CurrentActor, session: Tx
) -> Batch:
    """Go on with a newer guideline version."""
    return batches.take_guideline_version(
        session, actor, batch_id, version_id=body.version_id, may_add_labels=body.may_add_labels
    )


@router.post("/batches/{batch_id}/set-aside/return", responses=problems(BatchNotFound))
def return_set_aside(batch_id: BatchId, actor: CurrentActor, session: Tx) -> Batch:
    """Serve items again that were skipped twice."""
    return batches.return_set_aside(session, actor, batch_id)


@router.post(
    "/batches/{batch_id}/clone", status_code=201, responses=problems(BatchNotFound, BatchEmpty)
)
def clone_batch(batch_id: BatchId, body: CloneBody, actor: CurrentActor, session: Tx) -> Batch:
    """Open a copy."""
    return batches.clone_batch(session, actor, batch_id, name=body.name)
