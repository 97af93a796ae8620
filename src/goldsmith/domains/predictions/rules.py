"""What a row of suggestions says, checked against the guideline. No I/O."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError

from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.rules.drawing import read_shapes
from goldsmith.domains.guidelines.rules.reading import (
    is_read_beside_text,
    known_values,
    listed,
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
from goldsmith.formats.coco_reading import FILE_NAME, is_shapes
from goldsmith.formats.conll import SPANS

MOST_PROBLEMS = 200
_MOST_NAMED = 20
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


@dataclass(frozen=True, slots=True)
class ReadRow:
    """What a row suggests, and a sentence for each shape in it that does not fit."""

    suggested: list[Suggested]
    left_out: list[str] = field(default_factory=list)


def spread_shapes(schema: Schema, values: Mapping[str, Any]) -> dict[str, Any]:
    """A row of a COCO file as one of suggestions: what is drawn goes to the questions about shapes.

    A column that names its question goes there. Of the others each object goes to the first
    question that has its label; what none has, to the first, where it is told.
    """
    asked = [one for one in schema.questions if one.kind is QuestionKind.SHAPES]
    if not asked:
        raise SuggestionInvalid("The guideline asks for no shapes.")
    known = [(one.id, known_values(one)) for one in asked]
    spread: dict[str, Any] = {"external_id": values[FILE_NAME], asked[0].id: []}
    for column, drawn in values.items():
        if not is_shapes(column):
            continue
        named = column.partition(".")[2]
        for one in drawn:
            label = str(one.get("label", "")).strip().lower()
            fits = (id_ for id_, labels in known if label in labels)
            target = named if named in {q.id for q in asked} else next(fits, asked[0].id)
            spread.setdefault(target, []).append(one)
    return spread


def name_spans(schema: Schema, values: Mapping[str, Any]) -> dict[str, Any]:
    """A sentence of a CoNLL file as a row of suggestions: its spans go to the first question about some.

    Raises SuggestionInvalid where there is none.
    """
    asked = next((one.id for one in schema.questions if one.kind is QuestionKind.SPANS), None)
    if asked is None:
        raise SuggestionInvalid("The guideline asks for no spans.")
    return {name: value for name, value in values.items() if name != SPANS} | {asked: values[SPANS]}


def read_suggested(
    schema: Schema, values: Mapping[str, Any], fields: Mapping[str, str], sizes: Sizes | None
) -> ReadRow:
    """What a row suggests, question by question; `<question>.confidence` or `confidence` beside it.

    The first may say it of each label: ``{"late": 0.9, "rude": 0.6}``.

    A column named after a question holds its answer as a file of past answers would; `answers`
    holds whole answers in the one shape. Marks must stand in the item as an annotator's must;
    single shapes that do not are left out. Raises SuggestionInvalid with a sentence.
    """
    left_out: list[str] = []
    given = _whole_answers(values) | _written_answers(schema, values, fields, sizes, left_out)
    if not given:
        if left_out:
            raise SuggestionInvalid(_told(left_out))
        known = ", ".join(question.id for question in schema.questions)
        raise SuggestionInvalid(f"The row answers no question. Name a column after one: {known}.")
    found = _settled(schema, given, fields, sizes)
    suggested = [
        Suggested(
            question_id,
            _marks(answer),
            _confidence(values, question_id),
            _sure(values, question_id),
        )
        for question_id, answer in found.items()
    ]
    return ReadRow(suggested, [_told(left_out)] if left_out else [])


def _told(left_out: Sequence[str]) -> str:
    more = len(left_out) - _MOST_NAMED
    return " ".join([*left_out[:_MOST_NAMED], *([f"And {more} more."] if more > 0 else [])])


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
    schema: Schema,
    values: Mapping[str, Any],
    fields: Mapping[str, str],
    sizes: Sizes | None,
    left_out: list[str],
) -> Answers:
    found: Answers = {}
    for question in schema.questions:
        value = values.get(question.id)
        if question.id in {*_ID_COLUMNS, _WHOLE, _CONFIDENCE} or value is None or value == "":
            continue
        if question.kind is QuestionKind.SHAPES:
            size = (sizes or {}).get(question.field or "")
            marks, faults = read_shapes(question, listed(value), size)
            left_out += [f"{question.id}: {fault}" for fault in faults]
            if faults and not marks:  # nothing that could be read is not the same as nothing there
                continue
        else:
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
                f"{question.id}: marks that do not fit the item or name no label: {n_bad}."
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
