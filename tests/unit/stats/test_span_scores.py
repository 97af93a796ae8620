"""F1 of spans between annotators: known answers, and what must not change it."""

import numpy as np
import pytest

from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.span_scores import Like, Span, matched, pair_sums, span_f1, span_f1_interval

OVERLAPPING, ANY_LABEL = Like(overlapping=True), Like(any_label=True)


def spans(*given: tuple[int, int, str]) -> frozenset[Span]:
    return frozenset(Span(label, ((start, end),)) for start, end, label in given)


ANN = spans((0, 5, "person"), (10, 15, "place"))
BOB = spans((0, 5, "person"), (10, 17, "place"), (20, 22, "person"))


def test_exact_matches_need_the_same_edges_and_label() -> None:
    assert matched(ANN, BOB) == 1
    assert span_f1(pair_sums([[ANN, BOB]])).value == pytest.approx(2 * 1 / 5)


def test_overlapping_spans_of_one_label_match() -> None:
    assert span_f1(pair_sums([[ANN, BOB]], like=OVERLAPPING)).value == pytest.approx(2 * 2 / 5)


def test_overlap_under_another_label_is_no_match() -> None:
    assert matched(spans((0, 5, "person")), spans((0, 5, "place")), like=OVERLAPPING) == 0


def test_the_same_place_under_another_label_matches_where_labels_are_left_out() -> None:
    """Beside the exact figure it tells quarrels about labels from quarrels about places."""
    other = spans((0, 5, "place"), (10, 17, "place"))
    assert matched(ANN, other) == 0
    assert matched(ANN, other, like=ANY_LABEL) == 1
    assert matched(ANN, other, like=Like(any_label=True, overlapping=True)) == 2


def test_edges_may_be_off_by_the_tolerance_and_no_more() -> None:
    near = spans((1, 5, "person"), (10, 17, "place"))
    assert [matched(ANN, near, like=Like(tolerance=n)) for n in range(3)] == [0, 1, 2]
    broken = frozenset({Span("person", ((0, 2), (4, 5)))})
    assert matched(ANN, broken, like=Like(tolerance=9)) == 0


def test_one_long_span_matches_one_of_several_short_ones_only() -> None:
    short = spans((0, 3, "person"), (4, 9, "person"))
    assert matched(spans((0, 9, "person")), short, like=OVERLAPPING) == 1


def test_parts_of_a_span_count_together() -> None:
    broken = frozenset({Span("person", ((0, 2), (8, 9)))})
    assert matched(broken, spans((8, 12, "person")), like=OVERLAPPING) == 1
    assert matched(broken, spans((3, 7, "person")), like=OVERLAPPING) == 0


def test_nothing_marked_by_both_is_no_disagreement() -> None:
    agreed = span_f1(pair_sums([[ANN, ANN], [spans(), spans()]]))
    assert agreed.value == 1.0
    assert (agreed.n_items, agreed.n_labels) == (2, 4)


def test_the_order_of_annotators_does_not_matter() -> None:
    carl = spans((11, 12, "place"))
    there = span_f1(pair_sums([[ANN, BOB, carl]], like=OVERLAPPING))
    back = span_f1(pair_sums([[carl, BOB, ANN]], like=OVERLAPPING))
    assert there == back


def test_without_any_span_it_is_undefined() -> None:
    with pytest.raises(UndefinedStatistic):
        span_f1(pair_sums([[spans(), spans()]]))


def test_one_judgement_an_item_is_not_enough() -> None:
    with pytest.raises(NotEnoughLabels):
        pair_sums([[ANN], [BOB]])


def test_the_interval_holds_the_value_and_narrows_with_more_items() -> None:
    few = pair_sums([[ANN, BOB], [ANN, ANN]] * 5)
    many = pair_sums([[ANN, BOB], [ANN, ANN]] * 200)
    one = span_f1_interval(few, rng=np.random.default_rng(1))
    other = span_f1_interval(many, rng=np.random.default_rng(1))
    assert one.low <= span_f1(few).value <= one.high
    assert other.high - other.low < one.high - one.low


def test_a_planted_error_rate_is_found_again() -> None:
    rng = np.random.default_rng(3)
    items = []
    for _ in range(2000):
        truth = [(n * 10, n * 10 + 5, "person") for n in range(5)]
        seen = [
            spans(*(one for one in truth if rng.random() < 0.8)) for _ in range(2)
        ]  # each finds four in five
        items.append(seen)
    assert span_f1(pair_sums(items)).value == pytest.approx(0.8, abs=0.01)
