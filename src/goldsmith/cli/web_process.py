"""``python -m goldsmith.cli.web_process``: the main process of the server.

It loads the application once and forks, so that its workers share what they loaded and a worker
that died is back at once. (On macOS, where forking is unsafe, each worker loads for itself.)
"""

import importlib
import multiprocessing
import sys

import granian
from granian.constants import Interfaces, Loops
from granian.log import LogLevels

from goldsmith.kernel.processes import collect_seldom, end_with_parent
from goldsmith.kernel.settings import Settings

APPLICATION = "goldsmith.web.app"


def serve(settings: Settings) -> None:
    """Serve until told to end."""
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork")
        importlib.import_module(APPLICATION).prepared()
        collect_seldom()  # in a worker it would write to shared pages, too
    granian.Granian(
        f"{APPLICATION}:serve",
        factory=True,
        address=settings.host,
        port=settings.port,
        interface=Interfaces.ASGI,
        loop=Loops.asyncio,
        workers=settings.web_processes,
        blocking_threads=1,
        backlog=2048,
        websockets=False,
        respawn_failed_workers=True,
        respawn_interval=0.2,
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    if "--with-parent" in sys.argv:
        end_with_parent()
    serve(Settings.from_environment())
