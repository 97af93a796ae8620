"""Reads of people, sign-ins, projects and members, filtered by who asks."""

from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goldsmith.domains.projects import rules
from goldsmith.domains.projects.errors import LinkNotUsable, PersonNotFound
from goldsmith.domains.projects.tables import (
    LinkRow,
    MemberRow,
    PersonRow,
    ProjectRow,
    SessionRow,
    TokenRow,
)
from goldsmith.domains.projects.types import (
    Activity,
    DemoSignIn,
    Invitation,
    Link,
    LinkKind,
    Me,
    Member,
    Membership,
    Person,
    PersonKind,
    Project,
    Sensitivity,
    SignIn,
    Token,
)
from goldsmith.kernel import access
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Actor, Role, Scope
from goldsmith.kernel.events import EventPositionRow, EventRow
from goldsmith.kernel.ids import LinkId, PersonId, ProjectId, SessionId, TokenId
from goldsmith.kernel.pages import Number, Page, decode_cursor, encode_cursor


def get_me(session: Session, actor: Actor, *, is_demo: bool = False) -> Me:
    """The actor as a person, with settings and projects."""
    row = session.get(PersonRow, actor.person_id)
    if row is None:
        raise PersonNotFound
    memberships = session.execute(
        select(ProjectRow.id, ProjectRow.name, MemberRow.role)
        .join(MemberRow, MemberRow.project_id == ProjectRow.id)
        .where(MemberRow.person_id == actor.person_id)
        .order_by(ProjectRow.name)
    )
    return Me(
        person=_person(row),
        settings=row.settings,
        memberships=[
            Membership(project_id=ProjectId(id_), project_name=name, role=Role(role))
            for id_, name, role in memberships
        ],
        scopes=sorted(actor.scopes),
        is_demo=is_demo,
    )


def get_person(session: Session, actor: Actor, person_id: PersonId) -> Person:
    """A person the actor may see: oneself, or somebody of a shared project. Raises PersonNotFound."""
    row = session.get(PersonRow, person_id)
    if row is None or not may_see_person(session, actor, person_id):
        raise PersonNotFound
    return _person(row)


def may_see_person(session: Session, actor: Actor, person_id: PersonId) -> bool:
    """Whether the actor shares a project with the person, in a role that shows members."""
    if actor.is_instance_owner or person_id == actor.person_id:
        return session.get(PersonRow, person_id) is not None
    seen = access.projects_where(actor, "member.read")
    return (
        session.scalar(
            select(MemberRow.person_id)
            .where(MemberRow.person_id == person_id, MemberRow.project_id.in_(seen))
            .limit(1)
        )
        is not None
    )


def list_people(session: Session, actor: Actor) -> list[Person]:
    """Everybody of this installation, for its owners."""
    access.require_instance_owner(actor)
    rows = session.scalars(select(PersonRow).order_by(PersonRow.name, PersonRow.id).limit(5000))
    return [_person(row) for row in rows]


def names_of(session: Session, person_ids: set[PersonId]) -> dict[PersonId, str]:
    """Names for ids, for screens that already decided who may be seen."""
    rows = session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(person_ids)))
    return {PersonId(id_): name for id_, name in rows}


def _person(row: PersonRow) -> Person:
    return Person(
        id=PersonId(row.id),
        kind=PersonKind(row.kind),
        name=row.name,
        email=row.email,
        languages=row.languages,
        sensitivities=[Sensitivity(value) for value in row.sensitivities],
        is_instance_owner=row.is_instance_owner,
        is_active=row.is_active,
        created_at=row.created_at,
    )


def list_sign_ins(session: Session, actor: Actor, *, secret: str | None) -> list[SignIn]:
    """The actor's own sessions; the one behind ``secret`` is marked as the present one."""
    current = rules.hash_secret(secret) if secret else b""
    rows = session.scalars(
        select(SessionRow)
        .where(SessionRow.person_id == actor.person_id, SessionRow.expires_at > func.now())
        .order_by(SessionRow.seen_at.desc())
    )
    return [
        SignIn(
            id=SessionId(row.id),
            created_at=row.created_at,
            seen_at=row.seen_at,
            expires_at=row.expires_at,
            agent=row.agent,
            is_current=row.secret_hash == current,
        )
        for row in rows
    ]


def list_tokens(session: Session, actor: Actor) -> list[Token]:
    """The actor's own tokens that still work."""
    rows = session.scalars(
        select(TokenRow)
        .where(TokenRow.person_id == actor.person_id, TokenRow.revoked_at.is_(None))
        .order_by(TokenRow.created_at)
    )
    return [
        Token(
            id=TokenId(row.id),
            name=row.name,
            scopes=[Scope(scope) for scope in row.scopes],
            created_at=row.created_at,
            used_at=row.used_at,
            expires_at=row.expires_at,
        )
        for row in rows
    ]


def get_link(session: Session, secret: str) -> Link:
    """What a one-time link offers. Raises LinkNotUsable."""
    found = session.execute(
        select(LinkRow, ProjectRow.name, PersonRow.name, PersonRow.email)
        .outerjoin(ProjectRow, ProjectRow.id == LinkRow.project_id)
        .outerjoin(PersonRow, PersonRow.id == LinkRow.person_id)
        .where(LinkRow.secret_hash == rules.hash_secret(secret))
    ).first()
    if found is None:
        raise LinkNotUsable
    row, project_name, person_name, person_email = found
    if row.used_at is not None or row.expires_at < datetime.now(UTC):
        raise LinkNotUsable
    return Link(
        kind=LinkKind(row.kind),
        email=row.email or person_email,
        name=person_name,
        project_name=project_name,
        role=Role(row.role) if row.role else None,
        expires_at=row.expires_at,
    )


def list_invitations(session: Session, actor: Actor, project_id: ProjectId) -> list[Invitation]:
    """Open invitations of a project, newest first, without their secrets."""
    access.require(actor, "member.manage", project_id)
    rows = session.scalars(
        select(LinkRow)
        .where(
            LinkRow.project_id == project_id,
            LinkRow.used_at.is_(None),
            LinkRow.expires_at > func.now(),
        )
        .order_by(LinkRow.created_at.desc())
    )
    return [to_invitation(row) for row in rows]


def to_invitation(row: LinkRow, *, secret: str | None = None) -> Invitation:
    """The value of an invitation's row; with the secret only when it was just made."""
    if row.project_id is None or row.role is None:
        raise ValueError("this link invites to no project")
    return Invitation(
        id=LinkId(row.id),
        project_id=ProjectId(row.project_id),
        email=row.email,
        role=Role(row.role),
        languages=row.languages,
        created_at=row.created_at,
        expires_at=row.expires_at,
        secret=secret,
        path=f"/links/{secret}" if secret else None,
    )


_MEMBER_COUNT = (
    select(func.count())
    .where(MemberRow.project_id == ProjectRow.id)
    .correlate(ProjectRow)
    .scalar_subquery()
)


def get_project(session: Session, actor: Actor, project_id: ProjectId) -> Project:
    """A project the actor belongs to. Raises ProjectNotFound."""
    access.require(actor, "project.read", project_id)
    found = session.execute(
        select(ProjectRow, _MEMBER_COUNT).where(ProjectRow.id == project_id)
    ).first()
    if found is None:
        raise ProjectNotFound
    return _project(actor, found[0], found[1])


def list_projects(session: Session, actor: Actor) -> list[Project]:
    """The actor's projects by name."""
    access.require_scope(actor, Scope.READ)
    rows = session.execute(
        select(ProjectRow, _MEMBER_COUNT)
        .where(ProjectRow.id.in_(list(actor.roles)))
        .order_by(ProjectRow.name, ProjectRow.id)
    )
    return [_project(actor, row, count) for row, count in rows]


def _project(actor: Actor, row: ProjectRow, member_count: int) -> Project:
    project_id = ProjectId(row.id)
    return Project(
        id=project_id,
        name=row.name,
        description=row.description,
        revision=row.revision,
        created_at=row.created_at,
        my_role=actor.roles.get(project_id, Role.VIEWER),
        member_count=member_count,
    )


def list_members(session: Session, actor: Actor, project_id: ProjectId) -> list[Member]:
    """Everybody in a project, by name."""
    access.require(actor, "member.read", project_id)
    rows = session.execute(
        select(MemberRow, PersonRow)
        .join(PersonRow, PersonRow.id == MemberRow.person_id)
        .where(MemberRow.project_id == project_id)
        .order_by(PersonRow.name, PersonRow.id)
    )
    return [
        Member(
            person_id=PersonId(person.id),
            kind=PersonKind(person.kind),
            name=person.name,
            email=person.email,
            role=Role(member.role),
            languages=person.languages,
            sensitivities=[Sensitivity(value) for value in person.sensitivities],
            is_active=person.is_active,
            since=member.since,
        )
        for member, person in rows
    ]


def find_role(session: Session, project_id: ProjectId, person_id: PersonId) -> Role | None:
    """A person's role in a project, if any."""
    row = session.get(MemberRow, (project_id, person_id))
    return Role(row.role) if row else None


def list_activity(
    session: Session, actor: Actor, project_id: ProjectId, *, cursor: str | None, limit: int
) -> Page[Activity]:
    """The project's events, newest first."""
    access.require(actor, "activity.read", project_id)
    statement = (
        select(EventRow, EventPositionRow.position, PersonRow.name)
        .outerjoin(EventPositionRow, EventPositionRow.event_id == EventRow.id)
        .outerjoin(PersonRow, PersonRow.id == EventRow.actor_id)
        .where(EventRow.project_id == project_id)
        .order_by(EventRow.id.desc())
        .limit(limit + 1)
    )
    if cursor is not None:
        statement = statement.where(EventRow.id < decode_cursor(cursor, tuple[Number])[0])
    activities = [
        Activity(
            event_id=event.id,
            position=position,
            at=event.at,
            actor_id=PersonId(event.actor_id),
            actor_name=name or "Goldsmith",
            verb=event.verb,
            subject_id=str(event.subject_id),
            data=event.data or {},
        )
        for event, position, name in session.execute(statement)
    ]
    has_more = len(activities) > limit
    last = activities[limit - 1] if has_more else None
    return Page(activities[:limit], encode_cursor(last.event_id) if last else None)


def list_demo_sign_ins(session: Session, *, is_demo: bool) -> list[DemoSignIn]:
    """The people anybody may be in the demo; nobody anywhere else."""
    if not is_demo:
        return []
    rows = session.scalars(
        select(PersonRow).where(PersonRow.settings.has_key("demo_role")).order_by(PersonRow.id)
    )
    return [
        DemoSignIn(person_id=PersonId(row.id), name=row.name, role=Role(row.settings["demo_role"]))
        for row in rows
    ]
