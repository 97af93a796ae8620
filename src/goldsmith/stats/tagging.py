"""Agreement on spans unit by unit: each token, or character, is an item that got a label or none."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.alpha import alpha, alpha_interval, nominal
from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.ratings import Ratings
from goldsmith.stats.truth.sequences import Tagged, tags_of
from goldsmith.stats.types import Agreement, Interval

_OUTSIDE = 0


def unit_alpha(texts: Sequence[Tagged], *, with_outside: bool = True) -> Agreement:
    """Krippendorff's alpha over the units of texts: what label each annotator put on each.

    Parameters
    ----------
    texts
        Lengths and places in tokens, or in characters: alpha is then over tokens or characters.
    with_outside
        Whether units count that nobody labelled. They are most of a text and nearly always agreed
        on: with them alpha tells about finding, without them about labelling. Units that one
        annotator labelled and another did not count either way.

    Raises
    ------
    ValueError
        Spans of one annotator overlap, are empty, or leave the text.
    NotEnoughLabels
        No text has two annotators, or without what lies outside nothing is left.
    UndefinedStatistic
        All labels are the same.

    References
    ----------
    Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability; Brandsen, A. et al. (2020).
    Creating a dataset for named entity recognition in the archaeology domain, on why with and without.
    """
    ratings, _ = _ratings(texts, with_outside=with_outside)
    return alpha(nominal(ratings))


def unit_alpha_interval(
    texts: Sequence[Tagged],
    *,
    rng: np.random.Generator,
    with_outside: bool = True,
    n_resamples: int = 1000,
    level: float = 0.95,
) -> Interval:
    """Bootstrap interval of ``unit_alpha``, drawing whole texts: the units of one err together.

    Errors as for ``unit_alpha`` and ``alpha_interval``.
    """
    ratings, text_of = _ratings(texts, with_outside=with_outside)
    prepared = nominal(ratings, merge=False)
    return alpha_interval(prepared, rng=rng, clusters=text_of, n_resamples=n_resamples, level=level)


def _ratings(texts: Sequence[Tagged], *, with_outside: bool) -> tuple[Ratings, NDArray[np.int64]]:
    """A label for each annotator and unit, and the text of each unit that counts."""
    code: dict[str, int] = {}
    tables, text_of = [], []
    for number, text in enumerate(texts):
        if len(text.spans) < 2:
            continue
        table = np.array(
            [_codes(text.n_tokens, given, code) for given in text.spans.values()], dtype=np.int64
        )
        kept = np.full(text.n_tokens, True) if with_outside else (table != _OUTSIDE).any(axis=0)
        tables.append(table[:, kept])
        text_of.append(np.full(int(kept.sum()), number))
    units = sum(table.shape[1] for table in tables)
    if not units:
        raise NotEnoughLabels("no text has two annotators")
    offsets = np.cumsum([0, *(table.shape[1] for table in tables)])
    items = [
        np.tile(np.arange(table.shape[1]) + at, len(table))
        for table, at in zip(tables, offsets, strict=False)
    ]
    categories = np.concatenate([table.ravel() for table in tables])
    return Ratings(np.concatenate(items), categories, len(code) + 1), np.concatenate(text_of)


def _codes(n_units: int, spans: Sequence[tuple[str, int, int]], code: dict[str, int]) -> list[int]:
    return [
        code.setdefault(tag[2:], len(code) + 1) if tag[2:] else _OUTSIDE
        for tag in tags_of(n_units, spans)
    ]
