"""Backups of a running installation, and restoring one into an empty place.

A backup is a folder: the database as PostgreSQL's own archive, the blobs, and a manifest with a
digest of each file. The database is read first: a blob is written before a row names it, so each
name in the archive has its blob.
"""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import LiteralString

import psycopg
from sqlalchemy import URL, make_url

from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import Conflict, DiskFull, Invalid, is_disk_full
from goldsmith.kernel.events import append
from goldsmith.kernel.ids import new_id
from goldsmith.kernel.postgres import binary
from goldsmith.kernel.settings import environment_with

FORMAT = 1
_CHUNK_BYTES = 1 << 20
_GREETING = "link.issued"  # all that happens before the first person comes


class BackupIncomplete(Conflict):
    """The backup could not be made. Nothing of the running installation was changed."""

    code = "backup_incomplete"


class BackupDamaged(Invalid):
    """A file of the backup is missing or changed. Use another backup; nothing was restored."""

    code = "backup_damaged"


class RestoreTargetInUse(Conflict):
    """There is data already. Restore into an empty folder or database, or before anybody signs up."""

    code = "restore_target_in_use"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds."""

    format: int
    created_at: str
    revision: str
    log_position: int
    files: dict[str, str]  # name → SHA-256


def create(owner_url: str, blobs: Blobs, target: Path) -> Manifest:
    """Write a backup to the new folder ``target``, which appears only when it is whole.

    Raises BackupIncomplete, DiskFull.
    """
    if target.exists():
        raise BackupIncomplete(f"{target} exists already. Name a new folder.")
    with _growing(target) as growing:
        manifest = _write(growing, owner_url, blobs)
        growing.rename(target)
    return manifest


@contextmanager
def _growing(target: Path) -> Iterator[Path]:
    """A folder beside the target, of which nothing stays unless it took the target's name."""
    growing = target.with_name(target.name + ".partial")
    shutil.rmtree(growing, ignore_errors=True)
    growing.mkdir(parents=True, mode=0o700)
    try:
        yield growing
    except OSError as error:
        if is_disk_full(error):
            raise DiskFull(f"The disk of {target} is full; no backup was made.") from error
        raise
    finally:
        shutil.rmtree(growing, ignore_errors=True)


def _write(growing: Path, owner_url: str, blobs: Blobs) -> Manifest:
    revision, position = _state_of(owner_url)
    _run("pg_dump", owner_url, ["--format=custom", f"--file={growing / 'database.dump'}"])
    files = {"database.dump": _digest((growing / "database.dump").open("rb"))}
    for name in blobs.names():
        path = growing / "blobs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            for chunk in blobs.open_stream(name):
                file.write(chunk)
        files[f"blobs/{name}"] = _digest(path.open("rb"))
    created_at = datetime.now(UTC).isoformat(timespec="seconds")
    manifest = Manifest(FORMAT, created_at, revision, position, files)
    (growing / "manifest.json").write_text(json.dumps(asdict(manifest), indent=1) + "\n")
    return manifest


def drop_equals(folder: Path) -> None:
    """Remove the backups beside this one that hold what it holds.

    Each try of a migration that fails makes one. The log only grows: at the same position an older
    backup holds nothing more.
    """
    state = replace(_read_manifest(folder), created_at="", files={})
    for other in sorted(folder.parent.iterdir()):
        if other == folder or not (other / "manifest.json").is_file():
            continue
        if replace(_read_manifest(other), created_at="", files={}) == state:
            shutil.rmtree(other)


def _read_manifest(folder: Path) -> Manifest:
    try:
        return Manifest(**json.loads((folder / "manifest.json").read_text()))
    except (OSError, ValueError, TypeError) as error:
        raise BackupDamaged(f"{folder} holds no readable backup.") from error


def check(folder: Path) -> Manifest:
    """Read a backup's manifest and compare every file. Raises BackupDamaged."""
    manifest = _read_manifest(folder)
    for name, digest in manifest.files.items():
        path = folder / name
        if not path.is_file() or _digest(path.open("rb")) != digest:
            raise BackupDamaged(f"{path} is missing or changed. Nothing was restored.")
    return manifest


def restore(folder: Path, owner_url: str, blobs: Blobs) -> Manifest:
    """Fill an empty database and blob store from a backup; the caller migrates afterwards.

    The server may run already, as long as nobody has come to it. Raises BackupDamaged,
    RestoreTargetInUse, BackupIncomplete.
    """
    manifest = check(folder)
    if next(iter(blobs.names()), None) is not None:
        raise RestoreTargetInUse
    _make_room(owner_url)
    arguments = ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"]
    _run("pg_restore", owner_url, [*arguments, str(folder / "database.dump")])
    for name in manifest.files:
        if name.startswith("blobs/"):
            with (folder / name).open("rb") as file:
                blobs.put_stream(name.removeprefix("blobs/"), _chunks(file))
    database = Database(owner_url, pool_size=1)
    with database.transaction() as session:
        append(session, SYSTEM, "installation.restored", subject_id=new_id())
    database.close()
    return manifest


def _make_room(owner_url: str) -> None:
    """Take the empty tables away that a server made when it started. Raises RestoreTargetInUse."""
    with psycopg.connect(_libpq(owner_url)) as connection:
        if not _tells(connection, "SELECT to_regclass('events') IS NOT NULL"):
            return
        connection.execute("LOCK TABLE events IN ACCESS EXCLUSIVE MODE")  # nobody may come now
        if _tells(connection, f"SELECT EXISTS (SELECT FROM events WHERE verb <> '{_GREETING}')"):  # noqa: S608  # our own word
            raise RestoreTargetInUse
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")


def _tells(connection: psycopg.Connection, question: LiteralString) -> bool:
    answer = connection.execute(question).fetchone()
    return answer is not None and bool(answer[0])


def _state_of(owner_url: str) -> tuple[str, int]:
    with psycopg.connect(_libpq(owner_url)) as connection:
        row = connection.execute(
            "SELECT (SELECT version_num FROM alembic_version), "
            "(SELECT coalesce(max(last_position), 0) FROM event_blocks)"
        ).fetchone()
    return ("", 0) if row is None else (str(row[0]), int(row[1]))


def _run(program: str, url: str, arguments: list[str]) -> None:
    parsed = make_url(url)
    done = subprocess.run(  # noqa: S603  # our own binary, our own words
        [str(binary(program)), f"--dbname={_libpq(url, with_password=False)}", *arguments],
        env=environment_with(PGPASSWORD=parsed.password or ""),  # not seen in the process list
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise BackupIncomplete(f"{program} stopped: {done.stderr.strip()[-500:]}")


def _libpq(url: str, *, with_password: bool = True) -> str:
    parsed: URL = make_url(url).set(drivername="postgresql")
    if not with_password:
        parsed = URL.create(
            "postgresql",
            parsed.username,
            None,
            parsed.host,
            parsed.port,
            parsed.database,
            parsed.query,
        )
    return parsed.render_as_string(hide_password=False)


def _digest(file: BufferedReader) -> str:
    with file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _chunks(file: BufferedReader) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK_BYTES):
        yield chunk
