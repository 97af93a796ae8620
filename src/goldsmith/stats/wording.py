"""Words of a text, and what changed between two texts, word by word; the browser shows the same."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["same", "removed", "added"]

# Scripts that put no spaces between words go character by character, with the marks that belong to it.
_UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
_STARTS = [start for start, _ in _UNSPACED]
_MOST_EDITS = 1000  # beyond it a text was rewritten, not corrected: all of it is replaced


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch that stayed, went, or came."""

    kind: Kind
    text: str


def split_words(text: str) -> list[str]:
    """Words, single characters of scripts without spaces, stretches of space, and all else singly."""
    tokens: list[str] = []
    before = ""
    for character in text:
        kind = _kind_of(character)
        joins = kind in _JOINS.get(before, "")
        if joins:
            tokens[-1] += character
        else:
            tokens.append(character)
            before = {"m": "w", "n": "c"}.get(kind, kind)
    return tokens


# Space, word, character of a script without spaces, its marks, other marks, anything else.
_JOINS = {"s": "s", "w": "wm", "c": "nm"}


def _kind_of(character: str) -> str:
    category = unicodedata.category(character)
    if "\t" <= character <= "\r" or category[0] == "Z":
        return "s"
    if _is_unspaced(character):
        return "n" if category[0] == "M" else "c"
    if category[0] == "M":
        return "m"
    return "w" if category[0] in "LN" or character == "_" else "o"


def _is_unspaced(character: str) -> bool:
    code = ord(character)
    at = bisect_right(_STARTS, code) - 1
    return at >= 0 and code <= _UNSPACED[at][1]


def count_words(text: str) -> int:
    """How many words a text has; a character of a script without spaces counts as one."""
    return sum(any(unicodedata.category(c)[0] in "LN" for c in word) for word in split_words(text))


def differences(before: str, after: str) -> list[Change]:
    """Find which words were removed and added, removals before additions.

    They are the fewest, but that words which stayed by chance between larger changes are taken into
    these, so that a rewritten sentence reads as one.

    References
    ----------
    Myers, E. W. (1986). An O(ND) difference algorithm and its variations.
    """
    return _readable(_fewest(before, after))


def _fewest(before: str, after: str) -> list[Change]:
    one, other = split_words(before), split_words(after)
    head = _shared(one, other)
    tail = _shared(one[head:][::-1], other[head:][::-1])
    middle = _shortest_edit(one[head : len(one) - tail], other[head : len(other) - tail])
    stayed = [_same(word) for word in one[:head]]
    rest = [_same(word) for word in one[len(one) - tail :]]
    return list(_joined([*stayed, *middle, *rest]))


def _readable(changes: list[Change]) -> list[Change]:
    """Take what stayed into the changes around it, wherever both of these are larger."""
    while (at := _lost_among_changes(changes)) is not None:
        stayed = changes[at].text
        taken = [Change("removed", stayed), Change("added", stayed)]
        around = [*changes[:at], *taken, *changes[at + 1 :]]
        changes = list(_joined([(change.kind, change.text) for change in around]))
    return changes


def _lost_among_changes(changes: list[Change]) -> int | None:
    sizes = [_size_of(change.text) for change in changes]
    for at in range(1, len(changes) - 1):
        if changes[at].kind != "same":
            continue
        before = _size_of_run(changes, sizes, range(at - 1, -1, -1))
        after = _size_of_run(changes, sizes, range(at + 1, len(changes)))
        if sizes[at] < before and sizes[at] < after:
            return at
    return None


@lru_cache(maxsize=4096)
def _size_of(text: str) -> int:
    return len(_inked(split_words(text)))


def _size_of_run(changes: list[Change], sizes: list[int], places: range) -> int:
    """The larger of what was removed and added in the changes that follow each other here."""
    most = 0
    for place in places:
        if changes[place].kind == "same":
            break
        most = max(most, sizes[place])
    return most


def _same(word: str) -> tuple[Kind, str]:
    return ("same", word)


def kept_share(before: str, after: str) -> float:
    """Share of words two texts have in common, in order: twice those, of both texts' words.

    1 where they are equal, 0 where nothing is shared; two empty texts are equal.
    """
    n_words = len(_inked(split_words(before))) + len(_inked(split_words(after)))
    if n_words == 0:
        return 1.0
    kept = sum(
        len(_inked(split_words(change.text)))
        for change in _fewest(before, after)
        if change.kind == "same"
    )
    return 2 * kept / n_words


def _inked(words: Sequence[str]) -> list[str]:
    return [word for word in words if not word.isspace()]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    n = 0
    while n < len(one) and n < len(other) and one[n] == other[n]:
        n += 1
    return n


def _shortest_edit(one: Sequence[str], other: Sequence[str]) -> list[tuple[Kind, str]]:
    trace: list[dict[int, int]] = []
    reach = {1: 0}
    for edits in range(min(len(one) + len(other), _MOST_EDITS) + 1):
        trace.append(reach)
        following: dict[int, int] = {}
        for line in range(-edits, edits + 1, 2):
            down = _goes_down(reach, line, edits)
            x = reach.get(line + 1, 0) if down else reach.get(line - 1, 0) + 1
            while x < len(one) and x - line < len(other) and one[x] == other[x - line]:
                x += 1
            following[line] = x
            if x >= len(one) and x - line >= len(other):
                return _walk_back(trace, one, other)
        reach = following
    return [*(("removed", word) for word in one), *(("added", word) for word in other)]


def _goes_down(reach: dict[int, int], line: int, edits: int) -> bool:
    if line in (-edits, edits):
        return line == -edits
    return reach.get(line - 1, 0) < reach.get(line + 1, 0)


def _walk_back(
    trace: list[dict[int, int]], one: Sequence[str], other: Sequence[str]
) -> list[tuple[Kind, str]]:
    found: list[tuple[Kind, str]] = []
    x, y = len(one), len(other)
    for edits in range(len(trace) - 1, -1, -1):
        reach, line = trace[edits], x - y
        down = _goes_down(reach, line, edits)
        before = line + 1 if down else line - 1
        start_x = reach.get(before, 0)
        start_y = start_x - before
        while x > start_x and y > start_y:
            x, y = x - 1, y - 1
            found.append(("same", one[x]))
        if edits and down:
            y -= 1
            found.append(("added", other[y]))
        elif edits:
            x -= 1
            found.append(("removed", one[x]))
    return found[::-1]


def _joined(changes: Sequence[tuple[Kind, str]]) -> Iterator[Change]:
    """Neighbours of a kind as one; between two stretches that stayed, removals come first."""
    texts: dict[Kind, str] = {"same": "", "removed": "", "added": ""}
    for kind, word in changes:
        if kind == "same" and (texts["removed"] or texts["added"]):
            yield from _flush(texts)
        if kind != "same" and texts["same"]:
            yield Change("same", texts["same"])
            texts["same"] = ""
        texts[kind] += word
    yield from _flush(texts)


def _flush(texts: dict[Kind, str]) -> Iterator[Change]:
    for kind in ("same", "removed", "added"):
        if texts[kind]:
            yield Change(kind, texts[kind])
            texts[kind] = ""
