"""Active order: what the classifier is least sure of, of that what differs most, and some by chance.

Margin, then k-means: on bags of words entropy alone can do worse than chance.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD

from goldsmith.learning.types import Picked

_POOL = 5  # so many times as many uncertain items as are picked are spread over clusters
_DIMENSIONS = 50


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
