"""Marks as files write them: spans here, what compares, judges or corrects beside. No I/O."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from goldsmith.domains.guidelines.rules import outputs
from goldsmith.domains.guidelines.rules.comparing import read_output
from goldsmith.domains.guidelines.types import Question, QuestionKind

READ_BESIDE_TEXT = outputs.KINDS | {QuestionKind.SPANS}
_PARTS = ("parts", "spans")
_LABEL = ("label", "value", "type")


def read_marks(
    question: Question, value: Any, fields: Mapping[str, str]
) -> tuple[list[dict[str, Any]], int]:
    """Marks of an answer to one of these kinds, and how much of it does not fit."""
    if question.kind is QuestionKind.SPANS:
        return read_spans(question, value, fields.get(question.field or "", ""))
    return read_output(question, value, fields)


def read_spans(question: Question, value: Any, text: str) -> tuple[list[dict[str, Any]], int]:
    """Marks from a list of ``{start, end, label}``, and how many of them do not fit the text.

    Offsets are code points, end exclusive. A span of several pieces has ``parts`` instead; a
    ``text`` that is given must be what stands there. Labels go by id or name, in any case; one
    that the guideline does not have does not fit either. A list may come as JSON text.
    """
    names = {label.name.lower(): label.id for label in question.labels}
    names |= {label.id: label.id for label in question.labels}
    marks: list[dict[str, Any]] = []
    left_out = 0
    for given in _listed(value):
        mark = _mark(question, given, text, names)
        if mark is None:
            left_out += 1
        else:
            marks.append({"id": f"{question.id[:50]}-{len(marks) + 1}", **mark})
    return marks, left_out


def _listed(value: Any) -> list[Any]:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return [value]
    return value if isinstance(value, list) else [value]


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
