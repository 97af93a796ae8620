"""Annotators whose labels look copied, or as if nobody had read the items. Never proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.truth.choosing import CANDIDATES, Choice
from goldsmith.stats.truth.labels import Inference, Labels
from goldsmith.stats.truth.voting import mean_by_annotator

if TYPE_CHECKING:
    from scipy import sparse

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

    Where copies weigh much on items, a model follows them and calls the others wrong: use
    ``infer_without_copies``, or anchor it with gold (``gold`` of the models).
    """
    from scipy import sparse, stats  # noqa: PLC0415  # 60 MB in processes that never compute

    winners = inference.winners()[labels.items]
    is_known = winners >= 0
    is_wrong = is_known & (labels.classes != winners)
    people = labels.n_annotators

    def shared(cells: NDArray[np.int64], chosen: NDArray[np.bool_]) -> sparse.coo_array:
        """How many of these cells each two annotators have in common, for pairs with any."""
        return sparse.triu(_in_common(labels.only(chosen), cells[chosen]), k=1).tocoo()

    both = shared(labels.items, is_known)
    cells = labels.items * labels.n_classes + labels.classes
    wrong = shared(cells, is_wrong)
    n_pairs = int((both.data >= FEWEST_SHARED).sum())
    pairs, kept = both.row * people + both.col, wrong.row * people + wrong.col
    order = np.argsort(pairs)
    n = both.data[order][np.searchsorted(pairs, kept, sorter=order)].astype(np.int64)
    ones, others, same = wrong.row, wrong.col, wrong.data.astype(np.int64)
    given = np.bincount(labels.annotators[is_known], minlength=people)
    rates = np.bincount(labels.annotators[is_wrong], minlength=people) / np.maximum(given, 1)
    # Mistakes come more often on hard items, which is no copying: allow twice what rates say.
    together = 2 * rates[ones] * rates[others] * _same_class(labels, is_wrong)
    chances = np.minimum(1.0, together)
    unlikely = stats.binom.sf(same - 1, n, chances)
    found = [
        AlikePair(
            int(ones[at]), int(others[at]), int(n[at]), int(same[at]),
            float(n[at] * chances[at]), float(unlikely[at]),
        )
        for at in np.flatnonzero((n >= FEWEST_SHARED) & (unlikely * n_pairs < _UNLIKELY))
    ]  # fmt: skip
    return sorted(found, key=lambda pair: pair.chance)


def near_copies(labels: Labels) -> NDArray[np.int64]:
    """Find whose labels are nearly another's, and name all but one of each such group.

    A model that counts copies as several people follows them, and then calls their mistakes right:
    infer without these, and look for ``alike_pairs`` among all by what is found.

    Two are near copies where they agree far more often than either does with the others: at least
    half as far again towards always, and hardly by chance.
    """
    from scipy import sparse, stats  # noqa: PLC0415  # as in `alike_pairs`
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    people = labels.n_annotators
    both = _in_common(labels, labels.items)
    same = _in_common(labels, labels.items * labels.n_classes + labels.classes)
    both.setdiag(0)
    same.setdiag(0)
    pairs = sparse.triu(same, k=1).tocoo()
    if not pairs.data.any():
        return np.zeros(0, dtype=np.int64)
    n = np.asarray(both[pairs.row, pairs.col]).ravel()
    agreed, shared = (np.asarray(one.sum(axis=1)).ravel() for one in (same, both))

    def elsewhere(one: NDArray[np.int64]) -> NDArray[np.float64]:
        """How often somebody agrees with everybody but the other of the pair."""
        rest = shared[one] - n
        usual: NDArray[np.float64] = np.divide(
            agreed[one] - pairs.data, rest, out=np.ones(len(n)), where=rest > 0
        )
        return usual

    usual = np.maximum(elsewhere(pairs.row), elsewhere(pairs.col))
    is_near = (n >= FEWEST_SHARED) & (pairs.data >= n * (1 + usual) / 2)
    unlikely = stats.binom.sf(pairs.data - 1, n, usual) * max(1, len(n)) < _UNLIKELY
    row, col = pairs.row[is_near & unlikely], pairs.col[is_near & unlikely]
    joined = sparse.coo_array((np.ones(len(row)), (row, col)), shape=(people, people))
    _, group = connected_components(joined, directed=False)
    _, first = np.unique(group, return_index=True)
    return np.setdiff1d(np.arange(people), first)


def infer_without_copies(labels: Labels, choice: Choice) -> Inference:
    """What the chosen model infers where of ``near_copies`` only one counts."""
    copies = near_copies(labels)
    if not len(copies):
        return choice.inference
    return CANDIDATES[choice.name](labels.only(~np.isin(labels.annotators, copies)))


def _in_common(labels: Labels, cells: NDArray[np.int64]) -> sparse.csr_array:
    """Annotators × annotators: how many cells both have, of one cell for each label."""
    from scipy import sparse  # noqa: PLC0415  # as in `alike_pairs`

    shape = (int(cells.max(initial=0)) + 1, labels.n_annotators)
    places = (cells, labels.annotators)
    held = sparse.coo_array((np.ones(len(labels)), places), shape=shape).tocsr()
    return (held.T @ held).tocsr()


def _same_class(labels: Labels, is_wrong: NDArray[np.bool_]) -> float:
    """How often two wrong answers name the same class: one by chance among the others."""
    others = max(1, labels.n_classes - 1)
    if others == 1 or not is_wrong.any():
        return 1.0
    shares = np.bincount(labels.classes[is_wrong]) / is_wrong.sum()
    return float(max((shares**2).sum(), 1 / others))


def careless(labels: Labels, inference: Inference) -> Sequence[Careless]:
    """Find annotators who give one class whatever they see, or whose labels are near chance."""
    n = np.bincount(labels.annotators, minlength=labels.n_annotators)
    cells = labels.annotators * labels.n_classes + labels.classes
    table = np.bincount(cells, minlength=labels.n_annotators * labels.n_classes)
    table = table.reshape(labels.n_annotators, -1)
    overall = table.sum(axis=0) / max(1, len(labels))
    informed = _informed(labels, inference, table)
    found = []
    for annotator in np.flatnonzero(n >= FEWEST_LABELS):
        skill = float(inference.skills[annotator])
        top = int(table[annotator].argmax())
        share = table[annotator, top] / n[annotator]
        told = informed[annotator]
        if share >= _TOP and overall[top] < share - _NEAR_CHANCE:
            found.append(Careless(int(annotator), int(n[annotator]), skill, "one class throughout"))
        elif told < _NEAR_CHANCE:
            found.append(Careless(int(annotator), int(n[annotator]), skill, "near chance"))
    return sorted(found, key=lambda one: one.skill)


def _informed(
    labels: Labels, inference: Inference, table: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Each annotator's kappa against what the model takes to be true: 0 says nothing.

    ``table`` counts how often each annotator gave each class.
    """
    posteriors = inference.posteriors[labels.items]
    observed = mean_by_annotator(labels, posteriors[np.arange(len(labels)), labels.classes])
    believed = [mean_by_annotator(labels, column) for column in posteriors.T]
    given = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    chance = (given * np.stack(believed, axis=1)).sum(axis=1)
    kappas = np.ones_like(observed)
    np.divide(observed - chance, 1 - chance, out=kappas, where=chance < 1)
    return kappas
