"""Readers: round trips of any text, and bad input handled or refused with a sentence."""

import csv
import io
import json
import tracemalloc
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.formats.encoding import Utf8Watch
from goldsmith.formats.errors import (
    EncodingUnknown,
    EncodingWrong,
    FileBroken,
    FileEmpty,
    FormatUnknown,
    HeaderInvalid,
)
from goldsmith.formats.reading import HEAD_BYTES, inspect, list_columns, read
from goldsmith.formats.types import BadRow, Encoding, FileFormat, Layout, Row

CSV = Layout(FileFormat.CSV, Encoding.UTF_8, ",")
JSONL = Layout(FileFormat.JSONL, Encoding.UTF_8)
JSON = Layout(FileFormat.JSON, Encoding.UTF_8)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def load(content: bytes, name: str, encoding: Encoding | None = None) -> list[Row | BadRow]:
    """Read a file as an import does: watched, inspected, streamed."""
    watch = Utf8Watch()
    kept = b"".join(watch.watch([content[:7], content[7:]]))
    layout = inspect(kept[:HEAD_BYTES], name, is_utf8=watch.is_utf8, encoding=encoding)
    return list(read(io.BytesIO(kept), layout))


def texts(rows: list[Row | BadRow], column: str = "text") -> list[object]:
    return [row.values[column] for row in rows if isinstance(row, Row)]


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1))
def test_csv_of_any_text_comes_back_as_written(pairs: list[tuple[str, str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([("id", "text"), *pairs])
    rows = list(read(io.BytesIO(out.getvalue().encode()), CSV))
    assert [(row.values["id"], row.values["text"]) for row in rows] == pairs  # type: ignore[union-attr]


@given(st.lists(st.dictionaries(TEXT, TEXT | st.integers() | st.booleans() | st.none())))
def test_jsonl_and_json_of_any_objects_come_back_as_written(
    objects: list[dict[str, object]],
) -> None:
    lines = "".join(json.dumps(o) + "\r\n" for o in objects).encode()
    array = json.dumps(objects, indent=1, ensure_ascii=False).encode()
    assert [row.values for row in read(io.BytesIO(lines), JSONL)] == objects  # type: ignore[union-attr]
    assert [row.values for row in read(io.BytesIO(array), JSON)] == objects  # type: ignore[union-attr]


@given(st.lists(TEXT, min_size=1))
def test_parquet_of_any_text_comes_back_as_written(values: list[str]) -> None:
    out = io.BytesIO()
    pq.write_table(pa.table({"text": values}), out)
    assert texts(load(out.getvalue(), "a.parquet")) == values


def test_lines_are_counted_where_a_quoted_value_spans_several() -> None:
    rows = load(b'id,text\r\n1,"two\nlines"\r\n2,x\n', "a.csv")
    assert rows == [Row(2, {"id": "1", "text": "two\nlines"}), Row(4, {"id": "2", "text": "x"})]


def test_mixed_line_ends_are_all_line_ends() -> None:
    assert texts(load(b"one\r\ntwo\nthree\rfour", "a.txt")) == ["one", "two", "three", "four"]


def test_line_separators_of_unicode_are_text() -> None:
    assert texts(load("one\u2028still one\x0bstill".encode(), "a.txt")) == [
        "one\u2028still one\x0bstill"
    ]


@pytest.mark.parametrize("name", ["a.csv", "a.txt"])
def test_a_byte_order_mark_is_no_part_of_the_text(name: str) -> None:
    rows = load("\ufefftext\nمرحبا\n".encode(), name)
    assert list_columns(rows) == ["text"]
    assert "مرحبا" in texts(rows)


def test_utf_16_with_a_mark_is_read() -> None:
    assert texts(load("text\n日本語 👩‍👩‍👧\n".encode("utf-16"), "a.csv")) == ["日本語 👩‍👩‍👧"]


def test_emoji_combining_marks_and_right_to_left_text_stay_as_they_are() -> None:
    text = "👩🏽‍🚀 e\u0301 \u202eabc\u202c שלום"
    assert texts(load(f"{text}\n".encode(), "a.txt")) == [text]


def test_an_encoding_that_is_not_utf_8_is_refused_and_the_way_out_named() -> None:
    with pytest.raises(EncodingUnknown, match="cp1252"):
        load("text\ncafé\n".encode("cp1252"), "a.csv")


def test_utf_16_without_a_mark_is_refused() -> None:
    with pytest.raises(EncodingUnknown):
        load("text\nÄ日本\n".encode("utf-16-le"), "a.csv")


def test_utf_16_without_a_mark_is_told_by_its_null_bytes_where_it_is_valid_utf_8() -> None:
    with pytest.raises(EncodingUnknown, match="utf-16"):
        load("id,text\n1,Plain letters\n".encode("utf-16-le"), "a.csv")


def test_a_named_encoding_is_used() -> None:
    assert texts(load("text\n“café”\n".encode("cp1252"), "a.csv", Encoding.CP1252)) == ["“café”"]


def test_a_named_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(EncodingWrong, match="Choose another"):
        load(b"text\n\x81\n", "a.csv", Encoding.CP1252)


@pytest.mark.parametrize("content", [b"", b"\n\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(FileEmpty):
        load(content, "a.csv")


def test_a_null_byte_makes_its_row_bad_and_no_other() -> None:
    rows = load(b"text\na\0b\nfine\n", "a.csv")
    assert rows[0] == BadRow(2, "Column 'text' contains a null byte.", "a\0b")
    assert texts(rows) == ["fine"]


def test_an_escaped_null_or_half_character_makes_its_row_bad() -> None:
    rows = load(b'{"text":"a\\u0000"}\n{"text":"\\ud800"}\n{"text":"\\u00e9"}', "a.jsonl")
    assert [type(row) for row in rows] == [BadRow, BadRow, Row]


def test_nan_is_missing_and_infinity_is_refused() -> None:
    rows = load(b'{"n":NaN}\n{"n":Infinity}\n{"n":1e999}\n{"n":1}', "a.jsonl")
    assert [type(row) for row in rows] == [Row, BadRow, BadRow, Row]
    assert rows[0].values == {"n": None}  # type: ignore[union-attr]


def test_nan_in_parquet_is_missing() -> None:
    out = io.BytesIO()
    pq.write_table(pa.table({"n": [float("nan"), 1.5]}), out)
    assert texts(load(out.getvalue(), "a.parquet"), "n") == [None, 1.5]


def test_nan_as_csv_text_is_text() -> None:
    assert texts(load(b"text\nNaN\n", "a.csv")) == ["NaN"]


def test_a_row_with_too_few_or_too_many_values_is_named() -> None:
    rows = load(b"id,text\n1\n2,x\n3,y,z\n", "a.csv")
    assert [row.line for row in rows if isinstance(row, BadRow)] == [2, 4]
    assert texts(rows) == ["x"]


def test_a_quote_that_never_closes_costs_one_row() -> None:
    rows = load(b'id,text\n1,"open\n2,x\n3,y\n', "a.csv")
    assert [(type(row), row.line) for row in rows] == [(BadRow, 2), (Row, 3), (Row, 4)]


def test_text_after_a_closing_quote_is_named_and_not_altered() -> None:
    rows = load(b'id,text\n1,"a"b\n2,x\n', "a.csv")
    assert [(type(row), row.line) for row in rows] == [(BadRow, 2), (Row, 3)]


def test_broken_json_lines_are_named_one_by_one() -> None:
    rows = load(b'{"text":\n[1]\n{"text":"x"} {}\n{"text":"ok"}\n', "a.jsonl")
    assert [row.line for row in rows if isinstance(row, BadRow)] == [1, 2, 3]


def test_json_nested_too_deeply_is_a_bad_row() -> None:
    rows = load(b'{"a":' + b"[" * 100_000 + b"\n" + b'{"a":1}', "a.jsonl")
    assert [type(row) for row in rows] == [BadRow, Row]


def test_an_array_that_breaks_gives_the_rows_before_and_says_so() -> None:
    rows = load(b'[{"text":"a"},\n{"text":"b"},\n{"text":', "a.json")
    assert texts(rows) == ["a", "b"]
    assert isinstance(rows[2], BadRow)
    assert rows[2].line == 3


def test_json_that_is_no_array_is_refused() -> None:
    with pytest.raises(FileBroken, match="array"):
        load(b'{"rows":\n[]}', "a.json")


def test_json_named_file_of_lines_is_read_as_lines() -> None:
    assert texts(load(b'{"text":"a"}\n{"text":"b"}\n', "a.json")) == ["a", "b"]


def test_semicolons_and_tabs_are_found() -> None:
    assert texts(load(b'"id, old";text\n1;a\n', "a.csv")) == ["a"]
    assert texts(load(b"id\ttext\n1\ta,b\n", "a.tsv")) == ["a,b"]


def test_columns_named_twice_are_refused() -> None:
    with pytest.raises(HeaderInvalid, match="text"):
        load(b"text,text\na,b\n", "a.csv")


def test_columns_without_a_name_get_their_number() -> None:
    assert list_columns(load(b"text,\na,b\n", "a.csv")) == ["text", "column 2"]


@pytest.mark.parametrize("content", [b"PK\x03\x04...", b"\x1f\x8b...."])
def test_a_workbook_gzip_or_pdf_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(FormatUnknown, match=r"first|Save|Copy"):
        load(content, "a.csv")


def test_an_unknown_ending_is_refused() -> None:
    with pytest.raises(FormatUnknown):
        load(b"x", "a.exe")


def test_broken_parquet_is_refused() -> None:
    with pytest.raises(FileBroken):
        load(b"PAR1" + b"\0" * 100, "a.parquet")


class FiftyMegabyteLine(io.RawIOBase):
    """A header, one line of 50 MB and one good row, made as they are read."""

    def __init__(self) -> None:
        self._pieces = self._make()
        self._rest = b""

    def _make(self) -> Iterator[bytes]:
        yield b"text\n"
        yield from [b"x" * 2**20] * 50
        yield b"\nfine\n"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._rest = self._rest or next(self._pieces, b"")
        taken, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


@pytest.mark.parametrize("layout", [CSV, JSONL, Layout(FileFormat.TXT, Encoding.UTF_8)])
def test_a_line_of_fifty_megabytes_is_one_bad_row_and_memory_stays_flat(layout: Layout) -> None:
    tracemalloc.start()
    rows = list(read(io.BufferedReader(FiftyMegabyteLine()), layout))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert any(isinstance(row, BadRow) and "million characters" in row.reason for row in rows)
    assert rows[-1].line == 3
    assert peak < 45 * 2**20


def test_a_value_of_ten_million_characters_is_taken() -> None:
    assert len(str(texts(load(b"text\n" + b"x" * 10_000_000, "a.csv"))[0])) == 10_000_000


def test_a_value_just_over_the_limit_is_named() -> None:
    rows = load(b'text\n"' + b"x" * (10 * 2**20 + 1) + b'"\nfine\n', "a.csv")
    assert [type(row) for row in rows] == [BadRow, Row]
