"""From the judgements of an item to its row in a release. No I/O."""

import hashlib
import hmac
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.marks import ANCHORED
from goldsmith.domains.guidelines.rules.outputs import COMPARING, answer_to
from goldsmith.domains.guidelines.rules.substance import (
    Anchored,
    Piece,
    Substance,
    name_of,
    substance,
    turns_in,
)
from goldsmith.domains.guidelines.rules.telling import told_marks
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.releases.types import LabelState, Recipe, Ties
from goldsmith.formats.conversation import turns_of
from goldsmith.formats.release import Column, ColumnKind
from goldsmith.stats.counts import majority
from goldsmith.stats.wording import differences

Answers = Mapping[str, Any]
Given = Substance

_DRAWN = frozenset({QuestionKind.SHAPES, QuestionKind.REGIONS})
_MARKED = ANCHORED | _DRAWN

_KINDS = {
    QuestionKind.ONE_OF: ColumnKind.TEXT,
    QuestionKind.SEVERAL_OF: ColumnKind.TEXTS,
    QuestionKind.RATING: ColumnKind.INTEGER,
    QuestionKind.NUMBER: ColumnKind.NUMBER,
    QuestionKind.SHORT_TEXT: ColumnKind.TEXT,
    QuestionKind.SPANS: ColumnKind.JSON,
    QuestionKind.RELATIONS: ColumnKind.JSON,
    QuestionKind.CHAINS: ColumnKind.JSON,
    QuestionKind.SHAPES: ColumnKind.JSON,
    QuestionKind.REGIONS: ColumnKind.JSON,
    QuestionKind.DATE: ColumnKind.TEXT,
    QuestionKind.PREFERENCE: ColumnKind.TEXT,
    QuestionKind.RANKING: ColumnKind.JSON,
    QuestionKind.BEST_WORST: ColumnKind.JSON,
    QuestionKind.RUBRIC: ColumnKind.TEXT,
    QuestionKind.CORRECTION: ColumnKind.TEXT,
}


@dataclass(frozen=True, slots=True)
class Inferred:
    """What a model says of an item, and how sure that is."""

    value: Given
    confidence: float


@dataclass(frozen=True, slots=True)
class Label:
    """The label of one question, with the distribution it rests on."""

    state: LabelState
    value: Given | None
    distribution: Mapping[str, Any]
    answers: Answers | None = None
    """Answers that say so, to read from them what the value alone does not hold."""
    turns: Mapping[int, "Label"] = field(default_factory=dict)
    """Of a question about turns: the label of each."""
    confidence: float | None = None
    """How sure the model is that says so."""


def label_columns(
    fields: Sequence[str], questions: Sequence[Question], confident: Collection[str] = ()
) -> list[Column]:
    """The columns of the table of labels: the item, then each question with what lies behind.

    ``confident`` are the questions of which a model says what holds.
    """
    columns = [
        Column("item_id", ColumnKind.TEXT),
        Column("external_id", ColumnKind.TEXT),
        Column("language", ColumnKind.TEXT),
        Column("sensitivity", ColumnKind.TEXT),
        Column("source", ColumnKind.TEXT),
        Column("licence", ColumnKind.TEXT),
        *(Column(f"field.{name}", ColumnKind.TEXT) for name in fields),
        Column("metadata", ColumnKind.JSON),
        Column("judgements", ColumnKind.INTEGER),
    ]
    for question in questions:
        columns += [
            Column(f"label.{question.id}", _kind_of(question)),
            Column(f"label.{question.id}.state", ColumnKind.TEXT),
            Column(f"label.{question.id}.distribution", ColumnKind.JSON),
        ]
        if question.id in confident:
            columns.append(Column(f"label.{question.id}.confidence", ColumnKind.NUMBER))
    return columns


def turn_columns(questions: Sequence[Question]) -> list[Column]:
    """The columns of the table of turns, a row for each that is asked about."""
    columns = [
        Column("item_id", ColumnKind.TEXT),
        Column("external_id", ColumnKind.TEXT),
        Column("language", ColumnKind.TEXT),
        Column("field", ColumnKind.TEXT),
        Column("turn", ColumnKind.INTEGER),
        Column("role", ColumnKind.TEXT),
        Column("name", ColumnKind.TEXT),
        Column("content", ColumnKind.TEXT),
    ]
    for question in questions:
        columns += [
            Column(f"label.{question.id}", _KINDS[question.kind]),
            Column(f"label.{question.id}.state", ColumnKind.TEXT),
            Column(f"label.{question.id}.distribution", ColumnKind.JSON),
        ]
    return columns


def turn_rows(
    questions: Sequence[Question], fields: Mapping[str, str], labels: Mapping[str, Label]
) -> list[dict[str, Any]]:
    """The turns of an item's conversations, each with the labels that questions give it."""
    about = {question.field for question in questions}
    rows: list[dict[str, Any]] = []
    for name in sorted(about & fields.keys(), key=str):
        for number, turn in enumerate(turns_of(fields[name or ""]) or []):
            told = {"role": turn.role, "name": turn.name or None, "content": turn.text}
            row: dict[str, Any] = {"field": name, "turn": number, **told}
            for question in questions:
                label = labels[question.id].turns.get(number) if question.field == name else None
                if label is not None:
                    row[f"label.{question.id}"] = _one_turn(question, label.value)
                    row[f"label.{question.id}.state"] = label.state.value
                    row[f"label.{question.id}.distribution"] = label.distribution
            rows.append(row)
    return rows


def _kind_of(question: Question) -> ColumnKind:
    return ColumnKind.JSON if question.per_turn else _KINDS[question.kind]


def judgement_columns(questions: Sequence[Question]) -> list[Column]:
    """The columns of the table of judgements: who, under which version, and every answer."""
    columns = [
        Column("annotation_id", ColumnKind.TEXT),
        Column("item_id", ColumnKind.TEXT),
        Column("external_id", ColumnKind.TEXT),
        Column("annotator", ColumnKind.TEXT),
        Column("origin", ColumnKind.TEXT),
        Column("is_counted", ColumnKind.BOOLEAN),
        Column("is_late", ColumnKind.BOOLEAN),
        Column("guideline_version", ColumnKind.INTEGER),
        Column("revision", ColumnKind.INTEGER),
        Column("position", ColumnKind.INTEGER),
        Column("is_unsure", ColumnKind.BOOLEAN),
        Column("active_ms", ColumnKind.INTEGER),
        Column("elapsed_ms", ColumnKind.INTEGER),
    ]
    for question in questions:
        columns += [
            Column(f"answer.{question.id}", _kind_of(question)),
            Column(f"answer.{question.id}.state", ColumnKind.TEXT),
        ]
        if question.strengths and question.kind is QuestionKind.PREFERENCE:
            columns.append(Column(f"answer.{question.id}.strength", ColumnKind.INTEGER))
        if question.kind is QuestionKind.CORRECTION:
            columns.append(Column(f"answer.{question.id}.changes", ColumnKind.JSON))
    if is_shuffled(questions):
        columns.append(Column("presented", ColumnKind.JSON))
    return [*columns, Column("answers", ColumnKind.JSON)]


def given_values(question: Question, answers: Answers | None) -> Given | None:
    """The values of an answer in a fixed order; None where there is no answer."""
    return substance(answer_to(question, answers), answers, is_set=question.kind.is_set)


def decide(
    question: Question,
    said: Sequence[tuple[Given, Answers]],
    settled: Answers | None,
    recipe: Recipe,
    inferred: Inferred | None = None,
    *,
    is_ambiguous: bool = False,
) -> Label:
    """The label of a question: adjudicated, else what a model says, else majority, else as the recipe says.

    ``said`` holds what each judgement answers, with all of its answers. About turns, each turn
    has a label of its own. Where an item was found truly ambiguous no winner is chosen of what
    people said differently: the distribution is the label.
    """
    if question.per_turn:
        return _decide_turns(question, said, settled, recipe, is_ambiguous=is_ambiguous)
    answered: Sequence[Given | None] = [one for one, _ in said]
    if question.kind in _DRAWN:
        answered = harmonised(answered)
    given = [values for values in answered if values is not None]
    distribution = _distribution(given)
    final = given_values(question, settled)
    if final is not None:
        return Label(LabelState.ADJUDICATED, final, distribution, settled)
    if not given:
        return Label(LabelState.NONE, None, distribution)
    if is_ambiguous and len(distribution) > 1:
        return Label(LabelState.AMBIGUOUS, None, distribution)
    if inferred is not None:
        sayer = next((answers for values, answers in said if values == inferred.value), None)
        return Label(
            LabelState.INFERRED, inferred.value, distribution, sayer, confidence=inferred.confidence
        )
    most = majority(given)
    state, value = LabelState.TIE, None
    if not most.is_tie:
        state, value = LabelState.MAJORITY, most.winners[0]
    elif recipe.ties is Ties.FIRST:
        state = LabelState.FIRST_OF_TIE
        value = min(most.winners, key=lambda values: place_of(question, values))
    sayer = next((answers for values, answers in said if values == value), None)
    return Label(state, value, distribution, sayer)


def _distribution(given: Sequence[Given]) -> dict[str, int]:
    votes: dict[str, int] = {}
    for name in map(name_of, given):
        votes[name] = votes.get(name, 0) + 1
    if len(votes) < 2:
        return votes
    return dict(sorted(votes.items(), key=lambda pair: (-pair[1], pair[0])))


_WORST_FIRST = [
    LabelState.TIE,
    LabelState.AMBIGUOUS,
    LabelState.FIRST_OF_TIE,
    LabelState.MAJORITY,
]


def _decide_turns(
    question: Question,
    said: Sequence[tuple[Given, Answers]],
    settled: Answers | None,
    recipe: Recipe,
    *,
    is_ambiguous: bool,
) -> Label:
    """The label of each turn, and the label of all: its state is that of the turn least sure."""
    whole = question.model_copy(update={"per_turn": False})
    final = turns_in(given_values(question, settled) or ())
    by_turn = [turns_in(values) for values, _ in said]
    nothing: Given | None = () if question.kind.is_set else None
    labels: dict[int, Label] = {}
    for turn in sorted({turn for one in [final, *by_turn] for turn in one}):
        said_here = [one.get(turn, nothing) for one in by_turn]
        given: list[tuple[Given, Answers]] = [(one, {}) for one in said_here if one is not None]
        label = decide(whole, given, None, recipe, is_ambiguous=is_ambiguous)
        if turn in final:
            label = replace(label, state=LabelState.ADJUDICATED, value=final[turn])
        labels[turn] = label
    states = {label.state for label in labels.values()}
    state = next((one for one in _WORST_FIRST if one in states), LabelState.ADJUDICATED)
    value = tuple(
        Anchored(one, f"{one} {turn}", turn=turn)
        for turn, label in labels.items()
        for one in (
            part.value if isinstance(part, Anchored) else part for part in label.value or ()
        )
    )
    told = {str(turn): label.distribution for turn, label in labels.items()}
    return Label(state if labels else LabelState.NONE, value or None, told, turns=labels)


def _one_turn(question: Question, given: Given | None) -> Any:
    return cell_of(question.model_copy(update={"per_turn": False}), given)


def cell_of(
    question: Question,
    given: Given | None,
    answers: Answers | None = None,
    fields: Mapping[str, str] | None = None,
) -> Any:
    """A value as its column holds it; None where it does not fit the kind of the question.

    What marks stand on is read from ``answers`` that say so, beside the ``fields`` of the item.
    """
    if given is None:
        return None
    if question.per_turn:
        return [
            {"turn": turn, "value": _one_turn(question, values)}
            for turn, values in turns_in(given).items()
        ]
    if question.kind in _MARKED:
        return told_marks(question, answers or {}, fields)
    if question.kind is QuestionKind.SEVERAL_OF:
        return [str(value) for value in given]
    if question.kind in {QuestionKind.RANKING, QuestionKind.BEST_WORST}:
        return _compared(question, given)
    return _one_value(question, given[0]) if given else None


def _one_value(question: Question, value: Piece) -> Any:
    if question.kind is QuestionKind.RATING:
        return value if isinstance(value, int) and not isinstance(value, bool) else None
    if question.kind is QuestionKind.NUMBER:
        return float(value) if isinstance(value, int | float) else None
    return str(value)


def _compared(question: Question, given: Given) -> dict[str, Any]:
    """Ranks by field, or the fields that are best and worst."""
    told = [piece.text.split(" @") for piece in given if isinstance(piece, Anchored)]
    if question.kind is QuestionKind.RANKING:
        return {field: int(rank) for rank, field in told}
    return dict(told)


def details_of(question: Question, answer: Answers, fields: Mapping[str, str]) -> dict[str, Any]:
    """What a judgement says beside its value: how much better, and which words were changed."""
    marks = answer.get("marks", ())
    if not marks:
        return {}
    if question.kind is QuestionKind.PREFERENCE:
        return {f"answer.{question.id}.strength": marks[0]["attributes"].get("strength")}
    if question.kind is not QuestionKind.CORRECTION:
        return {}
    original = fields.get(question.field or "", "")
    name = f"answer.{question.id}.changes"
    if not question.per_turn:
        return {name: _edits(original, marks[0])}
    turns = turns_of(original) or []
    return {
        name: [
            {"turn": turn, "changes": _edits(turns[turn].text, mark)}
            for mark in marks
            if (turn := (mark.get("anchor") or {}).get("turn", len(turns))) < len(turns)
        ]
    }


def _edits(original: str, mark: Mapping[str, Any]) -> list[list[str]]:
    return [[one.kind, one.text] for one in differences(original, str(mark["value"]))]


def is_shuffled(questions: Sequence[Question]) -> bool:
    """Whether items were shown in an order of chance, which then belongs to the judgement."""
    return any(question.kind in COMPARING for question in questions)


def pseudonyms(key: bytes, person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names that say nothing: places in an order that only the key's holder can follow."""
    ordered = sorted(person_ids, key=lambda id_: hmac.digest(key, id_.bytes, hashlib.sha256))
    width = max(2, len(str(len(ordered))))
    return {person_id: f"annotator-{place:0{width}}" for place, person_id in enumerate(ordered, 1)}


def place_of(question: Question, given: Given) -> tuple[float, str]:
    """Where a value stands in the order of the guideline, which is the order of a scale."""
    if question.kind is QuestionKind.RATING and given and isinstance(given[0], int):
        return given[0], ""
    order: dict[Any, int] = {label.id: place for place, label in enumerate(question.labels)}
    order |= {point.value: place for place, point in enumerate(question.points)}
    return min((order.get(value, len(order)) for value in given), default=-1), name_of(given)
