"""How alike answers are that need not be the same: orders, corrected texts, sets of spans."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, islice
from typing import TypeVar

import numpy as np

from goldsmith.domains.guidelines.rules.likeness import drawn_in, harmonised, heard_in
from goldsmith.domains.guidelines.rules.substance import Anchored
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.quality.queries.figures import figure, paired
from goldsmith.domains.quality.queries.ratings import Column
from goldsmith.domains.quality.rules import Given
from goldsmith.domains.quality.types import Figure
from goldsmith.formats.regions import Transcript
from goldsmith.formats.shapes import ShapeTool
from goldsmith.stats import alpha as agreement
from goldsmith.stats import matching, overlaps, regions
from goldsmith.stats.errors import NotEnoughLabels, StatisticError
from goldsmith.stats.rankings import mean_tau, mean_tau_interval
from goldsmith.stats.span_scores import (
    SAME,
    Like,
    Span,
    Spans,
    pair_sums,
    span_f1,
    span_f1_interval,
)
from goldsmith.stats.types import Agreement, Interval
from goldsmith.stats.wording import kept_share

_Marked = TypeVar("_Marked", overlaps.Drawn, regions.Heard)
_SEED = 5  # the same judgements give the same interval
_TEXTS_COMPARED = 200
MATCHED_ALPHA = "Krippendorff's alpha over matched objects, first 500 items"
MATCHED_IOU = "mean IoU of matched shapes, first 500 items"
SHAPES_F1 = "mean F1 at IoU 0.5, first 500 items"
MATCHED_OKS = "mean OKS of matched skeletons, first 500 items"
SKELETONS_F1 = "mean F1 at OKS 0.5, first 500 items"
REGIONS_F1 = "mean F1 of regions at IoU 0.5, first 500 items"
EDGE_DISTANCE = "mean distance of the edges of matched regions in ms, first 500 items"
WORD_DISTANCE = "word error rate of matched transcripts, first 500 items"
_DRAWN_COMPARED = 500
PLACED = frozenset({QuestionKind.SHAPES, QuestionKind.REGIONS})
"""Kinds whose marks no two hands put to the same place; they are compared by how alike they are."""
TAU = "mean Kendall tau-b of pairs"
F1_SAME = "F1 of pairs, the same spans"
F1_OVERLAPPING = "F1 of pairs, spans that overlap"
F1_ANY_LABEL = "F1 of pairs, the same places under any label"
_LIKE = {F1_SAME: SAME, F1_ANY_LABEL: Like(any_label=True), F1_OVERLAPPING: Like(overlapping=True)}
SHARED_WORDS = "mean share of words that two corrections share, first 200 items"
_ALIKE = (F1_SAME, SHAPES_F1, SKELETONS_F1, REGIONS_F1, TAU, SHARED_WORDS)


def other_figures(question: Question, column: Column) -> list[Figure]:
    """What alpha cannot say of a question, because it knows only the same and not the same."""
    if question.kind is QuestionKind.RANKING:
        return [_tau(column)]
    if question.kind is QuestionKind.CORRECTION:
        return [_shared_words(column)]
    if question.kind is QuestionKind.SHAPES:
        return _shapes(question, column)
    if question.kind is QuestionKind.REGIONS:
        return _regions(question, column)
    if question.kind is QuestionKind.SPANS:
        return [_span_f1(column, method) for method in _LIKE]
    return []


def alike_of(others: Sequence[Figure]) -> Figure | None:
    """How alike answers are that are seldom the same: of marks, how often one is found again."""
    return next((one for one in others if one.method.startswith(_ALIKE)), None)


def ranks_of(given: Given) -> dict[str, int]:
    """The rank of each answer in an order."""
    told = [piece.text.split(" @") for piece in given if isinstance(piece, Anchored)]
    return {field: int(rank) for rank, field in told}


def drawn_alike(column: Column) -> Column:
    """The answers to one question about shapes or regions, where those that mark the same are equal."""
    given: list[Given | None] = [column.values[code] for code in column.codes.tolist()]
    places: dict[int, list[int]] = defaultdict(list)
    for place, item in enumerate(column.items.tolist()):
        places[item].append(place)
    for of_item in places.values():
        alike = harmonised([given[place] for place in of_item])
        for place, one in zip(of_item, alike, strict=True):
            given[place] = one
    codes = {value: code for code, value in enumerate(column.values)}
    renamed = [codes[one] for one in given if one is not None]
    return Column(column.items, np.array(renamed, dtype=np.int64), column.values)


def drawn_labels(column: Column) -> Counter[str]:
    """How many shapes or regions of each label there are in all."""
    each = [Counter(one.label for one in _marked_in(value)) for value in column.values]
    total: Counter[str] = Counter()
    for code in column.codes.tolist():
        total.update(each[code])
    return total


def drawn_confusions(column: Column) -> Counter[tuple[str, str]]:
    """Which labels were given to shapes or regions of two annotators that lie on each other."""
    met: Counter[tuple[str, str]] = Counter()
    several = (given for given in _by_item(column).values() if len(given) >= 2)
    for given in islice(several, _DRAWN_COMPARED):
        for one, other in combinations(given, 2):
            met.update(_met(drawn_in(one), drawn_in(other), overlaps.pair))
            met.update(_met(heard_in(one), heard_in(other), regions.pair))
    return met


def _met(
    one: list[_Marked],
    other: list[_Marked],
    pair: Callable[[list[_Marked], list[_Marked]], list[tuple[int, int, float]]],
) -> Counter[tuple[str, str]]:
    nameless = [[replace(mark, label="") for mark in some] for some in (one, other)]
    labels = [(one[i].label, other[j].label) for i, j, _ in pair(*nameless)]
    return Counter(labels) + Counter((right, left) for left, right in labels)


def _marked_in(given: Given) -> Sequence[overlaps.Drawn | regions.Heard]:
    return [*drawn_in(given), *heard_in(given)]


def _by_item(column: Column) -> dict[int, list[Given]]:
    given: dict[int, list[Given]] = defaultdict(list)
    for item, code in zip(column.items.tolist(), column.codes.tolist(), strict=True):
        given[item].append(column.values[code])
    return given


def _orders(given: list[Given]) -> list[list[float]]:
    """The orders given to an item, each over the answers that all of them rank."""
    ranks = [ranks_of(one) for one in given]
    shared = sorted(set.intersection(*map(set, ranks)))
    return [[float(one[field]) for field in shared] for one in ranks]


def _estimated(
    method: str,
    n: tuple[int, int],
    estimate: Callable[[], Agreement],
    interval: Callable[[], Interval],
) -> Figure:
    """A figure with its interval, as far as either is defined; ``n`` is told where it is not."""
    try:
        found = estimate()
    except StatisticError as error:
        return figure(None, n, method, error=error)
    n = (found.n_items, found.n_labels)
    try:
        return figure(found.value, n, method, interval=interval())
    except StatisticError as error:
        return figure(found.value, n, method, error=error)


def _tau(column: Column) -> Figure:
    orders = [_orders(given) for given in _by_item(column).values()]
    return _estimated(
        TAU,
        paired(column),
        lambda: mean_tau(orders),
        lambda: mean_tau_interval(orders, rng=np.random.default_rng(_SEED)),
    )


def _shapes(question: Question, column: Column) -> list[Figure]:
    """How well shapes lie on each other where they match, and how many find their match.

    Skeletons are told by themselves: nearness of joints is no overlap of areas.
    """
    several = (given for given in _by_item(column).values() if len(given) >= 2)
    drawn = [[drawn_in(one) for one in given] for given in islice(several, _DRAWN_COMPARED)]
    n_labels = sum(len(given) for given in drawn)
    areas = [[[one for one in some if one.joints is None] for some in given] for given in drawn]
    poses = [[[one for one in some if one.joints is not None] for some in given] for given in drawn]
    kinds = []
    if set(question.tools) != {ShapeTool.SKELETON}:
        kinds.append((areas, MATCHED_IOU, SHAPES_F1))
    if ShapeTool.SKELETON in question.tools:
        kinds.append((poses, MATCHED_OKS, SKELETONS_F1))
    return [
        _matched(drawn, overlaps.meeting, n_labels),
        *(
            _over_items(values, n_labels, method)
            for shapes, near, found in kinds
            for values, method in (
                (overlaps.matched_overlap(shapes), near),
                (overlaps.f1(shapes), found),
            )
        ),
    ]


def _regions(question: Question, column: Column) -> list[Figure]:
    """How many regions find their match, how near their edges are, and how near their words."""
    several = (given for given in _by_item(column).values() if len(given) >= 2)
    heard = [[heard_in(one) for one in given] for given in islice(several, _DRAWN_COMPARED)]
    n_labels = sum(len(given) for given in heard)
    has_words = any(tier.transcript is not Transcript.NONE for tier in question.tiers)
    words = [(regions.word_distance(heard), WORD_DISTANCE)] if has_words else []
    return [
        _matched(heard, regions.meeting, n_labels),
        *(
            _over_items(values, n_labels, method)
            for values, method in (
                (regions.f1(heard), REGIONS_F1),
                (regions.edge_distance_ms(heard), EDGE_DISTANCE),
                *words,
            )
        ),
    ]


def _matched(
    items: Sequence[Sequence[Sequence[_Marked]]],
    meet: Callable[[Sequence[_Marked], Sequence[_Marked]], matching.Met],
    n_labels: int,
) -> Figure:
    """Alpha over matched objects: what each calls it, or that it is not there."""
    try:
        prepared = matching.matched(items, meet, lambda mark: mark.label, method=MATCHED_ALPHA)
    except StatisticError as error:
        return figure(None, (len(items), n_labels), MATCHED_ALPHA, error=error)
    return _estimated(
        MATCHED_ALPHA,
        (len(items), n_labels),
        lambda: agreement.alpha(prepared),
        lambda: agreement.alpha_interval(prepared, rng=np.random.default_rng(_SEED)),
    )


def _over_items(values: list[float], n_labels: int, method: str) -> Figure:
    return _estimated(
        method,
        (len(values), n_labels),
        lambda: overlaps.mean_over_items(values, n_labels, method),
        lambda: overlaps.interval_over_items(values, rng=np.random.default_rng(_SEED)),
    )


def _shared_words(column: Column) -> Figure:
    several = (given for given in _by_item(column).values() if len(given) >= 2)
    compared = list(islice(several, _TEXTS_COMPARED))
    if not compared:
        error = NotEnoughLabels("no item carries two labels")
        return figure(None, (0, 0), SHARED_WORDS, error=error)
    means = [
        sum(shares) / len(shares)
        for shares in (
            [kept_share(str(one[0]), str(other[0])) for one, other in combinations(given, 2)]
            for given in compared
        )
    ]
    n = (len(compared), sum(len(given) for given in compared))
    return figure(sum(means) / len(means), n, SHARED_WORDS)


def _spans_of(given: Given) -> Spans:
    """The spans of an answer; what is said about them beside their label does not count here."""
    return frozenset(
        Span(str(piece.value), piece.parts) for piece in given if isinstance(piece, Anchored)
    )


def _span_f1(column: Column, method: str) -> Figure:
    given = [[_spans_of(one) for one in several] for several in _by_item(column).values()]
    try:
        sums = pair_sums(given, like=_LIKE[method])
    except StatisticError as error:
        return figure(None, paired(column), method, error=error)
    return _estimated(
        method,
        paired(column),
        lambda: span_f1(sums),
        lambda: span_f1_interval(sums, rng=np.random.default_rng(_SEED)),
    )
