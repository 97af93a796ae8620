"""Which rulings are cited where: read from notes, reasons and rationales that name their numbers."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from goldsmith.kernel.database import execute, fetch_one
from goldsmith.kernel.ids import ItemId

_FORGET = "DELETE FROM ruling_citations WHERE item_id = ANY(%(ids)s::uuid[])"
# R7 is cited wherever it stands by itself; letters of other scripts may touch it. A ruling does not
# cite itself, and of an answer only the present revision counts.
_NOTE = r"""
WITH said AS (
    SELECT 'annotation' AS source, a.id, a.item_id, a.project_id, v.note AS words
    FROM annotations a JOIN annotation_revisions v
      ON v.annotation_id = a.id AND v.revision = a.revision
    WHERE a.item_id = ANY(%(ids)s::uuid[]) AND v.note LIKE '%%R%%'
    UNION ALL SELECT 'verdict', id, item_id, project_id, reason FROM verdicts
    WHERE item_id = ANY(%(ids)s::uuid[]) AND reason LIKE '%%R%%'
    UNION ALL SELECT 'adjudication', id, item_id, project_id, rationale FROM adjudications
    WHERE item_id = ANY(%(ids)s::uuid[]) AND rationale LIKE '%%R%%'
)
INSERT INTO ruling_citations (ruling_id, source_id, source, item_id)
SELECT DISTINCT r.id, said.id, said.source, said.item_id FROM said
CROSS JOIN LATERAL regexp_matches(
    said.words, '(?<![A-Za-z0-9_])R([0-9]{1,6})(?![A-Za-z0-9_])', 'g') AS cited(parts)
JOIN rulings r ON r.project_id = said.project_id AND r.number = cited.parts[1]::int
ON CONFLICT DO NOTHING
"""


def refresh_citations(session: Session, item_ids: Sequence[ItemId]) -> None:
    """Read again what is cited on items, for work whose access is decided. A cache, so no event."""
    if fetch_one(session, "SELECT true AS is_any FROM rulings LIMIT 1", {}) is None:
        return
    execute(session, _FORGET, {"ids": list(item_ids)})
    execute(session, _NOTE, {"ids": list(item_ids)})
