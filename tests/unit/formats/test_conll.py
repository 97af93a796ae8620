"""CoNLL is read sentence by sentence; spans stand where the text says they do."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldsmith.formats.reading import inspect, read
from goldsmith.formats.types import BadRow, FileFormat, Row


def rows_of(text: str, name: str = "a.conll") -> list[Row | BadRow]:
    content = text.encode()
    layout = inspect(content[: 64 * 1024], name, is_utf8=True)
    assert layout.format is FileFormat.CONLL
    return list(read(io.BytesIO(content), layout))


def spans_of(row: Row | BadRow) -> list[tuple[str, str]]:
    assert isinstance(row, Row)
    text = row.values["text"]
    assert isinstance(text, str)
    found = row.values["spans"]
    assert isinstance(found, list)
    for span in found:
        assert text[span["start"] : span["end"]] == span["text"]  # type: ignore[index,call-overload,misc]
    return [(span["label"], span["text"]) for span in found]  # type: ignore[index,call-overload,misc]


def tagged(*pairs: tuple[str, str]) -> str:
    return "".join(f"{token}\t{tag}\n" for token, tag in pairs)


@pytest.mark.parametrize("tags", [
    "B-PER I-PER O B-LOC B-LOC",  # BIO
    "I-PER I-PER O I-LOC B-LOC",  # IOB of CoNLL 2003: what continues nothing begins
    "B-PER E-PER O S-LOC S-LOC",  # IOBES
    "B-PER L-PER O U-LOC U-LOC",  # BILOU
])  # fmt: skip
def test_all_ways_to_tag_mark_the_same(tags: str) -> None:
    tokens = ["Ada", "L.", "in", "Rom", "Bern"]
    (row,) = rows_of(tagged(*zip(tokens, tags.split(), strict=True)))
    assert spans_of(row) == [("PER", "Ada L."), ("LOC", "Rom"), ("LOC", "Bern")]


def test_a_change_of_label_begins_a_span() -> None:
    (row,) = rows_of(tagged(("Ada", "B-PER"), ("Rom", "I-LOC"), ("x", "O"), ("Bern", "I-LOC")))
    assert spans_of(row) == [("PER", "Ada"), ("LOC", "Rom"), ("LOC", "Bern")]


def test_comments_tell_the_text_and_what_is_beside() -> None:
    text = (
        "# id = 7\n# text = 我需要👍🏽毛衣吗?\n# intent = weather/find\n"
        "1\t我\tx\tO\n2\t需要\tx\tO\n3\t👍🏽\tx\tB-mood\n4\t毛衣\tx\tB-thing\n5\t吗?\tx\tO\n"
    )
    (row,) = rows_of(text)
    assert spans_of(row) == [("mood", "👍🏽"), ("thing", "毛衣")]
    assert isinstance(row, Row)
    assert {name: row.values[name] for name in ("id", "text", "intent")} == {
        "id": "7", "text": "我需要👍🏽毛衣吗?", "intent": "weather/find",
    }  # fmt: skip


def test_what_is_no_token_with_a_tag_is_named_by_its_line() -> None:
    text = (
        "EU\tB-ORG\nsays\tO\nno\tO\n\nAda\tB-PER\nbroken\n\n"
        "# text = one two\none\tO\nthree\tO\n\nlast\tO\n"
    )
    rows = rows_of(text)
    assert [(row.line, row.reason) for row in rows if isinstance(row, BadRow)] == [
        (6, "The last column is no tag such as B-PER, I-PER or O: 'broken'."),
        (10, "The token 'three' does not follow in the text of the sentence."),
    ]
    assert [row.values["text"] for row in rows if isinstance(row, Row)] == ["EU says no", "last"]


def test_columns_may_stand_apart_by_spaces_with_the_tag_last() -> None:
    text = "-DOCSTART- -X- O O\n\nEU NNP I-NP I-ORG\nrejects VBZ I-VP O\nGerman JJ I-NP I-MISC\n"
    (row,) = rows_of(text, "eng.txt")
    assert spans_of(row) == [("ORG", "EU"), ("MISC", "German")]


@pytest.mark.parametrize(
    "text", ["one line\nanother O line\nO\n", "text\tlabel\na\tO\nb\tO\nc\tO\n"]
)
def test_a_text_that_is_not_tagged_stays_a_text(text: str) -> None:
    assert inspect(text.encode(), "a.txt", is_utf8=True).format is FileFormat.TXT


TOKENS = st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=4)


@settings(deadline=None)
@given(st.lists(st.tuples(TOKENS, st.sampled_from(["O", "B-a", "I-a", "B-b", "I-b"])), min_size=3))
def test_the_text_of_a_span_is_that_of_its_tokens(pairs: list[tuple[str, str]]) -> None:
    (row,) = rows_of("# id = 1\n" + tagged(*pairs))
    marked = [token for token, tag in pairs if tag != "O"]
    assert " ".join(text for _, text in spans_of(row)) == " ".join(marked)
