"""A figure with its interval, n and method in words; or the reason why there is none."""

import numpy as np

from goldsmith.domains.quality import rules
from goldsmith.domains.quality.queries.ratings import Column
from goldsmith.domains.quality.types import Figure
from goldsmith.kernel.phrases import Phrase
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.types import Interval


def figure(
    value: float | None,
    n: tuple[int, int],
    method: str,
    *,
    interval: Interval | None = None,
    error: StatisticError | None = None,
) -> Figure:
    """A figure in English and as phrases. ``n`` counts items, then labels."""
    words, phrases = rules.say_method(method, interval)
    reason = rules.say_reason(error) if error else None
    return Figure(
        value=value,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        n_items=n[0],
        n_labels=n[1],
        method=words,
        reason=reason.text if reason else None,
        method_phrases=phrases,
        reason_phrase=reason.phrase if reason else None,
    )


def paired(column: Column) -> tuple[int, int]:
    """How many items carry two answers or more, and how many answers these are."""
    counts = np.bincount(column.items)
    return int((counts >= 2).sum()), int(counts[counts >= 2].sum())


def no_figure(
    sentence: str, phrase: Phrase, method: str, counted: tuple[int, int] = (0, 0)
) -> Figure:
    """Why there is no figure, where it is no fault of the statistic."""
    words, phrases = rules.say_method(method)
    return Figure(
        value=None,
        low=None,
        high=None,
        n_items=counted[0],
        n_labels=counted[1],
        method=words,
        reason=sentence,
        method_phrases=phrases,
        reason_phrase=phrase,
    )


def too_few(n: tuple[int, int], method: str, needed: int) -> Figure:
    """A figure that too few items would have to carry."""
    sentence = f"Too few: {n[0]} items of at least {needed}."
    return no_figure(sentence, Phrase("too_few", {"n": n[0], "needed": needed}), method, n)
