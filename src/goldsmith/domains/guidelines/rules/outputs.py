"""Questions that compare answers, judge them by criteria, or correct them. The browser checks the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from goldsmith.domains.guidelines.rules.values import text_problem
from goldsmith.domains.guidelines.types import (
    LabelSpec,
    Mark,
    Question,
    QuestionKind,
    Schema,
)
from goldsmith.formats.anchors import CandidateAnchor, CriterionAnchor, SpanPart

COMPARING = frozenset({QuestionKind.PREFERENCE, QuestionKind.RANKING, QuestionKind.BEST_WORST})
KINDS = COMPARING | {QuestionKind.RUBRIC, QuestionKind.CORRECTION}
TIE = "tie"
UNCHANGED = "is_unchanged"
VERDICTS = {"met": "met", "not_met": "not met", "not_applicable": "not applicable"}
_EXTREMES = frozenset({"best", "worst"})
_LEAST = {QuestionKind.PREFERENCE: 2, QuestionKind.RANKING: 2, QuestionKind.BEST_WORST: 3}


def candidates_of(schema: Schema) -> list[str]:
    """Every field that some question compares, in the order of the schema."""
    compared = {field for q in schema.questions if q.kind in COMPARING for field in q.candidates}
    return [field.id for field in schema.fields if field.id in compared]


def present_candidates(question: Question, fields: Mapping[str, str] | None) -> list[str]:
    """The fields that a question compares in an item: those that have a text there."""
    if fields is None:
        return question.candidates
    return [field for field in question.candidates if fields.get(field, "").strip()]


def parts_of(question: Question) -> list[Question]:
    """A rubric as one question for each criterion, which is how it is counted; others as they are."""
    if question.kind is not QuestionKind.RUBRIC:
        return [question]
    verdicts = [LabelSpec(id=value, name=name) for value, name in VERDICTS.items()]
    return [
        question.model_copy(
            update={
                "id": f"{question.id}.{criterion.id}",
                "title": f"{question.title} · {criterion.name}",
                "labels": verdicts,
            }
        )
        for criterion in question.labels
    ]


def answer_to(question: Question, answers: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """The stored answer to a question, or to the part of a rubric that ``parts_of`` made."""
    whole, _, criterion = question.id.partition(".")
    answer: Mapping[str, Any] | None = (answers or {}).get(whole)
    if not answer or not criterion:
        return answer
    marks = [m for m in answer["marks"] if (m.get("anchor") or {}).get("criterion") == criterion]
    if answer["state"] == "answered" and not marks:
        return None
    return {**answer, "marks": [{**mark, "anchor": None} for mark in marks]}


def kind_problems(name: str, question: Question, field_ids: set[str]) -> Iterator[str]:
    """What is wrong with a question of one of these kinds, as sentences."""
    if question.kind in COMPARING:
        yield from _candidate_problems(name, question, field_ids)
    if question.kind is QuestionKind.RUBRIC and not question.labels:
        yield f"{name} needs at least one criterion."
    if question.kind is QuestionKind.CORRECTION and question.field is None:
        yield f"{name} must say which field is corrected."
    strengths = [point.value for point in question.strengths]
    if strengths != sorted(set(strengths)):
        yield f"{name}: the strengths must rise and not repeat."


def _candidate_problems(name: str, question: Question, field_ids: set[str]) -> Iterator[str]:
    least = _LEAST[question.kind]
    if len(question.candidates) < least:
        yield f"{name} must compare at least {least} fields."
    if len(set(question.candidates)) < len(question.candidates):
        yield f"{name} names a field twice."
    for missing in sorted(set(question.candidates) - field_ids):
        yield f"{name} compares the field {missing}, which does not exist."
    if TIE in question.candidates:
        yield f"{name} compares a field called {TIE}, which means that none is better."


def marks_problem(
    question: Question, marks: Sequence[Mark], fields: Mapping[str, str] | None
) -> str | None:
    """Why marks are no answer to a question of one of these kinds."""
    ids = [mark.id for mark in marks]
    if len(set(ids)) < len(ids):
        return "The same mark is there twice."
    if question.kind in COMPARING:
        present = present_candidates(question, fields)
        question = question.model_copy(update={"candidates": present})
    match question.kind:
        case QuestionKind.PREFERENCE:
            return _preference_problem(question, marks)
        case QuestionKind.RANKING:
            return _ranking_problem(question, marks)
        case QuestionKind.BEST_WORST:
            return _best_worst_problem(question, marks)
        case QuestionKind.RUBRIC:
            return _rubric_problem(question, marks, fields)
        case _:
            return _correction_problem(question, marks, fields)


def _preference_problem(question: Question, marks: Sequence[Mark]) -> str | None:
    if len(marks) > 1:
        return "This question takes one answer."
    winner, strength = marks[0].value, marks[0].attributes.get("strength")
    if winner == TIE:
        return None if question.may_tie else "This question takes no tie."
    if winner not in question.candidates:
        return "The question does not compare such a field."
    known = {point.value for point in question.strengths}
    if known and (isinstance(strength, bool) or strength not in known):
        return "Say by how much it is better."
    return None


def _named(question: Question, marks: Sequence[Mark]) -> list[str] | None:
    """The fields that marks are about; None where one is no candidate, or comes twice."""
    named = [mark.anchor.field for mark in marks if isinstance(mark.anchor, CandidateAnchor)]
    is_right = len(named) == len(marks) == len(set(named)) and set(named) <= set(
        question.candidates
    )
    return named if is_right else None


def _ranking_problem(question: Question, marks: Sequence[Mark]) -> str | None:
    named = _named(question, marks)
    if named is None:
        return "The question does not compare such a field."
    if len(named) < len(question.candidates):
        return "Rank every answer."
    ranks = [mark.value for mark in marks]
    if any(not isinstance(rank, int) or isinstance(rank, bool) for rank in ranks):
        return "Ranks are whole numbers from 1."
    if set(ranks) != set(range(1, len(set(ranks)) + 1)):
        return "Ranks go from 1 without a gap."
    if len(set(ranks)) < len(ranks) and not question.may_tie:
        return "This question takes no tie."
    return None


def _best_worst_problem(question: Question, marks: Sequence[Mark]) -> str | None:
    if _named(question, marks) is None:
        return "Name two different answers of those that are compared."
    if len(marks) != len(_EXTREMES) or {mark.value for mark in marks} != _EXTREMES:
        return "Say which is best and which is worst."
    return None


def _rubric_problem(
    question: Question, marks: Sequence[Mark], fields: Mapping[str, str] | None
) -> str | None:
    anchors = [mark.anchor for mark in marks if isinstance(mark.anchor, CriterionAnchor)]
    judged = [anchor.criterion for anchor in anchors]
    known = {label.id for label in question.labels}
    if len(judged) < len(marks) or len(set(judged)) < len(judged) or not set(judged) <= known:
        return "The rubric has no such criterion."
    if any(mark.value not in VERDICTS for mark in marks):
        return "A criterion is met, not_met or not_applicable."
    if set(judged) < known:
        return "Judge every criterion."
    if fields is None:
        return None
    text = fields.get(question.field or "", "")
    is_quoted = all(_stands_in(text, part) for anchor in anchors for part in anchor.evidence)
    return None if is_quoted else "The evidence does not stand in the text word for word."


def _stands_in(text: str, part: SpanPart) -> bool:
    return part.start < part.end <= len(text) and text[part.start : part.end] == part.text


def _correction_problem(
    question: Question, marks: Sequence[Mark], fields: Mapping[str, str] | None
) -> str | None:
    if len(marks) > 1:
        return "This question takes one answer."
    text, is_said = marks[0].value, marks[0].attributes.get(UNCHANGED) is True
    if fields is not None and is_said != (text == fields.get(question.field or "")):
        return "Say that nothing needs correcting, or correct something."
    if is_said:
        return None if isinstance(text, str) and text.strip() else "This must be a text."
    return text_problem(question, text, multiline=True)
