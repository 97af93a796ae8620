"""Units that annotators cut out themselves: Krippendorff's own example, and what a user relies on."""

import numpy as np
import pytest

from goldsmith.stats.alpha import alpha, alpha_interval
from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.unitizing import Continuum, UnitDisagreement

# Krippendorff (2004), figure 1, whose continuum begins at 150.
ONE = {"c": [(75, 145), (220, 250)], "k": [(30, 90), (150, 200)]}
OTHER = {"c": [(70, 150), (205, 225), (250, 270)], "k": [(30, 90), (150, 200)]}


def value_of(*continua: Continuum) -> float:
    return alpha(UnitDisagreement.of(continua)).value


def only(name: str) -> Continuum:
    return Continuum(300, [{name: ONE[name]}, {name: OTHER[name]}])


def test_the_published_example_is_reproduced() -> None:
    assert value_of(only("c")) == pytest.approx(0.7286, abs=1e-4)
    assert value_of(only("k")) == 1.0
    assert value_of(Continuum(300, [ONE, OTHER])) == pytest.approx(0.8587, abs=1e-4)


def test_neither_the_order_of_annotators_nor_of_items_matters() -> None:
    first, second = Continuum(300, [ONE, OTHER]), Continuum(120, [{"c": [(3, 9)]}, {}])
    turned = Continuum(300, [OTHER, ONE])
    assert value_of(first, second) == pytest.approx(value_of(second, turned), abs=1e-12)


def test_units_where_nobody_agrees_are_worse_than_chance() -> None:
    apart = Continuum(100, [{"c": [(0, 40)]}, {"c": [(50, 90)]}])
    assert value_of(apart) < 0
    thrown = np.random.default_rng(3)
    starts = thrown.integers(0, 950, size=(2, 300))
    items = [
        Continuum(1000, [{"c": [(int(a), int(a) + 50)]}, {"c": [(int(b), int(b) + 50)]}])
        for a, b in starts.T
    ]
    assert abs(value_of(*items)) < 0.1


def test_a_longer_way_apart_is_a_lower_alpha() -> None:
    values = [
        value_of(Continuum(200, [{"c": [(50, 90)]}, {"c": [(50 + shift, 90 + shift)]}]))
        for shift in (0, 3, 10, 30)
    ]
    assert values == sorted(values, reverse=True)
    assert values[0] == 1.0


def test_an_interval_holds_the_value() -> None:
    rng = np.random.default_rng(1)
    items = []
    for _ in range(80):
        start = int(rng.integers(0, 150))
        shift = int(rng.integers(0, 8))
        items.append(
            Continuum(200, [{"c": [(start, start + 30)]}, {"c": [(start + shift, start + 34)]}])
        )
    prepared = UnitDisagreement.of(items)
    found = alpha_interval(prepared, rng=rng)
    assert found.low < alpha(prepared).value < found.high


def test_what_cannot_be_compared_is_said() -> None:
    with pytest.raises(NotEnoughLabels):
        UnitDisagreement.of([Continuum(10, [{"c": [(1, 2)]}])])
    with pytest.raises(UndefinedStatistic):
        value_of(Continuum(10, [{}, {}]))
    with pytest.raises(ValueError, match="no unit"):
        UnitDisagreement.of([Continuum(10, [{"c": [(5, 11)]}, {}])])


def test_units_of_one_annotator_that_overlap_are_one() -> None:
    torn = Continuum(100, [{"c": [(10, 30), (25, 40)]}, {"c": [(10, 40)]}])
    assert value_of(torn) == 1.0
