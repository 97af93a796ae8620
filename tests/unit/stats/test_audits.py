"""Audits, plans and calibration: exact risks, known answers, honest refusals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from goldsmith.stats.acceptance import Verdict, double_plan, sequential_plan, single_plan
from goldsmith.stats.audits import (
    Stratum,
    lot_interval,
    narrowed_share,
    sample_size,
    stratified_share,
)
from goldsmith.stats.calibration import calibrate, reliability
from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.exact import clopper_pearson_interval


def test_the_classic_plan_for_one_and_eight_per_cent_is_found() -> None:
    """A published binomial plan: n = 58, c = 1 keeps 10 % at 6.5 %; here by the same formula."""
    plan = single_plan(0.01, 0.08, producer_risk=0.05, consumer_risk=0.10)
    assert stats.binom.sf(plan.accept, plan.n, 0.01) <= 0.05
    assert stats.binom.cdf(plan.accept, plan.n, 0.08) <= 0.10
    assert stats.binom.cdf(plan.accept, plan.n - 1, 0.08) > 0.10
    assert (plan.n, plan.accept) == (65, 2)


@settings(deadline=None, max_examples=25)
@given(good=st.floats(0.002, 0.05), factor=st.floats(2.5, 8))
def test_every_plan_keeps_its_risks(good: float, factor: float) -> None:
    bad = min(0.6, good * factor)
    plan = single_plan(good, bad)
    assert plan.producer_risk <= 0.05
    assert plan.consumer_risk <= 0.05


def test_a_double_plan_checks_fewer_of_a_good_lot() -> None:
    single, double = single_plan(0.02, 0.10), double_plan(0.02, 0.10)
    assert double.producer_risk <= 0.05
    assert double.consumer_risk <= 0.05
    assert double.expected < single.n


def test_a_sequential_audit_stops_early_and_keeps_its_risks() -> None:
    plan = sequential_plan(0.02, 0.10)
    rng = np.random.default_rng(0)

    def audit(rate: float) -> tuple[Verdict, int]:
        hits = 0
        for n in range(1, plan.most + 1):
            hits += int(rng.random() < rate)
            if (verdict := plan.verdict(hits, n)) is not Verdict.GO_ON:
                return verdict, n
        raise AssertionError("the plan is cut off at most items")

    good, bad = [audit(0.02) for _ in range(600)], [audit(0.10) for _ in range(600)]
    assert np.mean([verdict is Verdict.REFUSE for verdict, _ in good]) < 0.08
    assert np.mean([verdict is Verdict.ACCEPT for verdict, _ in bad]) < 0.08
    assert np.mean([n for _, n in good]) < 0.75 * plan.most


def test_rates_that_cannot_be_told_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="below the bad one"):
        single_plan(0.05, 0.05)
    with pytest.raises(UndefinedStatistic):
        single_plan(0.0500, 0.0501)


def test_a_check_of_nearly_all_of_a_small_lot_says_more_than_a_proportion() -> None:
    lot, plain = lot_interval(3, 90, 100), clopper_pearson_interval(3, 90)
    assert (lot.low, lot.high) == (0.03, 0.05)
    assert lot.high - lot.low < plain.high - plain.low
    assert lot_interval(5, 100, 100).low == lot_interval(5, 100, 100).high == 0.05


def test_whether_a_bound_is_kept_is_a_plain_yes_or_no() -> None:
    """A missed criterion calls for an act only where it is False itself."""
    assert (lot_interval(0, 16, 100).high <= 0.05) is False


@settings(deadline=None, max_examples=30)
@given(lot=st.integers(5, 60), data=st.data())
def test_the_interval_of_a_lot_covers_as_often_as_it_says(lot: int, data: st.DataObject) -> None:
    faulty, n = data.draw(st.integers(0, lot)), data.draw(st.integers(1, lot))
    covered = 0.0
    for hits in range(max(0, n - (lot - faulty)), min(n, faulty) + 1):
        interval = lot_interval(hits, n, lot)
        if interval.low - 1e-12 <= faulty / lot <= interval.high + 1e-12:
            covered += float(stats.hypergeom.pmf(hits, lot, faulty, n))
    assert covered >= 0.95 - 1e-9


def test_strata_weigh_as_many_items_as_they_have() -> None:
    found = stratified_share([Stratum(9000, 100, 0), Stratum(1000, 100, 20)])
    assert found.value == pytest.approx(0.02)
    assert found.interval.low < 0.02 < found.interval.high < 0.06
    with pytest.raises(NotEnoughLabels):
        stratified_share([Stratum(9000, 100, 0), Stratum(1000, 0, 0)])


def test_the_sample_for_five_points_either_way_of_a_half() -> None:
    n = sample_size(0.5, 0.05)
    assert 384 < n < 410
    exact = clopper_pearson_interval(round(0.5 * n), n)
    assert (exact.high - exact.low) / 2 <= 0.05


def test_a_model_narrows_an_audit_only_after_ten_faults() -> None:
    rng = np.random.default_rng(4)
    chance = rng.beta(0.5, 3, size=5000)
    is_faulty = rng.random(5000) < chance
    checked = rng.permutation(5000)[:400]
    interval = narrowed_share(chance, chance[checked], is_faulty[checked])
    plain = clopper_pearson_interval(int(is_faulty[checked].sum()), 400)
    assert interval.low < is_faulty.mean() < interval.high
    assert interval.high - interval.low < plain.high - plain.low
    with pytest.raises(UndefinedStatistic):
        narrowed_share(chance, chance[:50], [True] * 9 + [False] * 41)


def test_one_temperature_brings_claims_down_to_facts() -> None:
    rng = np.random.default_rng(0)
    truth = rng.integers(2, size=4000)
    evidence = np.where(truth == 1, 1, -1) * 1.0 + rng.normal(size=4000)
    honest = 1 / (1 + np.exp(-2 * evidence))
    boasts = 1 / (1 + np.exp(-8 * evidence))  # the same order, four times as sure
    posteriors = np.stack([1 - boasts, boasts], axis=1)
    found = calibrate(posteriors, np.where(np.arange(4000) < 2000, truth, -1))
    assert found.temperature == pytest.approx(4, rel=0.15)
    rest = np.where(np.arange(4000) < 2000, -1, truth)
    before, after = reliability(posteriors, rest), reliability(found.apply(posteriors), rest)
    assert after.error < 0.03 < before.error
    assert found.apply(posteriors)[:, 1] == pytest.approx(honest, abs=0.1)
    assert sum(one.n for one in before.bins) == before.n == 2000


def test_without_gold_nothing_is_calibrated() -> None:
    with pytest.raises(NotEnoughLabels):
        calibrate(np.full((100, 2), 0.5), np.full(100, -1))
