"""How much of a batch one person may still take, counted to a bound."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.free import FREE_FOR_ME
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import BatchId, PersonId

BOUND = 1000


@dataclass(frozen=True, slots=True)
class Left:
    """So many items are left; ``has_more``: at least so many, the counting stopped."""

    n: int
    has_more: bool


# Ahead of the cursor next to nothing is one's own, so that the walk is as long as what it finds.
# Behind it lies what was given back, and what overlap was added to or a walk passed while another
# held it, among all of one's own work: there the rows are bounded, whatever is found, and where the
# nearest are all one's own, so are the others.
_LEFT = """
WITH lane AS (
    SELECT l.lane, coalesce(c.rank, -1) AS cursor FROM unnest(%(lanes)s::smallint[]) l(lane)
    LEFT JOIN batch_cursors c
      ON c.batch_id = %(batch_id)s AND c.person_id = %(me)s AND c.lane = l.lane
), ahead AS (
    SELECT f.rank FROM lane CROSS JOIN LATERAL (
        SELECT DISTINCT s.rank FROM slots s
        WHERE s.batch_id = %(batch_id)s AND s.lane = lane.lane AND s.state = 'open'
          AND NOT s.is_returned AND s.rank > lane.cursor AND {free}
        ORDER BY s.rank LIMIT %(bound)s
    ) f LIMIT %(bound)s
), behind AS (
    SELECT b.* FROM lane CROSS JOIN LATERAL (
        (SELECT s.* FROM slots s
         WHERE s.batch_id = %(batch_id)s AND s.lane = lane.lane AND s.state = 'open'
           AND NOT s.is_returned AND s.rank <= lane.cursor
         ORDER BY s.rank DESC LIMIT %(bound)s)
        UNION ALL
        (SELECT s.* FROM slots s
         WHERE s.batch_id = %(batch_id)s AND s.lane = lane.lane AND s.state = 'open'
           AND s.is_returned
         ORDER BY s.rank LIMIT %(bound)s)
    ) b LIMIT %(bound)s
), found AS (
    SELECT s.rank FROM behind s
    WHERE (s.reserved_for IS NULL OR s.reserved_for = %(me)s) AND {free}
), free AS (
    SELECT rank FROM ahead UNION SELECT rank FROM found
    UNION SELECT s.rank FROM slots s
    WHERE s.holder_id = %(me)s AND s.batch_id = %(batch_id)s AND s.state = 'leased'
)
SELECT (SELECT count(*) FROM free) AS n,
       (SELECT count(*) FROM ahead) >= %(bound)s
         OR ((SELECT count(*) FROM behind) >= %(bound)s AND EXISTS (SELECT FROM found)) AS has_more
""".replace("{free}", FREE_FOR_ME)


def count_left(
    session: Session,
    person_id: PersonId,
    batch_id: BatchId,
    lanes: Sequence[int],
    *,
    bound: int = BOUND,
) -> Left:
    """The items of these lanes that somebody may still judge, those in hand among them."""
    given = {"batch_id": batch_id, "me": person_id, "lanes": list(lanes), "bound": bound}
    return Left(**fetch_all(session, _LEFT, given)[0])
