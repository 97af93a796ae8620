"""Run lengths of masks: what pycocotools writes is read, pixel for pixel; what is none is refused."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pycocotools import mask as coco

from goldsmith.formats.masks import RunsInvalid, read_runs
from goldsmith.formats.shapes import area_of, bounds_of, mask_in
from goldsmith.stats.masks import Mask, filled, mask_iou

FILE = Path(__file__).parents[2] / "cases" / "masks.json"
GIVEN = json.loads(FILE.read_text(encoding="utf-8"))
PIXELS = arrays(
    np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 9)), elements=st.integers(0, 1)
)


def encoded(pixels: np.ndarray) -> str:
    return coco.encode(np.asfortranarray(pixels))["counts"].decode()


def read(pixels: np.ndarray) -> Mask:
    return read_runs(encoded(pixels), pixels.shape[1], pixels.shape[0])


def drawn(mask: Mask) -> np.ndarray:
    flat = np.zeros(mask.width * mask.height, np.uint8)
    for start, end in zip(mask.starts.tolist(), mask.ends.tolist(), strict=True):
        flat[start:end] = 1
    return flat.reshape((mask.height, mask.width), order="F")


@settings(deadline=None)
@given(PIXELS)
def test_what_pycocotools_writes_is_read_pixel_for_pixel(pixels: np.ndarray) -> None:
    assert np.array_equal(drawn(read(pixels)), pixels)


@settings(deadline=None)
@given(PIXELS)
def test_area_and_bounds_are_those_of_pycocotools(pixels: np.ndarray) -> None:
    runs = coco.encode(np.asfortranarray(pixels))
    shape = {"shape": "mask", "size": list(pixels.shape), "counts": runs["counts"].decode()}
    assert area_of(shape) == coco.area(runs)
    if pixels.any():
        assert bounds_of(shape) == tuple(coco.toBbox(runs).tolist())


@settings(deadline=None)
@given(PIXELS, st.data())
def test_iou_is_that_of_pycocotools(one: np.ndarray, data: st.DataObject) -> None:
    other = data.draw(arrays(np.uint8, one.shape, elements=st.integers(0, 1)))
    runs = [coco.encode(np.asfortranarray(each)) for each in (one, other)]
    if one.any() or other.any():
        wanted = float(coco.iou(runs[:1], runs[1:], [0])[0, 0])
        assert mask_iou(read(one), read(other)) == pytest.approx(wanted)


def test_large_runs_and_long_numbers_are_read() -> None:
    pixels = np.zeros((3000, 4000), np.uint8)
    pixels[1234:2345, 777:3999] = 1
    assert read(pixels).area == 1111 * 3222


@pytest.mark.parametrize("counts", ["~", "\x00", "é", "o", "P", "0", "1o", "1" * 9, "PPPPPPPPP0"])
def test_what_is_no_list_of_runs_is_refused(counts: str) -> None:
    with pytest.raises(RunsInvalid):
        read_runs(counts, 4, 3)


def test_a_tiny_text_that_claims_a_huge_picture_costs_nothing() -> None:
    with pytest.raises(RunsInvalid):
        mask_in({"size": [100_000, 100_000], "counts": "0"})


def test_pixels_whose_centres_lie_in_a_ring_are_filled() -> None:
    ring = [(1.0, 1.0), (5.0, 1.0), (5.0, 3.6), (1.0, 3.6)]
    hole = [(2.0, 2.0), (3.0, 2.0), (3.0, 3.0), (2.0, 3.0)]
    assert drawn(filled([ring, hole], 7, 5)).tolist() == [
        [0, 0, 0, 0, 0, 0, 0],
        [0, 1, 1, 1, 1, 0, 0],
        [0, 1, 0, 1, 1, 0, 0],
        [0, 1, 1, 1, 1, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
    ]


def test_masks_of_different_pictures_are_not_alike() -> None:
    ones = np.ones((3, 4), np.uint8)
    assert mask_iou(read(ones), read(np.ones((4, 3), np.uint8))) == 0


@pytest.mark.parametrize("case", GIVEN["cases"], ids=lambda case: case["name"])
def test_the_cases_that_the_browser_is_tried_on_too(case: dict[str, Any]) -> None:
    pixels = np.array([[int(pixel) for pixel in row] for row in case["rows"]], np.uint8)
    assert encoded(pixels) == case["counts"]
    assert np.array_equal(drawn(read_runs(case["counts"], *pixels.shape[::-1])), pixels)
