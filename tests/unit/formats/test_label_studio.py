"""Label Studio's words: what backends are told, and what they answer."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pycocotools import mask as coco

from goldsmith.formats.label_studio import Asked, to_config
from goldsmith.formats.label_studio_brush import BrushInvalid, read_brush
from goldsmith.formats.label_studio_results import read_result
from goldsmith.formats.masks import write_runs

PHOTO = {"photo": (200, 100)}


def test_questions_become_a_labelling_interface() -> None:
    found = to_config(
        {"text": "text", "photo": "image"},
        [
            Asked("tone", "one_of", "text", ["good", 'so "so"']),
            Asked("who", "spans", "text", ["person"]),
            Asked("where", "shapes", "photo", ["car"], ["box", "rotated_box"]),
        ],
    )
    assert '<Text name="text" value="$text"/>' in found
    assert '<Image name="photo" value="$photo"/>' in found
    assert "<Choice value='so \"so\"'/>" in found
    assert '<Labels name="who" toName="text">' in found
    assert found.count("RectangleLabels name=") == 1
    assert '<RectangleLabels name="where" toName="photo">' in found


def test_each_sort_of_mark_has_a_tag_of_its_own() -> None:
    found = to_config(
        {"photo": "image", "sound": "audio"},
        [
            Asked("it", "shapes", "photo", ["car"], ["polygon", "mask", "skeleton"], ["wheel"]),
            Asked("said", "regions", "sound", ["noise"], tiers=["near", "far"], written=["near"]),
        ],
    )
    assert '<PolygonLabels name="it" toName="photo">' in found
    assert '<BrushLabels name="it.brushlabels" toName="photo">' in found
    assert '<KeyPointLabels name="it.joints" toName="photo">\n    <Label value="wheel"/>' in found
    assert '<Labels name="said" toName="sound">' in found
    assert '<Labels name="said.far" toName="sound">' in found
    assert '<TextArea name="said.transcript" toName="sound" perRegion="true"/>' in found


def test_offsets_of_utf_16_become_code_points() -> None:
    text = "👋 Anna"  # the hand is one code point, and two units of UTF-16
    region = {
        "from_name": "who", "to_name": "text",
        "value": {"start": 3, "end": 7, "text": "Anna", "labels": ["person"]},
    }  # fmt: skip
    assert read_result([region], {"text": text}, {}).values == {
        "who": [{"start": 2, "end": 6, "label": "person"}]
    }


@pytest.mark.parametrize(("value", "wanted"), [
    ({"x": 10, "y": 20, "width": 50, "height": 25, "rectanglelabels": ["car"]},
     {"shape": "box", "x": 20, "y": 20, "w": 100, "h": 25}),
    # turned by a quarter about its top left corner, so its width goes down and its height left
    ({"x": 50, "y": 20, "width": 20, "height": 10, "rotation": 90, "rectanglelabels": ["car"]},
     {"shape": "rotated_box", "cx": 95, "cy": 40, "w": 40, "h": 10, "angle": 90}),
    ({"points": [[0, 0], [50, 0], [50, 50]], "polygonlabels": ["car"]},
     {"shape": "polygon", "rings": [[[0, 0], [100, 0], [100, 50]]]}),
    ({"x": 50, "y": 50, "radiusX": 10, "radiusY": 20, "rotation": 30, "ellipselabels": ["car"]},
     {"shape": "ellipse", "cx": 100, "cy": 50, "rx": 20, "ry": 20, "angle": 30}),
    ({"x": 25, "y": 25, "width": 0.5, "keypointlabels": ["car"]}, {"shape": "point", "x": 50, "y": 25}),
    ({"vertices": [{"x": 0, "y": 0}, {"x": 50, "y": 50}], "vectorlabels": ["car"]},
     {"shape": "polyline", "points": [[0, 0], [100, 50]]}),
])  # fmt: skip
def test_percent_of_a_picture_become_pixels(value: dict[str, Any], wanted: dict[str, Any]) -> None:
    region = {"from_name": "where", "to_name": "photo", "value": value}
    found = read_result([region], {"photo": "media:x"}, PHOTO)
    assert found.values["where"] == [{"label": "car", **wanted}]
    assert found.left_out == []


def packed(pixels: np.ndarray) -> list[int]:
    """Pixels as Label Studio packs them: runs of equal bytes, written after its reader."""
    words = np.repeat(pixels.ravel() * 255, 4)
    bits = f"{len(words):032b}{7:05b}" + "".join(f"{size - 1:04b}" for size in (3, 4, 8, 16))
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end] == words[at] and end - at < 2**16:
            end += 1
        if end - at > 2:
            bits += f"1{3:02b}{end - at - 1:016b}{words[at]:08b}"
        else:
            end = min(at + 3, len(words))
            bits += f"0{1:02b}{end - at - 1:04b}" + "".join(f"{w:08b}" for w in words[at:end])
        at = end
    bits += "0" * (-len(bits) % 8)
    return [int(bits[at : at + 8], 2) for at in range(0, len(bits), 8)]


PIXELS = arrays(
    np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 9)), elements=st.integers(0, 1)
)


@settings(deadline=None)
@given(PIXELS)
def test_a_brush_is_read_pixel_for_pixel(pixels: np.ndarray) -> None:
    counts = read_brush(packed(pixels), pixels.shape[1], pixels.shape[0])
    runs = {"size": list(pixels.shape), "counts": write_runs(counts).encode()}
    assert np.array_equal(coco.decode(runs), pixels)


@settings(deadline=None)
@given(st.lists(st.integers(0, 255), max_size=60))
def test_bytes_that_are_no_brush_are_refused(given: list[int]) -> None:
    with pytest.raises(BrushInvalid):
        read_brush(given, 1000, 1000)


def test_a_brush_of_another_size_is_said_and_not_dropped() -> None:
    value = {"format": "rle", "rle": packed(np.ones((5, 5), np.uint8)), "brushlabels": ["car"]}
    region = {"from_name": "where", "to_name": "photo", "type": "brushlabels", "value": value}
    found = read_result([region], {}, PHOTO)
    assert found.values == {}
    assert found.left_out == ["A brushlabels holds no pixels of a picture of 200 × 100."]


BODY = Asked("body", "shapes", "photo", ["person"], ["skeleton"], ["head", "foot"])


def point(label: str, x: float, **more: Any) -> dict[str, Any]:
    value = {"x": x, "y": 10, "width": 1, "keypointlabels": [label]}
    return {"from_name": "body.joints", "to_name": "photo", "type": "keypointlabels",
            "value": value, **more}  # fmt: skip


def test_points_that_name_joints_are_skeletons_each_with_its_parent() -> None:
    box = {"from_name": "body", "to_name": "photo", "type": "rectanglelabels", "id": "p1",
           "value": {"x": 0, "y": 0, "width": 9, "height": 9, "rectanglelabels": ["person"]}}  # fmt: skip
    result = [box, point("head", 10, parentID="p1"), point("foot", 20, parentID="p2"),
              point("head", 20, parentID="p2")]  # fmt: skip
    found = read_result(result, {}, PHOTO, {"body": BODY})
    one, other = found.values["body"]
    assert one["joints"] == [
        {"joint": "head", "x": 20, "y": 10, "v": 2}, {"joint": "foot", "x": 0, "y": 0, "v": 0},
    ]  # fmt: skip
    assert (other["label"], other["joints"][0]["x"]) == ("person", 40)
    assert found.left_out == []


def test_two_bodies_that_nothing_tells_apart_are_left_out() -> None:
    found = read_result([point("head", 1), point("head", 2)], {}, PHOTO, {"body": BODY})
    assert "twice" in found.left_out[0]


def test_seconds_of_a_recording_become_milliseconds_with_the_words_beside_them() -> None:
    asked = Asked("said", "regions", "sound", ["speech"], tiers=["near", "far"])
    result = [
        {"id": "r", "from_name": "said", "to_name": "sound", "type": "labels",
         "value": {"start": 0.5, "end": 1.25, "channel": 0, "labels": ["speech"]}},
        {"id": "r", "from_name": "said.transcript", "to_name": "sound", "type": "textarea",
         "value": {"start": 0.5, "end": 1.25, "text": ["Good", "day"]}},
        {"id": "s", "from_name": "said.far", "to_name": "sound", "type": "labels",
         "value": {"start": 2, "end": 3, "labels": ["speech"]}},
    ]  # fmt: skip
    found = read_result(result, {}, {"sound": (4000,)}, {"said": asked})
    assert found.values["said"] == [
        {"tier": "near", "start": 500, "end": 1250, "label": "speech", "transcript": "Good\nday"},
        {"tier": "far", "start": 2000, "end": 3000, "label": "speech"},
    ]
    assert found.left_out == []


@pytest.mark.parametrize(("region", "words"), [
    ({"type": "relation", "from_id": "a", "to_id": "b"}, "cannot be taken over"),
    ({"type": "choices", "from_name": "mood", "value": {"choices": ["x"]}}, "does not ask"),
    ({"type": "pairwise", "from_name": "body", "value": {"selected": "left"}}, "no question here"),
    ({"type": "rectanglelabels", "from_name": "body", "to_name": "photo",
      "value": {"x": "?", "y": 0, "width": 1, "height": 1, "rectanglelabels": ["car"]}},
     "not as Label Studio writes it"),
    ({"type": "rectanglelabels", "from_name": "body", "to_name": "photo", "image_rotation": 90,
      "value": {"x": 0, "y": 0, "width": 1, "height": 1, "rectanglelabels": ["car"]}}, "turned"),
])  # fmt: skip
def test_what_cannot_be_held_is_named(region: dict[str, Any], words: str) -> None:
    found = read_result([region], {}, PHOTO, {"body": BODY})
    assert found.values == {}
    assert words in found.left_out[0]
