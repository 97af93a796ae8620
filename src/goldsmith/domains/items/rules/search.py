"""What makes text findable inside words, in every script: hashes of character n-grams.

PostgreSQL's own trigrams are not in the embedded server, and serve Chinese and Japanese badly.
Three characters of any text, and two where one of them is not ASCII, become an integer each.
A hit by hashes is a candidate; LIKE has the last word.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from goldsmith.domains.media.types import referenced
from goldsmith.formats.conversation import text_of

# Each item's grams are looked at only this far; a longer text is found by its beginning.
MAX_SEARCH_CHARS = 20_000
_MULTIPLIERS = (np.uint64(0x9E3779B1), np.uint64(0x85EBCA77), np.uint64(0xC2B2AE3D))
_MASK = np.uint64(0x7FFFFFFF)
_BREAK = "\n"
MAX_METADATA_KEY_CHARS = 200


def searchable(fields: Mapping[str, str]) -> str:
    """The text of all fields in which searching looks: a picture has none, a conversation turns."""
    texts = (text_of(fields[name]) for name in sorted(fields) if referenced(fields[name]) is None)
    return _BREAK.join(texts)[:MAX_SEARCH_CHARS]


def grams_of(text: str) -> list[int]:
    """Hashes of the n-grams of a text; those of a search word are among those of its finds."""
    codes = np.frombuffer(text.lower().encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    triples = _hash(codes[:-2], codes[1:-1], codes[2:]) if len(codes) >= 3 else _NONE
    pairs = _NONE
    if len(codes) >= 2:
        wide = (codes[:-1] > 127) | (codes[1:] > 127)
        pairs = _hash(codes[:-1][wide], codes[1:][wide])
    found: list[int] = np.unique(np.concatenate([triples, pairs])).astype(np.int64).tolist()
    return found


def metadata_keys(metadata: Mapping[str, object]) -> list[str]:
    """``key:value`` for each plain value, as the filter on metadata writes it."""
    plain = (
        (key, str(value).lower() if isinstance(value, bool) else str(value))
        for key, value in metadata.items()
        if isinstance(value, str | int | float)
    )
    return [f"{key}:{value}"[:MAX_METADATA_KEY_CHARS] for key, value in plain]


def like_pattern(text: str) -> str:
    """The LIKE pattern that finds the text anywhere."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


_NONE: NDArray[np.uint64] = np.zeros(0, dtype=np.uint64)


def _hash(*columns: NDArray[np.uint64]) -> NDArray[np.uint64]:
    total = np.full(len(columns[0]), len(columns), dtype=np.uint64)
    for column, multiplier in zip(columns, _MULTIPLIERS, strict=False):
        total = (total * multiplier + column) * multiplier
        total ^= total >> np.uint64(29)
    return total & _MASK


def split_label(label: str) -> tuple[str, str]:
    """``question:value`` as two parts; the value may contain colons."""
    question_id, _, value = label.partition(":")
    return question_id, value


def label_keys(labels: Mapping[str, Mapping[str, Sequence[object]]]) -> list[str]:
    """``question:value`` for each settled value of an item."""
    return [
        f"{question_id}:{value}"[:MAX_METADATA_KEY_CHARS]
        for question_id, label in labels.items()
        for value in label.get("value") or ()
    ]
