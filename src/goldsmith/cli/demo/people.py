"""The people of the demo: three anybody may be, and simulated annotators named as such."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from goldsmith.domains.projects import queries
from goldsmith.domains.projects.types import PersonKind
from goldsmith.domains.projects.verbs import people, tokens
from goldsmith.kernel.actor import SYSTEM, Actor, Role, Scope
from goldsmith.kernel.ids import PersonId, ProjectId, TokenId

LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "ja", "zh")


@dataclass(frozen=True, slots=True)
class Somebody:
    """One of the demo's people, with the token under which the demo is filled."""

    key: str
    id: PersonId
    role: Role
    token: str
    token_id: TokenId


CAST = {
    "owner": ("Olga Owner", PersonKind.PERSON, Role.OWNER),
    "reviewer": ("Ravi Reviewer", PersonKind.PERSON, Role.REVIEWER),
    "annotator": ("Ann Annotator", PersonKind.PERSON, Role.ANNOTATOR),
    "sim-1": ("Simulated annotator 1", PersonKind.SIMULATED, Role.ANNOTATOR),
    "sim-2": ("Simulated annotator 2", PersonKind.SIMULATED, Role.ANNOTATOR),
    "sim-3": ("Simulated annotator 3", PersonKind.SIMULATED, Role.ANNOTATOR),
    "sim-4": ("Simulated annotator 4", PersonKind.SIMULATED, Role.ANNOTATOR),
    "careless": ("Simulated careless hand", PersonKind.SIMULATED, Role.ANNOTATOR),
    "copier": ("Simulated copier", PersonKind.SIMULATED, Role.ANNOTATOR),
}
PLANTED = ("copier", "careless")  # for the quality page to find, in one project only


def gather(session: Session) -> dict[str, Somebody]:
    """Everybody, made where missing, each with a fresh token."""
    known = {person.email: person.id for person in queries.list_people(session, SYSTEM)}
    found = {}
    for key, (name, kind, role) in CAST.items():
        email = f"{key}@demo.invalid"
        person_id = known.get(email) or people.create_person(
            session,
            SYSTEM,
            kind=kind,
            name=name,
            email=email,
            languages=LANGUAGES,
            settings={"demo_role": role.value} if kind is PersonKind.PERSON else {},
            is_instance_owner=key == "owner",
        )
        token = tokens.issue_token(
            session, Actor(person_id), name="filling the demo", scopes=list(Scope)
        )
        found[key] = Somebody(key, person_id, role, token.secret or "", token.id)
    return found


def join(session: Session, everybody: dict[str, Somebody], project_id: ProjectId) -> None:
    """Give everybody but the owner, who made it, their role in a project."""
    for somebody in everybody.values():
        if somebody.role is not Role.OWNER:
            people.add_member(session, SYSTEM, project_id, somebody.id, role=somebody.role)


def dismiss(session: Session, everybody: dict[str, Somebody]) -> None:
    """Revoke the tokens of the filling."""
    for somebody in everybody.values():
        tokens.revoke_token(session, Actor(somebody.id), somebody.token_id)
