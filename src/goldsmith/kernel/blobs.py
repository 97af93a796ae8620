"""Blobs: uploaded files and release archives, in a local folder or an S3-compatible store."""

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import obstore
from obstore.exceptions import BaseError, GenericError, NotFoundError
from obstore.store import LocalStore, ObjectStore, from_url

from goldsmith.kernel.errors import DiskFull, NotFound

_CHUNK_BYTES = 1 << 20
# The store tells the system's error in words only: ENOSPC, EFBIG, EDQUOT of Linux, EDQUOT of macOS.
_FULL = re.compile(r"\(os error (28|27|122|69)\)")


class BlobNotFound(NotFound):
    """A stored file is missing. Restore it from a backup."""

    code = "blob_not_found"


@dataclass(frozen=True, slots=True)
class Received:
    """A file that came, at its beginning; ``Blobs.take_open`` may keep it."""

    file: BinaryIO
    sha256: bytes


class Blobs:
    """Named byte strings, written once and read as streams, so that memory stays flat.

    ``url`` is a folder or an address like ``s3://bucket/prefix``; the keys of the store come from
    its usual variables, read by the store itself.
    """

    def __init__(self, url: str) -> None:
        self._folder: Path | None = None
        if "://" in url and not url.startswith("file://"):
            self._store: ObjectStore = from_url(url)
        else:
            self._folder = Path(url.removeprefix("file://")).expanduser().resolve()
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # it holds people's words
            self._store = LocalStore(self._folder)

    @property
    def folder(self) -> Path | None:
        """The local folder, or None for a store elsewhere."""
        return self._folder

    @property
    def nearby(self) -> Path | None:
        """A folder on the disk of the blobs, for what is about to become one; None: any will do."""
        beside = self._folder.parent if self._folder else None
        if beside is None or not os.access(beside, os.W_OK):
            return None
        return beside if beside.stat().st_dev == (self._folder or beside).stat().st_dev else None

    def put_stream(self, name: str, chunks: Iterable[bytes]) -> int:
        """Write a blob and return its size. Nothing stays behind when ``chunks`` raises.

        Raises DiskFull, and leaves nothing behind then either.
        """
        size_bytes = 0

        def counted() -> Iterator[bytes]:
            nonlocal size_bytes
            for chunk in chunks:
                size_bytes += len(chunk)
                yield chunk

        try:
            obstore.put(self._store, name, counted())
        except GenericError as error:
            if _FULL.search(str(error)):
                raise DiskFull from error
            raise
        return size_bytes

    def put_file(self, name: str, path: Path) -> int:
        """Write a file as a blob and return its size. Raises DiskFull."""
        with path.open("rb") as file:
            return self.put_stream(name, iter(lambda: file.read(_CHUNK_BYTES), b""))

    def take_file(self, name: str, path: Path) -> int:
        """Like ``put_file``, but the file is gone afterwards; on one disk nothing is copied.

        Raises DiskFull.
        """
        size_bytes = os.stat(path).st_size  # noqa: PTH116  # one of thousands
        if self._folder is not None:
            target = self._make_room(name)
            try:
                os.replace(path, target)  # noqa: PTH105  # one of thousands
            except OSError as error:
                if error.errno != errno.EXDEV:
                    raise
            else:
                return size_bytes
        self.put_file(name, path)
        path.unlink()
        return size_bytes

    def _make_room(self, name: str) -> str:
        """The path of a blob in the local folder, whose folder is there now."""
        target = f"{self._folder}/{name}"
        folder = os.path.dirname(target)  # noqa: PTH120  # one of thousands, at half the price
        try:
            os.mkdir(folder)  # noqa: PTH102
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        except FileExistsError:
            pass
        return target

    def open_coming(self) -> BinaryIO:
        """A file without a name, for what is about to become a blob; closed, it is gone."""
        if self._folder is not None and hasattr(os, "O_TMPFILE"):
            try:
                unnamed = os.open(self._folder, os.O_TMPFILE | os.O_RDWR, 0o600)
            except OSError:  # not every file system has such files
                return tempfile.TemporaryFile()
            return os.fdopen(unnamed, "w+b")
        return tempfile.TemporaryFile()

    def take_open(self, name: str, file: BinaryIO) -> int:
        """Make a blob of an ``open_coming`` file and return its size; mostly nothing is copied.

        Raises DiskFull.
        """
        size_bytes = file.seek(0, os.SEEK_END)
        file.flush()
        if self._folder is not None:
            target = self._make_room(name)
            try:
                os.link(f"/proc/self/fd/{file.fileno()}", target)
            except OSError:
                pass  # another disk, or another system
            else:
                return size_bytes
        file.seek(0)
        return self.put_stream(name, iter(lambda: file.read(_CHUNK_BYTES), b""))

    def open_stream(self, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        """The blob's bytes from ``start`` on, in chunks. Raises BlobNotFound before the first."""
        size_bytes = self.size(name)
        end = size_bytes if length is None else min(start + length, size_bytes)
        if start >= end:
            return iter(())
        result = obstore.get(self._store, name, options={"range": (start, end)})
        return (bytes(chunk) for chunk in result.stream(min_chunk_size=_CHUNK_BYTES))

    def open_file(self, name: str) -> BinaryIO:
        """A seekable file with the blob's bytes; from a remote store it is copied to disk first.

        Raises BlobNotFound.
        """
        if self._folder is not None:
            try:
                return (self._folder / name).open("rb")
            except FileNotFoundError as error:
                raise BlobNotFound(name=name) from error
        copy = tempfile.TemporaryFile()  # noqa: SIM115  # the caller closes it
        for chunk in self.open_stream(name):
            copy.write(chunk)
        copy.seek(0)
        return copy

    def size(self, name: str) -> int:
        """The blob's size in bytes. Raises BlobNotFound."""
        try:
            return obstore.head(self._store, name)["size"]
        except (NotFoundError, FileNotFoundError) as error:
            raise BlobNotFound(name=name) from error

    def names(self, prefix: str = "") -> Iterator[str]:
        """All names, for backups."""
        for page in obstore.list(self._store, prefix=prefix or None):
            for entry in page:
                yield entry["path"]

    def delete(self, name: str) -> None:
        """Remove a blob; a missing one is fine."""
        try:
            obstore.delete(self._store, name)
        except (NotFoundError, FileNotFoundError):
            return

    def find_trouble(self) -> str | None:
        """Why the store does not answer, in its own words; None where it does."""
        try:
            next(iter(self.names()), None)
        except (BaseError, OSError) as error:
            return str(error).strip().partition("\n")[0]
        return None

    def free_bytes(self) -> int | None:
        """Free space of the local disk, or None for a store elsewhere."""
        return None if self._folder is None else shutil.disk_usage(self._folder).free
