"""Learning curves: how a model does as labels grow, in random and in active order.

They are drawn on the settled labels at hand, on a fifth that no model of the curve saw; nothing is
promised.
"""

from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

import numpy as np

from goldsmith.learning import several
from goldsmith.learning.active import Unsure, pick
from goldsmith.learning.classifier import Classifier, accuracy, check_enough, split
from goldsmith.learning.types import CurvePoint, Runs

T = TypeVar("T")
Told = Callable[[int, int], None]
Trial = Callable[[Sequence[int], int], tuple[float, Unsure | None]]
"""How well what learnt from these places does, with this seed; None where it could learn nothing."""

_RUNS = 3
_STEPS = 5
_MOST_ITEMS = 1500
_MOST_DECISIONS = 4_000  # items times labels: each label is learnt for itself


def curve(
    texts: Sequence[str], labels: Sequence[str], *, seed: int, told: Told = lambda _d, _t: None
) -> list[CurvePoint]:
    """Accuracy after growing numbers of labels. Both orders begin with the same random ones.

    Raises TooLittleToLearn.
    """
    check_enough(labels)
    texts, labels = _some(texts, labels, _MOST_ITEMS, seed)
    train, test = split(labels, seed=seed)
    held = ([texts[n] for n in test], [labels[n] for n in test])

    def trial(known: Sequence[int], with_seed: int) -> tuple[float, Unsure | None]:
        if len({labels[n] for n in known}) < 2:  # one label tells nothing apart: what chance gives
            return held[1].count(labels[known[0]]) / len(held[1]), None
        model = Classifier().fit(
            [texts[n] for n in known], [labels[n] for n in known], seed=with_seed
        )
        return accuracy(model, *held), model

    return _points(texts, train, trial, seed, told)


def curve_of_several(
    texts: Sequence[str],
    labels: Sequence[Collection[str]],
    *,
    seed: int,
    told: Told = lambda _d, _t: None,
) -> list[CurvePoint]:
    """F1 of labels after growing numbers of answers; nothing where the held-out have no labels.

    The models of the curve are not calibrated: a label is said from an even chance on. Raises
    TooLittleToLearn.
    """
    n_labels = len(several.require_learnable(labels))
    texts, labels = _some(texts, labels, min(_MOST_ITEMS, _MOST_DECISIONS // n_labels), seed)
    train, test = several.split(len(texts), seed=seed)
    held = ([texts[n] for n in test], [labels[n] for n in test])
    if not any(held[1]):
        return []

    def trial(known: Sequence[int], with_seed: int) -> tuple[float, Unsure | None]:
        given = [labels[n] for n in known]
        model = several.SeveralClassifier().fit(
            [texts[n] for n in known], given, seed=with_seed, is_calibrated=False
        )
        told_labels = [set(one.labels) for one in model.guess(held[0])]
        return several.f1(held[1], told_labels), model if model.labels else None

    return _points(texts, train, trial, seed, told)


def _some(
    texts: Sequence[str], labels: Sequence[T], most: int, seed: int
) -> tuple[Sequence[str], Sequence[T]]:
    if len(texts) <= most:
        return texts, labels
    kept = np.random.default_rng(seed).permutation(len(texts))[:most].tolist()
    return [texts[n] for n in kept], [labels[n] for n in kept]


def _points(
    texts: Sequence[str], train: list[int], trial: Trial, seed: int, told: Told
) -> list[CurvePoint]:
    sizes = sorted({int(n) for n in np.geomspace(min(15, len(train)), len(train), _STEPS)})
    runs: list[tuple[list[float], list[float]]] = []
    for run in range(_RUNS):
        order = np.random.default_rng(seed + run).permutation(train).tolist()
        lines = [
            _line(texts, order, sizes, trial, active=active, seed=seed + run)
            for active in (False, True)
        ]
        runs.append((lines[0], lines[1]))
        told(run + 1, _RUNS)
    return [
        CurvePoint(
            n=n,
            random=_spread_of([random[at] for random, _ in runs]),
            active=_spread_of([active[at] for _, active in runs]),
        )
        for at, n in enumerate(sizes)
    ]


def _line(
    texts: Sequence[str],
    order: list[int],
    sizes: Sequence[int],
    trial: Trial,
    *,
    active: bool,
    seed: int,
) -> list[float]:
    known, waiting = order[: sizes[0]], order[sizes[0] :]
    found: list[float] = []
    for at, size in enumerate(sizes):
        value, model = trial(known, seed)
        found.append(value)
        more = (sizes[at + 1] if at + 1 < len(sizes) else size) - size
        if active and model is not None and more:
            picked = pick(model, [texts[n] for n in waiting], more, random_share=0.1, seed=seed)
            chosen = [waiting[one.place] for one in picked]
        else:
            chosen = waiting[:more]
        known, waiting = known + chosen, [n for n in waiting if n not in set(chosen)]
    return found


def _spread_of(values: Sequence[float]) -> Runs:
    return Runs(float(np.mean(values)), float(min(values)), float(max(values)))
