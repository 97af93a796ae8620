"""Majority, distribution and confusion."""

import numpy as np
import pytest

from goldsmith.stats.counts import confusion, label_distribution, majority
from goldsmith.stats.errors import NotEnoughLabels


def test_the_most_frequent_label_wins() -> None:
    found = majority(["spam", "ham", "spam"])
    assert (found.winners, found.votes, found.n) == (("spam",), 2, 3)


def test_a_tie_is_reported_and_not_broken() -> None:
    found = majority(["a", "b", "b", "a", "c"])
    assert found.is_tie
    assert found.winners == ("a", "b")


def test_no_label_has_no_majority() -> None:
    with pytest.raises(NotEnoughLabels):
        majority([])


def test_the_distribution_leaves_out_missing_labels() -> None:
    assert label_distribution(np.array([0, 2, -1, 2]), 4).tolist() == [1, 0, 2, 0]


def test_confusion_counts_each_pair_of_two_annotators_both_ways() -> None:
    table = confusion(np.array([0, 0, 1, 1]), np.array([0, 1, 1, 1]), 3)
    assert table.tolist() == [[0, 1, 0], [1, 2, 0], [0, 0, 0]]


def test_an_item_adds_as_much_confusion_as_it_has_labels() -> None:
    table = confusion(np.array([5, 5, 5, 5]), np.array([0, 1, 2, 2]), 3)
    assert table.sum() == pytest.approx(4)
    assert table.tolist() == table.T.tolist()


def test_single_labels_confuse_nothing() -> None:
    assert confusion(np.array([0, 1]), np.array([0, 1]), 2).sum() == 0


def test_no_labels_confuse_nothing() -> None:
    empty = np.zeros(0, dtype=np.int64)
    assert confusion(empty, empty, 2).sum() == 0
