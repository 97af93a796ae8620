"""How strong contenders are that were compared in pairs: Bradley-Terry, and Davidson with ties."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.types import Interval

FIRST, SECOND, TIE = 0, 1, 2
_ROUNDS = 100
_SETTLED = 1e-10
_SMALLEST_STEP = 1e-6


@dataclass(frozen=True, slots=True)
class Contests:
    """One entry a comparison: ``first[i]`` against ``second[i]``, with ``outcomes[i]``.

    Contenders are codes from 0; outcomes are FIRST, SECOND or TIE. Comparisons of one cluster (the
    answers to one prompt, judged by several people) are no independent evidence: intervals allow for it.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    outcomes: NDArray[np.int64]
    n_contenders: int
    clusters: NDArray[np.int64] | None = None


@dataclass(frozen=True, slots=True)
class Strengths:
    """Log strengths, whose sum is 0: the odds that i beats j are exp(strengths[i] - strengths[j]).

    Attributes
    ----------
    strengths : shape (n_contenders,)
    covariance : shape (n_contenders, n_contenders)
    tie : float
        Davidson's: two equals tie with probability tie / (2 + tie). 0 where ties are half a win.
    """

    method: str
    strengths: NDArray[np.float64]
    covariance: NDArray[np.float64]
    tie: float
    n: int

    def interval(self, contender: int, *, level: float = 0.95) -> Interval:
        """Of a log strength against the mean of all."""
        spread = np.sqrt(self.covariance[contender, contender])
        return self._around(float(self.strengths[contender]), float(spread), level)

    def wins(self, one: int, other: int, *, level: float = 0.95) -> tuple[float, Interval]:
        """How probable it is that one beats the other where they do not tie, with its interval."""
        apart = float(self.strengths[one] - self.strengths[other])
        (a, b), (c, d) = self.covariance[np.ix_([one, other], [one, other])]
        found = self._around(apart, float(np.sqrt(max(0.0, a + d - b - c))), level)
        low, high = _logistic(found.low), _logistic(found.high)
        return _logistic(apart), Interval(low, high, level, found.method)

    def _around(self, value: float, spread: float, level: float) -> Interval:
        from scipy import stats  # noqa: PLC0415  # as in `ratings`

        reach = float(stats.norm.ppf((1 + level) / 2)) * spread
        return Interval(value - reach, value + reach, level, "Wald, by clusters")


def bradley_terry(contests: Contests) -> Strengths:
    """Strengths from who won; a tie counts as half a win for both.

    Unlike Elo's it does not depend on the order of the comparisons, and tells how sure it is.

    Raises
    ------
    NotEnoughLabels
        There is no comparison.
    UndefinedStatistic
        Somebody won, or lost, all comparisons with all others, so no finite strength is the most likely.

    References
    ----------
    Bradley, R. A. and Terry, M. E. (1952). Rank analysis of incomplete block designs; Ford, L. R.
    (1957) on when strengths exist; Liang, K.-Y. and Zeger, S. L. (1986) on clusters.
    """
    return _fit(contests, has_ties=False)


def davidson(contests: Contests) -> Strengths:
    """Strengths from who won and who tied; equals tie more often than unequals. Raises as above.

    References
    ----------
    Davidson, R. R. (1970). On extending the Bradley-Terry model to accommodate ties.
    """
    outcomes = contests.outcomes
    if len(outcomes) and (outcomes == TIE).all():
        raise UndefinedStatistic("all comparisons are ties")
    return _fit(contests, has_ties=bool((outcomes == TIE).any()))


def _fit(contests: Contests, *, has_ties: bool) -> Strengths:
    if not len(contests.outcomes):
        raise NotEnoughLabels("there is no comparison")
    _refuse_unconnected(contests)
    n = contests.n_contenders
    found = np.zeros(n + has_ties)
    # Only differences have a likelihood: this holds the sum of all strengths where it is.
    held = np.zeros((n + has_ties, n + has_ties))
    held[:n, :n] = 1 / n
    likelihood, slope, bend = _derivatives(contests, found, has_ties)
    for _ in range(_ROUNDS):
        step = np.linalg.solve(bend + held, slope)
        scale = 1.0
        tried = _derivatives(contests, found + step, has_ties)
        while tried[0] < likelihood - 1e-9 and scale > _SMALLEST_STEP:
            scale /= 2
            tried = _derivatives(contests, found + scale * step, has_ties)
        found = found + scale * step
        likelihood, slope, bend = tried
        if np.abs(scale * step).max() < _SETTLED:
            break
    inverse = np.linalg.inv(bend + held)
    scores = _scores(contests, found, has_ties)
    spread = (inverse @ (scores.T @ scores) @ inverse)[:n, :n]
    method = "Davidson" if has_ties else "Bradley-Terry"
    tie = float(np.exp(found[n])) if has_ties else 0.0
    return Strengths(method, found[:n] - found[:n].mean(), spread, tie, len(contests.outcomes))


def _chances(
    contests: Contests, found: NDArray[np.float64], has_ties: bool
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Log probability of each outcome (one row a comparison), and how far apart the two are."""
    apart = found[contests.first] - found[contests.second]
    nothing = np.full(len(apart), found[-1] if has_ties else -np.inf)
    logs = np.stack([apart / 2, -apart / 2, nothing])
    return logs - np.logaddexp.reduce(logs, axis=0), apart


def _residuals(
    contests: Contests, found: NDArray[np.float64], has_ties: bool
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """By comparison: its log likelihood, and what it says of the difference and of ties."""
    logs, _ = _chances(contests, found, has_ties)
    is_first, is_tie = contests.outcomes == FIRST, contests.outcomes == TIE
    chances = np.exp(logs)
    won = np.where(is_tie, 0.0, np.where(is_first, 0.5, -0.5))
    surprise = won - (chances[0] - chances[1]) / 2
    if has_ties:
        likelihood = logs[contests.outcomes, np.arange(len(is_tie))]
        return likelihood, surprise, is_tie - chances[2]
    halves = (logs[0] + logs[1]) / 2
    likelihood = np.where(is_tie, halves, logs[np.where(is_first, 0, 1), np.arange(len(is_tie))])
    return likelihood, surprise, np.zeros(len(is_tie))


def _derivatives(
    contests: Contests, found: NDArray[np.float64], has_ties: bool
) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
    n = contests.n_contenders
    likelihood, surprise, tied = _residuals(contests, found, has_ties)
    chances = np.exp(_chances(contests, found, has_ties)[0])
    mean = (chances[0] - chances[1]) / 2
    spread = (chances[0] + chances[1]) / 4 - mean**2
    first, second = contests.first, contests.second
    slope = np.zeros(n + has_ties)
    np.add.at(slope, first, surprise)
    np.add.at(slope, second, -surprise)
    bend = np.zeros((n + has_ties, n + has_ties))
    for one, other, sign in (
        (first, first, 1), (second, second, 1), (first, second, -1), (second, first, -1),
    ):  # fmt: skip
        np.add.at(bend, (one, other), sign * spread)
    if has_ties:
        slope[n] = tied.sum()
        bend[n, n] = (chances[2] * (1 - chances[2])).sum()
        together = -mean * chances[2]
        np.add.at(bend[n], first, together)
        np.add.at(bend[n], second, -together)
        bend[:n, n] = bend[n, :n]
    return float(likelihood.sum()), slope, bend


def _scores(contests: Contests, found: NDArray[np.float64], has_ties: bool) -> NDArray[np.float64]:
    """What each cluster says of each parameter, one row a cluster."""
    _, surprise, tied = _residuals(contests, found, has_ties)
    if contests.clusters is None:
        clusters = np.arange(len(surprise))
    else:
        _, clusters = np.unique(contests.clusters, return_inverse=True)
    scores = np.zeros((int(clusters.max()) + 1, contests.n_contenders + has_ties))
    np.add.at(scores, (clusters, contests.first), surprise)
    np.add.at(scores, (clusters, contests.second), -surprise)
    if has_ties:
        np.add.at(scores, (clusters, np.full(len(tied), contests.n_contenders)), tied)
    return scores


def _refuse_unconnected(contests: Contests) -> None:
    from scipy import sparse  # noqa: PLC0415  # as in `ratings`
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    won, lost = contests.outcomes != SECOND, contests.outcomes != FIRST
    winners = np.concatenate([contests.first[won], contests.second[lost]])
    losers = np.concatenate([contests.second[won], contests.first[lost]])
    shape = (contests.n_contenders, contests.n_contenders)
    graph = sparse.coo_array((np.ones(len(winners)), (winners, losers)), shape=shape)
    n, _ = connected_components(graph.tocsr(), directed=True, connection="strong")
    if n > 1:
        raise UndefinedStatistic(
            "some contenders won, or lost, every comparison with the others, or met none of them"
        )


def _logistic(value: float) -> float:
    return float(1 / (1 + np.exp(-value)))
