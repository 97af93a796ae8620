"""Shapes as files write them, made into marks beside their picture. No I/O."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from goldsmith.domains.guidelines.rules.attributes import NO_LABEL
from goldsmith.domains.guidelines.rules.shapes import shapes_problem
from goldsmith.domains.guidelines.types import AttributeKind, AttributeSpec, Mark, Question
from goldsmith.formats.coco_shapes import ShapeUnfit, Takes, shapes_of, size_of
from goldsmith.formats.yolo import SHARE, one_in_pixels

Size = tuple[int, ...]

_LABEL = ("label", "value", "type")
_NOT_SHAPE = {*_LABEL, "id", "attributes", "field"}
_ROTATION = "rotation"  # part of the place, not said beside it


def read_shapes(
    question: Question, value: Sequence[Any], size: Size | None = None
) -> tuple[list[dict[str, Any]], list[str]]:
    """Marks from a list of shapes, and a sentence for each that does not fit.

    A shape comes as a release tells it (``{label, shape: "box", x, …}``), as a mark (``{value,
    anchor}``) or as COCO tells an object (``{label, bbox, segmentation, keypoints}``). Labels go by
    id or name, in any case. With the ``size`` of its picture, a shape must lie in it.
    """
    alone = question.model_copy(update={"min": None, "max": None})
    names = {label.name.lower(): label.id for label in question.labels}
    names |= {label.id: label.id for label in question.labels}
    marks: list[dict[str, Any]] = []
    faults: list[str] = []
    for place, given in enumerate(value, 1):
        try:
            for mark, beside in _marks(alone, given, names, size):
                marks.append({"id": f"{question.id[:50]}-{len(marks) + 1}", **mark})
                faults += [f"{_called(given, place)} {words}" for words in beside]
        except ShapeUnfit as fault:
            faults.append(f"{_called(given, place)} {fault}.")
    return marks, faults


def _called(given: Any, place: int) -> str:
    own, line = (given.get("id"), given.get("line")) if isinstance(given, Mapping) else (None, None)
    if line is not None:
        return f"Line {str(line)[:40]} of its labels"
    return f"Shape {place}" if own is None else f"Annotation {str(own)[:40]}"


def _marks(
    question: Question, given: Any, names: Mapping[str, str], size: Size | None
) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """The marks of one entry, each with what is said beside it and has no place. Raises ShapeUnfit."""
    if not isinstance(given, Mapping):
        raise ShapeUnfit("is no shape")
    said = next((given[key] for key in _LABEL if isinstance(given.get(key), str)), "")
    label = names.get(said.strip().lower())
    if label is None:
        raise ShapeUnfit(f"names no label of the question: {said[:60]!r}")
    if SHARE in given:
        if size is None:
            raise ShapeUnfit("is told in shares of a picture whose size nobody knows")
        given = one_in_pixels(given, *size[:2])
    told = size_of(given)
    if size is not None and told is not None and told != size:
        there = " × ".join(map(str, size))
        raise ShapeUnfit(f"lies on a picture of {told[0]} × {told[1]} pixels, and this has {there}")
    beside, lost = _attributes(question, given, label)
    for anchor in _anchors(question, given):
        mark = {"field": question.field, "anchor": anchor, "value": label, "attributes": beside,
                "suggestion_id": None}  # fmt: skip
        _require_fit(question, mark, size)
        yield mark, lost
        lost = []


def _anchors(question: Question, given: Mapping[str, Any]) -> list[dict[str, Any]]:
    if isinstance(given.get("anchor"), Mapping):
        return [dict(given["anchor"])]
    if isinstance(given.get("shape"), str):
        own = {key: one for key, one in given.items() if key not in _NOT_SHAPE}
        return [{**own, "kind": "shape"}]
    return shapes_of(given, Takes([tool.value for tool in question.tools], question.skeleton))


def _require_fit(question: Question, mark: dict[str, Any], size: Size | None) -> None:
    try:
        checked = Mark.model_validate({"id": "one", **mark})
    except ValidationError as error:
        raise ShapeUnfit("is no shape as answers hold it") from error
    sizes = None if size is None else {question.field or "": size}
    problem = shapes_problem(question, [checked], sizes)
    if problem is not None and problem != NO_LABEL:
        raise ShapeUnfit(f"does not fit: {problem.rstrip('.')}")


def _attributes(
    question: Question, given: Mapping[str, Any], label: str
) -> tuple[dict[str, Any], list[str]]:
    """What is said beside a shape and the question asks, and a sentence for what it does not."""
    said = given.get("attributes")
    if not isinstance(said, Mapping):
        return {}, []
    specs = {spec.title.lower(): spec for spec in question.attributes}
    specs |= {spec.id: spec for spec in question.attributes}
    kept: dict[str, Any] = {}
    lost: list[str] = []
    for name, value in said.items():
        spec = specs.get(str(name).strip().lower())
        if spec is not None and (not spec.for_labels or label in spec.for_labels):
            kept[spec.id] = _attribute(spec, value)
        elif value and name != _ROTATION:
            lost.append(
                f"says {str(name)[:60]!r}, which the question does not ask; it was left out."
            )
    return kept, lost


def _attribute(spec: AttributeSpec, value: Any) -> Any:
    names = {label.name.lower(): label.id for label in spec.labels}
    names |= {label.id: label.id for label in spec.labels}
    match spec.kind:
        case AttributeKind.ONE_OF:
            return names.get(str(value).strip().lower(), value)
        case AttributeKind.SEVERAL_OF:
            given = value if isinstance(value, list) else [value]
            return [names.get(str(one).strip().lower(), one) for one in given]
        case AttributeKind.TEXT:
            return str(value)
        case _:
            return value
