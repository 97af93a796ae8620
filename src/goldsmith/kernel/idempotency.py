"""A retried POST stores once: the first answer is kept and given again."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Integer, LargeBinary, Text, func
from sqlalchemy.orm import Mapped, Session, mapped_column

from goldsmith.kernel.database import Base, execute, fetch_one
from goldsmith.kernel.errors import Invalid


class IdempotencyKeyReused(Invalid):
    """This Idempotency-Key was used for a different request. Use a new key for each act."""

    code = "idempotency_key_reused"


class IdempotentAnswerRow(Base):
    """The answer given to a person's request under a key. Swept after a day."""

    __tablename__ = "idempotent_answers"
    __table_args__ = (Index("ix_idempotent_answers_created", "created_at"),)

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    request_digest: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[int | None] = mapped_column(Integer)
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """What was answered the first time."""

    status: int
    body: bytes


def begin(session: Session, person_id: UUID, key: str, request: bytes) -> StoredAnswer | None:
    """Claim the key, or return what was answered under it before.

    A second request with the same key waits in PostgreSQL until the first has ended.
    Raises IdempotencyKeyReused.
    """
    digest = hashlib.sha256(request).digest()
    parameters = {"person_id": person_id, "key": key[:200], "digest": digest}
    claimed = execute(
        session,
        """
        INSERT INTO idempotent_answers (person_id, key, request_digest)
        VALUES (%(person_id)s, %(key)s, %(digest)s) ON CONFLICT DO NOTHING
        """,
        parameters,
    )
    if claimed:
        return None
    row = fetch_one(
        session,
        """
        SELECT request_digest, status, body FROM idempotent_answers
        WHERE person_id = %(person_id)s AND key = %(key)s
        """,
        parameters,
    )
    if row is None or bytes(row["request_digest"]) != digest:
        raise IdempotencyKeyReused
    return StoredAnswer(status=row["status"], body=bytes(row["body"]))


def finish(session: Session, person_id: UUID, key: str, answer: StoredAnswer) -> None:
    """Keep the answer under the key, in the transaction of the act itself."""
    execute(
        session,
        """
        UPDATE idempotent_answers SET status = %(status)s, body = %(body)s
        WHERE person_id = %(person_id)s AND key = %(key)s
        """,
        {"person_id": person_id, "key": key[:200], "status": answer.status, "body": answer.body},
    )


def sweep(session: Session) -> int:
    """Forget answers older than a day; they may hold content."""
    return execute(
        session,
        "DELETE FROM idempotent_answers WHERE created_at < now() - interval '1 day'",
        {},
    )
