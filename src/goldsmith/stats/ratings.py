"""Who gave which category to which item, in the long form that scales to millions of labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels

if TYPE_CHECKING:
    from scipy import sparse


@dataclass(frozen=True, slots=True)
class Ratings:
    """One entry a label: ``items[i]`` got category ``categories[i]``.

    Both are codes from 0. The order of entries and of annotators carries no meaning.
    """

    items: NDArray[np.int64]
    categories: NDArray[np.int64]
    n_categories: int

    @classmethod
    def from_matrix(cls, labels: NDArray[np.int64]) -> Ratings:
        """Take a matrix of items by annotators; -1 marks an item the annotator skipped."""
        items, annotators = np.nonzero(labels >= 0)
        categories = labels[items, annotators].astype(np.int64)
        return cls(items.astype(np.int64), categories, int(categories.max(initial=-1)) + 1)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The distinct ways in which items were labelled, each with the number of items it stands for.

    Thousands of items share few patterns of counts, so resampling patterns is resampling items,
    many times cheaper.
    """

    counts: sparse.csr_array
    n_items: NDArray[np.int64]
    n_labels: NDArray[np.int64]


def count_patterns(ratings: Ratings, *, merge: bool = True) -> Patterns:
    """Count categories for each item that carries two labels or more, and merge equal items.

    Without ``merge`` each item keeps a row of its own, in the order of the items.

    Raises
    ------
    NotEnoughLabels
        No item carries two labels.
    """
    from scipy import sparse  # noqa: PLC0415  # 0.3 s and 60 MB in processes that never compute

    items, categories = _pairable(ratings)
    shape = (int(items[-1]) + 1, ratings.n_categories)
    ones = np.ones(len(items), dtype=np.int64)
    counts = sparse.coo_array((ones, (items, categories)), shape=shape).tocsr()
    n_rows = counts.shape[0]
    alone = np.arange(n_rows), np.ones(n_rows, dtype=np.int64)
    first, n_items = _distinct_rows(counts) if merge else alone
    distinct = counts[first]
    return Patterns(distinct, n_items, np.asarray(distinct.sum(axis=1), dtype=np.int64).ravel())


def _pairable(ratings: Ratings) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Drop items with one label; number the others from 0 and put them in order."""
    per_item = np.bincount(ratings.items) if len(ratings.items) else np.zeros(0, dtype=np.int64)
    kept = per_item >= 2
    if not kept.any():
        raise NotEnoughLabels("no item carries two labels")
    renumbered = np.cumsum(kept) - 1
    chosen = kept[ratings.items]
    items = renumbered[ratings.items[chosen]]
    order = np.argsort(items, kind="stable")
    return items[order], ratings.categories[chosen][order]


def _distinct_rows(counts: sparse.csr_array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Find one row for each distinct row, and how many rows equal it.

    Rows are compared by a number that spells the row in a base above its largest count;
    where such numbers do not fit 62 bits, each row stands for itself.
    """
    n_rows, n_columns = counts.shape
    base = int(counts.max()) + 1
    if n_columns * np.log2(base) >= 62:
        return np.arange(n_rows), np.ones(n_rows, dtype=np.int64)
    spelled = counts @ (np.int64(base) ** np.arange(n_columns, dtype=np.int64))
    _, first, n_equal = np.unique(spelled, return_index=True, return_counts=True)
    return first, n_equal
