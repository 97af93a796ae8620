"""Files come in: looked at by the guard, cleaned, hashed, put into the blobs, and noted."""

import hashlib
import os
import queue
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.media.types import Kept
from goldsmith.formats.media.archives import Entry
from goldsmith.formats.media.guard import Guard
from goldsmith.formats.media.sniff import HEAD_BYTES, PDF_START
from goldsmith.formats.media.types import MediaFacts, MediaRefused
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import driver
from goldsmith.kernel.ids import EventId, MediaId, ProjectId

_MOST_HANDS = 4
_NOTE = """
INSERT INTO media (id, project_id, kind, mime, filename, size_bytes, sha256, width, height,
                   duration_s, sample_rate, channels, blob, event_id)
SELECT * FROM coming ON CONFLICT (id) DO NOTHING
"""


class Keeper:
    """Keeps the files of one project, as many at once as there are processors.

    What pictures tell beside themselves is taken out, unless the import ``keeps_details``.
    """

    def __init__(self, blobs: Blobs, project_id: ProjectId, *, keeps_details: bool = False) -> None:
        self._blobs = blobs
        self._project_id = project_id
        self._keeps_details = keeps_details
        self.hands = min(_MOST_HANDS, os.cpu_count() or 1)
        self._guards: queue.SimpleQueue[Guard] = queue.SimpleQueue()
        for _ in range(self.hands):
            self._guards.put(Guard())
        self._pool = ThreadPoolExecutor(self.hands, "keep")
        self._folder = tempfile.TemporaryDirectory(prefix="goldsmith-media-", dir=blobs.nearby)

    def landing(self, number: int) -> Path:
        """Where the file of this number in an archive is to be put."""
        return Path(self._folder.name) / f"come-{number}"

    def place(self, number: int) -> Path:
        """Where what becomes the item of this number lies before it is kept."""
        return Path(self._folder.name) / str(number)

    def unfold(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, int | None]]:
        """Files that landed, counted anew and at their places; a PDF page by page, named by it.

        The page, from 1, stands beside its entry; None beside what is no PDF.
        """
        number = 0
        for entry in entries:
            came = self.landing(entry.number)
            pages, fault = self._pages(came) if entry.fault is None else (None, entry.fault)
            for page in range(1, pages + 1) if pages else [None]:
                number += 1
                name = entry.name if page is None else f"{entry.name}#page={page}"
                if page is not None:
                    self.place(number).hardlink_to(came)
                elif fault is None:
                    came.rename(self.place(number))
                yield replace(entry, number=number, name=name, fault=fault), page
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

    def keep(self, number: int, filename: str, *, page: int | None = None) -> "Future[Kept]":
        """Begin to keep what lies at its place, of a PDF one ``page``.

        The result raises MediaRefused, DiskFull.
        """
        return self._pool.submit(self._keep, self.place(number), filename, page)

    def _keep(self, came: Path, filename: str, page: int | None) -> Kept:
        clean = came.with_suffix(".clean")
        guard = self._guards.get()
        try:
            if page is not None:
                facts = guard.draw_page(came, page, clean)
            else:
                facts = guard.inspect(came, None if self._keeps_details else clean)
            return self._store(clean if clean.exists() else came, facts, filename)
        finally:
            self._guards.put(guard)
            came.unlink(missing_ok=True)
            clean.unlink(missing_ok=True)

    def _store(self, path: Path, facts: MediaFacts, filename: str) -> Kept:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").digest()
        media_id = _id_of(self._project_id, digest)
        blob = f"media/{self._project_id}/{media_id}/original"
        size_bytes = self._blobs.take_file(blob, path)
        return Kept(media_id, facts, filename.rsplit("/", 1)[-1], size_bytes, digest, blob)


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
        " duration_s float8, sample_rate bigint, channels bigint, blob text, event_id bigint)"
        " ON COMMIT DROP"
    )
    cursor.execute("TRUNCATE coming")
    with cursor.copy("COPY coming FROM STDIN") as copy:
        for one in {one.id: one for one in kept}.values():
            facts = one.facts
            copy.write_row((
                one.id, project_id, facts.kind.value, facts.mime, one.filename, one.size_bytes,
                one.sha256, facts.width, facts.height, facts.duration_s, facts.sample_rate,
                facts.channels, one.blob, event_id,
            ))  # fmt: skip
    cursor.execute(_NOTE)


def _id_of(project_id: ProjectId, digest: bytes) -> MediaId:
    """A UUIDv8 (RFC 9562, section 5.8) of project and content."""
    mixed = bytearray(hashlib.blake2b(digest, digest_size=16, salt=project_id.bytes).digest())
    mixed[6] = 0x80 | (mixed[6] & 0x0F)
    mixed[8] = 0x80 | (mixed[8] & 0x3F)
    return MediaId(UUID(bytes=bytes(mixed)))
