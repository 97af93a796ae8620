"""YOLO's labels: a text file beside each picture, a line for each object, in shares of its sides.

A line is a class and a box (middle, width, height), or a class and the corners of an outline. Where
the data set says how many joints there are, they follow the box.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldsmith.formats.types import Value

SHARE = "share"
_LINE = re.compile(r"\d+(\.0*)?(\s+[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?){4,}")
_OVER = 0.02  # so far over the edge of a picture is a slip of rounding
_INLINE = re.compile(
    r"""\s*(?:(?P<number>\d+)\s*:\s*)?(?P<name>'(?:[^']|'')*'|"[^"]*"|[^,\s][^,]*)\s*(?:,|$)"""
)
_JOINTS = re.compile(r"^kpt_shape\s*:\s*\[\s*(\d+)\s*,\s*([23])\s*\]", re.MULTILINE)
_NAMES = re.compile(r"^names\s*:[ \t]*(?:#.*)?", re.MULTILINE)
_ENTRY = re.compile(r"^\s*(?:-|(?P<number>\d+)\s*:)\s+(?P<name>.+?)\s*$")


@dataclass(frozen=True, slots=True)
class DataSet:
    """What is said of all pictures: the names of the classes, and how joints are written."""

    names: Mapping[int, str]
    joints: int = 0
    numbers_a_joint: int = 0


def is_labels(text: str) -> bool:
    """Whether the first line of a text is one of YOLO's; an empty text is one, too: no objects."""
    first = text.strip().partition("\n")[0].strip()
    return not first or bool(_LINE.fullmatch(first))


def read_data_set(text: str, *, is_yaml: bool) -> DataSet | None:
    """The names from a ``data.yaml``, or from a list with one a line; None where there are none."""
    if not is_yaml:
        names = [line.strip() for line in text.splitlines()]
        return DataSet({n: name for n, name in enumerate(names) if name}) if any(names) else None
    found = _NAMES.search(text)
    names_by_number = _names(text[found.end() :]) if found else {}
    joints = _JOINTS.search(text)
    if not names_by_number:
        return None
    return DataSet(names_by_number, *(map(int, joints.groups()) if joints else ()))


def _names(text: str) -> dict[int, str]:
    """The names after ``names:``, as a list or by number, in brackets or a line each."""
    inline = text.lstrip(" \t")
    found: dict[int, str] = {}
    if inline.startswith(("[", "{")):
        for entry in _INLINE.finditer(inline[1:].partition("]" if inline[0] == "[" else "}")[0]):
            found[int(entry["number"] or len(found))] = _plain(entry["name"])
        return found
    for line in text.splitlines():
        listed = _ENTRY.match(line)
        if listed is not None:
            found[int(listed["number"] or len(found))] = _plain(listed["name"])
        elif line.strip() and not line.lstrip().startswith("#"):
            break
    return found


def _plain(scalar: str) -> str:
    bare = scalar.strip()
    if bare[:1] in {"'", '"'}:
        return bare[1:].partition(bare[0])[0]
    return bare.partition(" #")[0].strip()


def read_labels(text: str, data_set: DataSet) -> tuple[list[Value], list[tuple[int, str]]]:
    """The objects of a picture, in shares of its sides; and for each line that is none, why."""
    drawn: list[Value] = []
    faults: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        if not _LINE.fullmatch(line.strip()):
            faults.append((number, "The line is no class with four numbers or more."))
            continue
        first, *numbers = map(float, line.split())
        place = _place(numbers, data_set)
        if isinstance(place, str):
            faults.append((number, place))
            continue
        label = data_set.names.get(int(first), str(int(first)))
        drawn.append({"line": number, "label": label, SHARE: place})
    return drawn, faults


def _place(numbers: Sequence[float], data_set: DataSet) -> dict[str, Value] | str:
    """Where an object is, in shares; or why it is nowhere."""
    n_joints = data_set.joints * data_set.numbers_a_joint
    placed = {"keypoints": _joints(numbers[4:], data_set)} if n_joints else {}
    if n_joints and len(numbers) != 4 + n_joints:
        wanted = f"a box with {data_set.joints} joints {4 + n_joints}."
        return f"The line has {len(numbers)} numbers, and {wanted}"
    is_box = bool(n_joints) or len(numbers) in {4, 5}  # the fifth is how sure a model was
    if not is_box and (len(numbers) < 6 or len(numbers) % 2):
        return "The line has neither the numbers of a box nor pairs of an outline."
    told = numbers[:4] if is_box else numbers
    if any(not -_OVER <= one <= 1 + _OVER for one in told):
        return "The numbers are no shares of the picture: they must lie between 0 and 1."
    if not is_box:
        return {"outline": list(told)}
    if told[2] <= 0 or told[3] <= 0:
        return "The box has no width or no height."
    return {"box": list(told), **placed}


def _joints(numbers: Sequence[float], data_set: DataSet) -> list[Value]:
    """x, y and visibility of each; without the last, what lies at the corner is absent."""
    step = data_set.numbers_a_joint
    found: list[Value] = []
    for at in range(0, len(numbers) - len(numbers) % step, step):
        x, y = numbers[at], numbers[at + 1]
        found += [x, y, numbers[at + 2] if step == 3 else 2 * bool(x or y)]
    return found


def in_pixels(drawn: Value, size: tuple[int, int]) -> Value:
    """Objects in the pixels of their picture, of this width and height, as COCO tells them."""
    if not isinstance(drawn, list):
        return drawn
    return [
        one_in_pixels(one, *size) if isinstance(one, dict) and SHARE in one else one
        for one in drawn
    ]


def one_in_pixels(given: Mapping[str, Any], width: int, height: int) -> dict[str, Any]:
    """One object in the pixels of its picture."""
    share = given[SHARE]
    told = {key: value for key, value in given.items() if key != SHARE}
    told["size"] = [height, width]
    if "outline" in share:
        corners = share["outline"]
        told["segmentation"] = [
            [_px(one, height if at % 2 else width) for at, one in enumerate(corners)]
        ]
        return told
    x, y, w, h = share["box"]
    told["bbox"] = [
        _px(x - w / 2, width), _px(y - h / 2, height), _px(w, width), _px(h, height),
    ]  # fmt: skip
    if share.get("keypoints"):
        sides = (width, height, 1)
        told["keypoints"] = [_px(one, sides[at % 3]) for at, one in enumerate(share["keypoints"])]
    return told


def _px(share: float, side: int) -> float:
    return round(share * side, 2)
