"""What simulated annotators mark in a message: the thing it is about, when, and which belong together."""

import random
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

_CARE = 0.9  # how often a simulated annotator sees a word that is there
_UNSPACED = frozenset({"zh", "ja"})

Span = tuple[int, int, str]


@cache
def _words() -> dict[tuple[str, str], list[str]]:
    file = resources.files("goldsmith.cli.demo").joinpath("mentions.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(language, label): words.split("|") for language, label, words in rows}


def spans_in(text: str, language: str) -> list[Span]:
    """The longest of our words at each place: start, end and label, in order, none over another."""
    found = [
        span
        for label in ("thing", "time")
        for word in _words().get((language, label), [])
        for span in _occurrences(text, word, label, is_spaced=language not in _UNSPACED)
    ]
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _occurrences(text: str, word: str, label: str, *, is_spaced: bool) -> Iterator[Span]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        is_within = text[max(at - 1, 0) : at].isalpha() or text[end : end + 1].isalpha()
        if not (is_spaced and is_within):
            yield (at, end, label)
        at = text.find(word, end)


def answers_to(text: str, language: str, chance: random.Random | None = None) -> dict[str, Any]:
    """Both questions answered; with chance, a span is now and then overlooked."""
    spans = [span for span in spans_in(text, language) if chance is None or chance.random() < 0.9]
    marks = [
        {
            "id": f"s{number}",
            "field": "text",
            "value": label,
            "anchor": {
                "kind": "span",
                "parts": [{"start": start, "end": end, "text": text[start:end]}],
            },
        }
        for number, (start, end, label) in enumerate(spans, 1)
    ]
    things = [mark for mark in marks if mark["value"] == "thing"]
    times = [mark for mark in marks if mark["value"] == "time"]
    links = [
        {
            "id": "r1",
            "value": "when",
            "anchor": {"kind": "link", "from": thing["id"], "to": time["id"]},
        }
        for thing, time in zip(things[:1], times[:1], strict=False)
    ]
    return {
        "mentions": _answer(marks),
        "belongs": _answer(links),
    }


def _answer(marks: list[dict[str, Any]]) -> dict[str, Any]:
    return {"state": "answered" if marks else "empty", "marks": marks}
