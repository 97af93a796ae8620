"""Copies and careless labels are found, honest people are left in peace."""

import numpy as np
import pytest
from tests.unit.stats.test_truth import crowd

from goldsmith.stats.suspicion import alike_pairs, careless, near_copies
from goldsmith.stats.truth.dawid_skene import dawid_skene_with_prior
from goldsmith.stats.truth.labels import Labels


def joined(labels: Labels, *more: np.ndarray) -> Labels:
    """More annotators, each with a class for every item."""
    items = np.arange(labels.n_items)
    first = labels.n_annotators
    return Labels.of(
        np.concatenate([labels.items, *(items for _ in more)]),
        np.concatenate(
            [labels.annotators, *(np.full(len(items), first + k) for k in range(len(more)))]
        ),
        np.concatenate([labels.classes, *more]),
        n_classes=labels.n_classes,
    )


def test_a_copier_is_found_and_nobody_else() -> None:
    labels, _ = crowd([0.85, 0.8, 0.75, 0.7, 0.8], n_items=400, n_classes=4, seed=2)
    original = labels.classes[labels.annotators == 3]
    rng = np.random.default_rng(0)
    copy = np.where(rng.random(400) < 0.95, original, rng.integers(4, size=400))
    with_copy = joined(labels, copy)
    pairs = alike_pairs(with_copy, dawid_skene_with_prior(with_copy))
    assert [(pair.one, pair.other) for pair in pairs] == [(3, 5)]
    assert pairs[0].same_wrong > 3 * pairs[0].expected


@pytest.mark.parametrize("n_classes", [2, 3, 5])
@pytest.mark.parametrize("seed", range(5))
def test_honest_people_whose_mistakes_scatter_are_not_called_alike(
    n_classes: int, seed: int
) -> None:
    labels, _ = crowd([0.9, 0.8, 0.7, 0.65, 0.8, 0.75], n_classes=n_classes, seed=seed)
    inference = dawid_skene_with_prior(labels)
    assert alike_pairs(labels, inference) == []
    assert careless(labels, inference) == []


def test_somebody_who_says_one_thing_and_somebody_who_guesses_are_found() -> None:
    labels, _ = crowd([0.9, 0.85, 0.8, 0.8], n_classes=3, seed=1)
    guesses = np.random.default_rng(7).integers(3, size=300)
    found = careless(
        (more := joined(labels, np.zeros(300, dtype=np.int64), guesses)),
        dawid_skene_with_prior(more),
    )
    assert {(one.annotator, one.reason) for one in found} == {
        (4, "one class throughout"), (5, "near chance"),
    }  # fmt: skip


def test_a_copier_among_few_people_is_found_where_a_model_follows_the_copies() -> None:
    labels, _ = crowd([0.8] * 5, n_items=200, n_classes=3, seed=3)
    copy = labels.classes[labels.annotators == 0]
    with_copy = joined(labels, copy, np.zeros(200, dtype=np.int64))
    copies = near_copies(with_copy)
    assert copies.tolist() == [5]
    others = with_copy.only(~np.isin(with_copy.annotators, copies))
    pairs = alike_pairs(with_copy, dawid_skene_with_prior(others))
    assert [(pair.one, pair.other) for pair in pairs] == [(0, 5)]


@pytest.mark.parametrize("seed", range(5))
def test_people_who_all_err_on_the_same_hard_items_are_no_copies(seed: int) -> None:
    labels, truth = crowd([0.9, 0.85, 0.8, 0.9, 0.85], n_classes=3, seed=seed)
    is_hard = np.arange(300)[labels.items] < 100
    misled = np.where(is_hard, (truth[labels.items] + 1) % 3, labels.classes)
    hard = Labels.of(labels.items, labels.annotators, misled, n_classes=3)
    assert near_copies(hard).tolist() == []


def test_a_few_labels_raise_no_suspicion() -> None:
    labels, _ = crowd([0.9, 0.8], n_items=10)
    assert careless(labels, dawid_skene_with_prior(labels)) == []


def test_where_all_labels_were_left_out_nobody_is_suspected() -> None:
    labels, _ = crowd([0.9, 0.8], n_items=10)
    none = labels.only(np.zeros(len(labels), dtype=bool))
    inference = dawid_skene_with_prior(labels)
    assert alike_pairs(none, inference) == []
    assert careless(none, inference) == []
