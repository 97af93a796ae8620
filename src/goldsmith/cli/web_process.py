"""``python -m goldsmith.cli.web_process``: the main process of the server, kept small."""

import sys

import granian
from granian.constants import Interfaces, Loops
from granian.log import LogLevels

from goldsmith.kernel.processes import end_with_parent
from goldsmith.kernel.settings import Settings


def serve(settings: Settings) -> None:
    """Serve until told to end; the application is loaded by the workers, not here."""
    granian.Granian(
        "goldsmith.web.app:serve",
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
