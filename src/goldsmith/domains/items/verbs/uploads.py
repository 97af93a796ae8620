"""A file comes in: streamed to the blobs, measured and looked at on its way."""

import hashlib
from collections.abc import Iterable, Iterator

from sqlalchemy.orm import Session

from goldsmith.domains.items.tables import UploadRow
from goldsmith.formats.encoding import Utf8Watch
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.ids import ProjectId, UploadId, new_id

_LONGEST_NAME = 200


def receive_upload(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    blobs: Blobs,
    filename: str,
    chunks: Iterable[bytes],
) -> UploadId:
    """Store a file, of any size and content, for a preview and an import.

    Raises ProjectNotFound, Denied. Whether it can be read is said by the preview.
    """
    access.require(actor, "item.import", project_id)
    upload_id = UploadId(new_id())
    blob = f"uploads/{project_id}/{upload_id}"
    watch, hasher = Utf8Watch(), hashlib.sha256()
    size_bytes = blobs.put_stream(blob, watch.watch(_hashed(chunks, hasher)))
    session.add(
        UploadRow(
            id=upload_id,
            project_id=project_id,
            filename=filename.replace("\0", "")
            .replace("\\", "/")
            .rsplit("/", 1)[-1][-_LONGEST_NAME:]
            or "upload",
            blob=blob,
            size_bytes=size_bytes,
            sha256=hasher.digest(),
            is_utf8=watch.is_utf8,
            created_by=actor.person_id,
        )
    )
    session.flush()
    events.append(
        session,
        actor,
        "items.uploaded",
        subject_id=upload_id,
        project_id=project_id,
        data={"size_bytes": size_bytes},
    )
    return upload_id


def _hashed(chunks: Iterable[bytes], hasher: "hashlib._Hash") -> Iterator[bytes]:
    for chunk in chunks:
        hasher.update(chunk)
        yield chunk
