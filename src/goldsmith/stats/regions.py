"""How alike marked stretches of sound are: IoU over time, edges in milliseconds, words written down."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from goldsmith.stats.errors import UndefinedStatistic
from goldsmith.stats.pairing import one_to_one, pairwise_f1
from goldsmith.stats.wording import split_words

MATCH_FROM = 0.5
_MOST_WORDS = 2_000
_MOST_CHARACTERS = 5_000


@dataclass(frozen=True, slots=True)
class Heard:
    """A region: what it is, on which tier, from when to when in milliseconds, and its transcript."""

    label: str
    tier: str
    start: int
    end: int
    words: str = ""


Given = Sequence[Sequence[Heard]]
"""The regions of each annotator of one item."""
Paired = tuple[Heard, Heard, float]


def overlap(one: Heard, other: Heard) -> float:
    """Intersection over union in time: 0 apart or on different tiers, 1 the same."""
    if one.tier != other.tier:
        return 0.0
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0


def pair(
    one: Sequence[Heard], other: Sequence[Heard], *, since: float = MATCH_FROM
) -> list[tuple[int, int, float]]:
    """One-to-one pairs of regions with one tier and label, the most alike first."""
    found = []
    for i, j in _near(one, other):
        alike = overlap(one[i], other[j])
        if one[i].label == other[j].label and alike >= since:
            found.append((i, j, alike))
    return one_to_one(found)


def meeting(one: Sequence[Heard], other: Sequence[Heard]) -> list[tuple[int, int, float]]:
    """All regions of one tier that are alike enough, whatever their labels."""
    met = ((i, j, overlap(one[i], other[j])) for i, j in _near(one, other))
    return [(i, j, alike) for i, j, alike in met if alike >= MATCH_FROM]


def f1(items: Sequence[Given]) -> list[float]:
    """For each item on which somebody marked: the share of regions that another annotator has too.

    F1 of either as gold for the other, at IoU 0.5 with one tier and label.
    """
    return pairwise_f1(items, pair)


def edge_distance_ms(items: Sequence[Given]) -> list[float]:
    """For each item with matched regions: how far apart their edges are, the mean of both ends."""
    found = []
    for given in items:
        apart = [(abs(a.start - b.start) + abs(a.end - b.end)) / 2 for a, b, _ in _paired(given)]
        if apart:
            found.append(sum(apart) / len(apart))
    return found


def word_distance(items: Sequence[Given]) -> list[float]:
    """For each item with matched regions that have transcripts: their word error rate.

    Neither is the reference, so edits are taken over the mean number of words of the two.
    """
    found = []
    for given in items:
        edits = words = 0.0
        for one, other, _ in _paired(given):
            left, right = _words(one.words), _words(other.words)
            edits += _edits(left, right)
            words += (len(left) + len(right)) / 2
        if words:
            found.append(edits / words)
    return found


def word_error_rate(reference: str, heard: str) -> float:
    """Words put in, left out or put in place of others, over the words of the reference.

    Letter case and punctuation do not count. May exceed 1.

    Raises
    ------
    UndefinedStatistic
        The reference has no word.
    """
    wanted = _words(reference)
    if not wanted:
        raise UndefinedStatistic("the reference has no word")
    return _edits(wanted, _words(heard)) / len(wanted)


def character_error_rate(reference: str, heard: str) -> float:
    """Characters put in, left out or put in place of others, over those of the reference.

    For languages that write without spaces. Letter case, punctuation and spaces do not count, and
    a character is what a reader takes for one: a letter with its marks. May exceed 1.

    Raises
    ------
    UndefinedStatistic
        The reference has no letter or digit.
    """
    wanted = _characters(reference)
    if not wanted:
        raise UndefinedStatistic("the reference has no letter or digit")
    return _edits(wanted, _characters(heard)) / len(wanted)


def _paired(given: Given) -> Iterator[Paired]:
    for one, other in combinations(given, 2):
        yield from ((one[i], other[j], alike) for i, j, alike in pair(one, other))


def _near(one: Sequence[Heard], other: Sequence[Heard]) -> Iterator[tuple[int, int]]:
    """Places of regions that share some time; each side is walked in the order of its starts."""
    left = sorted(range(len(one)), key=lambda place: one[place].start)
    right = sorted(range(len(other)), key=lambda place: other[place].start)
    open_: list[int] = []
    at = 0
    for i in left:
        while at < len(right) and other[right[at]].start < one[i].end:
            open_.append(right[at])
            at += 1
        # What ended before this start can meet no later one either.
        open_ = [j for j in open_ if other[j].end > one[i].start]
        yield from ((i, j) for j in open_ if other[j].start < one[i].end)


def _words(text: str) -> list[str]:
    tokens = (token.casefold() for token in split_words(text))
    return [token for token in tokens if any(map(str.isalnum, token))][:_MOST_WORDS]


def _characters(text: str) -> list[str]:
    found: list[str] = []
    for character in unicodedata.normalize("NFC", text.casefold()):
        if unicodedata.category(character).startswith("M") and found:
            found[-1] += character
        elif character.isalnum():
            found.append(character)
    return found[:_MOST_CHARACTERS]


def _edits(one: list[str], other: list[str]) -> int:
    """Levenshtein's distance in words, or in characters."""
    row = list(range(len(other) + 1))
    for i, wanted in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, given in enumerate(other, 1):
            kept = before if wanted == given else before + 1
            before = row[j]
            row[j] = min(kept, row[j] + 1, row[j - 1] + 1)
    return row[-1]
