"""What people see of jobs: where each stands, and the acts of cancelling and looking it up."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Text, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from goldsmith.kernel import access, events, phrases
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import Base
from goldsmith.kernel.errors import Conflict, NotFound
from goldsmith.kernel.ids import JobId, PersonId, ProjectId
from goldsmith.kernel.pages import Page, decode_cursor, encode_cursor
from goldsmith.kernel.phrases import Phrase


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobNotFound(NotFound):
    """There is no such job among those you may see."""

    code = "job_not_found"


class JobNotFinished(Conflict):
    """The job still runs or is done. Only a failed or cancelled one can be tried again."""

    code = "job_not_finished"


class JobFinished(Conflict):
    """The job has ended already, so there is nothing to cancel."""

    code = "job_finished"


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of long work, as people see it."""

    id: JobId
    name: str
    project_id: ProjectId | None
    subject_id: UUID | None
    state: JobState
    done: int
    total: int | None
    note: str | None
    note_phrase: Phrase | None
    error: str | None
    error_phrase: Phrase | None
    attempts: int
    created_by: PersonId | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class JobRunRow(Base):
    """One job, from queued to its end."""

    __tablename__ = "job_runs"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    arguments: Mapped[dict[str, Any]]
    project_id: Mapped[UUID | None] = mapped_column(index=True)
    subject_id: Mapped[UUID | None] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(Text)
    done: Mapped[int] = mapped_column(server_default=text("0"))
    total: Mapped[int | None]
    note: Mapped[str | None] = mapped_column(Text)
    note_phrase: Mapped[dict[str, Any] | None]
    error: Mapped[str | None] = mapped_column(Text)
    error_phrase: Mapped[dict[str, Any] | None]
    attempts: Mapped[int] = mapped_column(server_default=text("0"))
    is_cancel_wanted: Mapped[bool] = mapped_column(server_default=text("false"))
    created_by: Mapped[UUID | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]


def get_job(session: Session, actor: Actor, job_id: JobId) -> Job:
    """One job that the actor may see, or how far one is that they began. Raises JobNotFound."""
    row = session.get(JobRunRow, job_id)
    if row is not None and _may(actor, "job.read", row):
        return to_job(row)
    if row is None or not _began(actor, row):
        raise JobNotFound
    return replace(to_job(row), error=None, error_phrase=None)  # it may name a model's host


def list_jobs(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[Job]:
    """The project's jobs, the newest first. Raises ProjectNotFound, Denied."""
    access.require(actor, "job.read", project_id)
    query = select(JobRunRow).where(JobRunRow.project_id == project_id)
    if cursor:
        query = query.where(JobRunRow.id < decode_cursor(cursor, tuple[UUID])[0])
    rows = session.scalars(query.order_by(JobRunRow.id.desc()).limit(limit + 1)).all()
    next_cursor = encode_cursor(str(rows[limit - 1].id)) if len(rows) > limit else None
    return Page([to_job(row) for row in rows[:limit]], next_cursor)


def find_job_of(session: Session, subject_id: UUID) -> Job | None:
    """The newest job about a subject, for the domain that owns the subject to show."""
    row = session.scalars(
        select(JobRunRow)
        .where(JobRunRow.subject_id == subject_id)
        .order_by(JobRunRow.id.desc())
        .limit(1)
    ).first()
    return None if row is None else to_job(row)


def cancel_job(session: Session, actor: Actor, job_id: JobId) -> Job:
    """End a job: at once while it is queued, at its next step while it runs.

    Raises JobNotFound, Denied, JobFinished.
    """
    row = lock_job(session, actor, job_id)
    if row.state == JobState.QUEUED:
        row.state, row.finished_at = JobState.CANCELLED, session.scalar(select(func.now()))
    elif row.state == JobState.RUNNING:
        row.is_cancel_wanted = True
    else:
        raise JobFinished(state=row.state)
    record(session, actor, "job.cancelled", row)
    return to_job(row)


def lock_job(session: Session, actor: Actor, job_id: JobId) -> JobRunRow:
    """The job's row, locked, for those who may manage it. Raises JobNotFound, Denied."""
    row = session.get(JobRunRow, job_id, with_for_update=True)
    if row is None or not _may(actor, "job.read", row):
        raise JobNotFound
    if row.project_id is not None:
        access.require(actor, "job.manage", ProjectId(row.project_id))
    return row


def _may(actor: Actor, act: str, row: JobRunRow) -> bool:
    if row.project_id is None:
        return actor.is_instance_owner
    return access.allows(actor, act, ProjectId(row.project_id))


def _began(actor: Actor, row: JobRunRow) -> bool:
    """Whoever began a job may see how it goes, as long as they belong to its project."""
    is_theirs = row.created_by is not None and row.created_by == actor.person_id
    return is_theirs and row.project_id in actor.roles


def record(session: Session, actor: Actor, verb: str, row: JobRunRow) -> None:
    """Append the event of something done to a job."""
    events.append(
        session,
        actor,
        verb,
        subject_id=row.id,
        project_id=None if row.project_id is None else ProjectId(row.project_id),
    )


def to_job(row: JobRunRow) -> Job:
    """What others see of a row."""
    return Job(
        id=JobId(row.id),
        name=row.name,
        project_id=None if row.project_id is None else ProjectId(row.project_id),
        subject_id=row.subject_id,
        state=JobState(row.state),
        done=row.done,
        total=row.total,
        note=row.note,
        note_phrase=phrases.load(row.note_phrase),
        error=row.error,
        error_phrase=phrases.load(row.error_phrase),
        attempts=row.attempts,
        created_by=None if row.created_by is None else PersonId(row.created_by),
        created_at=row.created_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
    )
