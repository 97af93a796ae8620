"""Accepting a model's suggestions above a threshold without looking: under its name, and undone."""

from typing import Any

from pydantic_core import to_json
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import (
    AcceptanceNotFound,
    AcceptanceRunning,
    AcceptanceUndone,
)
from goldsmith.domains.annotation.queries.acceptances import (
    Acceptance,
    get_batch_row,
    to_acceptance,
    weigh,
)
from goldsmith.domains.annotation.tables import AcceptanceRow, BatchRow
from goldsmith.domains.predictions.errors import SourceNotFound
from goldsmith.domains.predictions.queries import get_source
from goldsmith.domains.predictions.types import Source
from goldsmith.domains.projects.tables import PersonRow
from goldsmith.domains.projects.types import PersonKind
from goldsmith.domains.projects.verbs.people import create_person
from goldsmith.kernel import access, events, jobs
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.database import fetch_one
from goldsmith.kernel.ids import (
    AcceptanceId,
    BatchId,
    EventId,
    PersonId,
    ProjectId,
    SourceId,
    new_id,
    new_ids,
)
from goldsmith.kernel.job_runs import JobState, find_job_of

# One free slot of each item is the model's; what is in somebody's hands stays there.
_ACCEPT = """
WITH given AS (
    SELECT * FROM jsonb_to_recordset(%(rows)s::jsonb) AS g(id uuid, item_id uuid, answers jsonb)
), chosen AS (
    SELECT g.*, f.id AS slot_id FROM given g CROSS JOIN LATERAL (
        SELECT s.id FROM slots s WHERE s.batch_id = %(batch_id)s AND s.item_id = g.item_id
          AND s.state = 'open' AND s.reserved_for IS NULL AND s.replica >= 0
        ORDER BY s.replica DESC LIMIT 1 FOR UPDATE SKIP LOCKED) f
), taken AS (
    UPDATE slots s SET state = 'done', holder_id = %(annotator_id)s, is_returned = false
    FROM chosen c WHERE s.id = c.slot_id RETURNING c.*
), heads AS (
    INSERT INTO annotations (id, project_id, item_id, batch_id, slot_id, annotator_id, origin,
                             guideline_version_id, revision, is_counted)
    SELECT id, %(project_id)s, item_id, %(batch_id)s, slot_id, %(annotator_id)s, 'model',
           %(version_id)s, 1, true FROM taken
), revisions AS (
    INSERT INTO annotation_revisions (annotation_id, revision, guideline_version_id, answers,
                                      digest_key, event_id)
    SELECT id, 1, %(version_id)s, answers, uuid_send(gen_random_uuid()), %(event_id)s FROM taken
), marks AS (
    INSERT INTO stale_marks (kind, id)
    SELECT kind, item_id FROM taken, unnest(ARRAY['item_label', 'item_overlap']) kind
    ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
), member AS (
    INSERT INTO batch_members (batch_id, person_id, is_active, done)
    SELECT %(batch_id)s, %(annotator_id)s, false, count(*) FROM taken
    ON CONFLICT (batch_id, person_id) DO UPDATE SET done = batch_members.done + excluded.done
)
SELECT count(*) AS n FROM taken
"""
# What somebody reviewed or judged by now stays; the rest no longer counts and is served again.
_TAKE_BACK = """
WITH back AS (
    UPDATE annotations a SET is_counted = false, slot_id = NULL
    FROM annotation_revisions r, events e
    WHERE a.annotator_id = %(annotator_id)s AND a.batch_id = %(batch_id)s AND a.origin = 'model'
      AND a.is_counted AND NOT a.is_reviewed AND r.annotation_id = a.id AND r.revision = 1
      AND e.id = r.event_id AND e.subject_id = %(acceptance_id)s
    RETURNING a.id, a.item_id
), noted AS (
    INSERT INTO annotation_countings (annotation_id, event_id, is_counted)
    SELECT id, %(event_id)s, false FROM back
), freed AS (
    UPDATE slots s SET state = 'open', is_returned = true, holder_id = NULL
    FROM back WHERE s.batch_id = %(batch_id)s AND s.item_id = back.item_id
      AND s.holder_id = %(annotator_id)s AND s.state = 'done'
), marks AS (
    INSERT INTO stale_marks (kind, id)
    SELECT kind, item_id FROM back, unnest(ARRAY['item_label', 'item_overlap']) kind
    ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
), member AS (
    UPDATE batch_members SET done = done - (SELECT count(*) FROM back)
    WHERE batch_id = %(batch_id)s AND person_id = %(annotator_id)s
)
SELECT count(*) AS n FROM back
"""


def accept_suggestions(
    session: Session, actor: Actor, batch_id: BatchId, *, source_id: SourceId, threshold: float
) -> Acceptance:
    """Take what a source suggests at least so surely as judgements of its own, without looking.

    They are recorded under an account of the model; each fills one free slot. The work goes on in
    a job. Raises BatchNotFound, SourceNotFound, Denied.
    """
    batch = get_batch_row(session, actor, batch_id)
    project_id = ProjectId(batch.project_id)
    source = get_source(session, actor, source_id)
    if source.project_id != project_id:
        raise SourceNotFound
    row = AcceptanceRow(
        id=new_id(),
        project_id=project_id,
        batch_id=batch_id,
        source_id=source_id,
        annotator_id=_account_of(session, source),
        threshold=threshold,
        created_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    _record(session, actor, "suggestions.accepted", row)
    jobs.defer(
        session,
        "annotation.accept_suggestions",
        project_id=project_id,
        created_by=actor.person_id,
        acceptance_id=row.id,
    )
    session.flush()
    session.refresh(row)
    return to_acceptance(session, row)


def _account_of(session: Session, source: Source) -> PersonId:
    """The account under which a source's own judgements are recorded."""
    known = session.scalar(
        select(PersonRow.id).where(
            PersonRow.kind == PersonKind.SERVICE,
            PersonRow.settings["source_id"].astext == str(source.id),
        )
    )
    if known is not None:
        return PersonId(known)
    return create_person(
        session,
        SYSTEM,
        kind=PersonKind.SERVICE,
        name=f"{source.name} {source.version}",
        settings={"source_id": str(source.id)},
    )


def accept_step(session: Session, acceptance_id: AcceptanceId) -> bool:
    """Accept for the next items, after those behind; whether there may be more."""
    row = session.get_one(AcceptanceRow, acceptance_id, with_for_update=True)
    if row.finished_at is not None or row.undone_at is not None:
        return False
    batch = session.get_one(BatchRow, row.batch_id)
    found = weigh(
        session,
        batch,
        SourceId(row.source_id),
        row.threshold,
        annotator_id=row.annotator_id,
        after=row.after_item_id,
    )
    if found.last is None:
        row.finished_at = session.scalar(select(func.now()))
        return False
    if found.answers:
        row.accepted += _keep(session, row, batch, found.answers)
    row.after_item_id = found.last
    session.flush()
    return True


def _keep(session: Session, row: AcceptanceRow, batch: BatchRow, answers: dict[Any, Any]) -> int:
    creator = Actor(PersonId(row.created_by))
    ids = new_ids(len(answers))
    rows = [
        {"id": id_, "item_id": item_id, "answers": whole}
        for id_, (item_id, whole) in zip(ids, answers.items(), strict=True)
    ]
    given = {
        "rows": to_json(rows).decode(),
        "batch_id": batch.id,
        "project_id": batch.project_id,
        "annotator_id": row.annotator_id,
        "version_id": batch.guideline_version_id,
        "event_id": _record(session, creator, "suggestions.accepted", row, items=len(rows)),
    }
    found = fetch_one(session, _ACCEPT, given)
    return int(found["n"]) if found else 0


def take_back_accepted(session: Session, actor: Actor, acceptance_id: AcceptanceId) -> Acceptance:
    """Undo an acceptance: what nobody reviewed no longer counts, and its items are served again.

    Raises AcceptanceNotFound, AcceptanceRunning, AcceptanceUndone, Denied.
    """
    row = session.get(AcceptanceRow, acceptance_id, with_for_update=True)
    if row is None or ProjectId(row.project_id) not in actor.roles:
        raise AcceptanceNotFound
    access.require(actor, "batch.manage", ProjectId(row.project_id))
    if row.undone_at is not None:
        raise AcceptanceUndone
    job = find_job_of(session, row.id)
    if job is not None and job.state in {JobState.QUEUED, JobState.RUNNING}:
        raise AcceptanceRunning
    given = {
        "annotator_id": row.annotator_id,
        "batch_id": row.batch_id,
        "acceptance_id": row.id,
        "event_id": _record(session, actor, "suggestions.taken_back", row),
    }
    found = fetch_one(session, _TAKE_BACK, given)
    row.taken_back = int(found["n"]) if found else 0
    row.undone_at = session.scalar(select(func.now()))
    session.flush()
    return to_acceptance(session, row)


def _record(session: Session, actor: Actor, verb: str, row: AcceptanceRow, **data: Any) -> EventId:
    return events.append(
        session,
        actor,
        verb,
        subject_id=row.id,
        project_id=ProjectId(row.project_id),
        data={"source": str(row.source_id), "threshold": row.threshold, **data},
    )
