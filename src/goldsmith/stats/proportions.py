"""Proportions with intervals."""

import math
from statistics import NormalDist

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.types import Difference, Interval, Share


def share(hits: int, n: int, *, level: float = 0.95) -> Share:
    """Give ``hits`` of ``n`` as a proportion with its Wilson interval.

    Raises
    ------
    NotEnoughLabels
        ``n`` is zero.
    """
    interval = wilson_interval(hits, n, level=level)
    return Share(hits / n, hits, n, interval)


def wilson_interval(hits: int, n: int, *, level: float = 0.95) -> Interval:
    """Wilson's score interval: close to its level on average, also for small n.

    Raises
    ------
    NotEnoughLabels
        ``n`` is zero.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
    """
    check_counts(hits, n)
    z = NormalDist().inv_cdf((1 + level) / 2)
    rate = hits / n
    centre = (rate + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    low = 0.0 if hits == 0 else max(0.0, centre - half)
    high = 1.0 if hits == n else min(1.0, centre + half)
    return Interval(low, high, level, "Wilson")


def difference(
    hits: int, n: int, other_hits: int, other_n: int, *, level: float = 0.95
) -> Difference:
    """Give the difference of two proportions of different cases, with Newcombe's hybrid interval.

    Raises
    ------
    NotEnoughLabels
        One of the two has no case.

    References
    ----------
    Newcombe, R. G. (1998). Interval estimation for the difference between independent
    proportions: comparison of eleven methods. Statistics in Medicine 17, method 10.
    """
    one, other = share(hits, n, level=level), share(other_hits, other_n, level=level)
    value = one.value - other.value
    below = math.hypot(one.value - one.interval.low, other.interval.high - other.value)
    above = math.hypot(one.interval.high - one.value, other.value - other.interval.low)
    return Difference(value, n, other_n, Interval(value - below, value + above, level, "Newcombe"))


def check_counts(hits: int, n: int) -> None:
    """Refuse counts that are no proportion. Raises NotEnoughLabels, ValueError."""
    if n <= 0:
        raise NotEnoughLabels("a proportion needs at least one case")
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} hits of {n} is no proportion")
