"""The job that freezes a release."""

import tempfile
from pathlib import Path

from goldsmith.domains.releases.verbs import ordering
from goldsmith.kernel import jobs, sealing
from goldsmith.kernel.ids import ProjectId, ReleaseId


@jobs.task("releases.freeze")
def freeze(run: jobs.Run, project_id: ProjectId, release_id: ReleaseId) -> None:
    """Seal the log, write the release as of its end, and keep it as one archive.

    Safe to run twice: the position is settled once, and the same position gives the same bytes.
    """
    # pyarrow comes with them: 30 MB in a worker that may never freeze anything
    from goldsmith.domains.releases.verbs import freezing  # noqa: PLC0415
    from goldsmith.formats.release import Opener, zip_chunks  # noqa: PLC0415

    with run.database.transaction() as session:
        sealing.seal(session)
    with run.database.transaction() as session:
        position = ordering.settle_position(session, release_id)
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
