"""The restore drill: what a backup holds comes back, and the log still verifies."""

import errno
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import text

from goldsmith.domains.projects.verbs import people
from goldsmith.kernel import backup, events, sealing
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import DiskFull
from goldsmith.kernel.postgres import OWNER_ROLE, Postgres
from goldsmith.migrations import history


@pytest.fixture
def filled(postgres: Postgres, fresh_database: Database, tmp_path: Path) -> Path:
    with fresh_database.transaction() as session:
        events.append(session, SYSTEM, "test.happened", subject_id=uuid4())
    with fresh_database.transaction() as session:
        sealing.seal(session)
    blobs = Blobs(str(tmp_path / "blobs"))
    blobs.put_stream("uploads/a.csv", [b"text\n", b"hello\n"])
    backup.create(owner_url(postgres, "fresh"), blobs, tmp_path / "backup")
    return tmp_path / "backup"


def owner_url(postgres: Postgres, database: str) -> str:
    return postgres.owner_url.replace("/goldsmith?", f"/{database}?")


def make_database(postgres: Postgres, name: str) -> str:
    with psycopg.connect(
        postgres.connection_string(OWNER_ROLE, "postgres"), autocommit=True
    ) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        connection.execute(f"CREATE DATABASE {name}".encode())
    return owner_url(postgres, name)


def test_a_backup_comes_back_whole(postgres: Postgres, filled: Path, tmp_path: Path) -> None:
    url = make_database(postgres, "drill")
    blobs = Blobs(str(tmp_path / "restored"))
    backup.restore(filled, url, blobs)
    history.upgrade(url)
    with psycopg.connect(postgres.connection_string(OWNER_ROLE, "drill")) as connection:
        report = sealing.verify_log(connection)
    assert (report.is_intact, report.head.position) == (True, 1)
    assert b"".join(blobs.open_stream("uploads/a.csv")) == b"text\nhello\n"


def test_a_backup_that_the_disk_cannot_take_leaves_nothing(
    postgres: Postgres, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Blobs, "open_stream", refuse)
    with pytest.raises(DiskFull, match="no backup was made"):
        backup.create(
            owner_url(postgres, "fresh"), Blobs(str(tmp_path / "blobs")), tmp_path / "two"
        )
    assert list(tmp_path.glob("two*")) == []


def test_only_the_newest_of_equal_backups_stays(
    postgres: Postgres, fresh_database: Database, filled: Path, tmp_path: Path
) -> None:
    again, later = tmp_path / "backup again", tmp_path / "backup later"
    url, blobs = owner_url(postgres, "fresh"), Blobs(str(tmp_path / "blobs"))
    backup.create(url, blobs, again)
    backup.drop_equals(again)
    assert (filled.exists(), again.exists()) == (False, True)
    with fresh_database.transaction() as session:
        events.append(session, SYSTEM, "test.happened", subject_id=uuid4())
    with fresh_database.transaction() as session:
        sealing.seal(session)
    backup.create(url, blobs, later)
    backup.drop_equals(later)
    assert (again.exists(), later.exists()) == (True, True)


def test_a_changed_file_is_refused(postgres: Postgres, filled: Path, tmp_path: Path) -> None:
    (filled / "blobs" / "uploads" / "a.csv").write_bytes(b"changed")
    with pytest.raises(backup.BackupDamaged, match=r"a\.csv"):
        backup.restore(filled, make_database(postgres, "drill"), Blobs(str(tmp_path / "restored")))


def test_data_is_never_overwritten(postgres: Postgres, filled: Path, tmp_path: Path) -> None:
    with pytest.raises(backup.RestoreTargetInUse):
        backup.restore(filled, owner_url(postgres, "fresh"), Blobs(str(tmp_path / "restored")))


def test_files_are_never_overwritten(postgres: Postgres, filled: Path, tmp_path: Path) -> None:
    blobs = Blobs(str(tmp_path / "restored"))
    blobs.put_stream("uploads/mine", [b"mine"])
    with pytest.raises(backup.RestoreTargetInUse):
        backup.restore(filled, make_database(postgres, "drill"), blobs)


def test_a_server_to_which_nobody_came_yet_takes_a_backup(
    postgres: Postgres, filled: Path, tmp_path: Path
) -> None:
    url = make_database(postgres, "drill")
    history.upgrade(url)
    served = Database(postgres.app_url.replace("/goldsmith?", "/drill?"), pool_size=1)
    with served.transaction() as session:
        people.issue_first_owner_link(session, SYSTEM)
    backup.restore(filled, url, Blobs(str(tmp_path / "restored")))
    history.upgrade(url)
    with served.transaction() as session:
        verbs = list(session.scalars(text("SELECT verb FROM events ORDER BY id")))
    served.close()
    assert verbs == ["test.happened", "installation.restored"]
