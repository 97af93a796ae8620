"""Which model to believe for a set of labels, found without looking at truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.truth.dawid_skene import dawid_skene, dawid_skene_with_prior
from goldsmith.stats.truth.labels import Inference, Labels
from goldsmith.stats.truth.one_coin import one_coin

_FOLDS = 5
_ENOUGH = 100_000  # labels that models are compared on
_ROUNDS = 30  # enough to compare by; what is believed in the end runs until nothing moves
_LEAST = 1e-4  # a model that calls what came impossible loses ten nats, not all
_CLEARLY = 2.0  # standard errors
FEWEST_GOLD = 50


class Model(Protocol):
    """A way to infer truth."""

    def __call__(self, labels: Labels, *, rounds: int | None = None) -> Inference:
        """Infer, in exactly so many rounds where they are given."""


# The first is what holds unless another is clearly better: it fails least where labels are few.
CANDIDATES: dict[str, Model] = {
    "dawid_skene_prior": dawid_skene_with_prior,
    "one_coin": one_coin,
    "dawid_skene": dawid_skene,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """How one model did: mean log-likelihood of labels it had not seen, and its share of gold."""

    name: str
    held_out: float
    gold_accuracy: float | None


@dataclass(frozen=True, slots=True)
class Choice:
    """The model that was chosen, why, and on how many items the candidates do not say the same."""

    name: str
    inferences: dict[str, Inference]
    reason: str
    candidates: Sequence[Candidate]
    n_disagreed: int

    @property
    def inference(self) -> Inference:
        """What the chosen model infers."""
        return self.inferences[self.name]

    def again(self, labels: Labels) -> Choice:
        """The same choice with what each model infers from other labels, such as those without gold."""
        found = {name: model(labels) for name, model in CANDIDATES.items()}
        return replace(self, inferences=found, n_disagreed=_disagreed(found))


def choose(labels: Labels, *, gold: NDArray[np.int64] | None = None, seed: int = 0) -> Choice:
    """Choose among one-coin and Dawid-Skene with and without prior.

    With fifty gold items or more the model that gets most of them right is taken, gold unseen.
    Otherwise each model predicts labels it was not shown, in five folds of up to 100,000
    labels; Dawid-Skene with prior is left only for a model whose predictions are better by two
    standard errors. No model wins everywhere: the choice matters most where people are few, many
    or careless.

    Parameters
    ----------
    gold : int array, shape (n_items,)
        Known classes, -1 elsewhere.
    seed : int
        Of the folds; the choice is a function of labels, gold and seed.
    """
    some = _some(labels, seed)
    likelihoods = {name: _held_out(some, model, seed) for name, model in CANDIDATES.items()}
    found = {name: model(labels) for name, model in CANDIDATES.items()}
    n_gold = 0 if gold is None else int((gold >= 0).sum())
    shares: dict[str, float | None] = dict.fromkeys(CANDIDATES)
    if gold is not None and n_gold:
        shares = {name: inference.accuracy(gold) for name, inference in found.items()}
    if n_gold >= FEWEST_GOLD:
        name = max(CANDIDATES, key=lambda one: (shares[one] or 0.0, likelihoods[one].mean()))
        reason = f"gets most of {n_gold} gold items right"
    else:
        name, reason = _clearly_better(likelihoods)
    told = [Candidate(one, _mean(likelihoods[one]), shares[one]) for one in CANDIDATES]
    return Choice(name, found, reason, told, _disagreed(found))


def _disagreed(found: dict[str, Inference]) -> int:
    winners = np.stack([inference.winners() for inference in found.values()])
    return int((winners != winners[0]).any(axis=0).sum())


def _clearly_better(likelihoods: dict[str, NDArray[np.float64]]) -> tuple[str, str]:
    usual, *others = likelihoods
    best, most = usual, 0.0
    for name in others:
        gain = likelihoods[name] - likelihoods[usual]
        if len(gain) < 2:
            continue
        error = float(gain.std(ddof=1)) / np.sqrt(len(gain))
        if gain.mean() > max(most, _CLEARLY * error):
            best, most = name, float(gain.mean())
    if best == usual:
        return usual, "no other model predicts unseen labels clearly better"
    return best, f"predicts unseen labels better by {most:.3f} nats a label"


def _some(labels: Labels, seed: int) -> Labels:
    """All labels, or those of items drawn at random where so many decide nothing more."""
    if len(labels) <= _ENOUGH:
        return labels
    drawn = np.random.default_rng(seed).random(labels.n_items) < _ENOUGH / len(labels)
    some = labels.only(drawn[labels.items])
    renumbered = np.cumsum(drawn) - 1
    return replace(some, items=renumbered[some.items], n_items=int(drawn.sum()))


def _held_out(labels: Labels, model: Model, seed: int) -> NDArray[np.float64]:
    """Log-likelihood of each label under a model that did not see it; in the order of folds.

    Labels of items that the fold leaves without any are not predicted.
    """
    folds = np.random.default_rng(seed).integers(_FOLDS, size=len(labels))
    found = []
    for fold in range(_FOLDS):
        is_out = folds == fold
        if is_out.all() or not is_out.any():
            continue
        seen, unseen = labels.only(~is_out), labels.only(is_out)
        inference = model(seen, rounds=_ROUNDS)
        has_rest = np.bincount(seen.items, minlength=labels.n_items)[unseen.items] > 0
        tables = _tables_of(inference, labels.n_classes)
        given = tables[unseen.annotators, :, unseen.classes]
        chance = (inference.posteriors[unseen.items] * given).sum(axis=1)
        found.append(np.log(np.maximum(chance[has_rest], _LEAST)))
    return np.concatenate(found) if found else np.zeros(0)


def _tables_of(inference: Inference, n_classes: int) -> NDArray[np.float64]:
    if inference.confusions is not None:
        return inference.confusions
    skills = np.where(np.isnan(inference.skills), 0.8, inference.skills)
    wrong = (1 - skills) / max(1, n_classes - 1)
    tables = np.broadcast_to(wrong[:, np.newaxis, np.newaxis], (len(skills), n_classes, n_classes))
    diagonal = np.eye(n_classes, dtype=bool)
    return np.where(diagonal, skills[:, np.newaxis, np.newaxis], tables)


def _mean(values: NDArray[np.float64]) -> float:
    return float(values.mean()) if len(values) else float("nan")
