"""Labels that are probably wrong: known answers and planted errors."""

import numpy as np
import pytest

from goldsmith.stats.confident import confident_doubts
from goldsmith.stats.errors import NotEnoughLabels


def test_what_a_model_is_surer_of_than_usual_is_doubted() -> None:
    probabilities = np.array([[0.9, 0.1], [0.8, 0.2], [0.1, 0.9], [0.2, 0.8], [0.05, 0.95]])
    given = np.array([0, 0, 1, 1, 0])
    (found,) = confident_doubts(probabilities, given)
    assert (found.place, found.other) == (4, 1)
    assert (found.likely, found.other_likely) == pytest.approx((0.05, 0.95))


def test_a_class_that_is_hard_to_tell_asks_for_less() -> None:
    hard = np.array([[0.55, 0.45], [0.5, 0.5], [0.1, 0.9], [0.6, 0.4]])
    assert [one.place for one in confident_doubts(hard, np.array([0, 0, 1, 1]))] == [3]


def test_a_class_that_nobody_gave_is_never_suggested() -> None:
    probabilities = np.array([[0.2, 0.1, 0.7], [0.6, 0.3, 0.1], [0.1, 0.8, 0.1]])
    assert confident_doubts(probabilities, np.array([0, 0, 1])) == []


def test_planted_errors_are_found_and_nothing_else() -> None:
    rng = np.random.default_rng(0)
    truth = rng.integers(3, size=600)
    probabilities = rng.dirichlet(np.ones(3), size=600) * 0.3
    probabilities[np.arange(600), truth] += 0.7
    given = truth.copy()
    wrong = rng.choice(600, size=30, replace=False)
    given[wrong] = (given[wrong] + 1) % 3
    found = {one.place for one in confident_doubts(probabilities, given)}
    assert found <= set(wrong.tolist())
    assert len(found) > 15


def test_the_most_doubtful_comes_first() -> None:
    probabilities = np.array([[0.9, 0.1], [0.1, 0.9], [0.4, 0.6], [0.02, 0.98]])
    found = confident_doubts(probabilities, np.array([0, 1, 0, 0]))
    assert found[0].place == 3


def test_without_labels_nothing_is_said() -> None:
    with pytest.raises(NotEnoughLabels):
        confident_doubts(np.zeros((0, 2)), np.zeros(0, dtype=np.int64))
