"""How alike orders are: Kendall's tau-b, for two orders and over all pairs of annotators."""

import math
from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.types import Agreement, Interval

_RESAMPLES = 500


def kendall_tau_b(one: Sequence[float], other: Sequence[float]) -> float:
    """Kendall's tau-b of two orders of the same things: 1 is the same order, -1 the reverse.

    Parameters
    ----------
    one, other
        The rank of each thing in either order; equal ranks are a tie.

    Raises
    ------
    UndefinedStatistic
        An order ties everything, so it orders nothing.

    References
    ----------
    Kendall, M. G. (1945). The treatment of ties in ranking problems.
    """
    if len(one) != len(other):
        raise ValueError("two orders of one length are needed")
    agree = ties_one = ties_other = pairs = 0
    for left, right in combinations(range(len(one)), 2):
        by_one, by_other = np.sign(one[left] - one[right]), np.sign(other[left] - other[right])
        pairs += 1
        ties_one += by_one == 0
        ties_other += by_other == 0
        agree += int(by_one * by_other)
    scale = math.sqrt((pairs - ties_one) * (pairs - ties_other))
    if scale == 0:
        raise UndefinedStatistic("an order ties everything")
    return float(agree / scale)


def mean_tau(orders: Sequence[Sequence[Sequence[float]]]) -> Agreement:
    """Give the mean tau-b over all pairs of annotators, every item with two orders weighing the same.

    Parameters
    ----------
    orders
        For each item the orders its annotators gave; items with fewer than two are left out. A
        pair in which an order ties everything has no tau and is left out.

    Raises
    ------
    NotEnoughLabels
        No item has two orders that can be compared.
    """
    means = _means(orders)
    n_orders = sum(len(given) for given in orders if len(given) >= 2)
    return Agreement(float(means.mean()), len(means), n_orders, "mean Kendall tau-b of pairs")


def mean_tau_interval(
    orders: Sequence[Sequence[Sequence[float]]], *, rng: np.random.Generator, level: float = 0.95
) -> Interval:
    """Bootstrap interval of ``mean_tau`` over items. Raises NotEnoughLabels as that does."""
    means = _means(orders)
    if len(means) < 2:
        raise NotEnoughLabels("an interval needs two items or more")
    drawn = rng.choice(means, size=(_RESAMPLES, len(means))).mean(axis=1)
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high), level, "percentile bootstrap over items")


def _means(orders: Sequence[Sequence[Sequence[float]]]) -> NDArray[np.float64]:
    means = []
    for given in orders:
        taus = []
        for one, other in combinations(given, 2):
            try:
                taus.append(kendall_tau_b(one, other))
            except UndefinedStatistic:
                continue
        if taus:
            means.append(sum(taus) / len(taus))
    if not means:
        raise NotEnoughLabels("no item carries two orders")
    return np.array(means)
