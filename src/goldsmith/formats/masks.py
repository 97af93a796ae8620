"""Run lengths of masks as COCO writes them: pixels down the columns, in six bits a character."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.masks import Mask, mask_of

_MOST_DIGITS = 7  # of five bits each: far more pixels than any picture has


class RunsInvalid(ValueError):
    """This text is no list of run lengths that fill a picture."""


def read_runs(counts: str, width: int, height: int) -> Mask:
    """The mask behind a string of run lengths. Raises RunsInvalid.

    Each number is the difference to the one two before it, from the fourth on; the lowest five
    bits come first, and the sixth says that more follow.
    """
    lengths = _lengths(counts)
    if (lengths < 0).any() or int(lengths.sum()) != width * height:
        raise RunsInvalid
    return mask_of(lengths, width, height)


def write_runs(lengths: Iterable[int]) -> str:
    """The string of run lengths, the first of pixels that are not painted."""
    given = list(lengths)
    written = bytearray()
    for n, length in enumerate(given):
        rest = length - given[n - 2] if n > 2 else length
        goes_on = True
        while goes_on:
            digit, rest = rest & 31, rest >> 5
            goes_on = rest != (-1 if digit & 16 else 0)
            written.append(48 + digit + (32 if goes_on else 0))
    return written.decode("ascii")


def lengths_of(mask: Mask) -> list[int]:
    """The run lengths of a mask, runs that touch each other as one."""
    is_apart = np.concatenate([[True], mask.starts[1:] > mask.ends[:-1]])
    starts, ends = mask.starts[is_apart], mask.ends[np.concatenate([is_apart[1:], [True]])]
    edges = np.concatenate([[0], np.stack([starts, ends], axis=1).ravel()])
    rest = mask.width * mask.height - int(edges[-1])
    return [*np.diff(edges).tolist(), *([rest] if rest else [])]


def _lengths(counts: str) -> NDArray[np.int64]:
    try:
        digits = np.frombuffer(counts.encode("ascii"), np.uint8).astype(np.int64) - 48
    except UnicodeEncodeError as error:
        raise RunsInvalid from error
    if len(digits) == 0 or digits.min() < 0 or digits.max() > 63 or digits[-1] & 32:
        raise RunsInvalid
    last = np.flatnonzero((digits & 32) == 0)
    first = np.concatenate([[0], last[:-1] + 1])
    sizes = last - first + 1
    if sizes.max() > _MOST_DIGITS:
        raise RunsInvalid
    places = np.arange(len(digits)) - np.repeat(first, sizes)
    numbers = np.add.reduceat((digits & 31) << (5 * places), first)
    numbers -= np.where(digits[last] & 16, np.int64(1) << (5 * sizes), 0)
    numbers[1::2] = np.cumsum(numbers[1::2])
    numbers[2::2] = np.cumsum(numbers[2::2])
    return np.asarray(numbers, dtype=np.int64)
