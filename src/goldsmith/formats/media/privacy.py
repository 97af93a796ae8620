"""Take out of an image what tells about people: place, camera, names, thumbnails of what was cut.

Lossless: segments and chunks are left out, pixels stay as they are. The turn that a camera noted
stays, since without it the picture would lie on its side. Sources: Exif 2.32, section 4.5;
PNG 3rd edition, section 11.3; WebP container specification.
"""

import mmap
import struct
import zlib
from collections.abc import Iterator

from goldsmith.formats.media.types import MediaRefused

Content = mmap.mmap | bytes

_KEPT_PNG = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"bKGD", b"hIST", b"pHYs", b"sPLT",
})  # fmt: skip
_KEPT_WEBP = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_ICC, _ADOBE = b"ICC_PROFILE\x00", b"Adobe"
_ORIENTATION = 0x0112


def strip(content: Content, mime: str) -> list[bytes] | None:
    """The parts of the same picture without what else the file told; None where there is nothing else.

    Raises MediaRefused where the file is cut off.
    """
    try:
        parts = list(_PARTS_OF[mime](content))
    except (IndexError, struct.error) as error:
        raise MediaRefused("The file is cut off or damaged.") from error
    return None if sum(map(len, parts)) == len(content) else parts


def orientation_of(exif: bytes) -> int:
    """The turn noted in an Exif block (after ``Exif\\0\\0``), 1 to 8; 1 where there is none."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 8:
        return 1
    try:
        (place,) = struct.unpack_from(order + "I", exif, 4)
        (entries,) = struct.unpack_from(order + "H", exif, place)
        for number in range(entries):
            tag, _, _, value = struct.unpack_from(order + "HHIH", exif, place + 2 + 12 * number)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def turn_of_jpeg(content: Content) -> int:
    """The turn that a JPEG notes, 1 to 8; 1 where there is none."""
    at = 2
    while content[at] == 0xFF and content[at + 1] not in {0xDA, 0xD9}:
        if content[at + 1] == 0xFF:
            at += 1
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        if content[at + 1] == 0xE1 and content[at + 4 : at + 10] == b"Exif\x00\x00":
            return orientation_of(content[at + 10 : at + 2 + length])
        at += 2 + length
    return 1


def _exif_with(orientation: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    return b"MM\x00*" + struct.pack(">IH", 8, 1) + entry + bytes(4)


def _jpeg(content: Content) -> Iterator[bytes]:
    """Segments up to the picture itself, without application data and comments."""
    yield content[:2]
    at, orientation = 2, 1
    kept: list[bytes] = []
    while True:
        if content[at] != 0xFF:
            raise MediaRefused("The file is cut off or damaged.")
        marker = content[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker in _STANDALONE:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        segment = content[at : at + 2 + length]
        body = segment[4:]
        if marker == 0xE1 and body.startswith(b"Exif\x00\x00"):
            orientation = orientation_of(body[6:])
        is_application = 0xE0 <= marker <= 0xEF
        is_needed = (
            (marker == 0xE0 and body.startswith(b"JFIF"))
            or (marker == 0xE2 and body.startswith(_ICC))
            or (marker == 0xEE and body.startswith(_ADOBE))
        )
        if marker == 0xDA:  # from here on the picture itself, up to its end
            break
        if marker != 0xFE and (not is_application or is_needed):
            kept.append(segment)
        at += 2 + length
    if orientation != 1:
        exif = b"Exif\x00\x00" + _exif_with(orientation)
        yield b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    yield from kept
    end = content.rfind(b"\xff\xd9")  # what follows the end is no picture
    yield content[at : end + 2] if end > at else content[at:]


def _png(content: Content) -> Iterator[bytes]:
    yield content[:8]
    at = 8
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        name = content[at + 4 : at + 8]
        whole = content[at : at + 12 + length]
        if len(whole) < 12 + length:
            raise MediaRefused("The file is cut off or damaged.")
        if name in _KEPT_PNG:
            yield whole
        elif name == b"eXIf" and (orientation := orientation_of(whole[8:-4])) != 1:
            exif = b"eXIf" + _exif_with(orientation)
            yield struct.pack(">I", len(exif) - 4) + exif + struct.pack(">I", zlib.crc32(exif))
        if name == b"IEND":
            return
        at += 12 + length


def _webp(content: Content) -> Iterator[bytes]:
    kept: list[bytes] = []
    at, orientation = 12, 1
    while at + 8 <= len(content):
        name = content[at : at + 4]
        (length,) = struct.unpack_from("<I", content, at + 4)
        padded = length + length % 2
        body = content[at + 8 : at + 8 + length]
        if len(body) < length:
            raise MediaRefused("The file is cut off or damaged.")
        if name == b"EXIF":
            orientation = orientation_of(body.removeprefix(b"Exif\x00\x00"))
        if name in _KEPT_WEBP:
            kept.append(content[at : at + 8] + body + bytes(padded - length))
        at += 8 + padded
    if kept and kept[0][:4] == b"VP8X":
        flags = kept[0][8] & ~0x0C  # neither Exif nor XMP …
        if orientation != 1:  # … but the turn
            exif = _exif_with(orientation)
            flags |= 0x08
            kept.append(b"EXIF" + struct.pack("<I", len(exif)) + exif + bytes(len(exif) % 2))
        kept[0] = kept[0][:8] + bytes([flags]) + kept[0][9:]
    yield b"RIFF" + struct.pack("<I", 4 + sum(map(len, kept))) + b"WEBP"
    yield from kept


_PARTS_OF = {"image/jpeg": _jpeg, "image/png": _png, "image/webp": _webp}
