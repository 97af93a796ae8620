"""How alike sets of marked spans are: F1 of pairs, of the same spans, near ones, or overlapping ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.types import Agreement, Interval

Parts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A label and where it stands: parts in order, ends exclusive."""

    label: str
    parts: Parts


Spans = frozenset[Span]


@dataclass(frozen=True, slots=True)
class Like:
    """What makes two spans alike: the same edges and label, or less where it is said.

    ``overlapping``: they share a character. ``any_label``: the label does not matter. ``tolerance``:
    so far may each edge be off, in the units of the spans (characters or tokens).
    """

    overlapping: bool = False
    any_label: bool = False
    tolerance: int = 0

    def holds(self, one: Span, other: Span) -> bool:
        """Whether these two are alike."""
        if one.label != other.label and not self.any_label:
            return False
        if self.overlapping:
            return _shared(one.parts, other.parts) > 0
        return len(one.parts) == len(other.parts) and all(
            abs(start - begin) <= self.tolerance and abs(end - stop) <= self.tolerance
            for (start, end), (begin, stop) in zip(one.parts, other.parts, strict=True)
        )


SAME = Like()


def matched(one: Spans, other: Spans, *, like: Like = SAME) -> int:
    """How many spans of one have their like in the other.

    Each span counts once. Among those that are alike, the one that shares most comes first.
    """
    same = one & other
    if like == SAME:
        return len(same)
    pairs = sorted(
        (
            (_shared(a.parts, b.parts), a.parts, b.parts, a, b)
            for a in one - same
            for b in other - same
            if like.holds(a, b)
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2], pair[3].label, pair[4].label),
    )
    taken: set[tuple[int, Span]] = set()
    for _, _, _, a, b in pairs:
        if not {(0, a), (1, b)} & taken:
            taken |= {(0, a), (1, b)}
    return len(same) + len(taken) // 2


def _shared(one: Parts, other: Parts) -> int:
    return sum(
        max(0, min(end, stop) - max(start, begin)) for start, end in one for begin, stop in other
    )


@dataclass(frozen=True, slots=True)
class PairSums:
    """Sums over the pairs of judgements of each item: twice the matches, and all spans."""

    matches: NDArray[np.float64]
    spans: NDArray[np.float64]
    n_labels: int


def pair_sums(items: Iterable[Sequence[Spans]], *, like: Like = SAME) -> PairSums:
    """Sum up the pairs of judgements of each item; items with one judgement have none.

    Raises NotEnoughLabels where no item carries two judgements.
    """
    matches, spans, n_labels = [], [], 0
    for given in items:
        if len(given) < 2:
            continue
        pairs = list(combinations(given, 2))
        matches.append(2.0 * sum(matched(a, b, like=like) for a, b in pairs))
        spans.append(float(sum(len(a) + len(b) for a, b in pairs)))
        n_labels += len(given)
    if not matches:
        raise NotEnoughLabels("no item carries two labels")
    return PairSums(np.array(matches), np.array(spans), n_labels)


def span_f1(sums: PairSums) -> Agreement:
    """F1 between annotators over all pairs: the share of their spans that the other has too.

    Not corrected for chance: there is no agreed chance of marking the same span. Raises
    UndefinedStatistic where nobody marked anything.

    References
    ----------
    Hripcsak, G. and Rothschild, A. (2005). Agreement, the F-measure, and reliability in
    information retrieval.
    """
    total = float(sums.spans.sum())
    if total == 0:
        raise UndefinedStatistic("nobody marked a span")
    value = float(sums.matches.sum()) / total
    return Agreement(value, len(sums.matches), sums.n_labels, "F1 of pairs")


def span_f1_interval(
    sums: PairSums, *, rng: np.random.Generator, n_resamples: int = 1000, level: float = 0.95
) -> Interval:
    """Percentile bootstrap interval of the F1, drawing items with replacement.

    Raises NotEnoughLabels with fewer than two items that carry a span.
    """
    carries = sums.spans > 0
    n = int(carries.sum())
    if n < 2:
        raise NotEnoughLabels("an interval needs two items or more")
    matches, spans = sums.matches[carries], sums.spans[carries]
    values = np.empty(n_resamples)
    for draw in range(n_resamples):
        chosen = rng.integers(0, n, n)
        values[draw] = matches[chosen].sum() / spans[chosen].sum()
    low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high), level, "percentile bootstrap over items")
