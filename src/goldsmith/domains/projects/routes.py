"""The doors of people, sign-ins, projects and members."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import Header, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.projects import queries
from goldsmith.domains.projects.errors import (
    EmailTaken,
    InvitationNotFound,
    LastOwner,
    LinkNotUsable,
    NotADemo,
    PasswordTooWeak,
    PersonNotFound,
    SessionNotFound,
    SignInRefused,
    SignInsTooOften,
    TokenNotFound,
)
from goldsmith.domains.projects.types import (
    Activity,
    DemoSignIn,
    Invitation,
    IssuedLink,
    Link,
    Me,
    Member,
    Person,
    Project,
    Sensitivity,
    ServiceAccount,
    SignIn,
    Token,
)
from goldsmith.domains.projects.verbs import membership, people, sessions, tokens
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Role, Scope
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.http import (
    SESSION_COOKIE,
    CurrentActor,
    CurrentRuntime,
    Router,
    Runtime,
    Tx,
    etag,
    problems,
    revision_of,
)
from goldsmith.kernel.ids import LinkId, PersonId, ProjectId, SessionId, TokenId
from goldsmith.kernel.pages import Page

identity = Router(tags=["identity"])
projects = Router(tags=["projects"])

Name = Annotated[str, Field(min_length=1, max_length=200)]
Email = Annotated[str, Field(min_length=3, max_length=320, pattern=r"^[^@\s]+@[^@\s]+$")]
Password = Annotated[str, Field(max_length=1024)]
Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35)]
Limit = Annotated[int, Query(ge=1, le=200)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SignInBody(_Body):
    """E-mail and password."""

    email: str = Field(max_length=320)
    password: Password


class DemoBody(_Body):
    """Whom to be in the demo."""

    person_id: PersonId


class AcceptanceBody(_Body):
    """How the holder of a link wants to be known, and a password."""

    name: str = Field("", max_length=200)
    email: Email | None = None
    password: Password


class MeBody(_Body):
    """What to change about oneself."""

    name: Name | None = None
    languages: list[Language] | None = Field(None, max_length=50)
    sensitivities: list[Sensitivity] | None = None
    settings: dict[str, Any] | None = Field(None, max_length=50)


class PasswordBody(_Body):
    """The present password, and the new one."""

    old: Password
    new: Password


class TokenBody(_Body):
    """What a token is for."""

    name: Name
    scopes: list[Scope] = Field(min_length=1)
    expires_at: datetime | None = None


class ServiceAccountBody(_Body):
    """A program, and its role in a project."""

    project_id: ProjectId
    name: Name
    role: Role


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


def _set_cookie(response: Response, runtime: Runtime, secret: str) -> None:
    response.set_cookie(
        SESSION_COOKIE,
        secret,
        max_age=14 * 24 * 3600,
        httponly=True,
        samesite="lax",
        secure=runtime.settings.public_url.startswith("https://"),
        path="/",
    )


def _agent(request: Request) -> str:
    return request.headers.get("user-agent", "")


@identity.post("/session", responses=problems(SignInRefused, SignInsTooOften))
def sign_in(
    body: SignInBody, request: Request, response: Response, runtime: CurrentRuntime, session: Tx
) -> Me:
    """Sign in with e-mail and password; the answer sets the cookie."""
    with runtime.database.transaction() as counting:
        address = request.client.host if request.client else ""
        sessions.count_attempt(counting, email=body.email, address=address)
    secret = sessions.sign_in(
        session, email=body.email, password=body.password, agent=_agent(request)
    )
    _set_cookie(response, runtime, secret)
    actor = sessions.authenticate_cookie(session, secret)
    return queries.get_me(session, actor, is_demo=runtime.settings.demo)


@identity.get("/session")
def get_session(actor: CurrentActor, session: Tx, runtime: CurrentRuntime) -> Me:
    """Who is signed in here."""
    return queries.get_me(session, actor, is_demo=runtime.settings.demo)


@identity.delete("/session", status_code=204)
def sign_out(actor: CurrentActor, session: Tx, request: Request, response: Response) -> None:
    """Sign out of this browser."""
    sessions.sign_out(session, actor, secret=request.cookies.get(SESSION_COOKIE))
    response.delete_cookie(SESSION_COOKIE, path="/")


@identity.get("/demo/sign-ins")
def list_demo_sign_ins(session: Tx, runtime: CurrentRuntime) -> list[DemoSignIn]:
    """The people anybody may be in the demo; empty anywhere else."""
    return queries.list_demo_sign_ins(session, is_demo=runtime.settings.demo)


@identity.post("/demo/session", responses=problems(NotADemo))
def demo_sign_in(
    body: DemoBody, request: Request, response: Response, runtime: CurrentRuntime, session: Tx
) -> Me:
    """Sign in as one of the demo's people."""
    secret = sessions.demo_sign_in(
        session, body.person_id, is_demo=runtime.settings.demo, agent=_agent(request)
    )
    _set_cookie(response, runtime, secret)
    actor = sessions.authenticate_cookie(session, secret)
    return queries.get_me(session, actor, is_demo=True)


@identity.get("/links/{secret}", responses=problems(LinkNotUsable))
def get_link(secret: str, session: Tx) -> Link:
    """What a one-time link offers."""
    return queries.get_link(session, secret)


@identity.post(
    "/links/{secret}/acceptance", responses=problems(LinkNotUsable, PasswordTooWeak, EmailTaken)
)
def accept_link(
    secret: str,
    body: AcceptanceBody,
    request: Request,
    response: Response,
    runtime: CurrentRuntime,
    session: Tx,
) -> Me:
    """Use a one-time link, and be signed in."""
    person_id = people.accept_link(
        session, secret=secret, name=body.name, email=body.email, password=body.password
    )
    cookie = sessions.start_session(session, person_id, agent=_agent(request))
    _set_cookie(response, runtime, cookie)
    actor = sessions.authenticate_cookie(session, cookie)
    return queries.get_me(session, actor, is_demo=runtime.settings.demo)


@identity.get("/me")
def get_me(actor: CurrentActor, session: Tx, runtime: CurrentRuntime) -> Me:
    """Oneself, with settings and projects."""
    return queries.get_me(session, actor, is_demo=runtime.settings.demo)


@identity.patch("/me")
def edit_myself(body: MeBody, actor: CurrentActor, session: Tx, runtime: CurrentRuntime) -> Me:
    """Change one's own name, languages, sensitivities or settings."""
    people.edit_myself(session, actor, **body.model_dump())
    return queries.get_me(session, actor, is_demo=runtime.settings.demo)


@identity.post("/me/password", status_code=204, responses=problems(SignInRefused, PasswordTooWeak))
def change_password(
    body: PasswordBody,
    request: Request,
    response: Response,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
) -> None:
    """Choose a new password; every other sign-in ends."""
    people.change_password(session, actor, old=body.old, new=body.new)
    secret = sessions.start_session(session, actor.person_id, agent=_agent(request))
    _set_cookie(response, runtime, secret)


@identity.get("/me/sessions")
def list_sign_ins(actor: CurrentActor, session: Tx, request: Request) -> list[SignIn]:
    """One's own sign-ins."""
    return queries.list_sign_ins(session, actor, secret=request.cookies.get(SESSION_COOKIE))


@identity.delete("/me/sessions/{session_id}", status_code=204, responses=problems(SessionNotFound))
def end_session(session_id: SessionId, actor: CurrentActor, session: Tx) -> None:
    """End one of one's own sign-ins."""
    sessions.end_session(session, actor, session_id)


@identity.get("/me/tokens")
def list_tokens(actor: CurrentActor, session: Tx) -> list[Token]:
    """One's own API tokens, without their secrets."""
    return queries.list_tokens(session, actor)


@identity.post("/me/tokens", status_code=201)
def issue_token(body: TokenBody, actor: CurrentActor, session: Tx) -> Token:
    """Make an API token; its secret is in this answer and nowhere else."""
    return tokens.issue_token(session, actor, **body.model_dump())


@identity.delete("/me/tokens/{token_id}", status_code=204, responses=problems(TokenNotFound))
def revoke_token(token_id: TokenId, actor: CurrentActor, session: Tx) -> None:
    """End one of one's own API tokens."""
    tokens.revoke_token(session, actor, token_id)


@identity.get("/people")
def list_people(actor: CurrentActor, session: Tx) -> list[Person]:
    """Everybody here, for owners of the installation."""
    return queries.list_people(session, actor)


@identity.post(
    "/people/{person_id}/reset-link", status_code=201, responses=problems(PersonNotFound)
)
def issue_reset_link(person_id: PersonId, actor: CurrentActor, session: Tx) -> IssuedLink:
    """Make the link with which somebody chooses a new password."""
    return people.issue_reset_link(session, actor, person_id)


@identity.post("/service-accounts", status_code=201, responses=problems(ProjectNotFound))
def create_service_account(
    body: ServiceAccountBody, actor: CurrentActor, session: Tx
) -> ServiceAccount:
    """Make an account for a program, with its first token."""
    return tokens.create_service_account(
        session, actor, body.project_id, name=body.name, role=body.role
    )


@projects.get("/projects")
def list_projects(actor: CurrentActor, session: Tx) -> Page[Project]:
    """One's own projects."""
    return Page(queries.list_projects(session, actor))


@projects.post("/projects", status_code=201)
def create_project(body: ProjectBody, actor: CurrentActor, session: Tx) -> Project:
    """Start a project."""
    return membership.create_project(session, actor, **body.model_dump())


@projects.get("/projects/{project_id}", responses=problems(ProjectNotFound))
def get_project(
    project_id: ProjectId, actor: CurrentActor, session: Tx, response: Response
) -> Project:
    """One project; its ETag is wanted back by PATCH."""
    project = queries.get_project(session, actor, project_id)
    response.headers["ETag"] = etag(project.revision)
    return project


@projects.patch("/projects/{project_id}", responses=problems(ProjectNotFound, PreconditionFailed))
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


@projects.get("/projects/{project_id}/members", responses=problems(ProjectNotFound))
def list_members(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Member]:
    """Everybody in a project."""
    return queries.list_members(session, actor, project_id)


@projects.put(
    "/projects/{project_id}/members/{person_id}",
    status_code=204,
    responses=problems(ProjectNotFound, PersonNotFound, LastOwner),
)
def set_role(
    project_id: ProjectId, person_id: PersonId, body: RoleBody, actor: CurrentActor, session: Tx
) -> None:
    """Give somebody a role in the project."""
    membership.set_role(session, actor, project_id, person_id, role=body.role)


@projects.delete(
    "/projects/{project_id}/members/{person_id}",
    status_code=204,
    responses=problems(ProjectNotFound, PersonNotFound, LastOwner),
)
def remove_member(
    project_id: ProjectId, person_id: PersonId, actor: CurrentActor, session: Tx
) -> None:
    """Take somebody out of the project; what they judged stays."""
    membership.remove_member(session, actor, project_id, person_id)


@projects.get("/projects/{project_id}/invitations", responses=problems(ProjectNotFound))
def list_invitations(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Invitation]:
    """Open invitations."""
    return queries.list_invitations(session, actor, project_id)


@projects.post(
    "/projects/{project_id}/invitations", status_code=201, responses=problems(ProjectNotFound)
)
def invite(
    project_id: ProjectId, body: InvitationBody, actor: CurrentActor, session: Tx
) -> Invitation:
    """Make an invitation link; its secret is in this answer and nowhere else."""
    return membership.invite(session, actor, project_id, **body.model_dump())


@projects.delete(
    "/invitations/{invitation_id}", status_code=204, responses=problems(InvitationNotFound)
)
def withdraw_invitation(invitation_id: LinkId, actor: CurrentActor, session: Tx) -> None:
    """Make an invitation unusable."""
    membership.withdraw_invitation(session, actor, invitation_id)


@projects.get("/projects/{project_id}/events", responses=problems(ProjectNotFound))
def list_activity(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    cursor: str | None = None,
    limit: Limit = 50,
) -> Page[Activity]:
    """What happened in a project, newest first."""
    return queries.list_activity(session, actor, project_id, cursor=cursor, limit=limit)
