"""Files in a zip or tar, one after the other; names are looked at, never used as paths.

A tar may hold what its header says and no more; a zip is read as far as it says it unpacks to, and
what unpacks to a hundred times its size, or more than it said, is refused (a bomb).
"""

import io
import struct
import tarfile
import zipfile
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any, BinaryIO, Protocol, TypeVar, cast

from goldsmith.formats.errors import FileBroken
from goldsmith.formats.media.labels import Read, find_labels, is_beside
from goldsmith.formats.media.packed import MOST_BYTES, Packed, name_of
from goldsmith.formats.media.tables import FileTable, candidates, read_table
from goldsmith.formats.media.tars import Member, list_members
from goldsmith.formats.types import Value

MAX_FILE_BYTES = 4 * 2**30
MAX_NOTE_BYTES = 20 * 2**20
MAX_RATIO = 200
_HIDDEN = ("__MACOSX", ".")
_NOTE = ".textgrid"
_SPARSE = "The file has holes. Make the tar again without --sparse."
_BESIDE = (_NOTE, ".csv", ".tsv", ".jsonl", ".json")

_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_LOCAL = struct.Struct("<26xHH")  # APPNOTE 4.3.7: how long name and extra field are

_BLOCK = 512  # of a tar; a zip's first name mostly lies in it, too

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of an archive: its place in it, counted from 1, its name, and why it cannot be kept.

    ``note`` is the TextGrid beside it; empty where only other files of the archive have one.
    ``facts`` is what a table in the archive says about it; None where there is no such table.
    ``packed`` is where it lies in the archive, if it was left there.
    """

    number: int
    name: str
    size_bytes: int
    fault: str | None = None
    note: bytes | None = None
    facts: dict[str, Value] | None = None
    packed: Packed | None = None


class Archive:
    """A zip, a tar, or a single file as an archive of one."""

    def __init__(self, source: BinaryIO, filename: str) -> None:
        self._source = source
        self._filename = filename
        self._name = name_of(source)
        self._size_bytes = source.seek(0, 2)
        source.seek(0)

    def entries(self, unpack_to: Callable[[int], Path] | None = None) -> Iterator[Entry]:
        """Each file in turn, written to the path for its number before it is yielded.

        A small one is left in an archive that others can open, and says where it lies; but for a
        PDF, which may become several.
        Raises FileBroken where the archive itself cannot be read.
        """
        if self._head().startswith(b"PK"):
            yield from self._zip(unpack_to)
        elif self._is_tar():
            yield from self._tar(unpack_to)
        else:
            size_bytes = self._source.seek(0, 2)
            self._source.seek(0)
            if unpack_to is not None:
                _unpack(self._source, unpack_to(1), size_bytes)
            yield Entry(1, self._filename, size_bytes)

    def first_name(self) -> str:
        """The name that comes first in a zip or tar, without listing the others; "" where none does."""
        head = self._head()
        if head.startswith(b"PK\x03\x04") and len(head) >= _LOCAL.size:
            name_bytes, _ = _LOCAL.unpack_from(head)
            return head[_LOCAL.size :][:name_bytes].decode("utf-8", "replace")
        return head[:100].partition(b"\0")[0].decode("utf-8", "replace")

    def _head(self) -> bytes:
        self._source.seek(0)
        head = self._source.read(_BLOCK)
        self._source.seek(0)
        return head

    def _is_tar(self) -> bool:
        return self._head()[257:262] == b"ustar"

    def _members(self) -> list[Member]:
        return [one for one in list_members(self._source) if _is_wanted(one.name)]

    @contextmanager
    def small_files(self) -> Iterator[tuple[list[str], Read]]:
        """The names of the files of a zip or tar, and how a small one is read whole.

        Raises FileBroken.
        """
        try:
            if self._is_tar():
                members = {_plain(one.name): one for one in self._members()}
                yield list(members), lambda name: self._part(members[name])
                return
            with zipfile.ZipFile(self._source) as archive:
                named = {_plain(info.filename): info for info in _files_in(archive)}
                good = [name for name, info in named.items() if _fault_of_zipped(info) is None]
                yield good, lambda name: archive.open(named[name]).read(MAX_NOTE_BYTES)
        except (zipfile.BadZipFile, tarfile.TarError, EOFError, NotImplementedError) as error:
            raise FileBroken("The archive is cut off or damaged. Make it again.") from error

    def _zip(self, unpack_to: Callable[[int], Path] | None) -> Iterator[Entry]:
        try:
            with zipfile.ZipFile(self._source) as archive:
                all_ = _files_in(archive)
                named = {_plain(i.filename): i for i in all_}
                notes = _notes(named, named)
                told = _find_told(
                    {name: i for name, i in named.items() if _fault_of_zipped(i) is None},
                    lambda name: cast("BinaryIO", archive.open(named[name])),
                    named,
                )
                taken = {id(info) for info in notes.values()}
                taken |= {id(named[name]) for name in told.taken}
                number = 0
                for number, info in enumerate((i for i in all_ if id(i) not in taken), start=1):
                    fault = _fault_of_zipped(info)
                    packed = self._zipped(info) if fault is None and unpack_to else None
                    if fault is None and packed is None and unpack_to is not None:
                        fault = _unzip(archive, info, unpack_to(number))
                    name = _plain(info.filename)
                    note = notes.get(_stem(name))
                    text = archive.open(note).read(MAX_NOTE_BYTES) if note else b""
                    facts = told.of(name) if told.columns else None
                    beside = text if notes else None
                    yield Entry(number, name, info.file_size, fault, beside, facts, packed)
                yield from _faults(told.faults, number)
        except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
            raise FileBroken("The zip is cut off or damaged. Make it again.") from error

    def _tar(self, unpack_to: Callable[[int], Path] | None) -> Iterator[Entry]:
        number = 0
        try:
            members = self._members()
            named = {_plain(one.name): one for one in members if _is_beside(one.name)}
            names = [_plain(one.name) for one in members]
            notes = _notes(named, names)
            told = _find_told(named, lambda name: self._open(named[name]), names)
            taken = {one.at for one in notes.values()} | {named[name].at for name in told.taken}
            for member in members:
                if member.at in taken:
                    continue
                number += 1
                fault = _SPARSE if member.is_sparse else None
                packed = self._tarred(member) if unpack_to and fault is None else None
                if unpack_to is not None and fault is None and packed is None:
                    self._source.seek(member.at)
                    _unpack(self._source, unpack_to(number), member.size_bytes)
                name = _plain(member.name)
                note = notes.get(_stem(name))
                text = self._part(note) if note else b""
                facts = told.of(name) if told.columns else None
                beside = text if notes else None
                yield Entry(number, name, member.size_bytes, fault, beside, facts, packed)
            yield from _faults(told.faults, number)
        except (tarfile.TarError, EOFError) as error:
            raise FileBroken("The tar is cut off or damaged. Make it again.") from error

    def _zipped(self, info: zipfile.ZipInfo) -> Packed | None:
        """Where a small file lies; None for one that zipfile is to unpack, or to refuse."""
        is_small = max(info.file_size, info.compress_size) <= MOST_BYTES
        if self._name is None or not is_small or info.compress_type not in _WAYS:
            return None
        self._source.seek(info.header_offset)
        header = self._source.read(_LOCAL.size)
        if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
            return None
        name_bytes, extra_bytes = _LOCAL.unpack(header)
        at = info.header_offset + _LOCAL.size + name_bytes + extra_bytes
        is_deflated = info.compress_type == zipfile.ZIP_DEFLATED
        found = Packed(self._name, at, info.compress_size, info.file_size, is_deflated, info.CRC)
        return None if found.is_pdf(self._source) else found

    def _tarred(self, member: Member) -> Packed | None:
        """Where a small file lies; None for one that is not all there, too."""
        if self._name is None or member.size_bytes > MOST_BYTES:
            return None
        if member.at + member.size_bytes > self._size_bytes:
            return None
        self._source.seek(member.at + member.size_bytes)  # how far it is read is told as progress
        found = Packed(self._name, member.at, member.size_bytes, member.size_bytes)
        return None if found.is_pdf(self._source) else found

    def _part(self, member: Member) -> bytes:
        return self._open(member).read(MAX_NOTE_BYTES)

    def _open(self, member: Member) -> BinaryIO:
        return io.BufferedReader(_Part(self._source, member.at, member.size_bytes))


def _files_in(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [one for one in archive.infolist() if not one.is_dir() and _is_wanted(one.filename)]


def _notes(named: Mapping[str, T], names: Collection[str]) -> dict[str, T]:
    """The TextGrids that stand beside another file, by the name they share."""
    found = {_stem(name): info for name, info in named.items() if name.lower().endswith(_NOTE)}
    if not found:
        return {}
    others = {_stem(name) for name in names if not name.lower().endswith(_NOTE)}
    return {stem: info for stem, info in found.items() if stem in others}


class _Part(io.RawIOBase):
    """A stretch of a file as a file of its own."""

    def __init__(self, source: BinaryIO, at: int, size_bytes: int) -> None:
        self._source, self._at, self._end = source, at, at + size_bytes

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # what mypy knows of buffers has no writing
        self._source.seek(self._at)
        chunk = self._source.read(min(len(buffer), self._end - self._at))
        buffer[: len(chunk)] = chunk
        self._at += len(chunk)
        return len(chunk)


class Told(Protocol):
    """What files of an archive say about others: a table, or labels beside pictures."""

    columns: list[str]
    taken: set[str]

    @property
    def faults(self) -> list[str]:
        """What of it says nothing, as far as it was read."""

    def of(self, name: str) -> dict[str, Value]:
        """What is said about a file, in every column."""


def _find_told(
    named: Mapping[str, T], open_: Callable[[str], BinaryIO], files: Collection[str]
) -> Told:
    """The first table that names files of the archive, else the labels beside its pictures."""
    for name in candidates(named):
        found = read_table(name, partial(open_, name), [one for one in files if one != name])
        if found is not None:
            return found

    def read(name: str) -> bytes:
        with open_(name) as source:
            return source.read(MAX_NOTE_BYTES)

    return find_labels(files, read, readable=named) or FileTable("")


def _faults(faults: list[str], number: int) -> Iterator[Entry]:
    """What tells of no file, as what could not be kept."""
    for at, fault in enumerate(faults, number + 1):
        yield Entry(at, "", 0, fault)


def _is_beside(name: str) -> bool:
    return name.lower().endswith(_BESIDE) or is_beside(name)


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _is_wanted(name: str) -> bool:
    return not any(part.startswith(_HIDDEN) for part in _plain(name).split("/"))


def _plain(name: str) -> str:
    parts = name.replace("\\", "/").replace("\0", "").split("/")
    return "/".join(part for part in parts if part not in {"", ".."})[-400:]


def _fault_of_zipped(info: zipfile.ZipInfo) -> str | None:
    if info.flag_bits & 1:
        return "The file is locked by a password. Unlock it and make the zip again."
    if info.file_size > MAX_FILE_BYTES:
        return "The file is larger than 4 GB."
    if info.file_size > 2**20 and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return "The file unpacks to a suspicious size and was left where it is."
    return None


def _unzip(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> str | None:
    try:
        with archive.open(info) as file:
            _unpack(file, target, info.file_size)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError):
        return "The file is damaged inside the zip."
    return None


def _unpack(source: IO[bytes], target: Path, size_bytes: int) -> None:
    with target.open("wb") as file:
        left = size_bytes
        while left > 0 and (chunk := source.read(min(left, 1 << 20))):
            file.write(chunk)
            left -= len(chunk)
    if left:
        raise EOFError
