"""Votes on shapes: known by hand, recovery of what was planted, and what must not change them."""

import numpy as np
import pytest

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.overlaps import Drawn
from goldsmith.stats.truth.shapes import vote_on_shapes


def box(x: float, y: float, side: float, label: str = "car") -> Drawn:
    return Drawn(label, [[(x, y), (x + side, y), (x + side, y + side), (x, y + side)]])


def test_two_of_three_find_a_car_and_one_of_three_a_ghost() -> None:
    given = [[box(0, 0, 100), box(500, 500, 20)], [box(4, 0, 100)], []]
    found = vote_on_shapes(given)
    assert [(one.label, one.votes, one.frame) for one in found] == [
        ("car", {"car": 2}, (2, 0, 102, 100))
    ]
    assert found[0].likeness == pytest.approx(96 / 104)


def test_the_same_place_called_otherwise_is_one_thing_and_a_tie_is_said() -> None:
    found = vote_on_shapes([[box(0, 0, 100)], [box(0, 0, 100, "bus")]])
    assert [(one.label, one.votes) for one in found] == [(None, {"car": 1, "bus": 1})]


def test_neighbours_are_told_apart_one_to_one() -> None:
    near = [box(0, 0, 100), box(40, 0, 100)]
    moved = [box(3, 0, 100), box(43, 0, 100)]
    found = vote_on_shapes([near, moved, near[::-1]])
    assert sorted(one.frame[0] for one in found) == [0, 40]
    assert [one.votes for one in found] == [{"car": 3}, {"car": 3}]


def test_the_shape_is_one_that_somebody_drew() -> None:
    drawn = [box(0, 0, 100), box(4, 0, 100), box(30, 0, 100)]
    assert vote_on_shapes([[one] for one in drawn])[0].shape == drawn[1]


def test_what_was_planted_is_found_again_whatever_the_order_of_people() -> None:
    rng = np.random.default_rng(7)
    planted = [(float(200 * k), float(150 * (k % 3)), "ab"[k % 2]) for k in range(8)]
    given = [
        [
            box(x + rng.normal(0, 3), y + rng.normal(0, 3), 80, label)
            for x, y, label in planted
            if rng.random() < 0.9
        ]
        for _ in range(5)
    ]
    found = vote_on_shapes(given)
    assert sorted((round(one.frame[0], -1), one.label) for one in found) == sorted(
        (x, label) for x, _, label in planted
    )
    again = vote_on_shapes(given[::-1])
    assert {(one.label, sum(one.votes.values())) for one in again} == {
        (one.label, sum(one.votes.values())) for one in found
    }


def test_nobody_drew() -> None:
    with pytest.raises(NotEnoughLabels):
        vote_on_shapes([[], []])
