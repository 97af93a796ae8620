"""Expectation and maximisation in turns, as all models of annotators here use them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy import sparse

Parameters = TypeVar("Parameters")

MOST_ROUNDS = 500
_SETTLED = 1e-9  # of the objective, per item


def alternate(
    posteriors: NDArray[np.float64],
    *,
    fit: Callable[[NDArray[np.float64]], Parameters],
    expect: Callable[[Parameters], tuple[NDArray[np.float64], float]],
    rounds: int | None = None,
) -> tuple[NDArray[np.float64], Parameters, tuple[float, ...]]:
    """Fit parameters to posteriors and expect posteriors of parameters until nothing moves.

    ``expect`` also tells the objective at the parameters it was given. With ``rounds`` exactly so
    many are run.
    """
    found = fit(posteriors)
    objective: list[float] = []
    for _ in range(rounds or MOST_ROUNDS):
        posteriors, reached = expect(found)
        objective.append(reached)
        found = fit(posteriors)
        is_settled = len(objective) > 1 and (
            reached - objective[-2] < _SETTLED * max(1, len(posteriors))
        )
        if is_settled and rounds is None:
            break
    return posteriors, found, tuple(objective)


def by_column(matrix: sparse.csr_array, table: NDArray[np.float64]) -> NDArray[np.float64]:
    """The product, each column by itself and in one piece: twice as fast where columns are few."""
    found = np.empty((matrix.shape[0], table.shape[1]), order="F")
    for column in range(table.shape[1]):
        found[:, column] = matrix @ np.ascontiguousarray(table[:, column])
    return found


def normalise(scores: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Turn log scores, one row an item, into probabilities; also tells log of each row's sum."""
    top = _over_columns(np.maximum, scores)
    shifted = np.exp(scores - top)
    total = _over_columns(np.add, shifted)
    shifted /= total
    return shifted, (top + np.log(total)).ravel()


def _over_columns(combine: np.ufunc, table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Combine the few columns of a long table; a reduction along rows takes five times as long."""
    found = table[:, 0].copy()
    for column in range(1, table.shape[1]):
        combine(found, table[:, column], out=found)
    return found[:, np.newaxis]


def clamp(
    posteriors: NDArray[np.float64],
    evidence: NDArray[np.float64],
    scores: NDArray[np.float64],
    gold: NDArray[np.int64] | None,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Hold items whose class is known to it, and count only its likelihood."""
    if gold is None:
        return posteriors, evidence
    known = np.flatnonzero(gold >= 0)
    posteriors[known] = 0.0
    posteriors[known, gold[known]] = 1.0
    evidence[known] = scores[known, gold[known]]
    return posteriors, evidence
