"""The quality facts of a release are the figures of the quality page: each with n and interval."""

import pytest

from goldsmith.domains.guidelines.types import LabelSpec, Question, QuestionKind
from goldsmith.domains.releases.verbs.tallying import Tally

QUESTION = Question(
    id="tone",
    kind=QuestionKind.ONE_OF,
    title="Tone",
    labels=[LabelSpec(id="good", name="Good"), LabelSpec(id="bad", name="Bad")],
)


def test_figures_carry_their_n_and_interval() -> None:
    tally = Tally(QUESTION)
    for item, pair in enumerate([("good", "good"), ("bad", "bad"), ("good", "bad")] * 4):
        for value in pair:
            tally.add(item, (value,), {})
    facts = tally.facts()
    assert facts["judgements"] == 24
    assert facts["distribution"] == {"good": 12, "bad": 12}
    assert facts["observed"]["value"] == pytest.approx(2 / 3)
    assert facts["alpha"]["low"] < facts["alpha"]["value"] < facts["alpha"]["high"]
    assert (facts["alpha"]["items"], facts["alpha"]["undefined"]) == (12, None)


def test_what_is_undefined_says_why() -> None:
    facts = Tally(QUESTION).facts()
    assert facts["alpha"]["value"] is None
    assert facts["alpha"]["undefined"] == "Nobody answered this question."
