"""Dawid and Skene: each annotator has a table of what they say where each class is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.truth.labels import Inference, Labels
from goldsmith.stats.truth.rounds import alternate, by_column, hold, settle
from goldsmith.stats.truth.voting import mean_by_annotator, vote_shares

if TYPE_CHECKING:
    from scipy import sparse

_NEXT_TO_NOTHING = 1e-10  # as much of a label as never came, which keeps logarithms finite
_IMPOSSIBLE = 1e-300
_RIGHT, _WRONG = 4.0, 1.0
_POOLED_LABELS = 10.0  # as many labels the people as a whole weigh against one's own


def dawid_skene(
    labels: Labels,
    *,
    beliefs: NDArray[np.float64] | None = None,
    gold: NDArray[np.int64] | None = None,
    rounds: int | None = None,
    method: str = "Dawid-Skene",
) -> Inference:
    """Infer classes and one confusion table an annotator, from the majority vote on.

    Parameters
    ----------
    beliefs : float array, shape (n_classes, n_classes), optional
        Labels that each annotator is believed to have given before: ``[k, l]`` so many l where k
        is true. Without them somebody with one label is believed in all that it seems to say.
    gold : int array, shape (n_items,), optional
        Known classes, -1 elsewhere: they are held, and teach who is how good.
    rounds : int, optional
        Run exactly so many instead of until nothing moves.

    References
    ----------
    Dawid, A. P. and Skene, A. M. (1979). Maximum likelihood estimation of observer error-rates.
    """
    n_people, n_classes = labels.n_annotators, labels.n_classes
    taken = (given := labels.incidence()).T  # walked item by item: all people's sums stay near
    floor = _floor(given)
    # Rows are (annotator, what was said), columns what is true, as the product with labels needs.
    believed = 0.0 if beliefs is None else np.tile(beliefs.T, (n_people, 1))

    def fit(posteriors: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        counts = np.maximum(by_column(taken, posteriors) + believed, floor)
        counts = counts.reshape(n_people, n_classes, n_classes)
        tables = np.log(counts) - np.log(counts.sum(axis=1, keepdims=True))
        shares = posteriors.sum(axis=0) + _NEXT_TO_NOTHING
        return tables.reshape(-1, n_classes), np.log(shares / shares.sum())

    def expect(
        found: tuple[NDArray[np.float64], NDArray[np.float64]],
    ) -> tuple[NDArray[np.float64], float]:
        tables, shares = found
        posteriors, evidence = settle(by_column(given, tables, plus=shares), gold)
        belief = (believed * tables).sum() + _NEXT_TO_NOTHING * shares.sum()
        return posteriors, float(evidence.sum() + belief)

    start = hold(vote_shares(labels), gold)
    posteriors, (tables, _), objective = alternate(start, fit=fit, expect=expect, rounds=rounds)
    confusions = np.exp(tables).reshape(n_people, n_classes, n_classes).transpose(0, 2, 1)
    skills = mean_by_annotator(labels, posteriors[labels.items, labels.classes])
    return Inference(method, posteriors, skills, confusions, objective)


def _floor(given: sparse.csr_array) -> NDArray[np.float64]:
    """The least count of each label: what somebody never said stays impossible, whatever is true."""
    is_said = np.bincount(given.indices, minlength=given.shape[1]) > 0
    return np.where(is_said, _NEXT_TO_NOTHING, _IMPOSSIBLE)[:, np.newaxis]


def dawid_skene_with_prior(
    labels: Labels, *, gold: NDArray[np.int64] | None = None, rounds: int | None = None
) -> Inference:
    """Dawid-Skene where everybody is believed to be right four times of five before they begin."""
    n_classes = labels.n_classes
    beliefs = np.full((n_classes, n_classes), _WRONG / max(1, n_classes - 1))
    np.fill_diagonal(beliefs, _RIGHT)
    return dawid_skene(
        labels, beliefs=beliefs, gold=gold, rounds=rounds, method="Dawid-Skene with prior"
    )


def dawid_skene_pooled(
    labels: Labels, *, gold: NDArray[np.int64] | None = None, rounds: int | None = None
) -> Inference:
    """Dawid-Skene where somebody with few labels is believed to err as all people together do.

    The table of all people is inferred first, as if one person had given every label; it then
    weighs as much as ten labels against everybody's own.
    """
    crowd = Labels(
        labels.items, np.zeros_like(labels.annotators), labels.classes,
        labels.n_items, 1, labels.n_classes,
    )  # fmt: skip
    start = dawid_skene_with_prior(labels, gold=gold, rounds=rounds).posteriors
    said = crowd.incidence().T @ start
    shared = (said.T + 1 / labels.n_classes) / (said.sum(axis=0)[:, np.newaxis] + 1)
    return dawid_skene(
        labels, beliefs=_POOLED_LABELS * shared, gold=gold, rounds=rounds,
        method="Dawid-Skene, pooled",
    )  # fmt: skip
