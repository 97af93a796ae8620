"""Sentences that the server writes, as the code and parameters a page says them by.

What is stored and sent in English stays; beside it goes a phrase, which `i18n/*/office/phrase.json` has in
every language, as `error.json` has the codes of problems. Parameters are numbers, ids and words that
the caller sent, never sentences.
"""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Phrase:
    """A code of the catalogue, and what stands in its gaps."""

    code: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in English, with its phrase."""

    text: str
    phrase: Phrase


def dump(phrase: Phrase) -> dict[str, Any]:
    """A phrase as it is stored."""
    return asdict(phrase)


def load(stored: dict[str, Any] | None) -> Phrase | None:
    """A stored phrase; None where a sentence has none."""
    return Phrase(**stored) if stored else None
