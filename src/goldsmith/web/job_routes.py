"""The doors of jobs: seen by the project's leads, tried again or cancelled by them."""

from typing import Annotated

from fastapi import Query

from goldsmith.kernel import job_runs, jobs
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import JobId, ProjectId
from goldsmith.kernel.job_runs import Job, JobFinished, JobNotFinished, JobNotFound
from goldsmith.kernel.pages import Page

router = Router(tags=["jobs"])


@router.get("/projects/{project_id}/jobs", responses=problems(ProjectNotFound))
def list_jobs(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[Job]:
    """A project's jobs, newest first."""
    return job_runs.list_jobs(session, actor, project_id, cursor=cursor, limit=limit)


@router.get("/jobs/{job_id}", responses=problems(JobNotFound))
def get_job(job_id: JobId, actor: CurrentActor, session: Tx) -> Job:
    """One job: how far it is, or why it failed."""
    return job_runs.get_job(session, actor, job_id)


@router.post("/jobs/{job_id}/retry", responses=problems(JobNotFound, JobNotFinished))
def retry_job(job_id: JobId, actor: CurrentActor, session: Tx) -> Job:
    """Try a failed or cancelled job again."""
    return jobs.retry_job(session, actor, job_id)


@router.post("/jobs/{job_id}/cancellation", responses=problems(JobNotFound, JobFinished))
def cancel_job(job_id: JobId, actor: CurrentActor, session: Tx) -> Job:
    """Cancel a job at its next step."""
    return job_runs.cancel_job(session, actor, job_id)
