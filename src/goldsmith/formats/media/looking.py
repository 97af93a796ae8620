"""What a file is, and what of it is to be kept. Only in a guarded process (``guard``)."""

import hashlib
import mmap
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from goldsmith.formats.media import images
from goldsmith.formats.media.packed import Packed
from goldsmith.formats.media.privacy import strip
from goldsmith.formats.media.sniff import HEAD_BYTES, sniff
from goldsmith.formats.media.types import MediaFacts, Seen

_CHUNK_BYTES = 1 << 16
_TIFF = "image/tiff"


def look(path: Path, clean: Path | None) -> Seen:
    """Sniff, take out what tells about people, and read to the end. Raises MediaRefused."""
    with path.open("rb") as file:
        mime = sniff(file.read(HEAD_BYTES))
        if mime.startswith("audio/"):
            return Seen(_measure_sound(path, mime), hash_of(file), is_cleaned=False)
        if mime == _TIFF and clean is not None:
            facts = images.measure(path, mime)
            images.rewrite_tiff(path, clean)
            with clean.open("rb") as rewritten:
                return Seen(facts, hash_of(rewritten), is_cleaned=True)
        if clean is None or (digest := _strip(file, mime, clean)) is None:
            return Seen(images.measure(path, mime), hash_of(file), is_cleaned=False)
        return Seen(images.measure(clean, mime), digest, is_cleaned=True)


def take(packed: Packed, path: Path, *, keeps_details: bool) -> Seen:
    """The same for a small file of an archive; what is to be kept is written to ``path``, once.

    Raises MediaRefused.
    """
    content = packed.read()
    mime = sniff(content[:HEAD_BYTES])
    if mime == _TIFF and not keeps_details:
        return _take_tiff(content, path)
    is_sound = mime.startswith("audio/")
    parts = None if is_sound or keeps_details else strip(content, mime)
    kept = content if parts is None else b"".join(parts)
    with path.open("wb", buffering=0) as file:
        file.write(kept)
    facts = _measure_sound(path, mime) if is_sound else images.measure(path, mime, kept)
    return Seen(facts, hashlib.sha256(kept).digest(), is_cleaned=False)


def hash_of(file: BinaryIO) -> bytes:
    """SHA-256 of all of it."""
    file.seek(0)
    digest = hashlib.sha256()
    while chunk := file.read(_CHUNK_BYTES):
        digest.update(chunk)
    return digest.digest()


def _measure_sound(path: Path, mime: str) -> MediaFacts:
    from goldsmith.formats.media import sound  # noqa: PLC0415  # pictures need no numpy, and begin sooner

    return sound.measure(path, mime)


def _take_tiff(content: bytes, path: Path) -> Seen:
    path.write_bytes(content)
    clean = path.with_suffix(".clean")
    seen = look(path, clean)
    clean.replace(path)
    return replace(seen, is_cleaned=False)


def _strip(file: BinaryIO, mime: str, clean: Path) -> bytes | None:
    """The hash of what was written without what else the picture told; None where there is nothing."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        parts = strip(content, mime)
    if parts is None:
        return None
    with clean.open("wb") as kept:
        kept.writelines(parts)
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()
