"""Strengths from comparisons in pairs: published figures, planted truth, and what has no answer."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import optimize

from goldsmith.stats.contests import (
    FIRST,
    SECOND,
    TIE,
    Contests,
    bradley_terry,
    davidson,
)
from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic

# How often statistical journals cite each other (Agresti, Categorical Data Analysis, 10.6): winner,
# loser, times. Biometrika, Communications in Statistics, JASA, JRSS-B.
CITED = [
    (0, 1, 730), (1, 0, 33), (0, 2, 498), (2, 0, 320), (0, 3, 221), (3, 0, 284),
    (1, 2, 68), (2, 1, 813), (1, 3, 17), (3, 1, 276), (2, 3, 142), (3, 2, 325),
]  # fmt: skip


def journals() -> Contests:
    table = np.repeat(np.array([row[:2] for row in CITED]), [row[2] for row in CITED], axis=0)
    return Contests(table[:, 0], table[:, 1], np.full(len(table), FIRST), 4)


def planted(strengths: NDArray[np.float64], *, n: int, tie: float = 0.0, seed: int = 0) -> Contests:
    rng = np.random.default_rng(seed)
    first = rng.integers(len(strengths), size=n)
    second = (first + rng.integers(1, len(strengths), size=n)) % len(strengths)
    apart = strengths[first] - strengths[second]
    weights = np.stack([np.exp(apart / 2), np.exp(-apart / 2), np.full(n, tie)])
    drawn = rng.random(n) * weights.sum(axis=0)
    outcomes = (drawn[np.newaxis] > np.cumsum(weights, axis=0)[:2]).sum(axis=0)
    return Contests(first, second, outcomes.astype(np.int64), len(strengths))


def test_the_published_strengths_of_journals_are_reproduced() -> None:
    found = bradley_terry(journals())
    # Turner and Firth (2012), Journal of Statistical Software 48 (9): against Biometrika.
    published = np.array([0.0, -2.94907, -0.47957, 0.26895])
    np.testing.assert_allclose(found.strengths - found.strengths[0], published, atol=1e-5)
    errors = [
        np.sqrt(found.covariance[0, 0] + found.covariance[k, k] - 2 * found.covariance[0, k])
        for k in (1, 2, 3)
    ]
    np.testing.assert_allclose(errors, [0.10255, 0.06059, 0.07083], rtol=0.05)


def test_ties_are_fitted_as_an_independent_optimiser_fits_them() -> None:
    contests = planted(np.array([0.6, 0.1, -0.2, -0.5]), n=3000, tie=0.7)

    def loss(parameters: NDArray[np.float64]) -> float:
        strong = np.exp(np.append(parameters[:3], 0.0))
        a, b = strong[contests.first], strong[contests.second]
        ways = np.stack([a, b, np.exp(parameters[3]) * np.sqrt(a * b)])
        chosen = ways[contests.outcomes, np.arange(len(a))]
        return float(-np.log(chosen / ways.sum(axis=0)).sum())

    other = optimize.minimize(loss, np.zeros(4), method="BFGS", options={"gtol": 1e-4}).x
    found = davidson(contests)
    np.testing.assert_allclose(found.strengths[:3] - found.strengths[3], other[:3], atol=1e-4)
    assert found.tie == pytest.approx(np.exp(other[3]), rel=1e-4)


@pytest.mark.parametrize("tie", [0.0, 0.5])
def test_intervals_hold_planted_strengths_as_often_as_they_say(tie: float) -> None:
    truth = np.array([0.8, 0.2, -0.3, -0.7])
    held = 0
    for seed in range(200):
        found = davidson(planted(truth, n=400, tie=tie, seed=seed))
        low_high = [found.interval(k) for k in range(4)]
        held += sum(i.low <= t <= i.high for i, t in zip(low_high, truth, strict=True))
    assert 0.92 <= held / 800 <= 0.98


def test_comparisons_of_one_prompt_are_no_more_evidence_for_being_repeated() -> None:
    once = planted(np.array([0.4, -0.4, 0.0]), n=300)
    thrice = Contests(
        np.tile(once.first, 3), np.tile(once.second, 3), np.tile(once.outcomes, 3), 3,
        np.tile(np.arange(300), 3),
    )  # fmt: skip
    one, three = bradley_terry(once), bradley_terry(thrice)
    np.testing.assert_allclose(one.strengths, three.strengths, atol=1e-8)
    np.testing.assert_allclose(one.covariance, three.covariance, rtol=1e-6)


def test_neither_names_nor_sides_matter() -> None:
    contests = planted(np.array([0.5, 0.0, -0.5]), n=200, tie=0.4)
    swapped = np.array([SECOND, FIRST, TIE])[contests.outcomes]
    renamed = np.array([2, 0, 1])
    turned = Contests(renamed[contests.second], renamed[contests.first], swapped, 3)
    np.testing.assert_allclose(
        davidson(turned).strengths[renamed], davidson(contests).strengths, atol=1e-8
    )


def test_the_chance_to_win_carries_its_interval() -> None:
    chance, interval = bradley_terry(journals()).wins(0, 1)
    assert chance == pytest.approx(1 / (1 + np.exp(-2.94907)), abs=1e-5)
    assert interval.low < chance < interval.high < 1


def test_what_has_no_finite_strength_is_said() -> None:
    never_lost = Contests(
        np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([FIRST, FIRST, TIE]), 3
    )
    with pytest.raises(UndefinedStatistic, match="every comparison"):
        bradley_terry(never_lost)
    empty = np.zeros(0, dtype=np.int64)
    with pytest.raises(NotEnoughLabels):
        davidson(Contests(empty, empty, empty, 2))
    with pytest.raises(UndefinedStatistic, match="ties"):
        davidson(Contests(np.array([0]), np.array([1]), np.array([TIE]), 2))
