"""What COCO says of an object as the shapes that a question takes.

COCO tells one object in several ways: the box around it, its outline, its pixels, its joints. The
most telling one is read that the question takes. Sizes are width and height in pixels.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldsmith.formats.shapes import Ring
from goldsmith.formats.skeletons import SkeletonSpec

Anchor = dict[str, Any]

_EDGE = 0.05  # two rectangles are the same within this many pixels
_BEYOND = 2.0  # so far over the edge of a picture is a slip of rounding


class ShapeUnfit(ValueError):  # a reason, told as it is
    """Why an object is none of the shapes that are taken; a sentence without its subject."""


@dataclass(frozen=True, slots=True)
class Takes:
    """What a question takes: kinds of shapes, and the joints of its skeletons."""

    tools: Collection[str]
    skeleton: SkeletonSpec | None = None


def shapes_of(given: Mapping[str, Any], takes: Takes) -> list[Anchor]:
    """The shapes that say where an object is, mostly one. Raises ShapeUnfit."""
    own = given.get("shape")
    if isinstance(own, Mapping) and own.get("shape") in takes.tools:
        return [{**own, "kind": "shape"}]
    found = (
        _joints(given, takes)
        or _pixels(given, takes)
        or _outline(given, takes)
        or _bounds(given, takes)
    )
    if not found:
        raise ShapeUnfit(f"has nothing that can be drawn as {' or '.join(sorted(takes.tools))}")
    size = size_of(given)
    return [_within(one, size) for one in found] if size is not None else found


def size_of(given: Mapping[str, Any]) -> tuple[int, int] | None:
    """Width and height of its picture, as the file says."""
    size = given.get("size")
    return (size[1], size[0]) if isinstance(size, list) and _is_size(size) else None


def _is_size(size: object) -> bool:
    return isinstance(size, list) and len(size) == 2 and all(type(one) is int for one in size)


def _joints(given: Mapping[str, Any], takes: Takes) -> list[Anchor]:
    placed = given.get("keypoints")
    if takes.skeleton is None or "skeleton" not in takes.tools:
        return []
    if not isinstance(placed, list) or not _are_numbers(placed):
        return []
    triples = [placed[at : at + 3] for at in range(0, len(placed) - len(placed) % 3, 3)]
    if not any(v > 0 for _, _, v in triples):
        return []
    wanted = takes.skeleton.joints
    names = given.get("joints") or [joint.id for joint in wanted[: len(triples)]]
    if len(names) != len(triples):
        raise ShapeUnfit(f"has {len(triples)} joints where its category names {len(names)}")
    by_name = {str(name).strip().lower(): one for name, one in zip(names, triples, strict=True)}
    joints = []
    for joint in wanted:
        one = by_name.pop(joint.id, None) or by_name.pop(joint.name.lower(), None)
        x, y, v = one if one and one[2] > 0 else (0, 0, 0)
        joints.append({"joint": joint.id, "x": _px(x), "y": _px(y), "v": min(int(v), 2)})
    strange = next((name for name, one in by_name.items() if one[2] > 0), None)
    if strange is not None:
        raise ShapeUnfit(f"has a joint {strange[:60]!r} that the guideline does not place")
    return [{"kind": "shape", "shape": "skeleton", "joints": joints}]


def _pixels(given: Mapping[str, Any], takes: Takes) -> list[Anchor]:
    runs = given.get("segmentation")
    if not isinstance(runs, Mapping) or "mask" not in takes.tools:
        return []
    counts, size = runs.get("counts"), runs.get("size")
    if isinstance(counts, list) and all(type(one) is int for one in counts):
        from goldsmith.formats.masks import write_runs  # noqa: PLC0415  # numpy comes with it

        counts = write_runs(counts)
    if not isinstance(counts, str) or not _is_size(size):
        raise ShapeUnfit("has run lengths that cannot be read")
    return [{"kind": "shape", "shape": "mask", "size": size, "counts": counts}]


def _outline(given: Mapping[str, Any], takes: Takes) -> list[Anchor]:
    parts = given.get("segmentation")
    if not isinstance(parts, list) or not parts:
        return []
    rings = [_ring(part) for part in parts]
    box = _numbers(given.get("bbox"), 4)
    if len(rings) == 1 and "box" in takes.tools and box and _is_same(rings[0], _corners(box)):
        return _bounds(given, takes)
    if "polygon" in takes.tools and (len(rings) == 1 or "mask" not in takes.tools):
        return [_polygon(ring) for ring in rings]
    if "mask" in takes.tools and _is_size(given.get("size")):
        return [_painted(rings, given["size"])]
    if len(rings) == 1 and "rotated_box" in takes.tools:
        return _rectangle(rings[0])
    return []


def _bounds(given: Mapping[str, Any], takes: Takes) -> list[Anchor]:
    box = _numbers(given.get("bbox"), 4)
    if box is None:
        return []
    x, y, w, h = box
    angle = (given.get("attributes") or {}).get("rotation") or 0  # as CVAT says it
    if angle and "rotated_box" not in takes.tools:
        raise ShapeUnfit("is a turned box, and the question takes none")
    if "box" in takes.tools and not angle:
        return [
            {"kind": "shape", "shape": "box", "x": _px(x), "y": _px(y), "w": _px(w), "h": _px(h)}
        ]
    if "rotated_box" in takes.tools:
        return [_turned(x + w / 2, y + h / 2, w, h, angle)]
    return [_polygon(_corners(box))] if "polygon" in takes.tools else []


def _rectangle(ring: Ring) -> list[Anchor]:
    """Four corners at right angles as a turned box; nothing else."""
    if len(ring) != 4:
        return []
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = ring
    is_even = max(abs(ax + cx - bx - dx), abs(ay + cy - by - dy)) < 4 * _EDGE
    w, h = math.hypot(bx - ax, by - ay), math.hypot(cx - bx, cy - by)
    is_square = abs((bx - ax) * (cx - bx) + (by - ay) * (cy - by)) < _EDGE * (w + h)
    if not is_even or not is_square:
        return []
    angle = math.degrees(math.atan2(by - ay, bx - ax))
    return [_turned((ax + cx) / 2, (ay + cy) / 2, w, h, angle)]


def _turned(cx: float, cy: float, w: float, h: float, angle: float) -> Anchor:
    place = {"cx": _px(cx), "cy": _px(cy), "w": _px(w), "h": _px(h), "angle": _px(angle)}
    return {"kind": "shape", "shape": "rotated_box", **place}


def _polygon(ring: Ring) -> Anchor:
    rings = [[[_px(x), _px(y)] for x, y in ring]]
    return {"kind": "shape", "shape": "polygon", "rings": rings}


def _painted(rings: Sequence[Ring], size: list[int]) -> Anchor:
    # numpy comes with them
    from goldsmith.formats.masks import lengths_of, write_runs  # noqa: PLC0415
    from goldsmith.stats.masks import filled, united  # noqa: PLC0415

    height, width = size
    mask = united([filled([ring], width, height) for ring in rings])
    counts = write_runs(lengths_of(mask)) if mask.area else write_runs([width * height])
    return {"kind": "shape", "shape": "mask", "size": size, "counts": counts}


def _ring(part: object) -> Ring:
    numbers = part if _are_numbers(part) else []
    if len(numbers) < 6 or len(numbers) % 2:  # type: ignore[arg-type]  # a list of numbers
        raise ShapeUnfit("has an outline of fewer than three points")
    pairs = zip(numbers[::2], numbers[1::2], strict=True)  # type: ignore[index]
    ring = [(float(x), float(y)) for x, y in pairs]
    return ring[:-1] if len(ring) > 3 and ring[0] == ring[-1] else ring


def _corners(box: Sequence[float]) -> Ring:
    x, y, w, h = box
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]


def _is_same(ring: Ring, other: Ring) -> bool:
    """Whether four points are those of another ring, wherever they begin and whichever way round."""
    return len(ring) == len(other) and all(
        any(abs(x - u) < _EDGE and abs(y - v) < _EDGE for u, v in other) for x, y in ring
    )


def _within(shape: Anchor, size: tuple[int, int]) -> Anchor:
    """A box or an outline that goes a little over the edge of its picture, cut there."""
    width, height = size
    if shape["shape"] == "box":
        left, top = max(0.0, shape["x"]), max(0.0, shape["y"])
        right = min(float(width), shape["x"] + shape["w"])
        lower = min(float(height), shape["y"] + shape["h"])
        cut = {"x": _px(left), "y": _px(top), "w": _px(right - left), "h": _px(lower - top)}
        return {**shape, **cut}
    if shape["shape"] == "polygon":
        rings = [[[_cut(x, width), _cut(y, height)] for x, y in ring] for ring in shape["rings"]]
        return {**shape, "rings": rings}
    return shape


def _cut(value: float, most: int) -> float:
    return min(max(value, 0.0), float(most)) if -_BEYOND <= value <= most + _BEYOND else value


def _numbers(given: object, n: int) -> list[float] | None:
    return list(given) if _are_numbers(given) and len(given) == n else None  # type: ignore[arg-type,call-overload]


def _are_numbers(given: object) -> bool:
    return isinstance(given, list) and all(
        isinstance(one, int | float) and not isinstance(one, bool) for one in given
    )


def _px(value: float) -> float:
    return round(float(value), 2)
