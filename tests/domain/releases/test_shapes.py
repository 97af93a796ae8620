"""Shapes in a release: the same numbers in every form, and a COCO file that says them again."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest
from pycocotools import mask as rle
from pycocotools.coco import COCO
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_media,
    make_member,
    make_project,
    make_version,
)

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Answer, Answers, FieldSpec, LabelSpec, Question
from goldsmith.domains.releases.rules import cell_of, decide, given_values
from goldsmith.domains.releases.types import LabelState, Recipe
from goldsmith.formats.coco import Category, CocoWriter
from goldsmith.formats.release import Column, ColumnKind, TableWriter
from goldsmith.formats.skeletons import Bone, JointSpec, SkeletonSpec
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.ids import LeaseId

WHAT = Question(
    id="what",
    kind="shapes",
    title="What?",
    field="image",
    required=False,
    tools=["box", "polygon", "point", "ellipse"],
    labels=[LabelSpec(id="cat", name="Cat"), LabelSpec(id="dog", name="Dog")],
)
BODY = SkeletonSpec(
    joints=[JointSpec(id="head", name="Head"), JointSpec(id="tail", name="Tail")],
    bones=[Bone(from_joint="tail", to_joint="head")],
)
HOLED = {
    "shape": "polygon",
    "rings": [[[0, 0], [10, 0], [10, 10], [0, 10]], [[2, 2], [4, 2], [4, 4]]],
}


def box(x: float, label: str = "cat", w: float = 100) -> dict[str, Any]:
    anchor = {"kind": "shape", "shape": "box", "x": x, "y": 10, "w": w, "h": 50.5}
    return {"id": f"{label}{x}", "field": "image", "anchor": anchor, "value": label}


def answers(*marks: dict[str, Any]) -> Answers:
    return {"what": Answer.model_validate({"state": "answered", "marks": list(marks)})}


def plain(*marks: dict[str, Any]) -> dict[str, Any]:
    return {"what": answers(*marks)["what"].model_dump(mode="json")}


def test_the_majority_draws_the_same_within_what_a_hand_can_do() -> None:
    judged = [plain(box(10)), plain(box(200)), plain(box(13))]
    said = [(given_values(WHAT, one), one) for one in judged]
    label = decide(WHAT, said, None, Recipe())
    assert label.state is LabelState.MAJORITY
    cell = cell_of(WHAT, label.value, label.answers)
    assert [(shape["label"], shape["x"]) for shape in cell] == [("cat", 10)]


def test_all_three_forms_hold_the_shapes(tmp_path: Path) -> None:
    cell = cell_of(WHAT, ("x",), plain(box(10), box(20.25, "dog")))
    with TableWriter(tmp_path, "labels", [Column("label.what", ColumnKind.JSON)]) as table:
        table.write([{"label.what": cell}])
    lines = json.loads((tmp_path / "labels.jsonl").read_text("utf-8"))["label.what"]
    parquet = json.loads(pq.read_table(tmp_path / "labels.parquet").to_pylist()[0]["label.what"])
    assert lines == parquet == cell
    assert lines[1] == {"label": "dog", "shape": "box", "x": 20.25, "y": 10, "w": 100, "h": 50.5}
    assert "20.25" in (tmp_path / "labels.csv").read_text("utf-8")


def write_coco(folder: Path, shapes: list[dict[str, Any]]) -> tuple[dict[str, Any], list[Any]]:
    categories = [Category("what", "cat", "Cat", BODY), Category("what", "dog", "Dog")]
    with CocoWriter(folder, categories) as coco:
        coco.add({"file_name": "قطة.png", "width": 640, "height": 480}, {"what": []})
        coco.add({"file_name": "b.png", "width": 640, "height": 480}, {"what": shapes})
    assert [path.name for path in folder.iterdir()] == ["coco.json"]
    return json.loads((folder / "coco.json").read_text("utf-8")), coco.losses()


def test_coco_says_the_same_numbers(tmp_path: Path) -> None:
    shapes = cell_of(WHAT, ("x",), plain(box(10), box(20.25, "dog")))
    found, losses = write_coco(tmp_path, shapes)
    assert [image["file_name"] for image in found["images"]] == ["قطة.png", "b.png"]
    one, other = found["annotations"]
    assert (one["bbox"], one["area"], one["image_id"]) == ([10, 10, 100, 50.5], 5050, 2)
    assert other["segmentation"] == [[20.25, 10, 120.25, 10, 120.25, 60.5, 20.25, 60.5]]
    names = {category["id"]: category["name"] for category in found["categories"]}
    assert [names[one["category_id"]], names[other["category_id"]]] == ["Cat", "Dog"]
    assert losses == []


def test_what_coco_cannot_hold_is_counted(tmp_path: Path) -> None:
    shapes = [
        {"label": "cat", "shape": "point", "x": 1, "y": 2},
        {"label": "cat", **HOLED},
        {"label": "dog", "shape": "ellipse", "cx": 50, "cy": 50, "rx": 20, "ry": 10, "angle": 0},
    ]
    found, losses = write_coco(tmp_path, shapes)
    assert [one["area"] for one in found["annotations"]] == [98, pytest.approx(628.32)]
    assert sorted(loss.values for loss in losses) == [1, 1, 1]


def test_pycocotools_decodes_masks_to_the_same_pixels_and_reads_joints(tmp_path: Path) -> None:
    pixels = np.zeros((480, 640), np.uint8, order="F")
    pixels[100:200, 50:90], pixels[120:140, 60:70] = 1, 0
    runs = rle.encode(pixels)["counts"].decode()
    shapes = [
        {"label": "dog", "shape": "mask", "size": [480, 640], "counts": runs},
        {"label": "cat", "shape": "skeleton", "joints": [
            {"joint": "head", "x": 10.5, "y": 20, "v": 2},
            {"joint": "tail", "x": 110.5, "y": 60, "v": 1}]},
        {"label": "cat", "shape": "skeleton", "joints": [
            {"joint": "head", "x": 10, "y": 20, "v": 2}, {"joint": "tail", "x": 0, "y": 0, "v": 0}]},
    ]  # fmt: skip
    _, losses = write_coco(tmp_path, shapes)
    coco = COCO(str(tmp_path / "coco.json"))
    painted, whole, short = coco.loadAnns([1, 2, 3])
    assert np.array_equal(coco.annToMask(painted), pixels)
    assert (painted["area"], painted["bbox"]) == (3800, [50, 100, 40, 100])
    assert whole["keypoints"] == [10.5, 20, 2, 110.5, 60, 1]
    assert (whole["num_keypoints"], short["num_keypoints"]) == (2, 1)
    assert (whole["bbox"], whole["area"]) == ([10.5, 20, 100, 40], pytest.approx(2120))
    assert short["keypoints"] == [10, 20, 2, 0, 0, 0]
    (body,) = coco.loadCats([1])
    assert (body["keypoints"], body["skeleton"]) == (["head", "tail"], [[2, 1]])
    assert "keypoints" not in coco.loadCats([2])[0]
    assert losses == []


def make_lease(session: Session, tmp_path: Path) -> tuple[Actor, LeaseId]:
    owner, project_id = make_project(session)
    picture = make_media(session, Blobs(str(tmp_path)), project_id)  # 60 by 40 pixels
    item = make_item(session, project_id, fields={"image": f"media:{picture}"})
    fields = (FieldSpec(id="image", kind="image", title="Picture"),)
    make_version(session, owner, project_id, questions=(WHAT,), fields=fields)
    anna = make_member(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    return anna, serving.lease_next(session, anna, batch.id, want=1).leases[0].id


def test_shapes_are_submitted_beside_the_picture_they_lie_on(
    session: Session, tmp_path: Path
) -> None:
    anna, lease_id = make_lease(session, tmp_path)
    small = {**box(10, w=20), "anchor": {**box(10, w=20)["anchor"], "h": 20}}
    stored = submitting.submit_annotation(
        session, anna, lease_id, answers=answers(small), active_ms=1, elapsed_ms=1
    )
    assert stored.annotation.is_counted


def test_a_shape_outside_the_picture_is_refused(session: Session, tmp_path: Path) -> None:
    anna, lease_id = make_lease(session, tmp_path)
    with pytest.raises(AnswersInvalid, match="outside the picture of 60 by 40"):
        submitting.submit_annotation(
            session, anna, lease_id, answers=answers(box(10)), active_ms=1, elapsed_ms=1
        )
