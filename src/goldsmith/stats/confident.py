"""Labels that are probably wrong, by what a model says that did not see them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels


@dataclass(frozen=True, slots=True)
class Doubt:
    """The label of a place is probably wrong: how likely it is, and which other one is likelier."""

    place: int
    likely: float
    other: int
    other_likely: float


def confident_doubts(probabilities: NDArray[np.float64], given: NDArray[np.int64]) -> list[Doubt]:
    """Find labels that a model confidently takes for another, most doubtful first.

    A model is confident of a class where it says it at least as surely as it does on average of
    items with that label; so a class that is hard to tell asks for less. What it is confident of
    more than of the given label is doubted.

    Parameters
    ----------
    probabilities : shape (n_items, n_classes)
        Of a model that did not see the item.
    given : int array, shape (n_items,)

    Raises
    ------
    NotEnoughLabels
        There is no label.

    References
    ----------
    Northcutt, C., Jiang, L. and Chuang, I. (2021). Confident learning: estimating uncertainty in
    dataset labels, section 3.
    """
    if not len(given):
        raise NotEnoughLabels("there is no label")
    n, n_classes = probabilities.shape
    own = probabilities[np.arange(n), given]
    counts = np.bincount(given, minlength=n_classes)
    sums = np.bincount(given, weights=own, minlength=n_classes)
    # Nothing is confidently of a class that nobody gave.
    usual = np.divide(sums, counts, out=np.full(n_classes, np.inf), where=counts > 0)
    confident = np.where(probabilities >= usual, probabilities, -1.0)
    other = confident.argmax(axis=1)
    doubted = np.flatnonzero((confident.max(axis=1) >= 0) & (other != given))
    found = [
        Doubt(int(i), float(own[i]), int(other[i]), float(probabilities[i, other[i]]))
        for i in doubted
        if probabilities[i, other[i]] > own[i]
    ]
    return sorted(found, key=lambda one: (one.likely - one.other_likely, one.place))
