"""Media files as rows: one for each file of an archive, with its place in it."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from goldsmith.formats.media.archives import Archive, Entry
from goldsmith.formats.media.sniff import sniff
from goldsmith.formats.media.types import MediaRefused
from goldsmith.formats.types import BadRow, Layout, Row

FILE, PATH, FOLDER = "file", "path", "folder"


def is_media(head: bytes, filename: str) -> bool:
    """Whether a file is an image, a recording, or an archive of such."""
    if filename.lower().endswith((".zip", ".tar")):
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


def to_row(entry: Entry, file: str) -> Row | BadRow:
    """The row of a file; ``file`` is how its content is called."""
    if entry.fault is not None:
        return BadRow(entry.number, entry.fault, entry.name)
    folder = PurePosixPath(entry.name).parent.name
    return Row(entry.number, {FILE: file, PATH: entry.name, FOLDER: folder or None})
