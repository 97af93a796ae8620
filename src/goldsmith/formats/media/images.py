"""Measure an image and read it to its end, line by line, so that memory stays flat.

libvips reads in order what can be read in order; what cannot (a progressive JPEG) is held whole, and
the limits of whoever runs this decide (``guard``).
"""

import mmap
import struct
from pathlib import Path
from typing import Any

import pyvips

from goldsmith.formats.media.jpegs import Content, size_of_plain
from goldsmith.formats.media.privacy import turn_of_jpeg
from goldsmith.formats.media.types import (
    MAX_PIXELS,
    MAX_SIDE,
    MediaFacts,
    MediaKind,
    MediaRefused,
)

PREVIEW_SIDE = 512
TILE_SIDE = 512
_LINES = 64
_LYING = 5  # from this turn on width and height change places
_NO_FRAMES = frozenset({0xC4, 0xC8, 0xCC})  # tables, not frames
_LOADERS = {
    "image/png": "pngload",
    "image/jpeg": "jpegload",
    "image/webp": "webpload",
    "image/tiff": "tiffload",
}

pyvips.block_untrusted_set(True)
pyvips.cache_set_max(0)


def measure(path: Path, mime: str, content: bytes | None = None) -> MediaFacts:
    """Size as shown. Raises MediaRefused, also where the picture does not go to its end.

    What has the ``content`` in hand gives it, and it is not read again.
    """
    plain = _measure_plain(path, content) if mime == "image/jpeg" else None
    return plain or _measure_decoded(path, mime)


def _measure_plain(path: Path, content: bytes | None) -> MediaFacts | None:
    """A plain JPEG is whole where its tables, frame and scans are: decoding would add nothing."""
    if content is not None:
        return _facts_of_plain(content)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        return _facts_of_plain(mapped)


def _facts_of_plain(content: Content) -> MediaFacts | None:
    size = size_of_plain(content)
    if size is None:
        return None
    return _facts("image/jpeg", size, is_lying=turn_of_jpeg(content) >= _LYING)


def _measure_decoded(path: Path, mime: str) -> MediaFacts:
    image, (width, height) = _open_small(path) if mime == "image/jpeg" else _open_whole(path, mime)
    if width > MAX_SIDE or height > MAX_SIDE or width * height > MAX_PIXELS:
        raise MediaRefused(
            f"The picture says it is {width} × {height}. At most {MAX_SIDE} a side and "
            f"{MAX_PIXELS // 10**6} megapixels can be kept."
        )
    _read_to_its_end(image)
    return _facts(mime, (width, height), is_lying=_orientation(image) >= _LYING)


def _facts(mime: str, size: tuple[int, int], *, is_lying: bool) -> MediaFacts:
    width, height = reversed(size) if is_lying else size
    return MediaFacts(MediaKind.IMAGE, mime, width=width, height=height)


def _read_to_its_end(image: Any) -> None:
    """A few lines at a time, in this thread: waking others costs more than a small picture does."""
    region = pyvips.Region.new(image)
    try:
        for top in range(0, image.height, _LINES):
            region.fetch(0, top, image.width, min(_LINES, image.height - top))
    except pyvips.Error as error:
        raise MediaRefused("The picture is cut off or damaged.") from error


def _open_whole(path: Path, mime: str) -> tuple[Any, tuple[int, int]]:
    image = _open(path, mime)
    return image, (image.width, image.height)


def _open_small(path: Path) -> tuple[Any, tuple[int, int]]:
    """A JPEG at an eighth: all coefficients are decoded, few become pixels; and its whole size."""
    try:
        size = _size_of_jpeg(path)
    except (IndexError, struct.error) as error:
        raise MediaRefused("The picture is cut off or damaged.") from error
    return _open(path, "image/jpeg", shrink=8 if min(size) >= 8 else 1), size


def _size_of_jpeg(path: Path) -> tuple[int, int]:
    """What the frame header says (ITU-T T.81, B.2.2)."""
    with path.open("rb") as file:
        file.seek(2)
        while (marker := file.read(2)) and marker[0] == 0xFF:
            if marker[1] == 0xFF:
                file.seek(-1, 1)
            elif not (marker[1] == 0x01 or 0xD0 <= marker[1] <= 0xD7):
                (length,) = struct.unpack(">H", file.read(2))
                if 0xC0 <= marker[1] <= 0xCF and marker[1] not in _NO_FRAMES:
                    height, width = struct.unpack(">xHH", file.read(5))
                    return width, height
                file.seek(length - 2, 1)
    raise MediaRefused("The picture is cut off or damaged.")


def rewrite_tiff(path: Path, target: Path) -> None:
    """The same picture without what else the file told; TIFF hides that in many places."""
    _open(path, "image/tiff").tiffsave(str(target), compression="deflate", keep="icc")


def make_preview(path: Path, target: Path) -> None:
    """A WebP of at most 512 pixels a side, upright, 8 bits."""
    small = pyvips.Image.thumbnail(str(path), PREVIEW_SIDE, height=PREVIEW_SIDE, size="down")
    small.write_to_file(str(target), Q=80, keep="none")


def make_plain(path: Path, mime: str, target: Path) -> None:
    """What a browser shows of a format it does not know (TIFF, 16 bits): an upright 8-bit WebP or PNG."""
    image = _to_eight_bits(_open(path, mime).autorot())
    image.write_to_file(str(target), keep="none")


def make_tiles(path: Path, mime: str, folder: Path) -> None:
    """A pyramid of tiles of 512 pixels, ``level/row/column.webp``; level 0 is the smallest."""
    image = _to_eight_bits(_open(path, mime).autorot())
    image.dzsave(
        str(folder), layout="google", suffix=".webp[Q=85,effort=0]", tile_size=TILE_SIDE, overlap=0,
        depth="onetile", keep="none", skip_blanks=-1,
    )  # fmt: skip


def _open(path: Path, mime: str, **options: int) -> Any:  # pyvips has no types
    """By the loader that the first bytes asked for, and no other."""
    try:
        return pyvips.Operation.call(
            _LOADERS[mime], str(path), access="sequential", fail_on="error", **options
        )
    except pyvips.Error as error:
        raise MediaRefused("The picture is cut off or damaged.") from error


def _orientation(image: Any) -> int:
    return int(image.get("orientation")) if image.get_typeof("orientation") else 1


def _to_eight_bits(image: Any) -> Any:
    if image.format == "ushort":
        return (image / 257).cast("uchar")
    return image if image.format == "uchar" else image.scaleimage()
