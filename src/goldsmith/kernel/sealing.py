"""Give events their final order and seal it in blocks, so that a change of history is found.

Sequence numbers commit out of order, so an event's number is no position in time. The sealer takes
events of transactions older than every running one (``pg_snapshot_xmin``): no earlier event can
still appear. Positions are dense, blocks are Merkle roots over leaves, and each block's
``previous`` is the chain hash up to it, so the newest block vouches for all before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

import psycopg
from psycopg.rows import tuple_row
from sqlalchemy import Index
from sqlalchemy.orm import Session

from goldsmith.kernel.database import driver
from goldsmith.kernel.events import EventRow, canonical_json
from goldsmith.kernel.merkle import Tree, hash_leaf, hash_node

BLOCK_SIZE = 4096
GENESIS = bytes(32)
_LOCK = 7_305_112_002  # one sealer at a time in the whole installation

Index("ix_events_xid", EventRow.xid)  # the sealer looks for what is newer than its last block

_CONTENT = """
e.id, (extract(epoch FROM e.at) * 1000000)::bigint, e.actor_id::text, e.verb, e.project_id::text,
e.subject_id::text, e.guideline_version_id::text, encode(e.digest, 'hex'), e.data
"""

# Numbers of transactions start anew where a backup is restored, so events that came from elsewhere
# may carry a number that is still to come here. They are settled, and searched for as a whole.
_UNSEALED = f"""
WITH now AS (
    SELECT pg_snapshot_xmin(pg_current_snapshot()) AS oldest,
           pg_snapshot_xmax(pg_current_snapshot()) AS newest
), last AS (
    SELECT max(e.xid) AS xid FROM event_blocks b
    JOIN event_positions p ON p.position BETWEEN b.first_position AND b.last_position
    JOIN events e ON e.id = p.event_id, now
    WHERE b.number = (SELECT max(number) FROM event_blocks) AND e.xid < now.newest
)
SELECT {_CONTENT} FROM events e, now, last
WHERE (last.xid IS NULL OR e.xid >= last.xid)
  AND (e.xid < now.oldest OR e.xid >= now.newest)
  AND NOT EXISTS (SELECT FROM event_positions p WHERE p.event_id = e.id)
ORDER BY e.xid, e.id
"""  # noqa: S608  # only our own column list is put in


class Head(NamedTuple):
    """Where the sealed log ends, and the chain hash that vouches for all of it."""

    position: int
    digest: bytes
    block: int


@dataclass(frozen=True, slots=True)
class LogReport:
    """What a verification of the log found."""

    n_events: int
    n_blocks: int
    n_unsealed: int
    head: Head
    first_bad_position: int | None = None
    problem: str | None = None

    @property
    def is_intact(self) -> bool:
        """Whether every sealed event is what it was when it was sealed."""
        return self.problem is None


def head(session: Session) -> Head:
    """The end of the sealed log; position 0 before the first block."""
    row = (
        driver(session)
        .cursor(row_factory=tuple_row)
        .execute(
            "SELECT last_position, previous, root, number FROM event_blocks "
            "ORDER BY number DESC LIMIT 1"
        )
        .fetchone()
    )
    if row is None:
        return Head(0, GENESIS, 0)
    return Head(row[0], hash_node(row[1], row[2]), row[3])


def is_sealed(session: Session, subject_id: UUID) -> bool:
    """Whether every event about a subject has its position."""
    row = (
        driver(session)
        .cursor(row_factory=tuple_row)
        .execute(
            "SELECT FROM events e WHERE e.subject_id = %s "
            "AND NOT EXISTS (SELECT FROM event_positions p WHERE p.event_id = e.id) LIMIT 1",
            [subject_id],
        )
        .fetchone()
    )
    return row is None


def seal(session: Session) -> int:
    """Give positions to all settled events and seal them; returns how many.

    Returns 0 at once while another process seals. All blocks of one call appear together, so a
    reader never sees half of what was settled at one time.
    """
    connection = driver(session)
    locked = connection.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK]).fetchone()
    if locked is None or not _first(locked):
        return 0
    end = head(session)
    n_sealed = 0
    with connection.cursor("unsealed", row_factory=tuple_row) as rows:
        rows.itersize = BLOCK_SIZE
        rows.execute(_UNSEALED)
        while block := rows.fetchmany(BLOCK_SIZE):
            end = _seal_block(connection, end, block)
            n_sealed += len(block)
    return n_sealed


def verify_log(connection: psycopg.Connection[Any]) -> LogReport:
    """Recompute every leaf, root and link, streaming; name the first position that does not fit."""
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        n_events = _count(connection, "SELECT count(*) FROM events")
        blocks = connection.cursor(row_factory=tuple_row).execute(
            "SELECT number, first_position, last_position, root, previous "
            "FROM event_blocks ORDER BY number"
        )
        leaves = _leaves(connection)
        end, bad = Head(0, GENESIS, 0), None
        for number, first, last, root, previous in blocks:
            bad = _check_block(end, (number, first, last, root, previous), leaves)
            if bad is not None:
                break
            end = Head(last, hash_node(previous, root), number)
        if bad is None and (left_over := next(leaves, None)) is not None:
            bad = (left_over[0], "a position stands outside all blocks")
        n_sealed = _count(connection, "SELECT count(*) FROM event_positions")
    return LogReport(
        n_events=n_events,
        n_blocks=end.block,
        n_unsealed=n_events - n_sealed,
        head=end,
        first_bad_position=bad[0] if bad else None,
        problem=bad[1] if bad else None,
    )


def _seal_block(
    connection: psycopg.Connection[Any], end: Head, rows: list[tuple[Any, ...]]
) -> Head:
    leaves = [_leaf(row) for row in rows]
    first, last = end.position + 1, end.position + len(rows)
    with connection.cursor().copy(
        "COPY event_positions (position, event_id, leaf) FROM STDIN"
    ) as copy:
        for position, (row, leaf) in enumerate(zip(rows, leaves, strict=True), first):
            copy.write_row((position, row[0], leaf))
    root = Tree(leaves).root()
    connection.execute(
        "INSERT INTO event_blocks (number, first_position, last_position, root, previous) "
        "VALUES (%s, %s, %s, %s, %s)",
        [end.block + 1, first, last, root, end.digest],
    )
    return Head(last, hash_node(end.digest, root), end.block + 1)


def _leaf(row: tuple[Any, ...]) -> bytes:
    return hash_leaf(canonical_json(row))


def _leaves(
    connection: psycopg.Connection[Any],
) -> Iterator[tuple[int, bytes, tuple[Any, ...]]]:
    with connection.cursor("leaves", row_factory=tuple_row) as rows:
        rows.itersize = BLOCK_SIZE
        rows.execute(
            f"SELECT p.position, p.leaf, {_CONTENT} FROM event_positions p "  # noqa: S608  # as above
            "LEFT JOIN events e ON e.id = p.event_id ORDER BY p.position"
        )
        for position, leaf, *content in rows:
            yield position, leaf, tuple(content)


def _check_block(
    end: Head,
    block: tuple[int, int, int, bytes, bytes],
    leaves: Iterator[tuple[int, bytes, tuple[Any, ...]]],
) -> tuple[int, str] | None:
    """The first position of this block that does not fit, with the reason."""
    number, first, last, root, previous = block
    if (number, first) != (end.block + 1, end.position + 1) or last < first:
        return end.position + 1, f"block {end.block + 1} is missing or out of order"
    tree = Tree()
    for expected in range(first, last + 1):
        position, leaf, content = next(leaves, (None, b"", ()))
        if position != expected:
            return expected, "the position is missing"
        if content[0] is None:
            return expected, "its event is missing"
        if _leaf(content) != leaf:
            return expected, "its event was changed"
        tree.add(leaf)
    if (tree.root(), previous) != (root, end.digest):
        return first, f"block {number} does not fit its events or the block before"
    return None


def _count(connection: psycopg.Connection[Any], query: str) -> int:
    row = connection.cursor(row_factory=tuple_row).execute(query.encode()).fetchone()
    return 0 if row is None else int(row[0])


def _first(row: Any) -> Any:  # psycopg rows are tuples or dictionaries
    return next(iter(row.values())) if isinstance(row, dict) else row[0]
