"""Files come in: looked at by the guard, cleaned, hashed, put into the blobs, and noted."""

import hashlib
import itertools
import os
import queue
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from goldsmith.domains.media.tables import MediaRow
from goldsmith.domains.media.types import ORIGINAL, Kept, Place
from goldsmith.formats.media.archives import MAX_FILE_BYTES, Entry
from goldsmith.formats.media.guard import Asked, Guard
from goldsmith.formats.media.sniff import HEAD_BYTES, PDF_START
from goldsmith.formats.media.types import MediaRefused, Seen
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import driver
from goldsmith.kernel.ids import EventId, MediaId, ProjectId
from goldsmith.kernel.stores import (
    FileChanged,
    FileGone,
    ReferenceInvalid,
    Store,
    StoreNotFound,
)

_MOST_HANDS = 4
_ASKING = 12
# Two that write into one folder wait for each other, so neighbours share one and others do not.
_SHELVES, _SIDE_BY_SIDE = 16, 32
_NOTE = """
INSERT INTO media (id, project_id, kind, mime, filename, size_bytes, sha256, width, height,
                   duration_s, sample_rate, channels, blob, store, store_key, store_etag, event_id)
SELECT * FROM coming ON CONFLICT (id) DO NOTHING
"""
# What was in a store is taken from where it was seen last: there, or in the blobs.
_PLACE = """
UPDATE media SET store = c.store, store_key = c.store_key, store_etag = c.store_etag
FROM coming c WHERE media.id = c.id AND media.store IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Unfolded:
    """A file that came, or one page, from 1, of a PDF that came."""

    entry: Entry
    page: int | None


class Keeper:
    """Keeps the files of one project, as many at once as there are processors.

    What pictures tell beside themselves is taken out, unless the import ``keeps_details``. What lies
    in a ``store`` stays there; only where something is taken out a copy is kept.
    """

    def __init__(
        self,
        blobs: Blobs,
        project_id: ProjectId,
        *,
        keeps_details: bool = False,
        store: Store | None = None,
    ) -> None:
        self._blobs = blobs
        self._project_id = project_id
        self._keeps_details = keeps_details
        self._store = store
        self.hands = min(_MOST_HANDS, os.cpu_count() or 1)
        self._guards: queue.SimpleQueue[Guard] = queue.SimpleQueue()
        for _ in range(self.hands):
            self._guards.put(Guard())
        # Who asks a store waits for it most of the time.
        self._pool = ThreadPoolExecutor(_ASKING if store else self.hands, "keep")
        self._numbers = itertools.count()
        self._folder = tempfile.TemporaryDirectory(prefix="goldsmith-media-", dir=blobs.nearby)
        for shelf in range(_SHELVES):
            (Path(self._folder.name) / str(shelf)).mkdir()

    def get_ready(self) -> None:
        """Start what looks at files, which takes a third of a second, before the first is there."""
        guards = [self._guards.get() for _ in range(self.hands)]
        for guard in guards:
            guard.start()
            self._guards.put(guard)

    def landing(self, number: int) -> Path:
        """Where the file of this number in an archive is to be put."""
        return Path(self._folder.name) / f"come-{number}"

    def place(self, number: int) -> Path:
        """Where what becomes the item of this number lies before it is kept."""
        return Path(f"{self._folder.name}/{number // _SIDE_BY_SIDE % _SHELVES}/{number}")

    def unfold(self, entries: Iterable[Entry]) -> Iterator[Unfolded]:
        """Files that landed, counted anew and at their places; a PDF page by page, named by it."""
        number = 0
        for entry in entries:
            if entry.packed is not None:
                number += 1
                same = entry.number == number
                yield Unfolded(entry if same else replace(entry, number=number), None)
                continue
            came = self.landing(entry.number)
            pages, fault = self._pages(came) if entry.fault is None else (None, entry.fault)
            for page in range(1, pages + 1) if pages else [None]:
                number += 1
                name = entry.name if page is None else f"{entry.name}#page={page}"
                if page is not None:
                    self.place(number).hardlink_to(came)
                elif fault is None:
                    came.rename(self.place(number))
                yield Unfolded(replace(entry, number=number, name=name, fault=fault), page)
            came.unlink(missing_ok=True)

    def _pages(self, came: Path) -> tuple[int | None, str | None]:
        """How many pages a PDF has, or why none; neither for anything else."""
        with came.open("rb") as file:
            if not file.read(HEAD_BYTES).startswith(PDF_START):
                return None, None
        guard = self._guards.get()
        try:
            return guard.count_pages(came), None
        except MediaRefused as refusal:
            return None, refusal.detail
        finally:
            self._guards.put(guard)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
        for _ in range(self.hands):
            self._guards.get().end()
        self._folder.cleanup()

    def keep(self, files: Sequence[Unfolded]) -> "Future[list[Kept | MediaRefused]]":
        """Begin to keep what lies at the places of these files; none of them has a fault.

        The result has one for each, in their order. Raises DiskFull.
        """
        return self._pool.submit(self._keep, files)

    def _keep(self, files: Sequence[Unfolded]) -> list[Kept | MediaRefused]:
        places = [self.place(one.entry.number) for one in files]
        whole = [
            self._asked(one.entry, came)
            for one, came in zip(files, places, strict=True)
            if one.page is None
        ]
        seen = iter(self._look(whole))
        found: list[Kept | MediaRefused] = []
        for file, came in zip(files, places, strict=True):
            one = next(seen) if file.page is None else self._draw(came, file.page)
            if isinstance(one, Seen):
                found.append(self._put(came, one, file.entry.name))
            else:
                found.append(one)
                came.with_suffix(".clean").unlink(missing_ok=True)
                came.unlink(missing_ok=True)
        return found

    def _asked(self, entry: Entry, path: Path) -> Asked:
        clean = path if entry.packed else path.with_suffix(".clean")
        return Asked(path, None if self._keeps_details else clean, entry.packed)

    def _draw(self, came: Path, page: int) -> Seen | MediaRefused:
        guard = self._guards.get()
        try:
            return guard.draw_page(came, page, came.with_suffix(".clean"))
        except MediaRefused as refusal:
            return refusal
        finally:
            self._guards.put(guard)

    def refer(self, reference: str) -> "Future[Kept | MediaRefused]":
        """Begin to look at a file that lies in the store, where it stays.

        The result raises StoreSilent, DiskFull.
        """
        return self._pool.submit(self._refer, reference)

    def _refer(self, reference: str) -> Kept | MediaRefused:
        if self._store is None:
            raise StoreNotFound
        came = Path(self._folder.name) / f"referred-{next(self._numbers)}"
        clean = None if self._keeps_details else came.with_suffix(".clean")
        try:
            key = self._store.key_of(reference)
            found = self._store.look(key)
            if found.size_bytes > MAX_FILE_BYTES:
                return MediaRefused("The file is larger than 4 GB.")
            with came.open("wb") as file:
                file.writelines(
                    self._store.open_stream(key, start=0, end=found.size_bytes, etag=found.etag)
                )
            (seen,) = self._look([Asked(came, clean)])
            if isinstance(seen, MediaRefused):
                return seen
            if seen.is_cleaned:
                return self._put(came, seen, key)
            media_id = _id_of(self._project_id, seen.sha256)
            kept = self._kept(media_id, seen, key, found.size_bytes)
            return replace(kept, place=Place(self._store.name, key, found.etag))
        except (ReferenceInvalid, FileGone, FileChanged) as refusal:
            return MediaRefused(refusal.detail)
        finally:
            for path in filter(None, (came, clean)):
                path.unlink(missing_ok=True)

    def _look(self, files: Sequence[Asked]) -> list[Seen | MediaRefused]:
        guard = self._guards.get()
        try:
            return guard.look(files)
        finally:
            self._guards.put(guard)

    def _put(self, came: Path, seen: Seen, filename: str) -> Kept:
        path = came.with_suffix(".clean") if seen.is_cleaned else came
        media_id = _id_of(self._project_id, seen.sha256)
        size_bytes = self._blobs.take_file(self._blob_of(media_id), path)
        if seen.is_cleaned:
            came.unlink()
        return self._kept(media_id, seen, filename, size_bytes)

    def _kept(self, media_id: MediaId, seen: Seen, filename: str, size_bytes: int) -> Kept:
        name, blob = filename.rsplit("/", 1)[-1], self._blob_of(media_id)
        return Kept(media_id, seen.facts, name, size_bytes, seen.sha256, blob)

    def _blob_of(self, media_id: MediaId) -> str:
        # A folder for each file would cost more than the file: 256 take them all.
        return f"media/{self._project_id}/{media_id.hex[-2:]}/{media_id}.{ORIGINAL}"


def note_kept(
    session: Session, project_id: ProjectId, kept: Sequence[Kept], *, event_id: EventId
) -> None:
    """Make kept files known to the project, once each.

    For the verb that brings them, in its transaction and under its event.
    """
    cursor = driver(session).cursor()
    cursor.execute(
        "CREATE TEMP TABLE IF NOT EXISTS coming (id uuid, project_id uuid, kind text, mime text,"
        " filename text, size_bytes bigint, sha256 bytea, width bigint, height bigint,"
        " duration_s float8, sample_rate bigint, channels bigint, blob text, store text,"
        " store_key text, store_etag text, event_id bigint)"
        " ON COMMIT DROP"
    )
    cursor.execute("TRUNCATE coming")
    with cursor.copy("COPY coming FROM STDIN") as copy:
        for one in {one.id: one for one in kept}.values():
            facts = one.facts
            copy.write_row((
                one.id, project_id, facts.kind.value, facts.mime, one.filename, one.size_bytes,
                one.sha256, facts.width, facts.height, facts.duration_s, facts.sample_rate,
                facts.channels, one.blob, *_place(one), event_id,
            ))  # fmt: skip
    cursor.execute(_NOTE)
    cursor.execute(_PLACE)


def note_seen(session: Session, kept: Sequence[Kept]) -> None:
    """Known files of a store were seen again, perhaps elsewhere or put there anew. No event."""
    for one in kept:
        if one.place is not None:
            store, key, etag = _place(one)
            session.execute(
                update(MediaRow)
                .where(MediaRow.id == one.id, MediaRow.store.is_not(None))
                .values(store=store, store_key=key, store_etag=etag)
            )


def _place(kept: Kept) -> tuple[str | None, str | None, str | None]:
    place = kept.place
    return (place.store, place.key, place.etag) if place else (None, None, None)


def _id_of(project_id: ProjectId, digest: bytes) -> MediaId:
    """A UUIDv8 (RFC 9562, section 5.8) of project and content."""
    mixed = bytearray(hashlib.blake2b(digest, digest_size=16, salt=project_id.bytes).digest())
    mixed[6] = 0x80 | (mixed[6] & 0x0F)
    mixed[8] = 0x80 | (mixed[8] & 0x3F)
    return MediaId(UUID(bytes=bytes(mixed)))
