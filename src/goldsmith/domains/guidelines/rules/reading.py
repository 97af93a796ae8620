"""Marks as files write them: spans here, other kinds beside. No I/O."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from goldsmith.domains.guidelines.rules import outputs
from goldsmith.domains.guidelines.rules.comparing import read_output
from goldsmith.domains.guidelines.rules.reading_turns import read_turns
from goldsmith.domains.guidelines.rules.timing import read_regions
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.formats.conversation import bounds_of, text_of, turns_of

if TYPE_CHECKING:
    from goldsmith.domains.guidelines.rules.shapes import Sizes

_BESIDE_TEXT = outputs.KINDS | {QuestionKind.SPANS, QuestionKind.REGIONS, QuestionKind.SHAPES}
_PARTS = ("parts", "spans")
_EDGES = ("start", "end")
_LABEL = ("label", "value", "type")


def is_read_beside_text(question: Question) -> bool:
    """Whether a file's answers become marks only beside the item they are about."""
    return question.per_turn or question.kind in _BESIDE_TEXT


def read_marks(
    question: Question, value: Any, fields: Mapping[str, str], sizes: "Sizes | None" = None
) -> tuple[list[dict[str, Any]], int]:
    """Marks of an answer to one of these kinds, and how much of it does not fit.

    Shapes outside their picture do not fit where its size is among ``sizes``.
    """
    if question.per_turn:
        return read_turns(question, value, fields, known_values(question))
    if question.kind is QuestionKind.SPANS:
        held = fields.get(question.field or "", "")
        turns = bounds_of(turns_of(held) or [])
        return read_spans(question, value, text_of(held), [start for start, _ in turns])
    if question.kind is QuestionKind.REGIONS:
        return read_regions(question, listed(value))
    if question.kind is QuestionKind.SHAPES:
        # numpy comes with it: commands that only pass answers on do without
        from goldsmith.domains.guidelines.rules.drawing import read_shapes  # noqa: PLC0415

        marks, faults = read_shapes(
            question, listed(value), (sizes or {}).get(question.field or "")
        )
        return marks, len(faults)
    return read_output(question, value, fields)


def read_spans(
    question: Question, value: Any, text: str, turn_starts: Sequence[int] = ()
) -> tuple[list[dict[str, Any]], int]:
    """Marks from a list of ``{start, end, label}``, and how many of them do not fit the text.

    Offsets are code points, end exclusive. A span of several pieces has ``parts`` instead; a
    ``text`` that is given must be what stands there. Labels go by id or name, in any case; one
    that the guideline does not have does not fit either. A list may come as JSON text. In a
    conversation a span may name its ``turn`` and count from there.
    """
    names = {label.name.lower(): label.id for label in question.labels}
    names |= {label.id: label.id for label in question.labels}
    marks: list[dict[str, Any]] = []
    left_out = 0
    for given in listed(value):
        mark = _mark(question, _moved(given, turn_starts), text, names)
        if mark is None:
            left_out += 1
        else:
            marks.append({"id": f"{question.id[:50]}-{len(marks) + 1}", **mark})
    return marks, left_out


def listed(value: Any) -> list[Any]:
    """The marks of an answer as a file writes them: a list, as JSON text too, or a single one."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return [value]
    return value if isinstance(value, list) else [value]


def _moved(given: Any, starts: Sequence[int]) -> Any:
    """A span that counts from the start of its turn, as one that counts from that of the text."""
    turn = given.get("turn") if isinstance(given, dict) else None
    if type(turn) is not int:
        return given
    by = starts[turn] if 0 <= turn < len(starts) else -(10**9)
    pieces = next((given[key] for key in _PARTS if isinstance(given.get(key), list)), [given])
    moved = [
        {**piece, **{edge: piece[edge] + by for edge in _EDGES if type(piece.get(edge)) is int}}
        for piece in pieces
        if isinstance(piece, dict)
    ]
    return {**given, "parts": moved}


def _mark(
    question: Question, given: Any, text: str, names: Mapping[str, str]
) -> dict[str, Any] | None:
    if isinstance(given, list) and len(given) == 3:  # [start, end, label], as spaCy writes it
        given = dict(zip(("start", "end", "label"), given, strict=True))
    if not isinstance(given, dict):
        return None
    label = next((given[key] for key in _LABEL if isinstance(given.get(key), str)), "")
    known = names.get(label.strip().lower())
    pieces = next((given[key] for key in _PARTS if isinstance(given.get(key), list)), [given])
    parts = list(_parts(pieces, text))
    if known is None or None in parts or not parts:
        return None
    attributes = given.get("attributes")
    return {
        "field": question.field,
        "anchor": {"kind": "span", "parts": parts},
        "value": known,
        "attributes": attributes if isinstance(attributes, dict) else {},
        "suggestion_id": None,
    }


def _parts(pieces: list[Any], text: str) -> Iterator[dict[str, Any] | None]:
    at = -1
    for piece in sorted(pieces, key=_start):
        start, end = _start(piece), piece.get("end") if isinstance(piece, dict) else None
        if type(end) is not int or not at < start < end <= len(text):
            yield None
            continue
        surface = text[start:end]
        said = piece.get("text") if len(pieces) == 1 or "text" in piece else None
        yield None if said not in {None, surface} else {"start": start, "end": end, "text": surface}
        at = end


def _start(piece: Any) -> int:
    start = piece.get("start") if isinstance(piece, dict) else None
    return start if type(start) is int else -1


def known_values(question: Question) -> dict[str, str | int]:
    """How a file may write a question's answers: by id or name, in any case, to permanent values."""
    names: dict[str, str | int] = {label.name.lower(): label.id for label in question.labels}
    names |= {label.id: label.id for label in question.labels}
    names |= {point.name.lower(): point.value for point in question.points if point.name}
    names |= {str(point.value): point.value for point in question.points}
    return names


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_FREE = frozenset(
    {
        QuestionKind.SHORT_TEXT,
        QuestionKind.DATE,
        QuestionKind.CORRECTION,
        QuestionKind.SPANS,
        QuestionKind.RELATIONS,
        QuestionKind.CHAINS,
        QuestionKind.SHAPES,
        QuestionKind.REGIONS,
    }
)


def unknown_values(question: Question, names: Mapping[str, str | int], value: Any) -> list[str]:
    """Which parts of a past answer, as a file wrote it, are none that the question takes.

    ``names`` are the question's ``known_values``. Marks are read beside the text only, and shapes
    beside their picture.
    """
    if question.per_turn or question.kind in _FREE:
        return []
    if question.kind in outputs.KINDS:
        return [str(value)] if read_output(question, value, {})[1] else []
    parts = [str(part).strip() for part in (value if isinstance(value, list) else [value])]
    if question.kind is QuestionKind.NUMBER:
        return [part for part in parts if not _NUMBER.fullmatch(part)]
    return [part for part in parts if part.lower() not in names]
