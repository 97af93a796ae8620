"""Painted pixels as runs, and how far two such masks cover each other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ring = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """Painted pixels of a picture, counted down its columns from the left one.

    Runs go from each of ``starts`` to the ``ends`` beside it, exclusive; they rise and are disjoint.
    """

    width: int
    height: int
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @property
    def area(self) -> int:
        """How many pixels are painted."""
        return int((self.ends - self.starts).sum())

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what is painted; all 0 where nothing is."""
        if self.area == 0:
            return 0.0, 0.0, 0.0, 0.0
        is_run = self.ends > self.starts
        first, last = self.starts[is_run], self.ends[is_run] - 1
        left, right = first // self.height, last // self.height
        # A run that goes on in the next column touches the lower and the upper edge.
        is_within = left == right
        top = np.where(is_within, first % self.height, 0).min()
        bottom = np.where(is_within, last % self.height, self.height - 1).max() + 1
        return float(left.min()), float(top), float(right.max() + 1), float(bottom)


def mask_of(counts: NDArray[np.int64], width: int, height: int) -> Mask:
    """A mask from run lengths, the first of pixels that are not painted."""
    edges = np.cumsum(counts)
    n_runs = len(edges) // 2
    return Mask(width, height, edges[0 : 2 * n_runs : 2], edges[1 : 2 * n_runs : 2])


def mask_iou(one: Mask, other: Mask) -> float:
    """Intersection over union of two masks of one picture: 0 apart, 1 the same."""
    if (one.width, one.height) != (other.width, other.height):
        return 0.0
    shared = int((_painted_before(one, other.ends) - _painted_before(one, other.starts)).sum())
    union = one.area + other.area - shared
    return shared / union if union else 0.0


def filled(rings: Sequence[Ring], width: int, height: int) -> Mask:
    """The pixels of a picture whose centres lie in rings, inside by even-odd."""
    corners = [(np.array(ring), np.roll(np.array(ring), -1, axis=0)) for ring in rings]
    edges = np.concatenate([np.hstack(pair) for pair in corners]) if corners else np.empty((0, 4))
    if len(edges) == 0:
        return Mask(width, height, np.empty(0, np.int64), np.empty(0, np.int64))
    low, high = edges[:, [0, 2]].min(axis=1), edges[:, [0, 2]].max(axis=1)
    starts: list[NDArray[np.int64]] = []
    ends: list[NDArray[np.int64]] = []
    for x in range(max(0, math.floor(low.min())), min(width, math.ceil(high.max()))):
        centre = x + 0.5
        x0, y0, x1, y1 = edges[(low <= centre) & (centre < high)].T
        crossings = np.sort(y0 + (y1 - y0) * (centre - x0) / (x1 - x0))
        rows = np.clip(np.ceil(crossings - 0.5), 0, height).astype(np.int64)
        is_run = rows[1::2] > rows[::2]
        starts.append(x * height + rows[::2][is_run])
        ends.append(x * height + rows[1::2][is_run])
    none: list[NDArray[np.int64]] = [np.empty(0, np.int64)]
    return Mask(width, height, np.concatenate(starts or none), np.concatenate(ends or none))


def united(masks: Sequence[Mask]) -> Mask:
    """The pixels that any of some masks of one picture paints; there is one at least."""
    starts = np.concatenate([mask.starts for mask in masks])
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order], np.concatenate([mask.ends for mask in masks])[order]
    reached = np.maximum.accumulate(ends)
    is_first = np.concatenate([[True], starts[1:] > reached[:-1]])[: len(starts)]
    is_last = np.concatenate([is_first[1:], [True]])[: len(starts)]
    return Mask(masks[0].width, masks[0].height, starts[is_first], reached[is_last])


def _painted_before(mask: Mask, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each place, how many painted pixels of a mask come before it."""
    if len(mask.starts) == 0:
        return np.zeros(len(places), np.int64)
    before = np.concatenate([[0], np.cumsum(mask.ends - mask.starts)])
    run = np.searchsorted(mask.starts, places, side="right")
    inside = np.maximum(mask.ends[np.maximum(run, 1) - 1] - places, 0)
    return np.asarray(before[run] - np.where(run > 0, inside, 0), dtype=np.int64)
