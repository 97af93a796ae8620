"""Collect the answers to one question as codes while a release is written, and sum them up."""

from array import array
from collections.abc import Mapping
from typing import Any

import numpy as np

from goldsmith.domains.guidelines.rules.substance import name_of
from goldsmith.domains.guidelines.rules.turns import by_turn
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.ratings import Column
from goldsmith.domains.quality.queries.report import question_quality
from goldsmith.domains.quality.types import Figure
from goldsmith.domains.releases.rules import Given, place_of
from goldsmith.formats.conversation import MOST_TURNS


class Tally:
    """The answers to a question seen so far; eight bytes each."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._items = array("q")
        self._codes = array("i")
        self._values: dict[Given, int] = {}

    def add(self, item: int, given: Given, fields: Mapping[str, str]) -> None:
        """Note what a judgement of an item answers; about turns, each of them by itself."""
        if not self._question.per_turn:
            self._note(item, given)
            return
        for turn, values in by_turn(self._question, given, fields).items():
            self._note(item * MOST_TURNS + turn, values)

    def _note(self, unit: int, given: Given) -> None:
        self._items.append(unit)
        self._codes.append(self._values.setdefault(given, len(self._values)))

    def facts(self) -> dict[str, Any]:
        """Quality's own figures of these answers; undefined comes with its reason."""
        column = self._column()
        figures = question_quality(self._question, column)
        counts = np.bincount(column.codes, minlength=len(column.values)).tolist()
        return {
            "question_id": self._question.id,
            "judgements": len(column.codes),
            "distribution": dict(zip(map(name_of, column.values), counts, strict=True)),
            "alpha": _told(figures.alpha),
            "observed": _told(figures.observed),
            "caution": figures.caution,
        }

    def _column(self) -> Column:
        values = sorted(self._values, key=lambda value: place_of(self._question, value))
        places = np.zeros(len(values), dtype=np.int64)
        places[[self._values[value] for value in values]] = np.arange(len(values))
        codes = places[np.array(self._codes, dtype=np.int64)]
        return Column(np.array(self._items, dtype=np.int64), codes, values)


def _told(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "items": figure.n_items,
        "judgements": figure.n_labels,
        "method": figure.method,
        "undefined": figure.reason,
    }
