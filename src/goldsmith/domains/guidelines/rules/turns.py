"""Questions about single turns of a conversation. The browser checks the same (core/src/turns)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from goldsmith.domains.guidelines.rules.substance import Substance, turns_in
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    AnswerState,
    Condition,
    Constraint,
    FieldKind,
    Question,
    QuestionKind,
)
from goldsmith.formats.anchors import TurnAnchor
from goldsmith.formats.conversation import Turn, turns_of

KINDS = frozenset(
    {
        QuestionKind.ONE_OF,
        QuestionKind.SEVERAL_OF,
        QuestionKind.RATING,
        QuestionKind.NUMBER,
        QuestionKind.SHORT_TEXT,
        QuestionKind.DATE,
        QuestionKind.CORRECTION,
    }
)
Check = Callable[[Question, Answer, Mapping[str, str] | None], str | None]


def turns_about(question: Question, fields: Mapping[str, str]) -> list[Turn]:
    """The turns of the conversation that a question is about."""
    return turns_of(fields.get(question.field or "", "")) or []


def asked_turns(
    question: Question,
    fields: Mapping[str, str],
    answers: Answers,
    questions: Iterable[Question],
) -> list[int]:
    """The turns that a question asks about: those of its roles where its condition holds."""
    asked = [
        number
        for number, turn in enumerate(turns_about(question, fields))
        if not question.turn_roles or turn.role in question.turn_roles
    ]
    when = question.when
    parent = next((one for one in questions if when and one.id == when.question_id), None)
    if when is None or parent is None or not is_by_turn(question, parent):
        return asked
    held = turns_where(when, answers)
    return [number for number in asked if number in held]


def is_by_turn(question: Question, other: Question) -> bool:
    """Whether both ask about turns of the same conversation, so that one decides turn by turn."""
    return question.per_turn and other.per_turn and question.field == other.field


def turns_where(condition: Condition, answers: Answers) -> set[int]:
    """The turns on which one of these values was given."""
    answer = answers.get(condition.question_id)
    return {
        mark.anchor.turn
        for mark in (answer.marks if answer else ())
        if isinstance(mark.anchor, TurnAnchor) and _is_any_of(mark.value, condition)
    }


def _is_any_of(value: object, condition: Condition) -> bool:
    return any(
        value == wanted and isinstance(value, str) == isinstance(wanted, str)
        for wanted in condition.any_of
    )


def turn_problem(
    question: Question,
    answer: Answer,
    fields: Mapping[str, str] | None,
    asked: list[int] | None,
    check: Check,
) -> str | None:
    """The first turn that does not fit, as a sentence; what is not ``asked`` is not known without
    the item. ``check`` says what is wrong with the answer to one turn."""
    marked: dict[int, list[Any]] = {}
    for mark in answer.marks:
        if not isinstance(mark.anchor, TurnAnchor) or mark.field != question.field:
            return "This question is about single turns."
        plain = mark.model_copy(update={"anchor": None})
        marked.setdefault(mark.anchor.turn, []).append(plain)
    if len({mark.id for mark in answer.marks}) < len(answer.marks):
        return "The same mark is there twice."
    turns = turns_about(question, fields) if fields is not None else []
    for turn in sorted(marked):
        if asked is not None and turn not in asked:
            return f"Turn {turn + 1} is not asked about."
        own = {question.field or "": turns[turn].text} if turn < len(turns) else None
        part = Answer(state=AnswerState.ANSWERED, marks=marked[turn])
        problem = check(question, part, own)
        if problem is not None:
            return f"Turn {turn + 1}: {problem}"
    return _missing(question, asked, marked)


def _missing(question: Question, asked: list[int] | None, given: Iterable[int]) -> str | None:
    left = sorted(set(asked or ()) - set(given)) if question.required else []
    return f"Turn {left[0] + 1} needs an answer." if left else None


def unanswered_problem(question: Question, asked: list[int] | None) -> str | None:
    """An item without a turn that is asked about needs no answer."""
    return _missing(question, asked, ()) if question.required else None


def breaks_by_turn(constraint: Constraint, answers: Answers) -> bool:
    """Whether a constraint between two questions about turns is broken on one of them."""
    held = turns_where(constraint.when, answers)
    return bool(held - turns_where(constraint.needs, answers))


def is_bound_by_turn(constraint: Constraint, questions: Iterable[Question]) -> bool:
    """Whether both sides of a constraint are about turns of the same conversation."""
    known = {question.id: question for question in questions}
    when = known.get(constraint.when.question_id)
    needs = known.get(constraint.needs.question_id)
    return when is not None and needs is not None and is_by_turn(when, needs)


def by_turn(
    question: Question, given: Substance, fields: Mapping[str, str]
) -> dict[int, Substance]:
    """What an answer says of each turn, the unit in which agreement is counted.

    Where none of the labels is an answer too, a turn without marks has that one, unless whether
    it was asked about depends on another answer.
    """
    found = turns_in(given)
    if question.kind.is_set and question.when is None:
        for turn in asked_turns(question, fields, {}, ()):
            found.setdefault(turn, ())
    return found


def turn_question_problems(
    name: str,
    question: Question,
    kinds: Mapping[str, FieldKind],
    asked: Mapping[str, Question],
) -> Iterator[str]:
    """What is wrong with a question about turns in a schema, as sentences."""
    about = kinds.get(question.field or "")
    if not question.per_turn:
        if question.turn_roles:
            yield f"{name} names roles, and is not asked of each turn."
        if question.kind is QuestionKind.CORRECTION and about is FieldKind.CONVERSATION:
            yield f"{name} corrects a conversation, so it must be asked of each turn."
        return
    if question.kind not in KINDS:
        yield f"{name} cannot be asked of each turn."
    if about is not FieldKind.CONVERSATION:
        yield f"{name} is asked of each turn and needs a field that holds a conversation."
    parent = asked.get(question.when.question_id) if question.when else None
    if parent is not None and parent.per_turn and parent.field != question.field:
        yield f"{name} depends on turns of another conversation."
