"""Reads of media: facts, and where the bytes lie."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.media.errors import MediaNotFound, MediaNotMade
from goldsmith.domains.media.tables import MediaRow, ProjectStoreRow
from goldsmith.domains.media.types import (
    ORIGINAL,
    Content,
    Media,
    Picture,
    Place,
    ProjectStore,
    Sound,
    reference_to,
    referenced,
)
from goldsmith.formats.media.peaks import coarser
from goldsmith.formats.media.types import MediaKind, rounded_up_ms
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import BlobNotFound, Blobs
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import MediaId, ProjectId
from goldsmith.kernel.stores import StoreNotFound, Stores


def get_media(session: Session, actor: Actor, media_id: MediaId) -> Media:
    """An image or recording of a project the actor belongs to. Raises MediaNotFound, Denied."""
    row = _get_row(session, actor, media_id)
    return Media(
        id=MediaId(row.id),
        project_id=ProjectId(row.project_id),
        kind=MediaKind(row.kind),
        mime=row.mime,
        filename=row.filename,
        size_bytes=row.size_bytes,
        sha256=row.sha256.hex(),
        width=row.width,
        height=row.height,
        duration_s=row.duration_s,
        sample_rate=row.sample_rate,
        channels=row.channels,
        is_ready=row.made_at is not None,
        tile_levels=row.tile_levels,
        created_at=row.created_at,
    )


def find_sizes(
    session: Session, project_id: ProjectId, fields: Mapping[str, str]
) -> dict[str, tuple[int, ...]]:
    """By field: width and height of an item's pictures, the length of its sounds in milliseconds.

    For verbs that check shapes and regions against them; they have checked who asks.
    """
    measured = _measured(session, project_id, fields.values())
    found: dict[str, tuple[int, ...]] = {}
    for field, value in fields.items():
        row = measured.get(value)
        if row and row["width"] and row["height"]:
            found[field] = (row["width"], row["height"])
        elif row and row["duration_s"]:
            found[field] = (rounded_up_ms(row["duration_s"]),)
    return found


def list_picture_sizes(
    session: Session, project_id: ProjectId, items: Sequence[Mapping[str, str]]
) -> list[dict[str, tuple[int, int]]]:
    """For the fields of each of some items: width and height of its pictures, by field.

    For verbs that check shapes against them; they have checked who asks.
    """
    values = [value for fields in items for value in fields.values()]
    pictures = find_pictures(session, project_id, values)
    return [
        {
            field: (pictures[value].width, pictures[value].height)
            for field, value in fields.items()
            if value in pictures
        }
        for fields in items
    ]


def find_sounds(session: Session, project_id: ProjectId, values: Iterable[str]) -> dict[str, Sound]:
    """The project's recordings that values of fields name, by value."""
    return {
        value: Sound(row["filename"], rounded_up_ms(row["duration_s"]))
        for value, row in _measured(session, project_id, values).items()
        if row["duration_s"]
    }


def find_pictures(
    session: Session, project_id: ProjectId, values: Iterable[str]
) -> dict[str, Picture]:
    """The project's pictures that values of fields name, by value."""
    return {
        value: Picture(row["filename"], row["width"], row["height"])
        for value, row in _measured(session, project_id, values).items()
        if row["width"] and row["height"]
    }


# The project is compared here: a planner without statistics of it would read all its media.
_MEASURED = """
SELECT id, project_id, filename, width, height, duration_s FROM media WHERE id = ANY(%(ids)s)
"""


def _measured(
    session: Session, project_id: ProjectId, values: Iterable[str]
) -> dict[str, dict[str, Any]]:
    """What is known of the project's media that values of fields name, by value."""
    named = {value: media_id for value in values if (media_id := referenced(value)) is not None}
    if not named:
        return {}
    rows = fetch_all(session, _MEASURED, {"ids": list(set(named.values()))})
    found = {row["id"]: row for row in rows if row["project_id"] == project_id}
    return {value: found[media_id] for value, media_id in named.items() if media_id in found}


def find_content(session: Session, actor: Actor, media_id: MediaId) -> Content:
    """The file as it was kept. Raises MediaNotFound, Denied."""
    row = _get_row(session, actor, media_id)
    return Content(row.blob, row.mime, row.size_bytes, row.sha256.hex(), place_of(row))


def find_made(
    session: Session, actor: Actor, media_id: MediaId, name: str, mime: str, *, blobs: Blobs
) -> Content:
    """Something made of the file: ``preview``, ``plain``, ``peaks``, ``spectrogram`` or a tile.

    Raises MediaNotFound, Denied, MediaNotMade.
    """
    row = _get_row(session, actor, media_id)
    blob = row.blob.removesuffix(ORIGINAL) + name
    try:
        size_bytes = blobs.size(blob)
    except BlobNotFound as error:
        raise MediaNotMade from error
    return Content(blob, mime, size_bytes, f"{row.sha256.hex()[:32]}-{name.replace('/', '-')}")


def get_overview(
    session: Session, actor: Actor, media_id: MediaId, *, blobs: Blobs
) -> tuple[bytes, str]:
    """The waveform of a whole recording in few peaks, and a name that never changes.

    Raises MediaNotFound, Denied, MediaNotMade.
    """
    found = find_made(session, actor, media_id, "peaks", "", blobs=blobs)
    return coarser(b"".join(blobs.open_stream(found.blob))), f"{found.etag}-overview"


def list_described(
    session: Session, project_id: ProjectId, references: Sequence[str]
) -> list[dict[str, Any]]:
    """What a release says of media, in the order of their ids; unknown ones are left out."""
    ids = [media_id for one in references if (media_id := referenced(one)) is not None]
    rows = session.scalars(
        select(MediaRow)
        .where(MediaRow.project_id == project_id, MediaRow.id.in_(ids))
        .order_by(MediaRow.id)
    )
    return [
        {
            "media": reference_to(row.id),
            "filename": row.filename,
            "sha256": row.sha256.hex(),
            "mime": row.mime,
            "size_bytes": row.size_bytes,
            "width": row.width,
            "height": row.height,
            "duration_s": row.duration_s,
            "sample_rate": row.sample_rate,
            "channels": row.channels,
        }
        for row in rows
    ]


def place_of(row: MediaRow) -> Place | None:
    """Where in a store the file is; None where its bytes lie in the blobs."""
    if row.store is None or row.store_key is None:
        return None
    return Place(row.store, row.store_key, row.store_etag)


def list_stores(
    session: Session, actor: Actor, project_id: ProjectId, *, stores: Stores
) -> list[ProjectStore]:
    """The stores this project may refer to; to an owner of the installation also the others.

    Raises ProjectNotFound, Denied.
    """
    access.require(actor, "item.import", project_id)
    query = select(ProjectStoreRow.name).where(ProjectStoreRow.project_id == project_id)
    opened = set(session.scalars(query))
    return [
        ProjectStore(name, is_open=name in opened)
        for name in stores.names
        if name in opened or actor.is_instance_owner
    ]


def require_store(session: Session, project_id: ProjectId, name: str) -> None:
    """Raise StoreNotFound unless the store is open to the project."""
    if session.get(ProjectStoreRow, (project_id, name)) is None:
        raise StoreNotFound(store=name)


def _get_row(session: Session, actor: Actor, media_id: MediaId) -> MediaRow:
    row = session.get(MediaRow, UUID(str(media_id)))
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise MediaNotFound
    access.require(actor, "media.read", ProjectId(row.project_id))
    return row
