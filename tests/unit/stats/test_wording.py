import random

import pytest

from goldsmith.stats.wording import count_words, differences, kept_share, split_words

# `frontend/core/src/differences.test.ts` holds the same cases.
CASES = [
    ("", "", []),
    ("same words", "same words", [("same", "same words")]),
    ("a b c d e f", "x y c z w f", [("removed", "a b c d e"), ("added", "x y c z w"), ("same", " f")]),
    ("one two", "one three", [("same", "one "), ("removed", "two"), ("added", "three")]),
    ("a b c", "a c", [("same", "a "), ("removed", "b "), ("same", "c")]),
    ("Hello.", "Hello!", [("same", "Hello"), ("removed", "."), ("added", "!")]),
    ("我喜歡貓", "我很喜歡狗",
     [("same", "我"), ("added", "很"), ("same", "喜歡"), ("removed", "貓"), ("added", "狗")]),
    ("ที่นี่", "ที่นั่น", [("same", "ที่"), ("removed", "นี่"), ("added", "นั่น")]),
    ("كتاب جديد", "كتاب قديم", [("same", "كتاب "), ("removed", "جديد"), ("added", "قديم")]),
    ("e\u0301te\u0301 x", "e\u0301te\u0301 y",
     [("same", "e\u0301te\u0301 "), ("removed", "x"), ("added", "y")]),
    ("👩‍🚀 up", "up", [("removed", "👩‍🚀 "), ("same", "up")]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), CASES)
def test_differences_are_told_in_words(
    before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    assert [(change.kind, change.text) for change in differences(before, after)] == expected


def _some_text(rng: random.Random) -> str:
    return "".join(rng.choice(["a", "b", "c", " ", "好", "ที่", "é", ".", "\n"]) for _ in range(40))


@pytest.mark.parametrize("seed", range(40))
def test_both_texts_can_be_made_of_their_differences(seed: int) -> None:
    rng = random.Random(seed)
    before, after = _some_text(rng), _some_text(rng)
    changes = differences(before, after)
    assert "".join(c.text for c in changes if c.kind != "added") == before
    assert "".join(c.text for c in changes if c.kind != "removed") == after


def test_no_fewer_words_could_change() -> None:
    before, after = ["a", "b", "c", "a", "b", "b", "a"], ["c", "b", "a", "b", "a", "c"]
    share = kept_share(" ".join(before), " ".join(after))
    assert share * (len(before) + len(after)) / 2 == pytest.approx(4)  # Myers' own example


def test_a_rewritten_text_is_replaced_whole() -> None:
    before, after = " ".join(f"a{n}" for n in range(900)), " ".join(f"b{n}" for n in range(900))
    assert len(differences(before, after)) <= 2000


def test_words_are_counted_in_scripts_without_spaces() -> None:
    assert [count_words(t) for t in ("two words", "猫と犬", "", " . ", "don't")] == [2, 3, 0, 0, 2]


def test_words_lose_nothing() -> None:
    text = "Año nuevo, 新年!\tสวัสดี\n"
    assert "".join(split_words(text)) == text


def test_the_share_of_kept_words() -> None:
    assert kept_share("one two three four", "one two five four") == pytest.approx(0.75)
    assert kept_share("", "") == 1
    assert kept_share("a", "b") == 0
