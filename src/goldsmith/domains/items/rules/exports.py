"""How exports of other tools become items and past answers; a person decides."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goldsmith.domains.items.types import AnswerColumn, Mapping
from goldsmith.formats.coco_reading import FILE_NAME, SHAPES, is_shapes
from goldsmith.formats.conll import SPANS, TEXT
from goldsmith.formats.label_studio_tasks import ANNOTATOR, ID
from goldsmith.formats.types import Row, Value
from goldsmith.formats.yolo import SHARE

_SHAPES = "objects"  # the question of the guideline for pictures that comes with Goldsmith
_FILE = re.compile(r"\.(png|jpe?g|webp|tiff?|wav|flac|mp3|ogg|oga|opus)(\?.*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a guideline asks that files of other tools answer: the first question of a sort, and all."""

    shapes: str | None = None
    regions: str | None = None
    spans: str | None = None
    ids: frozenset[str] = frozenset()


NOTHING_ASKED = Asked()


def suggest_coco_mapping(rows: Sequence[Row], asked: Asked = NOTHING_ASKED) -> Mapping:
    """What files of other tools say of pictures that are there: past answers by their names."""
    drawn = [name for name in dict.fromkeys(n for r in rows for n in r.values) if is_shapes(name)]
    return Mapping(
        fields={}, external_id=FILE_NAME, answers=shape_answers(drawn, asked, drawn_in(rows))
    )


def drawn_in(rows: Sequence[Row]) -> str:
    """The form in which files of an archive tell what is drawn on its pictures, by its objects."""
    given = (row.values.get(SHAPES) for row in rows)
    drawn = [one for shapes in given if isinstance(shapes, list) for one in shapes]
    first = drawn[0] if drawn and isinstance(drawn[0], dict) else {}
    return "YOLO" if SHARE in first else "Pascal VOC" if "line" in first else "COCO"


def shape_answers(
    columns: Sequence[str], asked: Asked, annotator: str = "COCO"
) -> list[AnswerColumn]:
    """Each column to the question it names, else to the one that asks for shapes."""
    named = [column.partition(".")[2] for column in columns]
    return [
        AnswerColumn(column, question or asked.shapes or _SHAPES, annotator)
        for column, question in zip(columns, named, strict=True)
    ]


def suggest_tasks_mapping(rows: Sequence[Row], asked: Asked = NOTHING_ASKED) -> Mapping:
    """Tasks of Label Studio: texts become items; files are those that are there, by their names.

    A list beside the data is what somebody answered; a control goes to the question of its name.
    """
    columns = list(dict.fromkeys(name for row in rows for name in row.values))
    answered = [name for name in columns if _is_answer(rows, name)]
    own = [name for name in columns if name not in {*answered, ID, ANNOTATOR}]
    files = [name for name in own if _share(rows, name, _FILE) > 0.5]
    texts = [name for name in own if name not in files and _length(rows, name)]
    text = max(texts, key=lambda name: _length(rows, name), default=None)
    answers = [
        AnswerColumn(name, _question(rows, name, asked), annotator_column=ANNOTATOR)
        for name in answered
    ]
    if files and answers:
        return Mapping(fields={}, external_id=files[0], answers=answers)
    return Mapping(
        fields={text: "text"} if text else {},
        external_id=ID if any(row.values.get(ID) is not None for row in rows) else None,
        metadata=[name for name in own if name != text],
        answers=answers,
    )


def suggest_conll_mapping(rows: Sequence[Row], asked: Asked = NOTHING_ASKED) -> Mapping:
    """Sentences with what their tags mark; what comments tell beside is metadata."""
    columns = list(dict.fromkeys(name for row in rows for name in row.values))
    own = {TEXT, SPANS, ID}
    return Mapping(
        fields={TEXT: "text"},
        external_id=ID if all(row.values.get(ID) for row in rows) else None,
        metadata=[name for name in columns if name not in own],
        answers=[AnswerColumn(SPANS, asked.spans or SPANS, "CoNLL")],
    )


def _is_answer(rows: Sequence[Row], column: str) -> bool:
    """Whether it is one that answers are in: such columns come first in a row that has any."""
    return any(
        column in row.values and list(row.values).index(column) < list(row.values).index(ID)
        for row in rows
        if ID in row.values
    )


def _question(rows: Sequence[Row], column: str, asked: Asked) -> str:
    if column in asked.ids:
        return column
    given = next((row.values[column] for row in rows if row.values.get(column)), None)
    first = given[0] if isinstance(given, list) and given else None
    if isinstance(first, dict) and "shape" in first:
        return asked.shapes or _SHAPES
    plain = re.sub(r"[^a-z0-9_-]+", "_", column.strip().lower()).strip("_-")[:64]
    return plain or "answer"


def _share(rows: Sequence[Row], column: str, pattern: re.Pattern[str]) -> float:
    given = [value for row in rows if isinstance(value := row.values.get(column), str)]
    return sum(bool(pattern.search(value.strip())) for value in given) / max(len(given), 1)


def _length(rows: Sequence[Row], column: str) -> int:
    given: list[Value] = [row.values.get(column) for row in rows]
    return sum(len(value) for value in given if isinstance(value, str))
