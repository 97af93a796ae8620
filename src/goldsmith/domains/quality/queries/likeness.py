"""How alike answers are that need not be the same: orders, corrected texts, sets of spans."""

from collections import defaultdict
from itertools import combinations, islice

import numpy as np

from goldsmith.domains.guidelines.rules.substance import Anchored
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.quality.queries.ratings import Column
from goldsmith.domains.quality.rules import Given
from goldsmith.domains.quality.types import Figure
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.rankings import mean_tau, mean_tau_interval
from goldsmith.stats.span_scores import Span, Spans, pair_sums, span_f1, span_f1_interval
from goldsmith.stats.wording import kept_share

_SEED = 5  # the same judgements give the same interval
_TEXTS_COMPARED = 200


def other_figures(question: Question, column: Column) -> list[Figure]:
    """What alpha cannot say of a question, because it knows only the same and not the same."""
    if question.kind is QuestionKind.RANKING:
        return [_tau(column)]
    if question.kind is QuestionKind.CORRECTION:
        return [_shared_words(column)]
    if question.kind is QuestionKind.SPANS:
        return [_span_f1(column, overlapping=False), _span_f1(column, overlapping=True)]
    return []


def paired(column: Column) -> tuple[int, int]:
    """How many items carry two answers or more, and how many answers these are."""
    counts = np.bincount(column.items)
    return int((counts >= 2).sum()), int(counts[counts >= 2].sum())


def reason_of(error: StatisticError) -> str:
    """Why a figure is undefined, as a sentence."""
    sentence = str(error)
    return sentence[:1].upper() + sentence[1:] + "."


def ranks_of(given: Given) -> dict[str, int]:
    """The rank of each answer in an order."""
    told = [piece.text.split(" @") for piece in given if isinstance(piece, Anchored)]
    return {field: int(rank) for rank, field in told}


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


def _tau(column: Column) -> Figure:
    orders = [_orders(given) for given in _by_item(column).values()]
    method = "mean Kendall tau-b of pairs"
    try:
        found = mean_tau(orders)
    except StatisticError as error:
        return Figure(None, None, None, *paired(column), method, reason_of(error))
    n = (found.n_items, found.n_labels)
    try:
        interval = mean_tau_interval(orders, rng=np.random.default_rng(_SEED))
    except StatisticError as error:
        return Figure(found.value, None, None, *n, method, reason_of(error))
    method = f"{method}; {interval.level:.0%} {interval.method}"
    return Figure(found.value, interval.low, interval.high, *n, method)


def _shared_words(column: Column) -> Figure:
    method = f"mean share of words two corrections share, first {_TEXTS_COMPARED} items"
    several = (given for given in _by_item(column).values() if len(given) >= 2)
    compared = list(islice(several, _TEXTS_COMPARED))
    if not compared:
        return Figure(None, None, None, 0, 0, method, "No item carries two corrections.")
    means = [
        sum(shares) / len(shares)
        for shares in (
            [kept_share(str(one[0]), str(other[0])) for one, other in combinations(given, 2)]
            for given in compared
        )
    ]
    n_texts = sum(len(given) for given in compared)
    return Figure(sum(means) / len(means), None, None, len(compared), n_texts, method)


def _spans_of(given: Given) -> Spans:
    """The spans of an answer; what is said about them beside their label does not count here."""
    return frozenset(
        Span(str(piece.value), piece.parts) for piece in given if isinstance(piece, Anchored)
    )


def _span_f1(column: Column, *, overlapping: bool) -> Figure:
    what = "spans that overlap" if overlapping else "the same spans"
    method = f"F1 of pairs, {what}"
    spans = [_spans_of(value) for value in column.values]
    by_item: dict[int, list[Spans]] = defaultdict(list)
    for item, code in zip(column.items.tolist(), column.codes.tolist(), strict=True):
        by_item[item].append(spans[code])
    try:
        sums = pair_sums(by_item.values(), overlapping=overlapping)
        found = span_f1(sums)
    except StatisticError as error:
        return Figure(None, None, None, *paired(column), method, reason_of(error))
    n = (found.n_items, found.n_labels)
    try:
        interval = span_f1_interval(sums, rng=np.random.default_rng(_SEED))
    except StatisticError as error:
        return Figure(found.value, None, None, *n, method, reason_of(error))
    method = f"{method}; {interval.level:.0%} {interval.method}"
    return Figure(found.value, interval.low, interval.high, *n, method)
