from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point, Polygon

from goldsmith.stats import overlaps
from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.masks import filled
from goldsmith.stats.overlaps import Drawn, likeness, overlap, pair
from goldsmith.stats.pairing import one_to_one


def square(x: float, y: float, side: float) -> list[tuple[float, float]]:
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]


def box(x: float, y: float, side: float, label: str = "car") -> Drawn:
    return Drawn(label, [square(x, y, side)])


def test_overlap_of_boxes_known_by_hand() -> None:
    assert overlap([square(0, 0, 10)], [square(0, 0, 10)]) == 1
    assert overlap([square(0, 0, 10)], [square(5, 0, 10)]) == pytest.approx(1 / 3)
    assert overlap([square(0, 0, 10)], [square(10, 0, 10)]) == 0


def test_a_triangle_is_half_its_square() -> None:
    triangle = [(0.0, 0.0), (10.0, 0.0), (0.0, 10.0)]
    assert overlap([triangle], [square(0, 0, 10)]) == pytest.approx(0.5)


def test_a_hole_does_not_belong() -> None:
    ring = [square(0, 0, 10), square(2, 2, 4)]
    assert overlap(ring, [square(0, 0, 10)]) == pytest.approx(0.84)
    assert overlap(ring, [square(2, 2, 4)]) == 0


def test_a_u_does_not_hold_what_stands_in_it() -> None:
    u = [(0, 0), (30, 0), (30, 30), (20, 30), (20, 10), (10, 10), (10, 30), (0, 30)]
    assert overlap([u], [[(10, 10), (20, 10), (20, 30), (10, 30)]]) == pytest.approx(0)


def test_overlap_of_random_polygons_is_what_counting_points_finds() -> None:
    rng = np.random.default_rng(11)
    one = [tuple(point) for point in rng.uniform(0, 100, (7, 2)).tolist()]
    other = [tuple(point) for point in rng.uniform(0, 100, (6, 2)).tolist()]
    places = rng.uniform(0, 100, (60_000, 2))
    a, b = inside(one, places), inside(other, places)
    counted = (a & b).sum() / (a | b).sum()
    assert overlap([one], [other]) == pytest.approx(counted, abs=0.015)
    assert overlap([one], [other]) == pytest.approx(overlap([other], [one]), abs=1e-12)


def inside(ring: list[tuple[float, float]], places: np.ndarray) -> np.ndarray:
    within = np.zeros(len(places), dtype=bool)
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        x, y = places[:, 0], places[:, 1]
        crosses = (ay > y) != (by > y)
        within ^= crosses & (x < (bx - ax) * (y - ay) / ((by - ay) or 1) + ax)
    return within


def star(rng: np.random.Generator, n: int) -> list[tuple[float, float]]:
    """A ring that does not cross itself, around a place of its own."""
    angles = 2 * np.pi * (np.arange(n) + rng.uniform(0, 0.9, n)) / n
    reach, (x, y) = rng.uniform(5, 40, n), rng.uniform(30, 70, 2)
    return list(zip(x + reach * np.cos(angles), y + reach * np.sin(angles), strict=True))


@pytest.mark.parametrize("seed", range(40))
def test_overlap_is_what_shapely_finds(seed: int) -> None:
    rng = np.random.default_rng(seed)
    one, other = star(rng, 9), star(rng, 7)
    a, b = Polygon(one), Polygon(other)
    wanted = a.intersection(b).area / a.union(b).area
    assert overlap([one], [other]) == pytest.approx(wanted, abs=1e-9)


def test_pixels_filled_are_those_whose_centres_shapely_finds_inside() -> None:
    ring = star(np.random.default_rng(5), 11)
    mask = filled([ring], 100, 90)
    area = Polygon(ring)
    wanted = {
        x * 90 + y for x in range(100) for y in range(90) if area.contains(Point(x + 0.5, y + 0.5))
    }
    runs = zip(mask.starts.tolist(), mask.ends.tolist(), strict=True)
    assert {place for start, end in runs for place in range(start, end)} == wanted


def test_a_mask_is_as_like_an_outline_as_its_pixels_are() -> None:
    mask = filled([square(10, 10, 20)], 100, 100)
    assert likeness(Drawn("car", mask=mask), box(10, 10, 20)) == 1
    assert likeness(box(20, 10, 20), Drawn("car", mask=mask)) == pytest.approx(1 / 3)
    assert likeness(Drawn("car", mask=mask), Drawn("car", line=[(20, 20)])) == 0


def test_moving_and_scaling_both_changes_nothing() -> None:
    one, other = square(0, 0, 10), square(3, 4, 9)
    far = [[(x * 7 + 1000, y * 7 - 40) for x, y in ring] for ring in (one, other)]
    assert overlap([far[0]], [far[1]]) == pytest.approx(overlap([one], [other]))


def test_points_and_lines_are_alike_by_nearness() -> None:
    assert likeness(Drawn("a", line=[(0, 0)]), Drawn("a", line=[(10, 0)])) == 0.5
    assert likeness(Drawn("a", line=[(0, 0)]), Drawn("a", line=[(40, 0)])) == 0
    line = Drawn("a", line=[(0, 0), (100, 0)])
    assert likeness(line, Drawn("a", line=[(0, 4), (50, 4), (100, 4)])) == 1
    assert likeness(line, Drawn("a", line=[(0, 30), (100, 30)])) == 0
    assert likeness(line, box(0, 0, 10)) == 0


def test_pairs_are_one_to_one_and_the_most_alike_first() -> None:
    mine, theirs = [box(0, 0, 100), box(10, 0, 100)], [box(9, 0, 100)]
    assert [(i, j) for i, j, _ in pair(mine, theirs)] == [(1, 0)]


def test_no_pair_is_taken_that_leaves_both_neighbours_alone() -> None:
    found = [(0, 0, 0.9), (0, 1, 0.8), (1, 0, 0.8), (5, 5, 0.6)]
    assert one_to_one(found) == [(0, 1, 0.8), (1, 0, 0.8), (5, 5, 0.6)]


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 5), st.integers(0, 5)), st.floats(0.5, 1.0), max_size=14
    )
)
def test_pairs_are_as_alike_in_all_as_any_choice_of_them(
    alike: dict[tuple[int, int], float],
) -> None:
    found = [(i, j, value) for (i, j), value in alike.items()]
    kept = one_to_one(found)
    assert len({i for i, _, _ in kept}) == len({j for _, j, _ in kept}) == len(kept)
    matrix = np.zeros((6, 6))
    for i, j, value in found:
        matrix[i, j] = value
    best = max(sum(matrix[i, j] for i, j in enumerate(order)) for order in permutations(range(6)))
    assert sum(value for _, _, value in kept) == pytest.approx(best)


def test_another_label_is_no_match() -> None:
    assert pair([box(0, 0, 100)], [box(0, 0, 100, "bus")]) == []


def test_f1_and_mean_overlap_known_by_hand() -> None:
    items = [
        [[box(0, 0, 10), box(50, 50, 10)], [box(0, 0, 10)]],
        [[box(0, 0, 30)], [box(0, 5, 30)]],
        [[], []],
    ]
    assert overlaps.f1(items) == [pytest.approx(2 / 3), 1]
    assert overlaps.matched_overlap(items) == [1, pytest.approx(25 / 35)]


def test_the_order_of_annotators_and_shapes_changes_nothing() -> None:
    one, other = [box(0, 0, 10), box(50, 50, 10)], [box(1, 0, 10), box(50, 53, 10)]
    assert overlaps.f1([[one, other]]) == overlaps.f1([[other[::-1], one[::-1]]])
    assert overlaps.matched_overlap([[one, other]]) == pytest.approx(
        overlaps.matched_overlap([[other[::-1], one[::-1]]])
    )


def test_planted_noise_is_found_again() -> None:
    rng = np.random.default_rng(4)
    shift = 10  # of 100 pixels to the right: 90 of 110 are shared
    items = [[[box(x, y, 100)], [box(x + shift, y, 100)]] for x, y in rng.uniform(0, 500, (40, 2))]
    found = overlaps.mean_over_items(overlaps.matched_overlap(items), 80, "mean")
    assert found.value == pytest.approx(90 / 110)
    assert (found.n_items, found.n_labels) == (40, 80)
    interval = overlaps.interval_over_items(overlaps.f1(items), rng=rng)
    assert (interval.low, interval.high) == (1, 1)


def test_without_items_there_is_no_figure() -> None:
    with pytest.raises(NotEnoughLabels, match="drew on the same item"):
        overlaps.mean_over_items([], 0, "mean")
    with pytest.raises(NotEnoughLabels, match="two items"):
        overlaps.interval_over_items([1.0], rng=np.random.default_rng(1))
