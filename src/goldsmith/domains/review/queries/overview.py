"""Where a project stands: progress, pace, who is doing what, what waits for whom."""

from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.free import HIDDEN_DONE
from goldsmith.domains.items.types import ItemStatus
from goldsmith.domains.review.queries.reviews import count_waiting
from goldsmith.domains.review.types import BatchProgress, DayCount, Overview, PersonProgress
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId

PACE_DAYS = 7
_BEGUN = [status for status in ItemStatus if status is not ItemStatus.NEW]

# Whatever the project's size: what imports brought and what was written here, less what was
# withdrawn. Counting the items themselves would read a million of them.
_COUNTS = """
SELECT (SELECT coalesce(sum(added), 0) FROM imports WHERE project_id = :p)
    + (SELECT count(*) FROM items WHERE project_id = :p AND import_id IS NULL)
    - (SELECT count(*) FROM items WHERE project_id = :p AND withdrawn_event_id IS NOT NULL) AS items,
  (SELECT count(*) FROM annotations WHERE project_id = :p AND is_counted) AS judgements,
  (SELECT count(*) FROM inquiries WHERE project_id = :p AND answered_at IS NULL) AS questions,
  (SELECT count(*) FROM concerns WHERE project_id = :p AND resolved_at IS NULL) AS concerns,
  (SELECT count(*) FROM slots WHERE project_id = :p AND reserved_for IS NOT NULL
      AND replica >= 0) AS returned,
  (SELECT count(*) FROM slots WHERE project_id = :p AND state = 'set_aside') AS set_aside,
  (SELECT count(*) FROM job_runs WHERE project_id = :p AND state = 'failed') AS failed_jobs,
  (SELECT count(*) FROM guideline_versions WHERE project_id = :p) AS versions
"""
# Without the new ones: an item has no standing yet when it has just come in.
_STATUS = """
SELECT status, sum(n)::int AS n FROM (
    SELECT status, count(*) AS n FROM item_standings
    WHERE project_id = :p AND status = ANY(:begun) GROUP BY 1
    UNION ALL
    SELECT s.status, -count(*) FROM items i JOIN item_standings s ON s.item_id = i.id
    WHERE i.project_id = :p AND i.withdrawn_event_id IS NOT NULL AND s.status = ANY(:begun)
    GROUP BY 1) AS counted
GROUP BY 1 HAVING sum(n) > 0
"""
# Everybody who judged here or is on open work, with what they hold and what waits for them.
_PEOPLE = """
WITH judged AS (
    SELECT a.annotator_id AS id, count(*) AS done, max(a.created_at) AS last_at,
           count(*) FILTER (WHERE a.created_at > now() - interval '7 days'
                            AND a.origin <> 'import') AS this_week
    FROM annotations a WHERE a.project_id = :p AND a.is_counted GROUP BY 1
), working AS (
    SELECT m.person_id AS id, array_agg(b.name ORDER BY b.priority DESC, b.id) AS batches
    FROM batch_members m JOIN batches b ON b.id = m.batch_id
    WHERE b.project_id = :p AND b.state = 'open' AND m.is_active GROUP BY 1
)
SELECT p.id, p.name, p.kind, coalesce(j.done, 0) AS done, j.last_at,
       coalesce(j.this_week, 0) AS this_week, coalesce(w.batches, '{}') AS batches,
       (SELECT count(*) FROM slots s WHERE s.holder_id = p.id AND s.project_id = :p
           AND s.state = 'leased') AS in_hand,
       (SELECT count(*) FROM slots s WHERE s.reserved_for = p.id AND s.project_id = :p
           AND s.replica >= 0) AS returned,
       (SELECT count(*) FROM inquiries q WHERE q.asked_by = p.id AND q.project_id = :p
           AND q.answered_at IS NULL) AS asked
FROM people p LEFT JOIN judged j ON j.id = p.id LEFT JOIN working w ON w.id = p.id
WHERE j.id IS NOT NULL OR w.id IS NOT NULL
ORDER BY w.id IS NULL, done DESC, p.name LIMIT 100
"""
# Nobody goes on with what a closed batch leaves undone.
_SLOTS = """
SELECT coalesce(sum(CASE WHEN b.state = 'closed' THEN d.done ELSE b.slot_count END), 0) AS slots,
       coalesce(sum(d.done), 0) AS done
FROM batches b CROSS JOIN LATERAL (
    SELECT coalesce(sum(m.done), 0) - {hidden} AS done
    FROM batch_members m WHERE m.batch_id = b.id) d
WHERE b.project_id = :p
""".replace("{hidden}", HIDDEN_DONE)
_DAYS = """
SELECT (created_at AT TIME ZONE 'UTC')::date AS day, count(*) AS n FROM annotations
WHERE project_id = :p AND origin <> 'import' AND created_at > now() - interval '14 days'
GROUP BY 1 ORDER BY 1
"""
_BATCHES = """
SELECT b.id, b.name, b.state, b.slot_count, b.deadline,
       (SELECT coalesce(sum(m.done), 0) FROM batch_members m WHERE m.batch_id = b.id)
         - {hidden} AS done
FROM batches b WHERE b.project_id = :p ORDER BY b.state <> 'open', b.priority DESC, b.id DESC
LIMIT 50
""".replace("{hidden}", HIDDEN_DONE)


def get_overview(
    session: Session, actor: Actor, project_id: ProjectId, *, with_people: bool = True
) -> Overview:
    """The project at a glance; people only where wanted, and for those who may see members."""
    access.require(actor, "overview.read", project_id)

    leads = access.allows(actor, "gold.manage", project_id)

    def rows(statement: str) -> list[Any]:
        given = {"p": project_id, "leads": leads, "begun": _BEGUN}
        return list(session.execute(text(statement), given))

    counts = rows(_COUNTS)[0]
    n_items = int(counts.items)  # a sum of counts is a decimal to the database
    batches = [
        BatchProgress(row.id, row.name, row.state, row.slot_count, int(row.done), row.deadline)
        for row in rows(_BATCHES)
    ]
    days = [DayCount(row.day, row.n) for row in rows(_DAYS)]
    slots, done = map(int, rows(_SLOTS)[0])
    per_day = sum(day.count for day in days[-PACE_DAYS:]) / max(1, len(days[-PACE_DAYS:]))
    sees_people = with_people and access.allows(actor, "member.read", project_id)
    return Overview(
        items=n_items,
        by_status=_by_status(n_items, rows(_STATUS)),
        slots=slots,
        slots_done=done,
        judgements=counts.judgements,
        judgements_per_day=per_day,
        days_left=(slots - done) / per_day if per_day else None,
        days=days,
        people=[_person(row) for row in rows(_PEOPLE)] if sees_people else [],
        batches=batches,
        review=count_waiting(session, project_id),
        open_questions=counts.questions,
        open_concerns=counts.concerns,
        returned=counts.returned,
        set_aside=counts.set_aside,
        failed_jobs=counts.failed_jobs,
        guideline_versions=counts.versions,
    )


def _by_status(items: int, begun: list[Any]) -> dict[str, int]:
    """How many items stand where; what has not been begun is new."""
    known = {row.status: row.n for row in begun}
    new = items - sum(known.values())
    return known | ({"new": new} if new else {})


def _person(row: Any) -> PersonProgress:
    return PersonProgress(
        person_id=row.id,
        name=row.name,
        kind=row.kind,
        done=row.done,
        done_this_week=row.this_week,
        last_at=row.last_at,
        batches=row.batches,
        in_hand=row.in_hand,
        returned=row.returned,
        asked=row.asked,
    )
