"""The figures of a question slice by slice: where labels are good, and where they are not."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.substance import name_of
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.quality.errors import QuestionNotFound, SliceUnknown
from goldsmith.domains.quality.queries.audited import audited_by
from goldsmith.domains.quality.queries.figures import figure, paired, too_few
from goldsmith.domains.quality.queries.patterns import (
    Facet,
    PatternCount,
    is_kept,
    list_sliced,
)
from goldsmith.domains.quality.queries.ratings import (
    Column,
    column_of,
    list_counted,
    load_column,
)
from goldsmith.domains.quality.queries.report import (
    RESAMPLES,
    SEED,
    distribution_of,
    question_quality,
)
from goldsmith.domains.quality.queries.sittings import name_class
from goldsmith.domains.quality.types import Figure, ValueCount
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId
from goldsmith.stats import alpha as agreement
from goldsmith.stats.coefficients import class_agreement
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.ratings import Ratings

FEWEST_ITEMS = 20
MOST_SLICES = 60
_ALPHA = "Krippendorff's alpha"
_OBSERVED = "share of equal pairs"
_CLASS = "agreement where one says it"
_CLASSED = frozenset({
    QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.RATING, QuestionKind.PREFERENCE,
})  # fmt: skip
_MENU = """
SELECT slice, count(*) OVER () AS n FROM (
    SELECT slice FROM answer_patterns WHERE project_id = :project_id AND slice <> ''
    GROUP BY slice HAVING sum(n_items) > 0) met ORDER BY slice
"""
_MANY = "SELECT key FROM sliced_keys WHERE project_id = :project_id AND is_many"
_SOURCES = """
SELECT i.id, coalesce(nullif(i.source, ''), u.filename) AS name FROM imports i
JOIN uploads u ON u.id = i.upload_id WHERE i.project_id = :project_id
"""


@dataclass(frozen=True, slots=True)
class SliceChoice:
    """What items can be told apart by: a facet, of metadata with its key, and how many values."""

    facet: Facet
    key: str
    n_values: int


@dataclass(frozen=True, slots=True)
class SlicedQuestion:
    """A question whose figures are known slice by slice."""

    question_id: str
    title: str
    has_classes: bool


@dataclass(frozen=True, slots=True)
class SliceMenu:
    """Which figures can be looked at slice by slice, and by what."""

    questions: list[SlicedQuestion]
    choices: list[SliceChoice]


@dataclass(frozen=True, slots=True)
class SliceQuality:
    """The figures of one slice; ``search`` is the filter that finds its items.

    Where there are too few items or checks, a figure says so instead of a value.
    """

    value: str
    name: str
    search: dict[str, Any]
    n_items: int
    n_labels: int
    alpha: Figure
    observed: Figure
    audited: Figure
    distribution: list[ValueCount]


@dataclass(frozen=True, slots=True)
class QualityBySlice:
    """A question's figures by one facet, the largest slices first; weeks in their order.

    ``n_more`` slices are left out.
    """

    question_id: str
    title: str
    kind: QuestionKind
    facet: Facet
    key: str
    slices: list[SliceQuality]
    n_more: int


def get_slice_menu(session: Session, actor: Actor, project_id: ProjectId) -> SliceMenu:
    """What figures can be told apart by. Raises ProjectNotFound, Denied."""
    access.require(actor, "quality.read", project_id)
    questions = [
        SlicedQuestion(question.id, question.title, question.kind in _CLASSED)
        for question in list_counted(session, project_id)
        if is_kept(question)
    ]
    return SliceMenu(questions, _choices(session, project_id))


def _choices(session: Session, project_id: ProjectId) -> list[SliceChoice]:
    given = {"project_id": project_id}
    many = set(session.scalars(text(_MANY), given))
    n_values: Counter[tuple[str, str]] = Counter()
    for name in session.scalars(text(_MENU), given):
        facet, _, rest = name.partition(":")
        n_values[facet, rest.partition(":")[0] if facet == Facet.METADATA else ""] += 1
    return [
        SliceChoice(facet, key, n)
        for facet in Facet
        for (one, key), n in sorted(n_values.items())
        if one == facet and not (facet is Facet.METADATA and key in many)
    ]


def get_slices(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    question_id: str,
    *,
    facet: Facet,
    key: str = "",
) -> QualityBySlice:
    """A question's figures slice by slice.

    They rest on patterns that are kept a change at a time, so that a large project is read as fast as
    a small one. Raises ProjectNotFound, Denied, QuestionNotFound, SliceUnknown.
    """
    access.require(actor, "quality.read", project_id)
    questions = {one.id: one for one in list_counted(session, project_id) if is_kept(one)}
    if question_id not in questions:
        raise QuestionNotFound
    question = questions[question_id]
    if facet is Facet.CLASS and question.kind not in _CLASSED:
        raise SliceUnknown
    return slices_of(session, project_id, question, facet, key)


def slices_of(
    session: Session, project_id: ProjectId, question: Question, facet: Facet, key: str
) -> QualityBySlice:
    """As ``get_slices``, for reads whose access is decided."""
    audited = audited_by(session, project_id, question.id, facet, key)
    if facet is Facet.CLASS:
        column = load_column(session, project_id, None, question)
        found = list(_classes(question, column, audited))
    else:
        names = _names(session, project_id, facet)
        found = [
            _slice(
                question, value, names.get(value, value), _search(facet, key, value), patterns,
                audited(value),
            )
            for value, patterns in _by_value(session, project_id, question.id, facet, key).items()
        ]  # fmt: skip
    if facet is Facet.WEEK:
        kept = found[-MOST_SLICES:]
    elif facet is Facet.CLASS:
        kept = found[:MOST_SLICES]
    else:
        kept = sorted(found, key=lambda one: (-one.n_items, one.name))[:MOST_SLICES]
    return QualityBySlice(
        question.id, question.title, question.kind, facet, key, kept, len(found) - len(kept)
    )


def list_all_slices(session: Session, project_id: ProjectId) -> list[QualityBySlice]:
    """Every question's figures by everything, for the file that is computed again elsewhere."""
    return [
        slices_of(session, project_id, question, choice.facet, choice.key)
        for question in list_counted(session, project_id)
        if is_kept(question)
        for choice in _choices(session, project_id)
    ]


def prefix_of(facet: Facet, key: str) -> str:
    """How the names of a facet's slices begin."""
    return f"{facet}:{key}:" if facet is Facet.METADATA else f"{facet}:"


def _by_value(
    session: Session, project_id: ProjectId, question_id: str, facet: Facet, key: str
) -> dict[str, list[PatternCount]]:
    prefix = prefix_of(facet, key)
    found: dict[str, list[PatternCount]] = defaultdict(list)
    for pattern in list_sliced(session, project_id, question_id, prefix):
        found[pattern.slice.removeprefix(prefix)].append(pattern)
    return found


def _names(session: Session, project_id: ProjectId, facet: Facet) -> dict[str, str]:
    if facet is Facet.IMPORT:
        rows = session.execute(text(_SOURCES), {"project_id": project_id})
        return {str(row.id): row.name for row in rows}
    if facet is Facet.VERSION:
        versions = [UUID(name) for name in _versions(session, project_id)]
        numbers = guidelines.numbers_of(session, versions)
        return {str(one): str(number) for one, number in numbers.items()}
    return {}


def _versions(session: Session, project_id: ProjectId) -> list[str]:
    names = session.scalars(text(_MENU), {"project_id": project_id})
    return [name.partition(":")[2] for name in names if name.startswith(f"{Facet.VERSION}:")]


def _search(facet: Facet, key: str, value: str) -> dict[str, Any]:
    match facet:
        case Facet.METADATA:
            return {"meta": [f"{key}:{value}"]}
        case Facet.IMPORT:
            return {"import_id": value}
        case Facet.VERSION:
            return {"version_id": value}
        case Facet.WEEK:
            return {"judged_week": value}
    return {"language": value}


def _slice(
    question: Question,
    value: str,
    name: str,
    search: dict[str, Any],
    patterns: list[PatternCount],
    audited: Figure,
) -> SliceQuality:
    column = column_of(question, patterns)
    fixed = column.fixed()
    n = paired(fixed)
    n_items = len(np.unique(column.items))
    if n[0] < FEWEST_ITEMS:
        alpha, observed = (too_few(n, one, FEWEST_ITEMS) for one in (_ALPHA, _OBSERVED))
        distribution = distribution_of(question, column)
    else:
        found = question_quality(question, column)
        alpha, observed, distribution = found.alpha, found.observed, found.distribution
    return SliceQuality(
        value, name, search, n_items, len(column.codes), alpha, observed, audited,
        distribution[:20],
    )  # fmt: skip


def _classes(
    question: Question, column: Column, audited: Callable[[str], Figure]
) -> Iterator[SliceQuality]:
    """Each class against all others: how well people agree on whether an item is of it."""
    n_labels = Counter(column.codes.tolist())
    for one in dict.fromkeys(str(piece) for value in column.values for piece in value):
        is_it = np.array([one in map(str, value) for value in column.values], dtype=np.int64)
        given = is_it[column.codes]
        fixed = column.fixed()
        alpha, observed = _class_figures(Column(fixed.items, is_it[fixed.codes], [(), (one,)]))
        count = int(given.sum())
        share = count / max(1, n_labels.total())
        yield SliceQuality(
            value=one,
            name=name_class(question, (one,)),
            search={"answered": [f"{question.id}:{one}"]},
            n_items=len(np.unique(column.items[given == 1])),
            n_labels=count,
            alpha=alpha,
            observed=observed,
            audited=audited(one),
            distribution=[ValueCount(name_of((one,)), name_class(question, (one,)), count, share)],
        )


def _class_figures(column: Column) -> tuple[Figure, Figure]:
    ratings = Ratings(column.items, column.codes, 2)
    given = np.unique(column.items[column.codes == 1])
    counts = np.bincount(column.items)
    n = (int((counts[given] >= 2).sum()), int(counts[given][counts[given] >= 2].sum()))
    if n[0] < FEWEST_ITEMS:
        return too_few(n, _ALPHA, FEWEST_ITEMS), too_few(n, _CLASS, FEWEST_ITEMS)
    prepared = agreement.nominal(ratings)
    try:
        value = agreement.alpha(prepared)
        rng = np.random.default_rng(SEED)
        interval = agreement.alpha_interval(prepared, rng=rng, n_resamples=RESAMPLES)
    except StatisticError as error:
        return figure(None, n, _ALPHA, error=error), too_few(n, _CLASS, FEWEST_ITEMS)
    agreed = float(class_agreement(ratings, n_classes=2)[1])
    return figure(value.value, n, value.method, interval=interval), figure(agreed, n, _CLASS)
