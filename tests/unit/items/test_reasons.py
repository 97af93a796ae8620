"""Why a row was left out: each sentence of the readers is told apart with what stands in it."""

import io

import pytest

from goldsmith.domains.items.rules.mapping import to_incoming
from goldsmith.domains.items.rules.reasons import phrase_of
from goldsmith.domains.items.types import Mapping
from goldsmith.formats.reading import read
from goldsmith.formats.types import MAX_LINE_CHARS, BadRow, Encoding, FileFormat, Layout
from goldsmith.kernel.phrases import Phrase

CSV = Layout(FileFormat.CSV, Encoding.UTF_8, ",")
JSONL = Layout(FileFormat.JSONL, Encoding.UTF_8)
JSON = Layout(FileFormat.JSON, Encoding.UTF_8)
TEXT, ID = {"text": "text"}, "id"


def bad_row(content: bytes, layout: Layout, mapping: Mapping) -> BadRow:
    """The first row that does not become an item."""
    rows = read(io.BytesIO(content), layout)
    taken = (
        row if isinstance(row, BadRow) else to_incoming(row, mapping, "en", b"") for row in rows
    )
    return next(row for row in taken if isinstance(row, BadRow))


@pytest.mark.parametrize(
    ("content", "layout", "mapping", "phrase"),
    [
        (b"text\na\0b\n", CSV, Mapping(TEXT), Phrase("row_null_byte", {"column": "text"})),
        (b"it's\na\0b\n", CSV, Mapping(TEXT), Phrase("row_null_byte", {"column": "it's"})),
        (
            b'{"text": "\\ud800"}\n',
            JSONL,
            Mapping(TEXT),
            Phrase("row_half_character", {"column": "text"}),
        ),
        (b'{"n": 1e999}\n', JSONL, Mapping(TEXT), Phrase("row_not_finite", {"column": "n"})),
        (b'text\n"a" b\n', CSV, Mapping(TEXT), Phrase("row_quote_goes_on")),
        (b'text\n"a\n', CSV, Mapping(TEXT), Phrase("row_quote_open")),
        (b"text\na,b\n", CSV, Mapping(TEXT), Phrase("row_values", {"n": "2", "columns": "1"})),
        (
            b"text\n" + b"a" * (MAX_LINE_CHARS + 1) + b"\n",
            CSV,
            Mapping(TEXT),
            Phrase("row_line_long", {"millions": "12"}),
        ),
        (b"[" * 100_000, JSONL, Mapping(TEXT), Phrase("row_json_deep")),
        (b"{} {}\n", JSONL, Mapping(TEXT), Phrase("row_json_more")),
        (b"[1]\n", JSONL, Mapping(TEXT), Phrase("row_json_object")),
        (b'[{"text": "a"} {"text": "b"}]', JSON, Mapping(TEXT), Phrase("row_array_breaks")),
        (b"text,b\n ,b\n", CSV, Mapping(TEXT), Phrase("row_no_text")),
        (b"id,text\n,b\n", CSV, Mapping(TEXT, ID), Phrase("row_no_id", {"n": "500"})),
        (
            b"text,lang\na,the tongue\n",
            CSV,
            Mapping(TEXT, language="lang"),
            Phrase("row_no_language", {"given": "the tongue"}),
        ),
    ],
)
def test_a_reason_is_told_apart(
    content: bytes, layout: Layout, mapping: Mapping, phrase: Phrase
) -> None:
    assert phrase_of(bad_row(content, layout, mapping).reason) == phrase


def test_what_is_not_told_apart_has_no_phrase() -> None:
    assert phrase_of("Something else is wrong.") is None
