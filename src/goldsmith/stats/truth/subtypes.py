"""Enhanced Bayesian classifier combination: items of a class come in kinds that people err on alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.truth.labels import Inference, Labels
from goldsmith.stats.truth.rounds import hold, normalise
from goldsmith.stats.truth.voting import mean_by_annotator, vote_shares

KINDS = 10
_RIGHT, _WRONG = 4.0, 1.0
_KIND, _CLASS = 0.1, 1.0  # concentrations: few kinds of a class, any share of a class
_MOST_ROUNDS = 500
_SETTLED = 1e-6


@dataclass(frozen=True, slots=True)
class _Found:
    responsibilities: NDArray[np.float64]
    bound: tuple[float, ...]
    tables: NDArray[np.float64]


def subtypes(
    labels: Labels,
    *,
    gold: NDArray[np.int64] | None = None,
    n_starts: int = 10,
    seed: int = 0,
) -> Inference:
    """Infer classes where annotators' errors go together, by variational Bayes.

    Every class has ten kinds of item; given the kind, people err independently. The best bound of
    several seeded starts is kept, so the outcome is a function of labels and seed.

    Parameters
    ----------
    gold : int array, shape (n_items,)
        Known classes, -1 elsewhere.
    n_starts : int
        Random splits of the majority vote into kinds that are tried.

    References
    ----------
    Li, Y., Rubinstein, B. and Cohn, T. (2019). Exploiting worker correlation for label aggregation
    in crowdsourcing. ICML.
    """
    rng = np.random.default_rng(seed)
    runs = [_run(labels, gold, rng) for _ in range(n_starts)]
    best = max(runs, key=lambda run: run.bound[-1])
    shape = (labels.n_items, labels.n_classes, KINDS)
    posteriors = best.responsibilities.reshape(shape).sum(axis=2)
    skills = mean_by_annotator(labels, posteriors[labels.items, labels.classes])
    return Inference("EBCC", posteriors, skills, _confusions(labels, best), best.bound)


def _run(labels: Labels, gold: NDArray[np.int64] | None, rng: np.random.Generator) -> _Found:
    from scipy.special import digamma  # noqa: PLC0415  # scipy.special costs 20 MB

    n_classes, n_people = labels.n_classes, labels.n_annotators
    given = labels.incidence()
    taken = given.T.tocsr()
    beliefs = np.full((n_classes, n_classes), _WRONG)
    np.fill_diagonal(beliefs, _RIGHT)
    # As in `dawid_skene`: rows (annotator, what was said), columns (true class, kind).
    believed = np.tile(np.repeat(beliefs.T, KINDS, axis=1), (n_people, 1))
    vote = hold(vote_shares(labels), gold)
    split = rng.dirichlet(np.ones(KINDS), size=(labels.n_items, n_classes))
    shares = (vote[:, :, np.newaxis] * split).reshape(labels.n_items, -1)
    bound: list[float] = []
    tables = believed
    while len(bound) < _MOST_ROUNDS:
        tables = taken @ shares + believed
        kinds = shares.sum(axis=0).reshape(n_classes, KINDS) + _KIND
        classes = shares.sum(axis=0).reshape(n_classes, KINDS).sum(axis=1) + _CLASS
        spread = tables.reshape(n_people, n_classes, -1)
        told = (digamma(spread) - digamma(spread.sum(axis=1, keepdims=True))).reshape(tables.shape)
        chance = digamma(kinds) - digamma(kinds.sum(axis=1, keepdims=True))
        chance += (digamma(classes) - digamma(classes.sum()))[:, np.newaxis]
        scores = given @ told + chance.ravel()
        if gold is not None:
            known = np.flatnonzero(gold >= 0)
            other = np.repeat(np.arange(n_classes), KINDS) != gold[known][:, np.newaxis]
            scores[known] = np.where(other, -1e9, scores[known])
        shares, evidence = normalise(scores)
        bound.append(
            float(evidence.sum())
            - _divergence(spread, believed.reshape(spread.shape), axis=1)
            - _divergence(kinds, np.full_like(kinds, _KIND), axis=1)
            - _divergence(classes, np.full_like(classes, _CLASS), axis=0)
        )
        if len(bound) > 1 and bound[-1] - bound[-2] < _SETTLED * labels.n_items:
            break
    return _Found(shares, tuple(bound), tables)


def _divergence(after: NDArray[np.float64], before: NDArray[np.float64], *, axis: int) -> float:
    """Kullback-Leibler divergence of Dirichlet distributions that lie along an axis, added up."""
    from scipy.special import digamma, gammaln  # noqa: PLC0415  # as in `_run`

    total, was = after.sum(axis=axis, keepdims=True), before.sum(axis=axis, keepdims=True)
    parts = gammaln(before) - gammaln(after) + (after - before) * (digamma(after) - digamma(total))
    return float(parts.sum() + (gammaln(total) - gammaln(was)).sum())


def _confusions(labels: Labels, found: _Found) -> NDArray[np.float64]:
    """What each annotator says of each class, its kinds taken together as often as they occur."""
    n_classes, n_people = labels.n_classes, labels.n_annotators
    tables = found.tables.reshape(n_people, n_classes, n_classes, KINDS)
    tables = tables / tables.sum(axis=1, keepdims=True)
    weights = found.responsibilities.sum(axis=0).reshape(n_classes, KINDS)
    weights = weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-12)
    mixed: NDArray[np.float64] = np.einsum("wlkm,km->wkl", tables, weights)
    mixed /= np.maximum(mixed.sum(axis=2, keepdims=True), 1e-12)
    return mixed
