"""Figures of drawn answers: overlap where there are areas, nearness of joints where there are skeletons."""

from typing import Any

import numpy as np
import pytest

from goldsmith.domains.guidelines.rules.substance import substance
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.likeness import (
    MATCHED_ALPHA,
    MATCHED_IOU,
    MATCHED_OKS,
    SHAPES_F1,
    SKELETONS_F1,
    drawn_alike,
    drawn_labels,
    other_figures,
)
from goldsmith.domains.quality.queries.ratings import Column

SKELETON = {"joints": [{"id": "head", "name": "Head"}, {"id": "tail", "name": "Tail"}]}


def asked(*tools: str) -> Question:
    labels = [{"id": "cat", "name": "Cat"}]
    return Question(
        id="what", kind="shapes", title="What?", field="image", labels=labels, tools=list(tools),
        skeleton=SKELETON,
    )  # fmt: skip


def pose(x: float) -> dict[str, Any]:
    joints = [
        {"joint": "head", "x": x, "y": 100, "v": 2},
        {"joint": "tail", "x": x + 200, "y": 300, "v": 2},
    ]
    return {"shape": "skeleton", "joints": joints}


def box(x: float) -> dict[str, Any]:
    return {"shape": "box", "x": x, "y": 10, "w": 100, "h": 50}


def column(*items: list[list[dict[str, Any]]]) -> Column:
    """Two answers or more to each item, each a list of shapes."""
    values: list[Any] = []
    places: list[tuple[int, int]] = []
    for item, answers in enumerate(items):
        for shapes in answers:
            marks = [
                {
                    "id": f"m{n}",
                    "value": "cat",
                    "field": "image",
                    "anchor": {"kind": "shape", **one},
                }
                for n, one in enumerate(shapes)
            ]
            given = substance({"state": "answered", "marks": marks})
            if given not in values:
                values.append(given)
            places.append((item, values.index(given)))
    codes = np.array([code for _, code in places], dtype=np.int64)
    return Column(np.array([item for item, _ in places], dtype=np.int64), codes, values)


def test_skeletons_are_told_by_nearness_of_joints() -> None:
    judged = column([[pose(50)], [pose(50)]], [[pose(50)], [pose(58)]], [[pose(50)], [pose(250)]])
    _, matched, found = other_figures(asked("skeleton"), judged)
    assert (matched.method.split(";")[0], found.method.split(";")[0]) == (MATCHED_OKS, SKELETONS_F1)
    assert matched.value == pytest.approx((1 + np.exp(-64 / (2 * 0.53 * 40_000 * 0.134**2))) / 2)
    assert found.value == pytest.approx(2 / 3)


def test_areas_and_skeletons_of_one_question_are_told_apart() -> None:
    judged = column(
        [[pose(50), box(0)], [pose(50), box(50)]], [[pose(9), box(0)], [pose(9), box(0)]]
    )
    figures = other_figures(asked("skeleton", "box"), judged)
    methods = [one.method.split(";")[0] for one in figures]
    assert methods == [MATCHED_ALPHA, MATCHED_IOU, SHAPES_F1, MATCHED_OKS, SKELETONS_F1]
    # Two boxes that only one has each: 8 times a cat, twice nothing.
    assert [one.value for one in figures] == [pytest.approx(1 - 9 * 4 / 32), 1, 0.5, 1, 1]


def test_near_skeletons_count_as_one_answer_in_agreement() -> None:
    judged = drawn_alike(column([[pose(50)], [pose(53)]], [[pose(50)], [pose(250)]]))
    assert judged.codes[0] == judged.codes[1]
    assert judged.codes[2] != judged.codes[3]
    assert drawn_labels(judged)["cat"] == 4
