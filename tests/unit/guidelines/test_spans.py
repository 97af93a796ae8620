"""Answers about spans, relations and chains: the same cases that the browser's rules are tried on."""

import json
from pathlib import Path
from typing import Any

import pytest

from goldsmith.domains.guidelines.errors import AnswersInvalid, SchemaInvalid
from goldsmith.domains.guidelines.rules.answers import needs_fields, settle_answers
from goldsmith.domains.guidelines.rules.schemas import check_content
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    Condition,
    Constraint,
    Content,
    Mark,
    Question,
    Schema,
)

FILE = Path(__file__).parents[2] / "cases" / "spans.json"
GIVEN = json.loads(FILE.read_text(encoding="utf-8"))
FIELDS = [{"id": "text", "title": "Text"}]
SENTENCES = {
    "surface": "something else",
    "parts": "in order, apart",
    "one_piece": "in one piece",
    "unknown_label": "no such label",
    "overlap": "may not overlap",
    "twice": "there twice",
    "too_few": "At least",
    "too_many": "At most",
    "attribute_missing": "is missing for a span",
    "attribute": "no attribute|cannot be answered so",
    "pair": "cannot join these",
    "end_missing": "not there",
    "same_end": "two different spans",
    "chain_short": "needs two different spans",
    "two_chains": "one chain only",
}


def questions_of(change: dict[str, Any]) -> list[Question]:
    labels = [{"id": "person", "name": "Person"}, {"id": "place", "name": "Place"}]
    pairs = [{"from_label": "person", "to_label": "place"}]
    relations = [{"id": "in", "name": "In", "pairs": pairs}, {"id": "near", "name": "Near"}]
    shared: dict[str, Any] = {"required": False, "about": "who"}
    return [
        Question(
            **{"id": "who", "kind": "spans", "title": "Who?", "field": "text", "labels": labels}
            | change
        ),
        Question(id="rel", kind="relations", title="How?", labels=relations, **shared),
        Question(id="same", kind="chains", title="Same?", **shared),
    ]


def answered(marks: list[dict[str, Any]]) -> Answer:
    return Answer.model_validate({"state": "answered", "marks": marks})


def answers_of(case: dict[str, Any]) -> Answers:
    spans = [
        {
            "id": id_,
            "field": "text",
            "value": label,
            "attributes": more[0] if more else {},
            "anchor": {
                "kind": "span",
                "parts": [{"start": s, "end": e or 1, "text": t} for s, e, t in parts],
            },
        }
        for id_, label, parts, *more in case["spans"]
    ]
    links = [
        {"id": id_, "value": label, "anchor": {"kind": "link", "from": start, "to": end}}
        for id_, label, start, end in case.get("links", [])
    ]
    chains = [
        {"id": id_, "value": value, "anchor": {"kind": "group", "mark_ids": ids}}
        for id_, value, ids in case.get("chains", [])
    ]
    given = {"who": spans, "rel": links, "same": chains}
    return {key: answered(marks) for key, marks in given.items() if marks}


def check(case: dict[str, Any]) -> None:
    schema = Schema(fields=FIELDS, questions=questions_of(case.get("question", {})))
    settle_answers(schema, answers_of(case), {"text": GIVEN["text"]})


@pytest.mark.parametrize(
    "case", [c for c in GIVEN["cases"] if c["problem"] is None], ids=lambda case: case["name"]
)
def test_answers_that_fit(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize(
    "case", [c for c in GIVEN["cases"] if c["problem"]], ids=lambda case: case["name"]
)
def test_answers_that_do_not_fit_say_why(case: dict[str, Any]) -> None:
    with pytest.raises(AnswersInvalid, match=SENTENCES[case["problem"]]):
        check(case)


def test_without_spans_no_text_is_needed() -> None:
    tone = Question(id="tone", kind="short_text", title="Tone?")
    assert not needs_fields(Schema(fields=FIELDS, questions=[tone]))


def test_a_constraint_between_answers_says_its_own_message() -> None:
    kind = Question(id="kind", kind="short_text", title="Kind?", required=False)
    rule = Constraint(
        when=Condition(question_id="who", any_of=["place"]),
        needs=Condition(question_id="kind", any_of=["letter"]),
        message="A place needs a letter.",
    )
    schema = Schema(fields=FIELDS, questions=[*questions_of({}), kind], constraints=[rule])
    place = {"spans": [["a", "place", [[40, 42, "東京"]]]]}
    with pytest.raises(AnswersInvalid, match="A place needs a letter"):
        settle_answers(schema, answers_of(place))
    letter = Answer(state="answered", marks=[Mark(id="k", value="letter")])
    settle_answers(schema, {**answers_of(place), "kind": letter})


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"field": None}, "needs a field"),
        ({"labels": []}, "needs a label"),
        ({"attributes": [{"id": "a", "kind": "one_of", "title": "A"}]}, "needs labels"),
        (
            {"attributes": [{"id": "a", "kind": "flag", "title": "A", "for_labels": ["x"]}]},
            "a label that does not exist",
        ),
    ],
)
def test_a_schema_about_spans_must_hold_together(change: dict[str, Any], problem: str) -> None:
    with pytest.raises(SchemaInvalid, match=problem):
        check_content(Content(schema_=Schema(fields=FIELDS, questions=questions_of(change))))


def test_relations_come_after_the_spans_they_join() -> None:
    who, rel, _ = questions_of({})
    with pytest.raises(SchemaInvalid, match="before it that marks spans"):
        check_content(Content(schema_=Schema(fields=FIELDS, questions=[rel, who])))
