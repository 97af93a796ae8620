"""Answers from a file, and from the SDK's helpers, fit the guideline that asks for them."""

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
)

from goldsmith.cli.answering import Reader
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.types import Answer, Schema
from goldsmith_client import answers


def settle(schema: Schema, answer: dict[str, Any]) -> None:
    settle_answers(schema, {"q": Answer.model_validate(answer)}, FIELDS)


def read(schema: Schema, given: Any) -> dict[str, Any]:
    reader = Reader(lambda _: {"content": {"schema": schema.model_dump(mode="json")}})
    return dict(reader.read({"q": given}, "version", FIELDS)["q"])


@pytest.mark.parametrize(
    ("schema", "given"),
    [
        (PREFERENCE, {"winner": "B", "strength": 1}),
        (RANKING, "two > one > three"),
        (BEST_WORST, ["one", "three"]),
        (RUBRIC, {"polite": "yes", "short": "no"}),
        (CORRECTION, "Hello you."),
    ],
)
def test_a_line_of_a_file_answers_the_question(schema: Schema, given: Any) -> None:
    settle(schema, read(schema, given))


def test_labels_and_whole_answers_stay_as_they_are() -> None:
    assert read(PREFERENCE, {"state": "abstained", "marks": []})["state"] == "abstained"


@pytest.mark.parametrize(
    ("schema", "answer"),
    [
        (PREFERENCE, answers.better("one", 2)),
        (PREFERENCE, answers.better("tie")),
        (RANKING, answers.ranked("two", "one", "three")),
        (TIED_RANKING, answers.ranked("two", ["one", "three"])),
        (BEST_WORST, answers.best_worst("one", "two")),
        (RUBRIC, answers.rubric({"polite": "met", "short": "not_met"}, "one")),
        (CORRECTION, answers.corrected("Hello you.", FIELDS["one"])),
        (CORRECTION, answers.corrected(FIELDS["one"], FIELDS["one"])),
    ],
)
def test_the_helpers_of_the_sdk_make_answers_that_fit(
    schema: Schema, answer: dict[str, Any]
) -> None:
    settle(schema, answer)
