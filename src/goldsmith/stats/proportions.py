"""Proportions with intervals."""

import math
from statistics import NormalDist

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
    check_counts(hits, n)
    z = NormalDist().inv_cdf((1 + level) / 2)
    rate = hits / n
    centre = (rate + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    low = 0.0 if hits == 0 else max(0.0, centre - half)
    high = 1.0 if hits == n else min(1.0, centre + half)
    return Interval(low, high, level, "Wilson")


def check_counts(hits: int, n: int) -> None:
    """Refuse counts that are no proportion. Raises NotEnoughLabels, ValueError."""
    if n <= 0:
        raise NotEnoughLabels("a proportion needs at least one case")
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} hits of {n} is no proportion")
