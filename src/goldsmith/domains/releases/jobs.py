"""The job that freezes a release."""

import tempfile
import time
from pathlib import Path

from goldsmith.domains.releases.verbs import ordering
from goldsmith.kernel import jobs, sealing
from goldsmith.kernel.ids import ProjectId, ReleaseId

_LOOK_AGAIN_S = 0.1


@jobs.task("releases.freeze")
def freeze(run: jobs.Run, project_id: ProjectId, release_id: ReleaseId) -> None:
    """Seal the log, write the release as of its end, and keep it as one archive.

    What was handed in before the release was ordered is in it: the cut waits until it is sealed.
    Safe to run twice: the position is settled once, and the same position gives the same bytes.
    """
    # pyarrow comes with them: 30 MB in a worker that may never freeze anything
    from goldsmith.domains.releases.verbs import freezing  # noqa: PLC0415
    from goldsmith.formats.release import Opener, zip_chunks  # noqa: PLC0415

    # Another process may be sealing, or hold up the log with a transaction that is still open.
    while (position := _cut(run, release_id)) is None:
        run.check_cancelled()
        time.sleep(_LOOK_AGAIN_S)
    blob = f"releases/{project_id}/{release_id}.zip"
    with tempfile.TemporaryDirectory(prefix="goldsmith-release-") as name:
        folder = Path(name)
        with run.database.transaction() as session:
            digest, counts = freezing.write_release(
                session, release_id, folder, position=position, progress=run.progress
            )
        names = [path.name for path in folder.iterdir()]
        size_bytes = run.blobs.put_stream(blob, zip_chunks(names, Opener(folder)))
    with run.database.transaction() as session:
        ordering.seal_release(
            session, release_id, digest=digest, blob=blob, size_bytes=size_bytes, counts=counts
        )


def _cut(run: jobs.Run, release_id: ReleaseId) -> int | None:
    with run.database.transaction() as session:
        sealing.seal(session)
    with run.database.transaction() as session:
        return ordering.settle_position(session, release_id)
