"""Shapes as files write them become marks; each that does not fit says why."""

from typing import Any

import pytest

from goldsmith.domains.guidelines.rules.drawing import read_shapes
from goldsmith.domains.guidelines.types import AttributeSpec, LabelSpec, Question

WHAT = Question(
    id="what", kind="shapes", title="What?", field="image", tools=["box", "polygon"],
    labels=[LabelSpec(id="cat", name="Big cat"), LabelSpec(id="dog", name="Dog")],
    attributes=[
        AttributeSpec(id="hidden", kind="flag", title="Hidden"),
        AttributeSpec(id="pose", kind="one_of", title="Pose",
                      labels=[LabelSpec(id="sits", name="It sits")]),
    ],
)  # fmt: skip


def test_labels_go_by_id_or_name_and_attributes_by_theirs() -> None:
    given = [
        {"label": "BIG CAT", "bbox": [1, 2, 3, 4], "attributes": {"Hidden": True, "pose": "it sits"}},
        {"label": "dog", "shape": "box", "x": 1, "y": 2, "w": 3, "h": 4},
    ]  # fmt: skip
    marks, faults = read_shapes(WHAT, given, (10, 10))
    assert [(mark["id"], mark["value"]) for mark in marks] == [("what-1", "cat"), ("what-2", "dog")]
    assert marks[0]["attributes"] == {"hidden": True, "pose": "sits"}
    assert marks[0]["anchor"] == marks[1]["anchor"]
    assert faults == []


@pytest.mark.parametrize(("given", "words"), [
    ({"id": 5, "label": "bird", "bbox": [1, 2, 3, 4]}, "Annotation 5 names no label"),
    ({"id": 5, "label": "dog", "bbox": [20, 2, 3, 4]}, "outside the picture of 10 by 10"),
    ({"id": 5, "label": "dog", "bbox": [1, 2, 3, 4], "size": [9, 8]}, "8 × 9 pixels"),
    ({"id": 5, "label": "dog", "bbox": [1, 2, 0, 4]}, "A shape has an extent"),
    ({"label": "dog", "shape": "ellipse", "cx": 1, "cy": 1, "rx": 1, "ry": 1, "angle": 0},
     "Shape 1 does not fit: This question does not take"),
    ("dog", "Shape 1 is no shape"),
])  # fmt: skip
def test_what_does_not_fit_is_left_out_and_named(given: Any, words: str) -> None:
    good = {"label": "dog", "bbox": [1, 2, 3, 4]}
    marks, faults = read_shapes(WHAT, [given, good], (10, 10))
    assert len(marks) == 1
    assert words in faults[0]


def test_what_is_said_beside_a_shape_and_not_asked_is_named() -> None:
    said = {"truncated": True, "occluded": False, "rotation": 0}
    marks, faults = read_shapes(WHAT, [{"label": "dog", "bbox": [1, 2, 3, 4], "attributes": said}])
    assert len(marks) == 1
    assert faults == ["Shape 1 says 'truncated', which the question does not ask; it was left out."]
