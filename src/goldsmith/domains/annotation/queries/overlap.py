"""Where items stand whose overlap adapts, why, and what adapting saves."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.batches import get_batch
from goldsmith.domains.annotation.queries.beliefs import BECAUSE
from goldsmith.domains.annotation.types import Batch
from goldsmith.domains.annotation.types.overlap import (
    ItemOverlap,
    LabelsTaken,
    OverlapReport,
    OverlapState,
    SavedLabels,
)
from goldsmith.domains.items.queries import items
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import BatchId, ItemId
from goldsmith.kernel.phrases import Phrase
from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.stopping import SAVING, saving

_SEED = 0

_ITEM = """
SELECT o.*, b.name, b.fewest, b.overlap, b.confidence AS wanted
FROM item_overlaps o JOIN batches b ON b.id = o.batch_id
WHERE o.item_id = %(item_id)s ORDER BY o.batch_id
"""
_STATES = """
SELECT count(*) FILTER (WHERE state = 'open') AS open,
       count(*) FILTER (WHERE state = 'enough') AS enough,
       count(*) FILTER (WHERE state = 'capped') AS capped,
       count(*) FILTER (WHERE reopened > 0) AS reopened,
       count(*) FILTER (WHERE is_full) AS full_items
FROM item_overlaps WHERE batch_id = %(batch_id)s
"""
_TAKEN = """
SELECT labels, count(*) AS items FROM item_overlaps
WHERE batch_id = %(batch_id)s AND NOT is_full AND state <> 'open' GROUP BY 1 ORDER BY 1
"""
# Of the random share, the items that have every label: they alone show what stopping would have done.
_FULL = """
SELECT o.labels, o.would_stop_at, o.would_say,
       (SELECT jsonb_object_agg(q ->> 'question_id', q ->> 'value')
        FROM jsonb_array_elements(o.because) q) AS says
FROM item_overlaps o WHERE o.batch_id = %(batch_id)s AND o.is_full AND o.state <> 'open'
  AND o.labels >= %(most)s
"""
_CAPPED = """
SELECT item_id FROM item_overlaps WHERE batch_id = %(batch_id)s AND state = 'capped'
ORDER BY confidence NULLS FIRST, item_id LIMIT 10
"""
_CALIBRATED = """
SELECT coalesce(min(n_gold), 0) AS n FROM question_beliefs WHERE project_id = %(project_id)s
"""


def list_item_overlaps(session: Session, actor: Actor, item_id: ItemId) -> list[ItemOverlap]:
    """Where an item stands in each batch whose overlap adapts, and why. Raises ItemNotFound, Denied.

    For those who see all judgements. Which items are of the random share is for those who lead.
    """
    item = items.get_item(session, actor, item_id)
    access.require(actor, "annotation.read_all", item.project_id)
    leads = access.allows(actor, "gold.manage", item.project_id)
    rows = fetch_all(session, _ITEM, {"item_id": item_id})
    return [_item_overlap(row, leads=leads) for row in rows]


def _item_overlap(row: dict[str, Any], *, leads: bool) -> ItemOverlap:
    return ItemOverlap(
        batch_id=BatchId(row["batch_id"]),
        batch_name=row["name"],
        state=OverlapState(row["state"]),
        labels=row["labels"],
        fewest=row["fewest"],
        most=row["overlap"],
        wanted=row["wanted"],
        confidence=row["confidence"],
        questions=BECAUSE.validate_python(row["because"] or []),
        reopened=row["reopened"],
        decided_at=row["decided_at"],
        is_full=row["is_full"] if leads else None,
        would_stop_at=row["would_stop_at"] if leads else None,
    )


def find_overlap_report(session: Session, actor: Actor, batch_id: BatchId) -> OverlapReport | None:
    """How far a batch is whose overlap adapts, and what that saves; None where it is fixed.

    Raises BatchNotFound, Denied.
    """
    batch = get_batch(session, actor, batch_id)
    access.require(actor, "batch.manage", batch.project_id)
    if batch.adaptive is None:
        return None
    given = {"batch_id": batch_id, "project_id": batch.project_id, "most": batch.overlap}
    full = fetch_all(session, _FULL, given)
    n_gold = fetch_all(session, _CALIBRATED, given)[0]["n"]
    return OverlapReport(
        **fetch_all(session, _STATES, given)[0],
        full_done=len(full),
        taken=[LabelsTaken(**row) for row in fetch_all(session, _TAKEN, given)],
        saved=_saved(batch, full),
        is_calibrated=n_gold > 0,
        n_gold=n_gold,
        disputed_item_ids=[ItemId(row["item_id"]) for row in fetch_all(session, _CAPPED, given)],
    )


def _saved(batch: Batch, full: Sequence[dict[str, Any]]) -> SavedLabels:
    after = np.array([row["would_stop_at"] or batch.overlap for row in full], dtype=np.int64)
    same = np.array([_is_same(row) for row in full], dtype=bool)
    try:
        found = saving(after, same, overlap=batch.overlap, rng=np.random.default_rng(_SEED))
    except NotEnoughLabels:
        return SavedLabels(
            None, None, None, len(full), int(after.sum()), SAVING, 0, None, None,
            reason="Two items of the random share need every label first.",
            reason_phrase=Phrase("saved_too_few"),
        )  # fmt: skip
    low, high = (found.interval.low, found.interval.high) if found.interval else (None, None)
    return SavedLabels(
        found.share.value, low, high, found.share.n_items, found.share.n_labels, SAVING,
        found.same.hits, found.same.interval.low, found.same.interval.high,
    )  # fmt: skip


def _is_same(row: dict[str, Any]) -> bool:
    """Whether an item would have got the label it has after all labels; without a stop it did."""
    before, after = row["would_say"] or {}, row["says"] or {}
    return all(after.get(question_id) == value for question_id, value in before.items())
