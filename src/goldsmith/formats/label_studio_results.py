"""What Label Studio's backends and exports say, as values by question as a file of answers has them.

Its offsets count UTF-16 units, its pictures percent and its recordings seconds; ours are code points,
pixels and milliseconds. What cannot be held is named, never dropped in silence.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from goldsmith.formats.label_studio import JOINTS, TRANSCRIPT, Asked, base_of

Sizes = Mapping[str, tuple[int, ...]]
Region = Mapping[str, Any]

_PLACES = frozenset({"x", "points", "vertices", "rle", "start"})


class _NotHeld(ValueError):  # a reason, told as it is
    """Why a region cannot be held; a sentence without its subject."""


@dataclass(slots=True)
class Said:
    """Values by question, and a sentence for each region that cannot be held."""

    values: dict[str, Any] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)


def read_result(
    result: Sequence[Region],
    fields: Mapping[str, str],
    sizes: Sizes,
    asked: Mapping[str, Asked] | None = None,
) -> Said:
    """The regions of one task, by question.

    ``sizes`` are width and height of pictures and lengths of sounds; ``asked`` are the questions,
    where they are known: what answers none of them is left out.
    """
    said = Said()
    task = _Task(fields, sizes, asked or {}, _transcripts(result), _placed(result))
    joints: dict[tuple[str, str], list[Region]] = {}
    parents = {str(one["parentID"]) for one in result if one.get("parentID")}
    for region in result:
        kind = str(region.get("type") or "region")
        try:
            name = _question_of(region, asked)
            if _is_joint(region, name, task):
                joints.setdefault((name, str(region.get("parentID") or "")), []).append(region)
            elif not _is_beside(region, task) and not _is_only_parent(region, name, task, parents):
                _take(said, name, region, task)
        except _NotHeld as reason:
            said.left_out.append(f"A {kind} {reason}.")
        except (AttributeError, KeyError, TypeError, ValueError):
            said.left_out.append(f"A {kind} is not as Label Studio writes it.")
    for (name, parent), placed in joints.items():
        _take_joints(said, name, parent, placed, task)
    return said


@dataclass(frozen=True, slots=True)
class _Task:
    """What regions are read beside: the item, the questions, and other regions by their ids."""

    fields: Mapping[str, str]
    sizes: Sizes
    asked: Mapping[str, Asked]
    transcripts: Mapping[str, str]
    placed: Mapping[str, list[str]]


def _placed(result: Sequence[Region]) -> dict[str, list[str]]:
    """The labels of the regions that stand somewhere, by their ids."""
    found: dict[str, list[str]] = {}
    for region in result:
        value = region.get("value") or {}
        if region.get("id") is not None and _PLACES.intersection(value):
            named: list[Any] = next((value[key] for key in value if key.endswith("labels")), [])
            found.setdefault(str(region["id"]), []).extend(map(str, named))
    return found


def _question_of(region: Region, asked: Mapping[str, Asked] | None) -> str:
    name = base_of(str(region.get("from_name", "")))
    if region.get("type") == "relation":
        raise _NotHeld("between regions cannot be taken over")
    if asked is not None and name not in asked:
        raise _NotHeld(f"answers {name[:60]!r}, which the guideline does not ask")
    return name


def _take(said: Said, name: str, region: Region, task: _Task) -> None:
    value, target = region.get("value") or {}, str(region.get("to_name", ""))
    size = task.sizes.get(target)
    for key, read in _SHAPES.items():
        if key in value or (key == f"{region.get('type')}labels" and "labels" in value):
            shape = read(value, _size(region, size))
            labels = value.get(key) or value.get("labels") or [""]
            said.values.setdefault(name, []).extend({"label": one, **shape} for one in labels)
            return
    if "start" in value and ("labels" in value or "hypertextlabels" in value):
        is_sound = (size is not None and len(size) == 1) or "channel" in value
        text = task.fields.get(target, "")
        found = _regions(region, name, task) if is_sound else _spans(value, text)
        said.values.setdefault(name, []).extend(found)
    elif "paragraphlabels" in value:
        said.values.setdefault(name, []).extend(_in_turns(value))
    elif str(region.get("id")) in task.placed and not _PLACES.intersection(value):
        raise _NotHeld("says something of a single region that has no place here")
    else:
        _take_plain(said, name, value)


def _take_plain(said: Said, name: str, value: Region) -> None:
    if "choices" in value:
        said.values.setdefault(name, []).extend(value["choices"])
    elif "taxonomy" in value:
        said.values.setdefault(name, []).extend(path[-1] for path in value["taxonomy"])
    elif "rating" in value or "number" in value:
        said.values[name] = value.get("rating", value.get("number"))
    elif "datetime" in value:
        said.values[name] = str(value["datetime"])[:10]
    elif value.get("text"):
        said.values[name] = _joined(value["text"])
    else:
        raise _NotHeld("is of a sort that no question here takes")


def _joined(text: Any) -> str:
    return text if isinstance(text, str) else "\n".join(map(str, text))


def _transcripts(result: Sequence[Region]) -> dict[str, str]:
    """What is written about single regions of a recording, by the region's id."""
    timed = {str(one.get("id")) for one in result if "start" in (one.get("value") or {})}
    written = [one for one in result if one.get("type") == "textarea" and one.get("value")]
    return {
        str(one.get("id")): _joined(one["value"].get("text") or "")
        for one in written
        if str(one.get("id")) in timed
    }


def _is_beside(region: Region, task: _Task) -> bool:
    """Whether it says the words of a region, which are read with the region."""
    if region.get("type") != "textarea":
        return False
    is_known = str(region.get("id")) in task.transcripts
    if not is_known and str(region.get("from_name", "")).endswith(f".{TRANSCRIPT}"):
        raise _NotHeld("holds the words of no region")
    return is_known


def _spans(value: Region, text: str) -> Iterator[dict[str, Any]]:
    offsets = value.get("globalOffsets") or value
    start, end = int(offsets["start"]), int(offsets["end"])
    said = value.get("text")
    if said is None or text[start:end] != said:
        start, end = _code_points(text, start), _code_points(text, end)
    for label in value.get("labels") or value.get("hypertextlabels") or ():
        yield {"start": start, "end": end, "label": label}


def _code_points(text: str, units: int) -> int:
    """An offset in UTF-16 units as one in code points."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore"))


def _in_turns(value: Region) -> Iterator[dict[str, Any]]:
    if str(value["start"]) != str(value["end"]):
        raise _NotHeld("goes over several turns")
    for label in value["paragraphlabels"]:
        yield {"turn": int(value["start"]), "start": int(value["startOffset"]),
               "end": int(value["endOffset"]), "label": label}  # fmt: skip


def _regions(region: Region, name: str, task: _Task) -> Iterator[dict[str, Any]]:
    value = region["value"]
    start, end = round(float(value["start"]) * 1000), round(float(value["end"]) * 1000)
    place: dict[str, Any] = {"start": start, "end": end}
    tiers = task.asked[name].tiers if name in task.asked else ()
    tier = str(region.get("from_name", "")).partition(".")[2] or next(iter(tiers), "")
    if tier:
        place["tier"] = tier
    if text := task.transcripts.get(str(region.get("id"))):
        place["transcript"] = text
    for label in value.get("labels") or ():
        yield {**place, "label": label}


def _size(region: Region, known: Sequence[int] | None) -> tuple[float, float]:
    """Width and height of the picture: as it was kept, else as the region says."""
    if region.get("image_rotation"):
        raise _NotHeld("was drawn on a picture that was turned")
    wide, high = region.get("original_width"), region.get("original_height")
    if known is not None and len(known) > 1:
        wide, high = known[0], known[1]
    if isinstance(wide, int | float) and isinstance(high, int | float) and wide > 0 and high > 0:
        return float(wide), float(high)
    raise _NotHeld("lies on a picture whose size is not known")


def _px(percent: float, side: float) -> float:
    return round(float(percent) * side / 100, 2)


def _rectangle(value: Region, size: tuple[float, float]) -> dict[str, Any]:
    wide, high = size
    x, y = _px(value["x"], wide), _px(value["y"], high)
    w, h = _px(value["width"], wide), _px(value["height"], high)
    angle = float(value.get("rotation") or 0)
    if not angle:
        return {"shape": "box", "x": x, "y": y, "w": w, "h": h}
    turn = math.radians(angle)  # about its top left corner
    cx = x + w / 2 * math.cos(turn) - h / 2 * math.sin(turn)
    cy = y + w / 2 * math.sin(turn) + h / 2 * math.cos(turn)
    centre = {"cx": round(cx, 2), "cy": round(cy, 2)}
    return {"shape": "rotated_box", **centre, "w": w, "h": h, "angle": round(angle, 2)}


def _ellipse(value: Region, size: tuple[float, float]) -> dict[str, Any]:
    wide, high = size
    centre = {"cx": _px(value["x"], wide), "cy": _px(value["y"], high)}
    radii = {"rx": _px(value["radiusX"], wide), "ry": _px(value["radiusY"], high)}
    return {
        "shape": "ellipse",
        **centre,
        **radii,
        "angle": round(float(value.get("rotation") or 0), 2),
    }


def _polygon(value: Region, size: tuple[float, float]) -> dict[str, Any]:
    ring = [[_px(x, size[0]), _px(y, size[1])] for x, y in value["points"]]
    return {"shape": "polygon", "rings": [ring]}


def _vector(value: Region, size: tuple[float, float]) -> dict[str, Any]:
    points = [[_px(one["x"], size[0]), _px(one["y"], size[1])] for one in value["vertices"]]
    if value.get("closed"):
        return {"shape": "polygon", "rings": [points]}
    return {"shape": "polyline", "points": points}


def _point(value: Region, size: tuple[float, float]) -> dict[str, Any]:
    return {"shape": "point", "x": _px(value["x"], size[0]), "y": _px(value["y"], size[1])}


def _brush(value: Region, size: tuple[float, float]) -> dict[str, Any]:
    # numpy comes with them
    from goldsmith.formats.label_studio_brush import BrushInvalid, read_brush  # noqa: PLC0415
    from goldsmith.formats.masks import write_runs  # noqa: PLC0415

    width, height = round(size[0]), round(size[1])
    try:
        counts = write_runs(read_brush(value["rle"], width, height))
    except BrushInvalid as error:
        raise _NotHeld(f"holds no pixels of a picture of {width} × {height}") from error
    return {"shape": "mask", "size": [height, width], "counts": counts}


_SHAPES: dict[str, Callable[[Region, tuple[float, float]], dict[str, Any]]] = {
    "rectanglelabels": _rectangle,
    "polygonlabels": _polygon,
    "ellipselabels": _ellipse,
    "keypointlabels": _point,
    "vectorlabels": _vector,
    "brushlabels": _brush,
}


def _is_joint(region: Region, name: str, task: _Task) -> bool:
    known = task.asked.get(name)
    labels: list[Any] = (region.get("value") or {}).get("keypointlabels") or []
    if known is None or "skeleton" not in known.tools or len(labels) != 1:
        return False
    is_named = str(region.get("from_name", "")).endswith(f".{JOINTS}")
    return is_named or ("point" not in known.tools and labels[0] in known.joints)


def _is_only_parent(region: Region, name: str, task: _Task, parents: set[str]) -> bool:
    """Whether a box only holds the joints of a skeleton together, where no boxes are asked for."""
    known = task.asked.get(name)
    is_box = "rectanglelabels" in (region.get("value") or {})
    return (
        is_box
        and str(region.get("id")) in parents
        and known is not None
        and ("skeleton" in known.tools and "box" not in known.tools)
    )


def _take_joints(said: Said, name: str, parent: str, placed: Sequence[Region], task: _Task) -> None:
    """One skeleton from points that name its joints and belong together; else they are left out."""
    asked = task.asked[name]
    try:
        found = _joints(placed, task, asked)
        label = _label_of_skeleton(task.placed.get(parent), asked)
    except _NotHeld as reason:
        said.left_out.append(f"A skeleton {reason}.")
        return
    except (KeyError, TypeError, ValueError):
        said.left_out.append("A skeleton is not as Label Studio writes it.")
        return
    nowhere = {"x": 0, "y": 0, "v": 0}
    joints = [
        {"joint": joint, **{key: found.get(joint, nowhere)[key] for key in nowhere}}
        for joint in asked.joints
    ]
    said.values.setdefault(name, []).append({"label": label, "shape": "skeleton", "joints": joints})


def _joints(placed: Sequence[Region], task: _Task, asked: Asked) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for region in placed:
        value = region["value"]
        joint = value["keypointlabels"][0]
        if joint in found:
            raise _NotHeld(f"has the joint {joint[:60]!r} twice: say by parentID whose it is")
        if joint not in asked.joints:
            raise _NotHeld(f"has a joint {joint[:60]!r} that the guideline does not place")
        size = _size(region, task.sizes.get(str(region.get("to_name", ""))))
        found[joint] = {**_point(value, size), "v": 1 if value.get("hidden") else 2}
    return found


def _label_of_skeleton(parents: list[str] | None, asked: Asked) -> str:
    """What a skeleton is: as the box that holds it together says, or the only label there is."""
    if parents:
        return parents[0]
    if len(asked.labels) != 1:
        raise _NotHeld("does not say which of the labels it is")
    return asked.labels[0]
