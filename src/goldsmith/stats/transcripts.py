"""One transcript from several: words are laid beside each other, and each place is voted on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from goldsmith.stats.errors import NotEnoughLabels

_NOTHING = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of the transcript: the word that won there ("" for none), and what all wrote."""

    word: str
    votes: dict[str, float]
    is_tied: bool


def vote_on_words(
    transcripts: Sequence[Sequence[str]], weights: Sequence[float] | None = None
) -> list[Slot]:
    """Lay transcripts beside each other and take the word with most votes at each place.

    The one that is nearest to all others comes first and decides ties, so that the result does not
    depend on the order in which they are given. Words compare as they are: fold case and leave
    out punctuation before where these do not count.

    Parameters
    ----------
    transcripts
        The words of each annotator.
    weights
        How much each annotator counts; the same without.

    Raises
    ------
    NotEnoughLabels
        There is no transcript.

    References
    ----------
    Fiscus, J. G. (1997). A post-processing system to yield reduced word error rates: Recognizer
    Output Voting Error Reduction (ROVER).
    """
    if not transcripts:
        raise NotEnoughLabels("there is no transcript")
    given = [tuple(words) for words in transcripts]
    counts = [1.0] * len(given) if weights is None else list(weights)
    order = _from_the_middle(given, counts)
    slots = [Counter({word: counts[order[0]]}) for word in given[order[0]]]
    first = list(given[order[0]])
    so_far = counts[order[0]]
    for place in order[1:]:
        slots, first = _laid_beside(slots, first, given[place], counts[place], so_far)
        so_far += counts[place]
    return [_decided(slot, word) for slot, word in zip(slots, first, strict=True)]


def words_of(slots: Sequence[Slot]) -> list[str]:
    """The transcript that was voted for."""
    return [slot.word for slot in slots if slot.word != _NOTHING]


def _from_the_middle(given: Sequence[tuple[str, ...]], counts: Sequence[float]) -> list[int]:
    far = [
        sum(n * _distance(one, other) for other, n in zip(given, counts, strict=True))
        for one in given
    ]
    return sorted(range(len(given)), key=lambda place: (far[place], given[place], counts[place]))


def _distance(one: Sequence[str], other: Sequence[str]) -> int:
    return _costs([{word} for word in one], other)[-1][-1]


def _costs(slots: Sequence[set[str]], words: Sequence[str]) -> list[list[int]]:
    """Edits that lay the first words beside the first slots; a slot that may be empty costs none."""
    table = [list(range(len(words) + 1))]
    for slot in slots:
        before = table[-1]
        row = [before[0] + (_NOTHING not in slot)]
        for place, word in enumerate(words):
            row.append(
                min(
                    before[place] + (word not in slot),
                    before[place + 1] + (_NOTHING not in slot),
                    row[place] + 1,
                )
            )
        table.append(row)
    return table


def _laid_beside(
    slots: Sequence[Counter[str]],
    first: Sequence[str],
    words: Sequence[str],
    count: float,
    so_far: float,
) -> tuple[list[Counter[str]], list[str]]:
    sets = [set(slot) for slot in slots]
    table = _costs(sets, words)
    laid: list[Counter[str]] = []
    told: list[str] = []
    row, column = len(slots), len(words)
    while row or column:
        here = table[row][column]
        if (
            row
            and column
            and here == table[row - 1][column - 1] + (words[column - 1] not in sets[row - 1])
        ):
            row, column = row - 1, column - 1
            slot, word = slots[row], words[column]
            told.append(first[row])
        elif row and here == table[row - 1][column] + (_NOTHING not in sets[row - 1]):
            row -= 1
            slot, word = slots[row], _NOTHING
            told.append(first[row])
        else:
            column -= 1
            slot, word = Counter({_NOTHING: so_far}), words[column]
            told.append(_NOTHING)
        laid.append(slot + Counter({word: count}))
    return laid[::-1], told[::-1]


def _decided(votes: Counter[str], first: str) -> Slot:
    most = max(votes.values())
    best = sorted(word for word, n in votes.items() if n >= most - 1e-9)
    return Slot(first if first in best else best[0], dict(votes), len(best) > 1)
