"""COCO files are read picture by picture, whatever their order; what is none is named."""

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pycocotools import mask as coco

from goldsmith.formats.coco import Category, CocoWriter
from goldsmith.formats.coco_shapes import ShapeUnfit, Takes, shapes_of
from goldsmith.formats.errors import FileBroken
from goldsmith.formats.masks import lengths_of, write_runs
from goldsmith.formats.reading import inspect, read
from goldsmith.formats.skeletons import JointSpec, SkeletonSpec
from goldsmith.formats.types import BadRow, FileFormat, Row
from goldsmith.stats.masks import filled, united

BODY = SkeletonSpec(
    joints=[JointSpec(id="head", name="Head"), JointSpec(id="left_hand", name="Left hand")]
)
PIXELS = arrays(
    np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 9)), elements=st.integers(0, 1)
)
IMAGE = {"id": 7, "file_name": "a/cat.jpg", "width": 100, "height": 50}
CAT = {"id": 3, "name": "Cat", "supercategory": "animal"}


def rows_of(content: bytes) -> list[Row | BadRow]:
    layout = inspect(content[: 64 * 1024], "instances.json", is_utf8=True)
    assert layout.format is FileFormat.COCO
    return list(read(io.BytesIO(content), layout))


def read_all(found: dict[str, Any], indent: int | None = None) -> list[Row | BadRow]:
    return rows_of(json.dumps(found, indent=indent).encode())


def object_of(**what: Any) -> dict[str, Any]:
    return {"id": 1, "image_id": 7, "category_id": 3, "bbox": [1, 2, 30, 20], **what}


@pytest.mark.parametrize("names", [
    ["info", "images", "annotations", "categories"], ["annotations", "categories", "images"],
])  # fmt: skip
def test_the_order_of_a_file_does_not_matter(names: list[str]) -> None:
    whole = {"info": {}, "images": [IMAGE], "annotations": [object_of()], "categories": [CAT]}
    (row,) = read_all({name: whole[name] for name in names}, indent=2)
    assert isinstance(row, Row)
    assert row.values == {
        "file_name": "a/cat.jpg",
        "shapes": [{"id": 1, "bbox": [1, 2, 30, 20], "label": "Cat", "size": [50, 100]}],
    }


def test_a_picture_without_objects_is_a_row_too() -> None:
    (row,) = read_all({"images": [IMAGE], "annotations": [], "categories": [CAT]})
    assert isinstance(row, Row)
    assert row.values["shapes"] == []


def test_what_cannot_be_used_is_named_by_its_id_and_line() -> None:
    found = {
        "images": [IMAGE, {"id": 8}],
        "annotations": [
            object_of(id=2, image_id=99), object_of(id=3, category_id=5), {"id": 4}, object_of(),
        ],
        "categories": [CAT],
    }  # fmt: skip
    content = "\n".join(
        [
            '{"images": [',
            ",\n".join(map(json.dumps, found["images"])),
            '], "annotations": [',
            ",\n".join(map(json.dumps, found["annotations"])),
            '], "categories": ' + json.dumps(found["categories"]) + "}",
        ]
    )
    rows = rows_of(content.encode())
    named = [(row.line, row.reason) for row in rows if isinstance(row, BadRow)]
    assert named == [
        (3, "Image 8 has no file_name."),
        (7, "Annotation 4 names no image."),
        (5, "Annotation 2 is of image 99, which is not listed."),
        (6, "Annotation 3 is of category 5, which is not listed."),
    ]
    (row,) = [row for row in rows if isinstance(row, Row)]
    assert [one["id"] for one in row.values["shapes"]] == [1]  # type: ignore[index,union-attr]


def test_a_file_that_is_cut_off_is_refused_with_its_line() -> None:
    content = json.dumps({"images": [IMAGE], "annotations": [object_of()]})[:-20]
    with pytest.raises(FileBroken, match="Line 1"):
        rows_of(content.encode())


def test_a_long_file_on_one_line_is_read_in_pieces() -> None:
    images = [{"id": n, "file_name": f"{n}-{'x' * 200}.jpg"} for n in range(60_000)]
    content = json.dumps({"images": images, "annotations": [], "categories": [CAT]}).encode()
    assert len(content) > 12 * 2**20  # more than a line of a table may be long
    assert len(rows_of(content)) == 60_000


def test_a_list_of_objects_is_no_coco_file() -> None:
    layout = inspect(b'{"images": ["a.png"], "text": "one"}', "a.json", is_utf8=True)
    assert layout.format is FileFormat.JSONL


SQUARE = [10, 10, 20, 10, 20, 20, 10, 20]


@pytest.mark.parametrize(("tools", "told", "wanted"), [
    (["box"], {}, {"shape": "box", "x": 1, "y": 2, "w": 30, "h": 20}),
    (["box"], {"bbox": [-3, 2, 30, 20]}, {"shape": "box", "x": 0, "y": 2, "w": 27, "h": 20}),
    (["polygon"], {"segmentation": [SQUARE]},
     {"shape": "polygon", "rings": [[[10, 10], [20, 10], [20, 20], [10, 20]]]}),
    (["polygon", "box"], {"segmentation": [[1, 2, 31, 2, 31, 22, 1, 22]]},
     {"shape": "box", "x": 1, "y": 2, "w": 30, "h": 20}),
    (["rotated_box"], {"attributes": {"rotation": 30}},
     {"shape": "rotated_box", "cx": 16, "cy": 12, "w": 30, "h": 20, "angle": 30}),
    (["rotated_box"], {"segmentation": [[10, 0, 20, 10, 10, 20, 0, 10]]},
     {"shape": "rotated_box", "cx": 10, "cy": 10, "w": 14.14, "h": 14.14, "angle": 45}),
    (["skeleton"], {"keypoints": [5, 6, 2, 0, 0, 0], "joints": ["head", "Left hand"]},
     {"shape": "skeleton", "joints": [{"joint": "head", "x": 5, "y": 6, "v": 2},
                                      {"joint": "left_hand", "x": 0, "y": 0, "v": 0}]}),
    (["skeleton"], {"keypoints": [1, 1, 1, 5, 6, 2], "joints": ["left_hand", "head"]},
     {"shape": "skeleton", "joints": [{"joint": "head", "x": 5, "y": 6, "v": 2},
                                      {"joint": "left_hand", "x": 1, "y": 1, "v": 1}]}),
    (["ellipse"], {"shape": {"shape": "ellipse", "cx": 5, "cy": 5, "rx": 2, "ry": 1, "angle": 0}},
     {"shape": "ellipse", "cx": 5, "cy": 5, "rx": 2, "ry": 1, "angle": 0}),
])  # fmt: skip
def test_the_most_telling_part_is_read_that_a_question_takes(
    tools: list[str], told: dict[str, Any], wanted: dict[str, Any]
) -> None:
    given = {**object_of(), "size": [50, 100], **told}
    (found,) = shapes_of(given, Takes(tools, BODY if tools == ["skeleton"] else None))
    assert found == {"kind": "shape", **wanted}


def test_parts_of_one_object_become_outlines_or_one_mask() -> None:
    given = {"segmentation": [SQUARE, [30, 30, 40, 30, 40, 40, 30, 40]], "size": [50, 100]}
    assert len(shapes_of(given, Takes(["polygon"]))) == 2
    (mask,) = shapes_of(given, Takes(["polygon", "mask"]))
    assert mask["shape"] == "mask"
    assert coco.area({"size": mask["size"], "counts": mask["counts"].encode()}) == 100 + 100


@pytest.mark.parametrize(("given", "tools", "words"), [
    ({"keypoints": [1, 1, 2]}, ["box"], "nothing that can be drawn as box"),
    ({"segmentation": [[1, 1, 2, 2]]}, ["polygon"], "fewer than three points"),
    ({"segmentation": {"size": [5, 5], "counts": None}}, ["mask"], "cannot be read"),
    ({"bbox": [1, 2, 3, 4], "attributes": {"rotation": 9}}, ["box"], "turned box"),
    ({"keypoints": [1, 1, 2, 3, 3, 2], "joints": ["head", "tail"]}, ["skeleton"], "'tail'"),
])  # fmt: skip
def test_what_a_question_cannot_take_says_why(
    given: dict[str, Any], tools: list[str], words: str
) -> None:
    with pytest.raises(ShapeUnfit, match=words):
        shapes_of(given, Takes(tools, BODY))


@settings(deadline=None)
@given(PIXELS)
def test_plain_run_lengths_are_written_as_pycocotools_packs_them(pixels: np.ndarray) -> None:
    flat = pixels.ravel(order="F")
    edges = np.flatnonzero(np.diff(flat)) + 1
    lengths = np.diff(np.concatenate([[0], edges, [flat.size]])).tolist()
    counts = [0, *lengths] if flat[0] else lengths
    packed = coco.encode(np.asfortranarray(pixels))["counts"].decode()
    assert write_runs(counts) == packed
    segmentation = {"size": list(pixels.shape), "counts": counts}
    (mask,) = shapes_of({"segmentation": segmentation}, Takes(["mask"]))
    assert mask["counts"] == packed


SIDES = st.integers(1, 5)
BOXES = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 6), SIDES, SIDES), min_size=1, max_size=5
)


@settings(deadline=None)
@given(BOXES)
def test_masks_are_united_pixel_for_pixel(boxes: list[tuple[int, int, int, int]]) -> None:
    pixels = np.zeros((9, 11), np.uint8)
    rings = []
    for x, y, w, h in boxes:
        pixels[y : y + h, x : x + w] = 1
        rings.append([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])
    mask = united([filled([ring], 11, 9) for ring in rings])
    runs = write_runs(lengths_of(mask)).encode()
    assert np.array_equal(coco.decode({"size": [9, 11], "counts": runs}), pixels)


def test_our_own_release_is_read_back_shape_for_shape(tmp_path: Path) -> None:
    shapes = [
        {"label": "cat", "shape": "box", "x": 1.5, "y": 2, "w": 30, "h": 20},
        {"label": "cat", "shape": "polygon", "rings": [[[0, 0], [9, 0], [9, 9]], [[2, 1], [4, 1], [4, 2]]]},
        {"label": "cat", "shape": "rotated_box", "cx": 20, "cy": 20, "w": 9, "h": 5, "angle": 33.3},
        {"label": "cat", "shape": "ellipse", "cx": 20, "cy": 20, "rx": 9, "ry": 5, "angle": 12},
        {"label": "cat", "shape": "mask", "size": [50, 100], "counts": write_runs([10, 5, 4985])},
    ]  # fmt: skip
    with CocoWriter(
        tmp_path, [Category("what", "cat", "Cat"), Category("who", "cat", "Cat")]
    ) as to:
        to.add(
            {"file_name": "a.png", "width": 100, "height": 50}, {"what": shapes, "who": shapes[:1]}
        )
    (row,) = rows_of((tmp_path / "coco.json").read_bytes())
    assert isinstance(row, Row)
    drawn = row.values["shapes.what"]
    takes = Takes(["box", "polygon", "rotated_box", "ellipse", "mask"])
    back = [{k: v for k, v in shapes_of(one, takes)[0].items() if k != "kind"} for one in drawn]  # type: ignore[union-attr,arg-type]
    assert back == [{k: v for k, v in one.items() if k != "label"} for one in shapes]
    assert len(row.values["shapes.who"]) == 1  # type: ignore[arg-type]
