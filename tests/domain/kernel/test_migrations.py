"""The history of the database: one line, equal to the models, and refused where it is newer."""

import contextlib
import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from goldsmith.cli import preparing
from goldsmith.kernel.database import Database
from goldsmith.kernel.postgres import Postgres
from goldsmith.kernel.settings import Settings
from goldsmith.migrations import history
from goldsmith.migrations.comparing import is_ours
from goldsmith.migrations.metadata import all_tables

GOOD_REVISION = """
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade():
    op.execute("CREATE TABLE whole (x int)")
"""

BAD_REVISION = """
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade():
    op.execute("CREATE TABLE half (x int)")
    op.execute("SELECT 1/0")
"""


def test_models_and_migrated_schema_are_equal(postgres: Postgres, database: Database) -> None:
    with create_engine(postgres.owner_url).connect() as connection:
        options = {"include_name": is_ours, "compare_server_default": False}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, all_tables()) == []


def test_the_history_is_one_line() -> None:
    script = ScriptDirectory(str(history.FOLDER))
    assert len(script.get_heads()) == 1
    assert len(script.get_bases()) == 1


def test_a_database_of_a_newer_version_is_refused(
    postgres: Postgres, fresh_database: Database
) -> None:
    url = postgres.owner_url.replace("/goldsmith?", "/fresh?")
    with create_engine(url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(history.DatabaseIsNewer, match="9999"):
        history.upgrade(url)


def test_upgrading_twice_changes_nothing(postgres: Postgres, database: Database) -> None:
    assert history.upgrade(postgres.owner_url) is False


def test_a_revision_that_fails_leaves_everything_as_it_was(
    postgres: Postgres,
    fresh_database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url = postgres.owner_url.replace("/goldsmith?", "/fresh?")
    head = ScriptDirectory(str(history.FOLDER)).get_current_head()
    newer = shutil.copytree(history.FOLDER, tmp_path / "newer")
    (newer / "versions" / "9999_bad.py").write_text(BAD_REVISION.format(head=head))
    with monkeypatch.context() as later:
        later.setattr(history, "FOLDER", newer)
        with pytest.raises(history.MigrationFailed, match="division by zero"):
            history.upgrade(url)
    assert history.is_current(url)
    with create_engine(url).connect() as connection:
        assert connection.scalar(text("SELECT to_regclass('half')")) is None


@pytest.mark.parametrize("revision", [GOOD_REVISION, BAD_REVISION])
def test_what_is_older_is_backed_up_before_it_is_migrated(
    postgres: Postgres,
    fresh_database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    revision: str,
) -> None:
    url = postgres.owner_url.replace("/goldsmith?", "/fresh?")
    settings = Settings(
        data_dir=tmp_path / "data",
        database_url=postgres.app_url.replace("/goldsmith?", "/fresh?"),
        owner_database_url=url,
        blob_url=str(tmp_path / "blobs"),
    )
    head = ScriptDirectory(str(history.FOLDER)).get_current_head()
    newer = shutil.copytree(history.FOLDER, tmp_path / "newer")
    (newer / "versions" / "9999_next.py").write_text(revision.format(head=head))
    told: list[str] = []
    with monkeypatch.context() as later:
        later.setattr(history, "FOLDER", newer)
        with contextlib.suppress(history.MigrationFailed):
            preparing.migrate(settings, told.append)
    (kept,) = (tmp_path / "data" / "backups").glob("before-migration-*")
    assert told[0] == f"backing up to {kept}"
    assert (kept / "manifest.json").exists()


def test_a_database_that_does_not_answer_is_told_in_a_sentence() -> None:
    with pytest.raises(history.DatabaseUnreachable, match="GOLDSMITH_DATABASE_URL"):
        history.upgrade("postgres://nobody@127.0.0.1:1/nothing")
