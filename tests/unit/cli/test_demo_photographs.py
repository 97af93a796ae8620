"""The demo's photographs: what we saw in them, and what simulated hands make of it, fit the guideline."""

import json
from importlib import resources

import pytest

from goldsmith.cli.demo.looking import SimulatedDraughtsman, answers_for, seen_in
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.types import Answer, Answers, Schema

SCHEMA = Schema.model_validate(
    json.loads(
        resources.files("goldsmith.cli.demo").joinpath("photographs_guideline.json").read_text()
    )["schema"]
)
DRAWN = [name for name, seen in seen_in().items() if seen["answers"]]


def settled(given: dict[str, object], name: str) -> Answers:
    answers = {question: Answer.model_validate(answer) for question, answer in given.items()}
    size = tuple(seen_in()[name]["answers"]["size"])
    return settle_answers(SCHEMA, answers, {"image": "media:x"}, {"image": size})


def test_half_of_the_photographs_are_left_for_the_visitor() -> None:
    assert len(DRAWN) * 2 == len(seen_in())


def test_every_photograph_says_who_gave_it_away() -> None:
    words = [seen["licence"].split(" (")[0] for seen in seen_in().values()]
    assert set(words) == {"CC0", "public domain"}


@pytest.mark.parametrize("name", DRAWN)
def test_what_we_saw_fits_the_guideline(name: str) -> None:
    found = settled(answers_for(seen_in()[name]["answers"]), name)
    assert found["things"].marks


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("number", [0, 1])
def test_what_simulated_hands_draw_fits_too_and_differs(name: str, number: int) -> None:
    seen = seen_in()[name]["answers"]
    hand = SimulatedDraughtsman(number, {"i": seen})
    drawn = hand.judge({"item": {"id": "i"}})
    assert settled(drawn, name)["things"].marks
    assert drawn["things"] != answers_for(seen)["things"]
