"""Comparisons, rubrics and corrections as files write them, made into marks. No I/O."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from goldsmith.domains.guidelines.rules.outputs import TIE, UNCHANGED, VERDICTS
from goldsmith.domains.guidelines.types import Question, QuestionKind

_TIES = frozenset({TIE, "equal", "same", "both", "draw", "="})
_VERDICT_WORDS = {
    "met": "met", "yes": "met", "true": "met", "pass": "met", "1": "met",
    "not_met": "not_met", "not met": "not_met", "no": "not_met", "false": "not_met",
    "fail": "not_met", "0": "not_met",
    "not_applicable": "not_applicable", "not applicable": "not_applicable",
    "n/a": "not_applicable", "na": "not_applicable", "none": "not_applicable",
}  # fmt: skip
_ENDS = ("best", "worst")
Marks = list[dict[str, Any]]


def read_output(question: Question, value: Any, fields: Mapping[str, str]) -> tuple[Marks, int]:
    """Marks of an answer to a question that compares, judges or corrects; and 1 if it does not fit.

    An answer that is compared goes by its field, its place (1, 2, …) or letter (A, B, …).
    A preference is one of these or ``tie``, or ``{winner, strength}``; a ranking is a list from
    the best on (a list in it ties), ``b > a = c``, or ranks by answer; best and worst are
    ``{best, worst}`` or a list of both; a rubric has a verdict for each criterion; a correction is
    the text. What is no plain text may come as JSON text.
    """
    marks = list(_marks(question, _parsed(value), fields))
    for number, mark in enumerate(marks, 1):
        mark["id"] = f"{question.id[:50]}-{number}"
        mark.setdefault("attributes", {})
        mark["suggestion_id"] = None
    return marks, 0 if marks else 1


def _parsed(value: Any) -> Any:
    if isinstance(value, str) and value.strip()[:1] in {"{", "["}:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _marks(question: Question, value: Any, fields: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    match question.kind:
        case QuestionKind.PREFERENCE:
            yield from _preference(question, value)
        case QuestionKind.RANKING:
            for rank, tier in enumerate(_tiers(value), 1):
                yield from _candidates(question, tier, rank)
        case QuestionKind.BEST_WORST:
            both = [value.get(extreme) for extreme in _ENDS] if isinstance(value, dict) else value
            for extreme, name in zip(_ENDS, both, strict=False) if isinstance(both, list) else ():
                yield from _candidates(question, [name], extreme)
        case QuestionKind.RUBRIC:
            yield from _rubric(question, value, fields.get(question.field or "", ""))
        case _:
            yield from _correction(question, value, fields.get(question.field or ""))


def _named(question: Question, name: Any) -> str | None:
    """The field that a file means."""
    word = str(name).strip().lower()
    if word in question.candidates:
        return word
    place = int(word) - 1 if word.isdecimal() else ord(word) - ord("a") if len(word) == 1 else -1
    return question.candidates[place] if 0 <= place < len(question.candidates) else None


def _preference(question: Question, value: Any) -> Iterator[dict[str, Any]]:
    given = value if isinstance(value, dict) else {"winner": value}
    word = str(given.get("winner")).strip().lower()
    winner = TIE if word in _TIES and word not in question.candidates else _named(question, word)
    if winner is None:
        return
    strength = given.get("strength")
    attributes = {"strength": strength} if type(strength) is int and winner != TIE else {}
    yield {"field": None, "anchor": None, "value": winner, "attributes": attributes}


def _tiers(value: Any) -> list[list[Any]]:
    if isinstance(value, dict):
        ranks = sorted({rank for rank in value.values() if isinstance(rank, int | float)})
        return [[name for name, given in value.items() if given == rank] for rank in ranks]
    if isinstance(value, str):
        return [re.split(r"[=&]", tier) for tier in re.split(r"[>,;]", value)]
    if isinstance(value, list):
        return [tier if isinstance(tier, list) else [tier] for tier in value]
    return []


def _candidates(question: Question, names: list[Any], value: Any) -> Iterator[dict[str, Any]]:
    for name in names:
        field = _named(question, name)
        if field is not None:
            anchor = {"kind": "candidate", "field": field}
            yield {"field": field, "anchor": anchor, "value": value}


def _rubric(question: Question, value: Any, text: str) -> Iterator[dict[str, Any]]:
    if not isinstance(value, dict):
        return
    names = {label.name.lower(): label.id for label in question.labels}
    names |= {label.id: label.id for label in question.labels}
    for name, given in value.items():
        criterion = names.get(str(name).strip().lower())
        parts = given if isinstance(given, dict) else {"value": given}
        verdict = _VERDICT_WORDS.get(str(parts.get("value")).strip().lower())
        if criterion is None or verdict not in VERDICTS:
            continue
        evidence = list(_evidence(parts.get("evidence"), text))
        anchor = {"kind": "criterion", "criterion": criterion, "evidence": evidence}
        yield {"field": question.field, "anchor": anchor, "value": verdict}


def _evidence(quotes: Any, text: str) -> Iterator[dict[str, Any]]:
    for quote in quotes if isinstance(quotes, list) else [quotes]:
        start = text.find(quote) if isinstance(quote, str) and quote else -1
        if start >= 0:
            yield {"start": start, "end": start + len(quote), "text": quote}


def _correction(question: Question, value: Any, original: str | None) -> Iterator[dict[str, Any]]:
    if isinstance(value, str) and value.strip():
        attributes = {UNCHANGED: True} if value == original else {}
        yield {"field": question.field, "anchor": None, "value": value, "attributes": attributes}
