"""Votes: each annotator counts the same, or as much as the others agree with them."""

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.truth.labels import Inference, Labels


def majority_vote(labels: Labels) -> Inference:
    """Each label counts once; the posterior is the share of votes.

    Skills are how often an annotator gave the class of the majority, a tie counting in part.
    """
    return _outcome("majority vote", labels, labels.votes().astype(np.float64))


def weighted_majority_vote(labels: Labels) -> Inference:
    """Each label counts by how often its annotator agrees with the plain majority.

    References
    ----------
    Appen (2021). Worker agreement with aggregate ("Wawa").
    """
    weights = majority_vote(labels).skills[labels.annotators]
    cells = labels.items * labels.n_classes + labels.classes
    votes = np.bincount(cells, weights=weights, minlength=labels.n_items * labels.n_classes)
    return _outcome(
        "weighted majority vote", labels, votes.reshape(labels.n_items, -1).astype(np.float64)
    )


def _outcome(method: str, labels: Labels, votes: NDArray[np.float64]) -> Inference:
    total = votes.sum(axis=1, keepdims=True)
    even = np.full_like(votes, 1 / labels.n_classes)
    posteriors = np.divide(votes, total, out=even, where=total > 0)
    is_best = votes >= votes.max(axis=1, keepdims=True)
    agrees = (is_best / is_best.sum(axis=1, keepdims=True))[labels.items, labels.classes]
    return Inference(method, posteriors, mean_by_annotator(labels, agrees))


def vote_shares(labels: Labels) -> NDArray[np.float64]:
    """The share of votes of each class, as what models start from; even where nobody voted."""
    cells = labels.classes * labels.n_items + labels.items
    votes = np.bincount(cells, minlength=labels.n_items * labels.n_classes)
    shares = votes.reshape(labels.n_classes, labels.n_items).astype(np.float64)
    total = shares.sum(axis=0)
    shares[:, total == 0] = 1 / labels.n_classes
    shares /= np.where(total == 0, 1.0, total)
    return shares.T


def mean_by_annotator(labels: Labels, values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean of one value a label, for each annotator; NaN without labels."""
    n = np.bincount(labels.annotators, minlength=labels.n_annotators)
    sums = np.bincount(labels.annotators, weights=values, minlength=labels.n_annotators)
    none = np.full(labels.n_annotators, np.nan)
    means: NDArray[np.float64] = np.divide(sums, n, out=none, where=n > 0)
    return means
