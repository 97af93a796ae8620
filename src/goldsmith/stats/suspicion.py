"""Annotators whose labels look copied, or as if nobody had read the items. Never proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.truth.labels import UNKNOWN, Inference, Labels

FEWEST_SHARED = 20
FEWEST_LABELS = 20
_UNLIKELY = 1e-4  # a pair by chance, after as many pairs as there are
_NEAR_CHANCE = 0.1
_TOP = 0.95


@dataclass(frozen=True, slots=True)
class AlikePair:
    """Two annotators whose wrong answers coincide more often than mistakes do.

    ``shared``: items both labelled and somebody was wrong on; ``same_wrong`` of them got the same
    wrong class from both; ``expected`` is what their other mistakes lead one to expect.
    """

    one: int
    other: int
    shared: int
    same_wrong: int
    expected: float
    chance: float


@dataclass(frozen=True, slots=True)
class Careless:
    """An annotator whose labels say next to nothing about items, and how that shows."""

    annotator: int
    n: int
    skill: float
    reason: str


def alike_pairs(labels: Labels, inference: Inference) -> Sequence[AlikePair]:
    """Find pairs whose *wrong* answers coincide too often.

    Right answers coincide because they are right; wrong ones scatter, unless somebody copied. For
    each pair: on the items where both are wrong, how often they are so in the same class, against
    the classes' shares among all wrong answers to such items; and how often both are wrong at all,
    against their rates. Ties of the model are left out.

    Where copies are the majority on items, a model follows them and calls the others wrong: anchor
    with gold (``gold`` of the models) and look at both directions.
    """
    from scipy import stats  # noqa: PLC0415  # 60 MB in processes that never compute

    winners = inference.winners()
    table = np.full((labels.n_items, labels.n_annotators), UNKNOWN, dtype=np.int32)
    table[labels.items, labels.annotators] = labels.classes
    is_known = winners >= 0
    wrong = (table >= 0) & (table != winners[:, np.newaxis]) & is_known[:, np.newaxis]
    given = (table >= 0) & is_known[:, np.newaxis]
    rates = wrong.sum(axis=0) / np.maximum(given.sum(axis=0), 1)
    both = given.T.astype(np.float32) @ given.astype(np.float32)
    others = max(1, labels.n_classes - 1)
    ones, seconds = np.nonzero(np.triu(both >= FEWEST_SHARED, k=1))
    found = []
    n_pairs = max(1, len(ones))
    for one, other in zip(ones, seconds, strict=True):
        same = int((wrong[:, one] & (table[:, one] == table[:, other])).sum())
        n = int(both[one, other])
        # Mistakes come more often on hard items, which is no copying: allow twice what rates say.
        chance = min(1.0, 2 * rates[one] * rates[other] * _same_class(table, wrong, others))
        unlikely = float(stats.binom.sf(same - 1, n, chance)) if same else 1.0
        if unlikely * n_pairs < _UNLIKELY:
            found.append(AlikePair(int(one), int(other), n, same, n * chance, unlikely))
    return sorted(found, key=lambda pair: pair.chance)


def _same_class(table: NDArray[np.int32], wrong: NDArray[np.bool_], others: int) -> float:
    """How often two wrong answers name the same class: one by chance among the others."""
    classes = table[wrong]
    if others == 1 or not len(classes):
        return 1.0
    shares = np.bincount(classes) / len(classes)
    return float(max((shares**2).sum(), 1 / others))


def careless(labels: Labels, inference: Inference) -> Sequence[Careless]:
    """Find annotators who give one class whatever they see, or whose labels are near chance."""
    n = np.bincount(labels.annotators, minlength=labels.n_annotators)
    cells = labels.annotators * labels.n_classes + labels.classes
    table = np.bincount(cells, minlength=labels.n_annotators * labels.n_classes)
    table = table.reshape(labels.n_annotators, -1)
    overall = table.sum(axis=0) / max(1, len(labels))
    found = []
    for annotator in np.flatnonzero(n >= FEWEST_LABELS):
        skill = float(inference.skills[annotator])
        top = int(table[annotator].argmax())
        share = table[annotator, top] / n[annotator]
        told = _informed(labels, inference, int(annotator))
        if share >= _TOP and overall[top] < share - _NEAR_CHANCE:
            found.append(Careless(int(annotator), int(n[annotator]), skill, "one class throughout"))
        elif told < _NEAR_CHANCE:
            found.append(Careless(int(annotator), int(n[annotator]), skill, "near chance"))
    return sorted(found, key=lambda one: one.skill)


def _informed(labels: Labels, inference: Inference, annotator: int) -> float:
    """Kappa of an annotator against what the model takes to be true: 0 says nothing."""
    chosen = labels.annotators == annotator
    posteriors = inference.posteriors[labels.items[chosen]]
    classes = labels.classes[chosen]
    observed = posteriors[np.arange(len(classes)), classes].mean()
    given = np.bincount(classes, minlength=labels.n_classes) / len(classes)
    chance = float(given @ posteriors.mean(axis=0))
    return float((observed - chance) / (1 - chance)) if chance < 1 else 1.0
