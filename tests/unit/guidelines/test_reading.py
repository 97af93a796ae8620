"""Spans as files write them."""

from goldsmith.domains.guidelines.rules.reading import read_spans
from goldsmith.domains.guidelines.types import LabelSpec, Question

QUESTION = Question(
    id="who",
    kind="spans",
    title="Who?",
    field="text",
    labels=[LabelSpec(id="person", name="Person"), LabelSpec(id="place", name="Place")],
)
TEXT = "Ann 👩‍👧 met Zoë"


def surfaces(value: object) -> list[str]:
    marks, _ = read_spans(QUESTION, value, TEXT)
    return [mark["anchor"]["parts"][0]["text"] for mark in marks]


def test_offsets_are_code_points() -> None:
    assert surfaces([{"start": 12, "end": 15, "label": "person"}]) == ["Zoë"]


def test_labels_go_by_name_in_any_case() -> None:
    marks, _ = read_spans(QUESTION, [{"start": 0, "end": 3, "label": "PERSON"}], TEXT)
    assert marks[0]["value"] == "person"


def test_triples_and_json_text_are_read() -> None:
    assert surfaces('[[0, 3, "person"]]') == ["Ann"]


def test_several_parts_are_one_span() -> None:
    given = {"label": "person", "parts": [{"start": 12, "end": 15}, {"start": 0, "end": 3}]}
    marks, _ = read_spans(QUESTION, [given], TEXT)
    assert [part["text"] for part in marks[0]["anchor"]["parts"]] == ["Ann", "Zoë"]


def test_what_does_not_fit_is_counted() -> None:
    given = [
        {"start": 0, "end": 99, "label": "person"},
        {"start": 3, "end": 3, "label": "person"},
        {"start": 0, "end": 3, "label": "animal"},
        {"start": 0, "end": 3, "label": "person", "text": "Bob"},
        {"start": "0", "end": True, "label": "person"},
        "Ann",
    ]
    assert read_spans(QUESTION, given, TEXT) == ([], 6)
