"""Proportions: published answers, edges, coverage."""

import numpy as np
import pytest
from scipy import stats

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.exact import clopper_pearson_interval
from goldsmith.stats.proportions import difference, share, wilson_interval


def test_wilson_matches_the_published_example() -> None:
    # Newcombe (1998), table I: 81 of 263.
    found = wilson_interval(81, 263)
    assert (found.low, found.high) == pytest.approx((0.2553, 0.3662), abs=5e-5)


def test_clopper_pearson_matches_the_published_example() -> None:
    # Newcombe (1998), table I: 81 of 263.
    found = clopper_pearson_interval(81, 263)
    assert (found.low, found.high) == pytest.approx((0.2527, 0.3676), abs=5e-5)


def test_both_intervals_agree_with_scipy() -> None:
    peer = stats.binomtest(7, 11)
    ours, exact = wilson_interval(7, 11), clopper_pearson_interval(7, 11)
    assert tuple(peer.proportion_ci(method="wilson")) == pytest.approx((ours.low, ours.high))
    assert tuple(peer.proportion_ci(method="exact")) == pytest.approx((exact.low, exact.high))


@pytest.mark.parametrize("interval", [wilson_interval, clopper_pearson_interval])
def test_no_hit_starts_at_zero_and_all_hits_end_at_one(interval) -> None:  # type: ignore[no-untyped-def]
    assert (interval(0, 9).low, interval(9, 9).high) == (0.0, 1.0)


def test_hits_and_misses_mirror_each_other() -> None:
    hits, misses = wilson_interval(3, 20), wilson_interval(17, 20)
    assert (hits.low, hits.high) == pytest.approx((1 - misses.high, 1 - misses.low))


def test_the_exact_interval_keeps_its_level() -> None:
    hits = np.random.default_rng(1).binomial(30, 0.2, size=2000)
    covers = [
        (found := clopper_pearson_interval(int(h), 30)).low <= 0.2 <= found.high for h in hits
    ]
    assert np.mean(covers) >= 0.95


def test_a_share_carries_its_n_and_its_interval() -> None:
    found = share(3, 4)
    assert (found.value, found.n, found.interval.method) == (0.75, 4, "Wilson")


def test_nothing_has_no_proportion() -> None:
    with pytest.raises(NotEnoughLabels):
        share(0, 0)


def test_more_hits_than_cases_is_refused() -> None:
    with pytest.raises(ValueError, match="no proportion"):
        wilson_interval(3, 2)


def test_the_difference_of_two_proportions_matches_the_published_example() -> None:
    # Newcombe (1998), table II, 56/70 less 48/80 by method 10.
    found = difference(56, 70, 48, 80)
    assert found.value == pytest.approx(0.2)
    assert found.interval.low == pytest.approx(0.0524, abs=5e-5)
    assert found.interval.high == pytest.approx(0.3339, abs=5e-5)
