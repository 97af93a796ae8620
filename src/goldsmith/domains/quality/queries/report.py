"""The quality report: agreement by question, reliability by annotator."""

from collections import Counter
from dataclasses import replace

import numpy as np
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.marks import ANCHORED
from goldsmith.domains.guidelines.rules.substance import Anchored, name_of
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.quality.errors import QuestionNotFound
from goldsmith.domains.quality.queries.figures import figure, paired
from goldsmith.domains.quality.queries.likeness import (
    PLACED,
    drawn_alike,
    drawn_confusions,
    drawn_labels,
    other_figures,
)
from goldsmith.domains.quality.queries.patterns import count_judgements
from goldsmith.domains.quality.queries.people_report import annotators_of
from goldsmith.domains.quality.queries.ratings import (
    Column,
    count_first_wins,
    list_counted,
    load_column,
)
from goldsmith.domains.quality.rules import Given, rate_of
from goldsmith.domains.quality.types import (
    ConfusionCell,
    Confusions,
    Figure,
    FirstShown,
    QualityReport,
    QuestionQuality,
    ValueCount,
)
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import BatchId, ProjectId
from goldsmith.kernel.phrases import Phrase
from goldsmith.stats import alpha as agreement
from goldsmith.stats.counts import confusion, label_distribution
from goldsmith.stats.errors import NotEnoughLabels, StatisticError
from goldsmith.stats.ratings import Ratings

SEED = 5  # the same judgements give the same interval
RESAMPLES = 1000
SKEW = 0.9
_ORDERED = frozenset({QuestionKind.RATING})
_MOST_VALUES = 200


class Reading:
    """What people answered, while one page is made: each question is read and measured once."""

    def __init__(
        self, session: Session, project_id: ProjectId, batch_id: BatchId | None = None
    ) -> None:
        self._session = session
        self._project_id = project_id
        self._batch_id = batch_id
        self.questions = list_counted(session, project_id)
        self._columns: dict[str, Column] = {}
        self._alphas: dict[str, Figure] = {}

    def column(self, question: Question) -> Column:
        """Everybody's answers to a question."""
        if question.id not in self._columns:
            found = load_column(self._session, self._project_id, self._batch_id, question)
            self._columns[question.id] = found
        return self._columns[question.id]

    def alpha(self, question: Question) -> Figure:
        """How well people agree on a question."""
        if question.id not in self._alphas:
            self._alphas[question.id] = question_alpha(question, self.column(question))
        return self._alphas[question.id]

    def quality(self, question: Question) -> QuestionQuality:
        """All figures of a question."""
        found = question_quality(question, self.column(question))
        self._alphas[question.id] = found.alpha
        return found


def get_report(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    batch_id: BatchId | None = None,
    reading: Reading | None = None,
) -> QualityReport:
    """Agreement on each question of the newest guideline version, and each annotator's figures."""
    access.require(actor, "quality.read", project_id)
    reading = reading or Reading(session, project_id, batch_id)
    judged, judgements = count_judgements(session, project_id, batch_id)
    sees_people = access.allows(actor, "member.read", project_id)
    return QualityReport(
        n_items=sum(one.items for one in judged),
        n_judgements=judgements.counted,
        n_seen=judgements.seen,
        n_bulk=judgements.bulk,
        n_adapted=judgements.adapted,
        judged=judged,
        questions=[
            _with_first_shown(session, project_id, batch_id, question, reading.quality(question))
            for question in reading.questions
        ],
        annotators=annotators_of(session, project_id, batch_id, n_judgements=judgements.counted)
        if sees_people
        else [],
    )


def get_confusions(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    question_id: str,
    *,
    batch_id: BatchId | None = None,
) -> Confusions:
    """Which labels are given to the same item by different people. Raises QuestionNotFound."""
    access.require(actor, "quality.read", project_id)
    found = [q for q in list_counted(session, project_id) if q.id == question_id]
    if not found:
        raise QuestionNotFound
    column = load_column(session, project_id, batch_id, found[0])
    if found[0].kind in PLACED:
        met = drawn_confusions(column).items()
        drawn = [ConfusionCell(left, right, n / 2) for (left, right), n in sorted(met)]
        return Confusions(question_id, _labels_drawn(found[0], column), drawn)
    n = len(column.values)
    table = confusion(column.items, column.codes, n) if n else np.zeros((0, 0))
    cells = [
        ConfusionCell(name_of(column.values[left]), name_of(column.values[right]), float(count))
        for left in range(min(n, _MOST_VALUES))
        for right in range(min(n, _MOST_VALUES))
        if (count := table[left, right]) > 0
    ]
    return Confusions(question_id, distribution_of(found[0], column), cells)


def _with_first_shown(
    session: Session,
    project_id: ProjectId,
    batch_id: BatchId | None,
    question: Question,
    found: QuestionQuality,
) -> QuestionQuality:
    if question.kind is not QuestionKind.PREFERENCE:
        return found
    hits, n, chance = count_first_wins(session, project_id, batch_id, question)
    return replace(found, first_shown=FirstShown(rate_of(hits, n), chance))


def question_quality(question: Question, column: Column) -> QuestionQuality:
    """Distribution of everybody's answers to a question, and agreement where overlap was fixed.

    Items that got as many labels as they needed stay out of agreement: the hard ones got more.
    """
    is_drawn = question.kind in PLACED
    given = column.fixed()
    alike = drawn_alike(given) if is_drawn else given
    if is_drawn:
        distribution = _labels_drawn(question, alike if given is column else drawn_alike(column))
    else:
        distribution = distribution_of(question, column)
    alpha = _alpha(question, alike)
    # Shares of labels among marks say nothing of whole answers.
    told = [] if question.kind in ANCHORED else distribution
    top = max((value.share for value in told), default=0.0)
    caution = None
    if alpha.value is not None and top >= SKEW and not is_drawn:
        caution = (
            f"{top:.0%} of all answers are the same, which pushes alpha down however well people "
            "agree. Read it beside the observed agreement."
        )
    return QuestionQuality(
        question_id=question.id,
        title=question.title,
        kind=question.kind,
        alpha=alpha,
        observed=_observed(alike),
        distribution=distribution,
        caution=caution,
        caution_phrase=Phrase("skewed", {"percent": round(100 * top)}) if caution else None,
        others=other_figures(question, given),
    )


def question_alpha(question: Question, column: Column) -> Figure:
    """As ``question_quality``, alpha alone: for those who need no more of it."""
    fixed = column.fixed()
    return _alpha(question, drawn_alike(fixed) if question.kind in PLACED else fixed)


def _alpha(question: Question, column: Column) -> Figure:
    ratings = Ratings(column.items, column.codes, len(column.values))
    n_paired = paired(column)
    try:
        prepared = _prepare(question, column, ratings)
        value = agreement.alpha(prepared)
    except StatisticError as error:
        return figure(None, n_paired, "Krippendorff's alpha", error=error)
    try:
        interval = agreement.alpha_interval(
            prepared, rng=np.random.default_rng(SEED), clusters=column.clusters_of_paired(),
            n_resamples=RESAMPLES,
        )  # fmt: skip
    except StatisticError as error:
        return figure(value.value, (value.n_items, value.n_labels), value.method, error=error)
    n = (value.n_items, value.n_labels)
    return figure(value.value, n, value.method, interval=interval)


def _prepare(question: Question, column: Column, ratings: Ratings) -> agreement.Disagreement:
    if not len(column.items):
        raise NotEnoughLabels("nobody answered this question")
    if question.kind is QuestionKind.NUMBER:
        numbers = np.array([float(str(value[0])) for value in column.values])
        return agreement.interval(column.items, numbers[column.codes])
    merge = column.clusters is None
    if question.kind in _ORDERED:
        return agreement.ordinal(ratings, merge=merge)
    if question.kind is QuestionKind.SEVERAL_OF:
        return agreement.masi(ratings, _members(column.values), merge=merge)
    return agreement.nominal(ratings, merge=merge)


def _labels_drawn(question: Question, column: Column) -> list[ValueCount]:
    """How often each label was drawn."""
    counts = drawn_labels(column)
    total = max(1, counts.total())
    names = {label.id: label.name for label in question.labels}
    names = names or {tier.id: tier.title for tier in question.tiers}
    known = [*names, *sorted(counts.keys() - names.keys())]
    return [
        ValueCount(label, names.get(label, label), counts[label], counts[label] / total)
        for label in known
        if counts[label]
    ]


def _members(values: list[Given]) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    labels = sorted({part for value in values for part in value}, key=str)
    return np.array([[label in value for label in labels] for value in values], dtype=np.bool_)


def _observed(column: Column) -> Figure:
    ratings = Ratings(column.items, column.codes, len(column.values))
    try:
        found = agreement.observed_agreement(ratings)
    except StatisticError as error:
        return figure(None, paired(column), "share of equal pairs", error=error)
    n = (found.n_items, found.n_labels)
    try:
        interval = agreement.observed_interval(
            ratings, rng=np.random.default_rng(SEED), clusters=column.clusters_of_paired(),
            n_resamples=RESAMPLES,
        )  # fmt: skip
    except StatisticError as error:
        return figure(found.value, n, found.method, error=error)
    return figure(found.value, n, found.method, interval=interval)


def distribution_of(question: Question, column: Column) -> list[ValueCount]:
    """How often each value was given."""
    if question.kind in ANCHORED:
        return _marks_by_label(question, column)
    counts = label_distribution(column.codes, len(column.values))
    total = max(1, int(counts.sum()))
    names = {label.id: label.name for label in question.labels}
    names |= {str(p.value): f"{p.value} {p.name}".strip() for p in question.points}
    found = [
        ValueCount(
            value=name_of(value),
            name=" + ".join(names.get(str(part), str(part)) for part in value) or "none",
            count=int(count),
            share=int(count) / total,
        )
        for value, count in zip(column.values, counts, strict=True)
    ]
    if len(found) <= _MOST_VALUES:
        return found
    return sorted(found, key=lambda value: -value.count)[:_MOST_VALUES]


def _marks_by_label(question: Question, column: Column) -> list[ValueCount]:
    """How many marks carry each label: sets of marks are too many to be told apart."""
    counts: Counter[str] = Counter()
    given = label_distribution(column.codes, len(column.values)).tolist()
    for value, count in zip(column.values, given, strict=True):
        for piece in value:
            label = piece.value if isinstance(piece, Anchored) else piece
            counts[str(label)] += int(count)
    names = {label.id: label.name for label in question.labels}
    total = max(1, counts.total())
    return [
        ValueCount(label, names.get(label, label), count, count / total)
        for label, count in counts.most_common(_MOST_VALUES)
    ]
