"""What can be learnt of a guideline, and from which answers. No I/O."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from goldsmith.domains.guidelines.rules.substance import Substance, substance
from goldsmith.domains.guidelines.types import FieldKind, Question, QuestionKind, Schema
from goldsmith.domains.models.types import ModelKind
from goldsmith.learning.types import Spanned
from goldsmith.stats.counts import majority

_KINDS = {
    QuestionKind.ONE_OF: ModelKind.CLASSIFIER,
    QuestionKind.RATING: ModelKind.CLASSIFIER,
    QuestionKind.SEVERAL_OF: ModelKind.SEVERAL,
    QuestionKind.SPANS: ModelKind.TAGGER,
}


@dataclass(frozen=True, slots=True)
class Lesson:
    """A settled item as a model sees it: its text, and the label, the labels or the spans."""

    item_id: UUID
    text: str
    label: str
    spans: list[Spanned]
    labels: list[str] = field(default_factory=list)


def kind_of(question: Question) -> ModelKind | None:
    """Which of our models can learn a question, if any."""
    return _KINDS.get(question.kind)


def text_of(schema: Schema, question: Question, fields: Mapping[str, str]) -> str:
    """What a model reads: the question's field, or all texts where it is about the whole item."""
    if question.field is not None:
        return fields.get(question.field, "")
    shown = [one.id for one in schema.fields if one.kind is FieldKind.TEXT]
    return "\n".join(fields[name] for name in shown if fields.get(name))


def settled_marks(
    question: Question, given: Sequence[Mapping[str, Any]], ruled: Mapping[str, Any] | None
) -> list[dict[str, Any]] | None:
    """The marks of the settled answer: the ruling's, else the majority's; None where none is settled."""
    if ruled and substance(ruled.get(question.id), ruled, is_set=question.kind.is_set) is not None:
        return list(ruled[question.id].get("marks", ()))
    said: list[tuple[Substance, Mapping[str, Any]]] = []
    for answers in given:
        found = substance(answers.get(question.id), answers, is_set=question.kind.is_set)
        if found is not None:
            said.append((found, answers))
    if not said:
        return None
    most = majority(one for one, _ in said)
    if most.is_tie:
        return None
    sayer = next(answers for one, answers in said if one == most.winners[0])
    return list(sayer[question.id].get("marks", ()))


def lesson_of(
    schema: Schema,
    question: Question,
    item_id: UUID,
    fields: Mapping[str, str],
    marks: Sequence[Mapping[str, Any]],
) -> Lesson | None:
    """What an item teaches; None where it has no text, or no label that is asked for now."""
    text = text_of(schema, question, fields)
    if not text.strip():
        return None
    known = {label.id for label in question.labels} | {str(p.value) for p in question.points}
    if kind_of(question) is ModelKind.TAGGER:
        spans = [
            Spanned(mark["anchor"]["parts"][0]["start"], mark["anchor"]["parts"][-1]["end"],
                    str(mark["value"]))
            for mark in marks
            if mark.get("anchor") and str(mark["value"]) in known
        ]  # fmt: skip
        return Lesson(item_id, text, "", spans)
    if kind_of(question) is ModelKind.SEVERAL:
        given = sorted({str(mark["value"]) for mark in marks} & known)
        return Lesson(item_id, text, "", [], given) if given or not marks else None
    label = str(marks[0]["value"]) if len(marks) == 1 else ""
    return Lesson(item_id, text, label, []) if label in known else None


def digest_of(lessons: Sequence[Lesson]) -> bytes:
    """What a model learnt from, as one digest: the items with their labels, in the order of ids."""
    told = [
        [str(one.item_id), one.label, [[s.start, s.end, s.label] for s in one.spans], *one.labels]
        for one in sorted(lessons, key=lambda one: one.item_id)
    ]
    return hashlib.sha256(json.dumps(told, separators=(",", ":")).encode()).digest()


def answer_of(question: Question, text: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """What a model says of a text, as a row of suggestions has it, with how sure it is.

    ``said`` is a guess, several, or spans. A text without spans is as sure as nothing is: its
    suggestion has no mark.
    """
    sure = f"{question.id}.confidence"
    if "label" in said:
        return {question.id: said["label"], sure: said["confidence"]}
    if "labels" in said:
        each = said["labels"]
        return {question.id: list(each), sure: each, "confidence": said["confidence"]}
    spans = said["spans"]
    marks = [
        {"start": one["start"], "end": one["end"], "label": one["label"],
         "text": text[one["start"] : one["end"]]}
        for one in spans
    ]  # fmt: skip
    told = [one["confidence"] for one in spans if one["confidence"] is not None]
    return {question.id: marks, sure: min(told, default=0.5)}
