"""Shapes on a picture: pixels of the upright picture from its top left, at most two decimals."""

import math
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from goldsmith.formats.skeletons import JointId

if TYPE_CHECKING:
    from goldsmith.stats.masks import Mask

Pixels = Annotated[float, Field(ge=-1e6, le=1e6, allow_inf_nan=False)]
Point = Annotated[list[Pixels], Field(min_length=2, max_length=2)]
Points = Annotated[list[Point], Field(min_length=1, max_length=5000)]


class ShapeTool(StrEnum):
    """What can be drawn on a picture."""

    BOX = "box"
    POLYGON = "polygon"
    POLYLINE = "polyline"
    POINT = "point"
    ROTATED_BOX = "rotated_box"
    ELLIPSE = "ellipse"
    SKELETON = "skeleton"
    MASK = "mask"


def _require_tags(schema: dict[str, Any]) -> None:
    schema["required"] = sorted({"kind", "shape", *schema.get("required", [])})


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_require_tags)

    kind: Literal["shape"] = "shape"


class Box(_Shape):
    """An upright box: its top left corner, width and height."""

    shape: Literal["box"] = "box"
    x: Pixels
    y: Pixels
    w: Pixels
    h: Pixels


class RotatedBox(_Shape):
    """A box turned clockwise about its centre, in degrees."""

    shape: Literal["rotated_box"] = "rotated_box"
    cx: Pixels
    cy: Pixels
    w: Pixels
    h: Pixels
    angle: Pixels


class Ellipse(_Shape):
    """An ellipse turned clockwise about its centre, in degrees."""

    shape: Literal["ellipse"] = "ellipse"
    cx: Pixels
    cy: Pixels
    rx: Pixels
    ry: Pixels
    angle: Pixels


class Polygon(_Shape):
    """A closed outline; rings after the first are holes."""

    shape: Literal["polygon"] = "polygon"
    rings: list[Points] = Field(min_length=1, max_length=100)


class Polyline(_Shape):
    """An open line through points."""

    shape: Literal["polyline"] = "polyline"
    points: Points


class Spot(_Shape):
    """A single point."""

    shape: Literal["point"] = "point"
    x: Pixels
    y: Pixels


class PlacedJoint(BaseModel):
    """A joint of a skeleton: seen (2), hidden by something (1), or absent (0, and then at 0, 0)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    joint: JointId
    x: Pixels
    y: Pixels
    v: Literal[0, 1, 2]


class Skeleton(_Shape):
    """Named joints, all that the guideline names, in its order."""

    shape: Literal["skeleton"] = "skeleton"
    joints: list[PlacedJoint] = Field(min_length=1, max_length=200)


Side = Annotated[int, Field(ge=1, le=100_000)]


class Painted(_Shape):
    """Painted pixels as run lengths down the columns, written as COCO does; height and width."""

    shape: Literal["mask"] = "mask"
    size: Annotated[list[Side], Field(min_length=2, max_length=2)]
    counts: str = Field(min_length=1, max_length=500_000)


Shape = Annotated[
    Box | RotatedBox | Ellipse | Polygon | Polyline | Spot | Skeleton | Painted,
    Field(discriminator="shape"),
]


class Flattened:
    """Tells a union within a union as one list: OpenAPI has no discriminator inside another."""

    def __get_pydantic_json_schema__(  # Pydantic's name
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The choices of all unions, side by side."""
        choices = handler(core)["oneOf"]
        return {"oneOf": [one for choice in choices for one in choice.get("oneOf", [choice])]}


Ring = list[tuple[float, float]]
ELLIPSE_STEPS = 64


def rings_of(shape: Mapping[str, Any]) -> list[Ring]:
    """The outline of a shape as rings, inside by even-odd; none for points, lines and pixels."""
    match shape["shape"]:
        case "box":
            x, y, w, h = shape["x"], shape["y"], shape["w"], shape["h"]
            return [[(x, y), (x + w, y), (x + w, y + h), (x, y + h)]]
        case "rotated_box":
            w, h = shape["w"] / 2, shape["h"] / 2
            return [_turned(shape, [(-w, -h), (w, -h), (w, h), (-w, h)])]
        case "ellipse":
            steps = [2 * math.pi * step / ELLIPSE_STEPS for step in range(ELLIPSE_STEPS)]
            around = [(shape["rx"] * math.cos(a), shape["ry"] * math.sin(a)) for a in steps]
            return [_turned(shape, around)]
        case "polygon":
            return [[(x, y) for x, y in ring] for ring in shape["rings"]]
        case _:
            return []


def mask_in(shape: Mapping[str, Any]) -> "Mask":
    """The painted pixels of a mask. Raises RunsInvalid."""
    # numpy comes with it: commands that only pass shapes on do without.
    from goldsmith.formats.masks import read_runs  # noqa: PLC0415

    height, width = shape["size"]
    return read_runs(shape["counts"], width, height)


def joints_of(shape: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
    """Where the joints of a skeleton are that were placed, by their ids."""
    return {one["joint"]: (one["x"], one["y"]) for one in shape["joints"] if one["v"]}


def points_of(shape: Mapping[str, Any]) -> Ring:
    """Every point of a shape, or of its outline."""
    if shape["shape"] == "skeleton":
        return list(joints_of(shape).values())
    if shape["shape"] == "point":
        return [(shape["x"], shape["y"])]
    if shape["shape"] == "polyline":
        return [(x, y) for x, y in shape["points"]]
    return [point for ring in rings_of(shape) for point in ring]


def bounds_of(shape: Mapping[str, Any]) -> tuple[float, float, float, float]:
    """The upright box around a shape: left, top, width, height."""
    if shape["shape"] == "ellipse":
        turn = math.radians(shape["angle"])
        half_w = math.hypot(shape["rx"] * math.cos(turn), shape["ry"] * math.sin(turn))
        half_h = math.hypot(shape["rx"] * math.sin(turn), shape["ry"] * math.cos(turn))
        return shape["cx"] - half_w, shape["cy"] - half_h, 2 * half_w, 2 * half_h
    if shape["shape"] == "mask":
        left, top, right, bottom = mask_in(shape).bounds
        return left, top, right - left, bottom - top
    points = points_of(shape)
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top


def ring_area(ring: Ring) -> float:
    """The area inside a ring, without sign (shoelace)."""
    ends = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in ends)) / 2


def area_of(shape: Mapping[str, Any]) -> float:
    """The area of a shape less its holes; 0 for points, lines and skeletons."""
    if shape["shape"] == "mask":
        return float(mask_in(shape).area)
    if shape["shape"] == "ellipse":
        return float(math.pi * shape["rx"] * shape["ry"])
    areas = [ring_area(ring) for ring in rings_of(shape)]
    return max(0.0, areas[0] - sum(areas[1:])) if areas else 0.0


def _turned(shape: Mapping[str, Any], around: Ring) -> Ring:
    turn = math.radians(shape["angle"])
    cos, sin = math.cos(turn), math.sin(turn)
    cx, cy = shape["cx"], shape["cy"]
    return [(cx + x * cos - y * sin, cy + x * sin + y * cos) for x, y in around]
