"""JSONL, one object a line, and JSON, an array of objects read without holding it whole."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from goldsmith.formats.errors import FileBroken
from goldsmith.formats.lines import read_lines, read_pieces
from goldsmith.formats.types import EXCERPT_CHARS, MAX_LINE_CHARS, BadRow, Encoding, Layout, Row
from goldsmith.formats.values import find_fault

_PIECE_CHARS = 256 * 1024
_SPACE = " \t\r\n"


class _InfinityFound(ValueError):
    """JSON has no infinite numbers."""


def _constant(name: str) -> None:
    """NaN is how tables spell a missing value; infinity is no value at all."""
    if name != "NaN":
        raise _InfinityFound(f"{name} is no JSON number")


_DECODER = json.JSONDecoder(parse_constant=_constant)


def read_jsonl(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """Yield one row a line; blank lines are passed over."""
    for line in read_lines(source, layout.encoding or Encoding.UTF_8):
        if isinstance(line, BadRow):
            yield line
        elif text := line.text.strip(_SPACE):
            yield _parse(line.number, text)


def read_json(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """Yield one row an object of the array.

    Where the array breaks, the rest cannot be read: one ``BadRow`` says so and reading ends.
    Raises FileBroken where the file is no array.
    """
    window = JsonWindow(read_pieces(source, layout.encoding or Encoding.UTF_8))
    if window.next_char() != "[":
        raise FileBroken("The JSON is no array. Save it as an array of objects, or as JSONL.")
    window.skip(1)
    if window.next_char() == "]":
        return
    while True:
        window.next_char()
        line, found = window.line, window.take_value()
        if isinstance(found, BadRow):
            yield found
            return
        yield _to_row(line, *found)
        following = window.next_char()
        window.skip(1)
        if following == "]":
            return
        if following != ",":
            yield BadRow(window.line, "The array breaks here; the rest was not read.", following)
            return


class JsonWindow:
    """The part of the text that is being read, and the line on which it starts."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._text = ""
        self._start = 0
        self.line = 1

    def next_char(self) -> str:
        """Pass over white space and return the character there, or "" at the end."""
        while True:
            while self._start < len(self._text) and self._text[self._start] in _SPACE:
                self.skip(1)
            if self._start < len(self._text):
                return self._text[self._start]
            if not self._read_on(_PIECE_CHARS):
                return ""

    def skip(self, n_chars: int) -> None:
        """Move on by so many characters."""
        self.line += self._text.count("\n", self._start, self._start + n_chars)
        self._start += n_chars

    def take_value(self) -> tuple[object, str] | BadRow:
        """Parse the value that starts here; reads on, doubling, while it is not complete."""
        wanted = _PIECE_CHARS
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._start)
            except (ValueError, RecursionError) as error:
                is_final = isinstance(error, RecursionError | _InfinityFound)
                if is_final or wanted > MAX_LINE_CHARS or not self._read_on(wanted):
                    return self._broken(error)
                wanted *= 2
                continue
            text = self._text[self._start : end]
            self.skip(end - self._start)
            return value, text

    def _broken(self, error: Exception) -> BadRow:
        reason = f"{_reason(error)} The rest of the array was not read."
        return BadRow(self.line, reason, self._text[self._start : self._start + EXCERPT_CHARS])

    def _read_on(self, n_chars: int) -> bool:
        pieces = [self._text[self._start :]]
        missing = n_chars
        while missing > 0 and (piece := next(self._pieces, None)) is not None:
            pieces.append(piece)
            missing -= len(piece)
        self._text, self._start = "".join(pieces), 0
        return missing < n_chars


def _parse(line: int, text: str) -> Row | BadRow:
    try:
        value, end = _DECODER.raw_decode(text)
    except (ValueError, RecursionError) as error:
        return BadRow(line, _reason(error), text[:EXCERPT_CHARS])
    if end != len(text):
        return BadRow(line, "The line holds more than one JSON value.", text[:EXCERPT_CHARS])
    return _to_row(line, value, text)


def _to_row(line: int, value: object, text: str) -> Row | BadRow:
    if not isinstance(value, dict):
        return BadRow(line, "Each row must be a JSON object.", text[:EXCERPT_CHARS])
    fault = find_fault(value)
    return BadRow(line, fault, text[:EXCERPT_CHARS]) if fault else Row(line, value)


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "The JSON is nested too deeply."
    if isinstance(error, json.JSONDecodeError):
        return f"This is no valid JSON: {error.msg[:1].lower()}{error.msg[1:]}."
    return f"This is no valid JSON: {str(error)[:100]}."
