"""Items as a file to look at elsewhere: JSON lines, or a table that no spreadsheet will execute."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


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
    """One JSON object a line, in UTF-8."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, default=str).encode() + b"\n"


def to_csv(rows: Iterable[Mapping[str, Any]], columns: list[str]) -> Iterator[bytes]:
    """A header and a line each, in UTF-8; what is no text becomes JSON."""
    yield csv_line(columns)
    for row in rows:
        yield csv_line([_cell(row.get(column)) for column in columns])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return safe_cell(value)
    return json.dumps(value, ensure_ascii=False, default=str)


def csv_line(cells: list[str]) -> bytes:
    """One line of CSV in UTF-8, ended as RFC 4180 says."""
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode()
