"""Whatever `stats` says of a figure has a code, so that a page can say it in any language."""

import re
from pathlib import Path

import numpy as np
import pytest

import goldsmith.stats
from goldsmith.domains.quality.rules import METHODS, REASONS, say_method, say_reason
from goldsmith.stats import alpha
from goldsmith.stats.disagreement import (
    IntervalDisagreement,
    NominalDisagreement,
    OrdinalDisagreement,
)
from goldsmith.stats.errors import UndefinedStatistic
from goldsmith.stats.ratings import Ratings
from goldsmith.stats.types import Interval

NOT_ON_SCREENS = {
    "acceptance", "audits", "calibration", "coefficients", "confident", "contests", "stopping",
    "suspicion", "transcripts",
}  # fmt: skip
SOURCE = "".join(
    path.read_text()
    for path in Path(goldsmith.stats.__path__[0]).glob("*.py")
    if path.stem not in NOT_ON_SCREENS
)
NOT_OF_AGREEMENT = {
    "a majority needs at least one label", "the reference has no word",
    "the reference has no letter or digit",
    "no text has two annotators", "nobody drew anything",
}  # fmt: skip


@pytest.mark.parametrize("kind", [NominalDisagreement, OrdinalDisagreement, IntervalDisagreement])
def test_every_coefficient_can_be_said(kind: type) -> None:
    assert kind.__dataclass_fields__["method"].default in METHODS


def test_the_distance_of_sets_can_be_said() -> None:
    sets = np.eye(2, dtype=bool)
    assert alpha.masi(Ratings.from_matrix(np.array([[0, 1]])), sets).method in METHODS


def test_every_reason_can_be_said() -> None:
    raised = set(re.findall(r"raise (?:NotEnoughLabels|UndefinedStatistic)\(\"(.+?)\"\)", SOURCE))
    assert raised - NOT_OF_AGREEMENT <= REASONS.keys()


def test_a_method_is_said_with_its_interval() -> None:
    interval = Interval(0.1, 0.2, 0.95, "percentile bootstrap over items")
    words, phrases = say_method("share of equal pairs", interval)
    assert words == "share of equal pairs; 95% percentile bootstrap over items"
    assert [phrase.code for phrase in phrases] == ["equal_pairs", "interval_bootstrap"]
    assert phrases[1].data == {"percent": 95}


def test_a_reason_is_said_as_a_sentence() -> None:
    said = say_reason(UndefinedStatistic("all labels are the same category"))
    assert (said.text, said.phrase.code) == ("All labels are the same category.", "all_the_same")
