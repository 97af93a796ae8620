"""CoNLL as rows: a sentence with the spans that its tags mark, offsets in code points.

A token a line, its tag in the last column, a blank line between sentences. Where a comment tells
the ``text``, tokens are found in it; else they are joined by spaces. IOB, BIO, IOBES and BILOU are
read alike: what continues nothing begins, as the evaluation of CoNLL 2000 has it.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from goldsmith.formats.lines import read_lines
from goldsmith.formats.types import EXCERPT_CHARS, BadRow, Encoding, Layout, Row, Value
from goldsmith.formats.values import find_fault

TEXT, SPANS = "text", "spans"
_OUTSIDE = "O"
_TAG = re.compile(r"([BIESLUM])[-_](.+)")
_COMMENT = re.compile(r"#\s*([\w.-]+)\s*[=:]\s*(.*)|#\s*id\s+(\S+).*")
_DOCUMENT = "-DOCSTART-"
_BEGINS, _ENDS = "BSU", "ESLU"
_LEAST = 3

Tagged = tuple[int, str, str]


def is_conll(head: str) -> bool:
    """Whether the first lines of a text are tokens with tags, or comments."""
    lines = head.splitlines()[:-1] if len(head) > 1000 else head.splitlines()
    tokens = [line for line in lines if line.strip() and not _is_comment(line)]
    return len(tokens) >= _LEAST and all(_is_tagged(line) for line in tokens)


def _is_comment(line: str) -> bool:
    return bool(_COMMENT.fullmatch(line.strip())) or line.startswith(_DOCUMENT)


def _is_tagged(line: str) -> bool:
    columns = _columns(line)
    return len(columns) > 1 and (columns[-1] == _OUTSIDE or bool(_TAG.fullmatch(columns[-1])))


def _columns(line: str) -> list[str]:
    """Columns end at tabs where there are any: some tokens hold a space of their own."""
    bare = line.rstrip("\r\n")
    return bare.split("\t") if "\t" in bare else bare.split()


def read_conll(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """Yield a row a sentence; one with a line that is no token with a tag is named and left out."""
    sentence = _Sentence()
    for line in read_lines(source, layout.encoding or Encoding.UTF_8):
        if isinstance(line, BadRow):
            yield line
        elif line.text.strip():
            sentence.take(line.number, line.text)
        else:
            yield from sentence.end()
            sentence = _Sentence()
    yield from sentence.end()


class _Sentence:
    """The lines of a sentence, up to the blank one after it."""

    def __init__(self) -> None:
        self._said: dict[str, Value] = {}
        self._tokens: list[Tagged] = []
        self._at: list[int] = []
        self._column = 0
        self._faults: list[BadRow] = []

    def take(self, number: int, line: str) -> None:
        """Note a comment or a token."""
        if line.startswith(_DOCUMENT):
            return
        comment = _COMMENT.fullmatch(line.strip()) if not self._tokens else None
        if comment is not None:
            name = "id" if comment[3] or comment[1] == "sent_id" else comment[1]
            self._said[name] = comment[3] or comment[2]
            return
        columns = _columns(line)
        if not _is_tagged(line):
            told = columns[-1][:40]
            reason = f"The last column is no tag such as B-PER, I-PER or O: {told!r}."
            self._faults.append(BadRow(number, reason, line.strip()[:EXCERPT_CHARS]))
            return
        if not self._tokens and columns[0] == "1" and len(columns) > 2:
            self._column = 1  # tokens are counted, as in CoNLL-U
        self._tokens.append((number, columns[self._column], columns[-1]))

    def end(self) -> Iterator[Row | BadRow]:
        """The sentence, if there is one, or why it is left out."""
        if self._faults or not self._tokens:
            yield from self._faults
            return
        line = self._tokens[0][0]
        told = self._said.get(TEXT)
        text = told if isinstance(told, str) else " ".join(token for _, token, _ in self._tokens)
        at = 0
        for number, token, _ in self._tokens:
            at = text.find(token, at)
            if at < 0:
                reason = f"The token {token[:40]!r} does not follow in the text of the sentence."
                yield BadRow(number, reason, text[:EXCERPT_CHARS])
                return
            self._at.append(at)
            at += len(token)
        values = {**self._said, TEXT: text, SPANS: self._spans(text)}
        fault = find_fault(values)
        yield BadRow(line, fault, text[:EXCERPT_CHARS]) if fault else Row(line, values)

    def _spans(self, text: str) -> list[Value]:
        spans: list[dict[str, Value]] = []
        running = ""
        for (_, token, tag), start in zip(self._tokens, self._at, strict=True):
            found = _TAG.fullmatch(tag)
            if found is None:
                running = ""
                continue
            way, label = found[1], found[2]
            end = start + len(token)
            if way in _BEGINS or label != running:
                spans.append({"start": start, "end": end, "label": label})
            else:
                spans[-1]["end"] = end
            running = "" if way in _ENDS else label
        for span in spans:
            span["text"] = text[int(str(span["start"])) : int(str(span["end"]))]
        return list(spans)
