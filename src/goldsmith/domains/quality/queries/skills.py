"""How good each person is at a question: by gold, as peers see it, and what looks odd."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from goldsmith.domains.annotation.types.overlap import Beliefs
from goldsmith.domains.guidelines.rules.marks import ANCHORED
from goldsmith.domains.guidelines.rules.substance import name_of
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.beliefs import USUAL, beliefs_of
from goldsmith.domains.quality.queries.drifting import TOLD_BY, Course, course_of
from goldsmith.domains.quality.queries.sittings import Sitting, name_class
from goldsmith.domains.quality.types import (
    AlikeFound,
    ClassBias,
    ClassSkill,
    DriftFound,
    ModelChosen,
    PairAgreement,
    ReliabilityBin,
    Skill,
    SkillOnQuestion,
    ToldSkill,
)
from goldsmith.kernel.ids import ItemId, PersonId
from goldsmith.stats.calibration import calibrate, reliability
from goldsmith.stats.drift import cusum
from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.exact import beta_interval
from goldsmith.stats.suspicion import alike_pairs, careless, infer_without_copies
from goldsmith.stats.truth.choosing import Choice, choose
from goldsmith.stats.truth.labels import Inference, Labels, same_answers

FEWEST_GOLD = 10
FEWEST_LABELS = 20
FEWEST_OF_CLASS = 10
_SHOWN = 10
_MOST_PAIRED = 20
_ODD_BIAS = 0.05
_MOST_CLASSES = 12


class Skills:
    """Everything that is found out about a question, by person."""

    def __init__(self, question: Question, sitting: Sitting) -> None:
        self._question = question
        self._sitting = sitting
        self._all = Labels.of(
            sitting.items, sitting.people, sitting.classes, n_classes=max(2, len(sitting.values))
        )
        counted = self._all.only(~sitting.is_gold)
        self._counted = counted
        # Gold that only hidden judgements know says which model to believe, and nothing of peers.
        self._tried = _choose(self._all, sitting.truth)
        self._choice = self._without_gold(self._tried)
        self._beliefs = self._known_beliefs(self._choice.inference if self._choice else None)
        self._careless = {
            one.annotator: one.reason
            for one in (careless(counted, self._inference()) if len(counted) else ())
        }

    def model(self) -> ModelChosen | None:
        """Which model was chosen, and why."""
        if self._choice is None:
            return None
        model = ModelChosen(
            question_id=self._question.id,
            title=self._question.title,
            model=self._choice.name,
            reason=self._choice.reason,
            n_items=len(np.unique(self._counted.items)),
            n_labels=len(self._counted),
            n_known=int((self._sitting.truth >= 0).sum()),
            n_disagreed=self._choice.n_disagreed,
        )
        return self._reliable(model)

    def by_person(self) -> dict[PersonId, SkillOnQuestion]:
        """Each person's figures."""
        return {
            person_id: self._person(place)
            for place, person_id in enumerate(self._sitting.person_ids)
        }

    def alike(self) -> list[AlikeFound]:
        """Pairs whose wrong answers are identical too often, on gold and wherever it is settled."""
        found = []
        beliefs = self._without_copies()
        winners = beliefs.winners()
        # Who gives one class throughout would make any two wrong answers look alike by chance.
        is_read = ~np.isin(self._all.annotators, list(self._careless))
        for pair in alike_pairs(self._all.only(is_read), beliefs):
            mine, theirs = (self._of(one) for one in (pair.one, pair.other))
            same = [item for item in mine if mine[item] == theirs.get(item) != winners[item] >= 0]
            ids = self._sitting.person_ids
            found.append(
                AlikeFound(
                    self._question.id, self._question.title, ids[pair.one], "", ids[pair.other],
                    "", pair.shared, pair.same_wrong, pair.expected,
                    [self._sitting.item_ids[item] for item in same[:_SHOWN]],
                )
            )  # fmt: skip
        return found

    def pairs(self) -> list[PairAgreement]:
        """How often each two of those who judged most gave the same answer."""
        n = np.bincount(self._counted.annotators, minlength=self._counted.n_annotators)
        most = np.sort(np.argsort(-n, kind="stable")[:_MOST_PAIRED])
        most = most[n[most] > 0]
        if len(most) < 2:
            return []
        kept = np.isin(self._counted.annotators, most)
        places = np.searchsorted(most, self._counted.annotators[kept])
        same, shared = same_answers(
            Labels.of(
                self._counted.items[kept], places, self._counted.classes[kept],
                n_classes=self._counted.n_classes,
            ).latest()
        )  # fmt: skip
        ids = [self._sitting.person_ids[one] for one in most]
        return [
            PairAgreement(
                self._question.id, ids[a], "", ids[b], "", int(same[a, b]), int(shared[a, b])
            )
            for a in range(len(ids))
            for b in range(a + 1, len(ids))
            if shared[a, b]
        ]

    def _reliable(self, model: ModelChosen) -> ModelChosen:
        """The model with its claims beside what was settled by hand, where that is enough to say."""
        truth = self._sitting.truth
        if self._tried is None or (truth >= 0).sum() < FEWEST_GOLD:
            return model
        posteriors = self._tried.inference.posteriors
        found = reliability(posteriors, truth)
        bins = [
            ReliabilityBin(one.claimed, one.right, one.interval.low, one.interval.high, one.n)
            for one in found.bins
        ]
        try:
            temperature: float | None = calibrate(posteriors, truth).temperature
        except NotEnoughLabels:
            temperature = None
        return replace(
            model, reliability=bins, calibration_error=found.error, temperature=temperature
        )

    def courses(self) -> list[Course]:
        """How each person's errors went over time."""
        sitting, posteriors = self._sitting, self._beliefs.posteriors
        winners = self._beliefs.winners()
        return [
            course_of(
                self._question,
                sitting,
                posteriors,
                winners,
                person,
                self._told_by(person),
                self._told_to(person),
            )
            for person in range(len(sitting.person_ids))
        ]

    def beliefs(self, alike: Sequence[AlikeFound]) -> Beliefs | None:
        """What decisions about single items go by; None where the question is of another kind."""
        model = self._choice.name if self._choice else USUAL
        return beliefs_of(self._question, self._sitting, self._all, model=model, alike=alike)

    def _of(self, person: int) -> dict[int, int]:
        chosen = self._all.annotators == person
        pairs = zip(self._all.items[chosen], self._all.classes[chosen], strict=True)
        return {int(item): int(value) for item, value in pairs}

    def _inference(self) -> Inference:
        if self._choice is None:
            raise NotEnoughLabels("nobody answered")
        return self._choice.inference

    def _without_gold(self, tried: Choice | None) -> Choice | None:
        """The model that was chosen, of what counts alone: peers are told apart from gold."""
        if tried is None or len(self._counted) == len(self._all):
            return tried
        if not len(self._counted):
            return None
        counted = replace(self._counted, n_items=len(self._sitting.truth))
        return tried.again(counted)

    def _without_copies(self) -> Inference:
        """As what is believed, but of people whose answers are nearly another's only one counts."""
        if self._choice is None:
            return self._beliefs
        tight = replace(self._counted, n_items=len(self._choice.inference.posteriors))
        return self._known_beliefs(infer_without_copies(tight, self._choice))

    def _known_beliefs(self, inference: Inference | None) -> Inference:
        """What a model believes, and where an answer is settled that."""
        truth, n_classes = self._sitting.truth, self._all.n_classes
        beliefs = np.full((self._all.n_items, n_classes), 1 / n_classes)
        if inference is not None:
            beliefs[: len(inference.posteriors)] = inference.posteriors
        known = np.flatnonzero(truth >= 0)
        beliefs[known] = 0.0
        beliefs[known, truth[known]] = 1.0
        skills = np.full(self._all.n_annotators, np.nan)
        return Inference("with what is settled", beliefs, skills)

    def _person(self, person: int) -> SkillOnQuestion:
        sitting = self._sitting
        own = sitting.people == person
        is_gold = own & sitting.is_gold & (sitting.truth[sitting.items] >= 0)
        hits = sitting.classes[is_gold] == sitting.truth[sitting.items[is_gold]]
        told = len(hits) // TOLD_BY * TOLD_BY
        return SkillOnQuestion(
            question_id=self._question.id,
            title=self._question.title,
            n=int((own & ~sitting.is_gold).sum()),
            gold=_skill(float(hits.sum()), len(hits), FEWEST_GOLD),
            gold_told=_skill(float(hits[:told].sum()), told, FEWEST_GOLD),
            peers=self._peers(own & ~sitting.is_gold),
            classes=self._bias(own & ~sitting.is_gold),
            careless=self._careless.get(person),
            drift=self._drift(person),
            by_class=self._by_class(own & ~sitting.is_gold),
            told=self._told(np.flatnonzero(own & ~sitting.is_gold)),
        )

    def _told(self, places: NDArray[np.int64]) -> ToldSkill:
        """What is told to the person themselves: of full fives of their judgements."""
        first = places[: len(places) // TOLD_BY * TOLD_BY]
        chosen = np.zeros(len(self._sitting.people), dtype=bool)
        chosen[first] = True
        return ToldSkill(
            len(first), self._peers(chosen), self._bias(chosen), self._by_class(chosen)
        )

    def _shared(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Those of the judgements whose item others judged too: alone one is always right."""
        n = np.bincount(self._counted.items, minlength=self._all.n_items)
        return chosen & (n[self._sitting.items] >= 2)

    def _peers(self, chosen: NDArray[np.bool_]) -> Skill:
        chosen = self._shared(chosen)
        n = int(chosen.sum())
        if self._choice is None or not n:
            return _skill(0.0, 0, FEWEST_LABELS)
        posteriors = self._inference().posteriors
        right = posteriors[self._sitting.items[chosen], self._sitting.classes[chosen]].sum()
        return _skill(min(float(right), float(n)), n, FEWEST_LABELS)

    def _bias(self, chosen: NDArray[np.bool_]) -> list[ClassBias]:
        """The classes somebody gives clearly more or less often than they should, oddest first."""
        n = int(chosen.sum())
        if n < FEWEST_LABELS or self._choice is None:
            return []
        n_classes = self._all.n_classes
        given = np.bincount(self._sitting.classes[chosen], minlength=n_classes) / n
        expected = self._beliefs.posteriors[self._sitting.items[chosen]].mean(axis=0)
        odd = np.argsort(-np.abs(given - expected))
        return [
            ClassBias(
                name_of(self._sitting.values[k]), name_class(self._question, self._sitting.values[k]),
                float(given[k]), float(expected[k]),
            )
            for k in odd[:3]
            if k < len(self._sitting.values) and abs(given[k] - expected[k]) >= _ODD_BIAS
        ]  # fmt: skip

    def _by_class(self, chosen: NDArray[np.bool_]) -> list[ClassSkill]:
        """How often somebody gives each class where it is the answer; gold tells it apart, in totals."""
        chosen = self._shared(chosen)
        is_named = self._question.kind not in ANCHORED
        if self._choice is None or not is_named or len(self._sitting.values) > _MOST_CLASSES:
            return []
        classes, beliefs = (
            self._sitting.classes[chosen],
            self._beliefs.posteriors[self._sitting.items[chosen]],
        )
        found = []
        for k, value in enumerate(self._sitting.values):
            n = float(beliefs[:, k].sum())
            hits = float(beliefs[classes == k, k].sum())
            if round(n):
                skill = _skill(min(hits, float(round(n))), round(n), FEWEST_OF_CLASS)
                name = name_class(self._question, value)
                found.append(ClassSkill(name_of(value), name, skill))
        return found

    def _told_by(self, person: int) -> NDArray[np.int64]:
        """The judgements of a person whose error can be told: others judged it too, or it is known."""
        own = self._sitting.people == person
        known = self._sitting.truth[self._sitting.items] >= 0
        return np.flatnonzero(self._shared(own) | (own & known))

    def _told_to(self, person: int) -> NDArray[np.int64]:
        """Those whose course the person is told: others judged it too, gold left out, full fives."""
        own = (self._sitting.people == person) & ~self._sitting.is_gold
        places = np.flatnonzero(self._shared(own))
        return places[: len(places) // TOLD_BY * TOLD_BY]

    def _drift(self, person: int) -> DriftFound | None:
        sitting = self._sitting
        places = self._told_by(person)
        items, classes = sitting.items[places], sitting.classes[places]
        try:
            found = cusum(1.0 - self._beliefs.posteriors[items, classes])
        except NotEnoughLabels:
            return None
        if found.began is None or found.alarm is None:
            return None
        rise = places[found.began : found.alarm + 1]
        wrong = sitting.classes[rise] != self._beliefs.winners()[sitting.items[rise]]
        shown = [p for p in rise[wrong] if not sitting.is_gold[p]]  # gold stays hidden
        ids: list[ItemId] = [sitting.item_ids[sitting.items[p]] for p in shown[:_SHOWN]]
        return DriftFound(sitting.at[rise[0]], found.usual, ids)


def _choose(labels: Labels, truth: NDArray[np.int64]) -> Choice | None:
    if not len(labels):
        return None
    tight = replace(labels, n_items=len(truth))
    return choose(tight, gold=truth if (truth >= 0).any() else None)


def _skill(hits: float, n: int, fewest: int) -> Skill:
    if n < fewest:
        return Skill(None, hits, n, None, None)
    interval = beta_interval(hits, n)
    return Skill(hits / n, hits, n, interval.low, interval.high)
