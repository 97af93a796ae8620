"""How each person's errors went over time, label by label: what a plot of drift is drawn from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from goldsmith.domains.guidelines.rules.substance import name_of
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.sittings import Sitting, name_class
from goldsmith.kernel.ids import ItemId, PersonId
from goldsmith.stats.drift import FEWEST, LIMIT, cusum
from goldsmith.stats.errors import NotEnoughLabels

MOST_POINTS = 120
MOST_LABELS = 6
_MOST_CLASSES = 12
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class DriftPoint:
    """Where the sum stood after so many judgements."""

    n: int
    at: datetime
    total: float


@dataclass(frozen=True, slots=True)
class DriftPath:
    """How a cumulated sum of somebody's errors went, of all labels or of those they gave one label.

    It rises with errors beyond ``usual`` ones, falls with right answers, and raises an alarm at
    ``limit``: then ``since`` is where the rise began, and ``item_ids`` are what raised it.
    """

    label: str
    name: str
    n: int
    usual: float
    limit: float
    points: list[DriftPoint]
    since: datetime | None = None
    item_ids: list[ItemId] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TakenFor:
    """How often somebody gave one class to items that are taken to be of another."""

    given: str
    taken: str
    n: int


@dataclass(frozen=True, slots=True)
class Course:
    """How somebody's answers to one question went, and what they take for what."""

    person_id: PersonId
    question_id: str
    title: str
    paths: list[DriftPath]
    taken_for: list[TakenFor]


def course_of(
    question: Question,
    sitting: Sitting,
    posteriors: NDArray[np.float64],
    winners: NDArray[np.int64],
    person: int,
    places: NDArray[np.int64],
) -> Course:
    """A person's course over the judgements at ``places``, by what is believed of the items."""
    classes = sitting.classes[places]
    counts = np.bincount(classes, minlength=len(sitting.values))
    common = [int(k) for k in np.argsort(-counts, kind="stable")[:MOST_LABELS]]
    chosen = [("", "", places)] + [
        (name_of(sitting.values[k]), name_class(question, sitting.values[k]), places[classes == k])
        for k in common
        if k < len(sitting.values) and counts[k] >= FEWEST
    ]
    paths = [path for one in chosen for path in _path(sitting, posteriors, winners, *one)]
    taken = list(_taken_for(question, sitting, winners, places))
    return Course(sitting.person_ids[person], question.id, question.title, paths, taken)


def _path(
    sitting: Sitting,
    posteriors: NDArray[np.float64],
    winners: NDArray[np.int64],
    label: str,
    name: str,
    places: NDArray[np.int64],
) -> Iterator[DriftPath]:
    items, classes = sitting.items[places], sitting.classes[places]
    try:
        found = cusum(1.0 - posteriors[items, classes])
    except NotEnoughLabels:
        return
    kept = set(np.linspace(0, len(places) - 1, min(MOST_POINTS, len(places))).astype(int).tolist())
    since, shown = None, []
    if found.began is not None and found.alarm is not None:
        kept |= {found.began, found.alarm}
        rise = places[found.began : found.alarm + 1]
        wrong = rise[sitting.classes[rise] != winners[sitting.items[rise]]]
        since = sitting.at[rise[0]]
        shown = [sitting.item_ids[sitting.items[p]] for p in wrong if not sitting.is_gold[p]]
    points = [
        DriftPoint(at + 1, sitting.at[places[at]], round(float(found.path[at]), 3))
        for at in sorted(kept)
    ]
    yield DriftPath(label, name, len(places), found.usual, LIMIT, points, since, shown[:_SHOWN])


def _taken_for(
    question: Question, sitting: Sitting, winners: NDArray[np.int64], places: NDArray[np.int64]
) -> Iterator[TakenFor]:
    taken = winners[sitting.items[places]]
    given = sitting.classes[places][taken >= 0]
    taken = taken[taken >= 0]
    size = len(sitting.values)
    if size > _MOST_CLASSES:
        return
    counts = np.bincount(given * size + taken, minlength=size * size).reshape(size, size)
    names = [name_class(question, value) for value in sitting.values]
    for one, other in np.argwhere(counts > 0).tolist():
        yield TakenFor(names[one], names[other], int(counts[one, other]))
