"""The doors of releases."""

from typing import Annotated

from fastapi import Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.releases import queries
from goldsmith.domains.releases.errors import (
    NothingToFreeze,
    PositionNotSealed,
    ReleaseNotFound,
    ReleaseNotReady,
)
from goldsmith.domains.releases.types import Gaps, Recipe, Release, Ties, Truth
from goldsmith.domains.releases.verbs import ordering
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, CurrentRuntime, Router, Tx, problems
from goldsmith.kernel.ids import ProjectId, ReleaseId
from goldsmith.kernel.pages import Page

router = Router(tags=["releases"])


class FreezeBody(BaseModel):
    """What becomes of ties and gaps, who says what holds, and where to cut."""

    model_config = ConfigDict(extra="forbid")

    note: str = Field("", max_length=2000)
    ties: Ties = Ties.UNDECIDED
    gaps: Gaps = Gaps.LEAVE_OUT
    truth: Truth = Truth.MAJORITY
    position: int | None = Field(None, ge=1, le=2**53)


@router.get("/projects/{project_id}/releases", responses=problems(ProjectNotFound))
def list_releases(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[Release]:
    """A project's releases, newest first."""
    return queries.list_releases(session, actor, project_id, cursor=cursor, limit=limit)


@router.post(
    "/projects/{project_id}/releases",
    status_code=201,
    responses=problems(ProjectNotFound, NothingToFreeze, PositionNotSealed),
)
def order_release(
    project_id: ProjectId, body: FreezeBody, actor: CurrentActor, session: Tx
) -> Release:
    """Freeze the labels as the next release; the answer comes at once, the work goes on in a job."""
    recipe = Recipe(body.ties, body.gaps, body.truth)
    return ordering.order_release(
        session, actor, project_id, recipe=recipe, note=body.note, position=body.position
    )


@router.get("/releases/{release_id}", responses=problems(ReleaseNotFound))
def get_release(release_id: ReleaseId, actor: CurrentActor, session: Tx) -> Release:
    """A release, and how far its freezing is."""
    return queries.get_release(session, actor, release_id)


@router.get(
    "/releases/{release_id}/archive",
    responses={
        **problems(ReleaseNotFound, ReleaseNotReady),
        200: {"content": {"application/zip": {}}},
    },
    response_class=StreamingResponse,
)
def download_release(
    release_id: ReleaseId, actor: CurrentActor, session: Tx, runtime: CurrentRuntime
) -> StreamingResponse:
    """The release as one zip file; `goldsmith verify` checks every bit of it."""
    blob, number = queries.get_archive_name(session, actor, release_id)
    headers = {
        "Content-Disposition": f'attachment; filename="release-{number}.zip"',
        "Content-Length": str(runtime.blobs.size(blob)),
    }
    return StreamingResponse(
        runtime.blobs.open_stream(blob), media_type="application/zip", headers=headers
    )
