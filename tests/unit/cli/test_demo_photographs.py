"""The demo's photographs: what we saw in them, and what simulated hands make of it, fit the guideline."""

import json
from importlib import resources
from pathlib import Path

import pytest
import pyvips

from goldsmith.cli.demo.looking import SimulatedDraughtsman, answers_for, seen_in
from goldsmith.cli.demo.paper import write_paper
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.types import Answer, Answers, Schema
from goldsmith.formats.media.guard import Guard

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
    assert found["soft"].marks


def test_three_of_them_have_a_face_and_one_eye_is_hidden() -> None:
    drawn = [answers_for(seen_in()[name]["answers"])["faces"]["marks"] for name in DRAWN]
    joints = [joint for marks in drawn for mark in marks for joint in mark["anchor"]["joints"]]
    assert [len(marks) for marks in drawn].count(1) == 3
    assert [joint["v"] for joint in joints].count(1) == 1


def test_the_packing_list_is_a_page_that_becomes_a_picture(tmp_path: Path) -> None:
    paper = write_paper(tmp_path / "list.pdf")
    guard = Guard()
    try:
        assert guard.count_pages(paper) == 1
        seen = guard.draw_page(paper, 1, tmp_path / "page.png")
    finally:
        guard.end()
    assert (seen.facts.width, seen.facts.height) == (1167, 1653)
    ink = pyvips.Image.new_from_file(str(tmp_path / "page.png")).colourspace("b-w") < 128
    assert 1 < ink.avg() < 20  # it is written on, and mostly blank


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("number", [0, 1])
def test_what_simulated_hands_draw_fits_too_and_differs(name: str, number: int) -> None:
    seen = seen_in()[name]["answers"]
    hand = SimulatedDraughtsman(number, {"i": seen})
    drawn = hand.judge({"item": {"id": "i"}})
    assert settled(drawn, name)["things"].marks
    assert drawn["things"] != answers_for(seen)["things"]
