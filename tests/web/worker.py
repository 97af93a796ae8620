"""The worker, run for as long as there is work: jobs, then the tick that seals and settles."""

import asyncio

import procrastinate

from goldsmith.kernel import jobs
from goldsmith.kernel.egress import Egress
from goldsmith.kernel.http import Runtime
from goldsmith.worker.main import load_jobs
from goldsmith.worker.ticks import Ticker


def work(runtime: Runtime, egress: Egress | None = None) -> None:
    """Do everything that waits, and what comes of it."""
    load_jobs()
    shop = jobs.Workshop(runtime.database, runtime.blobs, egress or Egress(), runtime.stores)
    jobs.WORKSHOP[:] = [shop]
    ticker = Ticker(runtime.database)
    ticker.tick()
    ticker.slow_tick()
    _run_jobs(runtime)
    ticker.tick()
    ticker.slow_tick()
    jobs.WORKSHOP.clear()


def _run_jobs(runtime: Runtime) -> None:
    url = runtime.database.engine.url.set(drivername="postgresql")
    conninfo = url.render_as_string(hide_password=False)

    async def once() -> None:
        connector = procrastinate.PsycopgConnector(conninfo=conninfo)
        with jobs.app.replace_connector(connector) as app:
            async with app.open_async():
                await app.run_worker_async(wait=False, install_signal_handlers=False)

    asyncio.run(once())
