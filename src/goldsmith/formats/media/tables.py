"""A table inside an archive that tells more about its files: a row for each, found by its name."""

import json
import re
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import PurePosixPath
from typing import IO, BinaryIO, NamedTuple, TypeAlias

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

Open: TypeAlias = Callable[[], BinaryIO]

MOST_FAULTS = 200
_PATIENCE_ROWS = 1000
_HEAD_BYTES = 64 * 1024
_UNREADABLE = (EncodingUnknown, EncodingWrong, FileBroken, FileEmpty, HeaderInvalid)
_COCO = ".json"
_ENDINGS = {".csv": FileFormat.CSV, ".tsv": FileFormat.TSV, ".jsonl": FileFormat.JSONL}
_NAMING = ("file_name", "filename", "file", "path", "name")
_TAKEN = frozenset({"file", "path", "folder", "textgrid"})


class FileTable:
    """What a table says by the name of a file, in its columns; and which of its rows say nothing.

    What it says waits in a file of its own, so a table of any size costs some bytes a row.
    """

    def __init__(self, name: str) -> None:
        self.columns: list[str] = []
        self.faults: list[str] = []
        self.taken = {name} if name else set[str]()
        self._name = name
        self._naming = ""
        self._keys: dict[str, None] = {}
        self._aside: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # it goes with the table
        self._rows: list[_Waiting | BadRow] = []
        self._at: dict[str, int] = {}

    def of(self, name: str) -> dict[str, Value]:
        """What is said about a file; nothing in every column where no row names it."""
        said: dict[str, Value] = {}
        if name in self._at:
            self._aside.seek(self._at[name])
            said = json.loads(self._aside.readline())
        told = {_column(key): value for key, value in said.items() if key != self._naming}
        return {column: told.get(column) for column in self.columns}

    def take(self, row: Row | BadRow, file_of: Callable[[object], str | None]) -> None:
        """Put a row aside until it is known which column names files."""
        if isinstance(row, BadRow):
            self._rows.append(row)
            return
        named = {name: file_of(row.values[name]) for name in _NAMING if name in row.values}
        self._rows.append(_Waiting(row.line, self._aside.tell(), named))
        self._aside.write(json.dumps(row.values).encode() + b"\n")
        self._keys |= dict.fromkeys(row.values)

    def is_hopeless(self) -> bool:
        """Whether so many rows name nothing that none will."""
        good = [row for row in self._rows if isinstance(row, _Waiting)]
        return len(self._rows) == _PATIENCE_ROWS and not any(row.files for row in good)

    def settle(self) -> bool:
        """Find the column that names files, and let go of the rows; False where there is none."""
        good = [row for row in self._rows if isinstance(row, _Waiting)]
        naming = next((n for n in _NAMING if any(row.files.get(n) for row in good)), None)
        if naming is None:
            return False
        self._naming = naming
        self.columns = [_column(key) for key in self._keys if key != naming]
        more = 0
        for row in self._rows:
            fault = self._fault(row)
            if fault is None:
                continue
            if len(self.faults) < MOST_FAULTS:
                self.faults.append(f"{self._name}, line {row.line}: {fault}")
            else:
                more += 1
        if more:
            self.faults.append(f"{self._name}: and {more} more rows.")
        self._rows = []
        return True

    def _fault(self, row: "_Waiting | BadRow") -> str | None:
        """Note which file a row is about, or say why it is about none."""
        if isinstance(row, BadRow):
            return row.reason
        file = row.files.get(self._naming)
        if file is None:
            return "the archive holds no file of that name."
        if file in self._at:
            return f"{file} was named before."
        self._at[file] = row.at
        return None


class _Waiting(NamedTuple):
    """A row that was put aside: where, and the files that its columns name."""

    line: int
    at: int
    files: Mapping[str, str | None]


def candidates(names: Collection[str]) -> list[str]:
    """The files that may be such a table, those nearest to the top first."""
    endings = {*_ENDINGS, _COCO}
    tables = [name for name in names if PurePosixPath(name.lower()).suffix in endings]
    return sorted(tables, key=lambda name: (name.count("/"), name))


def read_table(name: str, open_: Open, files: Collection[str]) -> FileTable | None:
    """The table of a file in an archive; None where no column of it names any of the ``files``.

    A COCO file is one, too: it names pictures from wherever its tool had them.
    """
    known = set(files)
    folder = str(PurePosixPath(name).parent)
    ends = _ends_of(known) if name.lower().endswith(_COCO) else {}
    table = FileTable(name)
    try:
        for row in _rows(name, open_):
            table.take(row, lambda value: _file_of(value, folder, known) or _end_of(value, ends))
            if table.is_hopeless():
                return None
    except _UNREADABLE:
        return None
    return table if table.settle() else None


def _rows(name: str, open_: Open) -> Iterator[Row | BadRow]:
    with open_() as source:
        start = source.read(_HEAD_BYTES)
    encoding = encoding_by_mark(start[:4]) or Encoding.UTF_8
    with open_() as source:
        if name.lower().endswith(_COCO):
            if is_coco(start.decode(codec_of(encoding), "ignore")):
                yield from read_coco(source, Layout(FileFormat.COCO, encoding))
            return
        file_format = _ENDINGS[PurePosixPath(name.lower()).suffix]
        if file_format is FileFormat.JSONL:
            yield from read_jsonl(source, Layout(file_format, encoding))
            return
        first = start.split(b"\n", 1)[0].decode(errors="replace")
        delimiter = find_delimiter(first, file_format)
        yield from read_delimited(source, Layout(file_format, encoding, delimiter))


def _column(key: str) -> str:
    return f"{key} (table)" if key in _TAKEN else key


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
