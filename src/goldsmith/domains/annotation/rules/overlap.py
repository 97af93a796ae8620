"""Whether an item has labels enough. No I/O; the work grows with the labels of the item alone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goldsmith.domains.annotation.types.overlap import (
    AdaptiveOverlap,
    Beliefs,
    Believed,
    Counted,
    Decision,
    Grounds,
    OverlapState,
    QuestionStanding,
)
from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.outputs import TIE, answer_to, parts_of
from goldsmith.domains.guidelines.rules.substance import Substance, name_of, substance
from goldsmith.domains.guidelines.types import Question, QuestionKind, Schema
from goldsmith.kernel.ids import AnnotationId, PersonId
from goldsmith.stats.stopping import DEFAULT_TEMPERATURE, NEWCOMER, coin, is_enough, weigh

CLASSES = frozenset(
    {QuestionKind.ONE_OF, QuestionKind.RATING, QuestionKind.PREFERENCE, QuestionKind.RUBRIC}
)
"""Kinds that take one of few values: how likely each is can be told from its labels."""
FREE = frozenset(
    {QuestionKind.SHORT_TEXT, QuestionKind.CORRECTION, QuestionKind.NUMBER, QuestionKind.DATE}
)
"""Kinds in which two people are hardly ever the same to the letter: nothing waits for these."""
MOST_IN_TABLE = 10


@dataclass(frozen=True, slots=True)
class Given:
    """One counted judgement of an item."""

    annotation_id: AnnotationId
    annotator_id: PersonId
    answers: Mapping[str, Any]


def fits_adapting(schema: Schema) -> bool:
    """Whether some question can tell that there are labels enough."""
    return any(question.kind not in FREE for question in schema.questions)


def classes_of(question: Question) -> list[str | int | float | bool]:
    """The values that a question takes, in the order of the guideline."""
    if question.kind is QuestionKind.PREFERENCE:
        return [*question.candidates, *([TIE] if question.may_tie else [])]
    return [label.id for label in question.labels] + [point.value for point in question.points]


def decide(
    schema: Schema,
    given: Sequence[Given],
    beliefs: Mapping[str, Beliefs],
    policy: AdaptiveOverlap,
    *,
    most: int,
) -> Decision:
    """Whether an item wants another label, and why.

    It may stop when every question that half of its people or more answered is settled: one with
    few values when its answer is likely enough, any other one when all say the same. Questions
    answered in free words are not waited for.
    """
    n = len(given)
    parts = [part for question in schema.questions for part in parts_of(question)]
    read = [(part, _answers(part, given)) for part in parts]
    standings = [
        _standing(question, given, said, beliefs.get(question.id), policy)
        for question, said in read
        if 2 * sum(one is not None for one in said) >= max(1, n)
    ]
    asked = [one for one in standings if one.grounds is not Grounds.NOT_WAITED_FOR]
    sure = [one.confidence for one in asked if one.confidence is not None]
    is_settled = bool(asked) and all(one.is_enough for one in asked)
    state = OverlapState.OPEN
    if n >= policy.fewest and is_settled:
        state = OverlapState.ENOUGH
    elif n >= most:
        state = OverlapState.CAPPED
    return Decision(state, n, min(sure, default=None), standings)


def _answers(question: Question, given: Sequence[Given]) -> list[Substance | None]:
    is_set = question.kind.is_set
    read = [
        substance(answer_to(question, one.answers), one.answers, is_set=is_set) for one in given
    ]
    return harmonised(read)


def _standing(
    question: Question,
    given: Sequence[Given],
    said: Sequence[Substance | None],
    beliefs: Beliefs | None,
    policy: AdaptiveOverlap,
) -> QuestionStanding:
    pairs = [(one, answer) for one, answer in zip(given, said, strict=True) if answer is not None]
    if question.kind in FREE:
        return QuestionStanding(question.id, Grounds.NOT_WAITED_FOR, is_enough=False, n=len(pairs))
    if question.kind in CLASSES and not question.per_turn:
        return _by_confidence(question, pairs, beliefs or newcomers(question), policy)
    answers = Counter(answer for _, answer in pairs)
    is_same = len(answers) == 1 and len(pairs) >= policy.fewest
    value = name_of(next(iter(answers))) if len(answers) == 1 else None
    return QuestionStanding(
        question.id, Grounds.AGREEMENT, is_enough=is_same, n=len(pairs), value=value
    )


def newcomers(question: Question) -> Beliefs:
    """What is believed before anything was learnt: every class alike, everybody a newcomer."""
    values = classes_of(question)
    shares = [1.0 / max(1, len(values))] * len(values)
    return Beliefs(question.id, values, shares, DEFAULT_TEMPERATURE, 0, [])


def _by_confidence(
    question: Question,
    pairs: Sequence[tuple[Given, Substance]],
    beliefs: Beliefs,
    policy: AdaptiveOverlap,
) -> QuestionStanding:
    # A value that came later, such as a label of a newer version, is a class like any other.
    values = list(dict.fromkeys([*beliefs.values, *(v[0] for _, v in pairs if v)]))
    places = {value: place for place, value in enumerate(values)}
    shares = np.array([*beliefs.shares, *[0.0] * (len(values) - len(beliefs.shares))]) + 1e-3
    known = {person.person_id: person for person in beliefs.people}
    echoes = _echoes(pairs, known)
    kept = [(one, places[v[0]]) for one, v in pairs if v and one.annotation_id not in echoes]
    weighed = weigh(
        [place for _, place in kept],
        [_table(known.get(one.annotator_id), len(values)) for one, _ in kept],
        shares=shares / shares.sum(),
        temperature=beliefs.temperature,
    )
    votes = [places[v[0]] for _, v in pairs if v]
    settled = bool(votes) and is_enough(weighed, votes, confidence=policy.confidence)
    factors = dict(zip((one.annotation_id for one, _ in kept), weighed.factors, strict=True))
    return QuestionStanding(
        question.id,
        Grounds.CONFIDENCE,
        is_enough=settled and len(kept) >= min(2, policy.fewest),
        n=len(pairs),
        value=None if weighed.winner < 0 or not votes else str(values[weighed.winner]),
        confidence=weighed.confidence,
        temperature=beliefs.temperature,
        n_gold=beliefs.n_gold,
        counted=[
            Counted(
                one.annotation_id,
                factors.get(one.annotation_id, 1.0),
                known[one.annotator_id].n if one.annotator_id in known else 0,
                is_echo=one.annotation_id in echoes,
            )
            for one, _ in pairs
        ],
    )


def _echoes(
    pairs: Sequence[tuple[Given, Substance]], known: Mapping[PersonId, Believed]
) -> set[AnnotationId]:
    """Judgements that repeat one before them by somebody whose wrong answers are the same."""
    found: set[AnnotationId] = set()
    for place, (one, value) in enumerate(pairs):
        others = set(known[one.annotator_id].echoes) if one.annotator_id in known else set()
        if any(o.annotator_id in others and v == value for o, v in pairs[:place]):
            found.add(one.annotation_id)
    return found


def _table(person: Believed | None, n_classes: int) -> NDArray[np.float64]:
    if person is None:
        return coin(NEWCOMER, n_classes)
    if len(person.chances) == n_classes**2:
        return np.array(person.chances).reshape(n_classes, n_classes)
    return coin(person.skill, n_classes)
