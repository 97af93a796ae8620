"""Spans from several annotators: known figures on a real crowd, and torn tags mended."""

import pytest
from benchmarks.real import DATA
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.stats.truth.dawid_skene import dawid_skene_with_prior
from goldsmith.stats.truth.sequences import (
    Tagged,
    TokenSpan,
    infer_spans,
    spans_of,
    tags_of,
    vote_on_spans,
)
from goldsmith.stats.truth.voting import majority_vote

REAL = DATA / "crowd" / "ner_mturk"


def columns(file: str) -> list[list[list[str]]]:
    blocks = (REAL / file).read_text(encoding="utf-8").strip().split("\n\n")
    return [[line.split() for line in block.splitlines()] for block in blocks]


def read(tags: list[str]) -> list[TokenSpan]:
    """What somebody marked whose label changes within a span: it keeps the first."""
    mended: list[str] = []
    for tag in tags:
        goes_on = tag[0] == "I" and mended and mended[-1] != "O"
        mended.append(f"I{mended[-1][1:]}" if goes_on else tag)
    return spans_of(mended)


def real_crowd() -> tuple[list[Tagged], list[set[TokenSpan]]]:
    texts, truths = [], []
    true = columns("ground_truth_small.txt")
    for rows, lines in zip(columns("answers_small.txt"), true, strict=True):
        people = range(1, len(rows[0]))
        marked = {p: read([row[p] for row in rows]) for p in people if rows[0][p] != "?"}
        texts.append(Tagged(len(rows), marked))
        truths.append(set(spans_of([row[-1] for row in lines])))
    return texts, truths


def f1(found: list[list[TokenSpan]], truths: list[set[TokenSpan]]) -> float:
    hits = sum(len(set(a) & b) for a, b in zip(found, truths, strict=True))
    return 200 * hits / (sum(map(len, found)) + sum(map(len, truths)))


@pytest.mark.skipif(not REAL.exists(), reason=f"{REAL} is not on this machine")
def test_a_real_crowd_gives_the_measured_f1() -> None:
    texts, truths = real_crowd()
    # Measured apart from this code: spans that at least half marked, tokens whose ties go to what
    # marks, and Dawid-Skene with prior by token, which leads by far.
    by_token = infer_spans(texts, majority_vote)[0]
    modelled = infer_spans(texts, dawid_skene_with_prior)[0]
    assert f1(vote_on_spans(texts), truths) == pytest.approx(72.5, abs=0.5)
    assert f1(by_token, truths) == pytest.approx(73.79, abs=0.3)
    assert f1(modelled, truths) == pytest.approx(80.48, abs=0.1)


def test_an_inside_without_a_beginning_begins_a_span() -> None:
    assert spans_of(["I-PER", "I-PER", "O", "B-LOC", "I-PER"]) == [
        ("PER", 0, 2), ("LOC", 3, 4), ("PER", 4, 5),
    ]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 4), st.integers(0, 3)), max_size=6))
def test_tags_spell_the_spans_they_came_from(cuts: list[tuple[str, int, int]]) -> None:
    spans, at = [], 0
    for label, length, gap in cuts:
        spans.append((label, at + gap, at + gap + length))
        at += gap + length
    assert spans_of(tags_of(at + 2, spans)) == spans


def test_two_of_three_decide_by_span_and_by_token() -> None:
    name, wider = ("PER", 1, 3), ("PER", 0, 3)
    texts = [Tagged(4, {0: [name], 1: [name], 2: [wider]}), Tagged(2, {0: [], 1: []})]
    assert vote_on_spans(texts) == [[name], []]
    assert infer_spans(texts, majority_vote)[0] == [[name], []]


def test_spans_that_overlap_have_no_tags() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        tags_of(4, [("a", 0, 2), ("b", 1, 3)])
