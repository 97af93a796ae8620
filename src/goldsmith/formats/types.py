"""Neutral records: what every reader yields and every writer takes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

MAX_VALUE_CHARS = 10 * 2**20
MAX_LINE_CHARS = 12 * 2**20
EXCERPT_CHARS = 200

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"


class FileFormat(StrEnum):
    """A format that Goldsmith reads."""

    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    JSON = "json"
    COCO = "coco"
    LABEL_STUDIO = "label_studio"
    CONLL = "conll"
    LABELS = "labels"
    PARQUET = "parquet"
    TXT = "txt"
    MEDIA = "media"


class Encoding(StrEnum):
    """A text encoding that can be named. UTF-8 and UTF-16 with a mark are found without naming."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    CP1252 = "cp1252"
    LATIN_1 = "latin-1"


@dataclass(frozen=True, slots=True)
class Layout:
    """How to read a file: found by ``inspect``, or chosen by a person.

    ``encoding`` is None for formats that carry their own; ``delimiter`` is set for CSV and TSV.
    ``filename`` is set for media and labels: a single file has no other name for its one row.
    """

    format: FileFormat
    encoding: Encoding | None = None
    delimiter: str | None = None
    filename: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One good row. ``line`` is where it starts, from 1; in Parquet it is the row's number."""

    line: int
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class BadRow:
    """One row that cannot be used, why, and how it begins."""

    line: int
    reason: str
    excerpt: str
