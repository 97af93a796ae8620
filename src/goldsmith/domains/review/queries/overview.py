"""Where a project stands: progress, pace, who is doing what, what waits for whom."""

from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.review.queries.reviews import count_waiting
from goldsmith.domains.review.types import BatchProgress, DayCount, Overview, PersonProgress
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId

PACE_DAYS = 7

_COUNTS = """
SELECT (SELECT count(*) FROM items WHERE project_id = :p AND withdrawn_event_id IS NULL) AS items,
  (SELECT count(*) FROM annotations WHERE project_id = :p AND is_counted) AS judgements,
  (SELECT count(*) FROM inquiries WHERE project_id = :p AND answered_at IS NULL) AS questions,
  (SELECT count(*) FROM concerns WHERE project_id = :p AND resolved_at IS NULL) AS concerns,
  (SELECT count(*) FROM slots WHERE project_id = :p AND reserved_for IS NOT NULL) AS returned,
  (SELECT count(*) FROM slots WHERE project_id = :p AND state = 'set_aside') AS set_aside,
  (SELECT count(*) FROM job_runs WHERE project_id = :p AND state = 'failed') AS failed_jobs,
  (SELECT count(*) FROM guideline_versions WHERE project_id = :p) AS versions
"""
_STATUS = """
SELECT coalesce(s.status, 'new') AS status, count(*) AS n FROM items i
LEFT JOIN item_standings s ON s.item_id = i.id
WHERE i.project_id = :p AND i.withdrawn_event_id IS NULL GROUP BY 1
"""
_PEOPLE = """
SELECT p.id, p.name, p.kind, count(*) AS done, max(a.created_at) AS last_at,
       count(*) FILTER (WHERE a.created_at > now() - interval '7 days' AND a.origin <> 'import')
         AS this_week
FROM annotations a JOIN people p ON p.id = a.annotator_id
WHERE a.project_id = :p AND a.is_counted
GROUP BY p.id, p.name, p.kind ORDER BY done DESC, p.name LIMIT 100
"""
_DAYS = """
SELECT (created_at AT TIME ZONE 'UTC')::date AS day, count(*) AS n FROM annotations
WHERE project_id = :p AND origin <> 'import' AND created_at > now() - interval '14 days'
GROUP BY 1 ORDER BY 1
"""
_BATCHES = """
SELECT b.id, b.name, b.state, b.slot_count, b.deadline,
       (SELECT coalesce(sum(m.done), 0) FROM batch_members m WHERE m.batch_id = b.id) AS done
FROM batches b WHERE b.project_id = :p ORDER BY b.state <> 'open', b.priority DESC, b.id DESC
LIMIT 50
"""


def get_overview(session: Session, actor: Actor, project_id: ProjectId) -> Overview:
    """The project at a glance; people only for those who may see members."""
    access.require(actor, "project.read", project_id)

    def rows(statement: str) -> list[Any]:
        return list(session.execute(text(statement), {"p": project_id}))

    counts = rows(_COUNTS)[0]
    batches = [
        BatchProgress(row.id, row.name, row.state, row.slot_count, int(row.done), row.deadline)
        for row in rows(_BATCHES)
    ]
    days = [DayCount(row.day, row.n) for row in rows(_DAYS)]
    slots, done = sum(b.slots for b in batches), sum(b.done for b in batches)
    per_day = sum(day.count for day in days[-PACE_DAYS:]) / max(1, len(days[-PACE_DAYS:]))
    sees_people = access.allows(actor, "member.read", project_id)
    return Overview(
        items=counts.items,
        by_status={row.status: row.n for row in rows(_STATUS)},
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


def _person(row: Any) -> PersonProgress:
    return PersonProgress(row.id, row.name, row.kind, row.done, row.this_week, row.last_at)
