"""Whether shapes fit their question and picture. The browser checks the same rules (core/src/shapes)."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from goldsmith.domains.guidelines.rules.attributes import (
    NO_LABEL,
    attribute_problems,
    count_problems,
)
from goldsmith.domains.guidelines.types import Mark, Question
from goldsmith.formats.masks import RunsInvalid
from goldsmith.formats.shapes import (
    bounds_of,
    joints_of,
    mask_in,
    points_of,
    ring_area,
    rings_of,
)

Sizes = Mapping[str, tuple[int, ...]]
"""By field: width and height of an item's pictures in pixels, the length of its sounds in ms."""

_EDGE = 0.02  # what rounding to two decimals may add at the edge
_SIDES = {"box": ("w", "h"), "rotated_box": ("w", "h"), "ellipse": ("rx", "ry")}


def shapes_problem(question: Question, marks: list[Mark], sizes: Sizes | None) -> str | None:
    """The first thing that does not fit, as a sentence; without ``sizes`` the edges are not checked."""
    if len({mark.id for mark in marks}) < len(marks):
        return "The same mark is there twice."
    size = None if sizes is None else sizes.get(question.field or "")
    if sizes is not None and (size is None or len(size) != 2):
        return "This item has no picture to draw on."
    return next(_problems(question, marks, size), None)


def _problems(question: Question, marks: list[Mark], size: tuple[int, ...] | None) -> Iterator[str]:
    known = {label.id for label in question.labels}
    tools = {tool.value for tool in question.tools}
    for mark in marks:
        if mark.value not in known:
            yield NO_LABEL
        anchor: BaseModel | None = mark.anchor
        if mark.anchor is None or mark.anchor.kind != "shape" or mark.field != question.field:
            yield "A shape says where it stands, in the field of its question."
            return
        if mark.anchor.shape not in tools:
            yield "This question does not take shapes of this kind."
        shape = anchor.model_dump() if anchor else {}
        if mark.anchor.shape == "mask":
            yield from _mask_problems(shape, size)
        else:
            yield from _joint_problems(question, shape)
            yield from _shape_problems(shape, size)
        if mark.attributes or question.attributes:
            yield from attribute_problems(question, mark, "shape")
    yield from count_problems(question, len(marks), "shapes")


def _mask_problems(shape: dict[str, Any], size: tuple[int, ...] | None) -> Iterator[str]:
    height, width = shape["size"]
    if size is not None and (width, height) != size:
        yield f"A mask is as large as its picture, {size[0]} by {size[1]} pixels."
    try:
        painted = mask_in(shape)
    except RunsInvalid:
        yield "The run lengths of a mask do not fill its picture."
        return
    if painted.area == 0:
        yield "A shape has an extent."


def _joint_problems(question: Question, shape: dict[str, Any]) -> Iterator[str]:
    if shape["shape"] != "skeleton":
        return
    joints = shape["joints"]
    wanted = [joint.id for joint in question.skeleton.joints] if question.skeleton else []
    if [joint["joint"] for joint in joints] != wanted:
        yield "A skeleton has the joints of the guideline, in their order."
    if not joints_of(shape):
        yield "A skeleton needs a joint that was placed."
    if any(joint["v"] == 0 and (joint["x"] or joint["y"]) for joint in joints):
        yield "A joint that is absent stands at 0, 0."


def _shape_problems(shape: dict[str, Any], size: tuple[int, ...] | None) -> Iterator[str]:
    points = points_of(shape)
    if any(_is_too_fine(value) for value in _numbers(shape)):
        yield "Pixels of a shape have at most two decimals."
    if any(len(ring) < 3 for ring in rings_of(shape)):
        yield "A polygon needs three points."
    if shape["shape"] == "polyline" and len(points) < 2:
        yield "A line needs two points."
    if not _has_extent(shape):
        yield "A shape has an extent."
    if size is None or not points:
        return
    left, top, width, height = bounds_of(shape)
    is_inside = min(left, top) >= -_EDGE and (
        left + width <= size[0] + _EDGE and top + height <= size[1] + _EDGE
    )
    if not is_inside:
        yield f"A shape lies outside the picture of {size[0]} by {size[1]} pixels."


def _has_extent(shape: dict[str, Any]) -> bool:
    name = shape["shape"]
    if name in _SIDES:
        return all(shape[side] > 0 for side in _SIDES[name])
    if name == "polygon":
        return all(ring_area(ring) > 0 for ring in rings_of(shape))
    return name in {"point", "skeleton"} or len(set(points_of(shape))) > 1


def _numbers(shape: dict[str, Any]) -> Iterator[float]:
    for joint in shape.get("joints", ()):
        yield from (joint["x"], joint["y"])
    if "rings" in shape or "points" in shape:
        for ring in shape.get("rings") or [shape["points"]]:
            for point in ring:
                yield from point
        return
    yield from (value for value in shape.values() if isinstance(value, float | int))


def _is_too_fine(value: float) -> bool:
    return abs(value * 100 - round(value * 100)) > 1e-4
