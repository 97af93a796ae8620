"""Setting somebody's judgements aside, and undoing that. Nothing is deleted."""

from typing import Any, LiteralString

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import (
    NothingToSetAside,
    SetAsideNotFound,
    SetAsideUndone,
)
from goldsmith.domains.annotation.queries import set_asides as reads
from goldsmith.domains.annotation.queries.set_asides import CHOSEN, SetAside, Whose
from goldsmith.domains.annotation.tables.measuring import SetAsideRow
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.ids import EventId, ProjectId, SetAsideId, new_id

# Who was set aside is not served the item again: another one judges it.
_SET_ASIDE: LiteralString = """
WITH chosen AS ({chosen} ORDER BY a.id FOR UPDATE OF a), kept AS (
    INSERT INTO set_aside_judgements (set_aside_id, annotation_id, slot_id)
    SELECT %(id)s, id, slot_id FROM chosen
), reopened AS (
    UPDATE slots s SET state = 'open', is_returned = true, holder_id = NULL, reserved_for = NULL,
           message = NULL
    FROM chosen c WHERE s.id = c.slot_id AND s.state = 'done' AND s.replica >= 0
      AND s.holder_id = %(person_id)s RETURNING s.batch_id
), passed AS (
    INSERT INTO skips (batch_id, item_id, annotator_id, reason)
    SELECT batch_id, item_id, %(person_id)s, 'rejected' FROM chosen WHERE batch_id IS NOT NULL
    ON CONFLICT DO NOTHING
), member AS (
    UPDATE batch_members m SET done = done - n.n
    FROM (SELECT batch_id, count(*) AS n FROM reopened GROUP BY 1) n
    WHERE m.batch_id = n.batch_id AND m.person_id = %(person_id)s
), noted AS (
    INSERT INTO annotation_countings (annotation_id, event_id, is_counted)
    SELECT id, %(event_id)s, false FROM chosen
), off AS (
    UPDATE annotations a SET is_counted = false, slot_id = NULL
    FROM chosen c WHERE a.id = c.id
)
SELECT array_agg(item_id) AS item_ids, count(*) AS judgements,
       (SELECT count(*) FROM reopened) AS slots FROM chosen
""".replace("{chosen}", CHOSEN)
_LEAVE_OUT: LiteralString = """
WITH chosen AS ({chosen} ORDER BY a.id FOR UPDATE OF a), kept AS (
    INSERT INTO set_aside_judgements (set_aside_id, annotation_id)
    SELECT %(id)s, id FROM chosen
), off AS (
    UPDATE annotations a SET left_out = a.left_out || %(question_id)s::text
    FROM chosen c WHERE a.id = c.id
)
SELECT array_agg(item_id) AS item_ids, count(*) AS judgements, 0 AS slots FROM chosen
""".replace("{chosen}", CHOSEN)


def set_judgements_aside(
    session: Session, actor: Actor, project_id: ProjectId, *, whose: Whose, reason: str
) -> SetAside:
    """Let somebody's judgements count no more; their slots are open again, for others.

    Of one question only its answers are left out, and no slot opens. The judgements stay in the
    history. Raises ProjectNotFound, Denied, NothingToSetAside. Marks labels stale.
    """
    access.require(actor, "judgement.set_aside", project_id)
    set_aside_id = SetAsideId(new_id())
    event_id = events.append(
        session,
        actor,
        "judgements.set_aside",
        subject_id=set_aside_id,
        project_id=project_id,
        data={"person": str(whose.person_id), "question": whose.question_id},
    )
    given = {**reads.given_of(project_id, whose), "id": set_aside_id, "event_id": event_id}
    row = SetAsideRow(
        id=set_aside_id,
        project_id=project_id,
        person_id=whose.person_id,
        batch_id=whose.batch_id,
        question_id=whose.question_id,
        since=whose.since,
        reason=reason.strip(),
        judgements=0,
        slots=0,
        event_id=event_id,
        created_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    found = fetch_all(session, _LEAVE_OUT if whose.question_id else _SET_ASIDE, given)[0]
    if not found["judgements"]:
        raise NothingToSetAside
    row.judgements, row.slots = found["judgements"], found["slots"]
    session.flush()
    _recompute(session, project_id, found["item_ids"])
    return reads.get_set_aside(session, set_aside_id)


# A judgement takes a free slot of its item again; where others filled them all it stays uncounted,
# so that no item gets more judgements than its overlap. Their repeats of items are in nobody's way.
_RESTORE: LiteralString = """
WITH back AS (
    SELECT DISTINCT ON (a.batch_id, a.item_id) a.id, a.item_id, a.batch_id, f.id AS slot_id
    FROM set_aside_judgements j JOIN annotations a ON a.id = j.annotation_id
    LEFT JOIN LATERAL (
        SELECT s.id FROM slots s WHERE s.batch_id = a.batch_id AND s.item_id = a.item_id
          AND s.state = 'open' AND s.replica >= 0 AND s.reserved_for IS NULL
          AND NOT EXISTS (SELECT FROM slots h WHERE h.batch_id = a.batch_id
                          AND h.item_id = a.item_id AND h.holder_id = %(person_id)s
                          AND h.replica >= 0)
        ORDER BY s.id = j.slot_id DESC, s.replica LIMIT 1 FOR UPDATE
    ) f ON true
    WHERE j.set_aside_id = %(id)s AND NOT a.is_counted
      AND (f.id IS NOT NULL OR j.slot_id IS NULL)
), taken AS (
    UPDATE slots s SET state = 'done', holder_id = %(person_id)s, is_returned = false
    FROM back b WHERE s.id = b.slot_id RETURNING s.batch_id
), member AS (
    UPDATE batch_members m SET done = done + n.n
    FROM (SELECT batch_id, count(*) AS n FROM taken GROUP BY 1) n
    WHERE m.batch_id = n.batch_id AND m.person_id = %(person_id)s
), noted AS (
    INSERT INTO annotation_countings (annotation_id, event_id, is_counted)
    SELECT id, %(event_id)s, true FROM back
), counted AS (
    UPDATE annotations a SET is_counted = true, slot_id = b.slot_id FROM back b WHERE a.id = b.id
), served AS (
    DELETE FROM skips k USING set_aside_judgements j, annotations a
    WHERE j.set_aside_id = %(id)s AND a.id = j.annotation_id AND k.batch_id = a.batch_id
      AND k.item_id = a.item_id AND k.annotator_id = %(person_id)s AND k.reason = 'rejected'
)
SELECT array_agg(item_id) AS item_ids, count(*) AS restored FROM back
"""
_PUT_BACK: LiteralString = """
WITH back AS (
    UPDATE annotations a SET left_out = array_remove(a.left_out, %(question_id)s)
    FROM set_aside_judgements j WHERE j.set_aside_id = %(id)s AND a.id = j.annotation_id
    RETURNING a.item_id
)
SELECT array_agg(item_id) AS item_ids, count(*) AS restored FROM back
"""


def undo_set_aside(session: Session, actor: Actor, set_aside_id: SetAsideId) -> SetAside:
    """Let what was set aside count again, where its slot is still free.

    Raises SetAsideNotFound, Denied, SetAsideUndone. Marks labels stale.
    """
    row = session.get(SetAsideRow, set_aside_id, with_for_update=True)
    if row is None or ProjectId(row.project_id) not in actor.roles:
        raise SetAsideNotFound
    project_id = ProjectId(row.project_id)
    access.require(actor, "judgement.set_aside", project_id)
    if row.undone_at is not None:
        raise SetAsideUndone
    event_id = events.append(
        session,
        actor,
        "judgements.restored",
        subject_id=set_aside_id,
        project_id=project_id,
        data={"person": str(row.person_id)},
    )
    statement = _PUT_BACK if row.question_id else _RESTORE
    found = fetch_all(session, statement, _given(row, event_id))[0]
    execute(
        session,
        """
        UPDATE set_asides SET undone_at = now(), undone_event_id = %(event_id)s,
               restored = %(restored)s WHERE id = %(id)s
        """,
        {"id": set_aside_id, "event_id": event_id, "restored": found["restored"]},
    )
    session.expire(row)
    _recompute(session, project_id, found["item_ids"])
    return reads.get_set_aside(session, set_aside_id)


def _given(row: SetAsideRow, event_id: EventId) -> dict[str, Any]:
    return {
        "id": row.id,
        "person_id": row.person_id,
        "question_id": row.question_id,
        "event_id": event_id,
    }


def _recompute(session: Session, project_id: ProjectId, item_ids: list[Any] | None) -> None:
    changed = list(dict.fromkeys(item_ids or []))
    stale.mark(session, "item_label", changed)
    stale.mark(session, "item_overlap", changed)
    stale.mark(session, "people_quality", [project_id])
