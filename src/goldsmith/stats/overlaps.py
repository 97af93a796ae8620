"""How alike shapes are: intersection over union, exact for polygons with holes, and one-to-one pairs."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.masks import Mask, filled, mask_iou
from goldsmith.stats.pairing import one_to_one, pairwise_f1
from goldsmith.stats.skeletons import Placed, keypoint_similarity
from goldsmith.stats.types import Agreement, Interval

Ring = Sequence[tuple[float, float]]
MATCH_FROM = 0.5
POINT_REACH_PX = 20.0
_LINE_STEPS = 64
_EXACT_EDGES = 600
_SLABS = 1024
_RESAMPLES = 500
_Edge = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A shape: what it shows, and its rings (inside by even-odd); an open line or a point has none.

    Painted pixels are a ``mask``, the joints of a skeleton are ``joints``.
    """

    label: str
    rings: Sequence[Ring] = ()
    line: Ring = ()
    mask: Mask | None = None
    joints: Placed | None = None

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        if self.mask is not None:
            return self.mask.bounds
        points = [point for ring in self.rings for point in ring] or list(self.line)
        points += list((self.joints or {}).values())
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs), min(ys), max(xs), max(ys)


def overlap(one: Sequence[Ring], other: Sequence[Ring]) -> float:
    """Intersection over union of two areas given as rings, inside by even-odd: 0 apart, 1 the same.

    The plane is cut at every corner and crossing; between two cuts all widths change evenly, so
    the width half way times the height is the area. Beyond 600 edges it is cut into 1,024 slices.
    """
    left, right = _edges(one), _edges(other)
    area_left = area_right = shared = 0.0
    for low, high in pairwise(_levels(left + right)):
        a, b = _cuts(left, (low + high) / 2), _cuts(right, (low + high) / 2)
        area_left += (high - low) * _width(a)
        area_right += (high - low) * _width(b)
        shared += (high - low) * _shared_width(a, b)
    union = area_left + area_right - shared
    return min(1.0, shared / union) if union > 0 else 0.0


def likeness(one: Drawn, other: Drawn) -> float:
    """From 0 to 1: IoU of areas; nearness of points; the share of two lines that run together.

    Two points 20 pixels apart are not alike at all, 10 pixels apart half. Skeletons are as alike
    as their joints are near. Areas, lines, points and skeletons are never alike.
    """
    if one.joints is not None or other.joints is not None:
        return keypoint_similarity(one.joints, other.joints) if one.joints and other.joints else 0.0
    if one.mask is not None or other.mask is not None:
        return _painted_alike(one, other)
    if one.rings and other.rings:
        return overlap(one.rings, other.rings)
    if one.rings or other.rings or (len(one.line) == 1) != (len(other.line) == 1):
        return 0.0
    if len(one.line) == 1:
        return max(0.0, 1 - math.dist(one.line[0], other.line[0]) / POINT_REACH_PX)
    return _lines_together(one.line, other.line)


def pair(
    one: Sequence[Drawn], other: Sequence[Drawn], *, since: float = MATCH_FROM
) -> list[tuple[int, int, float]]:
    """One-to-one pairs of shapes with one label, the most alike first, each at least ``since``."""
    found = []
    for i, j in _near(one, other):
        if one[i].label == other[j].label and (alike := likeness(one[i], other[j])) >= since:
            found.append((i, j, alike))
    return one_to_one(found)


def meeting(one: Sequence[Drawn], other: Sequence[Drawn]) -> list[tuple[int, int, float]]:
    """All shapes that are alike enough, whatever their labels: one may meet several."""
    met = ((i, j, likeness(one[i], other[j])) for i, j in _near(one, other))
    return [(i, j, alike) for i, j, alike in met if alike >= MATCH_FROM]


def matched_overlap(items: Sequence[Sequence[Sequence[Drawn]]]) -> list[float]:
    """For each item on which shapes of two annotators match: the mean likeness of the pairs.

    Parameters
    ----------
    items
        For each item the shapes of each annotator.
    """
    means = []
    for given in items:
        alike = [pair_[2] for a, b in combinations(given, 2) for pair_ in pair(a, b)]
        if alike:
            means.append(sum(alike) / len(alike))
    return means


def f1(items: Sequence[Sequence[Sequence[Drawn]]]) -> list[float]:
    """For each item on which somebody drew: the share of shapes that another annotator has too.

    F1 of either as gold for the other: twice the pairs at IoU 0.5 with one label, over all shapes
    of both. Items on which neither drew anything have none.
    """
    return pairwise_f1(items, pair)


def mean_over_items(values: Sequence[float], n_labels: int, method: str) -> Agreement:
    """Every item weighs the same. Raises NotEnoughLabels where there is none."""
    if not values:
        raise NotEnoughLabels("no two annotators drew on the same item")
    return Agreement(sum(values) / len(values), len(values), n_labels, method)


def interval_over_items(
    values: Sequence[float], *, rng: np.random.Generator, level: float = 0.95
) -> Interval:
    """Bootstrap interval of the mean over items. Raises NotEnoughLabels for fewer than two."""
    if len(values) < 2:
        raise NotEnoughLabels("an interval needs two items or more")
    drawn = rng.choice(np.array(values), size=(_RESAMPLES, len(values))).mean(axis=1)
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high), level, "percentile bootstrap over items")


def _painted_alike(one: Drawn, other: Drawn) -> float:
    """Masks by their pixels; an outline beside a mask by the pixels whose centres lie in it."""
    mask = one.mask or other.mask
    if mask is None:
        return 0.0
    both = [each.mask or filled(each.rings, mask.width, mask.height) for each in (one, other)]
    return mask_iou(*both)


def _near(one: Sequence[Drawn], other: Sequence[Drawn]) -> Iterator[tuple[int, int]]:
    """Pairs whose frames touch, or nearly."""
    if not one or not other:
        return
    a, b = _frames(one), _frames(other)
    for i, (left, top, right, bottom) in enumerate(a.tolist()):
        touch = (b[:, 0] <= right + POINT_REACH_PX) & (b[:, 2] >= left - POINT_REACH_PX)
        touch &= (b[:, 1] <= bottom + POINT_REACH_PX) & (b[:, 3] >= top - POINT_REACH_PX)
        yield from ((i, int(j)) for j in np.flatnonzero(touch))


def _frames(drawn: Sequence[Drawn]) -> NDArray[np.float64]:
    return np.array([one.bounds for one in drawn], dtype=np.float64)


def _edges(rings: Sequence[Ring]) -> list[_Edge]:
    found = []
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            if y0 != y1:
                found.append((x0, y0, x1, y1) if y0 < y1 else (x1, y1, x0, y0))
    return found


def _levels(edges: list[_Edge]) -> list[float]:
    levels = {y for _, y0, _, y1 in edges for y in (y0, y1)}
    if len(edges) > _EXACT_EDGES:
        low, high = min(levels), max(levels)
        return [low + (high - low) * step / _SLABS for step in range(_SLABS + 1)]
    for one, other in combinations(edges, 2):
        crossing = _crossing(one, other)
        if crossing is not None:
            levels.add(crossing)
    return sorted(levels)


def _crossing(one: _Edge, other: _Edge) -> float | None:
    (ax, ay, bx, by), (cx, cy, dx, dy) = one, other
    across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if across == 0:
        return None
    along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across
    beside = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across
    return ay + along * (by - ay) if 0 < along < 1 and 0 < beside < 1 else None


def _cuts(edges: list[_Edge], y: float) -> list[float]:
    return sorted(x0 + (x1 - x0) * (y - y0) / (y1 - y0) for x0, y0, x1, y1 in edges if y0 <= y < y1)


def _width(xs: list[float]) -> float:
    return sum(xs[1::2]) - sum(xs[: len(xs) // 2 * 2 : 2])


def _shared_width(one: list[float], other: list[float]) -> float:
    spans = list(zip(other[::2], other[1::2], strict=False))
    return sum(
        max(0.0, min(right, end) - max(left, start))
        for left, right in zip(one[::2], one[1::2], strict=False)
        for start, end in spans
    )


def _lines_together(one: Ring, other: Ring) -> float:
    a, b = _evenly(one), _evenly(other)
    apart = np.hypot(a[:, None, 0] - b[None, :, 0], a[:, None, 1] - b[None, :, 1])
    near = apart <= POINT_REACH_PX / 2
    return float((near.any(axis=1).sum() + near.any(axis=0).sum()) / (2 * _LINE_STEPS))


def _evenly(line: Ring) -> NDArray[np.float64]:
    """As many points on every line, evenly spaced along it."""
    gone = [0.0]
    for here, there in pairwise(line):
        gone.append(gone[-1] + math.dist(here, there))
    points = []
    for step in range(_LINE_STEPS):
        wanted = gone[-1] * step / (_LINE_STEPS - 1)
        at = min(max(bisect_left(gone, wanted) - 1, 0), len(line) - 2)
        share = (wanted - gone[at]) / ((gone[at + 1] - gone[at]) or 1)
        (x0, y0), (x1, y1) = line[at], line[at + 1]
        points.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
    return np.array(points)
