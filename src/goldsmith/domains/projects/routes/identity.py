"""The doors of people and sign-ins."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.projects import queries
from goldsmith.domains.projects.errors import (
    EmailTaken,
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
    DemoSignIn,
    IssuedLink,
    Link,
    Me,
    Person,
    Sensitivity,
    ServiceAccount,
    SignIn,
    Token,
)
from goldsmith.domains.projects.verbs import people, sessions, tokens
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Role, Scope
from goldsmith.kernel.http import (
    SESSION_COOKIE,
    CurrentActor,
    CurrentRuntime,
    Router,
    Runtime,
    Tx,
    problems,
)
from goldsmith.kernel.ids import PersonId, ProjectId, SessionId, TokenId

router = Router(tags=["identity"])

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


@router.post("/session", responses=problems(SignInRefused, SignInsTooOften))
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


@router.get("/session")
def get_session(actor: CurrentActor, session: Tx, runtime: CurrentRuntime) -> Me:
    """Who is signed in here."""
    return queries.get_me(session, actor, is_demo=runtime.settings.demo)


@router.delete("/session", status_code=204)
def sign_out(session: Tx, request: Request, response: Response) -> None:
    """Sign out of this browser."""
    sessions.sign_out(session, secret=request.cookies.get(SESSION_COOKIE))
    response.delete_cookie(SESSION_COOKIE, path="/")


@router.get("/demo/sign-ins")
def list_demo_sign_ins(session: Tx, runtime: CurrentRuntime) -> list[DemoSignIn]:
    """The people anybody may be in the demo; empty anywhere else."""
    return queries.list_demo_sign_ins(session, is_demo=runtime.settings.demo)


@router.post("/demo/session", responses=problems(NotADemo))
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


@router.get("/links/{secret}", responses=problems(LinkNotUsable))
def get_link(secret: str, session: Tx) -> Link:
    """What a one-time link offers."""
    return queries.get_link(session, secret)


@router.post(
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


@router.get("/me")
def get_me(actor: CurrentActor, session: Tx, runtime: CurrentRuntime) -> Me:
    """Oneself, with settings and projects."""
    return queries.get_me(session, actor, is_demo=runtime.settings.demo)


@router.patch("/me")
def edit_myself(body: MeBody, actor: CurrentActor, session: Tx, runtime: CurrentRuntime) -> Me:
    """Change one's own name, languages, sensitivities or settings."""
    people.edit_myself(session, actor, **body.model_dump())
    return queries.get_me(session, actor, is_demo=runtime.settings.demo)


@router.post("/me/password", status_code=204, responses=problems(SignInRefused, PasswordTooWeak))
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


@router.get("/me/sessions")
def list_sign_ins(actor: CurrentActor, session: Tx, request: Request) -> list[SignIn]:
    """One's own sign-ins."""
    return queries.list_sign_ins(session, actor, secret=request.cookies.get(SESSION_COOKIE))


@router.delete("/me/sessions/{session_id}", status_code=204, responses=problems(SessionNotFound))
def end_session(session_id: SessionId, actor: CurrentActor, session: Tx) -> None:
    """End one of one's own sign-ins."""
    sessions.end_session(session, actor, session_id)


@router.get("/me/tokens")
def list_tokens(actor: CurrentActor, session: Tx) -> list[Token]:
    """One's own API tokens, without their secrets."""
    return queries.list_tokens(session, actor)


@router.post("/me/tokens", status_code=201)
def issue_token(body: TokenBody, actor: CurrentActor, session: Tx) -> Token:
    """Make an API token; its secret is in this answer and nowhere else."""
    return tokens.issue_token(session, actor, **body.model_dump())


@router.delete("/me/tokens/{token_id}", status_code=204, responses=problems(TokenNotFound))
def revoke_token(token_id: TokenId, actor: CurrentActor, session: Tx) -> None:
    """End one of one's own API tokens."""
    tokens.revoke_token(session, actor, token_id)


@router.get("/people")
def list_people(actor: CurrentActor, session: Tx) -> list[Person]:
    """Everybody here, for owners of the installation."""
    return queries.list_people(session, actor)


@router.post("/people/{person_id}/reset-link", status_code=201, responses=problems(PersonNotFound))
def issue_reset_link(person_id: PersonId, actor: CurrentActor, session: Tx) -> IssuedLink:
    """Make the link with which somebody chooses a new password."""
    return people.issue_reset_link(session, actor, person_id)


@router.post("/service-accounts", status_code=201, responses=problems(ProjectNotFound))
def create_service_account(
    body: ServiceAccountBody, actor: CurrentActor, session: Tx
) -> ServiceAccount:
    """Make an account for a program, with its first token."""
    return tokens.create_service_account(
        session, actor, body.project_id, name=body.name, role=body.role
    )
