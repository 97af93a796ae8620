"""Signing in and out, and knowing who asks."""

from datetime import UTC, datetime
from functools import cache
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from goldsmith.domains.projects import rules
from goldsmith.domains.projects.errors import (
    NotADemo,
    SessionEnded,
    SessionNotFound,
    SignInRefused,
    SignInsTooOften,
)
from goldsmith.domains.projects.tables import PersonRow, SessionRow, SignInAttemptRow
from goldsmith.kernel import events
from goldsmith.kernel.actor import Actor, Role, Scope
from goldsmith.kernel.database import execute, fetch_one
from goldsmith.kernel.errors import Unauthenticated
from goldsmith.kernel.ids import PersonId, ProjectId, SessionId, new_id

_HASHER = PasswordHasher()

_BY_COOKIE = """
SELECT p.id, p.is_instance_owner, s.id AS session_id,
       s.seen_at < now() - interval '5 minutes' AS is_seen_long_ago,
       (SELECT jsonb_object_agg(m.project_id, m.role) FROM members m WHERE m.person_id = p.id) AS roles
FROM sessions s JOIN people p ON p.id = s.person_id
WHERE s.secret_hash = %(secret_hash)s AND s.expires_at > now() AND p.is_active
"""
_BY_TOKEN = """
SELECT p.id, p.is_instance_owner, t.id AS token_id, t.scopes,
       t.used_at IS NULL OR t.used_at < now() - interval '5 minutes' AS is_seen_long_ago,
       (SELECT jsonb_object_agg(m.project_id, m.role) FROM members m WHERE m.person_id = p.id) AS roles
FROM tokens t JOIN people p ON p.id = t.person_id
WHERE t.secret_hash = %(secret_hash)s AND t.revoked_at IS NULL
  AND (t.expires_at IS NULL OR t.expires_at > now()) AND p.is_active
"""  # noqa: S105  # a statement, no secret


def hash_password(password: str) -> str:
    """Argon2id with the library's defaults (RFC 9106, second recommended option)."""
    return _HASHER.hash(password)


@cache
def _nobodys_hash() -> str:  # not while loading: most processes never check a password
    return _HASHER.hash(rules.new_secret())


def is_password(row: PersonRow | None, password: str) -> bool:
    """Whether the password is the person's. Takes as long when there is no such person."""
    stored = row.password_hash if row and row.password_hash else _nobodys_hash()
    try:
        _HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False
    return row is not None and row.password_hash is not None


def count_attempt(session: Session, *, email: str, address: str) -> None:
    """Count a sign-in before it is tried, in a transaction of its own so that failures stay counted.

    Raises SignInsTooOften.
    """
    limits = {
        rules.hash_secret("email:" + email.strip().lower()): rules.ATTEMPTS_ALLOWED,
        rules.hash_secret("address:" + address): rules.ATTEMPTS_ALLOWED * 20,
    }
    since = func.now() - rules.ATTEMPT_WINDOW
    session.execute(delete(SignInAttemptRow).where(SignInAttemptRow.at < since))
    for who, allowed in limits.items():
        session.add(SignInAttemptRow(id=new_id(), who=who))
        session.flush()
        made = session.scalar(
            select(func.count()).where(SignInAttemptRow.who == who, SignInAttemptRow.at >= since)
        )
        if (made or 0) > allowed:
            raise SignInsTooOften


def sign_in(session: Session, *, email: str, password: str, agent: str) -> str:
    """Start a session and return the cookie's secret. Raises SignInRefused."""
    row = session.scalar(
        select(PersonRow).where(func.lower(PersonRow.email) == email.strip().lower())
    )
    if not is_password(row, password) or row is None or not row.is_active:
        raise SignInRefused
    who = rules.hash_secret("email:" + email.strip().lower())
    session.execute(delete(SignInAttemptRow).where(SignInAttemptRow.who == who))
    return start_session(session, PersonId(row.id), agent=agent)


def demo_sign_in(session: Session, person_id: PersonId, *, is_demo: bool, agent: str) -> str:
    """Start a session as one of the demo's people. Raises NotADemo anywhere else."""
    row = session.get(PersonRow, person_id) if is_demo else None
    if row is None or "demo_role" not in row.settings:
        raise NotADemo
    return start_session(session, person_id, agent=agent)


def start_session(session: Session, person_id: PersonId, *, agent: str) -> str:
    """Record a new session and return its secret, which is stored only as a hash."""
    secret = rules.new_secret()
    row = SessionRow(
        id=new_id(),
        person_id=person_id,
        secret_hash=rules.hash_secret(secret),
        agent=agent[:200],
        expires_at=datetime.now(UTC) + rules.SESSION_LENGTH,
    )
    session.add(row)
    session.flush()
    events.append(session, Actor(person_id), "session.started", subject_id=person_id)
    return secret


def authenticate(session: Session, *, bearer: str | None, cookie: str | None) -> Actor:
    """Who asks, by API token or cookie. Raises Unauthenticated, SessionEnded."""
    if bearer is not None:
        return authenticate_token(session, bearer)
    if cookie is None:
        raise Unauthenticated
    return authenticate_cookie(session, cookie)


def authenticate_cookie(session: Session, secret: str) -> Actor:
    """Who holds this cookie. Raises SessionEnded."""
    row = fetch_one(session, _BY_COOKIE, {"secret_hash": rules.hash_secret(secret)})
    if row is None:
        raise SessionEnded
    if row["is_seen_long_ago"]:
        execute(
            session,
            "UPDATE sessions SET seen_at = now() WHERE id = %(id)s",
            {"id": row["session_id"]},
        )
    return Actor(
        person_id=PersonId(row["id"]),
        roles=_roles(row["roles"]),
        is_instance_owner=row["is_instance_owner"],
    )


def authenticate_token(session: Session, secret: str) -> Actor:
    """Who holds this API token, within its scopes. Raises Unauthenticated."""
    row = fetch_one(session, _BY_TOKEN, {"secret_hash": rules.hash_secret(secret)})
    if row is None:
        raise Unauthenticated("This API token is unknown, revoked or expired. Make a new one.")
    if row["is_seen_long_ago"]:
        execute(
            session, "UPDATE tokens SET used_at = now() WHERE id = %(id)s", {"id": row["token_id"]}
        )
    return Actor(
        person_id=PersonId(row["id"]),
        roles=_roles(row["roles"]),
        is_instance_owner=row["is_instance_owner"],
        scopes=frozenset(Scope(scope) for scope in row["scopes"]),
    )


def _roles(stored: dict[str, str] | None) -> dict[ProjectId, Role]:
    return {ProjectId(UUID(key)): Role(role) for key, role in (stored or {}).items()}


def end_session(session: Session, actor: Actor, session_id: SessionId) -> None:
    """End one of the actor's own sessions. Raises SessionNotFound."""
    row = session.get(SessionRow, session_id)
    if row is None or row.person_id != actor.person_id:
        raise SessionNotFound
    session.delete(row)
    events.append(session, actor, "session.ended", subject_id=actor.person_id)


def sign_out(session: Session, *, secret: str | None) -> None:
    """End the session that the cookie belongs to; nothing happens when there is none."""
    if secret is None:
        return
    person_id = session.scalar(
        delete(SessionRow)
        .where(SessionRow.secret_hash == rules.hash_secret(secret))
        .returning(SessionRow.person_id)
    )
    if person_id is not None:
        events.append(session, Actor(PersonId(person_id)), "session.ended", subject_id=person_id)
