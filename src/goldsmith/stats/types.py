"""Named results: a number never travels without its n and its method."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval, both ends included."""

    low: float
    high: float
    level: float
    method: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """A coefficient of agreement: 1 is perfect, 0 is chance, below 0 is worse than chance.

    ``n_items`` counts items with two labels or more; ``n_labels`` counts their labels.
    """

    value: float
    n_items: int
    n_labels: int
    method: str


@dataclass(frozen=True, slots=True)
class Share:
    """A proportion: ``hits`` of ``n``, with its interval."""

    value: float
    hits: int
    n: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Difference:
    """One proportion less another, of ``n`` and ``other_n`` cases, with its interval."""

    value: float
    n: int
    other_n: int
    interval: Interval
