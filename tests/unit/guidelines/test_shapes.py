"""Answers about shapes: the same cases that the browser's rules are tried on."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pycocotools import mask as coco
from pydantic import ValidationError

from goldsmith.domains.guidelines.errors import AnswersInvalid, SchemaInvalid
from goldsmith.domains.guidelines.rules.answers import needs_sizes, settle_answers
from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.schemas import check_content
from goldsmith.domains.guidelines.rules.substance import substance
from goldsmith.domains.guidelines.rules.telling import told_marks
from goldsmith.domains.guidelines.types import Answer, Content, Mark, Question, Schema

FILE = Path(__file__).parents[2] / "cases" / "shapes.json"
GIVEN = json.loads(FILE.read_text(encoding="utf-8"))
FIELDS = [{"id": "image", "kind": "image", "title": "Picture"}]
TOOLS = ["box", "polygon", "polyline", "point", "rotated_box", "ellipse", "skeleton", "mask"]
LABELS = [{"id": "car", "name": "Car"}, {"id": "bus", "name": "Bus"}]
BOX = {"kind": "shape", "shape": "box", "x": 1, "y": 2, "w": 30, "h": 40}
SENTENCES = {
    "outside": "outside the picture",
    "no_extent": "has an extent",
    "too_fine": "two decimals",
    "unknown_label": "no such label",
    "tool": "not take shapes of this kind",
    "too_few_points": "needs (two|three) points",
    "twice": "there twice",
    "too_few": "At least",
    "too_many": "At most",
    "attribute_missing": "is missing for a shape",
    "attribute": "no attribute",
    "joints": "joints of the guideline",
    "no_joint": "joint that was placed",
    "absent_joint": "absent stands at 0, 0",
    "mask_size": "as large as its picture, 640 by 480",
    "mask_runs": "do not fill its picture",
}
JOINTS = [{"id": "head", "name": "Head"}, {"id": "tail", "name": "Tail"}]


def schema_of(change: dict[str, Any]) -> Schema:
    question = {"id": "what", "kind": "shapes", "title": "What?", "field": "image"}
    return Schema(
        fields=FIELDS,
        questions=[Question(**question | {"labels": LABELS, "tools": TOOLS} | change)],
    )


def answer_of(shapes: list[list[Any]]) -> Answer:
    marks = [
        {
            "id": id_,
            "field": "image",
            "value": label,
            "attributes": more[0] if more else {},
            "anchor": {"kind": "shape", **shape},
        }
        for id_, label, shape, *more in shapes
    ]
    return Answer.model_validate({"state": "answered", "marks": marks})


def check(case: dict[str, Any]) -> None:
    answers = {"what": answer_of(case["shapes"])}
    sizes = {"image": tuple(GIVEN["size"])}
    settle_answers(schema_of(case.get("question", {})), answers, {"image": "media:1"}, sizes)


@pytest.mark.parametrize(
    "case", [c for c in GIVEN["cases"] if c["problem"] is None], ids=lambda case: case["name"]
)
def test_shapes_that_fit(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize(
    "case", [c for c in GIVEN["cases"] if c["problem"]], ids=lambda case: case["name"]
)
def test_shapes_that_do_not_fit_say_why(case: dict[str, Any]) -> None:
    with pytest.raises(AnswersInvalid, match=SENTENCES[case["problem"]]):
        check(case)


@pytest.mark.parametrize("number", ["NaN", "Infinity", 1e9])
def test_a_number_that_is_none_is_refused(number: object) -> None:
    with pytest.raises(ValidationError):
        Mark.model_validate({"id": "a", "value": "car", "anchor": {**BOX, "x": number}})


def test_an_item_without_a_picture_takes_no_shapes() -> None:
    answers = {"what": answer_of([["a", "car", {k: BOX[k] for k in BOX if k != "kind"}]])}
    with pytest.raises(AnswersInvalid, match="no picture"):
        settle_answers(schema_of({}), answers, {"image": "words"}, {})


def test_only_shapes_need_the_measures_of_pictures() -> None:
    tone = Question(id="tone", kind="short_text", title="Tone?")
    assert needs_sizes(schema_of({}))
    assert not needs_sizes(Schema(fields=FIELDS, questions=[tone]))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"field": None}, "holds a picture"),
        ({"labels": []}, "needs a label"),
        ({"tools": []}, "kind of shape"),
        ({"kind": "spans"}, "holds text"),
        ({"skeleton": None}, "the joints of its skeleton"),
        ({"skeleton": {"joints": [*JOINTS, JOINTS[0]]}}, "head is there twice"),
        (
            {"skeleton": {"joints": JOINTS, "bones": [{"from_joint": "head", "to_joint": "leg"}]}},
            "joins two of its joints",
        ),
    ],
)
def test_a_schema_says_what_a_question_about_shapes_lacks(
    change: dict[str, Any], problem: str
) -> None:
    with pytest.raises(SchemaInvalid, match=problem):
        check_content(Content(schema=schema_of(change)))


def test_whole_numbers_and_floats_say_the_same() -> None:
    whole = {"state": "answered", "marks": [{"id": "a", "value": "car", "anchor": BOX}]}
    floats = {key: float(v) if isinstance(v, int) else v for key, v in BOX.items()}
    same = {"state": "answered", "marks": [{"id": "b", "value": "car", "anchor": floats}]}
    assert substance(whole) == substance(same)
    moved = {"state": "answered", "marks": [{"id": "a", "value": "car", "anchor": {**BOX, "x": 2}}]}
    assert substance(whole) != substance(moved)


def test_a_release_tells_shapes_in_the_order_of_their_layers() -> None:
    answer = answer_of(
        [
            ["a", "car", {"shape": "box", "x": 9, "y": 2, "w": 30, "h": 40}, {"cut": True}],
            ["b", "bus", {"shape": "point", "x": 1, "y": 2}],
        ]
    )
    told = told_marks(schema_of({}).questions[0], {"what": answer.model_dump(mode="json")})
    assert told == [
        {"label": "car", "shape": "box", "x": 9.0, "y": 2.0, "w": 30.0, "h": 40.0,
         "attributes": {"cut": True}},
        {"label": "bus", "shape": "point", "x": 1.0, "y": 2.0},
    ]  # fmt: skip


def given(*boxes: tuple[str, float]) -> Any:
    marks = [
        {"id": f"m{n}", "value": label, "field": "image", "anchor": {**BOX, "x": x, "w": 100}}
        for n, (label, x) in enumerate(boxes)
    ]
    return substance({"state": "answered", "marks": marks})


def test_shapes_that_are_the_same_to_the_eye_are_the_same_answer() -> None:
    first, close, far = given(("car", 0.0)), given(("car", 5.0)), given(("car", 60.0))
    assert harmonised([first, None, close, far]) == [first, None, first, far]


def test_another_label_or_one_shape_more_is_another_answer() -> None:
    first, bus, more = given(("car", 0)), given(("bus", 0)), given(("car", 0), ("car", 300))
    assert harmonised([first, bus, more]) == [first, bus, more]


def test_answers_without_shapes_stay_as_they_are() -> None:
    assert harmonised([("yes",), None, ()]) == [("yes",), None, ()]


def skeleton(*joints: tuple[str, float, float, int]) -> Any:
    placed = [dict(zip(("joint", "x", "y", "v"), joint, strict=True)) for joint in joints]
    shape = {"kind": "shape", "shape": "skeleton", "joints": placed}
    marks = [{"id": "m", "value": "car", "field": "image", "anchor": shape}]
    return substance({"state": "answered", "marks": marks})


def test_skeletons_are_the_same_answer_where_their_joints_are_near() -> None:
    first = skeleton(("head", 100, 100, 2), ("tail", 300, 200, 2))
    near = skeleton(("head", 104, 101, 2), ("tail", 298, 203, 1))
    far = skeleton(("head", 180, 100, 2), ("tail", 300, 260, 2))
    short = skeleton(("head", 100, 100, 2), ("tail", 0, 0, 0))
    assert harmonised([first, near, far, short]) == [first, first, far, short]


def painted(x: int, width: int = 60) -> Any:
    pixels = np.zeros((480, 640), np.uint8, order="F")
    pixels[100:160, x : x + width] = 1
    counts = coco.encode(pixels)["counts"].decode()
    shape = {"kind": "shape", "shape": "mask", "size": [480, 640], "counts": counts}
    marks = [{"id": "m", "value": "car", "field": "image", "anchor": shape}]
    return substance({"state": "answered", "marks": marks})


def test_masks_are_the_same_answer_where_they_cover_each_other() -> None:
    first, near, far = painted(50), painted(54), painted(100)
    assert harmonised([first, near, far]) == [first, first, far]
