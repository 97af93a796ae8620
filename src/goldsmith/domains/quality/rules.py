"""Where an item stands, and what its label is, from its judgements. No I/O."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from goldsmith.domains.guidelines.rules.answers import is_asked
from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.substance import (
    Anchored,
    Substance,
    name_of,
    substance,
    turns_in,
    values_of,
)
from goldsmith.domains.guidelines.types import Answer, Question
from goldsmith.domains.items.types import ItemStatus
from goldsmith.domains.quality.types import Judged, Rate
from goldsmith.kernel.phrases import Phrase, Said
from goldsmith.stats.counts import majority
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.proportions import share
from goldsmith.stats.types import Interval

Given = Substance


def given_to(answers: dict[str, Any] | None, question_id: str) -> Given | None:
    """What answers say to one question; None where it was not asked or not answered."""
    return substance((answers or {}).get(question_id), answers)


def _units(given: Sequence[Given | None]) -> list[list[Given | None]]:
    """What people answered to one question, turn by turn where it is about turns."""
    by_turn = [None if one is None else turns_in(one) for one in given]
    turns = sorted({turn for one in by_turn for turn in one or ()})
    if not turns:
        return [list(given)]
    return [[None if one is None else one.get(turn, ()) for one in by_turn] for turn in turns]


def _all_given(judged: Judged, question_id: str) -> list[Given | None]:
    """What everybody answered to one question; shapes that are the same to the eye are equal."""
    return harmonised([given_to(answers, question_id) for answers in judged.answers])


def rate_of(hits: int, n: int) -> Rate:
    """A proportion with its interval; without n it has no value."""
    if n == 0:
        return Rate(None, 0, 0, None, None)
    found = share(hits, n)
    return Rate(found.value, found.hits, found.n, found.interval.low, found.interval.high)


def with_empty_sets(answers: dict[str, Any] | None, sets: Collection[str]) -> dict[str, Any]:
    """The answers, where none of the labels is an answer too to a question that takes several."""
    return {
        key: {**answer, "state": "answered", "marks": []}
        if key in sets and answer.get("state") == "empty"
        else answer
        for key, answer in (answers or {}).items()
    }


def label_of(judged: Judged, question_id: str) -> dict[str, Any] | None:
    """The current answer to a question: adjudicated, else majority, else undecided; never alone.

    The distribution behind it always comes along, so that minority answers are kept. A tie stays
    a tie, and one on a single turn is one. What was found truly ambiguous has no value: its
    distribution is the label. Of marks it is told which values anybody gave, as ``said``. None
    where nobody answered.
    """
    given = [values for values in _all_given(judged, question_id) if values is not None]
    label = _label_of(judged, question_id, given)
    pieces = tuple(piece for one in given for piece in one)
    if label is not None and any(isinstance(piece, Anchored) for piece in pieces):
        label["said"] = values_of(pieces)
    return label


def _label_of(judged: Judged, question_id: str, given: Sequence[Given]) -> dict[str, Any] | None:
    distribution = dict(Counter(name_of(values) for values in given).most_common())
    settled = given_to(judged.settled, question_id)
    if settled is not None:
        return {"state": "adjudicated", "value": values_of(settled), "distribution": distribution}
    if not given:
        return None
    if judged.is_ambiguous and len(distribution) > 1:
        return {"state": "ambiguous", "value": [], "distribution": distribution}
    most = [majority([one for one in unit if one is not None]) for unit in _units(given)]
    if any(one.is_tie for one in most):
        return {"state": "tie", "value": [], "distribution": distribution}
    value = values_of(tuple(piece for one in most for piece in one.winners[0]))
    return {"state": "majority", "value": value, "distribution": distribution}


def agreement_of(judged: Judged) -> float | None:
    """Share of equal pairs over all questions two people or more answered; None where there is none."""
    equal, pairs = 0, 0
    for question_id in _question_ids(judged):
        for given in _units(_all_given(judged, question_id)):
            counts = Counter(values for values in given if values is not None)
            n = counts.total()
            pairs += n * (n - 1)
            equal += sum(count * (count - 1) for count in counts.values())
    return equal / pairs if pairs else None


def status_of(judged: Judged) -> ItemStatus:
    """Where the item stands. Dispersion among imported raters is no dispute to be settled here.

    Gold for some questions only leaves the item to be judged for the others. Labels that are sure
    enough for a batch whose overlap adapts are no dispute either.
    """
    n = len(judged.answers)
    if judged.settled is not None and judged.is_whole:
        return ItemStatus.ADJUDICATED
    if n == 0:
        return ItemStatus.QUEUED if judged.slots else ItemStatus.NEW
    if judged.slots_left:
        return ItemStatus.IN_PROGRESS
    if not (judged.is_all_imported or judged.has_enough) and _differ(judged):
        return ItemStatus.DISPUTED
    return ItemStatus.REVIEWED if judged.is_all_reviewed else ItemStatus.JUDGED


def _differ(judged: Judged) -> bool:
    return any(
        len(set(_all_given(judged, question_id))) > 1
        for question_id in _question_ids(judged)
        if given_to(judged.settled, question_id) is None
    )


def is_whole(questions: Sequence[Question], settled: Mapping[str, Any]) -> bool:
    """Whether what is settled answers every question that is asked and wants an answer."""
    answers = {key: Answer.model_validate(answer) for key, answer in settled.items()}
    return all(
        question.id in answers or not question.required or not is_asked(question, answers)
        for question in questions
    )


def labels_of(judged: Judged) -> dict[str, Any]:
    """The label of each question that somebody answered."""
    found = {question_id: label_of(judged, question_id) for question_id in _question_ids(judged)}
    return {question_id: label for question_id, label in found.items() if label is not None}


def _question_ids(judged: Judged) -> list[str]:
    ids = dict.fromkeys(key for answers in judged.answers for key in answers)
    return list(dict.fromkeys([*ids, *(judged.settled or {})]))


# What `stats` says in English, by the codes of the catalogue of phrases.
METHODS = {
    "Krippendorff's alpha": "alpha",
    "Krippendorff's alpha, nominal": "alpha_nominal",
    "Krippendorff's alpha, ordinal": "alpha_ordinal",
    "Krippendorff's alpha, interval": "alpha_interval",
    "Krippendorff's alpha, MASI distance": "alpha_masi",
    "share of equal pairs": "equal_pairs",
    "agreement where one says it": "class_agreement",
    "share of errors among audited items": "audited_errors",
    "Krippendorff's alpha over matched objects, first 500 items": "alpha_matched",
    "mean Kendall tau-b of pairs": "kendall_tau",
    "mean IoU of matched shapes, first 500 items": "matched_iou",
    "mean F1 at IoU 0.5, first 500 items": "shapes_f1",
    "mean OKS of matched skeletons, first 500 items": "matched_oks",
    "mean F1 at OKS 0.5, first 500 items": "skeletons_f1",
    "mean F1 of regions at IoU 0.5, first 500 items": "regions_f1",
    "mean distance of the edges of matched regions in ms, first 500 items": "edge_distance",
    "word error rate of matched transcripts, first 500 items": "word_distance",
    "F1 of pairs, the same spans": "f1_same_spans",
    "F1 of pairs, spans that overlap": "f1_overlapping_spans",
    "F1 of pairs, the same places under any label": "f1_any_label",
    "mean share of words that two corrections share, first 200 items": "shared_words",
    "percentile bootstrap over items": "interval_bootstrap",
    "percentile bootstrap over clusters": "interval_clusters",
    "jackknife over items": "interval_jackknife",
    "Wilson, items": "interval_wilson",
    "Clopper-Pearson": "interval_exact",
}
REASONS = {
    "nobody marked a span": "nobody_marked",
    "nobody answered this question": "nobody_answered",
    "no item carries two labels": "no_two_labels",
    "no item carries two numbers": "no_two_numbers",
    "a proportion needs at least one case": "no_case",
    "all labels are the same category": "all_the_same",
    "no item carries two orders": "no_two_orders",
    "an order ties everything": "order_ties",
    "no two annotators drew on the same item": "no_two_drew",
    "an interval needs two items or more": "one_item",
    "an interval over clusters needs two or more": "one_cluster",
    "no item makes a difference to the figure": "no_spread",
    "too few resamples hold two different labels": "few_resamples",
}


def say_method(method: str, interval: Interval | None = None) -> tuple[str, list[Phrase]]:
    """How a figure was computed, in English and as phrases."""
    parts = [(method, Phrase(METHODS[method]))]
    if interval is not None:
        percent = round(100 * interval.level)
        words = f"{percent}% {interval.method}"
        parts.append((words, Phrase(METHODS[interval.method], {"percent": percent})))
    return "; ".join(words for words, _ in parts), [phrase for _, phrase in parts]


def say_reason(error: StatisticError) -> Said:
    """Why there is no figure."""
    sentence = str(error)
    return Said(sentence[:1].upper() + sentence[1:] + ".", Phrase(REASONS[sentence]))
