"""People: the first owner, service accounts, imported raters, passwords and one's own settings."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from goldsmith.domains.projects import rules
from goldsmith.domains.projects.errors import (
    EmailTaken,
    LinkNotUsable,
    PersonNotFound,
    SignInRefused,
)
from goldsmith.domains.projects.tables import LinkRow, MemberRow, PersonRow, SessionRow
from goldsmith.domains.projects.types import IssuedLink, LinkKind, PersonKind, Sensitivity
from goldsmith.domains.projects.verbs.sessions import hash_password, is_password
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import SYSTEM, Actor, Role, Scope
from goldsmith.kernel.errors import Invalid
from goldsmith.kernel.ids import PersonId, ProjectId, new_id


def issue_first_owner_link(session: Session, actor: Actor) -> IssuedLink | None:
    """Make the link with which the first owner sets a password; None once there is an owner.

    Earlier unused links of this kind stop working.
    """
    access.require_instance_owner(actor)
    if session.scalar(select(PersonRow.id).where(PersonRow.is_instance_owner).limit(1)):
        return None
    session.execute(delete(LinkRow).where(LinkRow.kind == LinkKind.FIRST_OWNER))
    return _issue(session, actor, LinkRow(id=new_id(), kind=LinkKind.FIRST_OWNER))


def issue_reset_link(session: Session, actor: Actor, person_id: PersonId) -> IssuedLink:
    """Make the link with which a person chooses a new password. Raises PersonNotFound."""
    access.require_instance_owner(actor)
    row = session.get(PersonRow, person_id)
    if row is None or row.kind != PersonKind.PERSON:
        raise PersonNotFound
    session.execute(
        delete(LinkRow).where(
            LinkRow.kind == LinkKind.PASSWORD_RESET, LinkRow.person_id == person_id
        )
    )
    link = LinkRow(id=new_id(), kind=LinkKind.PASSWORD_RESET, person_id=person_id)
    return _issue(session, actor, link)


def _issue(session: Session, actor: Actor, row: LinkRow) -> IssuedLink:
    secret = rules.new_secret()
    row.secret_hash = rules.hash_secret(secret)
    row.created_by = actor.person_id
    row.expires_at = datetime.now(UTC) + rules.RESET_LENGTH
    session.add(row)
    session.flush()
    events.append(
        session, actor, "link.issued", subject_id=row.person_id or row.id, data={"kind": row.kind}
    )
    return IssuedLink(
        kind=LinkKind(row.kind), secret=secret, path=f"/links/{secret}", expires_at=row.expires_at
    )


def accept_link(
    session: Session, *, secret: str, name: str, email: str | None, password: str
) -> PersonId:
    """Use a one-time link: become the first owner, join a project, or choose a new password.

    The e-mail counts for a first owner, and for an invitation that names none.
    Raises LinkNotUsable, PasswordTooWeak, EmailTaken.
    """
    link = session.scalar(
        select(LinkRow).where(LinkRow.secret_hash == rules.hash_secret(secret)).with_for_update()
    )
    if link is None or link.used_at is not None or link.expires_at < datetime.now(UTC):
        raise LinkNotUsable
    link.used_at = datetime.now(UTC)
    if link.kind == LinkKind.PASSWORD_RESET:
        return _reset_password(session, link, password)
    if not (link.email or email) or not name.strip():
        raise Invalid("Give a name and an e-mail address.")
    rules.check_password(password, email=link.email or email, name=name)
    person_id = create_person(
        session,
        SYSTEM,
        kind=PersonKind.PERSON,
        name=name,
        email=link.email or email,
        password=password,
        languages=link.languages,
        is_instance_owner=link.kind == LinkKind.FIRST_OWNER,
    )
    if link.project_id is not None:
        project_id, role = ProjectId(link.project_id), Role(link.role or Role.ANNOTATOR)
        add_member(session, SYSTEM, project_id, person_id, role=role)
    return person_id


def _reset_password(session: Session, link: LinkRow, password: str) -> PersonId:
    row = session.get(PersonRow, link.person_id)
    if row is None:
        raise LinkNotUsable
    rules.check_password(password, email=row.email, name=row.name)
    row.password_hash = hash_password(password)
    session.execute(delete(SessionRow).where(SessionRow.person_id == row.id))
    events.append(session, SYSTEM, "person.password_reset", subject_id=row.id)
    return PersonId(row.id)


def create_person(
    session: Session,
    actor: Actor,
    *,
    kind: PersonKind,
    name: str,
    email: str | None = None,
    password: str | None = None,
    languages: Sequence[str] = (),
    settings: Mapping[str, Any] | None = None,
    is_instance_owner: bool = False,
) -> PersonId:
    """Record a person, a service, a simulated annotator or an imported one. Raises EmailTaken."""
    access.require_instance_owner(actor)
    if email is not None and session.scalar(
        select(PersonRow.id).where(func.lower(PersonRow.email) == email.strip().lower())
    ):
        raise EmailTaken
    row = PersonRow(
        id=new_id(),
        kind=kind,
        name=name.strip() or "Unnamed",
        email=email.strip() if email else None,
        password_hash=hash_password(password) if password else None,
        languages=list(languages),
        settings=dict(settings or {}),
        is_instance_owner=is_instance_owner,
    )
    session.add(row)
    session.flush()
    events.append(session, actor, "person.created", subject_id=row.id, data={"kind": kind})
    return PersonId(row.id)


def add_member(
    session: Session, actor: Actor, project_id: ProjectId, person_id: PersonId, *, role: Role
) -> None:
    """Make somebody a member, or change a member's role."""
    access.require(actor, "member.manage", project_id)
    row = session.get(MemberRow, (project_id, person_id))
    if row is None:
        session.add(MemberRow(project_id=project_id, person_id=person_id, role=role))
    else:
        row.role = role
    session.flush()
    events.append(
        session,
        actor,
        "member.set",
        subject_id=person_id,
        project_id=project_id,
        data={"role": role},
    )


def edit_myself(
    session: Session,
    actor: Actor,
    *,
    name: str | None = None,
    languages: Sequence[str] | None = None,
    sensitivities: Sequence[Sensitivity] | None = None,
    settings: Mapping[str, Any] | None = None,
) -> None:
    """Change one's own name, languages, opted-into sensitivities and interface settings."""
    access.require_scope(actor, Scope.WRITE)
    row = _myself(session, actor)
    if name is not None:
        row.name = name.strip() or row.name
    if languages is not None:
        row.languages = list(languages)
    if sensitivities is not None:
        row.sensitivities = sorted({Sensitivity.NONE, *sensitivities})
    if settings is not None:
        kept = {key: row.settings[key] for key in ("demo_role",) if key in row.settings}
        row.settings = {**settings, **kept}
    events.append(session, actor, "person.edited", subject_id=actor.person_id)


def change_password(session: Session, actor: Actor, *, old: str, new: str) -> None:
    """Choose a new password; other sessions end. Raises SignInRefused, PasswordTooWeak."""
    access.require_scope(actor, Scope.WRITE)
    row = _myself(session, actor)
    if not is_password(row, old):
        raise SignInRefused("The present password is wrong.")
    rules.check_password(new, email=row.email, name=row.name)
    row.password_hash = hash_password(new)
    session.execute(delete(SessionRow).where(SessionRow.person_id == row.id))
    events.append(session, actor, "person.password_changed", subject_id=row.id)


def _myself(session: Session, actor: Actor) -> PersonRow:
    row = session.get(PersonRow, actor.person_id)
    if row is None:
        raise PersonNotFound
    return row
