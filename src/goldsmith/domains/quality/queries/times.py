"""How long somebody's judgements took, as a spread; sensitive items stay out."""

from dataclasses import dataclass

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.quality.queries.paces import FEWEST_TIMED
from goldsmith.kernel.ids import ItemId, PersonId, ProjectId

_NEWEST = 5000
_FAR = 3.5  # Iglewicz and Hoaglin (1993): modified z scores beyond it are outliers
_NAMED = 10
_BINS_PER_DOUBLING = 2

# Sensitive items stay out, as everywhere where time is told.
_TIMES = """
SELECT a.item_id, r.active_ms / 1000.0 AS s FROM annotations a
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = 1
JOIN items i ON i.id = a.item_id AND i.sensitivity IN ('none', 'unknown')
WHERE a.annotator_id = :person_id AND a.project_id = :project_id AND a.origin = 'lease'
  AND r.active_ms > 0 ORDER BY a.id DESC LIMIT :newest
"""


@dataclass(frozen=True, slots=True)
class TimeBin:
    """How many judgements took from ``low_s`` up to ``high_s`` seconds."""

    low_s: float
    high_s: float
    n: int


@dataclass(frozen=True, slots=True)
class TimeOutlier:
    """A judgement that took very unlike this person's others."""

    item_id: ItemId
    s: float


@dataclass(frozen=True, slots=True)
class Times:
    """How long somebody's newest judgements took; too few of them tell nothing."""

    n: int
    median_s: float | None
    bins: list[TimeBin]
    outliers: list[TimeOutlier]
    n_outliers: int


def times_of(session: Session, project_id: ProjectId, person_id: PersonId) -> Times:
    """How long somebody's newest judgements took, for reads whose access is decided."""
    given = {"project_id": project_id, "person_id": person_id, "newest": _NEWEST}
    rows = session.execute(text(_TIMES), given).all()
    if len(rows) < FEWEST_TIMED:
        return Times(len(rows), None, [], [], 0)
    seconds = np.array([float(row.s) for row in rows])
    logs = np.log2(seconds)
    middle = float(np.median(logs))
    spread = float(np.median(np.abs(logs - middle))) / 0.6745
    far = np.abs(logs - middle) / spread if spread > 0 else np.zeros(len(logs))
    named = [place for place in np.argsort(-far, kind="stable") if far[place] > _FAR]
    return Times(
        n=len(rows),
        median_s=round(2**middle, 3),
        bins=_bins(logs),
        outliers=[TimeOutlier(ItemId(rows[p].item_id), float(rows[p].s)) for p in named[:_NAMED]],
        n_outliers=len(named),
    )


def _bins(logs: np.ndarray[tuple[int], np.dtype[np.float64]]) -> list[TimeBin]:
    places = np.floor(logs * _BINS_PER_DOUBLING).astype(int)
    first = int(places.min())
    counts = np.bincount(places - first).tolist()
    edges = [round(2.0 ** ((first + k) / _BINS_PER_DOUBLING), 3) for k in range(len(counts) + 1)]
    return [TimeBin(edges[k], edges[k + 1], n) for k, n in enumerate(counts)]
