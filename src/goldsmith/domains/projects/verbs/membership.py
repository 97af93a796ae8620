"""Projects, and who belongs to them."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goldsmith.domains.projects import queries, rules
from goldsmith.domains.projects.errors import InvitationNotFound, LastOwner, PersonNotFound
from goldsmith.domains.projects.tables import LinkRow, MemberRow, ProjectRow
from goldsmith.domains.projects.types import Invitation, LinkKind, Project
from goldsmith.domains.projects.verbs import people
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor, Role
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.ids import LinkId, PersonId, ProjectId, new_id


def create_project(session: Session, actor: Actor, *, name: str, description: str) -> Project:
    """Start a project, with the actor as its owner."""
    access.require_instance_owner(actor)
    row = ProjectRow(id=new_id(), name=name.strip(), description=description.strip())
    session.add(row)
    session.flush()
    project_id = ProjectId(row.id)
    session.add(MemberRow(project_id=row.id, person_id=actor.person_id, role=Role.OWNER))
    session.flush()
    events.append(session, actor, "project.created", subject_id=row.id, project_id=project_id)
    owner = Actor(actor.person_id, {project_id: Role.OWNER})
    return queries.get_project(session, owner, project_id)


def edit_project(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    revision: int,
    name: str | None,
    description: str | None,
) -> Project:
    """Change a project's name or description. Raises PreconditionFailed."""
    access.require(actor, "project.edit", project_id)
    row = session.get_one(ProjectRow, project_id, with_for_update=True)
    if row.revision != revision:
        raise PreconditionFailed(revision=row.revision)
    row.name = name.strip() if name else row.name
    row.description = row.description if description is None else description.strip()
    row.revision += 1
    session.flush()
    events.append(session, actor, "project.edited", subject_id=row.id, project_id=project_id)
    return queries.get_project(session, actor, project_id)


def invite(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    role: Role,
    email: str | None = None,
    languages: Sequence[str] = (),
) -> Invitation:
    """Make a link with which one person joins the project. Its secret is returned once."""
    access.require(actor, "member.manage", project_id)
    if role in {Role.OWNER, Role.MANAGER}:
        access.require(actor, "owner.appoint", project_id)
    secret = rules.new_secret()
    row = LinkRow(
        id=new_id(),
        kind=LinkKind.INVITATION,
        secret_hash=rules.hash_secret(secret),
        email=email.strip() if email else None,
        project_id=project_id,
        role=role,
        languages=list(languages),
        created_by=actor.person_id,
        created_at=datetime.now(UTC),
        expires_at=datetime.now(UTC) + rules.LINK_LENGTH,
    )
    session.add(row)
    session.flush()
    events.append(
        session,
        actor,
        "member.invited",
        subject_id=row.id,
        project_id=project_id,
        data={"role": role},
    )
    return queries.to_invitation(row, secret=secret)


def withdraw_invitation(session: Session, actor: Actor, invitation_id: LinkId) -> None:
    """Make an invitation unusable. Raises InvitationNotFound."""
    row = session.get(LinkRow, invitation_id)
    if row is None or row.project_id is None or row.used_at is not None:
        raise InvitationNotFound
    project_id = ProjectId(row.project_id)
    if not access.allows(actor, "member.manage", project_id):
        raise InvitationNotFound
    session.delete(row)
    events.append(session, actor, "invitation.withdrawn", subject_id=row.id, project_id=project_id)


def set_role(
    session: Session, actor: Actor, project_id: ProjectId, person_id: PersonId, *, role: Role
) -> None:
    """Give somebody of this installation a role in the project. Raises PersonNotFound, LastOwner."""
    access.require(actor, "member.manage", project_id)
    present = queries.find_role(session, project_id, person_id)
    if {role, present} & {Role.OWNER, Role.MANAGER}:
        access.require(actor, "owner.appoint", project_id)
    if present is None and not queries.may_see_person(session, actor, person_id):
        raise PersonNotFound
    if present is Role.OWNER and role is not Role.OWNER:
        _keep_an_owner(session, project_id)
    people.add_member(session, actor, project_id, person_id, role=role)
    stale.mark(session, "membership", [person_id])  # viewers and advisers work on no batch


def remove_member(
    session: Session, actor: Actor, project_id: ProjectId, person_id: PersonId
) -> None:
    """Take somebody out of the project. What they judged stays; what they hold goes to others.

    Raises PersonNotFound, LastOwner.
    """
    access.require(actor, "member.manage", project_id)
    row = session.get(MemberRow, (project_id, person_id))
    if row is None:
        raise PersonNotFound
    if row.role in {Role.OWNER, Role.MANAGER}:
        access.require(actor, "owner.appoint", project_id)
    if row.role == Role.OWNER:
        _keep_an_owner(session, project_id)
    session.delete(row)
    stale.mark(session, "membership", [person_id])
    events.append(session, actor, "member.removed", subject_id=person_id, project_id=project_id)


def _keep_an_owner(session: Session, project_id: ProjectId) -> None:
    session.get_one(
        ProjectRow, project_id, with_for_update=True
    )  # two removals wait for each other
    owners = session.scalar(
        select(func.count()).where(MemberRow.project_id == project_id, MemberRow.role == Role.OWNER)
    )
    if owners == 1:
        raise LastOwner
