"""``goldsmith up``: database, web server and worker, with one command.

The server's processes are started first and load while the database gets ready.
"""

import dataclasses
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldsmith.cli.address import DataOption, PublicOption, address_of, check_address
from goldsmith.cli.show import OUT
from goldsmith.kernel.settings import Settings

if TYPE_CHECKING:
    from goldsmith.cli.supervisor import Supervisor
    from goldsmith.kernel.postgres import Postgres

_FIRST_PAGE_TIMEOUT_S = 60.0


def add_commands(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(up)


def up(
    data: DataOption = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    public: PublicOption = False,
    demo: Annotated[bool, typer.Option(help="Fill demo projects, offer demo sign-ins.")] = False,
) -> None:
    """Start everything: database, web server and worker. Ctrl-C stops it again."""
    from goldsmith.cli.supervisor import Supervisor
    from goldsmith.kernel import folder
    from goldsmith.kernel.processes import require_free_port

    settings = _overlay(Settings.from_environment(), data=data, port=port, host=host, demo=demo)
    check_address(settings, public=public)
    with folder.claim(settings.data_dir) as held:
        settings = dataclasses.replace(settings, data_dir=held)
        require_free_port(settings.host, settings.port, wait_s=3.0)
        folder.describe_holder(held, f"serving {address_of(settings)}")
        settings, postgres = _with_database(settings)
        supervisor = Supervisor(settings, postgres, _tell)
        supervisor.heed_signals()
        try:
            with folder.closed(held):
                supervisor.start("web", "goldsmith.cli.web_process")
                migrating = supervisor.run("goldsmith.cli.preparing", "migrate")
                if postgres is not None:
                    postgres.start(_tell)
                supervisor.wait(migrating)
            _wait_for_first_page(settings, supervisor)
            supervisor.start("worker", "goldsmith.worker")
            supervisor.run("goldsmith.cli.preparing", "greet")
            supervisor.watch()
        finally:
            _tell("stopping")
            supervisor.stop()


def _overlay(
    settings: Settings, *, data: Path | None, port: int | None, host: str | None, demo: bool
) -> Settings:
    given = {"data_dir": data, "port": port, "host": host, "demo": demo or None}
    return dataclasses.replace(settings, **{k: v for k, v in given.items() if v is not None})  # type: ignore[arg-type]  # each option has its field's type


def _with_database(settings: Settings) -> "tuple[Settings, Postgres | None]":
    """The settings completed with a database: theirs, or the embedded one, which is not started."""
    from goldsmith.kernel.postgres import Postgres

    if settings.database_url:
        owner_url = settings.owner_database_url or settings.database_url
        return dataclasses.replace(settings, owner_database_url=owner_url), None
    data = settings.data_dir
    postgres = Postgres(data / "postgres", data / "logs" / "postgres.log")
    postgres.find_running()
    urls = {"database_url": postgres.app_url, "owner_database_url": postgres.owner_url}
    return dataclasses.replace(settings, **urls), postgres  # type: ignore[arg-type]  # both are str


def _wait_for_first_page(settings: Settings, supervisor: "Supervisor") -> None:
    import urllib.error
    import urllib.request

    deadline = time.monotonic() + _FIRST_PAGE_TIMEOUT_S
    while time.monotonic() < deadline and not supervisor.is_stopping:
        try:
            with urllib.request.urlopen(f"{address_of(settings)}/api/v1/health", timeout=2):  # noqa: S310  # our own http address
                return
        except (urllib.error.URLError, OSError):
            supervisor.look()
            time.sleep(0.05)


def _tell(words: str) -> None:
    OUT.print(f"  {words} …", style="dim", highlight=False)
