"""Painted pixels as Label Studio packs them: the four bytes of each pixel in runs, bit by bit.

The layout is that of thi.ng's rle-pack: the number of bytes in 32 bits, the size of a word less one
in 5, four sizes of run lengths less one in 4 each. Then runs: a bit that says whether one word is
repeated, two that choose a size, the length less one, and the word or as many words.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MOST_PIXELS = 40_000_000


class BrushInvalid(ValueError):
    """These are no painted pixels of a picture of this size."""


def read_brush(packed: Sequence[int], width: int, height: int) -> list[int]:
    """The run lengths down the columns, as COCO counts them. Raises BrushInvalid."""
    if not 0 < width * height <= MOST_PIXELS:
        raise BrushInvalid
    try:
        words = _unpacked(bytes(packed), 4 * width * height)
    except (IndexError, TypeError, ValueError) as error:
        raise BrushInvalid from error
    is_painted = words.reshape(height, width, 4)[:, :, 3] > 0  # how opaque a pixel is
    down = is_painted.ravel(order="F")
    edges = np.flatnonzero(down[1:] != down[:-1]) + 1
    lengths = np.diff(np.concatenate([[0], edges, [down.size]])).tolist()
    return [0, *lengths] if down[0] else lengths


def _unpacked(packed: bytes, n_words: int) -> NDArray[np.uint8]:
    bits = _Bits(packed)
    if bits.take(32) != n_words:
        raise BrushInvalid
    word_size = bits.take(5) + 1
    if word_size > 8:
        raise BrushInvalid
    sizes = [bits.take(4) + 1 for _ in range(4)]
    words = np.zeros(n_words, np.uint8)
    at = 0
    while at < n_words:
        is_run = bits.take(1)
        end = at + 1 + bits.take(sizes[bits.take(2)])
        if end > n_words:
            raise BrushInvalid
        if is_run:
            words[at:end] = bits.take(word_size)
        else:
            words[at:end] = [bits.take(word_size) for _ in range(end - at)]
        at = end
    return words


class _Bits:
    """A stream of bits, the highest of each byte first."""

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._at = 0

    def take(self, n: int) -> int:
        """The next bits as a number. Raises IndexError at the end."""
        first, last = self._at // 8, (self._at + n + 7) // 8
        if last > len(self._packed):
            raise IndexError
        window = int.from_bytes(self._packed[first:last])
        self._at += n
        return (window >> (8 * last - self._at)) & ((1 << n) - 1)
