"""After each judgement: does the item want another one? Slots are opened one at a time.

Two who hand in the same item at once wait for each other on the item's row, so that the later one
sees both judgements.
"""

from collections.abc import Sequence
from typing import Any

from psycopg.types.json import Jsonb
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries import beliefs as reads
from goldsmith.domains.annotation.rules.overlap import decide
from goldsmith.domains.annotation.types.overlap import AdaptiveOverlap, Decision, OverlapState
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.kernel import events, stale
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.database import execute, fetch_all, fetch_one
from goldsmith.kernel.ids import (
    BatchId,
    GuidelineVersionId,
    ItemId,
    ProjectId,
)

_LOCK = """
SELECT o.project_id, o.is_full, o.state, o.would_stop_at, b.overlap, b.fewest, b.confidence,
       b.full_share, b.guideline_version_id
FROM item_overlaps o JOIN batches b ON b.id = o.batch_id
WHERE o.batch_id = %(batch_id)s AND o.item_id = %(item_id)s FOR UPDATE OF o
"""
# The new slot goes behind everybody's place, so that each meets it once and nobody looks back. It
# is opened only where nothing is pending: what is held and what counts never exceed the cap.
_NOTE = """
WITH own AS (
    SELECT count(*) FILTER (WHERE state <> 'done') AS pending, count(*) AS n,
           max(replica) AS last, min(lane) AS lane
    FROM slots WHERE batch_id = %(batch_id)s AND item_id = %(item_id)s AND replica >= 0
), opened AS (
    INSERT INTO slots (batch_id, project_id, item_id, rank, replica, lane)
    SELECT %(batch_id)s, %(project_id)s, %(item_id)s,
           (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, own.last + 1, own.lane
    FROM own WHERE %(wants)s AND own.pending = 0 AND own.n < %(most)s
    RETURNING id
), spare AS (
    DELETE FROM slots s WHERE NOT %(wants)s AND s.batch_id = %(batch_id)s
      AND s.item_id = %(item_id)s AND s.replica >= %(fewest)s AND s.state = 'open'
      AND NOT EXISTS (SELECT FROM leases l WHERE l.slot_id = s.id) AND NOT %(is_full)s
    RETURNING id
)
UPDATE item_overlaps SET state = %(state)s, labels = %(labels)s, confidence = %(confidence)s,
    because = %(because)s, would_stop_at = %(would_stop_at)s,
    would_say = coalesce(%(would_say)s::jsonb, would_say), decided_at = now(),
    reopened = reopened + %(is_reopened)s::int,
    opened = opened + (SELECT count(*) FROM opened) - (SELECT count(*) FROM spare)
WHERE batch_id = %(batch_id)s AND item_id = %(item_id)s
RETURNING opened <> told AS is_untold
"""


def decide_item(session: Session, batch_id: BatchId, item_id: ItemId) -> Decision | None:
    """Decide anew whether an item wants another judgement, and open a slot where it does.

    None where the overlap of its batch does not adapt.
    """
    where = {"batch_id": batch_id, "item_id": item_id}
    row = fetch_one(session, _LOCK, where)
    if row is None or row["fewest"] is None:
        return None
    decision = _decide(session, row, where)
    is_full, before = row["is_full"], OverlapState(row["state"])
    # An item at full overlap gets every label, and notes when it would have had enough.
    would_stop_at, would_say = row["would_stop_at"], None
    if is_full and would_stop_at is None and decision.state is OverlapState.ENOUGH:
        would_stop_at, would_say = decision.labels, Jsonb(_said(decision))
    state = decision.state
    if is_full and decision.labels < row["overlap"]:
        state = OverlapState.OPEN
    noted = fetch_one(
        session,
        _NOTE,
        {
            **where,
            "project_id": row["project_id"],
            "state": state,
            "wants": state is OverlapState.OPEN and decision.labels >= row["fewest"],
            "labels": decision.labels,
            "most": row["overlap"],
            "fewest": row["fewest"],
            "is_full": is_full,
            "confidence": decision.confidence,
            "because": Jsonb(reads.BECAUSE.dump_python(decision.questions, mode="json")),
            "would_stop_at": would_stop_at,
            "would_say": would_say,
            "is_reopened": before is OverlapState.ENOUGH and state is OverlapState.OPEN,
        },
    )
    if noted and noted["is_untold"]:
        stale.mark(session, "overlap_slots", [item_id])
    if state is not before:
        _record(session, row, item_id, decision, state)
        stale.mark(session, "item_label", [item_id])
    return decision


def _decide(session: Session, row: dict[str, Any], where: dict[str, Any]) -> Decision:
    # A statement of its own: what somebody handed in while this one waited is seen.
    given, beliefs = reads.load_evidence(session, {**where, "project_id": row["project_id"]})
    schema = guidelines.get_schema(session, GuidelineVersionId(row["guideline_version_id"]))
    policy = AdaptiveOverlap(row["fewest"], row["confidence"], row["full_share"])
    return decide(schema, given, beliefs, policy, most=row["overlap"])


def _said(decision: Decision) -> dict[str, str | None]:
    return {one.question_id: one.value for one in decision.questions}


def _record(
    session: Session, row: dict[str, Any], item_id: ItemId, decision: Decision, state: OverlapState
) -> None:
    verbs = {
        OverlapState.ENOUGH: "overlap.reached",
        OverlapState.CAPPED: "overlap.capped",
        OverlapState.OPEN: "overlap.reopened",
    }
    events.append(
        session,
        SYSTEM,
        verbs[state],
        subject_id=item_id,
        project_id=ProjectId(row["project_id"]),
        guideline_version_id=GuidelineVersionId(row["guideline_version_id"]),
        data={"labels": decision.labels, "confidence": decision.confidence},
    )


_BATCHES_OF = """
SELECT o.batch_id, o.item_id FROM item_overlaps o JOIN batches b ON b.id = o.batch_id
WHERE o.item_id = ANY(%(ids)s::uuid[]) AND b.state <> 'closed' ORDER BY o.item_id, o.batch_id
"""


def decide_again(session: Session, item_ids: Sequence[ItemId]) -> None:
    """Decide anew about items whose labels, people or policy changed. Safe to run twice."""
    for row in fetch_all(session, _BATCHES_OF, {"ids": list(item_ids)}):
        decide_item(session, BatchId(row["batch_id"]), ItemId(row["item_id"]))


_TELL = """
WITH untold AS (
    SELECT batch_id, item_id, opened - told AS n FROM item_overlaps
    WHERE item_id = ANY(%(ids)s::uuid[]) AND opened <> told
    ORDER BY item_id, batch_id FOR UPDATE
), told AS (
    UPDATE item_overlaps o SET told = o.opened FROM untold u
    WHERE o.batch_id = u.batch_id AND o.item_id = u.item_id
)
UPDATE batches b SET slot_count = slot_count + s.n
FROM (SELECT batch_id, sum(n) AS n FROM untold GROUP BY 1) s WHERE b.id = s.batch_id
"""


def tell_batches(session: Session, item_ids: Sequence[ItemId]) -> None:
    """Let batches know how many slots were opened; each judgement by itself would wait for the others."""
    execute(session, _TELL, {"ids": list(item_ids)})
