"""How alike two skeletons are: object keypoint similarity, as COCO measures poses."""

import math
from collections.abc import Mapping

Placed = Mapping[str, tuple[float, float]]
"""The joints that were placed, by their ids."""

SIGMAS: Mapping[str, float] = {
    "nose": 0.026,
    **dict.fromkeys(("left_eye", "right_eye"), 0.025),
    **dict.fromkeys(("left_ear", "right_ear"), 0.035),
    **dict.fromkeys(("left_shoulder", "right_shoulder"), 0.079),
    **dict.fromkeys(("left_elbow", "right_elbow"), 0.072),
    **dict.fromkeys(("left_wrist", "right_wrist"), 0.062),
    **dict.fromkeys(("left_hip", "right_hip"), 0.107),
    **dict.fromkeys(("left_knee", "right_knee"), 0.087),
    **dict.fromkeys(("left_ankle", "right_ankle"), 0.089),
}
"""How far hands that place the same joint of a person lie apart, for an object of area 1."""
OTHER_SIGMA = 0.067  # the mean of the above, for joints that COCO does not know
AREA_SHARE = 0.53  # how much of its box a person fills, on average in COCO
LEAST_AREA_PX = 400.0


def keypoint_similarity(one: Placed, other: Placed) -> float:
    """From 0 to 1: how near the joints of two skeletons lie, for the size of what they are on.

    The mean over joints that either has placed of exp(-d² / (2 s² k²)), with k twice the joint's
    sigma; a joint that only one has placed counts 0. Neither is gold for the other, so s² is the
    mean of both sizes; there is no outline to take the area from, so it is 0.53 of the box around
    the joints, as xtcocotools does, and at least 400 pixels.

    References
    ----------
    Ronchi, M. R., Perona, P. (2017). Benchmarking and error diagnosis in multi-instance pose
    estimation, section 2. https://cocodataset.org/#keypoints-eval
    """
    names = one.keys() | other.keys()
    if not names:
        return 0.0
    area = max(AREA_SHARE * (_box_area(one) + _box_area(other)) / 2, LEAST_AREA_PX)
    near = 0.0
    for name in sorted(one.keys() & other.keys()):
        reach = 2 * SIGMAS.get(name, OTHER_SIGMA)
        near += math.exp(-(math.dist(one[name], other[name]) ** 2) / (2 * area * reach**2))
    return near / len(names)


def _box_area(placed: Placed) -> float:
    if not placed:
        return 0.0
    xs, ys = [x for x, _ in placed.values()], [y for _, y in placed.values()]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))
