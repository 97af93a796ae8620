"""COCO files as rows: a picture with what was drawn on it, whatever order the file has.

What is drawn waits in a file of its own until its picture is known, so memory grows by some bytes
for each object and not by what it says.
"""

import json
import re
import tempfile
from array import array
from collections.abc import Iterator, Mapping
from typing import IO, Any, BinaryIO

from goldsmith.formats.errors import FileBroken
from goldsmith.formats.json_rows import JsonWindow
from goldsmith.formats.lines import read_pieces
from goldsmith.formats.types import EXCERPT_CHARS, BadRow, Encoding, Layout, Row, Value
from goldsmith.formats.values import find_fault

FILE_NAME, SHAPES = "file_name", "shapes"
"""The columns of a row: the name of a picture, and the list of what is drawn on it."""
_LISTS = ("images", "annotations", "categories")
_OWN = "Goldsmith release"
_FIRST = re.compile(r'\s*\{\s*"(info|licenses|type|images|annotations|categories)"\s*:')
_LIST = re.compile(r'"(images|annotations|categories)"\s*:\s*\[\s*[{\]]')


def is_shapes(column: str) -> bool:
    """Whether a column holds what is drawn on pictures."""
    return column.partition(".")[0] == SHAPES


def is_coco(head: str) -> bool:
    """Whether the first characters of a JSON file are those of a COCO file."""
    return bool(_FIRST.match(head) and _LIST.search(head))


def read_coco(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """Yield what cannot be used, then one row a picture, in the order of the file.

    Raises FileBroken.
    """
    with tempfile.TemporaryFile() as aside:
        book = _Book(aside)
        yield from book.read(JsonWindow(read_pieces(source, layout.encoding or Encoding.UTF_8)))
        yield from book.rows()


class _Book:
    """The pictures, categories and objects of a file, as far as they were read."""

    def __init__(self, aside: IO[bytes]) -> None:
        self._aside = aside
        self._images: dict[object, tuple[int, Mapping[str, Any]]] = {}
        self._categories: dict[object, Mapping[str, Any]] = {}
        self._numbers: dict[object, int] = {}  # of pictures, in the order in which they are named
        self._of, self._at, self._lines = array("q"), array("q"), array("q")
        self._is_own = False

    def read(self, window: JsonWindow) -> Iterator[BadRow]:
        """Take the file in, and yield what of it is no picture, object or category."""
        if window.next_char() != "{":
            raise FileBroken("A COCO file is an object with images, annotations and categories.")
        window.skip(1)
        while window.next_char() != "}":
            key = _taken(window)
            if window.next_char() != ":":
                raise FileBroken(f"Line {window.line} of the COCO file is broken.")
            window.skip(1)
            window.next_char()
            if key in _LISTS:
                yield from self._read_list(window, str(key))
            else:
                self._note(key, _taken(window))
            if window.next_char() == ",":
                window.skip(1)

    def _note(self, key: object, value: object) -> None:
        if key == "info" and isinstance(value, dict):
            self._is_own = value.get("description") == _OWN

    def _read_list(self, window: JsonWindow, name: str) -> Iterator[BadRow]:
        if window.next_char() != "[":
            raise FileBroken(f"In a COCO file, {name} is a list.")
        window.skip(1)
        while window.next_char() != "]":
            line = window.line
            fault = self._take(name, line, _taken(window))
            if fault is not None:
                yield fault
            if window.next_char() == ",":
                window.skip(1)
        window.skip(1)

    def _take(self, name: str, line: int, value: object) -> BadRow | None:
        if not isinstance(value, dict):
            return BadRow(line, f"An entry of {name} must be an object.", _excerpt(value))
        take = {
            "annotations": self._take_object,
            "categories": self._take_category,
            "images": self._take_image,
        }
        fault = find_fault(value) or take[name](line, value)
        return BadRow(line, fault, _excerpt(value)) if fault else None

    def _take_category(self, _line: int, value: dict[str, Any]) -> str | None:
        if not isinstance(value.get("id"), int | str):
            return "A category has no id."
        self._categories[value["id"]] = value
        return None

    def _take_image(self, line: int, value: dict[str, Any]) -> str | None:
        if not isinstance(value.get("id"), int | str):
            return "An image has no id."
        if not isinstance(value.get(FILE_NAME), str) or not value[FILE_NAME].strip():
            return f"Image {value['id']} has no file_name."
        self._images[value["id"]] = (line, value)
        return None

    def _take_object(self, line: int, value: dict[str, Any]) -> str | None:
        image_id = value.get("image_id")
        if not isinstance(image_id, int | str):
            return f"Annotation {value.get('id')} names no image."
        self._of.append(self._numbers.setdefault(image_id, len(self._numbers)))
        self._at.append(self._aside.tell())
        self._lines.append(line)
        self._aside.write(json.dumps(value).encode() + b"\n")
        return None

    def rows(self) -> Iterator[Row | BadRow]:
        """The pictures with what is drawn on them; what names no picture of the file before."""
        by_image: dict[int, array[int]] = {}
        for n, number in enumerate(self._of):
            by_image.setdefault(number, array("q")).append(n)
        for image_id, number in self._numbers.items():
            if image_id not in self._images:
                yield from self._orphans(image_id, by_image.get(number, array("q")))
        seen: set[str] = set()
        for image_id, (line, image) in self._images.items():
            name = image[FILE_NAME].strip()
            if name in seen:
                reason = f"Image {image_id} has the file_name of another one."
                yield BadRow(line, reason, name[:EXCERPT_CHARS])
                continue
            seen.add(name)
            number = self._numbers.get(image_id, -1)
            yield from self._row(line, name, image, by_image.get(number, array("q")))

    def _orphans(self, image_id: object, objects: "array[int]") -> Iterator[BadRow]:
        for n in objects:
            given = self._object(n)
            reason = f"Annotation {given.get('id')} is of image {image_id}, which is not listed."
            yield BadRow(self._lines[n], reason, _excerpt(given))

    def _row(
        self, line: int, name: str, image: Mapping[str, Any], objects: "array[int]"
    ) -> Iterator[Row | BadRow]:
        """The row of a picture; before it, objects of it whose category is not listed."""
        drawn: dict[str, list[Value]] = {column: [] for column in self._columns()}
        for n in objects:
            given = self._object(n)
            category = self._categories.get(given.get("category_id"))
            if category is None:
                told = f"category {given.get('category_id')}, which is not listed."
                reason = f"Annotation {given.get('id')} is of {told}"
                yield BadRow(self._lines[n], reason, _excerpt(given))
                continue
            drawn[self._column(category)].append(_told(given, category, image))
        yield Row(line, {FILE_NAME: name, **drawn})

    def _columns(self) -> list[str]:
        columns = [self._column(category) for category in self._categories.values()]
        return list(dict.fromkeys(columns)) or [SHAPES]

    def _column(self, category: Mapping[str, Any]) -> str:
        """One column; in a file of our own, where categories say their question, one for each."""
        return f"{SHAPES}.{category.get('supercategory')}" if self._is_own else SHAPES

    def _object(self, n: int) -> dict[str, Any]:
        self._aside.seek(self._at[n])
        found: dict[str, Any] = json.loads(self._aside.readline())
        return found


_KEPT = ("id", "bbox", "segmentation", "keypoints", "attributes", "shape")


def _told(
    given: Mapping[str, Any], category: Mapping[str, Any], image: Mapping[str, Any]
) -> dict[str, Value]:
    told: dict[str, Value] = {key: given[key] for key in _KEPT if given.get(key)}
    told["label"] = str(category.get("name", ""))
    if category.get("keypoints") and "keypoints" in told:
        told["joints"] = category["keypoints"]
    if type(image.get("height")) is int and type(image.get("width")) is int:
        told["size"] = [image["height"], image["width"]]
    return told


def _taken(window: JsonWindow) -> object:
    found = window.take_value()
    if isinstance(found, BadRow):
        raise FileBroken(f"Line {found.line} of the COCO file: {found.reason}")
    return found[0]


def _excerpt(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:EXCERPT_CHARS]
