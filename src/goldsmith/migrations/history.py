"""Bring a database to the newest revision, and say where it stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError, OperationalError

from goldsmith.kernel.database import with_driver
from goldsmith.kernel.errors import Conflict, GoldsmithError
from goldsmith.kernel.postgres import APP_ROLE
from goldsmith.migrations.grants import grant_application

FOLDER = Path(__file__).parent
_LOCK = 7_305_112_001  # one migration at a time, whoever starts it


class DatabaseUnreachable(GoldsmithError):
    """The database does not answer. Look whether it runs and whether its address is right."""

    code = "database_unreachable"
    status = 503


class MigrationFailed(Conflict):
    """The database could not be brought to this version. It is as it was before."""

    code = "migration_failed"


class DatabaseIsNewer(Conflict):
    """A newer Goldsmith migrated this database. Install that version again; nothing was changed."""

    code = "database_is_newer"


def upgrade(owner_url: str, *, app_role: str = APP_ROLE) -> bool:
    """Apply what is missing, all of it in one transaction or none; True when there was something.

    Raises DatabaseIsNewer, DatabaseUnreachable, MigrationFailed. Any failure of a revision leaves
    the database as it was.
    """
    with _owner_connection(owner_url) as connection:
        try:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            before = _revision_of(connection)
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            grant_application(connection, app_role)
        except DBAPIError as error:
            raise MigrationFailed(
                f"The database could not be brought to this version: {_first_line(error)}. It is "
                "as it was before, and the version that ran until now still starts on it."
            ) from error
        return before != _head()


def is_behind(owner_url: str) -> bool:
    """Whether the database holds data of an older revision. Raises DatabaseIsNewer."""
    with _owner_connection(owner_url) as connection:
        revision = _revision_of(connection)
        return revision is not None and revision != _head()


def is_current(url: str) -> bool:
    """Whether web and worker may start on this database. Raises DatabaseIsNewer."""
    with _owner_connection(url) as connection:
        return _revision_of(connection) == _head()


def has_revisions() -> bool:
    """Whether there is a history to apply."""
    return ScriptDirectory.from_config(_config()).get_current_head() is not None


def app_role_of(app_url: str) -> str:
    """The role under which web and worker connect."""
    return make_url(app_url).username or APP_ROLE


@contextmanager
def told_when_unreachable() -> Iterator[None]:
    """A database that does not answer becomes a sentence. Raises DatabaseUnreachable."""
    try:
        yield
    except (OperationalError, psycopg.OperationalError) as error:
        raise DatabaseUnreachable(
            f"The database does not answer: {_first_line(error)}. Look whether it runs and whether "
            "GOLDSMITH_DATABASE_URL is right."
        ) from error


def _first_line(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return str(cause).strip().partition("\n")[0].rstrip(".")


@contextmanager
def _owner_connection(url: str) -> Iterator[Connection]:
    engine = create_engine(with_driver(url), poolclass=NullPool)
    with told_when_unreachable(), engine.begin() as connection:
        yield connection


def _revision_of(connection: Connection) -> str | None:
    revision = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision is not None and revision not in known:
        raise DatabaseIsNewer(
            f"The database is at revision {revision}, which this Goldsmith does not know. "
            "Install the newer version again; nothing was changed."
        )
    return revision


def _head() -> str:
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise RuntimeError("this installation carries no migrations")
    return head


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config
