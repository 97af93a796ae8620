"""When labels are enough: known answers, what no order or name may change, and planted truth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.stopping import claims, coin, is_enough, replay, saving, weigh
from goldsmith.stats.truth.dawid_skene import dawid_skene_with_prior
from goldsmith.stats.truth.labels import Labels

EVEN = np.array([0.5, 0.5])


def test_two_who_are_right_four_times_of_five_and_agree() -> None:
    found = weigh([0, 0], [coin(0.8, 2)] * 2, shares=EVEN, temperature=1.0)
    assert found.confidence == pytest.approx(0.64 / 0.68)
    assert found.factors == pytest.approx([4.0, 4.0])


def test_a_temperature_lowers_what_is_claimed() -> None:
    found = weigh([0, 0], [coin(0.8, 2)] * 2, shares=EVEN, temperature=2.0)
    assert found.confidence == pytest.approx(0.8)


def test_two_equals_who_differ_have_no_winner() -> None:
    found = weigh([0, 1], [coin(0.8, 2)] * 2, shares=EVEN, temperature=1.0)
    assert found.winner == -1
    assert not is_enough(found, [0, 1], confidence=0.5)


def test_a_label_of_somebody_near_chance_counts_for_nothing() -> None:
    found = weigh([0, 1], [coin(0.9, 2), coin(0.5, 2)], shares=EVEN, temperature=1.0)
    assert found.winner == 0
    assert found.factors[1] == pytest.approx(1.0)


def test_nothing_stops_that_is_not_what_most_people_said() -> None:
    expert, others = coin(0.99, 2), coin(0.55, 2)
    found = weigh([0, 1], [expert, others], shares=EVEN, temperature=1.0)
    assert found.confidence > 0.95
    assert not is_enough(found, [0, 1], confidence=0.95)


def test_an_item_without_labels_is_as_likely_as_its_classes() -> None:
    found = weigh([], [], shares=np.array([0.9, 0.1]), temperature=1.0)
    assert found.confidence == pytest.approx(0.9)


@given(
    said=st.lists(st.integers(0, 2), min_size=1, max_size=6),
    skills=st.lists(st.floats(0.34, 0.99), min_size=6, max_size=6),
    order=st.permutations(range(3)),
)
def test_names_of_classes_and_the_order_of_labels_do_not_matter(
    said: list[int], skills: list[float], order: list[int]
) -> None:
    shares = np.array([0.5, 0.3, 0.2])
    tables = [coin(skill, 3) for skill, _ in zip(skills, said, strict=False)]
    found = weigh(said, tables, shares=shares, temperature=1.3)
    renamed = weigh(
        [order.index(one) for one in said][::-1],
        tables[::-1],
        shares=shares[order],
        temperature=1.3,
    )
    assert renamed.confidence == pytest.approx(found.confidence)
    assert renamed.posterior == pytest.approx(found.posterior[order])


def test_claims_follow_each_label() -> None:
    labels = Labels.of(np.array([0, 0, 0, 1]), np.array([0, 1, 2, 0]), np.array([0, 0, 1, 1]))
    tables = np.stack([coin(0.8, 2)] * 3)
    found, origins = claims(labels, np.array([0, 1]), tables, EVEN)
    assert origins.tolist() == [0, 0]
    assert found[:, 0] == pytest.approx([0.64 / 0.68, 0.8])


def test_no_item_with_two_labels_makes_no_claim() -> None:
    labels = Labels.of(np.array([0]), np.array([0]), np.array([0]), n_classes=2)
    with pytest.raises(NotEnoughLabels):
        claims(labels, np.array([0]), np.stack([coin(0.8, 2)]), EVEN)


def _crowd(skill: float, seed: int = 1) -> tuple[Labels, np.ndarray]:
    rng = np.random.default_rng(seed)
    truth = rng.integers(2, size=400)
    items = np.repeat(np.arange(400), 9)
    people = np.concatenate([rng.permutation(20)[:9] for _ in range(400)])
    is_right = rng.random(len(items)) < skill
    classes = np.where(is_right, truth[items], 1 - truth[items])
    return Labels.of(items, people, classes, n_classes=2), truth


def test_a_good_crowd_needs_few_labels_and_keeps_its_accuracy() -> None:
    labels, truth = _crowd(0.9)
    found = replay(
        labels, dawid_skene_with_prior, fewest=2, most=9, confidence=0.95,
        rng=np.random.default_rng(0),
    )  # fmt: skip
    assert found.labels.mean() < 5
    assert (found.winners == truth).mean() > 0.96


def test_a_crowd_near_chance_goes_on_to_the_cap() -> None:
    labels, _ = _crowd(0.55)
    found = replay(
        labels, dawid_skene_with_prior, fewest=2, most=9, confidence=0.95,
        rng=np.random.default_rng(0),
    )  # fmt: skip
    assert found.labels.mean() > 7


def test_the_same_seed_replays_the_same() -> None:
    labels, _ = _crowd(0.8)
    one, other = (
        replay(
            labels, dawid_skene_with_prior, fewest=2, most=5, confidence=0.9,
            rng=np.random.default_rng(3),
        )
        for _ in range(2)
    )  # fmt: skip
    assert (one.labels == other.labels).all()


def test_what_is_saved_comes_with_its_interval() -> None:
    found = saving(
        np.array([2, 2, 3, 5] * 20), np.array([True] * 79 + [False]), overlap=5,
        rng=np.random.default_rng(0),
    )  # fmt: skip
    assert found.share.value == pytest.approx(0.4)
    assert found.interval is not None
    assert found.interval.low < 0.4 < found.interval.high
    assert (found.same.hits, found.same.n) == (79, 80)


def test_few_items_get_the_wider_interval() -> None:
    found = saving(
        np.array([2, 2, 3, 5]), np.array([True] * 4), overlap=5, rng=np.random.default_rng(0)
    )
    assert found.interval is not None
    assert found.interval.method == "jackknife over items"


def test_items_that_all_stop_alike_have_no_interval() -> None:
    found = saving(
        np.array([3] * 10), np.array([True] * 10), overlap=4, rng=np.random.default_rng(0)
    )
    assert (found.share.value, found.interval) == (0.25, None)


def test_one_item_shows_no_saving() -> None:
    with pytest.raises(NotEnoughLabels):
        saving(np.array([2]), np.array([True]), overlap=5, rng=np.random.default_rng(0))
