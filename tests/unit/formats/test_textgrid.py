"""TextGrids: what Praat's own readers read of ours, and what we read of theirs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from praatio import textgrid as praat

from goldsmith.formats.errors import FileBroken
from goldsmith.formats.textgrid import (
    Interval,
    Point,
    Tier,
    read_textgrid,
    separated,
    tiers_of,
    write_textgrid,
)

WORDS = Tier("words", [Interval(100, 450, "one"), Interval(450, 900, 'say "two"')])
TURNS = Tier("متحدث", [Interval(0, 1000, "صباح الخير\nيا ديما")])


def test_an_independent_reader_finds_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.TextGrid"
    path.write_text(write_textgrid(1234, [WORDS, TURNS, Tier("empty", [])]), encoding="utf-8")
    found = praat.openTextgrid(str(path), includeEmptyIntervals=False)
    assert found.tierNames == ("words", "متحدث", "empty")
    assert found.maxTimestamp == 1.234
    entries = [tuple(one) for one in found.getTier("words").entries]
    assert entries == [(0.1, 0.45, "one"), (0.45, 0.9, 'say "two"')]
    assert found.getTier("متحدث").entries[0].label == "صباح الخير\nيا ديما"


@pytest.mark.parametrize("form", ["short_textgrid", "long_textgrid"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_both_forms_are_read_in_either_encoding(tmp_path: Path, form: str, encoding: str) -> None:
    grid = praat.Textgrid(0, 2)
    grid.addTier(praat.IntervalTier("words", [(0.5, 1.25, "hé"), (1.25, 2, "3 times")], 0, 2))
    grid.addTier(praat.PointTier("pitch", [(0.7, "120"), (0.9, "-4.5e1")], 0, 2))
    path = tmp_path / "b.TextGrid"
    grid.save(str(path), format=form, includeBlankSpaces=True)
    content = path.read_text(encoding="utf-8").encode(encoding)
    found = read_textgrid(content)
    assert found.tiers == [
        Tier("words", [Interval(500, 1250, "hé"), Interval(1250, 2000, "3 times")])
    ]
    assert found.points == [Point("pitch", 700, "120"), Point("pitch", 900, "-4.5e1")]


WRITTEN = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1)


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 900), WRITTEN), max_size=12))
def test_what_is_written_is_read_again(given: list[tuple[int, int, str]]) -> None:
    intervals = [Interval(start, start + length, text) for start, length, text in given]
    written = write_textgrid(6000, separated(Tier("t", intervals)))
    found = read_textgrid(written.encode())
    kept = [(one.start, one.end, one.text) for tier in found.tiers for one in tier.intervals]
    assert sorted(kept) == sorted((one.start, one.end, one.text) for one in intervals)


def test_overlaps_go_to_tiers_of_their_own() -> None:
    regions = [
        {"tier": "speech", "start": 0, "end": 500, "label": "talk", "transcript": "hello"},
        {"tier": "speech", "start": 400, "end": 900, "label": "talk"},
        {"tier": "speech", "start": 500, "end": 600, "label": "talk"},
    ]
    found = tiers_of(regions, {"speech": "Speech", "noise": "Noise"})
    assert [(tier.name, [one.text for one in tier.intervals]) for tier in found] == [
        ("Speech", ["hello", "talk"]),
        ("Speech 2", ["talk"]),
        ("Noise", []),
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no",
        b'File type = "ooTextFile"\nObject class = "TextGrid"\n0\n1\n<exists>\n3\n"Interval',
    ],
)
def test_what_is_no_textgrid_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(FileBroken, match="TextGrid"):
        read_textgrid(content)


def test_a_count_that_lies_ends_at_once() -> None:
    head = b'File type = "ooTextFile"\nObject class = "TextGrid"\n0 1 <exists> 1 "IntervalTier" "a" 0 1 '
    with pytest.raises(FileBroken):
        read_textgrid(head + b"999999999999")
