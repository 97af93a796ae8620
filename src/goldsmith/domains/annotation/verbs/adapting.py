"""The policy of a batch whose overlap adapts, and having its items decided anew when it changes."""

from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import OverlapUnfit
from goldsmith.domains.annotation.rules.overlap import fits_adapting
from goldsmith.domains.annotation.tables import BatchRow
from goldsmith.domains.annotation.types.overlap import AdaptiveOverlap
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import GuidelineVersionId


def columns_of(
    session: Session,
    version_id: GuidelineVersionId,
    adaptive: AdaptiveOverlap | None,
    *,
    overlap: int,
    is_writing: bool,
) -> dict[str, Any]:
    """What a batch keeps of a policy that adapts. Raises OverlapUnfit."""
    if adaptive is None:
        return {}
    if adaptive.fewest >= overlap:
        raise OverlapUnfit("The most labels of an item must be more than the fewest.")
    if is_writing or not fits_adapting(guidelines.get_schema(session, version_id)):
        raise OverlapUnfit
    return {
        "fewest": adaptive.fewest,
        "confidence": adaptive.confidence,
        "full_share": adaptive.full_share,
    }


def want_confidence(session: Session, row: BatchRow, confidence: float | None) -> None:
    """Want another confidence of labels; without one it stays."""
    if confidence is not None and row.fewest is not None and confidence != row.confidence:
        row.confidence = confidence
        session.flush()
        mark_undecided(session, row)


_MARK = """
INSERT INTO stale_marks (kind, id)
SELECT DISTINCT 'item_overlap', item_id FROM item_overlaps
WHERE batch_id = %(batch_id)s AND labels > 0
ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
"""


def mark_undecided(session: Session, row: BatchRow) -> None:
    """Have every judged item of a batch decided anew, because what is wanted of it changed."""
    execute(session, _MARK, {"batch_id": row.id})
