"""Active order: what the classifier is least sure of, of that what differs most, and some by chance.

Margin, then k-means: on bags of words entropy alone can do worse than chance. The curve is drawn
against random order on the settled labels at hand; nothing is promised.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD

from goldsmith.learning.classifier import Classifier, accuracy, check_enough, split
from goldsmith.learning.types import CurvePoint, Picked, Runs

_POOL = 5  # so many times as many uncertain items as are picked are spread over clusters
_DIMENSIONS = 50
_RUNS = 3
_CURVE_STEPS = 5
_CURVE_ITEMS = 1500


class Unsure(Protocol):
    """A model that says how it sees texts, and how sure it is of each."""

    def features(self, texts: Sequence[str]) -> csr_matrix:
        """The texts as the model sees them."""

    def margins(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """How sure the model is of each text; the least sure have the smallest."""


def pick(
    model: Unsure, texts: Sequence[str], n: int, *, random_share: float, seed: int
) -> list[Picked]:
    """``n`` places of texts in active order; a share of them is drawn at random, and stays random."""
    rng = np.random.default_rng(seed)
    n = min(n, len(texts))
    n_random = round(n * random_share)
    uncertain = np.argsort(model.margins(texts), kind="stable")
    spread = _spread(model, texts, uncertain[: _POOL * n], n - n_random, seed)
    left = np.setdiff1d(np.arange(len(texts)), spread)
    drawn = rng.permutation(left)[:n_random]
    picked = [Picked(int(place), "uncertain") for place in spread]
    for place, one in zip(sorted(rng.integers(0, n, len(drawn)).tolist()), drawn, strict=True):
        picked.insert(int(place), Picked(int(one), "random"))
    return picked


def _spread(
    model: Unsure, texts: Sequence[str], pool: NDArray[np.int64], n: int, seed: int
) -> NDArray[np.int64]:
    """One of each of ``n`` clusters of the pool: the one nearest to its centre, the least sure first."""
    if n <= 0 or len(pool) <= n:
        return pool[: max(n, 0)]
    features = model.features([texts[place] for place in pool])
    wide = min(_DIMENSIONS, features.shape[1] - 1, features.shape[0] - 1)
    if wide > 1:
        features = TruncatedSVD(wide, random_state=seed).fit_transform(features)
    clusters = KMeans(n, n_init=1, random_state=seed).fit(features)
    distance = clusters.transform(features)
    nearest = {int(distance[:, one].argmin()) for one in range(n)}
    rest = [place for place in range(len(pool)) if place not in nearest]
    chosen = sorted([*nearest, *rest[: n - len(nearest)]])
    return pool[chosen]


def curve(
    texts: Sequence[str],
    labels: Sequence[str],
    *,
    seed: int,
    told: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[CurvePoint]:
    """Accuracy on a held-out fifth after growing numbers of labels, in random and in active order.

    Both begin with the same random labels in each run. Raises TooLittleToLearn.
    """
    check_enough(labels)
    if len(texts) > _CURVE_ITEMS:
        kept = np.random.default_rng(seed).permutation(len(texts))[:_CURVE_ITEMS].tolist()
        texts, labels = [texts[n] for n in kept], [labels[n] for n in kept]
    train, test = split(labels, seed=seed)
    sizes = sorted({int(n) for n in np.geomspace(min(15, len(train)), len(train), _CURVE_STEPS)})
    held = ([texts[n] for n in test], [labels[n] for n in test])
    runs: list[tuple[list[float], list[float]]] = []
    for run in range(_RUNS):
        order = np.random.default_rng(seed + run).permutation(train).tolist()
        lines = [
            _line(texts, labels, order, sizes, held, active=active, seed=seed + run)
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
    labels: Sequence[str],
    order: list[int],
    sizes: Sequence[int],
    held: tuple[list[str], list[str]],
    *,
    active: bool,
    seed: int,
) -> list[float]:
    known, waiting = order[: sizes[0]], order[sizes[0] :]
    found: list[float] = []
    for at, size in enumerate(sizes):
        if len({labels[n] for n in known}) < 2:  # one label tells nothing apart: what chance gives
            found.append(held[1].count(labels[known[0]]) / len(held[1]))
            model = None
        else:
            model = Classifier().fit(
                [texts[n] for n in known], [labels[n] for n in known], seed=seed
            )
            found.append(accuracy(model, *held))
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
