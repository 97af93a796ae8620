"""Tables of labels from anywhere: long, wide, or an export of another labelling tool."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pyarrow import csv

from goldsmith.kernel.errors import Invalid

_ITEM = ("item", "item_id", "external_id", "task", "task_id", "question", "question_id", "unit",
         "example", "example_id", "text_id", "doc_id", "id", "inner_id", "text")  # fmt: skip
_ANNOTATOR = ("annotator", "annotator_id", "worker", "worker_id", "coder", "rater", "user",
              "user_id", "judge", "participant", "email", "completed_by", "who")  # fmt: skip
_LABEL = ("label", "answer", "class", "category", "value", "annotation", "rating", "response",
          "choice", "choices", "judgement", "judgment", "truth", "gold", "tag")  # fmt: skip
# What tables carry beside items and labels; in a wide table it is no annotator.
_BESIDE = ("sentence", "content", "source", "language", "lang", "url", "split", "comment", "note")
_CHOSEN = ("choices", "taxonomy", "rating", "number", "selected")  # of Label Studio
_QUESTION = "question of the export"
_BLOCK_BYTES = 8 << 20


class LabelsUnreadable(Invalid):
    """The file is no table of labels. Name its columns, or give item, annotator and label."""

    code = "labels_unreadable"


@dataclass(frozen=True, slots=True)
class LabelTable:
    """Labels as codes, with the names that the codes stand for.

    ``n_empty``: rows without a label; ``n_repeated``: rows that a later one by the same annotator
    on the same item replaces. ``columns`` says which columns were read.
    """

    items: NDArray[np.int64]
    annotators: NDArray[np.int64]
    classes: NDArray[np.int64]
    item_names: Sequence[str]
    annotator_names: Sequence[str]
    class_names: Sequence[str]
    n_empty: int
    columns: dict[str, str]

    @property
    def values(self) -> NDArray[np.float64] | None:
        """The classes as numbers, where all of them are."""
        numbers = [_number(name) for name in self.class_names]
        return None if None in numbers else np.array(numbers, dtype=np.float64)


def read_labels(
    path: Path,
    *,
    item: str | None = None,
    annotator: str | None = None,
    label: str | None = None,
) -> LabelTable:
    """Read a CSV, TSV, JSON or JSON lines file of labels.

    Columns that are not named are guessed by their usual names. A table with neither annotators
    nor labels is wide: a column for each annotator. Of an export that holds several questions
    ``label`` names the one to read. Classes that are all numbers are put in order as numbers, so
    that 10 comes after 2.

    Raises LabelsUnreadable, OSError.
    """
    table = _read(path)
    if not table.num_rows:
        raise LabelsUnreadable(f"{path} has no rows.")
    if _QUESTION in table.column_names:
        table, label = _of_one_question(path, table, label), "label"
    names = list(table.column_names)
    found = {
        "item": _find(path, names, item, _ITEM),
        "annotator": _find(path, names, annotator, _ANNOTATOR),
        "label": _find(path, names, label, _LABEL),
    }
    if found["annotator"] is None and found["label"] is None:
        table, found = _as_long(path, table, found["item"])
    missing = [role for role, name in found.items() if name is None]
    if missing:
        raise LabelsUnreadable(
            f"{path} has no column for {' and '.join(missing)} among {', '.join(names)}. "
            f"Say which with {', '.join('--' + role for role in missing)}."
        )
    return _coded(table, {role: name for role, name in found.items() if name is not None})


def read_truth(
    path: Path, item_names: Sequence[str], class_names: Sequence[str]
) -> tuple[NDArray[np.int64], list[str], int]:
    """Known classes in the order of ``item_names``, -1 where none is known.

    Also tells all class names, those that only truth uses last, and how many rows of truth belong
    to no item here. Raises LabelsUnreadable.
    """
    table = _read(path)
    names = list(table.column_names)
    item = _find(path, names, None, _ITEM) or names[0]
    others = [name for name in names if name != item]
    if not others:
        raise LabelsUnreadable(f"{path} needs a column of items and one of true labels.")
    truth = _find(path, others, None, (*_LABEL, "true", "true_label")) or others[0]
    places = {name: place for place, name in enumerate(item_names)}
    classes = {name: code for code, name in enumerate(class_names)}
    known = np.full(len(item_names), -1, dtype=np.int64)
    n_elsewhere = 0
    for of, true in zip(table[item].to_pylist(), table[truth].to_pylist(), strict=True):
        if of not in places:
            n_elsewhere += 1
        elif true:
            known[places[of]] = classes.setdefault(true, len(classes))
    return known, list(classes), n_elsewhere


def _read(path: Path) -> pa.Table:
    if path.suffix.lower() in {".json", ".jsonl", ".ndjson"}:
        return pa.Table.from_pylist(list(_from_json(path)))
    return _read_delimited(path)


def _of_one_question(path: Path, table: pa.Table, wanted: str | None) -> pa.Table:
    """The answers to one question: together they would be taken for repeated labels."""
    asked = sorted(table[_QUESTION].unique().to_pylist())
    if wanted is None and len(asked) > 1:
        raise LabelsUnreadable(
            f"{path} has answers to several questions. Say which with --label: {', '.join(asked)}."
        )
    if wanted is not None and wanted not in asked:
        raise LabelsUnreadable(f"{path} has no question {wanted}. It has {', '.join(asked)}.")
    return table.filter(pc.equal(table[_QUESTION], wanted or asked[0]))


def _read_delimited(path: Path) -> pa.Table:
    with path.open("rb") as file:
        head = file.read(1 << 16)
    first = head.split(b"\n", 1)[0]
    delimiter = max(("\t", ";", ","), key=lambda one: first.count(one.encode()))
    try:
        names = csv.open_csv(path, parse_options=csv.ParseOptions(delimiter=delimiter)).schema.names
        return csv.read_csv(
            path,
            read_options=csv.ReadOptions(block_size=_BLOCK_BYTES),
            parse_options=csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
            convert_options=csv.ConvertOptions(
                column_types={name: pa.string() for name in names}, strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as error:
        raise LabelsUnreadable(
            f"{path} is no table of comma or tab separated values: {error}"
        ) from error


def _find(path: Path, names: list[str], wanted: str | None, usual: Sequence[str]) -> str | None:
    if wanted is not None:
        if wanted not in names:
            raise LabelsUnreadable(f"{path} has no column {wanted}. It has {', '.join(names)}.")
        return wanted
    plain = {name.strip().lower().replace(" ", "_"): name for name in reversed(names)}
    return next((plain[name] for name in usual if name in plain), None)


def _as_long(
    path: Path, table: pa.Table, item: str | None
) -> tuple[pa.Table, dict[str, str | None]]:
    """A wide table, one row an item and one column an annotator, as one row a label."""
    names = list(table.column_names)
    people = [name for name in names if name != item and not _is_usual(name, (*_ITEM, *_BESIDE))]
    if len(people) < 2:
        raise LabelsUnreadable(f"{path} has no columns that could be items, annotators and labels.")
    numbers = pa.array([str(place) for place in range(table.num_rows)])
    items = table[item].combine_chunks() if item else numbers
    parts = [
        pa.table({"item": items, "annotator": pa.array([name] * len(items)), "label": table[name]})
        for name in people
    ]
    long = pa.concat_tables(parts)
    return long, {"item": "item", "annotator": "annotator", "label": "label"}


def _is_usual(name: str, usual: Sequence[str]) -> bool:
    return name.strip().lower().replace(" ", "_") in usual


def _coded(table: pa.Table, found: dict[str, str]) -> LabelTable:
    labels = table[found["label"]].cast(pa.string())
    is_given = pc.and_(labels.is_valid(), pc.not_equal(pc.utf8_trim_whitespace(labels), ""))
    given = table.filter(is_given)
    if not given.num_rows:
        raise LabelsUnreadable("No row of the table has a label.")
    items, item_names = _codes(given[found["item"]])
    annotators, annotator_names = _codes(given[found["annotator"]])
    classes, class_names = _codes(given[found["label"]])
    order = sorted(range(len(class_names)), key=lambda code: _order(class_names[code]))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    return LabelTable(
        items, annotators, place[classes],
        item_names, annotator_names, [class_names[code] for code in order],
        table.num_rows - given.num_rows, found,
    )  # fmt: skip


def _codes(column: pa.ChunkedArray) -> tuple[NDArray[np.int64], list[str]]:
    encoded = pc.fill_null(column.cast(pa.string()), "").combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.unify_dictionaries().combine_chunks()
    codes = encoded.indices.to_numpy(zero_copy_only=False).astype(np.int64)
    return codes, [str(name) for name in encoded.dictionary.to_pylist()]


def _order(name: str) -> tuple[bool, float, str]:
    number = _number(name)
    return number is None, number or 0.0, name


def _number(name: str) -> float | None:
    try:
        return float(name)
    except ValueError:
        return None


def _from_json(path: Path) -> Iterator[dict[str, str]]:
    text = path.read_text(encoding="utf-8")
    try:
        if path.suffix.lower() == ".json":
            content = json.loads(text)
            rows = content if isinstance(content, list) else [content]
        else:
            rows = [json.loads(line) for line in text.splitlines() if line.strip()]
    except ValueError as error:
        raise LabelsUnreadable(f"{path} is not JSON: {error}") from error
    for number, row in enumerate(rows):
        if not isinstance(row, dict):
            raise LabelsUnreadable(f"Entry {number + 1} of {path} is no object.")
        yield from _rows_of(row, number)


def _rows_of(row: dict[str, Any], number: int) -> Iterator[dict[str, str]]:
    """One entry: a task of Label Studio, a record of Argilla, or a plain row."""
    item = str(row.get("id", number))
    if isinstance(row.get("annotations"), list):
        for annotation in row["annotations"]:
            yield from _from_label_studio(item, annotation)
    elif isinstance(row.get("responses"), dict):
        for question, responses in row["responses"].items():
            for response in responses:
                if response.get("status", "submitted") == "submitted":
                    yield _row(item, response.get("user_id"), question, response.get("value"))
    else:
        yield {key: _as_label(value) for key, value in row.items()}


def _from_label_studio(item: str, annotation: dict[str, Any]) -> Iterator[dict[str, str]]:
    if annotation.get("was_cancelled"):  # skipped
        return
    person = annotation.get("completed_by")
    name = person.get("email", person.get("id")) if isinstance(person, dict) else person
    for result in annotation.get("result", ()):
        value = result.get("value", {})
        chosen = next((value[kind] for kind in _CHOSEN if value.get(kind) is not None), None)
        if chosen is not None:
            yield _row(item, name, str(result.get("from_name", "")), chosen)


def _row(item: str, person: object, question: str, value: object) -> dict[str, str]:
    return {
        "item": item, "annotator": str(person), "label": _as_label(value), _QUESTION: question,
    }  # fmt: skip


def _as_label(value: object) -> str:
    if isinstance(value, dict) and "choices" in value:  # several choices in Label Studio's JSON_MIN
        return _as_label(value["choices"])
    if isinstance(value, list):
        return " + ".join(sorted(_as_label(one) for one in value))
    return "" if value is None else str(value)
