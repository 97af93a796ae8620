"""The doors of guidelines."""

from typing import Annotated

from fastapi import Header, Response
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.guidelines import queries, verbs
from goldsmith.domains.guidelines.errors import (
    GuidelineVersionNotFound,
    NothingToRelease,
    SchemaInvalid,
)
from goldsmith.domains.guidelines.types import (
    Content,
    Draft,
    Example,
    Template,
    Version,
    VersionSummary,
)
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.http import CurrentActor, Router, Tx, etag, problems, revision_of
from goldsmith.kernel.ids import GuidelineVersionId, ProjectId
from goldsmith.kernel.pages import Page

router = Router(tags=["guidelines"])


class ReleaseBody(BaseModel):
    """Why this version."""

    model_config = ConfigDict(extra="forbid")

    note: str = Field("", max_length=2000)


@router.get("/guideline-templates")
def list_templates(actor: CurrentActor) -> list[Template]:
    """Guidelines to start from."""
    del actor  # any signed-in person may read them
    return queries.list_templates()


@router.get("/projects/{project_id}/guideline", responses=problems(ProjectNotFound))
def get_draft(project_id: ProjectId, actor: CurrentActor, session: Tx, response: Response) -> Draft:
    """The draft; its ETag is wanted back by PUT."""
    draft = queries.get_draft(session, actor, project_id)
    response.headers["ETag"] = etag(draft.revision)
    return draft


@router.put(
    "/projects/{project_id}/guideline", responses=problems(ProjectNotFound, PreconditionFailed)
)
def save_draft(
    project_id: ProjectId,
    body: Content,
    actor: CurrentActor,
    session: Tx,
    response: Response,
    if_match: Annotated[str | None, Header()] = None,
) -> Draft:
    """Replace the draft."""
    draft = verbs.save_draft(
        session, actor, project_id, content=body, revision=revision_of(if_match)
    )
    response.headers["ETag"] = etag(draft.revision)
    return draft


@router.post(
    "/projects/{project_id}/guideline/examples",
    status_code=201,
    responses=problems(ProjectNotFound),
)
def add_example(project_id: ProjectId, body: Example, actor: CurrentActor, session: Tx) -> Draft:
    """Put a judged text into the draft's examples."""
    return verbs.add_example(session, actor, project_id, example=body)


@router.get("/projects/{project_id}/guideline/versions", responses=problems(ProjectNotFound))
def list_guideline_versions(
    project_id: ProjectId, actor: CurrentActor, session: Tx
) -> Page[VersionSummary]:
    """Released versions, newest first."""
    return queries.list_versions(session, actor, project_id)


@router.post(
    "/projects/{project_id}/guideline/versions",
    status_code=201,
    responses=problems(ProjectNotFound, SchemaInvalid, NothingToRelease),
)
def release_guideline_version(
    project_id: ProjectId, body: ReleaseBody, actor: CurrentActor, session: Tx
) -> Version:
    """Freeze the draft as the next version."""
    return verbs.release_version(session, actor, project_id, note=body.note)


@router.get("/guideline-versions/{version_id}", responses=problems(GuidelineVersionNotFound))
def get_guideline_version(
    version_id: GuidelineVersionId, actor: CurrentActor, session: Tx, response: Response
) -> Version:
    """A released version; it never changes, so the browser keeps it."""
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    return queries.get_version(session, actor, version_id)
