"""A file comes in: it becomes a blob, and is looked at on its way."""

from typing import BinaryIO

from sqlalchemy.orm import Session

from goldsmith.domains.items.tables import UploadRow
from goldsmith.formats.encoding import Utf8Watch
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs, Received
from goldsmith.kernel.ids import ProjectId, UploadId, new_id

_LONGEST_NAME = 200
_CHUNK_BYTES = 1 << 20


def receive_upload(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    blobs: Blobs,
    filename: str,
    received: Received,
) -> UploadId:
    """Store a file, of any size and content, for a preview and an import.

    Raises ProjectNotFound, Denied. Whether it can be read is said by the preview.
    """
    access.require(actor, "item.import", project_id)
    upload_id = UploadId(new_id())
    blob = f"uploads/{project_id}/{upload_id}"
    is_utf8 = _is_utf8(received.file)
    size_bytes = blobs.take_open(blob, received.file)
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
            sha256=received.sha256,
            is_utf8=is_utf8,
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


def _is_utf8(file: BinaryIO) -> bool:
    watch = Utf8Watch()
    chunks = watch.watch(iter(lambda: file.read(_CHUNK_BYTES), b""))
    return all(watch.is_utf8 for _ in chunks) and watch.is_utf8
