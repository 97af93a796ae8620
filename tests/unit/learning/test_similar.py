"""Texts like one: found in any script, ranked, and never by what they do not share."""

from hypothesis import given
from hypothesis import strategies as st

from goldsmith.learning.similar import most_similar


def test_the_likest_text_comes_first() -> None:
    texts = ["The sun shines.", "My parcel is late again", "my parcel is late"]
    assert [place for place, _ in most_similar("My parcel is late!", texts, 2)] == [2, 1]


def test_texts_without_spaces_are_compared_too() -> None:
    texts = ["天気がいいですね", "荷物が届きません"]
    assert most_similar("荷物がまだ届きません", texts, 5)[0][0] == 1


def test_texts_that_share_nothing_are_left_out() -> None:
    assert most_similar("abc", ["xyz"], 5) == []


@given(st.text(min_size=1), st.lists(st.text(), max_size=6))
def test_the_same_text_is_wholly_alike_and_nothing_is_more(model: str, texts: list[str]) -> None:
    found = dict(most_similar(model, [*texts, model], 10))
    assert found[len(texts)] > 0.999
    assert max(found.values()) <= 1
