"""One coin an annotator: each is right with one chance, whatever the class."""

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.truth.labels import Inference, Labels
from goldsmith.stats.truth.rounds import alternate, settle
from goldsmith.stats.truth.voting import majority_vote

RIGHT, WRONG = 4.0, 1.0  # what each annotator is believed to have done before the first label


def one_coin(
    labels: Labels, *, gold: NDArray[np.int64] | None = None, rounds: int | None = None
) -> Inference:
    """Infer classes and one accuracy an annotator; errors fall on the other classes alike.

    Each annotator starts as right four times of five (a Beta prior), so that few labels say little.
    Robust where people are few or short; wrong where they err in one direction.

    Parameters
    ----------
    gold : int array, shape (n_items,)
        Known classes, -1 elsewhere: they are held, and teach who is how good.

    References
    ----------
    Zheng, Y. et al. (2017). Truth inference in crowdsourcing, there "ZC".
    """
    n_others = max(1, labels.n_classes - 1)
    n_given = np.bincount(labels.annotators, minlength=labels.n_annotators)
    cells = labels.items * labels.n_classes + labels.classes
    size = labels.n_items * labels.n_classes

    def fit(posteriors: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        is_right = posteriors[labels.items, labels.classes]
        hits = np.bincount(labels.annotators, weights=is_right, minlength=labels.n_annotators)
        shares = posteriors.sum(axis=0) + 1  # so that a class nobody used is not impossible
        return (hits + RIGHT) / (n_given + RIGHT + WRONG), np.log(shares / shares.sum())

    def expect(
        found: tuple[NDArray[np.float64], NDArray[np.float64]],
    ) -> tuple[NDArray[np.float64], float]:
        skills, shares = found
        right, wrong = np.log(skills), np.log1p(-skills) - np.log(n_others)
        base = np.bincount(labels.items, weights=wrong[labels.annotators], minlength=labels.n_items)
        gain = np.bincount(cells, weights=(right - wrong)[labels.annotators], minlength=size)
        scores = base[:, np.newaxis] + gain.reshape(labels.n_items, -1) + shares
        posteriors, evidence = settle(scores, gold)
        believed = (RIGHT * np.log(skills) + WRONG * np.log1p(-skills)).sum()
        return posteriors, float(evidence.sum() + believed + shares.sum())

    posteriors, (skills, _), objective = alternate(
        majority_vote(labels).posteriors, fit=fit, expect=expect, rounds=rounds
    )
    skills = np.where(n_given > 0, skills, np.nan)
    return Inference("one-coin", posteriors, skills, objective=objective)
