"""Whether answers fit a schema. The browser checks the same rules (frontend/core/src/validation.ts)."""

from collections.abc import Mapping

from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.rules import outputs, turns
from goldsmith.domains.guidelines.rules.marks import ANCHORED, anchored_problem
from goldsmith.domains.guidelines.rules.regions import regions_problem
from goldsmith.domains.guidelines.rules.shapes import Sizes, shapes_problem
from goldsmith.domains.guidelines.rules.values import date_problem, number_problem, text_problem
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    AnswerState,
    Condition,
    Constraint,
    Question,
    QuestionKind,
    Schema,
    Value,
)
from goldsmith.formats.conversation import text_of

_ON_MEDIA = frozenset({QuestionKind.SHAPES, QuestionKind.REGIONS})
_BESIDE_ITEM = outputs.KINDS | {QuestionKind.SPANS} | _ON_MEDIA


def needs_fields(schema: Schema) -> bool:
    """Whether answers can only be checked beside the item's fields."""
    return any(question.per_turn or question.kind in _BESIDE_ITEM for question in schema.questions)


def needs_sizes(schema: Schema) -> bool:
    """Whether answers can only be checked beside the measures of the item's pictures or sounds."""
    return any(question.kind in _ON_MEDIA for question in schema.questions)


def is_asked(question: Question, answers: Answers) -> bool:
    """Whether the question's condition holds, given the answers so far; of turns, on one of them."""
    return question.when is None or _holds(question.when, answers)


def _holds(condition: Condition, answers: Answers) -> bool:
    other = answers.get(condition.question_id)
    return other is not None and any(
        mark.value == wanted and isinstance(mark.value, str) == isinstance(wanted, str)
        for mark in other.marks
        for wanted in condition.any_of
    )


def _is_broken(constraint: Constraint, answers: Answers, schema: Schema) -> bool:
    if turns.is_bound_by_turn(constraint, schema.questions):
        return turns.breaks_by_turn(constraint, answers)
    return _holds(constraint.when, answers) and not _holds(constraint.needs, answers)


def settle_answers(
    schema: Schema,
    answers: Answers,
    fields: Mapping[str, str] | None = None,
    sizes: Sizes | None = None,
) -> Answers:
    """Complete answers as they are stored: every question is there, unasked ones say so.

    With the item's ``fields``, spans must lie in the text and hold what stands there, evidence
    too, and a correction must correct something. With the ``sizes`` of its pictures and sounds,
    shapes and regions must lie in them. Raises AnswersInvalid with one sentence per question that
    does not fit.
    """
    problems: dict[str, str] = {}
    settled: Answers = {}
    known = {question.id for question in schema.questions}
    texts = None if fields is None else {name: text_of(value) for name, value in fields.items()}
    for stray in answers.keys() - known:
        problems[stray[:64]] = "The guideline has no such question."
    for question in schema.questions:
        if not is_asked(question, settled):
            settled[question.id] = Answer(state=AnswerState.NOT_ASKED)
            continue
        answer = answers.get(question.id, Answer(state=AnswerState.EMPTY))
        if answer.state is AnswerState.NOT_ASKED:
            answer = Answer(state=AnswerState.EMPTY)
        if question.per_turn:
            problem = _turns_problem(question, answer, settled, schema, fields)
        else:
            problem = _answer_problem(question, answer, settled, schema, texts, sizes, fields)
        if problem is not None:
            problems[question.id] = problem
        settled[question.id] = answer
    for constraint in schema.constraints:
        if _is_broken(constraint, settled, schema):
            problems.setdefault(constraint.needs.question_id, constraint.message)
    if problems:
        first = next(iter(problems.values()))
        raise AnswersInvalid(f"The answers do not fit the guideline. {first}", problems=problems)
    return settled


def _answer_problem(
    question: Question,
    answer: Answer,
    before: Answers,
    schema: Schema,
    fields: Mapping[str, str] | None,
    sizes: Sizes | None,
    values: Mapping[str, str] | None,
) -> str | None:
    if answer.state is not AnswerState.ANSWERED:
        return _unanswered_problem(question, answer)
    if not answer.marks:
        return "An answered question needs a mark."
    if question.kind in outputs.KINDS:
        return outputs.marks_problem(question, answer.marks, fields)
    if question.kind in _ON_MEDIA:
        check = shapes_problem if question.kind is QuestionKind.SHAPES else regions_problem
        return check(question, answer.marks, sizes)
    if question.kind in ANCHORED:
        return anchored_problem(question, answer, before, schema, fields, values)
    return _plain_problem(question, answer)


def _turns_problem(
    question: Question,
    answer: Answer,
    before: Answers,
    schema: Schema,
    fields: Mapping[str, str] | None,
) -> str | None:
    """Why an answer about single turns does not fit; without the fields, as far as that is known."""
    asked = None
    if fields is not None:
        asked = turns.asked_turns(question, fields, before, schema.questions)
    if answer.state is AnswerState.ANSWERED and answer.marks:
        return turns.turn_problem(question, answer, fields, asked, _turn_problem)
    if answer.state is AnswerState.EMPTY and not answer.marks and asked is not None:
        return turns.unanswered_problem(question, asked)
    return _unanswered_problem(question, answer)


def _turn_problem(
    question: Question, answer: Answer, fields: Mapping[str, str] | None
) -> str | None:
    if question.kind in outputs.KINDS:
        return outputs.marks_problem(question, answer.marks, fields)
    return _plain_problem(question, answer)


def _plain_problem(question: Question, answer: Answer) -> str | None:
    if any(mark.anchor is not None for mark in answer.marks):
        return "This question is about the whole field."
    if question.kind is not QuestionKind.SEVERAL_OF and len(answer.marks) > 1:
        return "This question takes one answer."
    ids = [mark.id for mark in answer.marks]
    values = [mark.value for mark in answer.marks]
    if len(set(ids)) < len(ids) or len(set(values)) < len(values):
        return "The same mark is there twice."
    return next(filter(None, (_value_problem(question, value) for value in values)), None)


def _unanswered_problem(question: Question, answer: Answer) -> str | None:
    if answer.marks:
        return "An answer that is empty or abstained carries no marks."
    if answer.state is AnswerState.EMPTY and question.required:
        return "This question needs an answer."
    return None


def _value_problem(question: Question, value: Value) -> str | None:
    match question.kind:
        case QuestionKind.ONE_OF | QuestionKind.SEVERAL_OF:
            known = isinstance(value, str) and any(value == label.id for label in question.labels)
            return None if known else "The guideline has no such label."
        case QuestionKind.RATING:
            whole = isinstance(value, int) and not isinstance(value, bool)
            known = whole and any(value == point.value for point in question.points)
            return None if known else "The scale has no such point."
        case QuestionKind.NUMBER:
            return number_problem(question, value)
        case QuestionKind.DATE:
            return date_problem(question, value)
        case _:
            return text_problem(question, value)
