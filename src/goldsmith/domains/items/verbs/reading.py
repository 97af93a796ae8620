"""What the job of an import reads: the rows of a file, or the files of an archive."""

import itertools
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import BinaryIO

from goldsmith.domains.items.rules.mapping import Incoming, to_incoming
from goldsmith.domains.items.types import Mapping
from goldsmith.domains.media.types import Kept
from goldsmith.domains.media.verbs.keeping import Keeper, Unfolded
from goldsmith.formats.media.archives import Archive
from goldsmith.formats.media.listing import to_row
from goldsmith.formats.media.types import MediaRefused
from goldsmith.formats.reading import read
from goldsmith.formats.types import BadRow, FileFormat, Layout, Row
from goldsmith.kernel.ids import ProjectId

_BUNDLE_FILES = 32
_BUNDLE_BYTES = 4 * 2**20
_ROWS_AHEAD = 24


@dataclass(frozen=True, slots=True)
class Begun:
    """What the job of an import needs to know."""

    blob: str
    size_bytes: int
    layout: Layout
    mapping: Mapping
    language: str
    project_id: ProjectId
    is_strict: bool
    rows_read: int
    keeps_details: bool
    store: str | None

    def read(self, source: BinaryIO, keeper: Keeper) -> Iterator[Incoming | BadRow]:
        """What each row of the upload would become, after those that were read.

        Raises FileEmpty, FileBroken, HeaderInvalid, EncodingUnknown, EncodingWrong.
        """
        if self.layout.format is FileFormat.MEDIA:
            yield from self._read_media(source, keeper)
            return
        rows = itertools.islice(read(source, self.layout), self.rows_read, None)
        for row, kept in self._referred(rows, keeper):
            if isinstance(row, Row):
                new = to_incoming(row, self.mapping, self.language, self.project_id.bytes)
                yield replace(new, kept=kept) if kept and isinstance(new, Incoming) else new
            else:
                yield row

    def _referred(
        self, rows: Iterator[Row | BadRow], keeper: Keeper
    ) -> Iterator[tuple[Row | BadRow, tuple[Kept, ...]]]:
        """The rows; where one names files of a store, with those looked at, a few rows ahead."""
        if self.store is None:
            yield from ((row, ()) for row in rows)
            return
        coming: deque[tuple[Row | BadRow, dict[str, Future[Kept | MediaRefused]]]] = deque()
        for row in rows:
            named = row.values if isinstance(row, Row) else {}
            given = {one: str(named[one]) for one in self.mapping.references if named.get(one)}
            coming.append((row, {one: keeper.refer(name) for one, name in given.items()}))
            if len(coming) > _ROWS_AHEAD:
                yield _with_files(*coming.popleft())
        while coming:
            yield _with_files(*coming.popleft())

    def _read_media(self, source: BinaryIO, keeper: Keeper) -> Iterator[Incoming | BadRow]:
        """A few bundles of files ahead of what is yielded are looked at, side by side."""
        keeper.get_ready()
        name = self.layout.filename or "file"
        coming: deque[tuple[list[Unfolded], Future[list[Kept | MediaRefused]]]] = deque()
        for files in _bundles(self._rest(Archive(source, name), keeper)):
            coming.append((files, keeper.keep([one for one in files if one.entry.fault is None])))
            if len(coming) > 2 * keeper.hands:
                yield from self._to_incoming(*coming.popleft())
        while coming:
            yield from self._to_incoming(*coming.popleft())

    def _rest(self, archive: Archive, keeper: Keeper) -> Iterator[Unfolded]:
        """What was not read before, unpacked to its place."""
        for one in keeper.unfold(archive.entries(unpack_to=keeper.landing)):
            if one.entry.number > self.rows_read:
                yield one
            else:
                keeper.place(one.entry.number).unlink(missing_ok=True)

    def _to_incoming(
        self, files: list[Unfolded], keeping: Future[list[Kept | MediaRefused]]
    ) -> Iterator[Incoming | BadRow]:
        found = iter(keeping.result())
        for entry in (one.entry for one in files):
            kept = next(found) if entry.fault is None else MediaRefused(entry.fault)
            if isinstance(kept, MediaRefused):
                yield BadRow(entry.number, kept.detail, entry.name)
                continue
            facts = kept.facts
            size = (facts.width, facts.height) if facts.width and facts.height else None
            row = to_row(entry, kept.reference, duration_s=facts.duration_s, size=size)
            if isinstance(row, Row):
                new = to_incoming(row, self.mapping, self.language, self.project_id.bytes)
                yield replace(new, kept=(kept,)) if isinstance(new, Incoming) else new
            else:
                yield row


def _with_files(
    row: Row | BadRow, looking: dict[str, Future[Kept | MediaRefused]]
) -> tuple[Row | BadRow, tuple[Kept, ...]]:
    """A row whose references are files by their ids; a bad row where one cannot be kept."""
    if isinstance(row, BadRow):
        return row, ()
    found = {column: one.result() for column, one in looking.items()}
    for column, one in found.items():
        if isinstance(one, MediaRefused):
            return BadRow(row.line, f"{column}: {one.detail}", str(row.values[column])[:200]), ()
    kept = {column: one for column, one in found.items() if isinstance(one, Kept)}
    named = {column: one.reference for column, one in kept.items()}
    return Row(row.line, {**row.values, **named}), tuple(kept.values())


def _bundles(files: Iterator[Unfolded]) -> Iterator[list[Unfolded]]:
    """Files that are looked at in one go: many small ones, or a large one alone."""
    bundle: list[Unfolded] = []
    size_bytes = 0
    for file in files:
        bundle.append(file)
        size_bytes += file.entry.size_bytes
        if len(bundle) >= _BUNDLE_FILES or size_bytes >= _BUNDLE_BYTES:
            yield bundle
            bundle, size_bytes = [], 0
    if bundle:
        yield bundle
