"""How many items to check by hand, and what a check of some says of all."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.exact import clopper_pearson_interval
from goldsmith.stats.proportions import check_counts
from goldsmith.stats.types import Interval


def lot_interval(hits: int, n: int, lot: int, *, level: float = 0.95) -> Interval:
    """Exact interval of the share of faulty items in a lot of which ``n`` were drawn.

    In a small lot a check of many says more than a proportion's interval knows of.

    Raises
    ------
    NotEnoughLabels, ValueError
        Nothing was drawn; more was drawn than there is.

    References
    ----------
    Buonaccorsi, J. P. (1987). A note on confidence intervals for proportions in finite populations.
    """
    from scipy.stats import hypergeom  # noqa: PLC0415  # 60 MB in processes that never compute

    check_counts(hits, n)
    if n > lot:
        raise ValueError(f"{n} cannot be drawn of {lot}")
    tail = (1 - level) / 2
    possible = np.arange(hits, lot - (n - hits) + 1)
    at_least = hypergeom.sf(hits - 1, lot, possible, n)  # rises with the faulty in the lot
    at_most = hypergeom.cdf(hits, lot, possible, n)  # falls
    kept = possible[(at_least > tail) & (at_most > tail)]
    return Interval(float(kept[0] / lot), float(kept[-1] / lot), level, "hypergeometric")


@dataclass(frozen=True, slots=True)
class Stratum:
    """A part of the whole: ``hits`` of ``n`` drawn of its ``size`` items."""

    size: int
    n: int
    hits: int


@dataclass(frozen=True, slots=True)
class Stratified:
    """A share over all strata, each weighing as many items as it has."""

    value: float
    interval: Interval
    n: int


def stratified_share(strata: Sequence[Stratum], *, level: float = 0.95) -> Stratified:
    """Weigh the strata of an audit by their sizes; pooling what was drawn would be biased.

    The interval takes for each stratum the share that a Beta posterior of Jeffreys gives, so that
    a stratum without faults keeps its doubt.

    Raises
    ------
    NotEnoughLabels
        Nothing was drawn from some stratum.
    """
    if not strata or any(one.n <= 0 for one in strata):
        raise NotEnoughLabels("every stratum needs at least one checked item")
    for one in strata:
        check_counts(one.hits, one.n)
    sizes = np.array([one.size for one in strata], dtype=np.float64)
    weights = sizes / sizes.sum()
    shares = np.array([one.hits / one.n for one in strata])
    rng = np.random.default_rng(0)
    drawn = np.stack(
        [rng.beta(one.hits + 0.5, one.n - one.hits + 0.5, size=20_000) for one in strata]
    )
    low, high = np.quantile(weights @ drawn, [(1 - level) / 2, (1 + level) / 2])
    interval = Interval(float(low), float(high), level, "stratified, Jeffreys")
    return Stratified(float(weights @ shares), interval, sum(one.n for one in strata))


def sample_size(rate: float, half_width: float, *, level: float = 0.95) -> int:
    """Fewest items to check so that the exact interval around ``rate`` is that narrow.

    Raises
    ------
    ValueError
        A rate outside 0..1, or a half width that is not positive.

    References
    ----------
    Klie, J.-C. et al. (2024). On efficient and statistical quality estimation for data annotation.
    """
    if not 0 <= rate <= 1 or not 0 < half_width < 1:
        raise ValueError("a rate lies between 0 and 1, and so does half a width")
    few, many = 1, 2
    while _half_width(rate, many, level) > half_width:
        few, many = many, many * 2
    while many - few > 1:
        middle = (few + many) // 2
        if _half_width(rate, middle, level) > half_width:
            few = middle
        else:
            many = middle
    return many


def _half_width(rate: float, n: int, level: float) -> float:
    interval = clopper_pearson_interval(round(rate * n), n, level=level)
    return (interval.high - interval.low) / 2


def narrowed_share(
    claims_of_all: Sequence[float], claims_of_checked: Sequence[float], is_faulty: Sequence[bool],
    *, level: float = 0.95,
) -> Interval:  # fmt: skip
    """Interval of the share of faults, narrowed by what a model claims of every item.

    Parameters
    ----------
    claims_of_all, claims_of_checked
        The chance of a fault that a model gives to all items, and to the random sample.
    is_faulty
        What checking the sample found, in the same order.

    Raises
    ------
    UndefinedStatistic
        Fewer than ten faults were found: the interval would promise more than it keeps.

    References
    ----------
    Angelopoulos, A. et al. (2023). Prediction-powered inference.
    """
    faults = int(sum(is_faulty))
    if faults < 10:
        raise UndefinedStatistic(f"{faults} faults were found, narrowing needs ten")
    every = np.asarray(claims_of_all, dtype=np.float64)
    claimed = np.asarray(claims_of_checked, dtype=np.float64)
    found = np.asarray(is_faulty, dtype=np.float64)
    covariance = float(np.cov(found, claimed)[0, 1])
    slope = covariance / max(float(claimed.var(ddof=1)), 1e-12)
    rests = found - slope * claimed
    value = slope * float(every.mean()) + float(rests.mean())
    spread = float(rests.var(ddof=1)) / len(found) + slope**2 * float(every.var()) / len(every)
    half = NormalDist().inv_cdf((1 + level) / 2) * math.sqrt(spread)
    return Interval(max(0.0, value - half), min(1.0, value + half), level, "prediction-powered")
