"""Answers about single turns as files write them, made into marks. No I/O."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from goldsmith.domains.guidelines.rules.outputs import UNCHANGED
from goldsmith.domains.guidelines.rules.turns import turns_about
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.formats.conversation import Turn

_VALUES = ("value", "values", "label", "labels", "rating", "text")


def read_turns(
    question: Question, value: Any, fields: Mapping[str, str], names: Mapping[str, str | int]
) -> tuple[list[dict[str, Any]], int]:
    """Marks of an answer about turns, and how much of it fits no turn or label.

    It is a list of ``{turn, value}`` or an object of values by turn, the first turn being 0; or a
    list of values, one for each turn of the question's roles. No value says nothing of a turn.
    """
    turns = turns_about(question, fields)
    marks: list[dict[str, Any]] = []
    left_out = 0
    for turn, given in _by_turn(question, value, turns):
        if turn is None or not 0 <= turn < len(turns):
            left_out += 1
            continue
        for one in given if isinstance(given, list) else [given]:
            mark = _mark(question, turn, one, turns, names)
            left_out += mark is None
            if mark is not None:
                marks.append({"id": f"{question.id[:50]}-{len(marks) + 1}", **mark})
    return marks, left_out


def _by_turn(question: Question, value: Any, turns: list[Turn]) -> Iterator[tuple[int | None, Any]]:
    if isinstance(value, str) and value.strip()[:1] in {"{", "["}:
        try:
            value = json.loads(value)
        except ValueError:
            yield None, value
            return
    if isinstance(value, dict):
        value = [{"turn": turn, "value": given} for turn, given in value.items()]
    if not isinstance(value, list):
        yield None, value
        return
    if value and all(isinstance(one, dict) and "turn" in one for one in value):
        for one in value:
            given = next((one[key] for key in _VALUES if one.get(key) is not None), None)
            if given is not None:
                yield _whole(one["turn"]), given
        return
    roles = question.turn_roles
    asked = [at for at, turn in enumerate(turns) if not roles or turn.role in roles]
    for at, given in enumerate(value):
        if given is not None:
            yield (asked[at] if len(value) == len(asked) else None), given


def _whole(turn: Any) -> int | None:
    text = str(turn)
    return int(text) if text.isdecimal() and len(text) < 6 else None


def _mark(
    question: Question, turn: int, value: Any, turns: list[Turn], names: Mapping[str, str | int]
) -> dict[str, Any] | None:
    known: Any = value
    if question.labels or question.points:
        known = names.get(str(value).strip().lower())
    elif question.kind is QuestionKind.NUMBER:
        known = _number(value)
    elif not isinstance(value, str) or not value.strip():
        known = None
    if known is None:
        return None
    is_same = question.kind is QuestionKind.CORRECTION and known == turns[turn].text
    return {
        "field": question.field,
        "anchor": {"kind": "turn", "turn": turn},
        "value": known,
        "attributes": {UNCHANGED: True} if is_same else {},
        "suggestion_id": None,
    }


def _number(value: Any) -> float | int | None:
    if isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return int(number) if number.is_integer() else number
