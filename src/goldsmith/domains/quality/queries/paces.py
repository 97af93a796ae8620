"""How fast people work, and who works very unlike the others. Sensitive items stay out of it."""

from statistics import median
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.quality.types import Pace
from goldsmith.kernel.ids import ItemId, PersonId, ProjectId

FEWEST_TIMED = 20
_FAR = 3.0
_HASTY = 0.2  # of what half of all judgements take
_SHOWN = 10

_PACE = """
WITH timed AS (
    SELECT a.annotator_id, a.item_id, a.id, r.active_ms / 1000.0 AS s FROM annotations a
    JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = 1
    JOIN items i ON i.id = a.item_id AND i.sensitivity IN ('none', 'unknown')
    WHERE a.project_id = :project_id AND a.origin = 'lease' AND r.active_ms > 0
), usual AS (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY s) AS s FROM timed)
SELECT t.annotator_id, count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY t.s) AS median_s,
       count(*) FILTER (WHERE t.s < :hasty * u.s) AS hasty,
       (array_agg(t.item_id ORDER BY t.s) FILTER (WHERE t.s < :hasty * u.s))[1:10] AS items
FROM timed t CROSS JOIN usual u GROUP BY 1
"""
_DONE = """
SELECT annotator_id, count(*) AS n FROM annotations
WHERE project_id = :project_id AND is_counted AND origin IN ('lease', 'import') GROUP BY 1
"""


def list_paces(session: Session, project_id: ProjectId) -> dict[PersonId, Pace]:
    """Everybody's pace, for reads whose access is decided."""
    given = {"project_id": project_id, "hasty": _HASTY}
    rows = {row.annotator_id: row for row in session.execute(text(_PACE), given)}
    return {PersonId(one): _pace(rows, one) for one in rows}


def no_pace() -> Pace:
    """The pace of somebody whose work was not timed."""
    return Pace(None, 0, None, is_outlier=False, hasty=0, hasty_item_ids=[])


def _pace(rows: dict[Any, Any], one: Any) -> Pace:
    row = rows[one]
    others = [float(o.median_s) for key, o in rows.items() if key != one and o.n >= FEWEST_TIMED]
    usual = median(others) if others else None
    own = float(row.median_s) if row.n >= FEWEST_TIMED else None
    is_far = own is not None and usual is not None and not usual / _FAR <= own <= usual * _FAR
    items = [ItemId(item_id) for item_id in row.items or []]
    return Pace(own, row.n, usual, is_outlier=is_far, hasty=row.hasty, hasty_item_ids=items)


def count_done(session: Session, project_id: ProjectId) -> dict[PersonId, int]:
    """How many judgements of each person count, for reads whose access is decided."""
    rows = session.execute(text(_DONE), {"project_id": project_id})
    return {PersonId(row.annotator_id): row.n for row in rows}
