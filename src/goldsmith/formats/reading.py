"""One door to all readers: find out what a file is, then stream its rows."""

import io
import itertools
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import BinaryIO

from goldsmith.formats.coco_reading import is_coco, read_coco
from goldsmith.formats.conll import is_conll, read_conll
from goldsmith.formats.delimited import find_delimiter, read_delimited
from goldsmith.formats.encoding import codec_of, require_encoding
from goldsmith.formats.errors import FileEmpty, FormatUnknown
from goldsmith.formats.json_rows import read_json, read_jsonl
from goldsmith.formats.label_studio_tasks import is_tasks, read_tasks
from goldsmith.formats.lines import Line, read_lines
from goldsmith.formats.media.labels_alone import list_labelled
from goldsmith.formats.media.listing import is_media, list_files
from goldsmith.formats.types import BadRow, Encoding, FileFormat, Layout, Row
from goldsmith.formats.values import find_fault

HEAD_BYTES = 64 * 1024
_BY_ENDING = {
    ".csv": FileFormat.CSV,
    ".tsv": FileFormat.TSV,
    ".tab": FileFormat.TSV,
    ".jsonl": FileFormat.JSONL,
    ".ndjson": FileFormat.JSONL,
    ".json": FileFormat.JSON,
    ".parquet": FileFormat.PARQUET,
    ".pq": FileFormat.PARQUET,
    ".txt": FileFormat.TXT,
    ".text": FileFormat.TXT,
    ".md": FileFormat.TXT,
    ".conll": FileFormat.CONLL,
    ".conll2003": FileFormat.CONLL,
    ".bio": FileFormat.CONLL,
    ".iob": FileFormat.CONLL,
    ".iob2": FileFormat.CONLL,
}
_NOT_TEXT = {
    b"PK\x03\x04": "This is a workbook or a zip. Save the sheet as CSV, or unpack it first.",
    b"\xd0\xcf\x11\xe0": "This is an old Excel workbook. Save the sheet as CSV.",
    b"\x1f\x8b": "This file is compressed with gzip. Unpack it first.",
}


def inspect(
    head: bytes,
    filename: str,
    *,
    is_utf8: bool,
    file_format: FileFormat | None = None,
    encoding: Encoding | None = None,
) -> Layout:
    """Find format, encoding and delimiter from the first bytes and the name.

    ``is_utf8`` says whether the whole file is UTF-8, as ``Utf8Watch`` found on its way in.
    What the caller names goes before what is found.

    Raises FileEmpty, FormatUnknown, EncodingUnknown.
    """
    if not head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise FileEmpty
    if head.startswith(b"PAR1"):
        return Layout(FileFormat.PARQUET)
    if is_media(head, filename):
        return Layout(FileFormat.MEDIA, filename=PurePath(filename).name)
    for magic, sentence in _NOT_TEXT.items():
        if head.startswith(magic):
            raise FormatUnknown(sentence)
    file_format = file_format or _BY_ENDING.get(PurePath(filename.lower()).suffix)
    if file_format is None:
        raise FormatUnknown
    if file_format is FileFormat.PARQUET:
        raise FormatUnknown("The name says Parquet, but the content does not. Save the file again.")
    encoding = encoding or require_encoding(head, is_utf8=is_utf8)
    return _layout_of_text(head, file_format, encoding)


def read(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """Stream the rows of a file; memory stays flat. ``source`` must seek only for Parquet.

    Raises FileEmpty, FileBroken, HeaderInvalid, EncodingUnknown, EncodingWrong.
    """
    if layout.format is FileFormat.PARQUET:
        # On demand: pyarrow costs 26 MB in every process, and few files are Parquet.
        from goldsmith.formats.parquet import read_parquet  # noqa: PLC0415

        return read_parquet(source)
    return _READERS[layout.format](source, layout)


def list_columns(rows: list[Row | BadRow]) -> list[str]:
    """The columns that occur in these rows, in the order in which they first occur."""
    names = (name for row in rows if isinstance(row, Row) for name in row.values)
    return list(dict.fromkeys(names))


def _layout_of_text(head: bytes, file_format: FileFormat, encoding: Encoding) -> Layout:
    whole = head.decode(codec_of(encoding), "ignore")
    if file_format in {FileFormat.TXT, FileFormat.TSV} and is_conll(whole):
        return Layout(FileFormat.CONLL, encoding)
    first = next(_whole_lines(head, encoding), None)
    text = first.text.strip() if isinstance(first, Line) else ""
    if file_format in {FileFormat.CSV, FileFormat.TSV}:
        return Layout(file_format, encoding, find_delimiter(text, file_format))
    if file_format is FileFormat.JSON and (is_coco(whole) or is_tasks(whole)):
        own = FileFormat.COCO if is_coco(whole) else FileFormat.LABEL_STUDIO
        return Layout(own, encoding)
    if file_format is FileFormat.JSON and text.startswith("{") and text.endswith("}"):
        return Layout(FileFormat.JSONL, encoding)
    return Layout(file_format, encoding)


def _whole_lines(head: bytes, encoding: Encoding) -> Iterator[Line | BadRow]:
    """Lines of the first bytes; a character cut in half at their end is no fault."""
    size = len(head) // 2 * 2 if encoding is Encoding.UTF_16 else len(head)
    whole = head[:size]
    if encoding is Encoding.UTF_8:
        whole = whole.decode("utf-8", "ignore").encode()
    return itertools.islice(read_lines(io.BytesIO(whole), encoding), 1)


def _read_txt(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """One row a line, in the column ``text``; blank lines are passed over."""
    for line in read_lines(source, layout.encoding or Encoding.UTF_8):
        if isinstance(line, BadRow):
            yield line
        elif line.text.strip():
            row = Row(line.number, {"text": line.text.rstrip("\r\n")})
            fault = find_fault(row.values)
            yield BadRow(line.number, fault, line.text[:200]) if fault else row


_READERS: dict[FileFormat, Callable[[BinaryIO, Layout], Iterator[Row | BadRow]]] = {
    FileFormat.CSV: read_delimited,
    FileFormat.TSV: read_delimited,
    FileFormat.JSONL: read_jsonl,
    FileFormat.JSON: read_json,
    FileFormat.COCO: read_coco,
    FileFormat.LABEL_STUDIO: read_tasks,
    FileFormat.CONLL: read_conll,
    FileFormat.TXT: _read_txt,
    FileFormat.MEDIA: list_files,
    FileFormat.LABELS: list_labelled,
}
