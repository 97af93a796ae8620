"""Write a release: a folder of labels, judgements and facts whose bytes depend on nothing else.

No clock, no host, no random number: the same rows and documents give the same bytes. Each table is
written three times, as JSON lines (the full truth), Parquet and CSV, row by row, memory flat.
"""

import csv
import hashlib
import json
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic_core import to_json

from goldsmith.formats.item_export import safe_cell

FORMAT = "goldsmith-release/1"
MANIFEST = "manifest.json"
SEAL = "manifest.sha256"
_CHUNK_BYTES = 1 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can name


class ColumnKind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    TEXTS = "texts"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Column:
    """A named and typed column."""

    name: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True)
class Loss:
    """What a file cannot hold as it is, and in how many values."""

    file: str
    what: str
    values: int


_ARROW = {
    ColumnKind.TEXT: pa.string(),
    ColumnKind.INTEGER: pa.int64(),
    ColumnKind.NUMBER: pa.float64(),
    ColumnKind.BOOLEAN: pa.bool_(),
    ColumnKind.TEXTS: pa.list_(pa.string()),
    ColumnKind.JSON: pa.string(),
}
_FORMULA = "text that a spreadsheet could execute got an apostrophe in front"
_EMPTY = "empty text and no value look alike"
_AS_JSON = "lists and objects are written as JSON text"


class TableWriter:
    """Writes one table as ``name.jsonl``, ``name.parquet`` and ``name.csv``."""

    def __init__(self, folder: Path, name: str, columns: Sequence[Column]) -> None:
        self._name = name
        self._columns = list(columns)
        self._losses: Counter[tuple[str, str]] = Counter()
        self._schema = pa.schema([(column.name, _ARROW[column.kind]) for column in columns])
        self._jsonl = (folder / f"{name}.jsonl").open("wb")
        self._csv = (folder / f"{name}.csv").open("w", encoding="utf-8", newline="")
        self._lines = csv.writer(self._csv, lineterminator="\r\n")
        self._lines.writerow([safe_cell(column.name) for column in columns])
        self._parquet = pq.ParquetWriter(
            folder / f"{name}.parquet", self._schema, compression="zstd", version="2.6"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._jsonl.close()
        self._csv.close()
        self._parquet.close()

    def write(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Append rows; a column that a row does not name has no value there."""
        if not rows:
            return
        names = [column.name for column in self._columns]
        cells = [[row.get(name) for name in names] for row in rows]
        self._jsonl.writelines(to_json(dict(zip(names, row, strict=True))) + b"\n" for row in cells)
        by_column = zip(self._columns, zip(*cells, strict=True), strict=True)
        columns = [self._values(column, values) for column, values in by_column]
        self._write_csv(columns)
        self._write_parquet(columns)

    def losses(self) -> list[Loss]:
        """What the files written so far cannot hold."""
        return [Loss(file, what, n) for (file, what), n in sorted(self._losses.items())]

    def _values(self, column: Column, values: Sequence[Any]) -> Sequence[Any]:
        """A column's values; objects become JSON text here, once for both other forms."""
        if column.kind is not ColumnKind.JSON:
            return values
        for form in ("csv", "parquet"):
            self._lose(f"{self._name}.{form}", _AS_JSON, len(values) - values.count(None))
        return [None if value is None else to_json(value).decode() for value in values]

    def _write_csv(self, columns: Sequence[Sequence[Any]]) -> None:
        cells = [
            self._cells(column.kind, values)
            for column, values in zip(self._columns, columns, strict=True)
        ]
        self._lines.writerows(zip(*cells, strict=True))

    def _cells(self, kind: ColumnKind, values: Sequence[Any]) -> Sequence[Any]:
        file = f"{self._name}.csv"
        if kind is ColumnKind.TEXT:
            safe = [None if value is None else safe_cell(value) for value in values]
            changed = sum(a is not b for a, b in zip(values, safe, strict=True))
            self._lose(file, _FORMULA, changed)
            self._lose(file, _EMPTY, values.count(""))
            return safe
        if kind is ColumnKind.TEXTS:
            self._lose(file, _AS_JSON, len(values) - values.count(None))
            return [None if value is None else to_json(value).decode() for value in values]
        if kind is ColumnKind.BOOLEAN:
            return [None if value is None else "true" if value else "false" for value in values]
        return values

    def _write_parquet(self, columns: Sequence[Sequence[Any]]) -> None:
        arrays = [
            pa.array(values, type=_ARROW[column.kind])
            for column, values in zip(self._columns, columns, strict=True)
        ]
        self._parquet.write_batch(pa.record_batch(arrays, schema=self._schema))

    def _lose(self, file: str, what: str, n_values: int) -> None:
        if n_values:
            self._losses[file, what] += n_values


def write_document(folder: Path, name: str, content: object) -> None:
    """Write a JSON document in one canonical way, readable by people."""
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / name).write_text(text + "\n", encoding="utf-8", newline="\n")


def write_manifest(folder: Path, facts: Mapping[str, Any], losses: Sequence[Loss]) -> str:
    """Close the folder: name every file with size and SHA-256; returns the manifest's SHA-256."""
    files = [
        {"name": path.name, "size_bytes": path.stat().st_size, "sha256": hash_file(path)}
        for path in sorted(folder.iterdir())
    ]
    manifest = {
        **facts,
        "format": FORMAT,
        "files": files,
        "losses": [asdict(loss) for loss in losses],
    }
    write_document(folder, MANIFEST, manifest)
    digest = hash_file(folder / MANIFEST)
    (folder / SEAL).write_text(f"{digest}  {MANIFEST}\n", encoding="utf-8", newline="\n")
    return digest


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def zip_chunks(names: Sequence[str], open_file: Callable[[str], BinaryIO]) -> Iterator[bytes]:
    """Stream the files as one zip.

    Stored, not compressed, and without times: so every bit of the archive follows from the files,
    and `goldsmith verify` can compare all of them.
    """
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:  # type: ignore[call-overload]  # it needs only write and flush
        for name in sorted(names):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            with open_file(name) as source, archive.open(entry, "w", force_zip64=True) as target:
                while chunk := source.read(_CHUNK_BYTES):
                    target.write(chunk)
                    yield from sink.take()
            yield from sink.take()
    yield from sink.take()


class Opener:
    """Opens a file of a folder by its name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, name: str) -> BinaryIO:
        """The file, open for reading."""
        return (self._folder / name).open("rb")


class _Sink:
    """What zipfile writes into; it cannot seek, so sizes follow the data."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._chunks.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""

    def take(self) -> Iterator[bytes]:
        chunks, self._chunks = self._chunks, []
        yield from chunks
