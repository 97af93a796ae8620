"""The doors of projects and their members."""

from typing import Annotated

from fastapi import Header, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.projects import queries
from goldsmith.domains.projects.errors import (
    InvitationNotFound,
    LastOwner,
    PersonNotFound,
)
from goldsmith.domains.projects.types import (
    Activity,
    Invitation,
    Member,
    Project,
)
from goldsmith.domains.projects.verbs import membership
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Role
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.http import (
    CurrentActor,
    Router,
    Tx,
    etag,
    problems,
    revision_of,
)
from goldsmith.kernel.ids import LinkId, PersonId, ProjectId
from goldsmith.kernel.pages import Page

router = Router(tags=["projects"])

Name = Annotated[str, Field(min_length=1, max_length=200)]
Email = Annotated[str, Field(min_length=3, max_length=320, pattern=r"^[^@\s]+@[^@\s]+$")]
Password = Annotated[str, Field(max_length=1024)]
Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35)]
Limit = Annotated[int, Query(ge=1, le=200)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ProjectBody(_Body):
    """A new project."""

    name: Name
    description: str = Field("", max_length=5000)


class ProjectChange(_Body):
    """What to change about a project."""

    name: Name | None = None
    description: str | None = Field(None, max_length=5000)


class RoleBody(_Body):
    """A role."""

    role: Role


class InvitationBody(_Body):
    """Whom to invite, as what."""

    role: Role
    email: Email | None = None
    languages: list[Language] = Field([], max_length=50)


@router.get("/projects")
def list_projects(actor: CurrentActor, session: Tx) -> Page[Project]:
    """One's own projects."""
    return Page(queries.list_projects(session, actor))


@router.post("/projects", status_code=201)
def create_project(body: ProjectBody, actor: CurrentActor, session: Tx) -> Project:
    """Start a project."""
    return membership.create_project(session, actor, **body.model_dump())


@router.get("/projects/{project_id}", responses=problems(ProjectNotFound))
def get_project(
    project_id: ProjectId, actor: CurrentActor, session: Tx, response: Response
) -> Project:
    """One project; its ETag is wanted back by PATCH."""
    project = queries.get_project(session, actor, project_id)
    response.headers["ETag"] = etag(project.revision)
    return project


@router.patch("/projects/{project_id}", responses=problems(ProjectNotFound, PreconditionFailed))
def edit_project(
    project_id: ProjectId,
    body: ProjectChange,
    actor: CurrentActor,
    session: Tx,
    response: Response,
    if_match: Annotated[str | None, Header()] = None,
) -> Project:
    """Change name or description."""
    project = membership.edit_project(
        session, actor, project_id, revision=revision_of(if_match), **body.model_dump()
    )
    response.headers["ETag"] = etag(project.revision)
    return project


@router.get("/projects/{project_id}/members", responses=problems(ProjectNotFound))
def list_members(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Member]:
    """Everybody in a project."""
    return queries.list_members(session, actor, project_id)


@router.put(
    "/projects/{project_id}/members/{person_id}",
    status_code=204,
    responses=problems(ProjectNotFound, PersonNotFound, LastOwner),
)
def set_role(
    project_id: ProjectId, person_id: PersonId, body: RoleBody, actor: CurrentActor, session: Tx
) -> None:
    """Give somebody a role in the project."""
    membership.set_role(session, actor, project_id, person_id, role=body.role)


@router.delete(
    "/projects/{project_id}/members/{person_id}",
    status_code=204,
    responses=problems(ProjectNotFound, PersonNotFound, LastOwner),
)
def remove_member(
    project_id: ProjectId, person_id: PersonId, actor: CurrentActor, session: Tx
) -> None:
    """Take somebody out of the project; what they judged stays."""
    membership.remove_member(session, actor, project_id, person_id)


@router.get("/projects/{project_id}/invitations", responses=problems(ProjectNotFound))
def list_invitations(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Invitation]:
    """Open invitations."""
    return queries.list_invitations(session, actor, project_id)


@router.post(
    "/projects/{project_id}/invitations", status_code=201, responses=problems(ProjectNotFound)
)
def invite(
    project_id: ProjectId, body: InvitationBody, actor: CurrentActor, session: Tx
) -> Invitation:
    """Make an invitation link; its secret is in this answer and nowhere else."""
    return membership.invite(session, actor, project_id, **body.model_dump())


@router.delete(
    "/invitations/{invitation_id}", status_code=204, responses=problems(InvitationNotFound)
)
def withdraw_invitation(invitation_id: LinkId, actor: CurrentActor, session: Tx) -> None:
    """Make an invitation unusable."""
    membership.withdraw_invitation(session, actor, invitation_id)


@router.get("/projects/{project_id}/events", responses=problems(ProjectNotFound))
def list_activity(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    cursor: str | None = None,
    limit: Limit = 50,
) -> Page[Activity]:
    """What happened in a project, newest first."""
    return queries.list_activity(session, actor, project_id, cursor=cursor, limit=limit)
