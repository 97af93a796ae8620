"""Files come in: looked at by the guard, cleaned, hashed, put into the blobs, and noted."""

import hashlib
import os
import queue
import tempfile
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.media.types import Kept
from goldsmith.formats.media.guard import Guard
from goldsmith.formats.media.types import MediaFacts
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

    def place(self, number: int) -> Path:
        """Where the file of this number is to be put before it is kept."""
        return Path(self._folder.name) / str(number)

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

    def keep(self, number: int, filename: str) -> "Future[Kept]":
        """Begin to keep what lies at its place. The result raises MediaRefused, DiskFull."""
        return self._pool.submit(self._keep, self.place(number), filename)

    def _keep(self, came: Path, filename: str) -> Kept:
        clean = came.with_suffix(".clean")
        guard = self._guards.get()
        try:
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
