"""Pascal VOC's labels: an XML file beside each picture, an ``object`` for each thing, in its pixels.

Beside the box, what tools that write this form say: outlines, turned boxes, CVAT's attributes. What
a document type declares is never looked at: a file that has one is refused.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from goldsmith.formats.types import Value

_DEEPEST = 20
_BOX = ("xmin", "ymin", "xmax", "ymax")
_TURNED = ("cx", "cy", "w", "h", "angle")
_FLAGS = ("difficult", "truncated", "occluded")
_UNSAID = frozenset({"", "0", "unspecified", "false"})


class VocBroken(ValueError):
    """Why an XML file is no annotation; a sentence, with the line."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line, self.reason = line, reason


@dataclass(slots=True)
class _Part:
    """An element, where it begins, and what is in it."""

    name: str
    line: int
    text: str = ""
    parts: "list[_Part]" = field(default_factory=list)

    def all(self, name: str) -> "Iterator[_Part]":
        return (part for part in self.parts if part.name == name)

    def find(self, name: str) -> "_Part | None":
        return next(self.all(name), None)

    def said(self, name: str) -> str:
        part = self.find(name)
        return part.text.strip() if part else ""


def is_voc(head: bytes) -> bool:
    """Whether an XML file begins as an annotation does."""
    return b"<annotation" in head


def read_voc(content: bytes) -> tuple[list[Value], list[tuple[int, str]]]:
    """The objects of a picture as COCO tells them; and for each that is none its line, and why.

    Raises VocBroken.
    """
    root = _parse(content)
    if root.name != "annotation":
        raise VocBroken(root.line, f"The XML is no annotation but <{root.name[:40]}>.")
    size = root.find("size")
    sides = [_number(size.said(name)) for name in ("height", "width")] if size else []
    shared: dict[str, Value] = {}
    if len(sides) == 2 and all(sides):
        shared["size"] = [int(side) for side in sides if side]
    drawn: list[Value] = []
    faults: list[tuple[int, str]] = []
    for given in _objects(root):
        label = given.said("name")
        place = _place(given) if label else "The object has no name."
        if isinstance(place, str):
            faults.append((given.line, place))
            continue
        beside = _attributes(given)
        told: dict[str, Value] = {"attributes": beside} if beside else {}
        drawn.append({"line": given.line, "label": label, **place, **told, **shared})
    return drawn, faults


def _objects(root: _Part) -> Iterator[_Part]:
    for given in root.all("object"):
        yield given
        yield from given.all("part")


def _place(given: _Part) -> dict[str, Value] | str:
    """Where an object is; or why it is nowhere."""
    found: dict[str, Value] = {}
    turned, outline, box = (given.find(name) for name in ("robndbox", "polygon", "bndbox"))
    if turned is not None:
        numbers = [_number(turned.said(name)) for name in _TURNED]
        if None in numbers:
            return "The turned box lacks a number."
        own = dict(zip(_TURNED, (round(one or 0.0, 2) for one in numbers), strict=True))
        own["angle"] = round(math.degrees(numbers[4] or 0.0), 2)
        found["shape"] = {"shape": "rotated_box", **own}
    if outline is not None:
        corners = _corners(outline)
        if len(corners) < 6:
            return "The outline has fewer than three points."
        found["segmentation"] = [corners]
    if box is not None:
        left, top, right, lower = (_number(box.said(name)) for name in _BOX)
        if left is None or top is None or right is None or lower is None:
            return "The box lacks a number: it has xmin, ymin, xmax and ymax."
        if right <= left or lower <= top:
            return "The box has no width or no height."
        found["bbox"] = [left, top, right - left, lower - top]
    return found or "The object has no bndbox."


def _corners(outline: _Part) -> list[Value]:
    """x and y in turns: of ``pt`` elements, or of ``x1``, ``y1``, ``x2`` …"""
    points = [(one.said("x"), one.said("y")) for one in outline.all("pt")]
    if not points:
        last = next(n for n in range(1, len(outline.parts) + 2) if not outline.find(f"x{n}"))
        points = [(outline.said(f"x{n}"), outline.said(f"y{n}")) for n in range(1, last)]
    numbers = [_number(one) for point in points for one in point]
    return [] if None in numbers else list(numbers)


def _attributes(given: _Part) -> dict[str, Value]:
    """What is said beside the place: flags that are set, a pose, and CVAT's attributes."""
    said: dict[str, Value] = {}
    pose = given.said("pose")
    if pose.lower() not in _UNSAID:
        said["pose"] = pose
    said |= {name: True for name in _FLAGS if given.said(name).lower() not in _UNSAID}
    listed = given.find("attributes")
    for one in listed.all("attribute") if listed else ():
        name, value = one.said("name"), one.said("value")
        number = _number(value)
        flag = {"true": True, "false": False}.get(value.lower(), value)
        said[name] = number if number is not None else flag
    return {name: value for name, value in said.items() if name}


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _parse(content: bytes) -> _Part:
    parser = expat.ParserCreate()
    top = _Part("", 0)
    open_: list[_Part] = [top]

    def begin(name: str, _: dict[str, str]) -> None:
        line = parser.CurrentLineNumber
        if len(open_) > _DEEPEST:
            raise VocBroken(line, "The XML is nested too deeply.")
        part = _Part(name, line)
        open_[-1].parts.append(part)
        open_.append(part)

    def take(text: str) -> None:
        open_[-1].text += text

    def refuse(*_: object) -> None:
        reason = "The XML declares a document type, which is not read. Take the DOCTYPE out."
        raise VocBroken(parser.CurrentLineNumber, reason)

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _: open_.pop()
    parser.CharacterDataHandler = take
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        if isinstance(error, VocBroken):
            raise
        raise VocBroken(parser.CurrentLineNumber, "This is no XML: it breaks here.") from error
    return top.parts[0]
