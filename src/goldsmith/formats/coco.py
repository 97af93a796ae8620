"""Shapes as a COCO file: images, annotations and categories, written one by one, memory flat.

Boxes, outlines, masks (as run lengths) and skeletons (as keypoints) go in whole. COCO knows no points
or lines without a skeleton, fills holes, and has no turned boxes or ellipses but as outlines: what is
lost is counted, and stands as ``shape`` beside its outline. The area of a skeleton is 0.53 of the box
around its joints, as agreement takes it.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from goldsmith.formats.release import Loss
from goldsmith.formats.shapes import area_of, bounds_of, rings_of
from goldsmith.formats.skeletons import SkeletonSpec
from goldsmith.stats.skeletons import AREA_SHARE

COCO = "coco.json"
_NO_PLACE = "points and lines are left out"
_FILLED = "holes of polygons are filled"
_OUTLINE = "turned boxes and ellipses are written as outlines"


@dataclass(frozen=True, slots=True)
class Category:
    """A label of a question, and the skeleton of what it names, if it has one."""

    question_id: str
    label: str
    name: str
    skeleton: SkeletonSpec | None = None


class CocoWriter:
    """Writes ``coco.json``; the same shapes in the same order give the same bytes."""

    def __init__(self, folder: Path, categories: Iterable[Category]) -> None:
        """``categories`` come in the order of their ids."""
        self._folder = folder
        self._categories = list(categories)
        self._ids = {(c.question_id, c.label): n for n, c in enumerate(self._categories, 1)}
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
        bounds = [round(value, 2) for value in bounds_of(shape)]
        return {
            "id": self._counts["annotations"] + 1,
            "image_id": image_id,
            "category_id": category,
            "bbox": bounds,
            "area": round(area_of(shape), 2),
            "iscrowd": 0,
            "attributes": shape.get("attributes", {}),
            **_place(shape, bounds),
        }

    def _write(self, part: str, row: Mapping[str, Any]) -> None:
        file = self._parts[part]
        if self._counts[part]:
            file.write(",\n")
        file.write(json.dumps(row, ensure_ascii=False, sort_keys=True))
        self._counts[part] += 1

    def _assemble(self) -> None:
        categories = [
            {"id": n, "name": one.name, "supercategory": one.question_id, **_body(one.skeleton)}
            for n, one in enumerate(self._categories, 1)
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


def _place(shape: Mapping[str, Any], bounds: list[float]) -> dict[str, Any]:
    """Pixels as run lengths, a skeleton as its joints, everything else as its outline."""
    if shape["shape"] == "mask":
        return {"segmentation": {"size": list(shape["size"]), "counts": shape["counts"]}}
    if shape["shape"] == "skeleton":
        return {
            "keypoints": [joint[key] for joint in shape["joints"] for key in ("x", "y", "v")],
            "num_keypoints": sum(joint["v"] > 0 for joint in shape["joints"]),
            "area": round(AREA_SHARE * bounds[2] * bounds[3], 2),
        }
    outline = rings_of(shape)[0]
    found = {"segmentation": [[round(value, 2) for point in outline for value in point]]}
    if shape["shape"] in {"rotated_box", "ellipse"} or len(shape.get("rings", ())) > 1:
        own = {key: value for key, value in shape.items() if key not in {"label", "attributes"}}
        return {**found, "shape": own}  # what Goldsmith reads instead of the outline
    return found


def _body(skeleton: SkeletonSpec | None) -> dict[str, Any]:
    """A category's joints by id, and its lines by the joints' numbers from 1."""
    if skeleton is None:
        return {}
    numbers = {joint.id: n for n, joint in enumerate(skeleton.joints, 1)}
    lines = [[numbers[bone.from_joint], numbers[bone.to_joint]] for bone in skeleton.bones]
    return {"keypoints": list(numbers), "skeleton": lines}
