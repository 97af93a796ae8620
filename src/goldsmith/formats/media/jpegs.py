"""A JPEG looked through without decoding it: every table, frame and scan, up to its end.

What libjpeg would refuse is not passed: where anything is unusual (progressive, arithmetic, CMYK, restarts,
a missing table, too little data for its size) the answer is None, and whoever asks decodes it. Source:
ITU-T T.81, annexes B and C.
"""

import mmap
import re
import struct
from dataclasses import dataclass, field

Content = mmap.mmap | bytes

MOST_PIXELS = 40_000_000
_NEXT = re.compile(
    rb"\xff[\x01-\xcf\xd8-\xfe]"
)  # neither a stuffed 0 nor a restart nor a fill byte
_PASSED = frozenset({*range(0xE0, 0xF0), 0xFE})
_LEAST_BITS = 2  # a code for the mean of a block, and one for its end
_MOST_BLOCKS = 10  # of a unit in which the parts of a picture take turns
_MOST_DC = 15  # bits of a difference


class _Unusual(Exception):
    """Only decoding tells what this is."""


@dataclass(slots=True)
class _Seen:
    """The tables and the frame so far, and which parts of the picture came."""

    size: tuple[int, int] = (0, 0)
    parts: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    quantisers: set[int] = field(default_factory=set)
    means: set[int] = field(default_factory=set)
    others: set[int] = field(default_factory=set)
    come: set[int] = field(default_factory=set)
    data_bytes: int = 0


def size_of_plain(content: Content) -> tuple[int, int] | None:
    """Width and height of a plain JPEG that is whole; None where only decoding it tells."""
    try:
        return _walk(content)
    except (IndexError, struct.error, _Unusual):
        return None


def _walk(content: Content) -> tuple[int, int] | None:
    seen, at = _Seen(), 2
    while True:
        if content[at] != 0xFF:
            return None
        marker = content[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker == 0xD9:
            return seen.size if _is_whole(seen) else None
        (length,) = struct.unpack_from(">H", content, at + 2)
        end = at + 2 + length
        body = bytes(content[at + 4 : end])
        if len(body) != length - 2:
            return None
        at = _take(seen, marker, body, content, end)


def _take(seen: _Seen, marker: int, body: bytes, content: Content, end: int) -> int:
    """Note a segment, and where the next one begins. Raises _Unusual."""
    if marker == 0xDB:
        _quantisers(seen, body)
    elif marker == 0xC4:
        _codes(seen, body)
    elif marker in {0xC0, 0xC1} and not seen.parts:
        _frame(seen, body)
    elif marker == 0xDA:
        _scan(seen, body)
        following = _NEXT.search(content, end)
        if following is None:
            raise _Unusual
        seen.data_bytes += following.start() - end
        return following.start()
    elif marker not in _PASSED:
        raise _Unusual
    return end


def _quantisers(seen: _Seen, body: bytes) -> None:
    at = 0
    while at < len(body):
        precision, number = body[at] >> 4, body[at] & 15
        at += 1 + 64 * (precision + 1)
        if precision > 1 or number > 3 or at > len(body):
            raise _Unusual
        seen.quantisers.add(number)


def _codes(seen: _Seen, body: bytes) -> None:
    at = 0
    while at < len(body):
        kind, number = body[at] >> 4, body[at] & 15
        counts = body[at + 1 : at + 17]
        n = sum(counts)
        symbols = body[at + 17 : at + 17 + n]
        if kind > 1 or number > 3 or not 0 < n <= 256 or len(counts) + len(symbols) < 16 + n:
            raise _Unusual
        if not _has_room(counts) or (kind == 0 and max(symbols) > _MOST_DC):
            raise _Unusual
        (seen.others if kind else seen.means).add(number)
        at += 17 + n


def _has_room(counts: bytes) -> bool:
    """Whether codes of these lengths leave one over, that of all ones."""
    code = 0
    for bits, count in enumerate(counts, 1):
        code += count
        if count and code >= 1 << bits:
            return False
        code <<= 1
    return True


def _frame(seen: _Seen, body: bytes) -> None:
    precision, height, width, n = struct.unpack_from(">BHHB", body)
    if precision != 8 or n not in {1, 3} or len(body) != 6 + 3 * n:
        raise _Unusual
    if not 0 < width * height <= MOST_PIXELS:
        raise _Unusual
    for at in range(6, len(body), 3):
        across, down = body[at + 1] >> 4, body[at + 1] & 15
        if not (1 <= across <= 4 and 1 <= down <= 4) or body[at] in seen.parts:
            raise _Unusual
        seen.parts[body[at]] = (across, down, body[at + 2])
    widest = max(across for across, _, _ in seen.parts.values())
    highest = max(down for _, down, _ in seen.parts.values())
    if any(widest % across or highest % down for across, down, _ in seen.parts.values()):
        raise _Unusual
    seen.size = (width, height)


def _scan(seen: _Seen, body: bytes) -> None:
    n = body[0]
    if len(body) != 4 + 2 * n or bytes(body[-3:]) != b"\x00\x3f\x00" or n == 0:
        raise _Unusual
    blocks = 0
    for at in range(1, 1 + 2 * n, 2):
        part, tables = body[at], body[at + 1]
        if part not in seen.parts or part in seen.come:
            raise _Unusual
        across, down, quantiser = seen.parts[part]
        is_told = tables >> 4 in seen.means and tables & 15 in seen.others
        if not is_told or quantiser not in seen.quantisers:
            raise _Unusual
        seen.come.add(part)
        blocks += across * down
    if n > 1 and blocks > _MOST_BLOCKS:
        raise _Unusual


def _is_whole(seen: _Seen) -> bool:
    """Whether all parts came, with as much data as the emptiest picture of this size has."""
    if not seen.parts or seen.come != set(seen.parts):
        return False
    width, height = seen.size
    widest = max(across for across, _, _ in seen.parts.values())
    highest = max(down for _, down, _ in seen.parts.values())
    blocks = sum(
        -(-width * across // (8 * widest)) * -(-height * down // (8 * highest))
        for across, down, _ in seen.parts.values()
    )
    return 8 * seen.data_bytes >= _LEAST_BITS * blocks
