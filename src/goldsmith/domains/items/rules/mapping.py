"""From a row of a file to an item that could come in, or the reason why it cannot."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from goldsmith.domains.items.errors import MappingInvalid
from goldsmith.domains.items.rules.exports import NOTHING_ASKED, Asked, drawn_in, shape_answers
from goldsmith.domains.items.types import AnswerColumn, Mapping
from goldsmith.domains.media.types import Kept
from goldsmith.formats.coco_reading import is_shapes
from goldsmith.formats.conversation import (
    ConversationInvalid,
    looks_like_turns,
    read_conversation,
)
from goldsmith.formats.media.listing import FILE, FOLDER, PATH, TEXTGRID
from goldsmith.formats.types import EXCERPT_CHARS, BadRow, FileFormat, Layout, Row, Value

UNNAMED_ANNOTATOR = "imported"
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_FIELD_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_LONGEST_ID = 500

_ID_NAMES = ("id", "item_id", "external_id", "uid", "uuid", "key", "doc_id", "text_id")
_REGIONS = "regions"  # the question of the guideline for sound that comes with Goldsmith
_SOUNDS = (".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus")
_TEXT_NAMES = (
    "text", "sentence", "review", "body", "content", "utterance", "message", "prompt", "comment",
)  # fmt: skip
_PROMPT_NAMES = ("prompt", "instruction", "question", "query", "input", "context")
_ANSWER = re.compile(
    r"(answer|response|completion|output|candidate|reply)([ _-]?[0-9]{1,2}|[ _-][a-z])?"
)
_CONVERSATION = "conversation"
_LANGUAGE_NAMES = ("language", "lang", "locale")


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A past answer, or gold, in a row."""

    question_id: str
    annotator_name: str
    value: Any
    is_gold: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a row would become; without ``fields`` it answers an item that is there."""

    line: int
    external_id: str
    fields: dict[str, str]
    content_hash: bytes
    language: str
    metadata: dict[str, Value]
    answers: list[GivenAnswer]
    kept: tuple[Kept, ...] = ()


def check_mapping(mapping: Mapping, columns: Sequence[str]) -> None:
    """Raise MappingInvalid unless the mapping makes items of these columns, or answers known ones."""
    if not mapping.fields and not (mapping.external_id and mapping.answers):
        raise MappingInvalid(
            "Say which column holds the text. Only answers to items that are there need none: "
            "they need a column with the item's id."
        )
    targets = list(mapping.fields.values())
    for target in targets:
        if not _FIELD_ID.fullmatch(target):
            raise MappingInvalid(
                f"{target[:80]!r} is no field id. Use small letters, digits, - and _."
            )
    if len(set(targets)) < len(targets):
        raise MappingInvalid("Two columns go to the same field. Give each its own.")
    missing = sorted(set(_columns_of(mapping)) - set(columns))
    if missing:
        raise MappingInvalid(f"The file has no column {', '.join(missing)[:200]}.")


def check_references(mapping: Mapping, layout: Layout, store: str | None) -> None:
    """Raise MappingInvalid unless columns that name files and a store come together."""
    if (store is None) != (not mapping.references):
        raise MappingInvalid("Say which store it is, and which columns name files in it.")
    missing = sorted(set(mapping.references) - set(mapping.fields))
    if missing:
        raise MappingInvalid(f"{', '.join(missing)[:200]} names files, so make it a field.")
    if store is not None and layout.format is FileFormat.MEDIA:
        raise MappingInvalid("The files of an archive are kept, and refer to no store.")


def suggest_media_mapping(rows: Sequence[Row], asked: Asked = NOTHING_ASKED) -> Mapping:
    """How files become items: shown or played, named by their path, the folder as metadata.

    What TextGrids beside recordings say are past answers, and so are the shapes of a COCO file in
    the archive. Of a table in it, texts are fields and the rest is metadata.
    """
    names = [str(row.values[PATH]).lower() for row in rows]
    n_sounds = sum(name.endswith(_SOUNDS) for name in names)
    has_grids = any(TEXTGRID in row.values for row in rows)
    own = {FILE, PATH, FOLDER, TEXTGRID}
    told = [
        name for name in dict.fromkeys(n for row in rows for n in row.values) if name not in own
    ]
    drawn = [name for name in told if is_shapes(name)]
    language = _first_named(told, _LANGUAGE_NAMES)
    texts = [name for name in told if name.lower() in _TEXT_NAMES]
    folder = [FOLDER] if any(row.values[FOLDER] for row in rows) else []
    return Mapping(
        fields={FILE: "audio" if 2 * n_sounds > len(names) else "image"}
        | {name: name.lower() for name in texts},
        external_id=PATH,
        language=language,
        metadata=folder + [name for name in told if name not in {*texts, language, *drawn}],
        answers=(
            [AnswerColumn(TEXTGRID, asked.regions or _REGIONS, "TextGrid")] if has_grids else []
        )
        + shape_answers(drawn, asked, drawn_in(rows)),
    )


def suggest_mapping(rows: Sequence[Row]) -> Mapping | None:
    """Guess a mapping from names and content of the first rows; a person decides."""
    columns = list(dict.fromkeys(name for row in rows for name in row.values))
    if not columns:
        return None
    external_id = _first_named(columns, _ID_NAMES)
    language = _first_named(columns, _LANGUAGE_NAMES)
    rest = [name for name in columns if name not in {external_id, language}] or columns
    compared = _compared_columns(rest)
    if compared:
        return Mapping(
            fields=compared,
            external_id=external_id,
            language=language,
            metadata=[name for name in rest if name not in compared],
        )
    spoken = next((name for name in rest if _holds_conversations(rows, name)), None)
    if spoken is not None:
        return Mapping(
            fields={spoken: _CONVERSATION},
            external_id=external_id,
            language=language,
            metadata=[name for name in rest if name != spoken],
        )
    named = _first_named(rest, _TEXT_NAMES)
    text = named or max(rest, key=lambda name: _length_of_text(rows, name))
    return Mapping(
        fields={text: "text"},
        external_id=external_id if external_id != text else None,
        language=language,
        metadata=[name for name in rest if name != text],
    )


def _holds_conversations(rows: Sequence[Row], column: str) -> bool:
    given = [value for row in rows if (value := row.values.get(column)) is not None]
    return bool(given) and 2 * sum(map(looks_like_turns, given)) > len(given)


def _compared_columns(columns: Sequence[str]) -> dict[str, str]:
    """Columns that hold a prompt and answers to it, each as a field of its own; else none."""
    answers = [name for name in columns if _ANSWER.fullmatch(name.strip().lower())]
    asked = [name for name in columns if name.strip().lower() in _PROMPT_NAMES]
    if not answers or not asked:
        return {}
    fields = {
        name: re.sub(r"[^a-z0-9_-]+", "_", name.strip().lower())
        for name in columns
        if name in asked or name in answers
    }
    is_plain = all(_FIELD_ID.fullmatch(field) for field in fields.values())
    return fields if is_plain and len(set(fields.values())) == len(fields) else {}


def to_incoming(row: Row, mapping: Mapping, language: str, salt: bytes) -> Incoming | BadRow:
    """Apply the mapping to a row."""
    values = row.values
    fields: dict[str, str] = {}
    for column, target in mapping.fields.items():
        try:
            fields[target] = _field(values.get(column))
        except ConversationInvalid as error:
            return _bad(row, f"Column {column!r} holds no conversation: {error}")
    if mapping.fields and not any(map(str.strip, fields.values())):
        return _bad(row, "The row has no text.")
    content_hash = hash_content(fields, salt)
    external_id = content_hash.hex()[:16]
    if mapping.external_id is not None:
        external_id = _as_text(values.get(mapping.external_id)).strip()
        if not external_id or len(external_id) > _LONGEST_ID:
            return _bad(row, f"The row has no id, or one longer than {_LONGEST_ID} characters.")
    if mapping.language is not None and (given := _as_text(values.get(mapping.language)).strip()):
        if not _LANGUAGE.fullmatch(given):
            return _bad(row, f"{given[:40]!r} is no language code such as en or pt-BR.")
        language = given
    metadata: dict[str, Value] = {
        column: value
        for column in mapping.metadata
        if (value := values.get(column)) is not None and value != ""
    }
    answers = [answer for column in mapping.answers for answer in _answers_in(values, column)]
    return Incoming(row.line, external_id, fields, content_hash, language, metadata, answers)


def _field(value: Value) -> str:
    """What a field holds: text as it is, a conversation as it is kept. Raises ConversationInvalid."""
    if isinstance(value, list | dict) or looks_like_turns(value):
        return read_conversation(value)
    return "" if value is None else value if isinstance(value, str) else str(value)


def hash_content(fields: dict[str, str], salt: bytes) -> bytes:
    """128 bits that are equal for equal fields of one project; how exact duplicates are found."""
    hasher = hashlib.blake2b(digest_size=16, salt=salt)
    for name in sorted(fields):
        hasher.update(f"{name}\0{len(fields[name])}\0{fields[name]}".encode())
    return hasher.digest()


def _answers_in(values: dict[str, Value], column: AnswerColumn) -> Iterable[GivenAnswer]:
    value = values.get(column.column)
    if isinstance(value, str) and column.separator:
        value = [part.strip() for part in value.split(column.separator) if part.strip()] or None
    if value is None or value == "":  # an empty list is an answer: none of the labels
        return
    name = column.annotator or UNNAMED_ANNOTATOR
    if column.annotator_column is not None:
        name = _as_text(values.get(column.annotator_column)).strip() or name
    yield GivenAnswer(column.question_id, name[:200], value, column.is_gold)


def _columns_of(mapping: Mapping) -> Iterable[str]:
    yield from mapping.fields
    yield from filter(None, (mapping.external_id, mapping.language))
    yield from mapping.metadata
    for answer in mapping.answers:
        yield from filter(None, (answer.column, answer.annotator_column))


def _first_named(columns: Iterable[str], names: Sequence[str]) -> str | None:
    by_name = {column.strip().lower(): column for column in columns}
    return next((by_name[name] for name in names if name in by_name), None)


def _length_of_text(rows: Sequence[Row], column: str) -> int:
    texts = (row.values.get(column) for row in rows)
    return sum(len(text) for text in texts if isinstance(text, str))


def _as_text(value: Value) -> str:
    return "" if value is None else str(value)


def _bad(row: Row, reason: str) -> BadRow:
    return BadRow(row.line, reason, ", ".join(map(_as_text, row.values.values()))[:EXCERPT_CHARS])
