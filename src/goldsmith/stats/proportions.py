"""Proportions with intervals."""

import math

from scipy import special

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.types import Interval, Share


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
    _check(hits, n)
    z = float(special.ndtri((1 + level) / 2))
    rate = hits / n
    centre = (rate + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    low = 0.0 if hits == 0 else max(0.0, centre - half)
    high = 1.0 if hits == n else min(1.0, centre + half)
    return Interval(low, high, level, "Wilson")


def clopper_pearson_interval(hits: int, n: int, *, level: float = 0.95) -> Interval:
    """Exact interval of a proportion: never below its level, so it may carry a promise.

    Raises
    ------
    NotEnoughLabels
        ``n`` is zero.

    References
    ----------
    Clopper, C. and Pearson, E. S. (1934). The use of confidence or fiducial limits.
    """
    _check(hits, n)
    tail = (1 - level) / 2
    low = 0.0 if hits == 0 else float(special.betaincinv(hits, n - hits + 1, tail))
    high = 1.0 if hits == n else float(special.betaincinv(hits + 1, n - hits, 1 - tail))
    return Interval(low, high, level, "Clopper-Pearson")


def _check(hits: int, n: int) -> None:
    if n <= 0:
        raise NotEnoughLabels("a proportion needs at least one case")
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} hits of {n} is no proportion")
