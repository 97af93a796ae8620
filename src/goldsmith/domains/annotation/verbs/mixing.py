"""Hidden gold: which items may measure people, and giving one out as if it were any other.

A gold item comes in a slot of its own, which is one person's alone and counts for nothing. It is
taken from the gold that was given out least, of the languages the person works in, and never twice
by the same person.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.kernel import access, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.ids import ItemId, ProjectId

MOST_EXPOSURES = 50

_GIVE = """
WITH chosen AS (
    SELECT g.item_id, l.lane FROM gold_items g JOIN items i ON i.id = g.item_id
    JOIN batch_lanes l ON l.batch_id = %(batch_id)s AND l.language = i.language
         AND l.sensitivity = i.sensitivity AND l.lane = ANY(%(lanes)s::smallint[])
    WHERE g.project_id = %(project_id)s AND g.withdrawn_at IS NULL
      AND g.exposures < g.most_exposures
      AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
      AND NOT EXISTS (SELECT FROM gold_exposures x
                      WHERE x.person_id = %(me)s AND x.item_id = g.item_id)
      AND NOT EXISTS (SELECT FROM annotations a
                      WHERE a.item_id = g.item_id AND a.annotator_id = %(me)s)
      AND NOT EXISTS (SELECT FROM slots s WHERE s.batch_id = %(batch_id)s
                      AND s.item_id = g.item_id AND (s.replica >= 0 OR s.holder_id = %(me)s))
    ORDER BY g.exposures, hashtextextended(g.item_id::text, hashtext(%(me)s::text))
    LIMIT 1 FOR UPDATE OF g SKIP LOCKED
), shown AS (
    UPDATE gold_items g SET exposures = exposures + 1 FROM chosen c WHERE g.item_id = c.item_id
), slot AS (
    INSERT INTO slots (batch_id, project_id, item_id, rank, replica, lane, state, reserved_for,
                       holder_id, lease_id, expires_at)
    SELECT %(batch_id)s, %(project_id)s, c.item_id, 0, least(coalesce((
               SELECT min(replica) FROM slots WHERE batch_id = %(batch_id)s
               AND item_id = c.item_id), 0), 0) - 1,
           c.lane, 'leased', %(me)s, %(me)s, %(lease_id)s, clock_timestamp() + %(length)s
    FROM chosen c RETURNING id, item_id
), exposure AS (
    INSERT INTO gold_exposures (person_id, item_id, project_id, batch_id, slot_id)
    SELECT %(me)s, item_id, %(project_id)s, %(batch_id)s, id FROM slot
)
INSERT INTO leases (id, slot_id, batch_id, project_id, item_id, annotator_id, guideline_version_id)
SELECT %(lease_id)s, id, %(batch_id)s, %(project_id)s, item_id, %(me)s, %(version_id)s FROM slot
"""


def give_gold(session: Session, project_id: Any, given: dict[str, Any]) -> int:
    """Lease a gold item to somebody under ``lease_id``; 0 where none is left for them."""
    return execute(session, _GIVE, {**given, "project_id": project_id})


_ADD = """
INSERT INTO gold_items (item_id, project_id, reason, most_exposures, made_by)
SELECT i.id, %(project_id)s, %(reason)s, %(most)s, %(me)s FROM items i
WHERE i.id = ANY(%(ids)s::uuid[]) AND i.project_id = %(project_id)s
ON CONFLICT (item_id) DO UPDATE SET reason = excluded.reason, withdrawn_at = NULL,
    withdrawn_reason = NULL, most_exposures = excluded.most_exposures
"""


def hide_gold(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    item_ids: Sequence[ItemId],
    reason: str,
    most_exposures: int = MOST_EXPOSURES,
) -> int:
    """Let items whose answer is known be mixed into batches; returns how many now may.

    Raises ProjectNotFound, Denied.
    """
    access.require(actor, "gold.manage", project_id)
    given = {
        "project_id": project_id,
        "ids": list(item_ids),
        "reason": reason,
        "most": most_exposures,
        "me": actor.person_id,
    }
    stale.mark(session, "people_quality", [project_id])
    return execute(session, _ADD, given)


def retire_gold(
    session: Session, actor: Actor, project_id: ProjectId, item_id: ItemId, *, reason: str
) -> bool:
    """Mix an item in no more; false where it was no gold. Open slots of it are taken back.

    Raises ProjectNotFound, Denied.
    """
    access.require(actor, "gold.manage", project_id)
    given = {"item_id": item_id, "project_id": project_id, "reason": reason}
    found = fetch_all(
        session,
        """
        UPDATE gold_items SET withdrawn_at = now(), withdrawn_reason = %(reason)s
        WHERE item_id = %(item_id)s AND project_id = %(project_id)s AND withdrawn_at IS NULL
        RETURNING item_id
        """,
        given,
    )
    execute(
        session,
        """
        UPDATE slots SET state = 'withdrawn', reserved_for = NULL
        WHERE item_id = %(item_id)s AND replica < 0 AND state = 'open'
        """,
        given,
    )
    stale.mark(session, "people_quality", [project_id])
    return bool(found)
