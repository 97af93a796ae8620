"""What is made of a media file for the screens: previews, tiles, peaks and spectrograms."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from goldsmith.domains.media.queries import place_of
from goldsmith.domains.media.tables import MediaRow
from goldsmith.domains.media.types import ORIGINAL, Unmade
from goldsmith.formats.media.types import MediaKind
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.ids import MediaId, ProjectId
from goldsmith.kernel.stores import Stores

LARGE_SIDE = 8192


def list_unmade(
    session: Session, project_id: ProjectId, *, after: MediaId | None, size: int
) -> list[Unmade]:
    """The next media of which nothing was made yet."""
    query = select(MediaRow).where(MediaRow.project_id == project_id, MediaRow.made_at.is_(None))
    if after is not None:
        query = query.where(MediaRow.id > after)
    return [
        Unmade(
            MediaId(row.id),
            MediaKind(row.kind),
            row.mime,
            max(row.width or 0, row.height or 0),
            row.blob,
            row.size_bytes,
            place_of(row),
        )
        for row in session.scalars(query.order_by(MediaRow.id).limit(size))
    ]


def make(blobs: Blobs, stores: Stores, one: Unmade) -> int:
    """Make and store everything of one file; returns how many levels of tiles there are."""
    # libvips comes with it: only a worker that makes previews carries it
    from goldsmith.formats.media import images, sound  # noqa: PLC0415

    stem = one.blob.removesuffix(ORIGINAL)
    with tempfile.TemporaryDirectory(prefix="goldsmith-media-") as name:
        folder = Path(name)
        path = folder / ORIGINAL
        with path.open("wb") as file:
            file.writelines(_original(blobs, stores, one))
        if one.kind is MediaKind.AUDIO:
            with (folder / "spectrogram").open("wb") as spectrogram:
                peaks = sound.draw(path, spectrogram)
            blobs.put_stream(f"{stem}peaks", [peaks.tobytes()])
            blobs.put_file(f"{stem}spectrogram", folder / "spectrogram")
            return 0
        images.make_preview(path, folder / "preview.webp")
        blobs.put_file(f"{stem}preview", folder / "preview.webp")
        if one.longest_side > LARGE_SIDE:
            return _put_tiles(blobs, path, one.mime, folder / "tiles", stem)
        if one.mime == "image/tiff":
            images.make_plain(path, one.mime, folder / "plain.png")
            blobs.put_file(f"{stem}plain", folder / "plain.png")
    return 0


def _original(blobs: Blobs, stores: Stores, one: Unmade) -> Iterator[bytes]:
    if one.place is None:
        return blobs.open_stream(one.blob)
    store = stores.get(one.place.store)
    return store.open_stream(one.place.key, start=0, end=one.size_bytes, etag=one.place.etag)


def note_made(session: Session, media_id: MediaId, *, tile_levels: int) -> None:
    """What was made is there. A cache, so no event."""
    session.execute(
        update(MediaRow)
        .where(MediaRow.id == media_id)
        .values(made_at=func.now(), tile_levels=tile_levels)
    )


def _put_tiles(blobs: Blobs, path: Path, mime: str, folder: Path, stem: str) -> int:
    from goldsmith.formats.media import images  # noqa: PLC0415

    images.make_tiles(path, mime, folder)
    levels = [level for level in folder.iterdir() if level.name.isdigit()]
    for level in levels:
        for tile in level.glob("*/*.webp"):
            place = f"{level.name}/{tile.parent.name}/{tile.stem}"
            blobs.put_file(f"{stem}tiles/{place}", tile)
    return len(levels)
