"""Intervals for few items: each item left out once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import UndefinedStatistic
from goldsmith.stats.types import Interval

FEW_ITEMS = 50
_NO_SPREAD = 1e-18


def jackknife_interval(
    value: float,
    without: NDArray[np.float64],
    times: NDArray[np.int64],
    *,
    bounds: tuple[float, float],
    level: float = 0.95,
) -> Interval:
    """Student's interval around a figure, from what it is without each item.

    Parameters
    ----------
    without, times
        The figure without one item, and how many items are like that one.
    bounds
        What the figure cannot leave.

    Raises
    ------
    UndefinedStatistic
        Without one of the items there is no figure: all hangs on it. Or no item makes a
        difference, which says nothing of how much others would.

    References
    ----------
    Hughes, J. (2022). krippendorffsalpha: an R package for measuring agreement. There the jackknife
    keeps its level for few items, where the bootstrap does not.
    """
    from scipy.special import stdtrit  # noqa: PLC0415  # scipy.special costs 20 MB

    n = int(times.sum())
    if np.isnan(without).any() or n < 2:
        raise UndefinedStatistic("too few resamples hold two different labels")
    mean = float(without @ times) / n
    variance = (n - 1) / n * float(((without - mean) ** 2) @ times)
    if variance <= _NO_SPREAD:
        raise UndefinedStatistic("no item makes a difference to the figure")
    half = float(stdtrit(n - 1, (1 + level) / 2)) * np.sqrt(variance)
    low, high = max(bounds[0], value - half), min(bounds[1], value + half)
    return Interval(float(low), float(high), level, "jackknife over items")
