"""A small file where it lies in an archive, so that whoever looks at it writes it once, as it is kept."""

import os
import zlib
from dataclasses import dataclass
from typing import BinaryIO

from goldsmith.formats.media.sniff import PDF_START
from goldsmith.formats.media.types import MediaRefused

MOST_BYTES = 2 * 2**20
_DAMAGED = "The file is damaged inside the zip."
_AHEAD_BYTES = 256


@dataclass(frozen=True, slots=True)
class Packed:
    """Where the bytes of a file begin, how many lie there, and how many they are to become.

    A zip says their ``crc``, and deflates most; a tar does neither.
    """

    archive: str
    at: int
    packed_bytes: int
    size_bytes: int
    is_deflated: bool = False
    crc: int | None = None

    def to_list(self) -> list[str | int | bool | None]:
        """What another process makes it of again."""
        numbers = (self.at, self.packed_bytes, self.size_bytes)
        return [self.archive, *numbers, self.is_deflated, self.crc]

    def read(self) -> bytes:
        """The file. Raises MediaRefused where it is not what the archive says of it."""
        with open(self.archive, "rb", buffering=0) as archive:  # noqa: PTH123  # one of thousands
            content = self._inflated(self._raw(archive, self.packed_bytes), self.size_bytes + 1)
        is_told = self.crc is None or zlib.crc32(content) == self.crc
        if len(content) != self.size_bytes or not is_told:
            raise MediaRefused(_DAMAGED)
        return content

    def is_pdf(self, archive: BinaryIO) -> bool:
        """Whether it begins like one; not where that is damaged, which reading all of it tells."""
        raw = self._raw(archive, min(self.packed_bytes, _AHEAD_BYTES))
        try:
            return self._inflated(raw, len(PDF_START)).startswith(PDF_START)
        except MediaRefused:
            return False

    def _raw(self, archive: BinaryIO, n_bytes: int) -> bytes:
        return os.pread(archive.fileno(), n_bytes, self.at)

    def _inflated(self, raw: bytes, most_bytes: int) -> bytes:
        if not self.is_deflated:
            return raw
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(raw, most_bytes)
        except zlib.error as error:
            raise MediaRefused(_DAMAGED) from error


def name_of(source: BinaryIO) -> str | None:
    """The path by which another process opens the file; None where it has none."""
    name = getattr(source, "name", None)
    return name if isinstance(name, str) else None
