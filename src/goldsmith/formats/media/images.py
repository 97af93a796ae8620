"""Measure an image and read it to its end, line by line, so that memory stays flat.

libvips reads in order what can be read in order; what cannot (a progressive JPEG) is held whole, and
the limits of whoever runs this decide (``guard``).
"""

from pathlib import Path
from typing import Any

import pyvips

from goldsmith.formats.media.types import (
    MAX_PIXELS,
    MAX_SIDE,
    MediaFacts,
    MediaKind,
    MediaRefused,
)

PREVIEW_SIDE = 512
TILE_SIDE = 512
_LOADERS = {
    "image/png": "pngload",
    "image/jpeg": "jpegload",
    "image/webp": "webpload",
    "image/tiff": "tiffload",
}

pyvips.block_untrusted_set(True)
pyvips.cache_set_max(0)


def measure(path: Path, mime: str) -> MediaFacts:
    """Size as shown. Raises MediaRefused, also where the picture does not go to its end."""
    image = _open(path, mime)
    width, height = image.width, image.height
    if width > MAX_SIDE or height > MAX_SIDE or width * height > MAX_PIXELS:
        raise MediaRefused(
            f"The picture says it is {width} × {height}. At most {MAX_SIDE} a side and "
            f"{MAX_PIXELS // 10**6} megapixels can be kept."
        )
    try:
        # Reads every line, keeps none. Of a JPEG all coefficients are decoded, few become pixels.
        (_open(path, mime, shrink=8) if mime == "image/jpeg" else image).avg()
    except pyvips.Error as error:
        raise MediaRefused("The picture is cut off or damaged.") from error
    is_lying = _orientation(image) >= 5
    return MediaFacts(
        MediaKind.IMAGE,
        mime,
        width=height if is_lying else width,
        height=width if is_lying else height,
    )


def rewrite_tiff(path: Path, target: Path) -> None:
    """The same picture without what else the file told; TIFF hides that in many places."""
    _open(path, "image/tiff").tiffsave(str(target), compression="deflate", keep="icc")


def make_preview(path: Path, mime: str, target: Path) -> None:
    """A WebP of at most 512 pixels a side, upright, 8 bits."""
    _open(path, mime)  # the loader must be the one that the content asked for
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
    try:
        image = pyvips.Image.new_from_file(
            str(path), access="sequential", fail_on="error", **options
        )
    except pyvips.Error as error:
        raise MediaRefused("The picture is cut off or damaged.") from error
    if image.get("vips-loader") != _LOADERS[mime]:
        raise MediaRefused("The picture is not what its first bytes say.")
    return image


def _orientation(image: Any) -> int:
    return int(image.get("orientation")) if image.get_typeof("orientation") else 1


def _to_eight_bits(image: Any) -> Any:
    if image.format == "ushort":
        return (image / 257).cast("uchar")
    return image if image.format == "uchar" else image.scaleimage()
