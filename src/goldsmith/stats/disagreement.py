"""Observed and expected disagreement, for each way in which two labels can differ.

Each class holds what one item (or one pattern of equal items) adds, so that alpha of any weighting
of the items, and so of any bootstrap resample, is a product of matrices.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.ratings import Patterns

if TYPE_CHECKING:
    from scipy import sparse

Rows = TypeVar("Rows", "NDArray[np.int64]", "sparse.csr_array")
_ROWS_AT_ONCE = 4096


@dataclass(frozen=True, slots=True)
class NominalDisagreement:
    """Two labels differ or they do not."""

    n_items: NDArray[np.int64]
    n_labels: NDArray[np.int64]
    counts: sparse.csr_array
    observed: NDArray[np.float64]
    method: str = "Krippendorff's alpha, nominal"

    @classmethod
    def of(cls, patterns: Patterns) -> NominalDisagreement:
        """Count, for each pattern, the pairs of labels that differ."""
        squares = np.asarray(patterns.counts.power(2).sum(axis=1)).ravel()
        observed = (patterns.n_labels**2 - squares) / (patterns.n_labels - 1)
        return cls(patterns.n_items, patterns.n_labels, patterns.counts, observed)

    def alphas(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give alpha for each row of weights."""
        per_category = weights @ self.counts
        total = per_category.sum(axis=1)
        expected = total**2 - (per_category**2).sum(axis=1)
        return _alphas(weights @ self.observed, expected, total)


@dataclass(frozen=True, slots=True)
class OrdinalDisagreement:
    """Two labels differ by how many labels lie between them, squared.

    That is the squared distance of their mid-ranks among all pairable labels.
    """

    n_items: NDArray[np.int64]
    n_labels: NDArray[np.int64]
    counts: sparse.csr_array
    pairs: sparse.csr_array
    lower: NDArray[np.int64]
    upper: NDArray[np.int64]
    method: str = "Krippendorff's alpha, ordinal"

    @classmethod
    def of(cls, patterns: Patterns) -> OrdinalDisagreement:
        """Count, for each pattern, the pairs of each two categories."""
        from scipy import sparse  # noqa: PLC0415  # as in `ratings`

        n_categories = patterns.counts.shape[1]
        dense = patterns.counts.toarray()
        lower, upper = np.triu_indices(n_categories, k=1)
        pairs = sparse.vstack(
            [
                sparse.csr_array(rows[:, lower] * rows[:, upper] / (n_labels - 1)[:, np.newaxis])
                for rows, n_labels in zip(
                    _in_chunks(dense), _in_chunks(patterns.n_labels), strict=True
                )
            ],
            format="csr",
        )
        return cls(patterns.n_items, patterns.n_labels, patterns.counts, pairs, lower, upper)

    def alphas(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give alpha for each row of weights, each with the ranks of its own labels."""
        per_category = weights @ self.counts
        total = per_category.sum(axis=1)
        ranks = np.cumsum(per_category, axis=1) - per_category / 2 - total[:, np.newaxis] / 2
        distances = (ranks[:, self.upper] - ranks[:, self.lower]) ** 2
        observed = 2 * ((weights @ self.pairs) * distances).sum(axis=1)
        mean = (per_category * ranks).sum(axis=1)
        expected = 2 * (total * (per_category * ranks**2).sum(axis=1) - mean**2)
        return _alphas(observed, expected, total)


@dataclass(frozen=True, slots=True)
class IntervalDisagreement:
    """Two numbers differ by their difference, squared."""

    n_items: NDArray[np.int64]
    n_labels: NDArray[np.int64]
    sums: NDArray[np.float64]
    squares: NDArray[np.float64]
    observed: NDArray[np.float64]
    method: str = "Krippendorff's alpha, interval"

    @classmethod
    def of(cls, items: NDArray[np.int64], values: NDArray[np.float64]) -> IntervalDisagreement:
        """Sum the numbers and their squares for each item with two numbers or more.

        Numbers are taken from their mean first, so that large ones keep their digits.
        """
        per_item = np.bincount(items) if len(items) else np.zeros(0, dtype=np.int64)
        kept = per_item >= 2
        if not kept.any():
            raise NotEnoughLabels("no item carries two numbers")
        centred = values - values[kept[items]].mean()
        n_labels = per_item[kept]
        sums = _sum_per_item(items, centred)[kept]
        squares = _sum_per_item(items, centred**2)[kept]
        observed = 2 * np.maximum(n_labels * squares - sums**2, 0.0) / (n_labels - 1)
        return cls(np.ones(len(n_labels), dtype=np.int64), n_labels, sums, squares, observed)

    def alphas(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give alpha for each row of weights."""
        total = weights @ self.n_labels
        squares = weights @ self.squares
        spread = total * squares - (weights @ self.sums) ** 2
        # Equal numbers leave a rest of rounding, which is no disagreement.
        spread[spread <= 1e-12 * total * squares] = 0.0
        return _alphas(weights @ self.observed, 2 * spread, total)


@dataclass(frozen=True, slots=True)
class DistanceDisagreement:
    """Two categories differ by any distance: sets by what they share, numbers by their ratio."""

    n_items: NDArray[np.int64]
    n_labels: NDArray[np.int64]
    counts: sparse.csr_array
    distances: NDArray[np.float64]
    observed: NDArray[np.float64]
    method: str

    @classmethod
    def of(
        cls, patterns: Patterns, distances: NDArray[np.float64], method: str
    ) -> DistanceDisagreement:
        """Add, for each pattern, the distances of its pairs of labels."""
        within = [
            np.asarray((rows @ distances * rows.toarray()).sum(axis=1))
            for rows in _in_chunks(patterns.counts)
        ]
        observed = np.concatenate(within) / (patterns.n_labels - 1)
        return cls(
            patterns.n_items, patterns.n_labels, patterns.counts, distances, observed, method
        )

    def alphas(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give alpha for each row of weights."""
        per_category = weights @ self.counts
        expected = ((per_category @ self.distances) * per_category).sum(axis=1)
        return _alphas(weights @ self.observed, expected, per_category.sum(axis=1))


def ratio_distances(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Squared difference of each two numbers over their squared sum; 0 from 0 is no distance."""
    total = values[:, np.newaxis] + values
    apart = np.divide(
        values[:, np.newaxis] - values, total, out=np.zeros_like(total), where=total > 0
    )
    squared: NDArray[np.float64] = apart**2
    return squared


def jaccard_distances(members: NDArray[np.bool_]) -> NDArray[np.float64]:
    """What each two sets, given as rows of booleans, do not share of what they hold together."""
    return 1.0 - _jaccard(members.astype(np.float64))


def masi_distances(members: NDArray[np.bool_]) -> NDArray[np.float64]:
    """MASI distance of each two sets, given as rows of booleans; 0 is equal, 1 shares nothing."""
    sets = members.astype(np.float64)
    shared, sizes = sets @ sets.T, sets.sum(axis=1)
    jaccard = _jaccard(sets)
    is_subset = (shared == sizes) | (shared == sizes[:, np.newaxis])
    monotonicity = np.select([jaccard == 1, shared == 0, is_subset], [1, 0, 2 / 3], 1 / 3)
    distances: NDArray[np.float64] = 1.0 - jaccard * monotonicity
    return distances


def _jaccard(sets: NDArray[np.float64]) -> NDArray[np.float64]:
    shared, sizes = sets @ sets.T, sets.sum(axis=1)
    union = sizes[:, np.newaxis] + sizes - shared
    shares: NDArray[np.float64] = np.divide(
        shared, union, out=np.ones_like(shared), where=union > 0
    )
    return shares


def _sum_per_item(items: NDArray[np.int64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.bincount(items, weights=values).astype(np.float64, copy=False)


def _alphas(
    observed: NDArray[np.float64], expected: NDArray[np.float64], total: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Divide observed by expected disagreement; NaN where nothing could disagree by chance."""
    undefined = np.full_like(expected, np.nan)
    ratio = np.divide((total - 1) * observed, expected, out=undefined, where=expected > 0)
    return 1.0 - ratio


def _in_chunks(rows: Rows) -> list[Rows]:
    return [rows[start : start + _ROWS_AT_ONCE] for start in range(0, rows.shape[0], _ROWS_AT_ONCE)]
