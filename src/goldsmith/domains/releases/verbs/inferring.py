"""The likeliest label of each item, by the model that fits its question, from what a release holds."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goldsmith.domains.annotation.rules.overlap import CLASSES, classes_of
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.releases import rules
from goldsmith.domains.releases.queries import FrozenItem, FrozenJudgement
from goldsmith.domains.releases.rules import Given, Inferred
from goldsmith.stats.calibration import FEWEST_GOLD, calibrate, tempered
from goldsmith.stats.stopping import DEFAULT_TEMPERATURE
from goldsmith.stats.truth.choosing import choose
from goldsmith.stats.truth.labels import UNKNOWN, Labels

MOST_CLASSES = 50
MAJORITY = "majority"


@dataclass(frozen=True, slots=True)
class TruthModel:
    """Which model says what holds, why, and by how much its claims were lowered.

    The temperature was fitted on ``n_gold`` gold items, or is the usual one where these are too few.
    """

    model: str
    reason: str
    temperature: float | None = None
    n_gold: int = 0
    n_items: int = 0
    n_labels: int = 0


def infer(
    together: Iterable[tuple[FrozenItem, list[FrozenJudgement]]], questions: Sequence[Question]
) -> "Truths":
    """Read all counted judgements once and let a model say what is likely of each item.

    Only what counts at the position is read, nobody's figures of today: the same position gives the
    same labels. Questions with few values have a model; of all others the majority holds.
    """
    seats = [_Seat(question) for question in questions if _has_model(question)]
    for item, judgements in together:
        for seat in seats:
            seat.add(item, judgements)
    truths = Truths(questions)
    for seat in seats:
        seat.settle(truths)
    return truths


def _has_model(question: Question) -> bool:
    return question.kind in CLASSES and not question.per_turn


class Truths:
    """What models say of the items of a release."""

    def __init__(self, questions: Sequence[Question]) -> None:
        reasons = {True: "no item has a label", False: "its answers have too many values to weigh"}
        self.models = {one.id: TruthModel(MAJORITY, reasons[_has_model(one)]) for one in questions}
        self._found: dict[str, tuple[NDArray[np.int64], list[Inferred | None]]] = {}

    def note(
        self,
        question_id: str,
        model: TruthModel,
        ordinals: NDArray[np.int64],
        found: list[Inferred | None],
    ) -> None:
        """Take over what a model says of the items with these ordinals, which rise."""
        self.models[question_id] = model
        self._found[question_id] = (ordinals, found)

    def of(self, question_id: str, item: FrozenItem) -> Inferred | None:
        """What is most likely of an item; None where no model says one thing."""
        if question_id not in self._found:
            return None
        ordinals, found = self._found[question_id]
        place = int(np.searchsorted(ordinals, item.ordinal))
        is_there = place < len(ordinals) and ordinals[place] == item.ordinal
        return found[place] if is_there else None

    @property
    def confident(self) -> list[str]:
        """The questions whose labels have a confidence."""
        return list(self._found)

    def facts(self) -> dict[str, Any]:
        """Which model says what holds, question by question."""
        return {question_id: asdict(model) for question_id, model in self.models.items()}


class _Seat:
    """The labels of one question, as codes."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._values: dict[Given, int] = {(one,): n for n, one in enumerate(classes_of(question))}
        self._people: dict[Any, int] = {}
        self._ordinals = array("q")
        self._truth = array("i")
        self._is_gold = array("b")
        self._items, self._annotators, self._classes = array("q"), array("i"), array("i")

    def add(self, item: FrozenItem, judgements: Sequence[FrozenJudgement]) -> None:
        """Note the counted answers to an item, and what is settled of it."""
        place = len(self._ordinals)
        given = [
            (one.annotator_id, value)
            for one in judgements
            if one.is_counted
            and (value := rules.given_values(self._question, one.answers)) is not None
        ]
        if not given:
            return
        for annotator, value in given:
            self._items.append(place)
            self._annotators.append(self._people.setdefault(annotator, len(self._people)))
            self._classes.append(self._values.setdefault(value, len(self._values)))
        final = rules.given_values(self._question, item.settled)
        is_known = final is not None
        code = self._values.setdefault(final, len(self._values)) if final is not None else UNKNOWN
        self._ordinals.append(item.ordinal)
        self._truth.append(code)
        self._is_gold.append(is_known and item.is_gold)

    def settle(self, truths: Truths) -> None:
        """Let the model that fits say what is likely."""
        if not self._items or len(self._values) > MOST_CLASSES:
            return
        labels = Labels.of(
            *(np.array(one, dtype=np.int64) for one in (self._items, self._annotators, self._classes)),
            n_classes=max(2, len(self._values)),
        ).latest()  # fmt: skip
        truth = np.array(self._truth, dtype=np.int64)
        choice = choose(labels, gold=truth if (truth >= 0).any() else None)
        posteriors, winners = choice.inference.posteriors, choice.inference.winners()
        temperature, n_gold = self._temperature(posteriors, truth)
        sure = tempered(posteriors, temperature).max(axis=1)
        values = list(self._values)
        found = [
            Inferred(values[winner], round(float(p), 6)) if 0 <= winner < len(values) else None
            for winner, p in zip(winners.tolist(), sure, strict=True)
        ]
        model = TruthModel(
            choice.name, choice.reason, temperature, n_gold, labels.n_items, len(labels)
        )
        ordinals = np.array(self._ordinals, dtype=np.int64)
        truths.note(self._question.id, model, ordinals, found)

    def _temperature(
        self, posteriors: NDArray[np.float64], truth: NDArray[np.int64]
    ) -> tuple[float, int]:
        """Fitted on gold alone: what was adjudicated is hard, and would lower claims too far."""
        gold = np.where(np.array(self._is_gold, dtype=bool), truth, UNKNOWN)
        n_gold = int((gold >= 0).sum())
        if n_gold < FEWEST_GOLD:
            return DEFAULT_TEMPERATURE, 0
        return float(calibrate(posteriors, gold).temperature), n_gold
