"""Krippendorff's alpha of units that annotators cut out of a text or a recording themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels

Units = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Continuum:
    """One text or recording: how long it is, and what each annotator cut out of it by category.

    Units are (start, end), ends exclusive, in characters, tokens or milliseconds. Those of one
    annotator and category that overlap or touch count as one.
    """

    length: int
    units: Sequence[Mapping[str, Units]]


@dataclass(frozen=True, slots=True)
class _Category:
    """Units and gaps of one category, those of all annotators of all items together."""

    observed: NDArray[np.float64]  # by item, already over (annotators - 1)
    unit_items: NDArray[np.int64]
    unit_lengths: NDArray[np.float64]
    gap_items: NDArray[np.int64]
    gap_lengths: NDArray[np.float64]  # rising

    def expected(self, weights: NDArray[np.float64]) -> float:
        """What units thrown onto the continua would differ, before it is normalised."""
        units, lengths = weights[self.unit_items], self.unit_lengths
        meeting = (units.sum() - 1) / 3 * (2 * lengths**3 - 3 * lengths**2 + lengths)
        # Sums from the longest gap down, so that each unit finds those that it fits into.
        gaps = weights[self.gap_items][::-1]
        n_gaps = np.concatenate([[0.0], gaps.cumsum()])
        long = np.concatenate([[0.0], (gaps * self.gap_lengths[::-1]).cumsum()])
        fits = len(gaps) - np.searchsorted(self.gap_lengths, lengths)
        room = long[fits] - n_gaps[fits] * (lengths - 1)
        return float(2 * units @ (meeting + lengths**2 * room))

    def within(self, weights: NDArray[np.float64]) -> float:
        """Pairs of places of one unit, which no chance could tear apart."""
        return float(weights[self.unit_items] @ (self.unit_lengths * (self.unit_lengths - 1)))


@dataclass(frozen=True, slots=True)
class UnitDisagreement:
    """Two annotators differ by where their units begin and end, and by units only one of them has.

    Takes the place of labels in ``alpha`` and ``alpha_interval``.

    References
    ----------
    Krippendorff, K. (2004). Measuring the reliability of qualitative text analysis data, Quality
    and Quantity 38; its two annotators with categories c and k are a test. Several continua are
    one after the other, with no unit and no gap across their borders.
    """

    n_items: NDArray[np.int64]
    n_labels: NDArray[np.int64]
    lengths: NDArray[np.int64]
    categories: Sequence[_Category]
    method: str = "Krippendorff's alpha, unitizing"

    @classmethod
    def of(cls, continua: Sequence[Continuum]) -> UnitDisagreement:
        """Compare the annotators of each continuum with two of them or more.

        Raises
        ------
        NotEnoughLabels
            No continuum has two annotators.
        ValueError
            A unit is empty or leaves its continuum.
        """
        kept = [one for one in continua if len(one.units) >= 2]
        if not kept:
            raise NotEnoughLabels("no item carries two labels")
        names = sorted({name for one in kept for given in one.units for name in given})
        return cls(
            np.ones(len(kept), dtype=np.int64),
            np.array([len(one.units) for one in kept]),
            np.array([one.length for one in kept]),
            [_category(kept, name) for name in names],
        )

    def alphas(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give one alpha for each row of weights; NaN where nobody cut out a unit."""
        return np.array([self._alpha(row) for row in weights])

    def _alpha(self, weights: NDArray[np.float64]) -> float:
        places = float(weights @ (self.lengths * self.n_labels))
        observed = expected = 0.0
        for category in self.categories:
            observed += float(weights @ category.observed) / places
            chances = places * (places - 1) - category.within(weights)
            expected += category.expected(weights) / chances
        return 1 - observed / expected if expected > 0 else np.nan


def _category(continua: Sequence[Continuum], name: str) -> _Category:
    observed = np.zeros(len(continua))
    units: list[tuple[int, int]] = []
    gaps: list[tuple[int, int]] = []
    for item, one in enumerate(continua):
        cut = [_joined(given.get(name, ()), one.length) for given in one.units]
        free = [_between(given, one.length) for given in cut]
        apart = sum(
            _apart(cut[i], cut[j]) + _alone(cut[i], free[j])
            for i in range(len(cut))
            for j in range(len(cut))
            if i != j
        )
        observed[item] = apart / (len(cut) - 1)
        units += [(item, end - start) for given in cut for start, end in given]
        gaps += [(item, end - start) for given in free for start, end in given]
    gaps.sort(key=lambda gap: gap[1])
    return _Category(observed, *_columns(units), *_columns(gaps))


def _columns(pairs: Sequence[tuple[int, int]]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1].astype(np.float64)


def _joined(units: Units, length: int) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(units):
        if not 0 <= start < end <= length:
            raise ValueError(f"({start}, {end}) is no unit of a continuum of {length}")
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _between(units: Units, length: int) -> list[tuple[int, int]]:
    edges = [(0, 0), *units, (length, length)]
    return [(one[1], other[0]) for one, other in pairwise(edges) if one[1] < other[0]]


def _apart(one: Units, other: Units) -> int:
    """Squared distances of the ends of units that overlap."""
    return sum(
        (start - begin) ** 2 + (end - stop) ** 2
        for start, end in one
        for begin, stop in other
        if start < stop and begin < end
    )


def _alone(one: Units, gaps: Units) -> int:
    """Squared lengths of units that lie in a gap of the other, counted as twice: once from each."""
    return 2 * sum(
        (end - start) ** 2
        for start, end in one
        for begin, stop in gaps
        if begin <= start and end <= stop
    )
