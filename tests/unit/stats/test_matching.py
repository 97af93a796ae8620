"""Alpha over matched objects: known answers, invariances, and the traps of matching."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldsmith.stats.alpha import alpha, alpha_interval, nominal_alpha
from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.matching import matched, matched_objects
from goldsmith.stats.overlaps import Drawn, meeting


def box(label, x, y=0.0, size=10.0):
    return Drawn(label, [[(x, y), (x + size, y), (x + size, y + size), (x, y + size)]])


def prepared(items):
    return matched(items, meeting, lambda mark: mark.label)


def test_objects_are_labelled_items_where_everything_is_matched() -> None:
    """Every object found by both: it is plain nominal alpha of their labels."""
    one = [box("cat", 0), box("dog", 50), box("cat", 100), box("dog", 150)]
    other = [box("cat", 1), box("dog", 51), box("dog", 101), box("dog", 151)]
    labels = np.array([[0, 0], [1, 1], [0, 1], [1, 1]])
    assert alpha(prepared([[one, other]])).value == pytest.approx(nominal_alpha(labels).value)


def test_what_only_one_marked_is_a_disagreement_about_its_being_there() -> None:
    one, other = [box("cat", 0), box("cat", 50)], [box("cat", 0)]
    labels = np.array([[0, 0], [0, 1]])  # the second object: a cat, and nothing
    assert alpha(prepared([[one, other]])).value == pytest.approx(nominal_alpha(labels).value)


def test_matching_is_the_best_in_sum_and_not_greedy() -> None:
    """Trap: the most alike pair first leaves the two others without their match."""
    one = [box("a", 0), box("b", 3)]
    other = [box("a", -2.5), box("b", 1)]
    found = matched_objects([one, other], meeting)
    assert found == [[(0, 0), (1, 0)], [(0, 1), (1, 1)]]


def test_no_mark_is_counted_twice() -> None:
    one, other = [box("cat", 0), box("cat", 1)], [box("cat", 0.5)]
    assert sorted(len(found) for found in matched_objects([one, other], meeting)) == [1, 2]


def test_the_same_label_throughout_is_undefined_and_never_one() -> None:
    with pytest.raises(UndefinedStatistic):
        alpha(prepared([[[box("cat", 0)], [box("cat", 0)]]]))


def test_pictures_on_which_nobody_drew_say_nothing() -> None:
    with pytest.raises(NotEnoughLabels):
        prepared([[[], []], [[box("cat", 0)]]])


def test_whole_pictures_are_drawn_anew_for_the_interval() -> None:
    same = [[box("cat", 0), box("dog", 50)], [box("cat", 0), box("dog", 50)]]
    apart = [[box("cat", 0), box("dog", 50)], [box("dog", 0), box("cat", 50)]]
    disagreement = prepared([same] * 50 + [apart] * 10)
    interval = alpha_interval(disagreement, rng=np.random.default_rng(1))
    value = alpha(disagreement).value
    assert interval.low < value < interval.high
    assert (interval.method, disagreement.n_items.sum()) == ("percentile bootstrap over items", 60)


marks = st.lists(
    st.tuples(st.sampled_from(["cat", "dog", "cow"]), st.integers(0, 40)), max_size=4, unique=True
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(marks, min_size=2, max_size=3), min_size=2, max_size=5), st.randoms())
def test_renaming_labels_and_the_order_of_pictures_change_nothing(drawn, rng) -> None:
    names = {"cat": "x", "dog": "y", "cow": "z"}
    items = [[[box(name, 4.0 * x) for name, x in some] for some in given_] for given_ in drawn]
    renamed = [
        [[box(names[name], 4.0 * x) for name, x in some] for some in given_] for given_ in drawn
    ]
    rng.shuffle(renamed)
    assert _value(items) == pytest.approx(_value(renamed), nan_ok=True)


def _value(items):
    try:
        return alpha(prepared(items)).value
    except (NotEnoughLabels, UndefinedStatistic):
        return float("nan")
