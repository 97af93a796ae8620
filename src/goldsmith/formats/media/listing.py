"""Media files as rows: one for each file of an archive, with its place in it."""

from collections.abc import Iterator
from typing import BinaryIO

from goldsmith.formats.coco_reading import SHAPES
from goldsmith.formats.errors import FileBroken
from goldsmith.formats.media.archives import Archive, Entry
from goldsmith.formats.media.sniff import sniff
from goldsmith.formats.media.types import MediaRefused, rounded_up_ms
from goldsmith.formats.textgrid import read_textgrid
from goldsmith.formats.types import BadRow, Layout, Row, Value
from goldsmith.formats.yolo import in_pixels

FILE, PATH, FOLDER, TEXTGRID = "file", "path", "folder", "textgrid"


def is_archive(filename: str) -> bool:
    """Whether a file's name is that of an archive which is looked into."""
    return filename.lower().endswith((".zip", ".tar"))


def is_media(head: bytes, filename: str) -> bool:
    """Whether a file is an image, a recording, or an archive of such."""
    if is_archive(filename):
        return head.startswith(b"PK") or head[257:262] == b"ustar"
    try:
        sniff(head)
    except MediaRefused:
        return False
    return True


def list_files(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """The files by name, not looked into. Raises FileBroken."""
    for entry in Archive(source, layout.filename or FILE).entries():
        yield to_row(entry, entry.name)


def to_row(
    entry: Entry,
    file: str,
    *,
    duration_s: float | None = None,
    size: tuple[int, int] | None = None,
) -> Row | BadRow:
    """The row of a file; ``file`` is how its content is called.

    The regions of a TextGrid beside it end with the sound, where it is known how long that is; shares
    of a picture become pixels where its width and height are known.
    """
    if entry.fault is not None:
        return BadRow(entry.number, entry.fault, entry.name)
    folder = entry.name.rpartition("/")[0].rpartition("/")[2]
    values: dict[str, Value] = {FILE: file, PATH: entry.name, FOLDER: folder or None}
    if entry.note is not None:
        try:
            values[TEXTGRID] = _regions(entry.note, duration_s) if entry.note else None
        except FileBroken as fault:
            return BadRow(entry.number, fault.detail, entry.name)
    told = entry.facts or {}
    if size is not None and SHAPES in told:
        told = {**told, SHAPES: in_pixels(told[SHAPES], size)}
    return Row(entry.number, values | told)


def _regions(note: bytes, duration_s: float | None) -> list[Value]:
    """The intervals as regions; points come along as what they are, to be counted as misfits."""
    last = rounded_up_ms(duration_s) if duration_s is not None else 10**9
    grid = read_textgrid(note)
    regions: list[Value] = [
        {"tier": tier.name, "start": one.start, "end": min(one.end, last), "text": one.text}
        for tier in grid.tiers
        for one in tier.intervals
        if one.start < last
    ]
    return regions + [{"tier": one.tier, "at": one.at, "text": one.text} for one in grid.points]
