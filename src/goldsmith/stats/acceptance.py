"""Plans to accept or refuse a lot of labels: once, in two parts, or item by item."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from goldsmith.stats.errors import UndefinedStatistic

_LARGEST_PLAN = 20_000


@dataclass(frozen=True, slots=True)
class Plan:
    """Check ``n`` items; accept when at most ``accept`` are faulty.

    ``producer_risk``: a lot as good as ``good`` is refused. ``consumer_risk``: one as bad as
    ``bad`` is accepted.
    """

    n: int
    accept: int
    good: float
    bad: float
    producer_risk: float
    consumer_risk: float


def single_plan(
    good: float, bad: float, *, producer_risk: float = 0.05, consumer_risk: float = 0.05
) -> Plan:
    """Smallest single sampling plan that keeps both risks.

    Raises
    ------
    ValueError
        ``good`` is not below ``bad``.
    UndefinedStatistic
        The two rates are so close that no plan of 20,000 items tells them apart.

    References
    ----------
    ISO 2859-1; Guenther, W. C. (1969). Use of the binomial in the determination of plans.
    """
    _check_rates(good, bad)
    accept = 0
    while True:
        n = _fewest_refusing(accept, bad, consumer_risk)
        if n > _LARGEST_PLAN:
            raise UndefinedStatistic(f"no plan of {_LARGEST_PLAN} items tells them apart")
        refused = float(_binomial().sf(accept, n, good))
        if refused <= producer_risk:
            accepted = float(_binomial().cdf(accept, n, bad))
            return Plan(n, accept, good, bad, refused, accepted)
        accept += 1


def _binomial() -> Any:
    """The binomial distribution."""
    from scipy.stats import binom  # noqa: PLC0415  # 60 MB in processes that never compute

    return binom


def _check_rates(good: float, bad: float) -> None:
    if not 0 <= good < bad < 1:
        raise ValueError("the good rate has to lie below the bad one, both between 0 and 1")


def _fewest_refusing(accept: int, bad: float, risk: float) -> int:
    """Fewest items with which a lot of rate ``bad`` shows more than ``accept`` faults."""
    few, many = accept, max(1, 2 * (accept + 1))
    while _binomial().cdf(accept, many, bad) > risk:
        few, many = many, 2 * many
        if few > _LARGEST_PLAN:
            return many
    while many - few > 1:
        middle = (few + many) // 2
        if _binomial().cdf(accept, middle, bad) > risk:
            few = middle
        else:
            many = middle
    return many


@dataclass(frozen=True, slots=True)
class DoublePlan:
    """Check ``first``; accept or refuse at once where clear, else check ``second`` more.

    Accept at once at ``accept_first`` faults or fewer, refuse at ``refuse_first`` or more; after
    both accept at ``accept_both`` or fewer. ``expected`` is the mean number checked in a good lot.
    """

    first: int
    second: int
    accept_first: int
    refuse_first: int
    accept_both: int
    producer_risk: float
    consumer_risk: float
    expected: float


def double_plan(
    good: float, bad: float, *, producer_risk: float = 0.05, consumer_risk: float = 0.05
) -> DoublePlan:
    """Find a double plan of two equal parts that checks fewest items of a good lot, on average.

    Errors as for ``single_plan``, which also bounds the search: the two parts together are at most
    half as many items again as that plan.
    """
    single = single_plan(good, bad, producer_risk=producer_risk, consumer_risk=consumer_risk)
    best: DoublePlan | None = None
    for part in range(max(1, single.n // 4), max(2, (3 * single.n) // 4 + 1)):
        for accept_both in range(single.accept, single.accept + 4):
            for accept_first in range(accept_both):
                plan = _double(part, accept_first, accept_both, good, bad)
                keeps = plan.producer_risk <= producer_risk and plan.consumer_risk <= consumer_risk
                if keeps and (best is None or plan.expected < best.expected):
                    best = plan
    if best is None:
        raise UndefinedStatistic("no double plan of equal parts keeps both risks")
    return best


def _double(part: int, accept_first: int, accept_both: int, good: float, bad: float) -> DoublePlan:
    refuse_first = accept_both + 1
    between = np.arange(accept_first + 1, refuse_first)

    def accepted(rate: float) -> float:
        at_once = float(_binomial().cdf(accept_first, part, rate))
        later = _binomial().pmf(between, part, rate) * _binomial().cdf(
            accept_both - between, part, rate
        )
        return at_once + float(later.sum())

    again = float(_binomial().pmf(between, part, good).sum())
    return DoublePlan(
        part, part, accept_first, refuse_first, accept_both,
        1 - accepted(good), accepted(bad), part * (1 + again),
    )  # fmt: skip


class Verdict(StrEnum):
    """What a sequential audit says after some items."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    GO_ON = "go_on"


@dataclass(frozen=True, slots=True)
class SequentialPlan:
    """Wald's test item by item, cut off at ``most`` items, where the single plan decides."""

    good: float
    bad: float
    producer_risk: float
    consumer_risk: float
    most: int
    accept: int

    def verdict(self, hits: int, n: int) -> Verdict:
        """Accept, refuse, or check one more, after ``hits`` faults among ``n``."""
        if n >= self.most:
            return Verdict.ACCEPT if hits <= self.accept else Verdict.REFUSE
        evidence = hits * math.log(self.bad / self.good)
        evidence += (n - hits) * math.log((1 - self.bad) / (1 - self.good))
        if evidence >= math.log((1 - self.consumer_risk) / self.producer_risk):
            return Verdict.REFUSE
        if evidence <= math.log(self.consumer_risk / (1 - self.producer_risk)):
            return Verdict.ACCEPT
        return Verdict.GO_ON


def sequential_plan(
    good: float, bad: float, *, producer_risk: float = 0.05, consumer_risk: float = 0.05
) -> SequentialPlan:
    """Plan to check one item at a time and stop as soon as the answer is clear.

    Errors as for ``single_plan``; ``good`` must be above 0, where no evidence could add up.

    References
    ----------
    Wald, A. (1945). Sequential tests of statistical hypotheses.
    """
    if good <= 0:
        raise ValueError("a sequential plan needs a good rate above 0")
    single = single_plan(good, bad, producer_risk=producer_risk, consumer_risk=consumer_risk)
    return SequentialPlan(good, bad, producer_risk, consumer_risk, single.n, single.accept)
