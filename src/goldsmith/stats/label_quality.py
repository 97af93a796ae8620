"""All that can be said of a table of labels: agreement, models of truth, people, suspicions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats import alpha, coefficients
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.exact import beta_interval, clopper_pearson_interval
from goldsmith.stats.ratings import Ratings
from goldsmith.stats.suspicion import (
    AlikePair,
    Careless,
    alike_pairs,
    careless,
    infer_without_copies,
)
from goldsmith.stats.truth.choosing import Choice, choose
from goldsmith.stats.truth.labels import UNKNOWN, Inference, Labels
from goldsmith.stats.truth.voting import majority_vote, weighted_majority_vote
from goldsmith.stats.types import Agreement, Interval

VOTES: dict[str, Callable[[Labels], Inference]] = {
    "majority": majority_vote,
    "weighted_majority": weighted_majority_vote,
}
FEWEST_LABELS = 20
WEIGHTS: tuple[coefficients.Weights, ...] = ("none", "linear", "quadratic")


@dataclass(frozen=True, slots=True)
class Figure:
    """A coefficient with its interval, or why there is none."""

    agreement: Agreement | None
    interval: Interval | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Modelled:
    """What a model infers, how many items it leaves tied, and its accuracy where truth is known.

    A tie counts as what breaking it by chance would give.
    """

    inference: Inference
    ties: int
    accuracy: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Person:
    """An annotator: labels, skill as the chosen model sees it, and share of truth; None is "too few"."""

    annotator: int
    n: int
    skill: float | None
    skill_interval: Interval | None
    n_known: int
    accuracy: float | None


@dataclass(frozen=True, slots=True)
class ClassAgreement:
    """A class: how many labels give it, and where one does, how often another one does too.

    ``agreement`` is None where no item that two or more labelled has it.
    """

    class_: int
    n: int
    agreement: float | None


@dataclass(frozen=True, slots=True)
class LabelQuality:
    """Everything that was found."""

    agreement: dict[str, Figure]
    models: dict[str, Modelled]
    choice: Choice
    people: Sequence[Person]
    alike: Sequence[AlikePair]
    careless: Sequence[Careless]
    is_skewed: bool
    """One class holds four labels of five: alpha then misleads, read AC1 beside it."""
    classes: Sequence[ClassAgreement]
    is_upside_down: bool
    """Most people are no better than chance: what models believe may be the wrong way round."""


def label_quality(
    labels: Labels,
    *,
    truth: NDArray[np.int64] | None = None,
    values: NDArray[np.float64] | None = None,
    seed: int = 0,
) -> LabelQuality:
    """Say how good labels are.

    Parameters
    ----------
    truth : int array, shape (n_items,)
        Known classes, -1 elsewhere. It judges the models and the people; it chooses nothing.
    values : float array, shape (n_classes,)
        What classes count where they are numbers; agreement then forgives near misses too.
    seed : int
        Of resampling and folds; the outcome is a function of labels and seed.
    """
    choice = choose(labels, seed=seed)
    voted = {name: model(labels) for name, model in VOTES.items()}
    models = {name: _modelled(one, truth) for name, one in (voted | choice.inferences).items()}
    shares = np.bincount(labels.classes, minlength=labels.n_classes) / len(labels)
    people = _people(labels, choice.inference, truth)
    odd = careless(labels, choice.inference)
    return LabelQuality(
        _agreement(labels, values, seed),
        models,
        choice,
        people,
        alike_pairs(labels, infer_without_copies(labels, choice)),
        odd,
        bool(shares.max() >= 0.8),
        _classes(labels),
        _is_upside_down(people, odd, labels.n_classes),
    )


def _agreement(labels: Labels, values: NDArray[np.float64] | None, seed: int) -> dict[str, Figure]:
    ratings = Ratings(labels.items, labels.classes, labels.n_classes)
    n_classes = labels.n_classes

    def by_alpha(prepare: Callable[[], alpha.Disagreement]) -> Figure:
        try:
            prepared = prepare()
        except StatisticError as error:
            return Figure(None, None, str(error))
        return _found(
            lambda: alpha.alpha(prepared),
            lambda: alpha.alpha_interval(prepared, rng=np.random.default_rng(seed)),
        )

    def by_counts(find: Callable[..., Agreement], **given: int) -> Figure:
        return _found(partial(find, ratings, **given))

    figures = {"alpha_nominal": by_alpha(lambda: alpha.nominal(ratings))}
    if values is not None:
        numbers = values[labels.classes]
        figures["alpha_ordinal"] = by_alpha(lambda: alpha.ordinal(ratings))
        figures["alpha_interval"] = by_alpha(lambda: alpha.interval(labels.items, numbers))
    figures["observed"] = _found(
        lambda: alpha.observed_agreement(ratings),
        lambda: alpha.observed_interval(ratings, rng=np.random.default_rng(seed)),
    )
    figures["ac1"] = _found(
        lambda: coefficients.gwet_ac(ratings, n_classes=n_classes),
        lambda: coefficients.gwet_ac1_interval(ratings, n_classes=n_classes),
    )
    figures["fleiss"] = by_counts(coefficients.fleiss_kappa, n_classes=n_classes)
    figures["brennan_prediger"] = by_counts(coefficients.brennan_prediger, n_classes=n_classes)
    return figures | _told_apart(labels, is_scale=values is not None)


def _told_apart(labels: Labels, *, is_scale: bool) -> dict[str, Figure]:
    """The coefficients that mind whose labels they are, or how far apart classes of a scale lie."""
    n_classes = labels.n_classes
    ratings = Ratings(labels.items, labels.classes, n_classes)
    finders: dict[str, Callable[[], Agreement]] = {
        "conger": lambda: coefficients.conger_kappa(labels, n_classes=n_classes)
    }
    people = np.unique(labels.annotators)
    if len(people) == 2:
        pair = [_of_one(labels, int(one)) for one in people]
        kinds = WEIGHTS if is_scale else WEIGHTS[:1]
        for weights in kinds:
            name = "cohen" if weights == "none" else f"cohen_{weights}"
            finders[name] = partial(
                coefficients.cohen_kappa, *pair, n_classes=n_classes, weights=weights
            )
    if is_scale:
        finders["ac2_quadratic"] = lambda: coefficients.gwet_ac(
            ratings, n_classes=n_classes, weights="quadratic"
        )
    combos = labels.items * labels.n_annotators + labels.annotators
    codes, own = np.unique(combos, return_inverse=True)
    if len(codes) < len(labels):  # people labelled items again on purpose
        own_ratings = Ratings(own.astype(np.int64), labels.classes, n_classes)
        finders["own_repeats"] = lambda: alpha.observed_agreement(own_ratings)
    return {name: _found(find) for name, find in finders.items()}


def _found(
    find: Callable[[], Agreement], find_interval: Callable[[], Interval] | None = None
) -> Figure:
    """A coefficient with its interval; why there is none of either."""
    agreement = None
    try:
        agreement = find()
        return Figure(agreement, find_interval() if find_interval else None)
    except StatisticError as error:
        return Figure(agreement, None, str(error))


def _of_one(labels: Labels, annotator: int) -> NDArray[np.int64]:
    """What somebody said of each item, -1 where nothing; of repeats the last."""
    given = np.full(labels.n_items, UNKNOWN, dtype=np.int64)
    chosen = labels.annotators == annotator
    given[labels.items[chosen]] = labels.classes[chosen]
    return given


def _classes(labels: Labels) -> Sequence[ClassAgreement]:
    n = np.bincount(labels.classes, minlength=labels.n_classes)
    ratings = Ratings(labels.items, labels.classes, labels.n_classes)
    try:
        shares = coefficients.class_agreement(ratings, n_classes=labels.n_classes)
    except StatisticError:
        shares = np.full(labels.n_classes, np.nan)
    return [
        ClassAgreement(k, int(n[k]), None if np.isnan(shares[k]) else float(shares[k]))
        for k in range(labels.n_classes)
    ]


def _is_upside_down(people: Sequence[Person], odd: Sequence[Careless], n_classes: int) -> bool:
    """Whether most of those of whom enough is known are at chance or below."""
    measured = [one.accuracy for one in people if one.accuracy is not None]
    if measured:
        return sum(one <= 1 / n_classes for one in measured) > len(measured) / 2
    judged = [one for one in people if one.skill is not None]
    return len(odd) > len(judged) / 2


def _modelled(inference: Inference, truth: NDArray[np.int64] | None) -> Modelled:
    ties = int((inference.winners() == UNKNOWN).sum())
    if truth is None or not (truth >= 0).any():
        return Modelled(inference, ties, None, None)
    n = int((truth >= 0).sum())
    accuracy = inference.accuracy(truth)
    interval = clopper_pearson_interval(round(accuracy * n), n)
    return Modelled(inference, ties, accuracy, interval)


def _people(
    labels: Labels, inference: Inference, truth: NDArray[np.int64] | None
) -> Sequence[Person]:
    """Skill as the expected number of right labels, with the interval of a Beta posterior."""
    n = np.bincount(labels.annotators, minlength=labels.n_annotators)
    right = np.bincount(
        labels.annotators,
        weights=inference.posteriors[labels.items, labels.classes],
        minlength=labels.n_annotators,
    )
    known = np.zeros(len(labels), dtype=bool) if truth is None else truth[labels.items] >= 0
    n_known = np.bincount(labels.annotators[known], minlength=labels.n_annotators)
    is_true = known.copy()
    if truth is not None:
        is_true &= truth[labels.items] == labels.classes
    n_true = np.bincount(labels.annotators[is_true], minlength=labels.n_annotators)
    people = []
    for one in np.flatnonzero(n):
        enough, enough_known = n[one] >= FEWEST_LABELS, n_known[one] >= FEWEST_LABELS
        people.append(
            Person(
                int(one),
                int(n[one]),
                float(right[one] / n[one]) if enough else None,
                beta_interval(min(right[one], n[one]), n[one]) if enough else None,
                int(n_known[one]),
                float(n_true[one] / n_known[one]) if enough_known else None,
            )
        )
    return people
