"""Figures of regions: known answers, and what must not change them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.stats.errors import UndefinedStatistic
from goldsmith.stats.regions import (
    Heard,
    character_error_rate,
    edge_distance_ms,
    f1,
    overlap,
    pair,
    word_distance,
    word_error_rate,
)

TIMES = st.tuples(st.integers(0, 500), st.integers(1, 300))
REGIONS = st.lists(
    st.builds(
        lambda label, tier, at: Heard(label, tier, at[0], at[0] + at[1]),
        st.sampled_from("ab"),
        st.sampled_from("xy"),
        TIMES,
    ),
    max_size=8,
)


def heard(start: int, end: int, label: str = "talk", words: str = "") -> Heard:
    return Heard(label, "speech", start, end, words)


def test_overlap_is_shared_time_over_all_time() -> None:
    assert overlap(heard(0, 1000), heard(500, 1500)) == pytest.approx(1 / 3)
    assert overlap(heard(0, 1000), heard(1000, 1500)) == 0
    assert overlap(heard(0, 1000), Heard("talk", "noise", 0, 1000)) == 0


def test_each_region_finds_the_one_most_like_it() -> None:
    one, other = [heard(0, 1000), heard(1000, 2000)], [heard(900, 2000), heard(0, 950)]
    assert [(i, j) for i, j, _ in pair(one, other)] == [(0, 1), (1, 0)]


def test_f1_counts_what_both_have() -> None:
    one, other = [heard(0, 1000), heard(2000, 3000)], [heard(50, 1000)]
    assert f1([[one, other], [[], []]]) == [pytest.approx(2 / 3)]


def test_edges_are_apart_by_the_mean_of_both_ends() -> None:
    assert edge_distance_ms([[[heard(100, 1000)], [heard(120, 960)]]]) == [30]


def test_word_error_rate_of_a_known_sentence() -> None:
    # One word replaced, one left out, one put in: 3 of 6.
    assert word_error_rate("The cat sat on the mat.", "the cat sit on mat now") == 0.5
    assert word_error_rate("صباح الخير", "صباح النور") == 0.5
    with pytest.raises(UndefinedStatistic):
        word_error_rate("…", "word")


def test_word_distance_has_no_reference() -> None:
    one, other = heard(0, 1000, words="one two three"), heard(0, 1000, words="one two")
    assert word_distance([[[one], [other]]]) == word_distance([[[other], [one]]]) == [0.4]
    assert word_distance([[[heard(0, 1000)], [heard(0, 1000)]]]) == []


@given(REGIONS, REGIONS)
def test_who_is_named_first_does_not_matter(one: list[Heard], other: list[Heard]) -> None:
    assert f1([[one, other]]) == f1([[other, one]])


@given(REGIONS)
def test_one_agrees_with_oneself(one: list[Heard]) -> None:
    assert f1([[one, one]]) == ([1] if one else [])
    assert all(distance == 0 for distance in edge_distance_ms([[one, one]]))


@given(REGIONS, REGIONS)
def test_no_pair_is_missed(one: list[Heard], other: list[Heard]) -> None:
    alike = {
        (i, j) for i, a in enumerate(one) for j, b in enumerate(other)
        if a.label == b.label and overlap(a, b) >= 0.5
    }  # fmt: skip
    paired = pair(one, other)
    assert {(i, j) for i, j, _ in paired} <= alike
    left, right = {i for i, _, _ in paired}, {j for _, j, _ in paired}
    assert all(i in left or j in right for i, j in alike)


def test_characters_of_scripts_without_spaces_are_counted_by_hand() -> None:
    assert character_error_rate("今日は晴れです", "今日は雨です。") == pytest.approx(2 / 7)
    assert character_error_rate("नमस्ते", "नमसते") == pytest.approx(
        1 / 4
    )  # a letter with its marks is one
    assert character_error_rate("Été!", "e\u0301te\u0301") == 0


def test_no_character_to_be_right_about_is_undefined() -> None:
    with pytest.raises(UndefinedStatistic, match="no letter"):
        character_error_rate("…", "a")
