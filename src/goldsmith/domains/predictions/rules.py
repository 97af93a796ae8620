"""What a row of suggestions says, checked against the guideline. No I/O."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.rules.reading import (
    is_read_beside_text,
    known_values,
    read_marks,
    unknown_values,
)
from goldsmith.domains.guidelines.rules.shapes import Sizes
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    AnswerState,
    Question,
    QuestionKind,
    Schema,
    plain,
)
from goldsmith.domains.predictions.errors import SuggestionInvalid
from goldsmith.domains.predictions.types import Suggested

MOST_PROBLEMS = 200
_ID_COLUMNS = ("external_id", "id")
_ANSWERS = TypeAdapter(Answers)
_WHOLE = "answers"
_CONFIDENCE = "confidence"


def id_of(values: Mapping[str, Any]) -> str:
    """The caller's own id of a row's item. Raises SuggestionInvalid."""
    for column in _ID_COLUMNS:
        found = values.get(column)
        if isinstance(found, str | int) and str(found).strip():
            return str(found).strip()
    raise SuggestionInvalid("The row names no item. Give its id in a column `external_id`.")


def read_suggested(
    schema: Schema, values: Mapping[str, Any], fields: Mapping[str, str], sizes: Sizes | None
) -> list[Suggested]:
    """What a row suggests, question by question; `<question>.confidence` or `confidence` beside it.

    The first may say it of each label: ``{"late": 0.9, "rude": 0.6}``.

    A column named after a question holds its answer as a file of past answers would; `answers`
    holds whole answers in the one shape. Marks must stand in the item as an annotator's must.
    Raises SuggestionInvalid with a sentence.
    """
    given = _whole_answers(values) | _written_answers(schema, values, fields)
    if not given:
        known = ", ".join(question.id for question in schema.questions)
        raise SuggestionInvalid(f"The row answers no question. Name a column after one: {known}.")
    found = _settled(schema, given, fields, sizes)
    return [
        Suggested(
            question_id,
            _marks(answer),
            _confidence(values, question_id),
            _sure(values, question_id),
        )
        for question_id, answer in found.items()
    ]


def _whole_answers(values: Mapping[str, Any]) -> Answers:
    whole = values.get(_WHOLE)
    if whole is None or whole == "":
        return {}
    try:
        return _ANSWERS.validate_python(json.loads(whole) if isinstance(whole, str) else whole)
    except ValueError as error:
        raise SuggestionInvalid(_first_line(error)) from error


def _first_line(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return "The column `answers` holds no JSON."
    first = error.errors(include_url=False)[0]
    return f"In `answers`, {'.'.join(map(str, first['loc']))}: {first['msg']}."


def _written_answers(
    schema: Schema, values: Mapping[str, Any], fields: Mapping[str, str]
) -> Answers:
    found: Answers = {}
    for question in schema.questions:
        value = values.get(question.id)
        if question.id in {*_ID_COLUMNS, _WHOLE, _CONFIDENCE} or value is None or value == "":
            continue
        marks = list(_read(question, value, fields))
        state = AnswerState.ANSWERED if marks else AnswerState.EMPTY
        try:
            found[question.id] = Answer.model_validate({"state": state, "marks": marks})
        except ValidationError as error:
            raise SuggestionInvalid(f"{question.id}: {_first_line(error)}") from error
    return found


def _read(question: Question, value: Any, fields: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    if is_read_beside_text(question):
        marks, n_bad = read_marks(question, value, fields)
        if n_bad:
            raise SuggestionInvalid(
                f"{question.id}: {n_bad} marks do not fit the item or name no label."
            )
        yield from marks
        return
    names = known_values(question)
    unknown = unknown_values(question, names, value)
    if unknown:
        raise SuggestionInvalid(f"{question.id}: the guideline has no label {unknown[0][:80]!r}.")
    given = value if isinstance(value, list) else [value]
    for number, one in enumerate(given, 1):
        if isinstance(one, dict):
            yield {"id": f"{question.id[:50]}-{number}", **one}
        else:
            read = names.get(str(one).strip().lower(), _number(question, one))
            yield {"id": f"{question.id[:50]}-{number}", "field": question.field, "value": read}


def _number(question: Question, value: Any) -> Any:
    if question.kind is not QuestionKind.NUMBER or not isinstance(value, str):
        return value
    number = float(value)
    return int(number) if number.is_integer() else number


def _settled(
    schema: Schema, given: Answers, fields: Mapping[str, str], sizes: Sizes | None
) -> Answers:
    """The answers, checked each for itself: a row need not answer what its conditions ask for."""
    asked = [
        question.model_copy(update={"when": None, "required": False})
        for question in schema.questions
        if question.id in given
    ]
    alone = schema.model_copy(update={"questions": asked, "constraints": []})
    try:
        found = settle_answers(alone, given, fields, sizes)
    except AnswersInvalid as error:
        problems = dict(error.facts["problems"])  # type: ignore[call-overload]  # facts are any object
        question_id, reason = next(iter(problems.items()))
        raise SuggestionInvalid(f"{question_id}: {reason}") from error
    told = {AnswerState.ANSWERED, AnswerState.EMPTY}
    return {key: answer for key, answer in found.items() if answer.state in told}


def _marks(answer: Answer) -> list[dict[str, Any]]:
    marks: list[dict[str, Any]] = plain({"one": answer})["one"]["marks"]
    return marks


def _confidence(values: Mapping[str, Any], question_id: str) -> float | None:
    """How sure a row is of a whole answer: as of its least sure label where it says no more."""
    given = values.get(f"{question_id}.{_CONFIDENCE}")
    if given is None or isinstance(given, Mapping):
        whole = values.get(_CONFIDENCE)
        whole = whole.get(question_id) if isinstance(whole, Mapping) else whole
        given = min(_sure(values, question_id).values(), default=None) if whole is None else whole
    return None if given is None or given == "" else _share(given)


def _sure(values: Mapping[str, Any], question_id: str) -> dict[str, float]:
    given = values.get(f"{question_id}.{_CONFIDENCE}")
    if not isinstance(given, Mapping):
        return {}
    return {str(value): _share(one) for value, one in given.items()}


def _share(given: Any) -> float:
    try:
        found = float(given)
    except (TypeError, ValueError):
        found = -1.0
    if not 0 <= found <= 1:
        raise SuggestionInvalid(f"A confidence lies between 0 and 1; this is {str(given)[:40]}.")
    return found
