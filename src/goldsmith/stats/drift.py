"""Whether somebody's errors became more frequent: a cumulated sum over their judgements."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels

FEWEST = 40
_USUAL = 1 / 3  # so much of the beginning says what is usual
_LEAST, _MOST = 0.02, 0.95
_ODDS = 3.0
LIMIT = 6.0


@dataclass(frozen=True, slots=True)
class Drift:
    """Where the sum stands after each judgement, and whether and since when it is too high.

    ``usual`` is the share of errors that the beginning allows. ``began`` is where the rise started
    that ended in an alarm, ``alarm`` where it was noticed.
    """

    path: NDArray[np.float64]
    usual: float
    began: int | None
    alarm: int | None


def cusum(errors: NDArray[np.float64], *, limit: float = LIMIT) -> Drift:
    """Page's cumulated sum for errors that became three times as likely, in odds.

    Parameters
    ----------
    errors : float array, shape (n_judgements,)
        0 right, 1 wrong, between where only likely, in the order they were made.
    limit : float
        The sum that raises an alarm. Without drift it is reached no sooner than after exp(limit)
        judgements on average, so about 400 at 6.

    Raises
    ------
    NotEnoughLabels
        Fewer than forty judgements.

    References
    ----------
    Page, E. S. (1954). Continuous inspection schemes.
    """
    if len(errors) < FEWEST:
        raise NotEnoughLabels(f"drift needs {FEWEST} judgements")
    first = errors[: max(FEWEST // 2, int(len(errors) * _USUAL))]
    rate = (float(first.sum()) + 1) / (len(first) + 2)
    # By luck a beginning has fewer errors than are usual: allow a standard error.
    usual = min(max(rate + math.sqrt(rate * (1 - rate) / len(first)), _LEAST), _MOST)
    odds = _ODDS * usual / (1 - usual)
    worse = odds / (1 + odds)
    steps = errors * math.log(worse / usual) + (1 - errors) * math.log((1 - worse) / (1 - usual))
    path = np.zeros(len(errors))
    total, began, start = 0.0, 0, None
    alarm = None
    for place, step in enumerate(steps):
        total = max(0.0, total + float(step))
        began = place + 1 if total == 0.0 else began
        path[place] = total
        if total >= limit and alarm is None:
            start, alarm = began, place
    return Drift(path, usual, start, alarm)
