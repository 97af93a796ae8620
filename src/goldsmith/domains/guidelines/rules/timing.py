"""Regions as files write them, made into marks. No I/O."""

from collections.abc import Mapping
from typing import Any

from goldsmith.domains.guidelines.types import Question
from goldsmith.formats.regions import SPEAKER, TRANSCRIPT, TierSpec, Transcript

_LABEL = ("label", "value", "type")


def read_regions(question: Question, value: list[Any]) -> tuple[list[dict[str, Any]], int]:
    """Marks from a list of ``{tier, start, end, …}``, and how many of them do not fit.

    Times are milliseconds. Tiers and labels go by id or name, in any case. A ``text``, as an
    interval of a TextGrid has it, is the transcript where the tier takes one, else the label.
    """
    tiers = {tier.title.lower(): tier for tier in question.tiers}
    tiers |= {tier.id: tier for tier in question.tiers}
    names = {label.name.lower(): label.id for label in question.labels}
    names |= {label.id: label.id for label in question.labels}
    marks: list[dict[str, Any]] = []
    for given in value:
        mark = _mark(question, given, tiers, names) if isinstance(given, dict) else None
        if mark is not None:
            marks.append({"id": f"{question.id[:50]}-{len(marks) + 1}", **mark})
    return marks, len(value) - len(marks)


def _mark(
    question: Question,
    given: Mapping[str, Any],
    tiers: Mapping[str, TierSpec],
    names: Mapping[str, str],
) -> dict[str, Any] | None:
    only = question.tiers[0] if len(question.tiers) == 1 and "tier" not in given else None
    tier = tiers.get(str(given.get("tier", "")).strip().lower(), only)
    start, end = given.get("start"), given.get("end")
    if tier is None or type(start) is not int or type(end) is not int or not 0 <= start < end:
        return None
    said = _said(given, tier)
    label = next((given[key] for key in _LABEL if isinstance(given.get(key), str)), None)
    if label is None and TRANSCRIPT not in said:
        label = given.get("text")
    known = _label(question, label, tier, names)
    if known is None:
        return None
    attributes = given.get("attributes")
    return {
        "field": question.field,
        "anchor": {"kind": "region", "tier": tier.id, "start": start, "end": end},
        "value": known,
        "attributes": {**(attributes if isinstance(attributes, dict) else {}), **said},
        "suggestion_id": None,
    }


def _said(given: Mapping[str, Any], tier: TierSpec) -> dict[str, str]:
    words, speaker = given.get(TRANSCRIPT, given.get("text")), given.get(SPEAKER)
    said = {}
    if tier.transcript is not Transcript.NONE and isinstance(words, str) and words.strip():
        said[TRANSCRIPT] = words.strip()
    if tier.has_speaker and isinstance(speaker, str) and speaker.strip():
        said[SPEAKER] = speaker.strip()
    return said


def _label(
    question: Question, label: object, tier: TierSpec, names: Mapping[str, str]
) -> str | None:
    """The label's id; of the tier where there are no labels, the only one where none is given."""
    if not question.labels:
        return tier.id
    if label is None and len(question.labels) == 1:
        return question.labels[0].id
    return names.get(str(label).strip().lower())
