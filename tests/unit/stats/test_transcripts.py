"""A transcript voted from several: words in their places, ties told, order without meaning."""

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.regions import word_error_rate
from goldsmith.stats.transcripts import vote_on_words, words_of


def voted(*texts: str) -> str:
    return " ".join(words_of(vote_on_words([text.split() for text in texts])))


def test_each_error_is_outvoted_in_its_place() -> None:
    assert voted("the cat sat down", "the cat sat", "a cat sat down") == "the cat sat down"
    assert voted("she was here", "she here", "she was was here") == "she was here"


def test_a_word_that_only_one_heard_goes() -> None:
    assert voted("well yes", "yes", "yes") == "yes"


def test_a_tie_is_told() -> None:
    slots = vote_on_words([["red"], ["read"]])
    assert [slot.is_tied for slot in slots] == [True]
    assert slots[0].votes == {"red": 1.0, "read": 1.0}


def test_weights_decide() -> None:
    slots = vote_on_words([["red"], ["read"], ["read"]], weights=[0.9, 0.3, 0.3])
    assert words_of(slots) == ["red"]


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=5), min_size=1, max_size=4))
def test_the_order_of_annotators_does_not_matter(given_: list[list[str]]) -> None:
    outcomes = {tuple(words_of(vote_on_words(order))) for order in permutations(given_)}
    assert len(outcomes) == 1


def test_five_ears_hear_better_than_one() -> None:
    rng = random.Random(5)
    truth = [f"w{rng.randrange(400)}" for _ in range(300)]

    def heard() -> list[str]:
        words = []
        for word in truth:
            drawn = rng.random()
            if drawn > 0.06:
                words.append(word if drawn > 0.12 else f"w{rng.randrange(400)}")
            if rng.random() < 0.04:
                words.append(f"w{rng.randrange(400)}")
        return words

    ears = [heard() for _ in range(5)]
    alone = min(word_error_rate(" ".join(truth), " ".join(words)) for words in ears)
    together = word_error_rate(" ".join(truth), " ".join(words_of(vote_on_words(ears))))
    assert together < alone / 4


def test_nothing_has_no_transcript() -> None:
    with pytest.raises(NotEnoughLabels):
        vote_on_words([])
