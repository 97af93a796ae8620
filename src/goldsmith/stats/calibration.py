"""Whether a model is right as often as it claims, and how far its claims have to be lowered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.proportions import wilson_interval
from goldsmith.stats.types import Interval

FEWEST_GOLD = 30
_TEMPERATURES = np.geomspace(0.2, 50.0, 241)
_LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Bin:
    """Items whose claim lies between two bounds: what was claimed on average, and what was true."""

    low: float
    high: float
    n: int
    claimed: float
    right: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Reliability:
    """Claims beside facts; ``error`` is the expected calibration error, over ``n`` gold items."""

    bins: Sequence[Bin]
    error: float
    n: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """A temperature, fitted on ``n`` gold items: above 1 the model claimed too much."""

    temperature: float
    n: int

    def apply(self, posteriors: NDArray[np.float64]) -> NDArray[np.float64]:
        """Posteriors with their claims lowered or raised; the order of classes stays."""
        return tempered(posteriors, self.temperature)


def calibrate(posteriors: NDArray[np.float64], gold: NDArray[np.int64]) -> Calibration:
    """Fit one temperature to items whose class is known.

    Parameters
    ----------
    posteriors : shape (n_items, n_classes)
        Of a model that did not see the gold.
    gold : int array, shape (n_items,)
        -1 where the class is not known.

    Raises
    ------
    NotEnoughLabels
        Fewer than thirty items are known.

    References
    ----------
    Guo, C. et al. (2017). On calibration of modern neural networks.
    """
    known = np.flatnonzero(gold >= 0)
    if len(known) < FEWEST_GOLD:
        raise NotEnoughLabels(f"calibration needs {FEWEST_GOLD} gold items, there are {len(known)}")
    losses = []
    for temperature in _TEMPERATURES:
        claimed = tempered(posteriors[known], float(temperature))[
            np.arange(len(known)), gold[known]
        ]
        losses.append(-np.log(np.maximum(claimed, _LEAST)).mean())
    return Calibration(float(_TEMPERATURES[int(np.argmin(losses))]), len(known))


def reliability(
    posteriors: NDArray[np.float64], gold: NDArray[np.int64], *, n_bins: int = 10
) -> Reliability:
    """Compare what the winning class claims with how often it is right, in bins of equal width.

    Parameters as for ``calibrate``. Raises NotEnoughLabels where no class is known.
    """
    known = np.flatnonzero(gold >= 0)
    if not len(known):
        raise NotEnoughLabels("no item has a known class")
    claims = posteriors[known].max(axis=1)
    is_right = posteriors[known].argmax(axis=1) == gold[known]
    place = np.minimum((claims * n_bins).astype(int), n_bins - 1)
    bins = []
    for at in np.unique(place):
        chosen = place == at
        n, right = int(chosen.sum()), int(is_right[chosen].sum())
        low, high = at / n_bins, (at + 1) / n_bins
        claimed = float(claims[chosen].mean())
        bins.append(Bin(low, high, n, claimed, right / n, wilson_interval(right, n)))
    error = sum(one.n * abs(one.claimed - one.right) for one in bins) / len(known)
    return Reliability(bins, error, len(known))


def tempered(posteriors: NDArray[np.float64], temperature: float) -> NDArray[np.float64]:
    """Posteriors, one row an item, with their claims lowered by a temperature above 1."""
    scores = np.log(np.maximum(posteriors, _LEAST)) / temperature
    scores -= scores.max(axis=1, keepdims=True)
    shifted = np.exp(scores)
    lowered: NDArray[np.float64] = shifted / shifted.sum(axis=1, keepdims=True)
    return lowered
