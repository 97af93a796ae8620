"""What is known about people: computed again when it is due, contested by them, and answered."""

import time
from collections.abc import Mapping

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.verbs.believing import hold_beliefs
from goldsmith.domains.annotation.verbs.mixing import note_reconsidered
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.quality.errors import ContestAnswered, ContestNotFound
from goldsmith.domains.quality.queries.contests import get_contest
from goldsmith.domains.quality.queries.drifting import COURSES, Course
from goldsmith.domains.quality.queries.people_report import REPORT, compute_report
from goldsmith.domains.quality.tables import ContestRow
from goldsmith.domains.quality.types import Contest
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.database import driver, execute, fetch_one
from goldsmith.kernel.ids import ContestId, ItemId, PersonId, ProjectId, new_id

# A report that took long is computed less often: four times as long lies between two of them. While an
# import's labels are still to come it would be out of date at once.
_DUE = """
SELECT m.id, m.ctid::text AS place, m.xmin::text AS written
FROM stale_marks m LEFT JOIN people_reports r ON r.project_id = m.id
WHERE m.kind = 'people_quality' AND (r.computed_at IS NULL OR
    r.computed_at < clock_timestamp() - least(r.took_ms * 4, 600000) * interval '1 ms')
  AND NOT EXISTS (SELECT FROM stale_marks w WHERE w.kind = 'item_label' AND w.can_wait)
  AND pg_try_advisory_xact_lock(hashtextextended('people:' || m.id, 0))
LIMIT 1
"""
# A judgement that came meanwhile wrote the mark anew: then it stays.
_MET = """
DELETE FROM stale_marks WHERE kind = 'people_quality' AND id = %(id)s
  AND ctid = %(place)s::tid AND xmin::text = %(written)s
"""
_KEEP = """
INSERT INTO people_reports (project_id, report, took_ms) VALUES (%s, %s, %s)
ON CONFLICT (project_id) DO UPDATE SET report = excluded.report, took_ms = excluded.took_ms,
    computed_at = clock_timestamp()
"""

_FORGET = "DELETE FROM person_courses WHERE project_id = %(project_id)s"
_COURSE = "INSERT INTO person_courses (project_id, person_id, courses) VALUES (%s, %s, %s)"


def refresh_due(session: Session) -> None:
    """Compute one project's report again, where something changed and it is time. A cache.

    Nothing is written before it is computed: a transaction that wrote would hold up the sealing of
    events, and the report of a large project takes a while.
    """
    due = fetch_one(session, _DUE, {})
    if due is not None:
        refresh_people(session, ProjectId(due["id"]))
        execute(session, _MET, due)


def refresh_people(session: Session, project_id: ProjectId) -> None:
    """Compute a project's report again, and hold what it believes of people.

    Safe to run twice: it replaces rows.
    """
    began = time.monotonic()
    found = compute_report(session, project_id)
    hold_beliefs(session, SYSTEM, project_id, beliefs=found.beliefs)
    _keep_courses(session, project_id, found.courses)
    took_ms = round(1000 * (time.monotonic() - began))
    told = REPORT.dump_json(found.report).decode()
    driver(session).execute(_KEEP, (project_id, told, took_ms))


def _keep_courses(
    session: Session, project_id: ProjectId, courses: Mapping[PersonId, list[Course]]
) -> None:
    execute(session, _FORGET, {"project_id": project_id})
    with driver(session).cursor() as cursor:
        cursor.executemany(
            _COURSE,
            [(project_id, one, COURSES.dump_json(of).decode()) for one, of in courses.items()],
        )


def raise_contest(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    text: str,
    question_id: str | None = None,
    item_id: ItemId | None = None,
) -> Contest:
    """Say that what is kept about oneself, or an item's gold, is wrong.

    Raises ProjectNotFound, Denied, ItemNotFound.
    """
    access.require(actor, "gold.contest", project_id)
    if item_id is not None:
        item = session.get(ItemRow, item_id)
        if item is None or item.project_id != project_id:
            raise ItemNotFound
    row = ContestRow(
        id=new_id(),
        project_id=project_id,
        raised_by=actor.person_id,
        item_id=item_id,
        question_id=question_id,
        text=text.strip(),
    )
    session.add(row)
    session.flush()
    events.append(session, actor, "contest.raised", subject_id=row.id, project_id=project_id)
    return get_contest(session, project_id, ContestId(row.id))


def answer_contest(
    session: Session, actor: Actor, contest_id: ContestId, *, answer: str
) -> Contest:
    """Answer what somebody contested. Raises ContestNotFound, Denied, ContestAnswered."""
    row = session.get(ContestRow, contest_id, with_for_update=True)
    if row is None or ProjectId(row.project_id) not in actor.roles:
        raise ContestNotFound
    project_id = ProjectId(row.project_id)
    access.require(actor, "gold.manage", project_id)
    if row.answered_at is not None:
        raise ContestAnswered
    execute(
        session,
        """
        UPDATE contests SET answer = %(answer)s, answered_by = %(me)s, answered_at = now()
        WHERE id = %(id)s
        """,
        {"answer": answer.strip(), "me": actor.person_id, "id": contest_id},
    )
    if row.item_id is not None:
        note_reconsidered(session, actor, project_id, ItemId(row.item_id))
    session.expire(row)
    events.append(session, actor, "contest.answered", subject_id=contest_id, project_id=project_id)
    return get_contest(session, project_id, contest_id)
