"""Objects that several annotators marked, matched one to one, and agreement over what was matched."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import combinations
from typing import TypeVar

import numpy as np

from goldsmith.stats.disagreement import NominalDisagreement
from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.pairing import one_to_one

T = TypeVar("T")
Met = Sequence[tuple[int, int, float]]
"""Places of marks of two annotators that meet, and how alike they are."""
Place = tuple[int, int]
"""Which annotator, and which of their marks."""
METHOD = "Krippendorff's alpha over matched objects"


def matched_objects(
    given: Sequence[Sequence[T]], meet: Callable[[Sequence[T], Sequence[T]], Met]
) -> list[list[Place]]:
    """The objects of one item, each with at most one mark of every annotator.

    Of each two annotators those marks are paired that are most alike in sum (Hungarian); pairs
    join to objects, the most alike first, unless an annotator would be in one twice. What nobody
    else marked is an object too. The order of annotators makes no difference, but where two pairs
    are equally alike.

    Parameters
    ----------
    given
        The marks of each annotator.
    meet
        Which marks of two annotators are alike enough, whatever their labels.
    """
    pairs = []
    for a, b in combinations(range(len(given)), 2):
        for i, j, alike in one_to_one(meet(given[a], given[b])):
            pairs.append((alike, (a, i), (b, j)))
    objects: dict[Place, list[Place]] = {
        (a, i): [(a, i)] for a, marks in enumerate(given) for i in range(len(marks))
    }
    for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        left, right = objects[one], objects[other]
        if left is not right and not {a for a, _ in left} & {a for a, _ in right}:
            left.extend(right)
            objects.update(dict.fromkeys(right, left))
    seen: dict[int, list[Place]] = {id(found): sorted(found) for found in objects.values()}
    return sorted(seen.values())


def matched(
    items: Sequence[Sequence[Sequence[T]]],
    meet: Callable[[Sequence[T], Sequence[T]], Met],
    label_of: Callable[[T], Hashable],
    *,
    method: str = METHOD,
) -> NominalDisagreement:
    """Prepare alpha over matched objects: what each annotator calls an object, or that it is not there.

    Takes the place of labels in ``alpha`` and ``alpha_interval``, which then draw whole items, as
    objects of one picture belong together. An item on which nobody marked anything has no object
    and says nothing here; items with one annotator are left out.

    Parameters
    ----------
    items
        For each item the marks of each annotator.

    Raises
    ------
    NotEnoughLabels
        No two annotators marked the same item.

    References
    ----------
    Tschirschwitz, D. and Rodehorst, V. (2025). Label convergence: defining an upper performance
    bound in object recognition through contradictory annotations; Krippendorff, K. (2011).
    """
    from scipy import sparse  # noqa: PLC0415  # 0.3 s and 60 MB in processes that never compute

    codes: dict[Hashable, int] = {}
    rows = [
        _told_of(given, matched_objects(given, meet), label_of, codes)
        for given in items
        if len(given) >= 2 and any(given)
    ]
    if not rows:
        raise NotEnoughLabels("no two annotators drew on the same item")
    table = np.zeros((len(rows), len(codes) + 1), dtype=np.int64)
    for place, (counts, _, _) in enumerate(rows):
        table[place, list(counts)] = list(counts.values())
    return NominalDisagreement(
        np.ones(len(rows), dtype=np.int64),
        np.array([n for _, _, n in rows], dtype=np.int64),
        sparse.csr_array(table),
        np.array([differ for _, differ, _ in rows]),
        method,
    )


def _told_of(
    given: Sequence[Sequence[T]],
    objects: Sequence[Sequence[Place]],
    label_of: Callable[[T], Hashable],
    codes: dict[Hashable, int],
) -> tuple[dict[int, int], float, int]:
    """How often an item's objects are called what, pairs that differ, and how much was said in all."""
    counts: dict[int, int] = {}
    differ, n = 0.0, len(given)
    for found in objects:
        said = [codes.setdefault(label_of(given[a][i]), len(codes) + 1) for a, i in found]
        absent = n - len(found)
        votes = {code: said.count(code) for code in said} | ({0: absent} if absent else {})
        differ += (n**2 - sum(count**2 for count in votes.values())) / (n - 1)
        for code, count in votes.items():
            counts[code] = counts.get(code, 0) + count
    return counts, differ, n * len(objects)
