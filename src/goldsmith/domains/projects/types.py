"""People, sign-ins, projects and memberships, as others see them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from goldsmith.kernel.actor import Role, Scope
from goldsmith.kernel.ids import LinkId, PersonId, ProjectId, SessionId, TokenId


class PersonKind(StrEnum):
    """Who answers: all annotators are measured by the same yardstick, and named for what they are."""

    PERSON = "person"
    SERVICE = "service"
    SIMULATED = "simulated"
    IMPORTED = "imported"


class Sensitivity(StrEnum):
    """How much an item may ask of the one who reads it."""

    NONE = "none"
    UNKNOWN = "unknown"
    SENSITIVE = "sensitive"
    HARMFUL = "harmful"


class LinkKind(StrEnum):
    """What a one-time link is for."""

    FIRST_OWNER = "first_owner"
    INVITATION = "invitation"
    PASSWORD_RESET = "password_reset"  # noqa: S105  # a kind of link, no secret


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can act, or whose past judgements were imported."""

    id: PersonId
    kind: PersonKind
    name: str
    email: str | None
    languages: list[str]
    sensitivities: list[Sensitivity]
    is_instance_owner: bool
    is_active: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Membership:
    """One of my projects, and my role in it."""

    project_id: ProjectId
    project_name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Me:
    """The signed-in person, with settings and projects."""

    person: Person
    settings: dict[str, Any]
    memberships: list[Membership]
    scopes: list[Scope]
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class SignIn:
    """A session of a person in some browser."""

    id: SessionId
    created_at: datetime
    seen_at: datetime
    expires_at: datetime
    agent: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """An API token; its secret is shown once and stored only as a hash."""

    id: TokenId
    name: str
    scopes: list[Scope]
    created_at: datetime
    used_at: datetime | None
    expires_at: datetime | None
    secret: str | None = None


@dataclass(frozen=True, slots=True)
class ServiceAccount:
    """A service account with its first token."""

    person: Person
    token: Token


@dataclass(frozen=True, slots=True)
class Link:
    """What a one-time link offers to whoever holds it."""

    kind: LinkKind
    email: str | None
    name: str | None
    project_name: str | None
    role: Role | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """An open invitation to a project. The secret is known only when it is made."""

    id: LinkId
    project_id: ProjectId
    email: str | None
    role: Role
    languages: list[str]
    created_at: datetime
    expires_at: datetime
    secret: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class IssuedLink:
    """A one-time link that was just made; it is shown once."""

    kind: LinkKind
    secret: str
    path: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Project:
    """One labelling task with its people, guideline, items and releases."""

    id: ProjectId
    name: str
    description: str
    revision: int
    created_at: datetime
    my_role: Role
    member_count: int


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a project."""

    person_id: PersonId
    kind: PersonKind
    name: str
    email: str | None
    role: Role
    languages: list[str]
    sensitivities: list[Sensitivity]
    is_active: bool
    since: datetime


@dataclass(frozen=True, slots=True)
class Activity:
    """An event of a project, readable: ids where the log has ids, names where they are known now."""

    event_id: int
    position: int | None
    at: datetime
    actor_id: PersonId
    actor_name: str
    verb: str
    subject_id: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DemoSignIn:
    """One of the people the demo lets anybody be."""

    person_id: PersonId
    name: str
    role: Role
