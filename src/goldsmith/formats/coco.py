"""Shapes as a COCO file: images, annotations and categories, written one by one, memory flat.

Boxes and outlines go in whole. COCO knows no points or lines without a skeleton, fills holes, and
has no turned boxes or ellipses but as outlines: what is lost is counted.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from goldsmith.formats.release import Loss
from goldsmith.formats.shapes import area_of, bounds_of, rings_of

COCO = "coco.json"
_NO_PLACE = "points and lines are left out"
_FILLED = "holes of polygons are filled"
_OUTLINE = "turned boxes and ellipses are written as outlines"


class CocoWriter:
    """Writes ``coco.json``; the same shapes in the same order give the same bytes."""

    def __init__(self, folder: Path, categories: Iterable[tuple[str, str, str]]) -> None:
        """``categories`` are question, label and the label's name, in the order of their ids."""
        self._folder = folder
        self._categories = list(categories)
        self._ids = {(q, label): id_ for id_, (q, label, _) in enumerate(self._categories, 1)}
        self._losses: Counter[str] = Counter()
        self._counts = {"images": 0, "annotations": 0}
        self._parts = {
            name: (folder / f".{COCO}.{name}").open("w", encoding="utf-8", newline="\n")
            for name in self._counts
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for part in self._parts.values():
            part.close()
        if error is None:
            self._assemble()
        for name in self._parts:
            (self._folder / f".{COCO}.{name}").unlink()

    def add(
        self, image: Mapping[str, Any], shapes: Mapping[str, Iterable[Mapping[str, Any]]]
    ) -> None:
        """Write an image with its shapes by question; each as a release tells it."""
        image_id = self._counts["images"] + 1
        self._write("images", {"id": image_id, **image})
        for question_id, drawn in shapes.items():
            for shape in drawn:
                category = self._ids.get((question_id, shape["label"]))
                if category is not None and self._has_place(shape):
                    self._write("annotations", self._annotation(image_id, category, shape))

    def losses(self) -> list[Loss]:
        """What the file cannot hold."""
        return [Loss(COCO, what, n) for what, n in sorted(self._losses.items())]

    def _has_place(self, shape: Mapping[str, Any]) -> bool:
        name = shape["shape"]
        if name in {"point", "polyline"}:
            self._losses[_NO_PLACE] += 1
            return False
        if name in {"rotated_box", "ellipse"}:
            self._losses[_OUTLINE] += 1
        if name == "polygon" and len(shape["rings"]) > 1:
            self._losses[_FILLED] += 1
        return True

    def _annotation(self, image_id: int, category: int, shape: Mapping[str, Any]) -> dict[str, Any]:
        outline = rings_of(shape)[0]
        return {
            "id": self._counts["annotations"] + 1,
            "image_id": image_id,
            "category_id": category,
            "bbox": [round(value, 2) for value in bounds_of(shape)],
            "area": round(area_of(shape), 2),
            "segmentation": [[round(value, 2) for point in outline for value in point]],
            "iscrowd": 0,
            "attributes": shape.get("attributes", {}),
        }

    def _write(self, part: str, row: Mapping[str, Any]) -> None:
        file = self._parts[part]
        if self._counts[part]:
            file.write(",\n")
        file.write(json.dumps(row, ensure_ascii=False, sort_keys=True))
        self._counts[part] += 1

    def _assemble(self) -> None:
        categories = [
            {"id": self._ids[question, label], "name": name, "supercategory": question}
            for question, label, name in self._categories
        ]
        with (self._folder / COCO).open("w", encoding="utf-8", newline="\n") as target:
            target.write('{"info": {"description": "Goldsmith release"},\n"licenses": [],\n')
            told = json.dumps(categories, ensure_ascii=False, sort_keys=True)
            target.write(f'"categories": {told}')
            for name in self._parts:
                target.write(f',\n"{name}": [\n')
                with (self._folder / f".{COCO}.{name}").open(encoding="utf-8") as part:
                    shutil.copyfileobj(part, target)
                target.write("\n]")
            target.write("}\n")
