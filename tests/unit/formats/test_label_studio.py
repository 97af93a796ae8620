"""Label Studio's words: what backends are told, and what they answer."""

from goldsmith.formats.label_studio import Asked, read_result, to_config


def test_questions_become_a_labelling_interface() -> None:
    found = to_config(
        {"text": "text", "photo": "image"},
        [
            Asked("tone", "one_of", "text", ["good", 'so "so"']),
            Asked("who", "spans", "text", ["person"]),
            Asked("where", "shapes", "photo", ["car"]),
        ],
    )
    assert '<Text name="text" value="$text"/>' in found
    assert '<Image name="photo" value="$photo"/>' in found
    assert "<Choice value='so \"so\"'/>" in found
    assert '<Labels name="who" toName="text">' in found
    assert '<RectangleLabels name="where" toName="photo">' in found


def test_offsets_of_utf_16_become_code_points() -> None:
    text = "👋 Anna"  # the hand is one code point, and two units of UTF-16
    region = {
        "from_name": "who", "to_name": "text",
        "value": {"start": 3, "end": 7, "text": "Anna", "labels": ["person"]},
    }  # fmt: skip
    assert read_result([region], {"text": text}, {}) == {
        "who": [{"start": 2, "end": 6, "label": "person"}]
    }


def test_percent_of_a_picture_become_pixels() -> None:
    region = {
        "from_name": "where", "to_name": "photo",
        "value": {"x": 10, "y": 20, "width": 50, "height": 25, "rectanglelabels": ["car"]},
    }  # fmt: skip
    found = read_result([region], {"photo": "media:x"}, {"photo": (200, 100)})
    assert found["where"][0]["anchor"] == {
        "kind": "shape", "shape": "box", "x": 20.0, "y": 20.0, "w": 100.0, "h": 25.0,
    }  # fmt: skip
