"""Growing beyond one machine: any number of `web` and `worker` beside one database."""

import runpy

import typer

from goldsmith.cli.address import PublicOption, check_address
from goldsmith.cli.show import OUT
from goldsmith.kernel.errors import Invalid
from goldsmith.kernel.processes import require_free_port
from goldsmith.kernel.settings import Settings


class DatabaseNotMigrated(Invalid):
    """The database is not at this version. Run `goldsmith migrate` with the owner's URL first."""

    code = "database_not_migrated"


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(web)
    app.command()(worker)
    app.command()(migrate)


def web(public: PublicOption = False) -> None:
    """Serve the pages and the API; start as many as you like beside one database."""
    from goldsmith.cli.web_process import serve

    settings = Settings.from_environment()
    check_address(settings, public=public)
    require_free_port(settings.host, settings.port)
    _require_migrated(settings)
    serve(settings)


def worker() -> None:
    """Run jobs, seal the log, keep labels fresh; start as many as you like."""
    _require_migrated(Settings.from_environment())
    runpy.run_module("goldsmith.worker", run_name="__main__")


def migrate() -> None:
    """Bring the database of GOLDSMITH_OWNER_DATABASE_URL to this version."""
    from goldsmith.migrations import history

    settings = Settings.from_environment()
    owner_url = settings.owner_database_url or settings.database_url
    if not owner_url:
        raise Invalid("Set GOLDSMITH_DATABASE_URL first; `goldsmith up` migrates its own database.")
    changed = history.upgrade(owner_url, app_role=history.app_role_of(settings.database_url))
    OUT.print("Migrated." if changed else "Up to date already.")


def _require_migrated(settings: Settings) -> None:
    from goldsmith.migrations import history

    if not settings.database_url:
        raise Invalid("Set GOLDSMITH_DATABASE_URL first; `goldsmith up` brings its own database.")
    if not history.is_current(settings.database_url):
        raise DatabaseNotMigrated
