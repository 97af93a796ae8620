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
# Classes that are exactly as likely stay so: what rounding adds would grow, differently in each order
# of rows, until one of them won.
_LEVEL_EVERY, _LEVEL_DIGITS = 4, 12


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
        if len(objective) % _LEVEL_EVERY == 0:
            np.round(posteriors, _LEVEL_DIGITS, out=posteriors)
        found = fit(posteriors)
        is_settled = len(objective) > 1 and (
            reached - objective[-2] < _SETTLED * max(1, len(posteriors))
        )
        if is_settled and rounds is None:
            break
    return posteriors, found, tuple(objective)


def by_column(
    matrix: sparse.csr_array | sparse.csc_array,
    table: NDArray[np.float64],
    plus: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    """The product, each column by itself and in one piece: twice as fast where columns are few.

    ``plus`` has a number for each column, which is added to all of it.
    """
    found = np.empty((matrix.shape[0], table.shape[1]), order="F")
    for column in range(table.shape[1]):
        product = matrix @ np.ascontiguousarray(table[:, column])
        np.add(product, 0.0 if plus is None else plus[column], out=found[:, column])
    return found


def normalise(scores: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Turn log scores, one row an item, into probabilities; also tells the log of each row's sum.

    It happens in their place: a fresh table of a million items costs as much as its logarithms.
    """
    top = _over_columns(np.maximum, scores)
    scores -= top
    np.exp(scores, out=scores)
    total = _over_columns(np.add, scores)
    scores /= total
    return scores, (top + np.log(total)).ravel()


def settle(
    scores: NDArray[np.float64], gold: NDArray[np.int64] | None
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """As ``normalise``, but items whose class is known are held to it and count its likelihood."""
    if gold is None:
        return normalise(scores)
    known = np.flatnonzero(gold >= 0)
    likelihood = scores[known, gold[known]]
    posteriors, evidence = normalise(scores)
    evidence[known] = likelihood
    return hold(posteriors, gold), evidence


def hold(posteriors: NDArray[np.float64], gold: NDArray[np.int64] | None) -> NDArray[np.float64]:
    """The posteriors, certain of each item whose class is known (not -1 in ``gold``)."""
    if gold is not None:
        known = np.flatnonzero(gold >= 0)
        posteriors[known] = 0.0
        posteriors[known, gold[known]] = 1.0
    return posteriors


def _over_columns(combine: np.ufunc, table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Combine the few columns of a long table; a reduction along rows takes five times as long."""
    if table.shape[1] == 1:
        return table.copy()
    found: NDArray[np.float64] = combine(table[:, 0], table[:, 1])
    for column in range(2, table.shape[1]):
        combine(found, table[:, column], out=found)
    return found[:, np.newaxis]
