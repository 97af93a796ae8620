"""Kappas, AC1 and agreement by class: published answers, and where each of them misleads."""

import numpy as np
import pytest

from goldsmith.stats.alpha import nominal_alpha
from goldsmith.stats.coefficients import (
    brennan_prediger,
    class_agreement,
    cohen_kappa,
    conger_kappa,
    fleiss_kappa,
    gwet_ac,
)
from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.ratings import Ratings

# 100 items, of which two annotators call 90 both negative, and never one of them both positive.
PARADOX = np.array([[0, 0]] * 90 + [[0, 1]] * 5 + [[1, 0]] * 5)
# Ten subjects, fourteen raters, five categories: the worked example of encyclopaedias, 0.210.
FOURTEEN_RATERS = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
]  # fmt: skip


def spread(counts: list[list[int]]) -> np.ndarray:
    return np.array([[c for c, n in enumerate(row) for _ in range(n)] for row in counts])


def test_skew_makes_kappa_and_alpha_negative_where_nine_of_ten_agree() -> None:
    assert cohen_kappa(PARADOX[:, 0], PARADOX[:, 1], n_classes=2).value == pytest.approx(
        -0.053, abs=5e-4
    )
    assert nominal_alpha(PARADOX).value == pytest.approx(-0.047, abs=5e-4)
    assert gwet_ac(PARADOX, n_classes=2).value == pytest.approx(0.890, abs=5e-4)
    assert brennan_prediger(PARADOX, n_classes=2).value == pytest.approx(0.80)
    assert class_agreement(PARADOX, n_classes=2) == pytest.approx([0.947, 0.0], abs=5e-4)


def test_a_declared_class_that_nobody_uses_moves_ac1_and_brennan_prediger_only() -> None:
    assert gwet_ac(PARADOX, n_classes=3).value == pytest.approx(0.8950, abs=5e-5)
    assert brennan_prediger(PARADOX, n_classes=3).value == pytest.approx(0.85)
    assert fleiss_kappa(PARADOX, n_classes=3) == fleiss_kappa(PARADOX, n_classes=2)
    assert conger_kappa(PARADOX, n_classes=3).value == pytest.approx(
        cohen_kappa(PARADOX[:, 0], PARADOX[:, 1], n_classes=2).value
    )


def test_fleiss_kappa_is_what_the_worked_example_says() -> None:
    assert fleiss_kappa(spread(FOURTEEN_RATERS), n_classes=5).value == pytest.approx(
        0.210, abs=5e-4
    )


def test_weights_forgive_near_misses() -> None:
    one = np.array([0, 0, 1, 1, 2, 2, 3, 3])
    other = np.array([0, 1, 1, 2, 2, 3, 3, 2])
    plain, linear, quadratic = (
        cohen_kappa(one, other, n_classes=4, weights=w).value
        for w in ("none", "linear", "quadratic")
    )
    assert plain < linear < quadratic
    assert "quadratic" in cohen_kappa(one, other, n_classes=4, weights="quadratic").method


def test_items_with_one_label_are_left_out() -> None:
    more = np.vstack([PARADOX, [[1, -1]] * 50])
    assert brennan_prediger(more, n_classes=2) == brennan_prediger(PARADOX, n_classes=2)
    assert fleiss_kappa(more, n_classes=2) == fleiss_kappa(PARADOX, n_classes=2)


def test_the_long_form_gives_the_same() -> None:
    assert gwet_ac(Ratings.from_matrix(PARADOX), n_classes=2) == gwet_ac(PARADOX, n_classes=2)


def test_one_class_throughout_is_undefined_and_nothing_in_common_is_not_enough() -> None:
    same = np.zeros((10, 2), dtype=np.int64)
    with pytest.raises(UndefinedStatistic):
        cohen_kappa(same[:, 0], same[:, 1], n_classes=2)
    with pytest.raises(UndefinedStatistic):
        fleiss_kappa(same, n_classes=2)
    with pytest.raises(NotEnoughLabels):
        cohen_kappa(np.array([0, -1]), np.array([-1, 1]), n_classes=2)
    with pytest.raises(NotEnoughLabels):
        gwet_ac(np.array([[0, -1], [-1, 1]]), n_classes=2)
