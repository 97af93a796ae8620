"""CSV and TSV, read strictly: what is sloppy is named, never silently altered."""

import csv
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from goldsmith.formats.errors import FileEmpty, HeaderInvalid
from goldsmith.formats.lines import Line, read_lines
from goldsmith.formats.types import (
    EXCERPT_CHARS,
    MAX_LINE_CHARS,
    MAX_VALUE_CHARS,
    BadRow,
    Encoding,
    FileFormat,
    Layout,
    Row,
    Value,
)
from goldsmith.formats.values import find_fault

_DELIMITERS = ",;\t|"

# The csv module knows one limit for the whole process, and its default cuts off at 128 kB.
csv.field_size_limit(MAX_VALUE_CHARS)


def find_delimiter(first_line: str, file_format: FileFormat) -> str:
    """The character that separates most names of the first line, outside quotes."""
    if file_format is FileFormat.TSV:
        return "\t"
    outside = "".join(first_line.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)


def read_delimited(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """Yield the rows below the header.

    Raises FileEmpty, HeaderInvalid, EncodingUnknown, EncodingWrong.
    """
    rows = _Records(source, layout).read()
    columns = _read_header(rows)
    for record in rows:
        yield record if isinstance(record, BadRow) else _to_row(columns, *record)


class _Records:
    """Feeds lines to the csv module, and takes back what a quote that never closes swallowed."""

    def __init__(self, source: BinaryIO, layout: Layout) -> None:
        self._lines = read_lines(source, layout.encoding or Encoding.UTF_8)
        self._again: deque[Line] = deque()
        self._taken: list[Line] = []
        self._taken_chars = 0
        self._skipped: list[BadRow] = []
        self._delimiter = layout.delimiter

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        while isinstance(line, BadRow):
            if self._taken:
                raise _RowTooLong
            self._skipped.append(line)
            line = next(self._lines)
        self._taken.append(line)
        self._taken_chars += len(line.text)
        if self._taken_chars > MAX_LINE_CHARS:
            raise _RowTooLong
        return line.text

    def read(self) -> Iterator[tuple[int, list[str]] | BadRow]:
        """Yield the first line and the values of each record."""
        reader = csv.reader(self, delimiter=self._delimiter or ",", strict=True)
        while True:
            self._taken, self._taken_chars = [], 0
            record: tuple[int, list[str]] | BadRow | None
            try:
                values = next(reader)
            except StopIteration:
                yield from self._skipped
                return
            except (csv.Error, _RowTooLong) as error:
                record = self._give_up_line(error)
                # A reader that failed keeps half a row; a new one starts clean.
                reader = csv.reader(self, delimiter=self._delimiter or ",", strict=True)
            else:
                record = (self._taken[0].number, values) if values else None
            yield from self._skipped
            self._skipped = []
            if record is not None:
                yield record

    def _give_up_line(self, error: Exception) -> BadRow:
        """Name the line at which the broken row starts, and read on from the next line."""
        first, *rest = self._taken
        self._again.extendleft(reversed(rest))
        if isinstance(error, csv.Error) and "expected after" in str(error):
            reason = "A quoted value goes on after its closing quote. Double the quotes inside it."
        else:
            reason = "A quote opens here and does not close, or the value is too long."
        return BadRow(first.number, reason, first.text[:EXCERPT_CHARS])


class _RowTooLong(Exception):
    """The lines of one record grew past the limit."""


def _read_header(rows: Iterator[tuple[int, list[str]] | BadRow]) -> list[str]:
    first = next(rows, None)
    if first is None:
        raise FileEmpty
    if isinstance(first, BadRow):
        raise HeaderInvalid(f"The first line must name the columns. {first.reason}")
    names = [name.strip() or f"column {number}" for number, name in enumerate(first[1], start=1)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise HeaderInvalid(
            f"Columns are named more than once: {', '.join(twice)[:200]}. Rename one."
        )
    fault = find_fault(dict(zip(names, names, strict=True)))
    if fault:
        raise HeaderInvalid(f"The first line must name the columns. {fault}")
    return names


def _to_row(columns: list[str], line: int, record: list[str]) -> Row | BadRow:
    if len(record) != len(columns):
        reason = f"The row has {len(record)} values, but the header names {len(columns)} columns."
        return BadRow(line, reason, ",".join(record)[:EXCERPT_CHARS])
    values: dict[str, Value] = dict(zip(columns, record, strict=True))
    fault = find_fault(values)
    if fault:
        return BadRow(line, fault, ",".join(record)[:EXCERPT_CHARS])
    return Row(line, values)
