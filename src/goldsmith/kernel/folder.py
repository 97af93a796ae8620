"""The data folder: who holds it, whether it can be written, and which version wrote it."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from goldsmith.kernel.errors import Conflict, DiskFull, is_disk_full

FORMAT = 1
_SPARE_BYTES = 100 * 1024 * 1024


class FolderHeld(Conflict):
    """Another Goldsmith works on this data folder. Stop it, or choose another one."""

    code = "folder_held"


class FolderNotWritable(Conflict):
    """The data folder cannot be written. Get the right to write there, or choose another one."""

    code = "folder_not_writable"


class FolderIsNewer(Conflict):
    """A newer Goldsmith wrote this data folder. Install that version again; nothing was changed."""

    code = "folder_is_newer"


@contextmanager
def claim(folder: Path) -> Iterator[Path]:
    """Hold the data folder for as long as the block runs, creating it when it is missing.

    The lock belongs to the open file, so it goes with the process that holds it, however that ends.

    Raises FolderHeld, FolderNotWritable, DiskFull, FolderIsNewer.
    """
    folder = folder.expanduser().resolve()
    _prepare(folder)
    with (folder / "lock").open("a+", encoding="utf-8") as lock:
        _lock(lock, folder)
        _check_format(folder)
        yield folder


def describe_holder(folder: Path, words: str) -> None:
    """Leave a line in the lock file that a second `up` shows. The caller holds the folder."""
    (folder / "lock").write_text(f"process {os.getpid()}, {words}\n", encoding="utf-8")


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Keep web processes from serving while the block runs: they load meanwhile, and wait."""
    with (folder / "closed").open("a") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        yield


def wait_until_open(folder: Path) -> None:
    """Wait while somebody keeps the folder closed; a gate that nobody holds stops nobody."""
    path = folder / "closed"
    if path.exists():
        with path.open() as gate:
            fcntl.flock(gate, fcntl.LOCK_SH)


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".probe"
        probe.write_bytes(b"goldsmith" * 512)
        probe.unlink()
    except OSError as error:
        if is_disk_full(error):
            raise DiskFull(f"The disk that holds {folder} is full. Free some space.") from error
        raise FolderNotWritable(
            f"{folder} cannot be written ({error.strerror}). "
            "Give yourself the right to write there, or choose another folder with --data."
        ) from error
    free = shutil.disk_usage(folder).free
    if free < _SPARE_BYTES:
        raise DiskFull(
            f"Only {free // 1_000_000} MB are free on the disk that holds {folder}. "
            "Free at least 100 MB and start again; nothing was lost."
        )


def _lock(lock: TextIO, folder: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.seek(0)
        holder = lock.read().strip() or "another process"
        raise FolderHeld(
            f"{folder} is held by {holder}. Stop it, or choose another folder with --data."
        ) from error
    lock.truncate(0)
    lock.write(f"process {os.getpid()}\n")
    lock.flush()


def _check_format(folder: Path) -> None:
    marker = folder / "goldsmith.json"
    if not marker.exists():
        marker.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
        return
    found = int(json.loads(marker.read_text(encoding="utf-8"))["format"])
    if found > FORMAT:
        raise FolderIsNewer(
            f"{folder} has format {found} and this Goldsmith knows {FORMAT}. "
            "Install the newer version again; nothing was changed."
        )
