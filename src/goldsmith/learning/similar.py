"""Which texts are most like one: character trigrams weighed by rarity, compared by cosine.

It works in every script, without words to be told apart, and needs nothing that idle processes would
have to keep. Texts that are nearly the same are found through an index of bands: of their trigrams'
least hashes, several at a time, of which two such texts share one.
"""

import math
import zlib
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_MOST_CHARACTERS = 2000
_LENGTH = 3


def most_similar(model: str, texts: Sequence[str], n: int) -> list[tuple[int, float]]:
    """The places of the ``n`` texts most like the model, and how alike, from 0 to 1; best first.

    Texts that share nothing with the model are left out. Equals keep their order.
    """
    wanted = _trigrams(model)
    bags = [_trigrams(text) for text in texts]
    seen = Counter(gram for bag in (wanted, *bags) for gram in bag)
    rarity = {gram: math.log((2 + len(bags)) / count) for gram, count in seen.items()}
    own = _length_of(wanted, rarity)
    found = []
    for place, bag in enumerate(bags):
        shared = sum(rarity[gram] ** 2 for gram in wanted & bag)
        if shared > 0:
            found.append((place, min(1.0, shared / (own * _length_of(bag, rarity)))))
    return sorted(found, key=lambda one: -one[1])[:n]


_BANDS, _ROWS = 16, 4
_PRIME = np.uint64(4_294_967_291)  # the largest below 2^32, so that a product fits 64 bits
_MULTIPLIERS, _SHIFTS = np.random.default_rng(31).integers(
    1, 4_294_967_290, size=(2, _BANDS * _ROWS, 1), dtype=np.uint64
)


def bands_of(text: str) -> list[int]:
    """Under which bands a text is found: texts alike by 0.8 share one with 99.98 %, by 0.5 with 64 %.

    References
    ----------
    Broder, A. (1997). On the resemblance and containment of documents; with locality-sensitive bands.
    """
    grams = np.array([zlib.crc32(gram.encode()) for gram in _trigrams(text)], dtype=np.uint64)
    hashed = (grams[np.newaxis, :] * _MULTIPLIERS + _SHIFTS) % _PRIME
    least: NDArray[np.uint64] = hashed.min(axis=1).reshape(_BANDS, _ROWS)
    return [
        int.from_bytes(zlib.crc32(bytes([band]) + row.tobytes()).to_bytes(4), "big") + (band << 32)
        for band, row in enumerate(least)
    ]


def _trigrams(text: str) -> set[str]:
    plain = f" {' '.join(text[:_MOST_CHARACTERS].casefold().split())} "
    return {plain[at : at + _LENGTH] for at in range(max(1, len(plain) - _LENGTH + 1))}


def _length_of(bag: set[str], rarity: dict[str, float]) -> float:
    return math.sqrt(sum(rarity[gram] ** 2 for gram in bag))


def alike(one: str, other: str) -> float:
    """The share of trigrams that two texts have in common, from 0 to 1."""
    a, b = _trigrams(one), _trigrams(other)
    return len(a & b) / len(a | b)
