"""Answers that compare, judge by criteria or correct; `frontend/core` tests the same cases."""

from typing import Any

import pytest

from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.rules.outputs import answer_to, candidates_of, parts_of
from goldsmith.domains.guidelines.rules.schemas import schema_problems
from goldsmith.domains.guidelines.rules.substance import substance, values_of
from goldsmith.domains.guidelines.types import Answer, Question, Schema, plain

FIELDS = {"prompt": "Say hello.", "one": "Hello there.", "two": "Good day.", "three": "Hi."}
STRENGTHS = [{"value": 1, "name": "slightly"}, {"value": 2, "name": "clearly"}]


def schema_of(**question: Any) -> Schema:
    fields = [{"id": name, "title": name} for name in FIELDS]
    asked = {"id": "q", "title": "Which?", **question}
    return Schema.model_validate({"fields": fields, "questions": [asked]})


def problem_of(
    schema: Schema, *marks: dict[str, Any], fields: dict[str, str] = FIELDS
) -> str | None:
    whole = [{"id": f"m{n}", "attributes": {}, **mark} for n, mark in enumerate(marks)]
    answer = Answer.model_validate({"state": "answered", "marks": whole})
    try:
        settle_answers(schema, {"q": answer}, fields)
    except AnswersInvalid as error:
        problems = error.facts["problems"]
        return str(problems["q"])  # type: ignore[index]  # a dict
    return None


def ranked(field: str, rank: Any) -> dict[str, Any]:
    return {"value": rank, "anchor": {"kind": "candidate", "field": field}}


def judged(criterion: str, value: str, *evidence: dict[str, Any]) -> dict[str, Any]:
    anchor = {"kind": "criterion", "criterion": criterion, "evidence": list(evidence)}
    return {"value": value, "anchor": anchor, "field": "one"}


PREFERENCE = schema_of(
    kind="preference", candidates=["one", "two"], strengths=STRENGTHS, may_tie=True
)
RANKING = schema_of(kind="ranking", candidates=["one", "two", "three"])
TIED_RANKING = schema_of(kind="ranking", candidates=["one", "two", "three"], may_tie=True)
BEST_WORST = schema_of(kind="best_worst", candidates=["one", "two", "three"])
RUBRIC = schema_of(
    kind="rubric",
    field="one",
    labels=[{"id": "polite", "name": "Polite"}, {"id": "short", "name": "Short"}],
)
CORRECTION = schema_of(kind="correction", field="one", max_length=40)


@pytest.mark.parametrize(
    ("schema", "marks"),
    [
        (PREFERENCE, [{"value": "one", "attributes": {"strength": 2}}]),
        (PREFERENCE, [{"value": "tie"}]),
        (RANKING, [ranked("two", 1), ranked("one", 2), ranked("three", 3)]),
        (TIED_RANKING, [ranked("two", 1), ranked("one", 1), ranked("three", 2)]),
        (BEST_WORST, [ranked("two", "best"), ranked("one", "worst")]),
        (RUBRIC, [judged("polite", "met"), judged("short", "not_applicable")]),
        (CORRECTION, [{"value": "Hello you."}]),
        (CORRECTION, [{"value": "Hello there.", "attributes": {"is_unchanged": True}}]),
    ],
)
def test_whole_answers_fit(schema: Schema, marks: list[dict[str, Any]]) -> None:
    assert problem_of(schema, *marks) is None


@pytest.mark.parametrize(
    ("schema", "marks", "words"),
    [
        (PREFERENCE, [{"value": "three"}], "does not compare"),
        (PREFERENCE, [{"value": "one"}], "by how much"),
        (PREFERENCE, [{"value": "one", "attributes": {"strength": True}}], "by how much"),
        (PREFERENCE, [{"value": "one"}, {"value": "two"}], "one answer"),
        (RANKING, [ranked("two", 1), ranked("one", 2)], "Rank every"),
        (RANKING, [ranked("two", 1), ranked("one", 1), ranked("three", 2)], "no tie"),
        (TIED_RANKING, [ranked("two", 1), ranked("one", 1), ranked("three", 3)], "without a gap"),
        (RANKING, [ranked("two", 1), ranked("two", 2), ranked("three", 3)], "does not compare"),
        (RANKING, [ranked("two", 1.5), ranked("one", 2), ranked("three", 3)], "whole numbers"),
        (BEST_WORST, [ranked("two", "best")], "best and which is worst"),
        (BEST_WORST, [ranked("two", "best"), ranked("two", "worst")], "two different"),
        (RUBRIC, [judged("polite", "met")], "every criterion"),
        (RUBRIC, [judged("polite", "good"), judged("short", "met")], "not_applicable"),
        (RUBRIC, [judged("polite", "met"), judged("rude", "met")], "no such criterion"),
        (CORRECTION, [{"value": "Hello there."}], "nothing needs correcting"),
        (CORRECTION, [{"value": "Hi.", "attributes": {"is_unchanged": True}}], "nothing needs"),
        (CORRECTION, [{"value": "x" * 41}], "At most 40"),
    ],
)
def test_other_answers_do_not(schema: Schema, marks: list[dict[str, Any]], words: str) -> None:
    found = problem_of(schema, *marks)
    assert found
    assert words in found


def test_evidence_stands_in_the_text() -> None:
    there = {"start": 0, "end": 5, "text": "Hello"}
    assert problem_of(RUBRIC, judged("polite", "met", there), judged("short", "met")) is None


def test_evidence_that_does_not_stand_in_the_text_is_refused() -> None:
    elsewhere = {"start": 1, "end": 6, "text": "Hello"}
    found = problem_of(RUBRIC, judged("polite", "met", elsewhere), judged("short", "met"))
    assert found
    assert "word for word" in found


@pytest.mark.parametrize(
    ("limits", "text", "words"),
    [
        ({"min_length": 5}, "abcd", "At least 5 characters"),
        ({"min_words": 3}, "two words", "At least 3 words"),
        ({"max_words": 2}, "one two three", "At most 2 words"),
        ({"min_words": 3}, "猫犬", "At least 3 words"),
        ({"must_contain": ["Source:"]}, "none", "must contain “Source:”"),
        ({"must_not_contain": ["as an AI"]}, "As an ai, I", "must not contain"),
    ],
)
def test_texts_keep_their_limits(limits: dict[str, Any], text: str, words: str) -> None:
    found = problem_of(schema_of(kind="short_text", **limits), {"value": text})
    assert found
    assert words in found


@pytest.mark.parametrize("given", ["2024-02-30", "20240229", "29.02.2024", "2024-2-9", 5])
def test_what_is_no_date_is_refused(given: str | int) -> None:
    found = problem_of(schema_of(kind="date"), {"value": given})
    assert found
    assert "must be a date" in found


def test_dates_keep_their_limits() -> None:
    schema = schema_of(kind="date", earliest="2024-01-01", latest="2024-12-31")
    assert problem_of(schema, {"value": "2024-02-29"}) is None
    assert "earliest" in str(problem_of(schema, {"value": "2023-12-31"}))
    assert "latest" in str(problem_of(schema, {"value": "2025-01-01"}))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ({"kind": "preference", "candidates": ["one"]}, "at least 2 fields"),
        ({"kind": "best_worst", "candidates": ["one", "two"]}, "at least 3 fields"),
        ({"kind": "ranking", "candidates": ["one", "one"]}, "twice"),
        ({"kind": "ranking", "candidates": ["one", "four"]}, "does not exist"),
        ({"kind": "rubric"}, "one criterion"),
        ({"kind": "correction"}, "which field"),
        ({"kind": "short_text", "min_words": 5, "max_words": 2}, "fewest words"),
        ({"kind": "date", "earliest": "2025-01-01", "latest": "2024-01-01"}, "earliest date"),
    ],
)
def test_a_question_that_cannot_be_answered_is_named(question: dict[str, Any], words: str) -> None:
    assert words in " ".join(schema_problems(schema_of(**question)))


def test_an_item_without_one_of_the_answers_asks_about_the_others() -> None:
    fields = {name: text for name, text in FIELDS.items() if name != "three"}
    both = (ranked("two", 1), ranked("one", 2))
    assert problem_of(RANKING, *both, fields=fields) is None
    assert problem_of(RANKING, *both, ranked("three", 3), fields=fields)


def test_candidates_come_in_the_order_of_the_schema() -> None:
    assert candidates_of(schema_of(kind="ranking", candidates=["three", "one"])) == ["one", "three"]


def test_a_rubric_is_counted_criterion_by_criterion() -> None:
    parts = parts_of(RUBRIC.questions[0])
    answers = {
        "q": Answer.model_validate(
            {
                "state": "answered",
                "marks": [
                    {"id": "a", **judged("polite", "met")},
                    {"id": "b", **judged("short", "not_met")},
                ],
            }
        )
    }
    assert [part.id for part in parts] == ["q.polite", "q.short"]
    assert [substance(answer_to(part, plain(answers))) for part in parts] == [
        ("met",),
        ("not_met",),
    ]


def test_who_won_is_what_two_preferences_share_not_by_how_much() -> None:
    slight = {
        "state": "answered",
        "marks": [{"id": "a", "value": "one", "attributes": {"strength": 1}}],
    }
    clear = {
        "state": "answered",
        "marks": [{"id": "b", "value": "one", "attributes": {"strength": 2}}],
    }
    assert substance(slight) == substance(clear)


def test_a_rank_names_its_answer() -> None:
    marks: Any = [{"id": "a", **ranked("two", 1)}, {"id": "b", **ranked("one", 2)}]
    given = substance({"state": "answered", "marks": marks})
    assert given
    assert values_of(given) == ["1 @two", "2 @one"]


def test_a_condition_on_the_winner_is_known() -> None:
    schema = PREFERENCE.model_copy(
        update={
            "questions": [
                *PREFERENCE.questions,
                Question.model_validate(
                    {
                        "id": "why",
                        "kind": "short_text",
                        "title": "Why?",
                        "when": {"question_id": "q", "any_of": ["four"]},
                    }
                ),
            ]
        }
    )
    assert "does not have" in " ".join(schema_problems(schema))
