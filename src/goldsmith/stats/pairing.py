"""One-to-one pairs of what two annotators marked, and how much of it both have."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any, TypeVar

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
