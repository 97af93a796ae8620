"""How each person's errors went over time, label by label: what a plot of drift is drawn from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.substance import name_of
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.sittings import Sitting, name_class
from goldsmith.domains.quality.tables import PersonCourseRow
from goldsmith.kernel.ids import ItemId, PersonId, ProjectId
from goldsmith.stats.drift import FEWEST, LIMIT, cusum
from goldsmith.stats.errors import NotEnoughLabels

TOLD_BY = 5
"""What people are told of themselves moves by so many judgements, so that gold stays hidden."""
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
class ToldPoint:
    """Where the sum stood after so many judgements, without the moment."""

    n: int
    total: float


@dataclass(frozen=True, slots=True)
class ToldPath:
    """The line of all labels for the person themselves: without gold, and by fives of judgements.

    ``began`` is the five at which a rise began that raised an alarm.
    """

    n: int
    usual: float
    limit: float
    points: list[ToldPoint]
    began: int | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """How somebody's answers to one question went, and what they take for what."""

    person_id: PersonId
    question_id: str
    title: str
    paths: list[DriftPath]
    taken_for: list[TakenFor]
    told: ToldPath | None = None


COURSES = TypeAdapter(list[Course])


def list_courses(session: Session, project_id: ProjectId, person_id: PersonId) -> list[Course]:
    """Somebody's courses as the job found them, for reads whose access is decided."""
    row = session.get(PersonCourseRow, (project_id, person_id))
    return COURSES.validate_python(row.courses) if row else []


def course_of(
    question: Question,
    sitting: Sitting,
    posteriors: NDArray[np.float64],
    winners: NDArray[np.int64],
    person: int,
    places: NDArray[np.int64],
    told: NDArray[np.int64],
) -> Course:
    """A person's course over the judgements at ``places``, by what is believed of the items.

    The person is told that of the judgements at ``told``.
    """
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
    own = _told_path(1.0 - posteriors[sitting.items[told], sitting.classes[told]])
    return Course(sitting.person_ids[person], question.id, question.title, paths, taken, own)


def _told_path(errors: NDArray[np.float64]) -> ToldPath | None:
    try:
        found = cusum(errors)
    except NotEnoughLabels:
        return None
    step = TOLD_BY * max(1, -(-len(errors) // (TOLD_BY * MOST_POINTS)))
    points = [
        ToldPoint(n, round(float(found.path[n - 1]), 2)) for n in range(step, len(errors) + 1, step)
    ]
    began = None if found.began is None else -(-(found.began + 1) // TOLD_BY) * TOLD_BY
    return ToldPath(len(errors), round(found.usual, 3), LIMIT, points, began)


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
