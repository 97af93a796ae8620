"""Jobs: queued with their cause, seen while they run, ended, tried again."""

import asyncio
from collections.abc import Iterator
from uuid import UUID, uuid4

import procrastinate
import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from goldsmith.kernel import job_runs, jobs
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import Invalid
from goldsmith.kernel.ids import JobId
from goldsmith.kernel.phrases import Phrase, Said

SEEN: list[UUID] = []


@jobs.task("test.count")
def count(run: jobs.Run, subject: UUID) -> None:
    run.progress(3, 3, Said("counted", Phrase("rows_read", {"n": 3})))
    SEEN.append(subject)


@jobs.task("test.refuse")
def refuse(run: jobs.Run, subject: UUID) -> None:
    raise Invalid("Column 3 is missing.")


@jobs.task("test.break")
def break_down(run: jobs.Run, subject: UUID) -> None:
    raise ValueError("boom")


@jobs.task("test.fill_up")
def fill_up(run: jobs.Run, subject: UUID) -> None:
    raise OperationalError("INSERT", {}, psycopg.errors.DiskFull("could not extend file"))


@jobs.task("test.pass_on")
def pass_on(run: jobs.Run, subject: UUID) -> None:
    with run.database.transaction() as session:
        jobs.defer(session, "test.count", subject=subject)


@jobs.task("test.go_on")
def go_on(run: jobs.Run, subject: UUID) -> None:
    with run.database.transaction() as session:
        job_runs.cancel_job(session, SYSTEM, run.job_id)
    run.progress(1, 2)
    run.progress(2, 2)
    SEEN.append(subject)


@pytest.fixture(autouse=True)
def workshop(fresh_database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    SEEN.clear()
    jobs.WORKSHOP[:] = [jobs.Workshop(fresh_database, Blobs(str(tmp_path_factory.mktemp("b"))))]
    yield
    jobs.WORKSHOP.clear()


def queue(database: Database, name: str, subject: UUID) -> JobId:
    with database.transaction() as session:
        return jobs.defer(session, name, subject=subject)


def work(database: Database) -> None:
    url = database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)

    async def once() -> None:
        connector = procrastinate.PsycopgConnector(conninfo=url)
        with jobs.app.replace_connector(connector) as app:
            async with app.open_async():
                await app.run_worker_async(wait=False, install_signal_handlers=False)

    asyncio.run(once())


def look(database: Database, job_id: JobId) -> job_runs.Job:
    with database.transaction() as session:
        return job_runs.get_job(session, SYSTEM, job_id)


def test_a_job_runs_and_reports(fresh_database: Database) -> None:
    subject = uuid4()
    job_id = queue(fresh_database, "test.count", subject)
    work(fresh_database)
    job = look(fresh_database, job_id)
    assert (job.state, job.done, job.total, SEEN) == ("done", 3, 3, [subject])


def test_a_job_vanishes_with_its_transaction(fresh_database: Database) -> None:
    with fresh_database.transaction() as session, session.begin_nested() as inner:
        jobs.defer(session, "test.count", subject=uuid4())
        inner.rollback()
    work(fresh_database)
    assert SEEN == []


def test_a_refusal_is_seen_with_its_sentence(fresh_database: Database) -> None:
    job_id = queue(fresh_database, "test.refuse", uuid4())
    work(fresh_database)
    job = look(fresh_database, job_id)
    assert (job.state, job.error, job.attempts) == ("failed", "Column 3 is missing.", 1)


def test_a_fault_is_tried_again_later(fresh_database: Database) -> None:
    job_id = queue(fresh_database, "test.break", uuid4())
    work(fresh_database)
    job = look(fresh_database, job_id)
    assert (job.state, job.attempts) == ("queued", 1)
    assert (
        job.error
        == f"Goldsmith failed here (ValueError). The worker's log says more under {job_id}."
    )


def test_a_database_on_a_full_disk_fails_with_a_sentence(fresh_database: Database) -> None:
    job_id = queue(fresh_database, "test.fill_up", uuid4())
    work(fresh_database)
    job = look(fresh_database, job_id)
    assert (job.state, job.attempts) == ("failed", 1)
    assert job.error == "The disk is full. Free some space and try again; nothing was lost."


def test_a_cancelled_job_ends_at_its_next_step(fresh_database: Database) -> None:
    job_id = queue(fresh_database, "test.go_on", uuid4())
    work(fresh_database)
    assert (look(fresh_database, job_id).state, SEEN) == ("cancelled", [])


def test_a_queued_job_is_cancelled_at_once(fresh_database: Database) -> None:
    job_id = queue(fresh_database, "test.count", uuid4())
    with fresh_database.transaction() as session:
        job_runs.cancel_job(session, SYSTEM, job_id)
    work(fresh_database)
    assert (look(fresh_database, job_id).state, SEEN) == ("cancelled", [])


def test_a_failed_job_can_be_tried_again(fresh_database: Database) -> None:
    job_id = queue(fresh_database, "test.refuse", uuid4())
    work(fresh_database)
    with fresh_database.transaction() as session:
        jobs.retry_job(session, SYSTEM, job_id)
    work(fresh_database)
    job = look(fresh_database, job_id)
    assert (job.state, job.attempts) == ("failed", 1)


def test_a_job_that_is_done_cannot_be_cancelled(fresh_database: Database) -> None:
    job_id = queue(fresh_database, "test.count", uuid4())
    work(fresh_database)
    with fresh_database.transaction() as session, pytest.raises(job_runs.JobFinished):
        job_runs.cancel_job(session, SYSTEM, job_id)


def test_a_job_may_queue_another(fresh_database: Database) -> None:
    subject = uuid4()
    queue(fresh_database, "test.pass_on", subject)
    work(fresh_database)
    assert [subject] == SEEN
