"""Label Studio's exports as rows: a task with the answers of one person, or without any.

The columns are those of the task's data, `id`, `annotator`, and one for each control of its labelling
interface. Where nobody answered, what a model predicted stands in the same columns under its version.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from goldsmith.formats.json_rows import read_json
from goldsmith.formats.label_studio_results import read_result
from goldsmith.formats.types import EXCERPT_CHARS, BadRow, Layout, Row, Value

ID, ANNOTATOR = "id", "annotator"
_ANSWERED = ("annotations", "completions")
_SOUND = re.compile(r"\.(wav|flac|mp3|ogg|oga|opus)$", re.IGNORECASE)
_LIST = re.compile(r'"(annotations|completions|predictions)"\s*:\s*\[')
_PART = re.compile(r'"(from_name|was_cancelled|data)"\s*:')


def is_tasks(head: str) -> bool:
    """Whether the first characters of a JSON file are those of exported tasks."""
    is_list = bool(re.match(r"\s*\[\s*\{", head))
    return is_list and bool(_LIST.search(head)) and bool(_PART.search(head))


def read_tasks(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """Yield one row an answer, or a task without; what cannot be taken over is named before it.

    Raises FileBroken.
    """
    for task in read_json(source, layout):
        if isinstance(task, BadRow):
            yield task
        elif not isinstance(task.values.get("data"), dict):
            yield BadRow(task.line, "The task has no data.", str(task.values)[:EXCERPT_CHARS])
        else:
            yield from _rows(task.line, task.values)


def _rows(line: int, task: Mapping[str, Any]) -> Iterator[Row | BadRow]:
    data: dict[str, Value] = {ID: task.get("id"), **task["data"]}
    answered = list(_answers(task)) or [("", [])]
    for annotator, result in answered:
        if not annotator and not result:
            yield Row(line, data)
            continue
        try:
            said = read_result(result, *_beside(data, result))
        except (AttributeError, TypeError):
            told = str(result)[:EXCERPT_CHARS]
            yield BadRow(
                line, f"Task {data[ID]}: an answer is not as Label Studio writes it.", told
            )
            continue
        for reason in said.left_out:
            yield BadRow(line, f"Task {data[ID]}: {reason}", str(task["data"])[:EXCERPT_CHARS])
        yield Row(line, {**said.values, **data, ANNOTATOR: annotator})


def _answers(task: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """Who answered, and the regions; of models only where no person did."""
    given = [one for name in _ANSWERED for one in task.get(name) or () if isinstance(one, dict)]
    given = [one for one in given if not one.get("was_cancelled")]
    for one in given:
        yield _called(one.get("completed_by")), list(one.get("result") or [])
    if given:
        return
    for one in task.get("predictions") or ():
        if isinstance(one, dict) and one.get("result"):
            yield str(one.get("model_version") or "model"), list(one["result"])


def _called(person: object) -> str:
    if isinstance(person, Mapping):
        full = f"{person.get('first_name') or ''} {person.get('last_name') or ''}".strip()
        return str(full or person.get("email") or person.get("id") or "imported")
    return "imported" if person is None else f"annotator {person}"


def _beside(
    data: Mapping[str, Value], result: list[Any]
) -> tuple[dict[str, str], dict[str, tuple[int, ...]]]:
    """The texts of a task by the names of the tags that show them, and which of them are sounds.

    A tag shows the data of its own name, else the only text there is.
    """
    texts = {name: value for name, value in data.items() if isinstance(value, str) and name != ID}
    only = next(iter(texts.values())) if len(texts) == 1 else ""
    shown = {str(one.get("to_name", "")) for one in result if isinstance(one, dict)}
    fields = {name: texts.get(name, only) for name in shown}
    sounds = {name: (0,) for name, value in fields.items() if _SOUND.search(value.split("?")[0])}
    return fields, dict(sounds)
