"""How much a finding is worth looking at, and how its reason reads. No I/O."""

from collections.abc import Mapping

from goldsmith.domains.curation.types import CheckKind, Found
from goldsmith.kernel.phrases import Phrase

NEARLY_THE_SAME = 0.7
"""Texts are nearly the same that share so many of their trigrams."""
FAR = 4.0
"""An outlier lies so many robust standard deviations from the middle."""

# What looking at an entry of each kind is thought to yield before any was looked at; it weighs as
# much as ten that were.
EXPECTED: dict[CheckKind, float] = {
    CheckKind.MISSING: 0.8,
    CheckKind.RULE: 0.7,
    CheckKind.NEAR_DUPLICATE: 0.5,
    CheckKind.MODEL: 0.4,
    CheckKind.TIME: 0.15,
    CheckKind.LENGTH: 0.1,
}
_WEIGHT = 10.0

_SENTENCES = {
    "check_near_duplicate": "Nearly the same text ({share} % of it) is labelled {other}.",
    "check_model": "A model that did not see this label says {other} ({sure} % against {own} %).",
    "check_rule": "The present guideline does not take this answer: {problem}",
    "check_missing_answer": "An answer is missing that the present guideline wants: {problem}",
    "check_missing_field": "Nothing stands in a field that the guideline shows: {field}.",
    "check_too_fast": "Answered in {took} s, where this person usually takes {usual} s.",
    "check_too_slow": "Answered in {took} s, where this person usually takes {usual} s.",
    "check_too_short": "{n} characters long, where others have about {usual}.",
    "check_too_long": "{n} characters long, where others have about {usual}.",
}


def say(reason: Phrase) -> str:
    """A reason in English."""
    return _SENTENCES[reason.code].format(**reason.data)


def rank(found: Found, looked: Mapping[CheckKind, tuple[int, int]]) -> float:
    """How likely looking at a finding leads to a changed label.

    ``looked`` counts for each kind how many were looked at and how many of these led to a change: what
    was found out here soon weighs more than what was expected.
    """
    n, changed = looked.get(found.kind, (0, 0))
    rate = (_WEIGHT * EXPECTED[found.kind] + changed) / (_WEIGHT + n)
    return rate * (0.5 + 0.5 * min(1.0, max(0.0, found.strength)))
