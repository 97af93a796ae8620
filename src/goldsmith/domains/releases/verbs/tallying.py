"""Collect the answers to one question as codes while a release is written, and sum them up."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.releases.rules import Given, given_values, name_of, place_of
from goldsmith.stats import alpha as agreement
from goldsmith.stats.alpha import Disagreement
from goldsmith.stats.errors import NotEnoughLabels, StatisticError
from goldsmith.stats.ratings import Ratings
from goldsmith.stats.types import Interval

_SEED = 5  # the same judgements give the same interval


class Tally:
    """The answers to a question seen so far; eight bytes each."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._items = array("i")
        self._codes = array("i")
        self._values: dict[Given, int] = {}

    def add(self, item: int, judgements: Sequence[Mapping[str, Any]]) -> None:
        """Note what the judgements of an item answer."""
        for answers in judgements:
            given = given_values(self._question, answers)
            if given is not None:
                self._items.append(item)
                self._codes.append(self._values.setdefault(given, len(self._values)))

    def facts(self) -> dict[str, Any]:
        """Agreement with its interval, n and distribution; undefined comes with its reason."""
        values = sorted(self._values, key=lambda value: place_of(self._question, value))
        places = np.zeros(len(values), dtype=np.int64)
        places[[self._values[value] for value in values]] = np.arange(len(values))
        items = np.array(self._items, dtype=np.int64)
        codes = places[np.array(self._codes, dtype=np.int64)]
        counts = np.bincount(codes, minlength=len(values)).tolist()
        facts: dict[str, Any] = {
            "question_id": self._question.id,
            "judgements": len(codes),
            "distribution": dict(zip(map(name_of, values), counts, strict=True)),
            "alpha": None,
            "interval": None,
            "observed": None,
            "observed_interval": None,
            "undefined": None,
        }
        try:
            facts |= _measure(self._question, items, codes, values)
        except StatisticError as error:
            facts["undefined"] = str(error)
        return facts


def _measure(
    question: Question, items: NDArray[np.int64], codes: NDArray[np.int64], values: list[Given]
) -> dict[str, Any]:
    if not len(items):
        raise NotEnoughLabels("nobody answered this question")
    prepared = _prepare(question, items, codes, values)
    alpha = agreement.alpha(prepared)
    ratings = Ratings(items, codes, len(values))
    observed = agreement.observed_agreement(ratings)
    around = agreement.observed_interval(ratings, rng=np.random.default_rng(_SEED))
    found: dict[str, Any] = {
        "alpha": alpha.value,
        "method": alpha.method,
        "items": alpha.n_items,
        "observed": observed.value,
        "observed_interval": _named(around),
    }
    try:
        interval = agreement.alpha_interval(prepared, rng=np.random.default_rng(_SEED))
    except StatisticError as error:
        return {**found, "undefined": str(error)}
    return {
        **found,
        "interval": _named(interval),
    }


def _named(interval: Interval) -> dict[str, Any]:
    return {"low": interval.low, "high": interval.high, "level": interval.level}


def _prepare(
    question: Question, items: NDArray[np.int64], codes: NDArray[np.int64], values: list[Given]
) -> Disagreement:
    ratings = Ratings(items, codes, len(values))
    if question.kind is QuestionKind.RATING:
        return agreement.ordinal(ratings)
    if question.kind is QuestionKind.NUMBER:
        numbers = np.array([float(value[0]) for value in values])
        return agreement.interval(items, numbers[codes])
    if question.kind is QuestionKind.SEVERAL_OF:
        labels = sorted({label for value in values for label in value}, key=str)
        members = np.array([[label in value for label in labels] for value in values], dtype=bool)
        return agreement.masi(ratings, members.reshape(len(values), len(labels)))
    return agreement.nominal(ratings)
