"""Krippendorff's alpha: published answers, invariance, planted truth, refusals."""

import numpy as np
import pytest
from numpy.typing import NDArray

from goldsmith.stats import alpha as agreement
from goldsmith.stats.alpha import (
    alpha_interval,
    interval_alpha,
    nominal_alpha,
    observed_agreement,
    observed_interval,
    ordinal_alpha,
    ratio_alpha,
)
from goldsmith.stats.disagreement import jaccard_distances, masi_distances
from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.ratings import Ratings

# Krippendorff (2011), section C: four observers, twelve units, missing data; here items first.
KRIPPENDORFF_2011 = (
    np.array(
        [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ]
    ).T
    - 1
)
SETS = np.array([[1, 0, 0], [1, 1, 0], [0, 1, 1], [0, 0, 1]], dtype=bool)


def simulate(*, n_items: int, accuracy: float, seed: int) -> NDArray[np.int64]:
    """Five annotators who see the true one of four categories, or answer at random."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(4, size=(n_items, 1))
    sees = rng.random((n_items, 5)) < accuracy
    return np.where(sees, truth, rng.integers(4, size=(n_items, 5)))


def test_nominal_alpha_matches_the_published_example() -> None:
    assert nominal_alpha(KRIPPENDORFF_2011).value == pytest.approx(0.743, abs=5e-4)


def test_ordinal_alpha_matches_the_published_example() -> None:
    assert ordinal_alpha(KRIPPENDORFF_2011).value == pytest.approx(0.815, abs=5e-4)


def test_interval_alpha_matches_the_published_example() -> None:
    values = np.where(KRIPPENDORFF_2011 < 0, np.nan, KRIPPENDORFF_2011)
    assert interval_alpha(values).value == pytest.approx(0.849, abs=5e-4)


def test_ratio_alpha_matches_the_published_example() -> None:
    values = np.where(KRIPPENDORFF_2011 < 0, np.nan, KRIPPENDORFF_2011 + 1)
    assert ratio_alpha(values).value == pytest.approx(0.797, abs=5e-4)


def test_ratio_alpha_minds_no_unit_and_refuses_what_is_below_nothing() -> None:
    values = np.array([[1.0, 2.0], [3.0, 3.5], [10.0, 8.0], [0.0, 0.0]])
    assert ratio_alpha(values * 2.54).value == pytest.approx(ratio_alpha(values).value)
    with pytest.raises(ValueError, match="below 0"):
        ratio_alpha(np.array([[1.0, -2.0]]))


def test_jaccard_distance_is_what_two_sets_do_not_share() -> None:
    distances = jaccard_distances(SETS)
    assert distances[0, 1] == pytest.approx(1 / 2)
    assert distances[1, 2] == pytest.approx(2 / 3)
    assert distances[0, 3] == 1.0


def test_jaccard_alpha_of_single_labels_is_nominal_alpha() -> None:
    labels = simulate(n_items=50, accuracy=0.6, seed=4)
    prepared = agreement.jaccard(Ratings.from_matrix(labels), np.eye(4, dtype=bool))
    assert agreement.alpha(prepared).value == pytest.approx(nominal_alpha(labels).value)


def test_items_that_are_copies_make_no_interval_narrower() -> None:
    labels = simulate(n_items=60, accuracy=0.6, seed=5)
    copies = np.repeat(labels, 10, axis=0)
    prepared = agreement.nominal(copies, merge=False)
    own = alpha_interval(prepared, clusters=np.arange(600) // 10, rng=np.random.default_rng(1))
    honest = alpha_interval(agreement.nominal(labels), rng=np.random.default_rng(1))
    blind = alpha_interval(agreement.nominal(copies), rng=np.random.default_rng(1))
    assert own.high - own.low == pytest.approx(honest.high - honest.low, rel=0.15)
    assert blind.high - blind.low < 0.5 * (own.high - own.low)


def test_clusters_of_one_item_are_items() -> None:
    labels = simulate(n_items=80, accuracy=0.6, seed=6)
    prepared = agreement.nominal(labels, merge=False)
    own = alpha_interval(
        prepared, clusters=np.arange(80), rng=np.random.default_rng(2), n_resamples=4000
    )
    items = alpha_interval(
        agreement.nominal(labels), rng=np.random.default_rng(3), n_resamples=4000
    )
    assert (own.low, own.high) == pytest.approx((items.low, items.high), abs=0.02)


def test_one_cluster_has_no_interval() -> None:
    prepared = agreement.nominal(np.array([[0, 1], [1, 1]]), merge=False)
    with pytest.raises(NotEnoughLabels, match="two or more"):
        alpha_interval(prepared, clusters=np.zeros(2, np.int64), rng=np.random.default_rng(0))


def test_alpha_says_how_many_items_and_labels_it_rests_on() -> None:
    result = nominal_alpha(KRIPPENDORFF_2011)
    assert (result.n_items, result.n_labels) == (11, 40)


def test_observed_agreement_weighs_items_by_their_labels() -> None:
    labels = np.array([[0, 0, -1], [0, 0, 1]])
    assert observed_agreement(labels).value == pytest.approx((2 * 1 + 3 / 3) / 5)


def test_masi_distance_of_equal_sets_is_zero_and_of_disjoint_sets_one() -> None:
    distances = masi_distances(SETS)
    assert (distances[0, 0], distances[0, 3]) == (0.0, 1.0)


def test_masi_distance_follows_passonneau_for_subset_and_overlap() -> None:
    distances = masi_distances(SETS)
    assert distances[0, 1] == pytest.approx(1 - 1 / 2 * 2 / 3)
    assert distances[1, 2] == pytest.approx(1 - 1 / 3 * 1 / 3)


def test_two_empty_sets_agree() -> None:
    assert masi_distances(np.zeros((2, 3), dtype=bool))[0, 1] == 0.0


def test_masi_alpha_of_single_labels_is_nominal_alpha() -> None:
    labels = simulate(n_items=200, accuracy=0.6, seed=1)
    prepared = agreement.masi(Ratings.from_matrix(labels), np.eye(4, dtype=bool))
    assert agreement.alpha(prepared).value == pytest.approx(nominal_alpha(labels).value)


def test_masi_alpha_matches_a_sum_over_all_pairs() -> None:
    labels = simulate(n_items=50, accuracy=0.5, seed=2)
    distances = masi_distances(SETS)
    within = np.mean([distances[np.ix_(row, row)].sum() / 20 for row in labels])
    pooled = distances[np.ix_(labels.ravel(), labels.ravel())].sum() / (250 * 249)
    value = agreement.alpha(agreement.masi(Ratings.from_matrix(labels), SETS)).value
    assert value == pytest.approx(1 - within / pooled)


@pytest.mark.parametrize("statistic", [nominal_alpha, ordinal_alpha, observed_agreement])
def test_the_order_of_annotators_does_not_matter(statistic) -> None:  # type: ignore[no-untyped-def]
    shuffled = KRIPPENDORFF_2011[:, [2, 0, 3, 1]]
    assert statistic(shuffled).value == pytest.approx(statistic(KRIPPENDORFF_2011).value)


def test_renaming_categories_leaves_nominal_alpha_alone() -> None:
    renamed = np.array([3, 0, 4, 1, 2, -1])[KRIPPENDORFF_2011]
    assert nominal_alpha(renamed).value == pytest.approx(nominal_alpha(KRIPPENDORFF_2011).value)


def test_reversing_the_scale_leaves_ordinal_alpha_alone() -> None:
    reversed_scale = np.where(KRIPPENDORFF_2011 < 0, -1, 4 - KRIPPENDORFF_2011)
    assert ordinal_alpha(reversed_scale).value == pytest.approx(
        ordinal_alpha(KRIPPENDORFF_2011).value
    )


def test_moving_and_stretching_numbers_leaves_interval_alpha_alone() -> None:
    values = np.where(KRIPPENDORFF_2011 < 0, np.nan, KRIPPENDORFF_2011)
    assert interval_alpha(1e9 + 7 * values).value == pytest.approx(interval_alpha(values).value)


def test_nominal_alpha_recovers_a_planted_agreement() -> None:
    labels = simulate(n_items=20_000, accuracy=0.7, seed=3)
    assert nominal_alpha(labels).value == pytest.approx(0.7**2, abs=0.01)


def test_random_answers_have_an_alpha_near_zero() -> None:
    labels = simulate(n_items=20_000, accuracy=0.0, seed=4)
    assert ordinal_alpha(labels).value == pytest.approx(0.0, abs=0.01)


def test_the_interval_covers_the_planted_agreement_about_as_often_as_it_says() -> None:
    rng = np.random.default_rng(5)
    covers = 0
    for seed in range(100):
        prepared = agreement.nominal(simulate(n_items=150, accuracy=0.7, seed=seed))
        found = alpha_interval(prepared, rng=rng, n_resamples=400)
        covers += found.low <= 0.7**2 <= found.high
    assert 88 <= covers <= 100


def test_an_interval_is_the_same_for_the_same_generator() -> None:
    prepared = agreement.ordinal(KRIPPENDORFF_2011)
    first = alpha_interval(prepared, rng=np.random.default_rng(6))
    assert first == alpha_interval(prepared, rng=np.random.default_rng(6))


def test_an_interval_of_numbers_holds_their_alpha() -> None:
    labels = simulate(n_items=300, accuracy=0.8, seed=7).astype(np.float64)
    items = np.repeat(np.arange(300), 5)
    prepared = agreement.interval(items, labels.ravel() * 1.37)
    found = alpha_interval(prepared, rng=np.random.default_rng(8))
    assert found.low < interval_alpha(labels).value < found.high


def test_labels_that_are_all_the_same_have_no_alpha() -> None:
    with pytest.raises(UndefinedStatistic):
        nominal_alpha(np.zeros((5, 2), dtype=np.int64))


def test_numbers_that_are_all_the_same_have_no_alpha() -> None:
    with pytest.raises(UndefinedStatistic):
        interval_alpha(np.full((5, 3), 0.1))


def test_single_labels_are_not_enough() -> None:
    with pytest.raises(NotEnoughLabels):
        nominal_alpha(np.array([[0, -1], [-1, 1]]))


def test_no_labels_are_not_enough() -> None:
    with pytest.raises(NotEnoughLabels):
        interval_alpha(np.full((3, 2), np.nan))


def test_an_interval_is_refused_where_one_item_carries_all_disagreement() -> None:
    labels = np.zeros((40, 2), dtype=np.int64)
    labels[0, 0] = 1
    with pytest.raises(UndefinedStatistic):
        alpha_interval(agreement.nominal(labels), rng=np.random.default_rng(9))


def test_one_item_that_differs_has_an_alpha_of_zero() -> None:
    assert nominal_alpha(np.array([[0, 1]])).value == pytest.approx(0.0)


def test_observed_agreement_has_an_interval_around_it() -> None:
    rng = np.random.default_rng(1)
    found = observed_interval(KRIPPENDORFF_2011, rng=rng)
    assert found.low < observed_agreement(KRIPPENDORFF_2011).value < found.high


def test_full_agreement_on_few_items_is_not_certain() -> None:
    found = observed_interval(np.zeros((10, 2), np.int64), rng=np.random.default_rng(1))
    assert (round(found.low, 3), found.high, found.method) == (0.722, 1.0, "Wilson, items")


def test_the_interval_of_observed_agreement_covers_the_planted_one() -> None:
    rng = np.random.default_rng(8)
    planted = [(rng.random(200) < 0.7).astype(np.int64) for _ in range(100)]
    found = [
        observed_interval(np.stack([np.zeros(200, np.int64), 1 - equal], axis=1), rng=rng)
        for equal in planted
    ]
    covered = sum(interval.low <= 0.7 <= interval.high for interval in found)
    assert 88 <= covered <= 100


def test_one_label_an_item_has_no_observed_interval() -> None:
    with pytest.raises(NotEnoughLabels):
        observed_interval(np.zeros((5, 1), np.int64), rng=np.random.default_rng(1))


def test_few_items_get_the_jackknife_and_no_spread_gets_no_interval() -> None:
    found = alpha_interval(agreement.nominal(KRIPPENDORFF_2011), rng=np.random.default_rng(0))
    assert found.method == "jackknife over items"
    assert found.low < 0.743 < found.high <= 1.0
    with pytest.raises(UndefinedStatistic, match="no item makes a difference"):
        alpha_interval(agreement.nominal(np.array([[0, 1], [2, 3]])), rng=np.random.default_rng(0))


def test_the_jackknife_of_few_items_covers_as_often_as_it_says() -> None:
    truth = nominal_alpha(simulate(n_items=20_000, accuracy=0.6, seed=99)).value
    covered = 0
    for seed in range(120):
        prepared = agreement.nominal(simulate(n_items=25, accuracy=0.6, seed=seed))
        found = alpha_interval(prepared, rng=np.random.default_rng(seed))
        covered += found.low <= truth <= found.high
    assert covered >= 0.9 * 120
