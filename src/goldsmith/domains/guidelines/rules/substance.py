"""What two annotators must have in common to have given the same answer. No I/O."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from goldsmith.formats.regions import TRANSCRIPT

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Anchored:
    """A mark that says where it stands: its value, and all of its substance as one text."""

    value: Value
    text: str
    parts: tuple[tuple[int, int], ...] = ()
    """Where a span stands."""
    shape: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)
    region: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)
    """Where a region stands, and what is heard there in words."""
    turn: int | None = None
    """Which turn of a conversation it is about."""

    def __str__(self) -> str:
        return self.text


Piece = Value | Anchored
Substance = tuple[Piece, ...]
"""The marks of an answer without their ids and order: equal where two answers say the same."""

_NAMED_WHOLE = 160
_WHOLE = re.compile(r"\.0(?![0-9])")


def substance(
    answer: Mapping[str, Any] | None,
    answers: Mapping[str, Any] | None = None,
    *,
    is_set: bool = False,
) -> Substance | None:
    """What an answer says, in a fixed order; None where there is no answer.

    A mark on the whole field is its value. One with an anchor is its field, place, value and
    attributes; surfaces, mark ids and the evidence of a criterion do not count. Marks that link
    others are told by what those say: hand in all ``answers`` to find them. With ``is_set``, none
    of the labels is an answer too, as to a question that takes several.
    """
    if not answer:
        return None
    if answer.get("state") != "answered":
        return () if is_set and answer.get("state") == "empty" else None
    marks = answer.get("marks", ())
    if len(marks) == 1 and marks[0].get("anchor") is None:
        return (marks[0]["value"],)
    if all(mark.get("anchor") is None for mark in marks):
        return tuple(sorted({mark["value"] for mark in marks}, key=_order))
    others = {mark["id"]: mark for mark in _all_marks(answers or {})}
    return tuple(sorted({_piece(mark, others) for mark in marks}, key=_order))


def name_of(given: Substance) -> str:
    """A value, or a set of values, as one key of a distribution; a long set of marks by its digest."""
    name = " + ".join(str(value) for value in given) or "none"
    if len(name) <= _NAMED_WHOLE or not any(isinstance(piece, Anchored) for piece in given):
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:12]
    return f"{len(given)} marks {digest}"


def turns_in(given: Substance) -> dict[int, Substance]:
    """An answer about turns as what it says of each: the values, as if that turn were all."""
    found: dict[int, list[Piece]] = {}
    for piece in given:
        if isinstance(piece, Anchored) and piece.turn is not None:
            found.setdefault(piece.turn, []).append(piece.value)
    return {turn: tuple(sorted(found[turn], key=_order)) for turn in sorted(found)}


def values_of(given: Substance) -> list[Value]:
    """The values in an answer without their places: which labels occur in it."""
    found = {piece.value if isinstance(piece, Anchored) else piece for piece in given}
    return sorted(found, key=_order)


def _order(piece: Piece) -> tuple[str, Any]:
    return ("number", piece) if isinstance(piece, int | float) else ("text", str(piece))


def _all_marks(answers: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for answer in answers.values():
        yield from answer.get("marks", ())


def _piece(mark: Mapping[str, Any], others: Mapping[str, Mapping[str, Any]]) -> Piece:
    anchor = mark.get("anchor")
    if anchor is None:
        return mark["value"]  # type: ignore[no-any-return]  # JSON
    told = _told(mark, others)
    # A rank says nothing without the answer it is given to, nor a verdict without its criterion.
    is_named = anchor.get("kind") in {"candidate", "criterion"}
    places = tuple((part["start"], part["end"]) for part in anchor.get("parts") or ())
    shape = anchor if anchor.get("kind") == "shape" else None
    region = _region(mark) if anchor.get("kind") == "region" else None
    name = told if is_named else mark["value"]
    return Anchored(name, told, places, shape, region, anchor.get("turn"))


def _region(mark: Mapping[str, Any]) -> dict[str, Any]:
    words = (mark.get("attributes") or {}).get(TRANSCRIPT)
    return {**mark["anchor"], TRANSCRIPT: words if isinstance(words, str) else ""}


def _told(mark: Mapping[str, Any], others: Mapping[str, Mapping[str, Any]], depth: int = 0) -> str:
    value = mark["value"]
    is_plain = isinstance(value, str) and re.fullmatch(r"[a-z0-9_-]+", value)
    said = [str(value) if is_plain else json.dumps(value, ensure_ascii=False)]
    if mark.get("attributes"):
        said.append(json.dumps(mark["attributes"], ensure_ascii=False, sort_keys=True))
    said.append(_place(mark, others, depth))
    return " ".join(said)


def _shape(anchor: Mapping[str, Any]) -> str:
    """A shape's name and numbers; the same whether these came as whole numbers or not."""
    numbers = {key: anchor[key] for key in sorted(anchor) if key not in {"kind", "shape"}}
    told = json.dumps(numbers, separators=(",", ":"), sort_keys=True)
    return f"{anchor['shape']} {_WHOLE.sub('', told)}"


def _stretch(anchor: Mapping[str, Any]) -> str:
    return f"{anchor['tier']} {anchor['start']}:{anchor['end']}"


_TOLD: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "shape": _shape,
    "region": _stretch,
    "turn": lambda anchor: f"turn {anchor['turn']}",
}


def _place(mark: Mapping[str, Any], others: Mapping[str, Mapping[str, Any]], depth: int) -> str:
    anchor = mark["anchor"] or {}

    def told(mark_id: str) -> str:
        other = others.get(mark_id)
        return f"({_told(other, others, depth + 1)})" if other and depth < 2 else "(?)"

    match anchor.get("kind"):
        case "span":
            parts = ",".join(f"{part['start']}:{part['end']}" for part in anchor["parts"])
            return f"{mark.get('field') or ''}[{parts}]"
        case "link":
            return f"{told(anchor['from'])} > {told(anchor['to'])}"
        case "group":
            return " = ".join(sorted(told(mark_id) for mark_id in anchor["mark_ids"]))
        case "shape" | "region" | "turn" as kind:
            return f"{mark.get('field') or ''}[{_TOLD[kind](anchor)}]"
        case "candidate" | "criterion" as kind:
            return f"@{anchor['field' if kind == 'candidate' else 'criterion']}"
        case _:
            return f"{mark.get('field') or ''}"
