"""Whether spans, relations and chains fit their question. The browser checks the same rules."""

from collections import Counter
from collections.abc import Iterator, Mapping

from goldsmith.domains.guidelines.rules.attributes import (
    NO_LABEL,
    attribute_problems,
    count_problems,
)
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    Mark,
    Question,
    QuestionKind,
    Schema,
    Value,
)
from goldsmith.formats.anchors import GroupAnchor, LinkAnchor, SpanAnchor, SpanPart
from goldsmith.formats.conversation import bounds_of, turns_of

ANCHORED = frozenset({QuestionKind.SPANS, QuestionKind.RELATIONS, QuestionKind.CHAINS})


def anchored_problem(
    question: Question,
    answer: Answer,
    before: Answers,
    schema: Schema,
    fields: Mapping[str, str] | None,
    values: Mapping[str, str] | None = None,
) -> str | None:
    """The first thing that does not fit, as a sentence; ``before`` holds the answers that marks join.

    ``fields`` are texts; ``values``, what the fields hold, say where the turns of one begin.
    """
    marks = answer.marks
    if len({mark.id for mark in marks}) < len(marks):
        return "The same mark is there twice."
    if question.kind is QuestionKind.SPANS:
        problem = next(_span_problems(question, marks, fields), None)
        return problem or _crossing_problem(marks, (values or {}).get(question.field or "", ""))
    about = next((one for one in schema.questions if one.id == question.about), None)
    spans = before.get(question.about or "")
    labels = {mark.id: mark.value for mark in spans.marks} if spans else {}
    if question.kind is QuestionKind.RELATIONS:
        return next(_link_problems(question, marks, labels), None) if about else None
    return next(_chain_problems(question, marks, labels), None) if about else None


def _span_problems(
    question: Question, marks: list[Mark], fields: Mapping[str, str] | None
) -> Iterator[str]:
    known = {label.id for label in question.labels}
    text = None if fields is None else fields.get(question.field or "", "")
    for mark in marks:
        if mark.value not in known:
            yield NO_LABEL
        if not isinstance(mark.anchor, SpanAnchor) or mark.field != question.field:
            yield "A span says where it stands, in the field of its question."
            return
        yield from _part_problems(question, mark.anchor.parts, text)
        yield from attribute_problems(question, mark, "span")
    placed = [(_places(mark), mark.value) for mark in marks]
    if len(set(placed)) < len(placed):
        yield "The same span with the same label is there twice."
    if not question.may_overlap and _overlap(part for places, _ in placed for part in places):
        yield "Spans of this question may not overlap."
    yield from count_problems(question, len(marks), "spans")


def _crossing_problem(marks: list[Mark], value: str) -> str | None:
    """A span of a conversation lies within one turn."""
    bounds = bounds_of(turns_of(value) or [])
    for mark in marks if bounds else ():
        parts = _places(mark)
        if not any(low <= parts[0][0] and parts[-1][1] <= high for low, high in bounds):
            return "A span lies within one turn."
    return None


def _places(mark: Mark) -> tuple[tuple[int, int], ...]:
    parts = mark.anchor.parts if isinstance(mark.anchor, SpanAnchor) else []
    return tuple((part.start, part.end) for part in parts)


def _part_problems(question: Question, parts: list[SpanPart], text: str | None) -> Iterator[str]:
    if len(parts) > 1 and not question.is_discontinuous:
        yield "Spans of this question are in one piece."
    end = -1
    for part in parts:
        if part.start >= part.end or part.start <= end:
            yield "The parts of a span must be in order, apart and not empty."
        end = part.end
        # A slice past the end is shorter than the part, so bounds need no check of their own.
        found = part.text if text is None else text[part.start : part.end]
        if found != part.text or len(part.text) != part.end - part.start:
            yield f"At {part.start} to {part.end} the text has something else than the span says."


def _overlap(parts: Iterator[tuple[int, int]]) -> bool:
    end = 0
    for start, stop in sorted(parts):
        if start < end:
            return True
        end = stop
    return False


def _link_problems(
    question: Question, marks: list[Mark], labels: Mapping[str, Value]
) -> Iterator[str]:
    specs = {label.id: label for label in question.labels}
    for mark in marks:
        spec = specs.get(str(mark.value))
        if spec is None:
            yield NO_LABEL
            return
        anchor = mark.anchor
        if not isinstance(anchor, LinkAnchor):
            yield "A relation says which spans it joins."
            return
        if anchor.from_ not in labels or anchor.to not in labels:
            yield "A relation joins a span that is not there."
            return
        if anchor.from_ == anchor.to:
            yield "A relation joins two different spans."
        ends = (labels[anchor.from_], labels[anchor.to])
        if spec.pairs and ends not in {(pair.from_label, pair.to_label) for pair in spec.pairs}:
            yield f"“{spec.name}” cannot join these two labels in this direction."
        yield from attribute_problems(question, mark, "relation")
    given = Counter(
        (mark.value, mark.anchor.from_, mark.anchor.to)
        for mark in marks
        if isinstance(mark.anchor, LinkAnchor)
    )
    if given and max(given.values()) > 1:
        yield "The same relation is there twice."


def _chain_problems(
    question: Question, marks: list[Mark], labels: Mapping[str, Value]
) -> Iterator[str]:
    known = {label.id for label in question.labels}
    seen: set[str] = set()
    for mark in marks:
        if known and mark.value not in known:
            yield NO_LABEL
        if not isinstance(mark.anchor, GroupAnchor):
            yield "A chain says which spans mean the same."
            return
        members = mark.anchor.mark_ids
        if len(set(members)) < 2 or len(set(members)) < len(members):
            yield "A chain needs two different spans."
        if not labels.keys() >= set(members):
            yield "A chain holds a span that is not there."
        if seen.intersection(members):
            yield "A span belongs to one chain only."
        seen.update(members)
