"""Nearness of joints: the numbers of COCO's own evaluation, and no gold among two people."""

import numpy as np
import pytest
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from goldsmith.stats.overlaps import Drawn, likeness, pair
from goldsmith.stats.skeletons import AREA_SHARE, SIGMAS, keypoint_similarity

NAMES = list(SIGMAS)


def person(seed: int, n: int = 17) -> dict[str, tuple[float, float]]:
    places = np.random.default_rng(seed).uniform(0, 200, (n, 2))
    return {name: (x, y) for name, (x, y) in zip(NAMES, places.tolist(), strict=False)}


def coco_oks(gold: dict[str, tuple[float, float]], other: dict[str, tuple[float, float]]) -> float:
    """What pycocotools says, in an evaluation with one image."""
    xs, ys = zip(*gold.values(), strict=True)
    w, h = max(xs) - min(xs), max(ys) - min(ys)
    common = {"image_id": 1, "category_id": 1, "bbox": [min(xs), min(ys), w, h]}
    data = COCO()
    data.dataset = {
        "info": {},
        "images": [{"id": 1, "width": 300, "height": 300}],
        "categories": [{"id": 1, "name": "person", "keypoints": NAMES}],
        "annotations": [
            {"id": 1, **common, "area": AREA_SHARE * w * h, "iscrowd": 0,
             "num_keypoints": len(gold), "keypoints": flat(gold)}
        ],
    }  # fmt: skip
    data.createIndex()
    found = data.loadRes([{**common, "score": 1.0, "keypoints": flat(other)}])
    run = COCOeval(data, found, "keypoints")
    run.params.useCats = 1
    run._prepare()
    return float(run.computeOks(1, 1)[0, 0])


def flat(joints: dict[str, tuple[float, float]]) -> list[float]:
    places = [(*joints[name], 2) if name in joints else (0, 0, 0) for name in NAMES]
    return [number for place in places for number in place]


def moved(joints: dict[str, tuple[float, float]], by: float) -> dict[str, tuple[float, float]]:
    return {name: (x + by, y - by / 2) for name, (x, y) in joints.items()}


@pytest.mark.parametrize("by", [0, 1, 4, 9, 25])
def test_of_the_same_size_it_is_what_pycocotools_finds(by: float) -> None:
    one = person(3)
    assert keypoint_similarity(one, moved(one, by)) == pytest.approx(coco_oks(one, moved(one, by)))


def test_it_is_the_same_from_both_sides() -> None:
    one, other = person(1), {**person(2), "nose": (3.0, 4.0)}
    assert keypoint_similarity(one, other) == keypoint_similarity(other, one)


def test_a_joint_that_one_has_not_placed_counts_as_missed() -> None:
    one = person(5)
    some = {name: one[name] for name in NAMES[:15]}
    assert keypoint_similarity(one, some) == pytest.approx(15 / 17)


def test_larger_people_may_lie_further_apart() -> None:
    one = person(7)
    large = {name: (3 * x, 3 * y) for name, (x, y) in one.items()}
    near = keypoint_similarity(one, moved(one, 5))
    assert keypoint_similarity(large, moved(large, 15)) == pytest.approx(near)
    assert keypoint_similarity(large, moved(large, 5)) > near


def test_a_skeleton_of_one_joint_has_a_size_too() -> None:
    assert keypoint_similarity({"tip": (5, 5)}, {"tip": (5, 5)}) == 1
    assert 0 < keypoint_similarity({"tip": (5, 5)}, {"tip": (7, 5)}) < 1
    assert keypoint_similarity({}, {}) == 0


def test_skeletons_pair_with_skeletons_alone() -> None:
    one, other = person(1), moved(person(1), 1)
    square = [[(0.0, 0.0), (200.0, 0.0), (200.0, 200.0), (0.0, 200.0)]]
    mixed = [Drawn("a", square), Drawn("a", joints=other)]
    assert [(i, j) for i, j, _ in pair([Drawn("a", joints=one)], mixed)] == [(0, 1)]
    assert likeness(Drawn("a", square), Drawn("a", joints=one)) == 0
