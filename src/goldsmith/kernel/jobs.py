"""Jobs: long work, queued in the transaction that causes it, seen by people while it runs.

procrastinate brings the queue; ``job_runs`` says what people want to know: progress, outcome, and
the reason of a failure with a way to try again.
"""

import inspect
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import TypeVar
from uuid import UUID

import procrastinate
import structlog
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from goldsmith.kernel import phrases
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database, commit_without_waiting, driver, is_disk_full
from goldsmith.kernel.egress import Egress
from goldsmith.kernel.errors import DiskFull, GoldsmithError
from goldsmith.kernel.ids import JobId, PersonId, ProjectId, new_id
from goldsmith.kernel.job_runs import (
    Job,
    JobNotFinished,
    JobRunRow,
    JobState,
    lock_job,
    record,
    to_job,
)
from goldsmith.kernel.phrases import Phrase, Said
from goldsmith.kernel.stores import Stores

log = structlog.get_logger(__name__)

app = procrastinate.App(connector=procrastinate.PsycopgConnector())

# Queues on the connection of whoever asks. The app above cannot do both: once the worker has opened
# it, it wants asynchronous connections, also from jobs that queue jobs.
_queue_app = procrastinate.App(connector=procrastinate.SyncPsycopgConnector())

MAX_ATTEMPTS = 3
_REPORT_EVERY_S = 0.25
_DISK_FULL = "The disk is full. Free some space and try again; nothing was lost."
_FAULT = "Goldsmith failed here ({kind}). The worker's log says more under {job_id}."


class JobCancelled(Exception):
    """Somebody cancelled the job; it ends at the next step, and what it did so far stays."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What jobs work with; the worker fills it in when it starts."""

    database: Database
    blobs: Blobs
    egress: Egress = field(default_factory=Egress)
    stores: Stores = field(default_factory=Stores)


class Run:
    """One run of a job: where it reports progress and learns that it was cancelled."""

    def __init__(self, job_id: JobId, workshop: Workshop, created_by: PersonId | None) -> None:
        self.job_id = job_id
        self.database = workshop.database
        self.blobs = workshop.blobs
        self.egress = workshop.egress
        self.stores = workshop.stores
        self.created_by = created_by
        self.reported: dict[str, object] = {}
        self._reported_at = 0.0

    def progress(self, done: int, total: int | None = None, note: Said | None = None) -> None:
        """Say how far it is, as often as you like; four times a second are written.

        Raises JobCancelled.
        """
        self.reported = {
            "done": done,
            "total": total,
            "note": note.text if note else None,
            "note_phrase": phrases.dump(note.phrase) if note else None,
        }
        if time.monotonic() - self._reported_at < _REPORT_EVERY_S:
            return
        self._reported_at = time.monotonic()
        with self.database.transaction() as session:
            commit_without_waiting(session)
            is_cancel_wanted = session.scalar(
                update(JobRunRow)
                .where(JobRunRow.id == self.job_id)
                .values(**self.reported)
                .returning(JobRunRow.is_cancel_wanted)
            )
        if is_cancel_wanted:
            raise JobCancelled

    def check_cancelled(self) -> None:
        """Raise JobCancelled when somebody wants the job to end."""
        with self.database.transaction() as session:
            if session.scalar(
                select(JobRunRow.is_cancel_wanted).where(JobRunRow.id == self.job_id)
            ):
                raise JobCancelled


F = TypeVar("F", bound=Callable[..., None])

WORKSHOP: list[Workshop] = []  # filled by the worker, empty elsewhere
TASK_NAMES: set[str] = set()


def task(name: str, *, queue: str | None = None) -> Callable[[F], F]:
    """Register ``function(run, **ids)`` as the job ``domain.verb``. Safe to run twice, always."""

    def register(function: F) -> F:
        TASK_NAMES.add(name)

        @app.task(name=name, queue=queue or _queue_of(name), retry=_RetryQueued())
        def run(job_id: str) -> None:
            _run(JobId(UUID(job_id)), function)

        return function

    return register


def defer(
    session: Session,
    name: str,
    *,
    project_id: ProjectId | None = None,
    subject_id: UUID | None = None,
    created_by: PersonId | None = None,
    lock: str | None = None,
    **ids: UUID,
) -> JobId:
    """Queue a job inside this transaction: no commit, no job.

    ``ids`` reach the function under their names. The subject is the first of them unless named.
    Jobs with the same ``lock`` run one after the other, in the order in which they were queued.
    """
    job_id = JobId(new_id())
    everything = {"project_id": project_id, **ids}
    session.add(
        JobRunRow(
            id=job_id,
            name=name,
            arguments={key: str(value) for key, value in everything.items() if value is not None},
            project_id=project_id,
            subject_id=subject_id or next(iter(ids.values()), project_id),
            state=JobState.QUEUED,
            created_by=created_by,
        )
    )
    _queue(session, name, job_id, lock=lock)
    return job_id


def retry_job(session: Session, actor: Actor, job_id: JobId) -> Job:
    """Queue a failed or cancelled job again. Raises JobNotFound, Denied, JobNotFinished."""
    row = lock_job(session, actor, job_id)
    if row.state not in {JobState.FAILED, JobState.CANCELLED}:
        raise JobNotFinished(state=row.state)
    row.state, row.finished_at = JobState.QUEUED, None
    row.error, row.error_phrase = None, None
    row.attempts, row.is_cancel_wanted = 0, False
    _queue(session, row.name, job_id)
    record(session, actor, "job.retried", row)
    return to_job(row)


class _RetryQueued(procrastinate.BaseRetryStrategy):
    """Try again in a moment whatever is still queued: our own table decides, not the exception."""

    def get_retry_decision(
        self, *, exception: BaseException, job: procrastinate.jobs.Job
    ) -> procrastinate.RetryDecision | None:
        del exception
        if job.attempts + 1 >= MAX_ATTEMPTS:
            return None
        return procrastinate.RetryDecision(retry_in={"seconds": 2 * (job.attempts + 1)})


class _Outcome:
    """Writes how a run ended. It sees every exception and keeps those it told people."""

    def __init__(self, run: Run, attempts: int) -> None:
        self._run = run
        self._job_id = run.job_id
        self._database = run.database
        self._attempts = attempts

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if error is None:
            self._write(JobState.DONE)
            return False
        if isinstance(error, JobCancelled):
            self._write(JobState.CANCELLED)
            return True
        if is_disk_full(error):
            error = DiskFull(_DISK_FULL)
        if isinstance(error, GoldsmithError):  # a person must act first; trying again is no use
            self._write(JobState.FAILED, Said(error.detail, phrase_of(error)))
            return True
        if not isinstance(error, Exception):
            return False  # the process ends; the job is taken up again by another
        log.error("job.failed", job_id=str(self._job_id), kind=type(error).__name__, exc_info=error)
        is_last = self._attempts >= MAX_ATTEMPTS
        facts = {"kind": type(error).__name__, "job_id": str(self._job_id)}
        reason = Said(_FAULT.format(**facts), Phrase("job_fault", facts))
        self._write(JobState.FAILED if is_last else JobState.QUEUED, reason)
        return is_last

    def _write(self, state: JobState, error: Said | None = None) -> None:
        with self._database.transaction() as session:
            session.execute(
                update(JobRunRow)
                .where(JobRunRow.id == self._job_id)
                .values(
                    **self._run.reported,
                    state=state,
                    error=error.text if error else None,
                    error_phrase=phrases.dump(error.phrase) if error else None,
                    finished_at=None if state == JobState.QUEUED else func.now(),
                )
            )


def phrase_of(error: GoldsmithError) -> Phrase:
    """How a page says why something failed: by the error's code, with its plain facts."""
    plain = {k: v for k, v in error.facts.items() if isinstance(v, str | int | float)}
    return Phrase(error.code, plain)


def _run(job_id: JobId, function: Callable[..., None]) -> None:
    workshop = WORKSHOP[0]
    with workshop.database.transaction() as session:
        row = session.get(JobRunRow, job_id, with_for_update=True)
        if row is None or row.state not in {JobState.QUEUED, JobState.RUNNING}:
            return
        row.state, row.attempts = JobState.RUNNING, row.attempts + 1
        row.started_at = session.scalar(select(func.now()))
        attempts, arguments, created_by = row.attempts, row.arguments, row.created_by
    run = Run(job_id, workshop, None if created_by is None else PersonId(created_by))
    wanted = inspect.signature(function).parameters
    ids = {name: UUID(value) for name, value in arguments.items() if name in wanted}
    with _Outcome(run, attempts):
        function(run, **ids)


def _queue(session: Session, name: str, job_id: JobId, *, lock: str | None = None) -> None:
    task = _queue_app.configure_task(
        name, queue=_queue_of(name), lock=lock, connection=driver(session)
    )
    task.defer(job_id=str(job_id))


def _queue_of(name: str) -> str:
    return name.partition(".")[0]
