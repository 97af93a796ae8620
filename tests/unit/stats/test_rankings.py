import numpy as np
import pytest
from scipy.stats import kendalltau

from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.rankings import kendall_tau_b, mean_tau, mean_tau_interval


@pytest.mark.parametrize("seed", range(20))
def test_tau_equals_scipy_with_ties(seed: int) -> None:
    rng = np.random.default_rng(seed)
    one, other = rng.integers(1, 5, 7).tolist(), rng.integers(1, 5, 7).tolist()
    assert kendall_tau_b(one, other) == pytest.approx(kendalltau(one, other).statistic, abs=1e-12)


def test_the_reverse_order_is_minus_one() -> None:
    assert kendall_tau_b([1, 2, 3], [3, 2, 1]) == -1


def test_an_order_that_ties_everything_has_no_tau() -> None:
    with pytest.raises(UndefinedStatistic):
        kendall_tau_b([1, 1, 1], [1, 2, 3])


def test_the_mean_weighs_items_alike() -> None:
    found = mean_tau([[[1, 2, 3], [1, 2, 3], [1, 2, 3]], [[1, 2, 3], [3, 2, 1]], [[1, 2, 3]]])
    assert (found.value, found.n_items, found.n_labels) == (0, 2, 5)


def test_the_order_of_annotators_does_not_matter() -> None:
    one, two, three = [1.0, 2, 3], [2.0, 1, 3], [3.0, 1, 2]
    assert mean_tau([[one, two, three]]).value == mean_tau([[three, one, two]]).value


def test_without_two_orders_there_is_no_mean() -> None:
    with pytest.raises(NotEnoughLabels):
        mean_tau([[[1, 2]], []])


def test_the_interval_holds_the_planted_mean() -> None:
    rng = np.random.default_rng(3)
    orders = [[[1, 2, 3], [1, 2, 3] if rng.random() < 0.75 else [3, 2, 1]] for _ in range(200)]
    interval = mean_tau_interval(orders, rng=np.random.default_rng(1))
    assert interval.low < 0.5 < interval.high
