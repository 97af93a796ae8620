"""A rise of errors is noticed, steadiness is left in peace."""

import numpy as np
import pytest

from goldsmith.stats.drift import cusum
from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.exact import beta_interval


def test_a_rise_is_noticed_near_where_it_began() -> None:
    rng = np.random.default_rng(4)
    errors = np.concatenate([rng.random(150) < 0.08, rng.random(100) < 0.5]).astype(float)
    found = cusum(errors)
    assert found.began is not None
    assert abs(found.began - 150) < 20
    assert found.alarm is not None
    assert found.alarm < 190


@pytest.mark.parametrize("seed", range(8))
def test_the_same_share_throughout_raises_no_alarm(seed: int) -> None:
    errors = (np.random.default_rng(seed).random(150) < 0.15).astype(float)
    assert cusum(errors).alarm is None


def test_getting_better_is_no_drift() -> None:
    errors = np.concatenate([np.tile([1.0, 0.0], 30), np.zeros(60)])
    assert cusum(errors).alarm is None


def test_few_judgements_say_nothing() -> None:
    with pytest.raises(NotEnoughLabels):
        cusum(np.zeros(39))


def test_the_sum_follows_by_hand() -> None:
    path = cusum(np.zeros(40)).path
    assert path.max() == 0.0


def test_a_beta_interval_is_the_posterior_of_a_uniform_prior() -> None:
    found = beta_interval(9, 10)
    assert (found.low, found.high) == pytest.approx((0.5872, 0.9772), abs=5e-4)
    nothing = beta_interval(0, 0)
    assert (nothing.low, nothing.high) == pytest.approx((0.025, 0.975))


def test_who_always_errs_does_not_drift() -> None:
    errors = (np.random.default_rng(1).random(120) < 0.75).astype(float)
    assert cusum(errors).alarm is None
