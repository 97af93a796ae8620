"""A table inside an archive that tells more about its files: a row for each, found by its name."""

import io
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from goldsmith.formats.coco_reading import is_coco, read_coco
from goldsmith.formats.delimited import find_delimiter, read_delimited
from goldsmith.formats.encoding import codec_of, encoding_by_mark
from goldsmith.formats.errors import (
    EncodingUnknown,
    EncodingWrong,
    FileBroken,
    FileEmpty,
    HeaderInvalid,
)
from goldsmith.formats.json_rows import read_jsonl
from goldsmith.formats.types import BadRow, Encoding, FileFormat, Layout, Row, Value

MOST_FAULTS = 200
_HEAD_BYTES = 64 * 1024
_UNREADABLE = (EncodingUnknown, EncodingWrong, FileBroken, FileEmpty, HeaderInvalid)
_COCO = ".json"
_ENDINGS = {".csv": FileFormat.CSV, ".tsv": FileFormat.TSV, ".jsonl": FileFormat.JSONL}
_NAMING = ("file_name", "filename", "file", "path", "name")
_TAKEN = frozenset({"file", "path", "folder", "textgrid"})


@dataclass(frozen=True, slots=True)
class FileTable:
    """What a table says by the name of a file, in its columns; and which of its rows say nothing."""

    columns: list[str]
    by_name: Mapping[str, Mapping[str, Value]]
    faults: list[str]

    def of(self, name: str) -> dict[str, Value]:
        """What is said about a file; nothing in every column where no row names it."""
        said = self.by_name.get(name, {})
        return {column: said.get(column) for column in self.columns}


def candidates(names: Collection[str]) -> list[str]:
    """The files that may be such a table, those nearest to the top first."""
    endings = {*_ENDINGS, _COCO}
    tables = [name for name in names if PurePosixPath(name.lower()).suffix in endings]
    return sorted(tables, key=lambda name: (name.count("/"), name))


def read_table(name: str, content: bytes, files: Collection[str]) -> FileTable | None:
    """The table of a file in an archive; None where no column of it names any of the ``files``.

    A COCO file is one, too: it names pictures from wherever its tool had them.
    """
    try:
        rows = _rows(name, content)
    except _UNREADABLE:
        return None
    known = set(files)
    good = [row for row in rows if isinstance(row, Row)]
    folder = str(PurePosixPath(name).parent)
    ends = _ends_of(known) if name.lower().endswith(_COCO) else {}
    for column in _NAMING:
        named = [
            _file_of(row.values.get(column), folder, known) or _end_of(row.values.get(column), ends)
            for row in good
        ]
        if any(named):
            return _table(name, column, rows, dict(zip(map(id, good), named, strict=True)))
    return None


def _rows(name: str, content: bytes) -> list[Row | BadRow]:
    encoding = encoding_by_mark(content[:4]) or Encoding.UTF_8
    if name.lower().endswith(_COCO):
        head = content[:_HEAD_BYTES].decode(codec_of(encoding), "ignore")
        layout = Layout(FileFormat.COCO, encoding)
        return list(read_coco(io.BytesIO(content), layout)) if is_coco(head) else []
    file_format = _ENDINGS[PurePosixPath(name.lower()).suffix]
    if file_format is FileFormat.JSONL:
        return list(read_jsonl(io.BytesIO(content), Layout(file_format, encoding)))
    first = content.split(b"\n", 1)[0].decode(errors="replace")
    delimiter = find_delimiter(first, file_format)
    return list(read_delimited(io.BytesIO(content), Layout(file_format, encoding, delimiter)))


def _file_of(value: object, folder: str, known: Collection[str]) -> str | None:
    """The file of the archive that a value names: from the top, or from where the table lies."""
    if not isinstance(value, str):
        return None
    given = value.strip().removeprefix("./")
    return next((one for one in (given, f"{folder}/{given}") if one in known), None)


def _ends_of(names: Collection[str]) -> dict[str, str | None]:
    """The files by their last part; None where two have the same."""
    found: dict[str, str | None] = {}
    for name in names:
        last = name.rpartition("/")[2]
        found[last] = None if last in found else name
    return found


def _end_of(value: object, ends: Mapping[str, str | None]) -> str | None:
    return ends.get(re.split(r"[/\\]", value)[-1]) if isinstance(value, str) else None


def _table(
    name: str, naming: str, rows: list[Row | BadRow], files: Mapping[int, str | None]
) -> FileTable:
    faults: list[str] = []
    by_name: dict[str, Mapping[str, Value]] = {}
    columns: dict[str, str] = {}
    for row in rows:
        file = files.get(id(row)) if isinstance(row, Row) else None
        if isinstance(row, BadRow):
            faults.append(f"{name}, line {row.line}: {row.reason}")
        elif file is None:
            faults.append(f"{name}, line {row.line}: the archive holds no file of that name.")
        elif file in by_name:
            faults.append(f"{name}, line {row.line}: {file} was named before.")
        else:
            own = {key: value for key, value in row.values.items() if key != naming}
            columns |= {key: f"{key} (table)" if key in _TAKEN else key for key in own}
            by_name[file] = {columns[key]: value for key, value in own.items()}
    return FileTable(list(columns.values()), by_name, faults[:MOST_FAULTS])
