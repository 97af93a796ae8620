"""The event log: what happened, by ids and digests only, in the transaction in which it happened.

Nothing here can be erased later, so nothing here may need erasing: no text, no answers, no names.
A digest is keyed; destroying the key that lies beside the payload makes it meaningless.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb
from sqlalchemy import BigInteger, ForeignKey, Identity, Index, LargeBinary, Text, func, text
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.types import UserDefinedType

from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import Base, fetch_one
from goldsmith.kernel.ids import EventId, GuidelineVersionId, ProjectId


class Xid8(UserDefinedType[int]):
    """PostgreSQL's 64-bit transaction id."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """The type's name in DDL."""
        return "xid8"


class EventRow(Base):
    """One event. The application may insert and select, nothing else."""

    __tablename__ = "events"
    __table_args__ = (
        Index("ix_events_subject", "subject_id", "id"),
        Index("ix_events_project", "project_id", "id"),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    xid: Mapped[int] = mapped_column(Xid8, server_default=text("pg_current_xact_id()"))
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    actor_id: Mapped[UUID]
    verb: Mapped[str] = mapped_column(Text)
    project_id: Mapped[UUID | None]
    subject_id: Mapped[UUID]
    guideline_version_id: Mapped[UUID | None]
    digest: Mapped[bytes | None] = mapped_column(LargeBinary)
    data: Mapped[dict[str, Any] | None]


class EventPositionRow(Base):
    """The place of an event in the sealed order, given once by the sealer."""

    __tablename__ = "event_positions"

    position: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), unique=True)
    leaf: Mapped[bytes] = mapped_column(LargeBinary)


class EventBlockRow(Base):
    """A run of positions under one Merkle root, chained to the block before."""

    __tablename__ = "event_blocks"

    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    first_position: Mapped[int]
    last_position: Mapped[int]
    root: Mapped[bytes] = mapped_column(LargeBinary)
    previous: Mapped[bytes] = mapped_column(LargeBinary)


_APPEND = """
INSERT INTO events (actor_id, verb, project_id, subject_id, guideline_version_id, digest, data)
VALUES (%(actor_id)s, %(verb)s, %(project_id)s, %(subject_id)s, %(guideline_version_id)s,
        %(digest)s, %(data)s)
RETURNING id
"""


def append(
    session: Session,
    actor: Actor,
    verb: str,
    *,
    subject_id: UUID,
    project_id: ProjectId | None = None,
    guideline_version_id: GuidelineVersionId | None = None,
    digest: bytes | None = None,
    data: Mapping[str, Any] | None = None,
) -> EventId:
    """Record that the actor did ``verb`` (``domain.past_tense``) to a subject; returns its number.

    ``data`` holds ids, enums and numbers only. The number is no position: numbers commit out of
    order, the sealer gives positions later.
    """
    row = fetch_one(
        session,
        _APPEND,
        {
            "actor_id": actor.person_id,
            "verb": verb,
            "project_id": project_id,
            "subject_id": subject_id,
            "guideline_version_id": guideline_version_id,
            "digest": digest,
            "data": Jsonb(dict(data)) if data else None,
        },
    )
    if row is None:
        raise RuntimeError("PostgreSQL returned no row for INSERT … RETURNING")
    return EventId(row["id"])


def new_digest_key() -> bytes:
    """128 random bits, stored beside a payload and destroyed with it."""
    return secrets.token_bytes(16)


def canonical_json(payload: object) -> bytes:
    """JSON with sorted keys and no spaces: equal payloads give equal bytes."""
    return json.dumps(
        payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str
    ).encode()


def digest_of(key: bytes, payload: object) -> bytes:
    """HMAC-SHA256 of the payload's canonical JSON."""
    return hmac.new(key, canonical_json(payload), hashlib.sha256).digest()
