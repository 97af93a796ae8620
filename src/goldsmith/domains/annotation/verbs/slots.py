"""The slots of a batch: made for items and briefs, multiplied, and following their items."""

from collections.abc import Sequence
from typing import Any

from psycopg.types.json import Jsonb
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import BatchEmpty, BatchNotFound
from goldsmith.domains.annotation.tables import BatchRow
from goldsmith.domains.annotation.types import Brief, ItemOrder
from goldsmith.domains.annotation.verbs import adapting
from goldsmith.kernel import access, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_one
from goldsmith.kernel.ids import BatchId, ItemId, ProjectId

_LANES = """
INSERT INTO batch_lanes (batch_id, lane, language, sensitivity)
SELECT %(batch_id)s, row_number() OVER () - 1 + (
           SELECT coalesce(max(lane) + 1, 0) FROM batch_lanes WHERE batch_id = %(batch_id)s),
       language, sensitivity
FROM (SELECT DISTINCT i.language, i.sensitivity FROM items i WHERE i.id = ANY(%(ids)s::uuid[])
      EXCEPT SELECT language, sensitivity FROM batch_lanes WHERE batch_id = %(batch_id)s) new
"""
# Where the overlap adapts, items draw lots by their ids and the seed for who gets every label.
_SLOTS = """
WITH given AS (
    SELECT i.id, l.lane, i.language, %(first)s + row_number() OVER (ORDER BY
        CASE WHEN %(is_random)s THEN hashtextextended(i.id::text, %(seed)s) END, i.ordinal
    ) AS rank, %(fewest)s::int IS NULL OR row_number() OVER (
        ORDER BY hashtextextended('full' || i.id::text, %(seed)s)
    ) <= ceil(%(full_share)s::float * count(*) OVER ()) AS is_full
    FROM items i JOIN batch_lanes l ON l.batch_id = %(batch_id)s
         AND l.language = i.language AND l.sensitivity = i.sensitivity
    WHERE i.id = ANY(%(ids)s::uuid[]) AND i.project_id = %(project_id)s
      AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM slots s WHERE s.batch_id = %(batch_id)s AND s.item_id = i.id
                      AND s.replica >= 0)
), made AS (
    INSERT INTO slots (batch_id, project_id, item_id, rank, replica, lane)
    SELECT %(batch_id)s, %(project_id)s, g.id, g.rank, r, g.lane
    FROM given g CROSS JOIN LATERAL generate_series(
        0, CASE WHEN g.is_full THEN %(overlap)s::int ELSE %(fewest)s::int END - 1) r
    RETURNING 1
), adapting AS (
    INSERT INTO item_overlaps (batch_id, item_id, project_id, is_full)
    SELECT %(batch_id)s, g.id, %(project_id)s, g.is_full FROM given g WHERE %(fewest)s::int IS NOT NULL
)
SELECT (SELECT count(*) FROM given) AS items, (SELECT count(*) FROM made) AS slots
"""
_LAST_RANK = "SELECT coalesce(max(rank), 0) AS rank FROM slots WHERE batch_id = %(batch_id)s"
_PUT_IN_ORDER = """
UPDATE slots s SET rank = b.last + o.place
FROM unnest(%(item_ids)s::uuid[]) WITH ORDINALITY o(item_id, place),
     (SELECT coalesce(max(rank), 0) AS last FROM slots WHERE batch_id = %(batch_id)s) b
WHERE s.batch_id = %(batch_id)s AND s.item_id = o.item_id AND s.state = 'open'
  AND NOT s.is_returned
"""
_MARK_ITEMS = """
INSERT INTO stale_marks (kind, id)
SELECT DISTINCT 'item_label', item_id FROM slots WHERE batch_id = %(batch_id)s AND item_id IS NOT NULL
ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
"""


def add(
    session: Session, row: BatchRow, item_ids: Sequence[ItemId], briefs: Sequence[Brief] = ()
) -> None:
    """Make the slots of the chosen items, or of briefs. Raises BatchEmpty where there are none."""
    given: dict[str, Any] = {
        "batch_id": row.id,
        "project_id": row.project_id,
        "ids": list(item_ids),
        "first": _last_rank(session, row),
        "is_random": row.item_order == ItemOrder.RANDOM,
        "seed": row.seed,
        "overlap": row.overlap,
        "fewest": row.fewest,
        "full_share": row.full_share,
    }
    items = made = 0
    if item_ids and not briefs:
        execute(session, _LANES, given)
        counted = fetch_one(session, _SLOTS, given) or {}
        items, made = counted["items"], counted["slots"]
        execute(session, _MARK_ITEMS, given)
    written = _add_briefs(session, row, briefs)
    if made + written == 0:
        raise BatchEmpty
    row.slot_count += made + written
    row.item_count += items + written // row.overlap
    session.flush()


def _last_rank(session: Session, row: BatchRow) -> int:
    """What comes in takes its place behind all that is there, whatever order that was put in."""
    found = fetch_one(session, _LAST_RANK, {"batch_id": row.id})
    return found["rank"] if found else 0


def _add_briefs(session: Session, row: BatchRow, briefs: Sequence[Brief]) -> int:
    made = 0
    for brief in briefs:
        execute(
            session,
            """
            INSERT INTO batch_lanes (batch_id, lane, language, sensitivity)
            SELECT %(batch_id)s, count(*), %(language)s, 'none' FROM batch_lanes
            WHERE batch_id = %(batch_id)s HAVING count(*) FILTER (WHERE language = %(language)s) = 0
            """,
            {"batch_id": row.id, "language": brief.language},
        )
        parent = str(brief.parent_id) if brief.parent_id else None
        made += execute(
            session,
            """
            INSERT INTO slots (batch_id, project_id, rank, replica, lane, brief)
            SELECT %(batch_id)s, %(project_id)s, %(first)s + n, 0, l.lane, %(brief)s
            FROM generate_series(1, %(count)s) n JOIN batch_lanes l
              ON l.batch_id = %(batch_id)s AND l.language = %(language)s
            """,
            {
                "batch_id": row.id,
                "project_id": row.project_id,
                "first": row.item_count + made,
                "count": brief.count * row.overlap,
                "language": brief.language,
                "brief": Jsonb(
                    {"scenario": brief.scenario, "language": brief.language, "parent_id": parent}
                ),
            },
        )
    return made


def put_in_order(
    session: Session, actor: Actor, batch_id: BatchId, item_ids: Sequence[ItemId]
) -> int:
    """Serve open items in this order from now on; returns how many slots moved.

    They get places behind everybody's, so that whoever walks the batch meets each of them. What is
    in hand or came back keeps its place. Raises BatchNotFound, Denied.
    """
    row = session.get(BatchRow, batch_id, with_for_update=True)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise BatchNotFound
    access.require(actor, "batch.manage", ProjectId(row.project_id))
    return execute(session, _PUT_IN_ORDER, {"batch_id": batch_id, "item_ids": list(item_ids)})


# An item that is held back gets its slots all the same, so that it has them when it is restored.
_REPLICAS = """
WITH made AS (
    INSERT INTO slots (batch_id, project_id, item_id, rank, replica, lane, is_returned, state)
    SELECT s.batch_id, s.project_id, s.item_id, s.rank, r, s.lane, true,
           CASE WHEN i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
                THEN 'open' ELSE 'withdrawn' END
    FROM slots s JOIN items i ON i.id = s.item_id
    CROSS JOIN generate_series(%(present)s::int, %(overlap)s - 1) r
    WHERE s.batch_id = %(batch_id)s AND s.replica = 0 AND NOT EXISTS (
        SELECT FROM item_overlaps o
        WHERE o.batch_id = s.batch_id AND o.item_id = s.item_id AND NOT o.is_full)
    RETURNING state
)
SELECT count(*) FILTER (WHERE state = 'open') AS n FROM made
"""


def raise_overlap(session: Session, row: BatchRow, overlap: int) -> None:
    """Add the slots that a higher overlap wants; those of withheld items wait with them.

    Where it adapts only the random share gets them all; whatever had reached the cap is decided anew.
    """
    given = {"batch_id": row.id, "present": row.overlap, "overlap": overlap}
    made = fetch_one(session, _REPLICAS, given)
    row.overlap, row.slot_count = overlap, row.slot_count + (made["n"] if made else 0)
    session.flush()
    execute(session, _MARK_ITEMS, {"batch_id": row.id})
    adapting.mark_undecided(session, row)


_LOCK_BATCHES = """
SELECT id FROM batches WHERE id IN (
    SELECT batch_id FROM slots WHERE item_id = ANY(%(ids)s::uuid[])) ORDER BY id FOR NO KEY UPDATE
"""
_HOLD_BACK = """
WITH gone AS (
    UPDATE slots s SET state = 'withdrawn', holder_id = NULL, lease_id = NULL, expires_at = NULL
    FROM items i WHERE s.item_id = ANY(%(ids)s::uuid[]) AND i.id = s.item_id
      AND s.state IN ('open', 'leased', 'parked', 'set_aside')
      AND (i.withheld_event_id IS NOT NULL OR i.withdrawn_event_id IS NOT NULL)
    RETURNING s.batch_id, s.replica
)
UPDATE batches b SET slot_count = slot_count - g.n
FROM (SELECT batch_id, count(*) AS n FROM gone WHERE replica >= 0 GROUP BY 1) g WHERE b.id = g.batch_id
"""
_PUT_BACK = """
WITH back AS (
    UPDATE slots s SET state = 'open', is_returned = true
    FROM items i WHERE s.item_id = ANY(%(ids)s::uuid[]) AND i.id = s.item_id
      AND s.state = 'withdrawn' AND s.replica >= 0
      AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
    RETURNING s.batch_id
)
UPDATE batches b SET slot_count = slot_count + g.n
FROM (SELECT batch_id, count(*) AS n FROM back GROUP BY 1) g WHERE b.id = g.batch_id
"""


def follow_items(session: Session, item_ids: list[ItemId]) -> None:
    """Take slots of withheld and withdrawn items out of the queues; put restored ones back.

    A batch counts only the slots it can still give out or has filled, so that it can be finished.
    """
    given = {"ids": item_ids}
    execute(session, _LOCK_BATCHES, given)
    execute(session, _HOLD_BACK, given)
    execute(session, _PUT_BACK, given)
    stale.mark(session, "item_label", item_ids)


_NEW_LANES = """
INSERT INTO batch_lanes (batch_id, lane, language, sensitivity)
SELECT n.batch_id, row_number() OVER (PARTITION BY n.batch_id) - 1 + (
           SELECT coalesce(max(l.lane) + 1, 0) FROM batch_lanes l WHERE l.batch_id = n.batch_id),
       n.language, n.sensitivity
FROM (SELECT DISTINCT s.batch_id, i.language, i.sensitivity
      FROM slots s JOIN items i ON i.id = s.item_id WHERE s.item_id = ANY(%(ids)s::uuid[])
      EXCEPT SELECT batch_id, language, sensitivity FROM batch_lanes) n
"""
_MOVE = """
UPDATE slots s SET lane = l.lane, is_returned = s.is_returned OR s.state = 'open'
FROM items i, batch_lanes l
WHERE s.item_id = ANY(%(ids)s::uuid[]) AND i.id = s.item_id AND l.batch_id = s.batch_id
  AND l.language = i.language AND l.sensitivity = i.sensitivity AND l.lane <> s.lane
  AND s.state IN ('open', 'leased', 'set_aside', 'withdrawn') AND s.reserved_for IS NULL
"""


def follow_languages(session: Session, item_ids: list[ItemId]) -> None:
    """Move the slots of items to the lane of the language they have now.

    What was judged stays where it was judged, and what waits for one person stays with that person;
    a slot in hand may be finished, and goes to those of the new language when it comes back. A moved
    slot may lie behind people's cursors, so it is found as a returned one.
    """
    given = {"ids": item_ids}
    execute(session, _LOCK_BATCHES, given)
    execute(session, _NEW_LANES, given)
    execute(session, _MOVE, given)
