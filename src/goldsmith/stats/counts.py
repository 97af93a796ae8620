"""Counts of labels: distribution, majority and confusion."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Majority(Generic[T]):
    """The most frequent labels of an item: one, or several that tie."""

    winners: tuple[T, ...]
    votes: int
    n: int

    @property
    def is_tie(self) -> bool:
        """Whether several labels share the first place."""
        return len(self.winners) > 1


def majority(labels: Iterable[T]) -> Majority[T]:
    """Find the label with most votes; a tie is reported, never broken.

    Winners keep the order in which they were first given, so the answer depends on nothing else.

    Raises
    ------
    NotEnoughLabels
        There is no label.
    """
    votes: dict[T, int] = {}  # a Counter takes three times as long to make for so few
    for label in labels:
        votes[label] = votes.get(label, 0) + 1
    if not votes:
        raise NotEnoughLabels("a majority needs at least one label")
    most = max(votes.values())
    winners = tuple(label for label, count in votes.items() if count == most)
    return Majority(winners, most, sum(votes.values()))


def label_distribution(categories: NDArray[np.int64], n_categories: int) -> NDArray[np.int64]:
    """Count how often each category was given; -1 stands for none and is left out."""
    return np.bincount(categories[categories >= 0], minlength=n_categories)


def confusion(
    items: NDArray[np.int64], categories: NDArray[np.int64], n_categories: int
) -> NDArray[np.float64]:
    """Coincidences of categories: how often two labels of one item were this one and that one.

    Parameters
    ----------
    items, categories : int arrays of equal length
        One entry a label: ``items[i]`` got ``categories[i]``.

    Returns
    -------
    float array, shape (n_categories, n_categories)
        Symmetric. An item with m labels adds m in all (each pair weighs 1 / (m - 1)), so no item
        speaks louder than its labels. The diagonal holds agreement.
    """
    n_items = int(items.max(initial=-1)) + 1
    codes, counts = np.unique(items * n_categories + categories, return_counts=True)
    item, category = codes // n_categories, codes % n_categories
    n_labels = np.bincount(items, minlength=n_items)
    table = np.zeros((n_categories, n_categories))
    first = np.searchsorted(item, item)
    width = int((np.arange(len(item)) - first).max(initial=0))
    for apart in range(width + 1):
        left, right = np.arange(len(item) - apart), np.arange(apart, len(item))
        same = (item[left] == item[right]) & (n_labels[item[left]] >= 2)
        left, right = left[same], right[same]
        pairs = counts[left] * (counts[right] - (apart == 0)) / (n_labels[item[left]] - 1)
        np.add.at(table, (category[left], category[right]), pairs)
        if apart:
            np.add.at(table, (category[right], category[left]), pairs)
    return table
