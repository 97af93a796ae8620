"""Answers about regions of sound: the same cases that the browser's rules are tried on."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from goldsmith.domains.guidelines.errors import AnswersInvalid, SchemaInvalid
from goldsmith.domains.guidelines.rules.answers import needs_sizes, settle_answers
from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.reading import read_marks
from goldsmith.domains.guidelines.rules.schemas import check_content
from goldsmith.domains.guidelines.rules.substance import substance
from goldsmith.domains.guidelines.rules.telling import told_marks
from goldsmith.domains.guidelines.types import Answer, Content, Question, Schema

FILE = Path(__file__).parents[2] / "cases" / "regions.json"
GIVEN = json.loads(FILE.read_text(encoding="utf-8"))
FIELDS = [{"id": "audio", "kind": "audio", "title": "Recording"}]
LABELS = [{"id": "talk", "name": "Talking"}, {"id": "sing", "name": "Singing"}]
SENTENCES = {
    "past_end": "past the end of the recording",
    "backwards": "ends after it starts",
    "unknown_tier": "no such tier",
    "unknown_label": "no such label",
    "overlap": "may not overlap",
    "transcript_missing": "needs its transcript",
    "transcript": "no transcript|is a text of at most",
    "speaker": "no speaker|no such speaker",
    "twice": "there twice",
    "too_few": "At least",
    "too_many": "At most",
    "attribute_missing": "is missing for a region",
    "attribute": "no attribute",
}


def question_of(**change: Any) -> Question:
    given = {"id": "regions", "kind": "regions", "title": "What?", "field": "audio"}
    return Question(**given | {"labels": LABELS, "tiers": GIVEN["tiers"]} | change)


def answer_of(regions: list[list[Any]]) -> Answer:
    marks = [
        {
            "id": id_,
            "field": "audio",
            "value": label,
            "attributes": more[0] if more else {},
            "anchor": {"kind": "region", "tier": tier, "start": start, "end": end},
        }
        for id_, label, tier, start, end, *more in regions
    ]
    return Answer.model_validate({"state": "answered", "marks": marks})


def settle(question: Question, answer: Answer) -> None:
    schema = Schema(fields=FIELDS, questions=[question])
    assert needs_sizes(schema)
    sizes = {"audio": (GIVEN["duration_ms"],)}
    settle_answers(schema, {"regions": answer}, {"audio": "media:x"}, sizes)


def given(regions: list[list[Any]]) -> Any:
    return substance(answer_of(regions).model_dump(mode="json"), is_set=True)


@pytest.mark.parametrize(
    "case", [c for c in GIVEN["cases"] if c["problem"] is None], ids=lambda case: case["name"]
)
def test_regions_that_fit(case: dict[str, Any]) -> None:
    settle(question_of(**case.get("question", {})), answer_of(case["regions"]))


@pytest.mark.parametrize(
    "case", [c for c in GIVEN["cases"] if c["problem"]], ids=lambda case: case["name"]
)
def test_regions_that_do_not_fit(case: dict[str, Any]) -> None:
    with pytest.raises(AnswersInvalid, match=SENTENCES[case["problem"]]):
        settle(question_of(**case.get("question", {})), answer_of(case["regions"]))


def test_times_are_whole_milliseconds() -> None:
    with pytest.raises(ValidationError):
        answer_of([["a", "talk", "speech", 0.5, 900]])


def test_an_item_without_a_recording_takes_no_regions() -> None:
    schema = Schema(fields=FIELDS, questions=[question_of()])
    answer = answer_of([["a", "talk", "speech", 0, 900]])
    with pytest.raises(AnswersInvalid, match="no recording"):
        settle_answers(schema, {"regions": answer}, {}, {})


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"field": None}, "needs a field that holds a recording"),
        ({"tiers": []}, "needs a tier"),
        ({"tiers": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]}, "there twice"),
        ({"attributes": [{"id": "speaker", "kind": "text", "title": "Who"}]}, "something else"),
    ],
)
def test_a_schema_that_cannot_be_asked(change: dict[str, Any], sentence: str) -> None:
    schema = Schema(fields=FIELDS, questions=[question_of(**change)])
    with pytest.raises(SchemaInvalid, match=sentence):
        check_content(Content(schema_=schema))


def test_edges_that_a_hand_moves_are_the_same_answer() -> None:
    one, other = (
        given([["a", "talk", "speech", 100, 900]]),
        given([["b", "talk", "speech", 150, 920]]),
    )
    assert harmonised([one, None, other]) == [one, None, one]


@pytest.mark.parametrize(
    "region",
    [
        ["a", "talk", "speech", 400, 900],
        ["a", "sing", "speech", 100, 900],
        ["a", "talk", "noise", 100, 900],
        ["a", "talk", "speech", 100, 900, {"transcript": "hey"}],
        ["a", "talk", "speech", 100, 900, {"speaker": "Zoë"}],
    ],
    ids=["other edges", "another label", "another tier", "another transcript", "another speaker"],
)
def test_what_makes_two_answers_differ(region: list[Any]) -> None:
    one, other = given([["a", "talk", "speech", 100, 900]]), given([region])
    assert harmonised([one, other]) == [one, other]


def test_a_release_tells_regions_in_the_order_of_the_sound() -> None:
    answer = answer_of(
        [
            ["b", "talk", "words", 900, 1500, {"transcript": "two", "is_loud": True}],
            ["a", "talk", "words", 100, 800, {"transcript": "one", "speaker": "Ben"}],
        ]
    )
    told = told_marks(question_of(), {"regions": answer.model_dump(mode="json")})
    assert told == [
        {"label": "talk", "tier": "words", "start": 100, "end": 800, "speaker": "Ben", "transcript": "one"},
        {"label": "talk", "tier": "words", "start": 900, "end": 1500, "transcript": "two",
         "attributes": {"is_loud": True}},
    ]  # fmt: skip


def test_intervals_of_a_textgrid_become_transcripts_or_labels() -> None:
    intervals = [
        {"tier": "WORDS", "start": 100, "end": 800, "text": "one"},
        {"tier": "Noise", "start": 0, "end": 50, "text": "Singing"},
        {"tier": "Noise", "start": 60, "end": 70, "text": "hum"},
        {"tier": "phones", "start": 0, "end": 50, "text": "w"},
    ]
    marks, left_out = read_marks(question_of(labels=LABELS), intervals, {})
    assert [(m["value"], m["anchor"]["tier"]) for m in marks] == [("sing", "noise")]
    assert left_out == 3  # with several labels a transcript alone does not say which
    marks, left_out = read_marks(question_of(labels=[]), intervals, {})
    assert [(m["value"], m["attributes"]) for m in marks] == [
        ("words", {"transcript": "one"}),
        ("noise", {}),
        ("noise", {}),
    ]
    assert left_out == 1
