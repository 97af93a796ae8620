"""API tokens and the service accounts that use them."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from goldsmith.domains.projects import queries, rules
from goldsmith.domains.projects.errors import TokenNotFound
from goldsmith.domains.projects.tables import TokenRow
from goldsmith.domains.projects.types import PersonKind, ServiceAccount, Token
from goldsmith.domains.projects.verbs import people
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import SYSTEM, Actor, Role, Scope
from goldsmith.kernel.ids import PersonId, ProjectId, TokenId, new_id


def issue_token(
    session: Session,
    actor: Actor,
    *,
    name: str,
    scopes: Sequence[Scope],
    expires_at: datetime | None = None,
) -> Token:
    """Make a token for oneself, no stronger than what one acts with. Its secret is returned once.

    Raises ScopeMissing.
    """
    for scope in {Scope.WRITE, *scopes}:
        access.require_scope(actor, scope)
    return _issue(session, actor, actor.person_id, name, scopes, expires_at)


def create_service_account(
    session: Session, actor: Actor, project_id: ProjectId, *, name: str, role: Role
) -> ServiceAccount:
    """Make an account for a program, with a role in one project and a first token."""
    access.require(actor, "member.manage", project_id)
    if role in {Role.OWNER, Role.MANAGER}:
        access.require(actor, "owner.appoint", project_id)
    person_id = people.create_person(session, SYSTEM, kind=PersonKind.SERVICE, name=name)
    people.add_member(session, actor, project_id, person_id, role=role)
    token = _issue(session, actor, person_id, "first token", list(Scope), None)
    return ServiceAccount(person=queries.get_person(session, SYSTEM, person_id), token=token)


def _issue(
    session: Session,
    actor: Actor,
    person_id: PersonId,
    name: str,
    scopes: Sequence[Scope],
    expires_at: datetime | None,
) -> Token:
    secret = rules.TOKEN_PREFIX + rules.new_secret()
    row = TokenRow(
        id=new_id(),
        person_id=person_id,
        name=name.strip() or "token",
        secret_hash=rules.hash_secret(secret),
        scopes=sorted(set(scopes)),
        created_at=datetime.now(UTC),
        expires_at=expires_at,
    )
    session.add(row)
    session.flush()
    events.append(session, actor, "token.issued", subject_id=row.id)
    return Token(
        id=TokenId(row.id),
        name=row.name,
        scopes=[Scope(scope) for scope in row.scopes],
        created_at=row.created_at,
        used_at=None,
        expires_at=expires_at,
        secret=secret,
    )


def revoke_token(session: Session, actor: Actor, token_id: TokenId) -> None:
    """End one of the actor's own tokens at once. Raises TokenNotFound."""
    access.require_scope(actor, Scope.WRITE)
    row = session.get(TokenRow, token_id)
    if row is None or row.person_id != actor.person_id or row.revoked_at is not None:
        raise TokenNotFound
    row.revoked_at = datetime.now(UTC)
    events.append(session, actor, "token.revoked", subject_id=row.id)
