"""Which texts are most like one: character trigrams weighed by rarity, compared by cosine.

It works in every script, without words to be told apart, and needs nothing that idle processes would
have to keep.
"""

import math
from collections import Counter
from collections.abc import Sequence

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


def _trigrams(text: str) -> set[str]:
    plain = f" {' '.join(text[:_MOST_CHARACTERS].casefold().split())} "
    return {plain[at : at + _LENGTH] for at in range(max(1, len(plain) - _LENGTH + 1))}


def _length_of(bag: set[str], rarity: dict[str, float]) -> float:
    return math.sqrt(sum(rarity[gram] ** 2 for gram in bag))
