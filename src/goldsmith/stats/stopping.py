"""When an item has labels enough: how likely its labels make a class, and what stopping early saves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.calibration import FEWEST_GOLD, calibrate, tempered
from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.exact import clopper_pearson_interval
from goldsmith.stats.jackknife import FEW_ITEMS, jackknife_interval
from goldsmith.stats.overlaps import interval_over_items
from goldsmith.stats.truth.choosing import Model
from goldsmith.stats.truth.labels import UNKNOWN, Labels
from goldsmith.stats.truth.rounds import normalise
from goldsmith.stats.types import Agreement, Interval, Share

NEWCOMER = 0.8
"""How often somebody is right of whom nothing is known: four times of five, as models begin."""
DEFAULT_TEMPERATURE = 2.0
"""By how much claims are lowered where no gold tells. Hard tasks need more (docs/decisions/0031)."""
SAVING = "share of labels saved, items at full overlap"
_LEAST = 1e-12
_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the labels of one item come to.

    Attributes
    ----------
    posterior : shape (n_classes,)
    winner
        The likeliest class; -1 where several are equally likely.
    confidence
        How likely the winner is, its claim lowered by the temperature.
    factors : one a label
        By how much each label makes the winner likelier, against the other classes: 1 says nothing,
        below 1 speaks against it.
    """

    posterior: NDArray[np.float64]
    winner: int
    confidence: float
    factors: list[float]


def coin(skill: float, n_classes: int) -> NDArray[np.float64]:
    """The table of somebody who is right with one chance and errs on all other classes alike."""
    table = np.full((n_classes, n_classes), (1.0 - skill) / max(1, n_classes - 1))
    np.fill_diagonal(table, skill)
    return table


def weigh(
    said: Sequence[int],
    tables: Sequence[NDArray[np.float64]],
    *,
    shares: NDArray[np.float64],
    temperature: float,
) -> Weighed:
    """Weigh the labels of one item by what is known of those who gave them.

    Parameters
    ----------
    said
        One class a label.
    tables
        For each label the table of its annotator, ``[k, l]``: how often l is said where k is true.
    shares : shape (n_classes,)
        How often each class is true.
    temperature
        Of ``calibration``; claims are lowered where it is above 1.
    """
    given = [
        np.log(np.maximum(table[:, one], _LEAST)) for one, table in zip(said, tables, strict=True)
    ]
    prior = np.log(np.maximum(shares, _LEAST))
    scores = (prior + sum(given, np.zeros(len(shares)))) / temperature
    posterior = np.exp(scores - scores.max())
    posterior /= posterior.sum()
    best = int(posterior.argmax())
    is_tie = (posterior >= posterior[best] - _SAME).sum() > 1
    factors = [_factor(one, prior, best, temperature) for one in given]
    return Weighed(posterior, UNKNOWN if is_tie else best, float(posterior[best]), factors)


def _factor(
    given: NDArray[np.float64], prior: NDArray[np.float64], winner: int, temperature: float
) -> float:
    if len(given) < 2:
        return 1.0
    rest = np.arange(len(given)) != winner
    others = np.exp(prior[rest])
    against = float((np.exp(given[rest]) * others).sum() / others.sum())
    return float((np.exp(given[winner]) / max(against, _LEAST)) ** (1.0 / temperature))


def is_enough(weighed: Weighed, said: Sequence[int], *, confidence: float) -> bool:
    """Whether an item may stop: its winner is likely enough, and nothing else was said as often.

    So the label of an item that stopped is always what most people said, whatever is thought of
    them later.
    """
    votes = np.bincount(said, minlength=len(weighed.posterior))
    winner = weighed.winner
    if winner == UNKNOWN or weighed.confidence < confidence - _SAME:
        return False
    return bool((np.delete(votes, winner) < votes[winner]).all())


def claims(
    labels: Labels,
    kept: NDArray[np.int64],
    tables: NDArray[np.float64],
    shares: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """What would have been believed of chosen items after two labels, after three, and so on.

    A temperature fitted to these fits the claims that decisions are taken on, which rest on few
    labels. Returns posteriors, one row a number of labels, and the item of each row.
    """
    with_item = np.argsort(labels.items, kind="stable")
    bounds = np.searchsorted(labels.items[with_item], [kept, kept + 1])
    rows, origins = [], []
    for item, first, last in zip(kept.tolist(), *bounds.tolist(), strict=True):
        places = with_item[first:last]
        given = tables[labels.annotators[places], :, labels.classes[places]]
        scores = np.cumsum(np.log(np.maximum(given, _LEAST)), axis=0)[1:]
        rows.append(scores + np.log(np.maximum(shares, _LEAST)))
        origins += [item] * len(scores)
    if not origins:
        raise NotEnoughLabels("no item carries two labels")
    posteriors, _ = normalise(np.concatenate(rows))
    return posteriors, np.array(origins)


@dataclass(frozen=True, slots=True)
class Saving:
    """What stopping early would save of a fixed overlap, and how often the label stays the same.

    Without an interval every item would have stopped alike, which says nothing of how others would.
    """

    share: Agreement
    interval: Interval | None
    same: Share


def saving(
    stopped_after: NDArray[np.int64], is_same: NDArray[np.bool_], *, overlap: int,
    rng: np.random.Generator,
) -> Saving:  # fmt: skip
    """Estimate what is saved, from items that got every label and would have stopped earlier.

    Parameters
    ----------
    stopped_after : one an item
        After how many labels it would have stopped; the overlap where it would not.
    is_same : one an item
        Whether the label at that point is the one after all labels.
    overlap
        How many labels each item got.

    Raises
    ------
    NotEnoughLabels
        There are fewer than two items.
    """
    n = len(stopped_after)
    if n < 2:
        raise NotEnoughLabels("an interval needs two items or more")
    values = 1.0 - stopped_after / overlap
    value = float(values.mean())
    interval: Interval | None = None
    if np.ptp(values) > 0:
        interval = interval_over_items(values.tolist(), rng=rng)
    if interval and n < FEW_ITEMS:
        without = (values.sum() - values) / (n - 1)
        times = np.ones(n, dtype=np.int64)
        interval = jackknife_interval(value, without, times, bounds=(0.0, 1.0))
    hits = int(is_same.sum())
    same = Share(hits / n, hits, n, clopper_pearson_interval(hits, n))
    return Saving(Agreement(value, n, int(stopped_after.sum()), SAVING), interval, same)


@dataclass(frozen=True, slots=True)
class Replay:
    """What adaptive overlap would have done with labels that are all there.

    ``labels`` is how many each item took and ``used`` which; ``winners`` what it was settled as, -1 for a
    tie; ``claimed`` how sure of those that stopped.
    """

    labels: NDArray[np.int64]
    winners: NDArray[np.int64]
    is_stopped: NDArray[np.bool_]
    claimed: NDArray[np.float64]
    used: NDArray[np.bool_]
    temperature: float


def replay(
    labels: Labels,
    model: Model,
    *,
    fewest: int,
    most: int,
    confidence: float,
    rng: np.random.Generator,
    gold: NDArray[np.int64] | None = None,
    temperature: float = DEFAULT_TEMPERATURE,
) -> Replay:
    """Let labels come in random order, every item one at a time, and stop each as soon as it may.

    Parameters
    ----------
    model
        Learns people's skill from what has come so far, again after each round.
    gold : int array, shape (n_items,), optional
        Known classes, -1 elsewhere. With thirty or more the temperature is fitted on these.
    """
    turn = _turns(labels.items, rng)
    has = np.minimum(np.bincount(labels.items, minlength=labels.n_items), most)
    taken = np.minimum(has, fewest)
    is_stopped = np.zeros(labels.n_items, dtype=bool)
    claimed = np.zeros(labels.n_items)
    for n in range(fewest, most + 1):
        seen = labels.only(turn < taken[labels.items])
        posteriors = model(seen).posteriors
        if gold is not None and (gold >= 0).sum() >= FEWEST_GOLD:
            temperature = calibrate(posteriors, gold).temperature
        claim = tempered(posteriors, temperature).max(axis=1)
        is_likeliest = posteriors.argmax(axis=1) == _sole_majority(seen)
        may = ~is_stopped & (taken == n) & is_likeliest & (claim >= confidence)
        is_stopped |= may
        claimed[may] = claim[may]
        taken[~is_stopped & (taken == n) & (has > n)] += 1
    used = turn < taken[labels.items]
    winners = _sole_majority(labels.only(used))
    return Replay(taken, winners, is_stopped, claimed, used, temperature)


def _turns(items: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    """For each label which one of its item's it is, from 0, in an order of chance."""
    order = np.lexsort((rng.random(len(items)), items))
    starts = np.searchsorted(items[order], items[order])
    turn = np.empty(len(items), dtype=np.int64)
    turn[order] = np.arange(len(items)) - starts
    return turn


def _sole_majority(labels: Labels) -> NDArray[np.int64]:
    votes = labels.votes()
    is_best = votes == votes.max(axis=1, keepdims=True)
    return np.where(is_best.sum(axis=1) == 1, is_best.argmax(axis=1), UNKNOWN)
