"""Krippendorff's alpha for categories, scales, numbers and sets, with its interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.disagreement import (
    DistanceDisagreement,
    IntervalDisagreement,
    NominalDisagreement,
    OrdinalDisagreement,
    jaccard_distances,
    masi_distances,
    ratio_distances,
)
from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.jackknife import FEW_ITEMS, jackknife_interval
from goldsmith.stats.proportions import wilson_interval
from goldsmith.stats.ratings import Ratings, count_patterns
from goldsmith.stats.types import Agreement, Interval

# Cells of the matrix of resampling weights held at once (32 MB as float64).
_CELLS_AT_ONCE = 4_000_000


class Disagreement(Protocol):
    """Observed and expected disagreement of items, each weighted by how often it was drawn."""

    @property
    def method(self) -> str:
        """Name the coefficient."""

    @property
    def n_items(self) -> NDArray[np.int64]:
        """How many items each pattern stands for."""

    @property
    def n_labels(self) -> NDArray[np.int64]:
        """How many labels an item of each pattern carries."""

    def alphas(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give one alpha for each row of weights; NaN where chance disagreement is zero."""


def nominal_alpha(labels: NDArray[np.int64] | Ratings) -> Agreement:
    """Krippendorff's alpha for unordered categories.

    Parameters
    ----------
    labels : int array, shape (n_items, n_annotators), or Ratings
        Category codes 0..K-1; -1 where an annotator skipped the item.

    Raises
    ------
    NotEnoughLabels
        No item carries two labels.
    UndefinedStatistic
        Every pairable label is the same category, so chance disagreement is zero.

    References
    ----------
    Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability, section C.
    """
    return alpha(nominal(labels))


def ordinal_alpha(labels: NDArray[np.int64] | Ratings) -> Agreement:
    """Krippendorff's alpha for ordered categories, whose codes follow their order.

    Parameters, errors and reference as for ``nominal_alpha``.
    """
    return alpha(ordinal(labels))


def interval_alpha(values: NDArray[np.float64]) -> Agreement:
    """Krippendorff's alpha for numbers whose differences have a meaning.

    Parameters
    ----------
    values : float array, shape (n_items, n_annotators)
        NaN where an annotator skipped the item.

    Errors and reference as for ``nominal_alpha``.
    """
    items, annotators = np.nonzero(~np.isnan(values))
    return alpha(IntervalDisagreement.of(items, values[items, annotators]))


def ratio_alpha(values: NDArray[np.float64]) -> Agreement:
    """Krippendorff's alpha for numbers from 0 on of which one is so many times another.

    Parameters
    ----------
    values : float array, shape (n_items, n_annotators)
        NaN where an annotator skipped the item. Distinct numbers should be hundreds.

    Raises
    ------
    ValueError
        A number is below 0.

    Further errors and reference as for ``nominal_alpha``.
    """
    given = ~np.isnan(values)
    if (values[given] < 0).any():
        raise ValueError("a ratio scale has no number below 0")
    distinct, codes = np.unique(values[given], return_inverse=True)
    items = np.nonzero(given)[0]
    ratings = Ratings(items, codes.astype(np.int64), len(distinct))
    return alpha(
        by_distance(ratings, ratio_distances(distinct), method="Krippendorff's alpha, ratio")
    )


def nominal(labels: NDArray[np.int64] | Ratings, *, merge: bool = True) -> NominalDisagreement:
    """Prepare unordered categories for ``alpha`` and its intervals; see ``count_patterns``."""
    return NominalDisagreement.of(count_patterns(_as_ratings(labels), merge=merge))


def ordinal(labels: NDArray[np.int64] | Ratings, *, merge: bool = True) -> OrdinalDisagreement:
    """Prepare ordered categories for ``alpha`` and its intervals; see ``count_patterns``."""
    return OrdinalDisagreement.of(count_patterns(_as_ratings(labels), merge=merge))


def interval(items: NDArray[np.int64], values: NDArray[np.float64]) -> IntervalDisagreement:
    """Prepare numbers for ``alpha``: ``values[i]`` was given to ``items[i]``."""
    return IntervalDisagreement.of(items, values)


def masi(
    ratings: Ratings, members: NDArray[np.bool_], *, merge: bool = True
) -> DistanceDisagreement:
    """Prepare sets for ``alpha``: category c of ``ratings`` is the set ``members[c]``.

    ``members`` has one row a distinct set and one column a label. Two sets differ by
    1 - Jaccard x monotonicity (Passonneau, R. (2006). Measuring agreement on set-valued items).
    """
    method = "Krippendorff's alpha, MASI distance"
    return by_distance(ratings, masi_distances(members), method=method, merge=merge)


def jaccard(ratings: Ratings, members: NDArray[np.bool_]) -> DistanceDisagreement:
    """Prepare sets as ``masi`` does; two differ by the share of their labels that one alone has."""
    method = "Krippendorff's alpha, Jaccard distance"
    return by_distance(ratings, jaccard_distances(members), method=method)


def by_distance(
    ratings: Ratings, distances: NDArray[np.float64], *, method: str, merge: bool = True
) -> DistanceDisagreement:
    """Prepare categories of any kind for ``alpha``: c and d differ by ``distances[c, d]``.

    Distances are symmetric and 0 on the diagonal; for numbers alpha wants them squared.
    """
    return DistanceDisagreement.of(count_patterns(ratings, merge=merge), distances, method)


def alpha(disagreement: Disagreement) -> Agreement:
    """Krippendorff's alpha of prepared labels.

    Raises
    ------
    UndefinedStatistic
        Every pairable label is the same, so chance disagreement is zero.
    """
    value = float(disagreement.alphas(disagreement.n_items[np.newaxis].astype(np.float64))[0])
    if np.isnan(value):
        raise UndefinedStatistic("all labels are the same category")
    n_items = int(disagreement.n_items.sum())
    n_labels = int(disagreement.n_items @ disagreement.n_labels)
    return Agreement(value, n_items, n_labels, disagreement.method)


def alpha_interval(
    disagreement: Disagreement,
    *,
    rng: np.random.Generator,
    clusters: NDArray[np.int64] | None = None,
    n_resamples: int = 1000,
    level: float = 0.95,
) -> Interval:
    """Percentile bootstrap interval of alpha, drawing items with replacement.

    Under fifty items it is the jackknife's, which then keeps its level better. Resamples in which
    all labels are the same have no alpha and are left out.

    Parameters
    ----------
    clusters : int array, shape (n_rows,), optional
        Where items belong together, the cluster of each item that carries two labels or more, in
        the order of the items; ``disagreement`` is then prepared with ``merge=False``. Whole clusters
        are drawn: tokens of one text or turns of one talk err together, and drawn one by one they
        would seem to be more evidence than they are.

    Raises
    ------
    UndefinedStatistic
        More than a quarter of the resamples have no alpha: the difference hangs on an item or two.
    NotEnoughLabels
        There is one cluster only.

    References
    ----------
    Zapf, A. et al. (2016). Measuring inter-rater reliability for nominal data, BMC Med. Res. Meth.;
    Field, C. A. and Welsh, A. H. (2007). Bootstrapping clustered data.
    """
    if clusters is None and disagreement.n_items.sum() < FEW_ITEMS:
        whole = disagreement.n_items.astype(np.float64)
        without = disagreement.alphas(whole - np.eye(len(whole)))
        value = float(disagreement.alphas(whole[np.newaxis])[0])
        return jackknife_interval(
            value, without, disagreement.n_items, bounds=(-np.inf, 1.0), level=level
        )
    drawn = _draw(disagreement.n_items, clusters, n_resamples, rng)
    values = [disagreement.alphas(weights.astype(np.float64)) for weights in drawn]
    return _percentiles(values, n_resamples, level, clusters)


def _percentiles(
    found: list[NDArray[np.float64]],
    n_resamples: int,
    level: float,
    clusters: NDArray[np.int64] | None,
) -> Interval:
    values = np.concatenate(found)
    values = values[~np.isnan(values)]
    if len(values) < 0.75 * n_resamples:
        raise UndefinedStatistic("too few resamples hold two different labels")
    low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2])
    drawn = "items" if clusters is None else "clusters"
    return Interval(float(low), float(high), level, f"percentile bootstrap over {drawn}")


def observed_agreement(labels: NDArray[np.int64] | Ratings) -> Agreement:
    """Share of pairs of labels on the same item that are equal.

    An item weighs as much as it has labels, as in alpha, so that both speak of the same data.

    Raises
    ------
    NotEnoughLabels
        No item carries two labels.
    """
    prepared = nominal(labels)
    n_labels = int(prepared.n_items @ prepared.n_labels)
    value = 1.0 - float(prepared.n_items @ prepared.observed) / n_labels
    return Agreement(value, int(prepared.n_items.sum()), n_labels, "share of equal pairs")


def observed_interval(
    labels: NDArray[np.int64] | Ratings,
    *,
    rng: np.random.Generator,
    clusters: NDArray[np.int64] | None = None,
    n_resamples: int = 1000,
    level: float = 0.95,
) -> Interval:
    """Percentile bootstrap interval of the observed agreement, drawing items with replacement.

    With ``clusters``, one for each item that carries two labels or more, whole clusters are drawn.

    Where all items agree, or none does, resampling shows no spread, which is not to say that there
    is none: then it is Wilson's interval over the items.

    Raises
    ------
    NotEnoughLabels
        No item carries two labels.
    """
    prepared = nominal(labels, merge=clusters is None)
    shares = 1.0 - prepared.observed / prepared.n_labels
    n = int(prepared.n_items.sum())
    if np.ptp(shares) == 0 and shares[0] in (0.0, 1.0):
        return replace(wilson_interval(n * int(shares[0]), n, level=level), method="Wilson, items")
    drawn = _draw(prepared.n_items, clusters, n_resamples, rng)
    values = [
        1.0 - (weights @ prepared.observed) / (weights @ prepared.n_labels) for weights in drawn
    ]
    return _percentiles(values, n_resamples, level, clusters)


def _as_ratings(labels: NDArray[np.int64] | Ratings) -> Ratings:
    return labels if isinstance(labels, Ratings) else Ratings.from_matrix(labels)


def _resample(
    n_items: NDArray[np.int64], n_resamples: int, rng: np.random.Generator, *, cells: int = 0
) -> Iterator[NDArray[np.int64]]:
    """Draw how often each pattern occurs in each resample, in chunks of bounded size."""
    total = int(n_items.sum())
    at_once = max(1, _CELLS_AT_ONCE // max(cells, len(n_items)))
    for start in range(0, n_resamples, at_once):
        size = min(at_once, n_resamples - start)
        if total > len(n_items):
            yield rng.multinomial(total, n_items / total, size=size)
        else:  # each item is a pattern of its own, and counting draws is cheaper
            drawn = rng.integers(total, size=(size, total), dtype=np.int32)
            yield np.stack([np.bincount(row, minlength=total) for row in drawn])


def _draw(
    n_items: NDArray[np.int64],
    clusters: NDArray[np.int64] | None,
    n_resamples: int,
    rng: np.random.Generator,
) -> Iterator[NDArray[np.int64]]:
    """How often each row occurs in each resample: rows are drawn, or whole clusters of them."""
    if clusters is None:
        yield from _resample(n_items, n_resamples, rng)
        return
    _, cluster = np.unique(clusters, return_inverse=True)
    n = int(cluster.max(initial=-1)) + 1
    if n < 2:
        raise NotEnoughLabels("an interval over clusters needs two or more")
    for weights in _resample(np.ones(n, np.int64), n_resamples, rng, cells=len(cluster)):
        yield weights[:, cluster]
