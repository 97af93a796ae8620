"""Whether regions fit their question and recording. The browser checks the same (core/src/regions)."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from goldsmith.domains.guidelines.rules.attributes import (
    NO_LABEL,
    attribute_problems,
    count_problems,
)
from goldsmith.domains.guidelines.rules.shapes import Sizes
from goldsmith.domains.guidelines.types import Mark, Question
from goldsmith.formats.regions import (
    LONGEST_SPEAKER,
    LONGEST_TRANSCRIPT,
    SPEAKER,
    TRANSCRIPT,
    Region,
    TierSpec,
    Transcript,
)

_Placed = list[tuple[Mark, Region]]


def regions_problem(question: Question, marks: list[Mark], sizes: Sizes | None) -> str | None:
    """The first thing that does not fit; without ``sizes`` the end of the sound is not checked."""
    if len({mark.id for mark in marks}) < len(marks):
        return "The same mark is there twice."
    size = None if sizes is None else sizes.get(question.field or "")
    if sizes is not None and (size is None or len(size) != 1):
        return "This item has no recording to mark."
    placed = [(mark, mark.anchor) for mark in marks if isinstance(mark.anchor, Region)]
    if len(placed) < len(marks) or any(mark.field != question.field for mark in marks):
        return "A region says where it stands, in the field of its question."
    return next(_problems(question, placed, size[0] if size else None), None)


def _values_known(question: Question, tier: str) -> set[str]:
    """What a region may be: a label, or just of its tier where the question has no labels."""
    return {label.id for label in question.labels} or {tier}


def _problems(question: Question, placed: _Placed, duration_ms: int | None) -> Iterator[str]:
    tiers = {tier.id: tier for tier in question.tiers}
    for mark, region in placed:
        tier = tiers.get(region.tier)
        if tier is None:
            yield "The guideline has no such tier."
            return
        if mark.value not in _values_known(question, tier.id):
            yield NO_LABEL
        if region.start >= region.end:
            yield "A region ends after it starts."
        if duration_ms is not None and region.end > duration_ms:
            yield f"A region lies past the end of the recording, at {duration_ms} ms."
        yield from _said_problems(mark, tier)
        own = {k: v for k, v in mark.attributes.items() if k not in {TRANSCRIPT, SPEAKER}}
        if own or question.attributes:
            yield from attribute_problems(
                question, mark.model_copy(update={"attributes": own}), "region"
            )
    yield from _overlap_problems(tiers.values(), placed)
    yield from count_problems(question, len(placed), "regions")


def _said_problems(mark: Mark, tier: TierSpec) -> Iterator[str]:
    """Transcript and speaker: only where the tier asks for them, and not blank."""
    words, speaker = mark.attributes.get(TRANSCRIPT), mark.attributes.get(SPEAKER)
    if words is None:
        if tier.transcript is Transcript.REQUIRED:
            yield f"A region on “{tier.title}” needs its transcript."
    elif tier.transcript is Transcript.NONE:
        yield f"Regions on “{tier.title}” take no transcript."
    elif not _is_said(words, LONGEST_TRANSCRIPT):
        yield f"A transcript is a text of at most {LONGEST_TRANSCRIPT} characters."
    if speaker is None:
        return
    if not tier.has_speaker:
        yield f"Regions on “{tier.title}” take no speaker."
    elif not _is_said(speaker, LONGEST_SPEAKER) or (tier.speakers and speaker not in tier.speakers):
        yield f"“{tier.title}” knows no such speaker."


def _is_said(value: object, longest: int) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= len(value) <= longest


def _overlap_problems(tiers: Iterable[TierSpec], placed: _Placed) -> Iterator[str]:
    for tier in tiers:
        if tier.may_overlap:
            continue
        on_tier = sorted((r.start, r.end) for _, r in placed if r.tier == tier.id)
        if any(after[0] < before[1] for before, after in pairwise(on_tier)):
            yield f"Regions on “{tier.title}” may not overlap."
