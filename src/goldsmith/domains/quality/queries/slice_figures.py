"""The figures of one part of the answers to a question, and of one class against all others."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from goldsmith.domains.guidelines.rules.substance import name_of
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.quality.queries.figures import figure, paired, too_few
from goldsmith.domains.quality.queries.likeness import alike_of, other_figures
from goldsmith.domains.quality.queries.parted import Parted, having
from goldsmith.domains.quality.queries.ratings import Column
from goldsmith.domains.quality.queries.report import (
    RESAMPLES,
    SEED,
    distribution_of,
    question_alpha,
    question_quality,
)
from goldsmith.domains.quality.queries.sittings import name_class
from goldsmith.domains.quality.types import Figure, ValueCount
from goldsmith.stats import alpha as agreement
from goldsmith.stats.coefficients import class_agreement
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.ratings import Ratings

FEWEST_ITEMS = 20
_ALPHA = "Krippendorff's alpha"
_OBSERVED = "share of equal pairs"
_CLASS = "agreement where one says it"
CLASSED = frozenset({
    QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.RATING, QuestionKind.PREFERENCE,
})  # fmt: skip
_WRITTEN = frozenset({QuestionKind.SHORT_TEXT, QuestionKind.CORRECTION})
"""Kinds whose answers are words of people, which a table is no place for."""


@dataclass(frozen=True, slots=True)
class SliceQuality:
    """The figures of one slice; ``search`` is the filter that finds its items.

    Where there are too few items or checks, a figure says so instead of a value. ``alike``: how
    alike answers are to a question whose answers are seldom the same.
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
    alike: Figure | None = None


def figures_of(
    question: Question,
    value: str,
    name: str,
    search: dict[str, Any],
    column: Column,
    n_items: int,
    audited: Figure,
) -> SliceQuality:
    """The figures of one part, whose answers these are."""
    n = _paired_items(column.fixed())
    alike = None
    if n[0] < FEWEST_ITEMS:
        alpha, observed = (too_few(n, one, FEWEST_ITEMS) for one in (_ALPHA, _OBSERVED))
        distribution = distribution_of(question, column)
    else:
        found = question_quality(question, column)
        alpha, observed, distribution = found.alpha, found.observed, found.distribution
        alike = alike_of(found.others)
    return SliceQuality(
        value, name, search, n_items, len(column.codes), alpha, observed, audited,
        [] if question.kind in _WRITTEN else distribution[:20], alike,
    )  # fmt: skip


def _paired_items(column: Column) -> tuple[int, int]:
    """How many items carry two answers or more: of talks, those with a turn that does."""
    n_items, n_labels = paired(column)
    clusters = column.clusters_of_paired()
    return (n_items if clusters is None else len(np.unique(clusters))), n_labels


def figures_of_marks(
    question: Question, parted: Parted, label: str, audited: Figure
) -> SliceQuality:
    """The marks of one label: how often one is found again where anybody made one."""
    column = parted.columns[label]
    told = having(column.fixed())
    n = paired(told)
    if n[0] < FEWEST_ITEMS:
        alpha, again = (too_few(n, one, FEWEST_ITEMS) for one in (_ALPHA, _CLASS))
    else:
        alpha = question_alpha(question, column)
        found = alike_of(other_figures(question, told))
        again = found or too_few(n, _CLASS, FEWEST_ITEMS)
    names = {one.id: one.name for one in question.labels}
    n_marks = sum(len(column.values[code]) for code in column.codes.tolist())
    return SliceQuality(
        label, names.get(label, label), {"answered": [f"{question.id}:{label}"]},
        parted.n_items[label], n_marks, alpha, again, audited,
        [ValueCount(label, names.get(label, label), n_marks, 1.0)],
    )  # fmt: skip


def figures_by_class(
    question: Question, column: Column, audited: Callable[[str], Figure]
) -> Iterator[SliceQuality]:
    """Each class against all others: how well people agree on whether an item is of it."""
    n_labels = Counter(column.codes.tolist())
    for one in dict.fromkeys(str(piece) for value in column.values for piece in value):
        is_it = np.array([one in map(str, value) for value in column.values], dtype=np.int64)
        given = is_it[column.codes]
        fixed = column.fixed()
        told = replace(fixed, codes=is_it[fixed.codes], values=[(), (one,)])
        alpha, observed = _class_figures(told)
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
    clusters = column.clusters_of_paired()
    given = np.unique(column.items[column.codes == 1])
    counts = np.bincount(column.items)
    n = (int((counts[given] >= 2).sum()), int(counts[given][counts[given] >= 2].sum()))
    if n[0] < FEWEST_ITEMS:
        return too_few(n, _ALPHA, FEWEST_ITEMS), too_few(n, _CLASS, FEWEST_ITEMS)
    prepared = agreement.nominal(ratings, merge=clusters is None)
    try:
        value = agreement.alpha(prepared)
        rng = np.random.default_rng(SEED)
        interval = agreement.alpha_interval(
            prepared, rng=rng, clusters=clusters, n_resamples=RESAMPLES
        )
    except StatisticError as error:
        return figure(None, n, _ALPHA, error=error), too_few(n, _CLASS, FEWEST_ITEMS)
    agreed = float(class_agreement(ratings, n_classes=2)[1])
    return figure(value.value, n, value.method, interval=interval), figure(agreed, n, _CLASS)
