"""Marks for what must be computed again. A verb marks; the worker drains, a moment later, in bulk.

A job queued by every submit would cost more than the submit itself (docs/decisions/0005).
"""

from collections.abc import Callable, Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Boolean, Index, Text, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from goldsmith.kernel.database import Base, execute, fetch_all

Drain = Callable[[Session, Sequence[UUID]], None]
F = TypeVar("F", bound=Drain)

DRAINS: dict[str, Drain] = {}
WAITS_FOR: dict[str, tuple[str, ...]] = {}
# As an array the marks are looked for once. With IN a plan kept from when the table was empty looked
# for all of them again at each of a million rows.
_TAKE = """
DELETE FROM stale_marks WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM stale_marks WHERE kind = %(kind)s AND can_wait = %(can_wait)s
    LIMIT %(size)s FOR UPDATE SKIP LOCKED
)) RETURNING id
"""


_IS_RUNNING = (
    "SELECT EXISTS (SELECT FROM job_runs WHERE state = 'running' AND name = ANY(%(names)s)) AS yes"
)


class StaleMarkRow(Base):
    """Something of a kind waits to be computed again; what came in bulk lets the rest go first."""

    __tablename__ = "stale_marks"
    __table_args__ = (
        Index("ix_stale_marks_urgent", "kind", postgresql_where=text("NOT can_wait")),
    )

    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    can_wait: Mapped[bool] = mapped_column(Boolean, server_default="false")


def mark(session: Session, kind: str, ids: Sequence[UUID]) -> None:
    """Mark subjects as stale, inside the transaction that made them so.

    An existing mark is locked rather than left alone: otherwise a drain could take it, read the
    state before this transaction commits, and the change would be missed.
    """
    execute(
        session,
        """
        INSERT INTO stale_marks (kind, id)
        SELECT %(kind)s, unnest(%(ids)s::uuid[])
        ON CONFLICT (kind, id) DO UPDATE SET can_wait = false
        """,
        {"kind": kind, "ids": list(ids)},
    )


def drain(session: Session, kind: str, size: int, *, can_wait: bool = False) -> list[UUID]:
    """Take up to ``size`` marks away and return them; rolled back with the session.

    The marks are deleted before the subjects are read: a submit that commits in between leaves a
    new mark, so nothing is missed. Marks that can wait are taken only when asked for, and none
    while a job runs that they wait for.
    """
    given = {"kind": kind, "size": size, "can_wait": can_wait, "names": [*WAITS_FOR.get(kind, ())]}
    if can_wait and given["names"] and fetch_all(session, _IS_RUNNING, given)[0]["yes"]:
        return []
    return [row["id"] for row in fetch_all(session, _TAKE, given)]


def drains(kind: str, *, waits_for: tuple[str, ...] = ()) -> Callable[[F], F]:
    """Register the function that computes subjects of a kind again.

    ``waits_for`` names jobs whose time is dearer than that of marks which can wait; marks of a kind
    without them never do.
    """

    def register(function: F) -> F:
        DRAINS[kind] = function
        if waits_for:
            WAITS_FOR[kind] = waits_for
        return function

    return register


def settle(session: Session, kind: str, ids: Sequence[UUID]) -> None:
    """Compute subjects again in this transaction, so that nobody meets them as they were.

    A process without the domain that knows how leaves a mark for the worker.
    """
    if not ids:
        return
    if kind in DRAINS:
        DRAINS[kind](session, ids)
    else:
        mark(session, kind, ids)


TICKS: list[Callable[[Session], object]] = []
SLOW_TICKS: list[Callable[[Session], object]] = []


def ticks(function: Callable[[Session], None]) -> Callable[[Session], None]:
    """Register what happens with every tick of a worker, whether or not something is marked."""
    TICKS.append(function)
    return function


def slow_ticks(function: Callable[[Session], None]) -> Callable[[Session], None]:
    """Register what may take minutes: it happens beside the ticks, again and again."""
    SLOW_TICKS.append(function)
    return function
