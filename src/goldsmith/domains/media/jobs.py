"""The job that makes previews, tiles and peaks."""

import structlog

from goldsmith.domains.media.verbs import making
from goldsmith.kernel import jobs
from goldsmith.kernel.ids import MediaId, ProjectId
from goldsmith.kernel.phrases import Phrase, Said

log = structlog.get_logger(__name__)

AT_ONCE = 100


@jobs.task("media.make")
def make(run: jobs.Run, project_id: ProjectId) -> None:
    """Make what is missing of the project's media, one file after the other. Safe to run twice.

    A file of which nothing can be made is passed over; the next run tries it again.
    """
    done, failed = 0, 0
    after: MediaId | None = None
    while True:
        with run.database.transaction() as session:
            rows = making.list_unmade(session, project_id, after=after, size=AT_ONCE)
        if not rows:
            break
        for row in rows:
            try:
                levels = making.make(run.blobs, run.stores, row)
            except Exception as error:  # noqa: BLE001  # whatever a decoder does, the others go on
                failed += 1
                log.warning("media.not_made", media=str(row.id), kind=type(error).__name__)
            else:
                with run.database.transaction() as session:
                    making.note_made(session, row.id, tile_levels=levels)
                done += 1
            run.progress(done, note=_left(failed))
        after = rows[-1].id


def _left(n_files: int) -> Said | None:
    words = f"Nothing could be made of {n_files} files; they are shown as they came."
    return Said(words, Phrase("media_left", {"n": n_files})) if n_files else None
