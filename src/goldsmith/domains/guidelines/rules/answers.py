"""Whether a schema holds together, and whether answers fit it. The browser checks the same rules."""

from collections import Counter
from collections.abc import Iterable, Iterator

from goldsmith.domains.guidelines.errors import AnswersInvalid, SchemaInvalid
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    AnswerState,
    Content,
    Question,
    QuestionKind,
    Schema,
    Value,
)

CHOICES = frozenset({QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF})


def schema_problems(schema: Schema) -> list[str]:
    """What keeps a schema from being released, as sentences; empty when it can be."""
    problems = [] if schema.questions else ["Ask at least one question."]
    problems += _repeated("field", (field.id for field in schema.fields))
    problems += _repeated("question", (question.id for question in schema.questions))
    field_ids = {field.id for field in schema.fields}
    asked: dict[str, Question] = {}
    for question in schema.questions:
        name = f"“{question.title}”"
        if question.field is not None and question.field not in field_ids:
            problems.append(f"{name} is about the field {question.field}, which does not exist.")
        problems += _condition_problems(name, question, asked)
        problems += _kind_problems(name, question)
        asked[question.id] = question
    return problems


def _condition_problems(name: str, question: Question, asked: dict[str, Question]) -> Iterator[str]:
    if question.when is None:
        return
    other = asked.get(question.when.question_id)
    if other is None:
        yield f"{name} depends on a question that does not come before it."
        return
    known = _choices(other)
    for value in question.when.any_of:
        if known is not None and value not in known:
            yield f"{name} depends on an answer that “{other.title}” does not have."


def _kind_problems(name: str, question: Question) -> Iterator[str]:
    if question.kind in CHOICES:
        if len(question.labels) < 2:
            yield f"{name} needs at least two labels."
        yield from _repeated(f"label of {name}", (label.id for label in question.labels))
        yield from _repeated(f"label name of {name}", (label.name for label in question.labels))
        yield from _repeated(
            f"key of {name}", (label.key for label in question.labels if label.key)
        )
    if question.kind is QuestionKind.RATING:
        values = [point.value for point in question.points]
        if len(values) < 2:
            yield f"{name} needs at least two points on its scale."
        if values != sorted(set(values)):
            yield f"{name}: the points of the scale must rise and not repeat."
    if question.min is not None and question.max is not None and question.min > question.max:
        yield f"{name}: the smallest number is larger than the largest."


def _repeated(what: str, names: Iterable[str]) -> list[str]:
    return [f"The {what} {name} is there twice." for name, n in Counter(names).items() if n > 1]


def _choices(question: Question) -> set[Value] | None:
    if question.kind in CHOICES:
        return {label.id for label in question.labels}
    if question.kind is QuestionKind.RATING:
        return {point.value for point in question.points}
    return None


def check_content(content: Content) -> None:
    """Raise SchemaInvalid with every problem unless the content can be released."""
    problems = schema_problems(content.schema_)
    problems += _repeated("clause", (clause.id for clause in content.clauses))
    problems += _repeated("example", (example.id for example in content.examples))
    if problems:
        raise SchemaInvalid(" ".join(problems[:5]), problems=problems)


def is_asked(question: Question, answers: Answers) -> bool:
    """Whether the question's condition holds, given the answers so far."""
    if question.when is None:
        return True
    other = answers.get(question.when.question_id)
    return other is not None and any(
        mark.value == wanted and isinstance(mark.value, str) == isinstance(wanted, str)
        for mark in other.marks
        for wanted in question.when.any_of
    )


def settle_answers(schema: Schema, answers: Answers) -> Answers:
    """Complete answers as they are stored: every question is there, unasked ones say so.

    Raises AnswersInvalid with one sentence per question that does not fit.
    """
    problems: dict[str, str] = {}
    settled: Answers = {}
    known = {question.id for question in schema.questions}
    for stray in answers.keys() - known:
        problems[stray[:64]] = "The guideline has no such question."
    for question in schema.questions:
        if not is_asked(question, settled):
            settled[question.id] = Answer(state=AnswerState.NOT_ASKED)
            continue
        answer = answers.get(question.id, Answer(state=AnswerState.EMPTY))
        if answer.state is AnswerState.NOT_ASKED:
            answer = Answer(state=AnswerState.EMPTY)
        problem = _answer_problem(question, answer)
        if problem is not None:
            problems[question.id] = problem
        settled[question.id] = answer
    if problems:
        first = next(iter(problems.values()))
        raise AnswersInvalid(f"The answers do not fit the guideline. {first}", problems=problems)
    return settled


def _answer_problem(question: Question, answer: Answer) -> str | None:
    if answer.state is not AnswerState.ANSWERED:
        return _unanswered_problem(question, answer)
    if not answer.marks:
        return "An answered question needs a mark."
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
            return _number_problem(question, value)
        case QuestionKind.SHORT_TEXT:
            return _text_problem(question, value)


def _number_problem(question: Question, value: Value) -> str | None:
    if isinstance(value, bool | str):
        return "This must be a number."
    if not abs(value) <= 1e15:  # also refuses NaN and infinity
        return "This must be a finite number below 10^15."
    if question.min is not None and value < question.min:
        return f"The smallest number allowed is {question.min:g}."
    if question.max is not None and value > question.max:
        return f"The largest number allowed is {question.max:g}."
    if question.step is not None:
        steps = (value - (question.min or 0)) / question.step
        if abs(steps - round(steps)) > 1e-6:
            return f"The number must go in steps of {question.step:g}."
    return None


def _text_problem(question: Question, value: Value) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return "This must be a text."
    if len(value) > question.max_length:
        return f"At most {question.max_length} characters."
    if "\n" in value and not question.multiline:
        return "This text must be on one line."
    return None
