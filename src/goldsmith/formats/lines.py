"""Numbered lines of a text file of any size, with memory bounded by one line."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from goldsmith.formats.encoding import codec_of
from goldsmith.formats.errors import EncodingUnknown, EncodingWrong
from goldsmith.formats.types import EXCERPT_CHARS, MAX_LINE_CHARS, BadRow, Encoding

_PIECE_CHARS = 64 * 1024


@dataclass(slots=True)
class Line:
    """A line with its line end as written, and its number from 1."""

    number: int
    text: str


def read_lines(source: BinaryIO, encoding: Encoding) -> Iterator[Line | BadRow]:
    """Yield each line; one that is too long is skipped and named.

    Lines end with LF, CR LF or CR, mixed as the file has them.
    Raises EncodingUnknown or EncodingWrong where bytes do not decode.
    """
    text = io.TextIOWrapper(source, encoding=codec_of(encoding), newline="")
    number = 0
    try:
        while line := text.readline(MAX_LINE_CHARS + 1):
            number += 1
            if len(line) > MAX_LINE_CHARS:
                yield too_long(number, line)
                line = line[-1:]  # let the long text go before reading on
                _skip_rest_of_line(text, line)
            else:
                yield Line(number, line)
    except UnicodeError as error:
        raise _not_decoded(encoding, number) from error
    finally:
        if not source.closed:
            text.detach()  # the source belongs to the caller


def read_pieces(source: BinaryIO, encoding: Encoding) -> Iterator[str]:
    """Yield a text in pieces, wherever its lines end: some files are a single line.

    Raises EncodingUnknown or EncodingWrong where bytes do not decode.
    """
    text = io.TextIOWrapper(source, encoding=codec_of(encoding), newline="")
    number = 0
    try:
        while piece := text.read(_PIECE_CHARS):
            number += piece.count("\n")
            yield piece
    except UnicodeError as error:
        raise _not_decoded(encoding, number) from error
    finally:
        if not source.closed:
            text.detach()


def _not_decoded(encoding: Encoding, line: int) -> EncodingUnknown | EncodingWrong:
    failure = EncodingUnknown if encoding is Encoding.UTF_8 else EncodingWrong
    return failure(f"Below line {line}: {failure.__doc__}")


def too_long(number: int, line: str) -> BadRow:
    """Name a row that is longer than Goldsmith takes."""
    reason = f"The line is longer than {MAX_LINE_CHARS // 2**20} million characters."
    return BadRow(number, reason, line[:EXCERPT_CHARS])


def _skip_rest_of_line(text: io.TextIOWrapper, line: str) -> None:
    while line and not line.endswith(("\n", "\r")):
        line = text.readline(_PIECE_CHARS)
