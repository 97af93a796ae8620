"""Parquet, read in batches sized by what a row weighs."""

import datetime as dt
import math
from collections.abc import Iterator
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from goldsmith.formats.errors import FileBroken
from goldsmith.formats.types import EXCERPT_CHARS, BadRow, Row, Value
from goldsmith.formats.values import find_fault

_BATCH_BYTES = 4 * 2**20
_BATCH_ROWS = 4096


def read_parquet(source: BinaryIO) -> Iterator[Row | BadRow]:
    """Yield the rows of all row groups; NaN is read as missing, times as ISO 8601 text.

    Raises FileBroken.
    """
    number = 0
    try:
        file = pq.ParquetFile(source)
        for batch in file.iter_batches(batch_size=_rows_at_once(file.metadata)):
            names = batch.schema.names
            for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                number += 1
                yield _to_row(number, dict(zip(names, values, strict=True)))
    except (pa.ArrowException, OSError, UnicodeError) as error:
        raise FileBroken(
            f"The Parquet file cannot be read after row {number}. Save it again, or as JSONL."
        ) from error


def _rows_at_once(metadata: pq.FileMetaData) -> int:
    groups = [metadata.row_group(number) for number in range(metadata.num_row_groups)]
    heaviest = max((group.total_byte_size / max(group.num_rows, 1) for group in groups), default=1)
    return max(1, min(_BATCH_ROWS, int(_BATCH_BYTES / max(heaviest, 1))))


def _to_row(number: int, values: dict[str, object]) -> Row | BadRow:
    try:
        plain = {name: _plain(value) for name, value in values.items()}
    except UnicodeError:
        return BadRow(number, "A value is bytes and no text.", repr(values)[:EXCERPT_CHARS])
    fault = find_fault(plain)
    return BadRow(number, fault, repr(values)[:EXCERPT_CHARS]) if fault else Row(number, plain)


def _plain(value: object) -> Value:
    """Bring an Arrow value into the few types of JSON."""
    if isinstance(value, float):
        return None if math.isnan(value) else value
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    # datetime.datetime is a date too
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)
