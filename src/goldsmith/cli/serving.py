"""Starting the workbench: ``up`` for everything on one machine, ``web`` and ``worker`` to grow."""

import dataclasses
import ipaddress
import runpy
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Annotated

import typer

from goldsmith.cli.installation import back_up_before_migrating
from goldsmith.cli.show import OUT
from goldsmith.cli.supervisor import Supervisor
from goldsmith.cli.web_process import serve
from goldsmith.domains.projects.verbs import people
from goldsmith.kernel import folder
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import Invalid
from goldsmith.kernel.postgres import Postgres
from goldsmith.kernel.processes import require_free_port
from goldsmith.kernel.settings import Settings
from goldsmith.migrations import history

_FIRST_PAGE_TIMEOUT_S = 60.0


class PublicAddressNotMeant(Invalid):
    """This address can be reached from other machines. Say --public if you mean that."""

    code = "public_address_not_meant"


class PublicUrlMissing(Invalid):
    """A public server needs GOLDSMITH_PUBLIC_URL with https, so that cookies are sent safely."""

    code = "public_url_missing"


class DatabaseNotMigrated(Invalid):
    """The database is not at this version. Run `goldsmith migrate` with the owner's URL first."""

    code = "database_not_migrated"


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(up)
    app.command()(web)
    app.command()(worker)
    app.command()(migrate)


DataOption = Annotated[Path | None, typer.Option("--data", help="The data folder.")]
PublicOption = Annotated[bool, typer.Option(help="Let other machines reach this server.")]


def up(
    data: DataOption = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    public: PublicOption = False,
    demo: Annotated[bool, typer.Option(help="Fill demo projects, offer demo sign-ins.")] = False,
) -> None:
    """Start everything: database, web server and worker. Ctrl-C stops it again."""
    settings = _overlay(Settings.from_environment(), data=data, port=port, host=host, demo=demo)
    _check_address(settings, public=public)
    with folder.claim(settings.data_dir) as held:
        settings = dataclasses.replace(settings, data_dir=held)
        require_free_port(settings.host, settings.port, wait_s=3.0)
        folder.describe_holder(held, f"serving {_address(settings)}")
        settings, postgres = _with_database(settings)
        supervisor = Supervisor(settings, postgres, _tell)
        supervisor.heed_signals()
        try:
            with folder.closed(held):  # the server loads while the database gets ready
                supervisor.start("web", "goldsmith.cli.web_process")
                if postgres is not None:
                    postgres.start(_tell)
                _migrate(settings)
            _wait_for_first_page(settings, supervisor)
            supervisor.start("worker", "goldsmith.worker")
            _greet(settings, supervisor)
            supervisor.watch()
        finally:
            _tell("stopping")
            supervisor.stop()


def web(public: PublicOption = False) -> None:
    """Serve the pages and the API; start as many as you like beside one database."""
    settings = Settings.from_environment()
    _check_address(settings, public=public)
    require_free_port(settings.host, settings.port)
    _require_migrated(settings)
    serve(settings)


def worker() -> None:
    """Run jobs, seal the log, keep labels fresh; start as many as you like."""
    _require_migrated(Settings.from_environment())
    runpy.run_module("goldsmith.worker", run_name="__main__")


def migrate() -> None:
    """Bring the database of GOLDSMITH_OWNER_DATABASE_URL to this version."""
    settings = Settings.from_environment()
    owner_url = settings.owner_database_url or settings.database_url
    if not owner_url:
        raise Invalid("Set GOLDSMITH_DATABASE_URL first; `goldsmith up` migrates its own database.")
    changed = history.upgrade(owner_url, app_role=history.app_role_of(settings.database_url))
    OUT.print("Migrated." if changed else "Up to date already.")


def _overlay(
    settings: Settings, *, data: Path | None, port: int | None, host: str | None, demo: bool
) -> Settings:
    given = {"data_dir": data, "port": port, "host": host, "demo": demo or None}
    return dataclasses.replace(settings, **{k: v for k, v in given.items() if v is not None})  # type: ignore[arg-type]  # each option has its field's type


def _check_address(settings: Settings, *, public: bool) -> None:
    try:
        is_local = ipaddress.ip_address(settings.host).is_loopback
    except ValueError:
        is_local = settings.host == "localhost"
    if is_local:
        return
    if not public:
        raise PublicAddressNotMeant(
            f"{settings.host} can be reached from other machines. Say --public if you mean that."
        )
    if settings.demo:
        raise Invalid("The demo lets anybody sign in, so it serves this machine only.")
    if not settings.public_url.startswith("https://"):
        raise PublicUrlMissing


def _with_database(settings: Settings) -> tuple[Settings, Postgres | None]:
    """The settings completed with a database: theirs, or the embedded one, which is not started."""
    if settings.database_url:
        owner_url = settings.owner_database_url or settings.database_url
        return dataclasses.replace(settings, owner_database_url=owner_url), None
    data = settings.data_dir
    postgres = Postgres(data / "postgres", data / "logs" / "postgres.log")
    postgres.find_running()
    urls = {"database_url": postgres.app_url, "owner_database_url": postgres.owner_url}
    return dataclasses.replace(settings, **urls), postgres  # type: ignore[arg-type]  # both are str


def _migrate(settings: Settings) -> None:
    if history.is_behind(settings.owner_database_url):
        back_up_before_migrating(settings, _tell)
        _tell("bringing the database to this version")
    history.upgrade(
        settings.owner_database_url, app_role=history.app_role_of(settings.database_url)
    )


def _require_migrated(settings: Settings) -> None:
    if not history.is_current(settings.database_url):
        raise DatabaseNotMigrated


def _wait_for_first_page(settings: Settings, supervisor: Supervisor) -> None:
    deadline = time.monotonic() + _FIRST_PAGE_TIMEOUT_S
    while time.monotonic() < deadline and not supervisor.is_stopping:
        try:
            with urllib.request.urlopen(f"{_address(settings)}/api/v1/health", timeout=2):  # noqa: S310  # our own http address
                return
        except (urllib.error.URLError, OSError):
            supervisor.look()
            time.sleep(0.05)


def _greet(settings: Settings, supervisor: Supervisor) -> None:
    OUT.print(f"\n  Goldsmith is ready at [bold]{_address(settings)}[/]\n", highlight=False)
    if settings.demo:
        _fill_demo(settings, supervisor)
        return
    database = Database(settings.database_url, pool_size=1)
    with database.transaction() as session:
        link = people.issue_first_owner_link(session, SYSTEM)
    database.close()
    if link is not None:
        OUT.print("  Nobody owns it yet. Open this link once to set your password:")
        OUT.print(f"  [bold]{_address(settings)}{link.path}[/]\n", highlight=False, soft_wrap=True)
    OUT.print("  Ctrl-C stops everything.", style="dim")


def _fill_demo(settings: Settings, supervisor: Supervisor) -> None:
    from goldsmith.cli.demo.fill import fill  # noqa: PLC0415  # most runs are no demo

    fill(settings, _address(settings), _tell, is_stopping=lambda: supervisor.is_stopping)
    OUT.print(f"  The demo is filled. Open {_address(settings)} and pick a sign-in.")
    OUT.print("  Ctrl-C stops everything.", style="dim")


def _address(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def _tell(words: str) -> None:
    OUT.print(f"  {words} …", style="dim", highlight=False)
