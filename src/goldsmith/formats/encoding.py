"""Which encoding a file is written in: found by its mark or by being valid UTF-8, never guessed."""

import codecs
from collections.abc import Iterable, Iterator

from goldsmith.formats.errors import EncodingUnknown
from goldsmith.formats.types import Encoding


def encoding_by_mark(head: bytes) -> Encoding | None:
    """The encoding that a byte-order mark at the start names, if there is one."""
    if head.startswith(codecs.BOM_UTF8):
        return Encoding.UTF_8
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return None
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding.UTF_16
    return None


def codec_of(encoding: Encoding) -> str:
    """Python's name for the encoding; a byte-order mark is dropped, not read as text."""
    return "utf-8-sig" if encoding is Encoding.UTF_8 else encoding.value


_FEWEST_NULLS_IN = 3


class Utf8Watch:
    """Passes chunks through, and remembers whether all of them together are UTF-8.

    A file is checked while it is uploaded, so that no import finds out in its middle.
    """

    def __init__(self) -> None:
        self._decoder: codecs.IncrementalDecoder | None = codecs.getincrementaldecoder("utf-8")()

    def watch(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the chunks unchanged."""
        for chunk in chunks:
            self._feed(chunk, is_last=False)
            yield chunk
        self._feed(b"", is_last=True)

    @property
    def is_utf8(self) -> bool:
        """Whether everything that passed is UTF-8."""
        return self._decoder is not None

    def _feed(self, chunk: bytes, *, is_last: bool) -> None:
        if self._decoder is None:
            return
        try:
            self._decoder.decode(chunk, is_last)
        except UnicodeDecodeError:
            self._decoder = None


def _is_wide(head: bytes) -> bool:
    """Whether every other byte or so is null: UTF-16 without a mark, though valid UTF-8."""
    return head.count(0) > len(head) // _FEWEST_NULLS_IN


def require_encoding(head: bytes, *, is_utf8: bool) -> Encoding:
    """Find the encoding of a file from its first bytes and whether all of it is UTF-8.

    Raises EncodingUnknown.
    """
    marked = encoding_by_mark(head)
    if marked is not None:
        return marked
    has_mark = head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE))
    if not is_utf8 or has_mark or _is_wide(head):
        raise EncodingUnknown
    return Encoding.UTF_8
