"""Pairs: of what two annotators marked, one to one, and of two annotators' answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from goldsmith.stats.truth.labels import Labels

T = TypeVar("T")


def one_to_one(found: Sequence[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Keep each place on either side once: the most alike first, then in the order of places.

    ``found`` has the places of two marks and how alike they are.
    """
    pairs, left, right = [], set[int](), set[int]()
    for i, j, alike in sorted(found, key=lambda pair: (-pair[2], pair[0], pair[1])):
        if i not in left and j not in right:
            pairs.append((i, j, alike))
            left.add(i)
            right.add(j)
    return pairs


def pairwise_f1(
    items: Sequence[Sequence[Sequence[T]]],
    pair: Callable[[Sequence[T], Sequence[T]], Sequence[Any]],
) -> list[float]:
    """For each item on which somebody marked: the share of marks that another annotator has too.

    F1 of either as gold for the other: twice the pairs, over all marks of both. Items on which
    neither marked anything have none.
    """
    found = []
    for given in items:
        hits = n = 0
        for one, other in combinations(given, 2):
            hits += 2 * len(pair(one, other))
            n += len(one) + len(other)
        if n:
            found.append(hits / n)
    return found


def same_answers(labels: Labels) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How often each two annotators gave the same class, and how many items both labelled.

    Returns
    -------
    int arrays, both of shape (n_annotators, n_annotators)
        Symmetric, for one label an annotator and item. People times classes should be hundreds.
    """
    given = labels.incidence()
    together = np.asarray((given.T @ given).todense(), dtype=np.int64)
    n_people, n_classes = labels.n_annotators, labels.n_classes
    together = together.reshape(n_people, n_classes, n_people, n_classes)
    same: NDArray[np.int64] = np.einsum("akbk->ab", together)
    shared: NDArray[np.int64] = together.sum(axis=(1, 3))
    return same, shared
