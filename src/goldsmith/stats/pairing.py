"""Pairs of what two annotators marked, one to one."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any, TypeVar

import numpy as np

T = TypeVar("T")


def one_to_one(found: Sequence[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Keep each place on either side once, so that the kept pairs are most alike in all.

    ``found`` has the places of two marks and how alike they are, above 0. Taking the most alike pair
    first would at times leave both neighbours without any. Most alike first in what is returned.

    References
    ----------
    Kuhn, H. W. (1955). The Hungarian method for the assignment problem.
    """
    pairs = [pair for group in _entangled(found) for pair in _assigned(group)]
    return sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1]))


def _entangled(found: Sequence[tuple[int, int, float]]) -> list[list[tuple[int, int, float]]]:
    """The pairs, in groups that share no mark: most marks have one candidate, and need no matrix."""
    group_of: dict[tuple[str, int], list[tuple[int, int, float]]] = {}
    for pair in found:
        left, right = ("left", pair[0]), ("right", pair[1])
        one, other = group_of.setdefault(left, []), group_of.setdefault(right, [])
        if one is not other:
            for moved in other:
                group_of["left", moved[0]] = group_of["right", moved[1]] = one
            one.extend(other)
        group_of[right] = one
        one.append(pair)
    return list({id(group): group for group in group_of.values()}.values())


def _assigned(group: Sequence[tuple[int, int, float]]) -> Sequence[tuple[int, int, float]]:
    if len(group) == 1:
        return group
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  # as in `ratings`

    left = sorted({pair[0] for pair in group})
    right = sorted({pair[1] for pair in group})
    rows, columns = ({place: at for at, place in enumerate(side)} for side in (left, right))
    alike = np.zeros((len(left), len(right)))
    for i, j, likeness in group:
        alike[rows[i], columns[j]] = likeness
    chosen = zip(*linear_sum_assignment(alike, maximize=True), strict=True)
    return [(left[a], right[b], float(alike[a, b])) for a, b in chosen if alike[a, b] > 0]


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
