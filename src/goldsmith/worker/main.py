"""One worker process: jobs from the queue, and a tick twice a second."""

import asyncio
import importlib.util
import pkgutil

import procrastinate
import structlog
from sqlalchemy import make_url

import goldsmith.domains
from goldsmith.kernel import jobs, logs
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.egress import Egress
from goldsmith.kernel.processes import collect_seldom
from goldsmith.kernel.settings import Settings
from goldsmith.kernel.stores import Stores
from goldsmith.worker.ticks import Ticker

log = structlog.get_logger(__name__)

_JOBS_AT_ONCE = 2
_HEARTBEAT_S = 2.0
_LOOK_AGAIN_S = 0.5  # nobody tells of a job whose lock came free
_STALLED_AFTER_S = 10.0


def run(settings: Settings) -> None:
    """Work until the process is told to end; a job then finishes its step and is taken up later."""
    logs.configure(settings.log_level)
    logs.watch_process()
    load_jobs()
    collect_seldom()
    database = Database(settings.database_url, pool_size=_JOBS_AT_ONCE * 3 + 2)
    blobs = Blobs(settings.blob_url or str(settings.data_dir / "blobs"))
    egress = Egress.of(settings.egress_allow, settings.egress_allow_private, settings.secrets_dir)
    jobs.WORKSHOP[:] = [jobs.Workshop(database, blobs, egress, Stores.of(settings.stores))]
    ticker = Ticker(database)
    ticker.start()
    log.info("worker.started", jobs=len(jobs.TASK_NAMES))
    asyncio.run(_work(settings.database_url))
    ticker.stop()
    database.close()


def load_jobs() -> None:
    """Import the jobs of every domain, which registers them and what they drain."""
    for domain in pkgutil.iter_modules(goldsmith.domains.__path__):
        name = f"goldsmith.domains.{domain.name}.jobs"
        if importlib.util.find_spec(name) is not None:
            importlib.import_module(name)


async def _work(database_url: str) -> None:
    url = make_url(database_url).set(drivername="postgresql")
    connector = procrastinate.PsycopgConnector(
        conninfo=url.render_as_string(hide_password=False), min_size=1, max_size=4
    )
    with jobs.app.replace_connector(connector) as app:
        async with app.open_async():
            rescue = asyncio.create_task(_rescue_stalled(app))
            await app.run_worker_async(
                concurrency=_JOBS_AT_ONCE,
                fetch_job_polling_interval=_LOOK_AGAIN_S,
                update_heartbeat_interval=_HEARTBEAT_S,
                stalled_worker_timeout=_STALLED_AFTER_S,
                shutdown_graceful_timeout=5.0,
                delete_jobs="successful",
            )
            rescue.cancel()


async def _rescue_stalled(app: procrastinate.App) -> None:
    """Queue again what a killed worker left half done. Jobs are safe to run twice."""
    while True:
        stalled = await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=_STALLED_AFTER_S)
        for job in stalled:
            log.warning("job.rescued", name=job.task_name, number=job.id)
            await app.job_manager.retry_job(job)
        await asyncio.sleep(_HEARTBEAT_S)
