"""Items as a file to look at elsewhere: JSON lines, or a table that no spreadsheet will execute."""

import csv
import io
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PART_BYTES = 1 << 16
_encode = json.JSONEncoder(ensure_ascii=False, default=str).encode


def safe_cell(text: str) -> str:
    """A cell that a spreadsheet shows as text: what looks like a formula gets an apostrophe.

    Source: OWASP, CSV injection. Numbers keep their sign.
    """
    if text.startswith(_FORMULA_STARTS) and not _is_number(text):
        return "'" + text
    return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return text[0] in "+-" and text == text.strip()


def to_json_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """One JSON object a line, in UTF-8, many lines at once."""
    return _in_parts(_encode(row).encode() + b"\n" for row in rows)


def to_csv(rows: Iterable[Mapping[str, Any]], columns: list[str]) -> Iterator[bytes]:
    """A header and a line each, in UTF-8, many at once; what is no text becomes JSON."""
    lines = (csv_line([_cell(row.get(column)) for column in columns]) for row in rows)
    return _in_parts(itertools.chain([csv_line(columns)], lines))


def _in_parts(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines put together: each part that is sent costs a change of threads."""
    part: list[bytes] = []
    size = 0
    for line in lines:
        part.append(line)
        size += len(line)
        if size >= _PART_BYTES:
            yield b"".join(part)
            part, size = [], 0
    if part:
        yield b"".join(part)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return safe_cell(value)
    return _encode(value)


def csv_line(cells: list[str]) -> bytes:
    """One line of CSV in UTF-8, ended as RFC 4180 says."""
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode()
