"""Hidden gold and planned repeats: what measures people, given out as if it were any other item.

A gold item comes in a slot of its own, which is one person's alone and counts for nothing. It is
taken from the gold that was given out least, of the languages the person works in, and never twice
by the same person. A repeat is one of a person's own items of the same batch, a while later, to be
answered without sight of the first answer; it too comes in a slot of its own and never twice.
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


REPEAT_AFTER = 25
"""So many other judgements lie between an item and its repeat, at least."""
_REPEAT_WITHIN = 75

# Only the stretch of work that lies behind the gap is looked at, however much somebody has done. What
# was reviewed, or answered with a suggestion in sight, would not be one's own judgement twice.
_REPEAT = """
WITH edge AS (
    SELECT id FROM annotations WHERE annotator_id = %(me)s ORDER BY id DESC OFFSET %(after)s LIMIT 1
), past AS (
    SELECT a.* FROM annotations a, edge WHERE a.annotator_id = %(me)s AND a.id <= edge.id
    ORDER BY a.id DESC LIMIT %(within)s
), chosen AS (
    SELECT a.id, a.revision, a.item_id, s.lane FROM past a JOIN slots s ON s.id = a.slot_id
    JOIN items i ON i.id = a.item_id
    WHERE a.batch_id = %(batch_id)s AND a.is_counted AND a.origin = 'lease' AND NOT a.is_reviewed
      AND s.replica >= 0 AND s.state = 'done' AND s.brief IS NULL
      AND s.lane = ANY(%(lanes)s::smallint[])
      AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
      AND NOT EXISTS (SELECT FROM repeats p WHERE p.person_id = %(me)s AND p.item_id = a.item_id)
      AND NOT EXISTS (SELECT FROM suggestion_outcomes o WHERE o.annotation_id = a.id AND o.is_shown)
    ORDER BY hashtextextended(a.id::text, hashtext(%(lease_id)s::text)) LIMIT 1
), slot AS (
    INSERT INTO slots (batch_id, project_id, item_id, rank, replica, lane, state, reserved_for,
                       holder_id, lease_id, expires_at)
    SELECT %(batch_id)s, %(project_id)s, c.item_id, 0,
           -1 - abs(hashtext(%(lease_id)s::text)::bigint) %% 30000, c.lane, 'leased', %(me)s, %(me)s,
           %(lease_id)s, clock_timestamp() + %(length)s
    FROM chosen c ON CONFLICT DO NOTHING RETURNING id, item_id
), noted AS (
    INSERT INTO repeats (person_id, item_id, project_id, batch_id, slot_id, first_id,
                         first_revision)
    SELECT %(me)s, s.item_id, %(project_id)s, %(batch_id)s, s.id, c.id, c.revision
    FROM slot s JOIN chosen c ON c.item_id = s.item_id
)
INSERT INTO leases (id, slot_id, batch_id, project_id, item_id, annotator_id, guideline_version_id)
SELECT %(lease_id)s, id, %(batch_id)s, %(project_id)s, item_id, %(me)s, %(version_id)s FROM slot
"""


def give_repeat(session: Session, project_id: Any, given: dict[str, Any]) -> int:
    """Lease somebody one of their own items again under ``lease_id``; 0 where none is due."""
    bounds = {"after": REPEAT_AFTER, "within": _REPEAT_WITHIN}
    return execute(session, _REPEAT, {**given, **bounds, "project_id": project_id})


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


def note_reconsidered(
    session: Session, actor: Actor, project_id: ProjectId, item_id: ItemId
) -> None:
    """Take note that the actor looked at contested gold again; nothing where it is no gold.

    The answer to the contest tells it in the log. Raises ProjectNotFound, Denied.
    """
    access.require(actor, "gold.manage", project_id)
    execute(
        session,
        """
        UPDATE gold_items SET reconsidered_by = %(me)s
        WHERE item_id = %(item_id)s AND project_id = %(project_id)s
        """,
        {"item_id": item_id, "project_id": project_id, "me": actor.person_id},
    )


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
