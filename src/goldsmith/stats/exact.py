"""Exact intervals of proportions."""

from goldsmith.stats.proportions import check_counts
from goldsmith.stats.types import Interval


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
    from scipy.special import betaincinv  # noqa: PLC0415  # 20 MB in processes that never compute

    check_counts(hits, n)
    tail = (1 - level) / 2
    low = 0.0 if hits == 0 else float(betaincinv(hits, n - hits + 1, tail))
    high = 1.0 if hits == n else float(betaincinv(hits + 1, n - hits, 1 - tail))
    return Interval(low, high, level, "Clopper-Pearson")


def beta_interval(hits: float, n: float, *, level: float = 0.95) -> Interval:
    """Credible interval of a proportion that nothing was known of; ``hits`` may be expected ones.

    Raises
    ------
    ValueError
        More hits than cases, or fewer than none.

    References
    ----------
    Bayes, T. (1763); a uniform prior.
    """
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} hits of {n} is no proportion")
    from scipy.special import betaincinv  # noqa: PLC0415  # as above

    tail = (1 - level) / 2
    low, high = betaincinv(hits + 1, n - hits + 1, [tail, 1 - tail])
    return Interval(float(low), float(high), level, "Beta posterior")
