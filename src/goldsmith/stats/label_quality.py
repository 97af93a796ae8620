"""All that can be said of a table of labels: agreement, models of truth, people, suspicions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats import alpha, coefficients
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.exact import beta_interval, clopper_pearson_interval
from goldsmith.stats.ratings import Ratings
from goldsmith.stats.suspicion import AlikePair, Careless, alike_pairs, careless
from goldsmith.stats.truth.choosing import Choice, choose
from goldsmith.stats.truth.labels import UNKNOWN, Inference, Labels
from goldsmith.stats.truth.voting import majority_vote, weighted_majority_vote
from goldsmith.stats.types import Agreement, Interval

VOTES: dict[str, Callable[[Labels], Inference]] = {
    "majority": majority_vote,
    "weighted_majority": weighted_majority_vote,
}
FEWEST_LABELS = 20


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
    return LabelQuality(
        _agreement(labels, values, seed),
        models,
        choice,
        _people(labels, choice.inference, truth),
        alike_pairs(labels, choice.inference),
        careless(labels, choice.inference),
        bool(shares.max() >= 0.8),
    )


def _agreement(labels: Labels, values: NDArray[np.float64] | None, seed: int) -> dict[str, Figure]:
    ratings = Ratings(labels.items, labels.classes, labels.n_classes)
    n_classes = labels.n_classes

    def by_alpha(prepare: Callable[[], alpha.Disagreement]) -> Figure:
        try:
            prepared = prepare()
            found = alpha.alpha(prepared)
        except StatisticError as error:
            return Figure(None, None, str(error))
        try:
            interval = alpha.alpha_interval(prepared, rng=np.random.default_rng(seed))
        except StatisticError as error:
            return Figure(found, None, str(error))
        return Figure(found, interval)

    def by_counts(find: Callable[..., Agreement], **given: int) -> Figure:
        try:
            return Figure(find(ratings, **given), None)
        except StatisticError as error:
            return Figure(None, None, str(error))

    figures = {"alpha_nominal": by_alpha(lambda: alpha.nominal(ratings))}
    if values is not None:
        numbers = values[labels.classes]
        figures["alpha_ordinal"] = by_alpha(lambda: alpha.ordinal(ratings))
        figures["alpha_interval"] = by_alpha(lambda: alpha.interval(labels.items, numbers))
    observed = by_counts(alpha.observed_agreement)
    if observed.agreement is not None:
        interval = alpha.observed_interval(ratings, rng=np.random.default_rng(seed))
        observed = Figure(observed.agreement, interval)
    figures["observed"] = observed
    ac1 = by_counts(coefficients.gwet_ac, n_classes=n_classes)
    if ac1.agreement is not None:
        found = coefficients.gwet_ac1_interval(ratings, n_classes=n_classes)
        ac1 = Figure(ac1.agreement, found)
    figures["ac1"] = ac1
    figures["fleiss"] = by_counts(coefficients.fleiss_kappa, n_classes=n_classes)
    figures["brennan_prediger"] = by_counts(coefficients.brennan_prediger, n_classes=n_classes)
    return figures


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
