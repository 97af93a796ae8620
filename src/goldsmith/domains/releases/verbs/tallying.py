"""Collect the answers to one question as codes while a release is written, and sum them up."""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.substance import name_of
from goldsmith.domains.guidelines.rules.turns import by_turn
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.audits import Audit, audits_at
from goldsmith.domains.quality.queries.criteria import (
    Evidence,
    criteria_at,
    declared,
    judge,
    latest,
)
from goldsmith.domains.quality.queries.ratings import Column
from goldsmith.domains.quality.queries.report import question_alpha, question_quality
from goldsmith.domains.quality.types import Figure
from goldsmith.domains.releases.rules import Given, Label, place_of
from goldsmith.domains.releases.types import LabelState
from goldsmith.formats.conversation import MOST_TURNS
from goldsmith.kernel.ids import ProjectId

_SETTLED = frozenset(
    {
        LabelState.ADJUDICATED,
        LabelState.MAJORITY,
        LabelState.INFERRED,
        LabelState.FIRST_OF_TIE,
    }
)


class Tally:
    """The answers to a question seen so far; eight bytes each."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._items = array("q")
        self._codes = array("i")
        self._values: dict[Given, int] = {}
        self._settled: Counter[str] = Counter()

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

    def count_label(self, label: Label) -> None:
        """Note the label of an item, where it is settled."""
        if label.state in _SETTLED and label.value:
            self._settled[str(label.value[0])] += 1

    def evidence(self, audit: Audit | None) -> Evidence:
        """What criteria of this question are judged by."""
        alpha = question_alpha(self._question, self._column())
        return Evidence(alpha, {**declared(self._question), **self._settled}, audit)

    @property
    def question_id(self) -> str:
        """Which question it is."""
        return self._question.id

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


def judge_criteria(
    session: Session, project_id: ProjectId, position: int, tallies: Sequence[Tally]
) -> list[dict[str, Any]]:
    """Whether the acceptance criteria that held at the position are met by what is released."""
    _, wanted = criteria_at(session, project_id, position=position)
    audits = audits_at(session, project_id, position=position) if wanted else []
    by_id = {tally.question_id: tally for tally in tallies}
    found = []
    for criterion in wanted:
        audit = latest(audits, criterion.question_id)
        tally = by_id.get(criterion.question_id)
        state = judge(criterion, tally.evidence(audit) if tally else Evidence(None, {}, audit))
        found.append({**asdict(criterion), **asdict(state), "criterion": None})
    return [{key: value for key, value in one.items() if key != "criterion"} for one in found]


def with_criteria(
    facts: list[dict[str, Any]], states: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The facts of each question with the criteria that are about it."""
    if not states:
        return facts
    return [
        {**one, "criteria": [s for s in states if s["question_id"] == one["question_id"]]}
        for one in facts
    ]


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
