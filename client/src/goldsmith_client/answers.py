"""Answers to questions that compare, judge by criteria or correct, in the one shape of all answers."""

from collections.abc import Iterable, Mapping
from typing import Any


def better(winner: str, strength: int | None = None) -> dict[str, Any]:
    """The answer in the field ``winner`` is better, or ``tie``; by how much where that is asked."""
    attributes = {} if strength is None else {"strength": strength}
    return _answered([{"id": "m1", "value": winner, "attributes": attributes}])


def ranked(*tiers: str | Iterable[str]) -> dict[str, Any]:
    """Fields from the best on; several in one place tie."""
    places = [[tier] if isinstance(tier, str) else list(tier) for tier in tiers]
    return _answered(
        [_candidate(field, rank) for rank, tier in enumerate(places, 1) for field in tier]
    )


def best_worst(best: str, worst: str) -> dict[str, Any]:
    """The fields that are best and worst."""
    return _answered([_candidate(best, "best"), _candidate(worst, "worst")])


def rubric(verdicts: Mapping[str, str], field: str | None = None) -> dict[str, Any]:
    """``met``, ``not_met`` or ``not_applicable`` for each criterion, about a field."""
    return _answered(
        [
            {
                "id": f"m{number}",
                "field": field,
                "anchor": {"kind": "criterion", "criterion": criterion, "evidence": []},
                "value": verdict,
            }
            for number, (criterion, verdict) in enumerate(verdicts.items(), 1)
        ]
    )


def corrected(text: str, original: str, field: str | None = None) -> dict[str, Any]:
    """What a text should say; the same as the original says that nothing needs correcting."""
    attributes = {"is_unchanged": True} if text == original else {}
    return _answered([{"id": "m1", "field": field, "value": text, "attributes": attributes}])


def _candidate(field: str, value: int | str) -> dict[str, Any]:
    anchor = {"kind": "candidate", "field": field}
    return {"id": f"m-{field[:60]}", "field": field, "anchor": anchor, "value": value}


def _answered(marks: list[dict[str, Any]]) -> dict[str, Any]:
    return {"state": "answered", "marks": marks}
