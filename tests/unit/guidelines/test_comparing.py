"""How files may write comparisons, rubrics and corrections."""

from typing import Any

import pytest
from tests.unit.guidelines.test_outputs import (
    BEST_WORST,
    CORRECTION,
    FIELDS,
    PREFERENCE,
    RANKING,
    RUBRIC,
    TIED_RANKING,
    problem_of,
)

from goldsmith.domains.guidelines.rules.comparing import read_output
from goldsmith.domains.guidelines.types import Schema

DICT_RANKS = {"two": 1, "one": 2, "three": 2}


def read(schema: Schema, value: Any) -> list[dict[str, Any]]:
    return read_output(schema.questions[0], value, FIELDS)[0]


@pytest.mark.parametrize("given", ["one", "1", 1, "A", "a", {"winner": "one"}, '{"winner": 1}'])
def test_a_winner_goes_by_field_place_or_letter(given: Any) -> None:
    assert [mark["value"] for mark in read(PREFERENCE, given)] == ["one"]


@pytest.mark.parametrize("given", ["tie", "Tie", "equal", "="])
def test_a_tie_goes_by_several_words(given: str) -> None:
    assert [mark["value"] for mark in read(PREFERENCE, given)] == ["tie"]


def test_a_strength_comes_along() -> None:
    (mark,) = read(PREFERENCE, {"winner": 2, "strength": 2})
    assert (mark["value"], mark["attributes"]) == ("two", {"strength": 2})


@pytest.mark.parametrize(
    ("schema", "given"),
    [
        (RANKING, ["two", "one", "three"]),
        (RANKING, "two > one > three"),
        (RANKING, "2,1,3"),
        (TIED_RANKING, "B > A = C"),
        (TIED_RANKING, [2, [1, 3]]),
        (TIED_RANKING, DICT_RANKS),
        (BEST_WORST, {"best": "two", "worst": 3}),
        (BEST_WORST, ["B", "C"]),
        (RUBRIC, {"polite": "met", "Short": "n/a"}),
        (RUBRIC, {"polite": {"value": True, "evidence": "Hello"}, "short": False}),
        (CORRECTION, "Hello you."),
        (CORRECTION, FIELDS["one"]),
    ],
)
def test_what_is_read_fits_the_question(schema: Schema, given: Any) -> None:
    assert problem_of(schema, *read(schema, given)) is None


def test_ties_share_a_rank() -> None:
    ranks = {mark["field"]: mark["value"] for mark in read(TIED_RANKING, "B > A = C")}
    assert ranks == DICT_RANKS


def test_evidence_is_found_in_the_text() -> None:
    (mark,) = read(RUBRIC, {"polite": {"value": "yes", "evidence": ["there", "nowhere"]}})
    assert mark["anchor"]["evidence"] == [{"start": 6, "end": 11, "text": "there"}]


@pytest.mark.parametrize(
    ("schema", "given"),
    [(PREFERENCE, "model-x"), (RANKING, 7), (BEST_WORST, 3), (RUBRIC, "met"), (CORRECTION, " ")],
)
def test_what_cannot_be_read_is_counted(schema: Schema, given: Any) -> None:
    assert read_output(schema.questions[0], given, FIELDS) == ([], 1)
