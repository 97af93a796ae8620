"""Questions about turns: the cases that the browser's rules share, and what files may write."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.rules.reading import read_marks
from goldsmith.domains.guidelines.rules.schemas import schema_problems
from goldsmith.domains.guidelines.rules.substance import substance
from goldsmith.domains.guidelines.rules.telling import told_marks
from goldsmith.domains.guidelines.rules.turns import by_turn
from goldsmith.domains.guidelines.types import Answer, Answers, FieldSpec, Question, Schema
from goldsmith.formats.conversation import read_conversation, turns_of

CASES = json.loads((Path(__file__).parents[2] / "cases" / "turns.json").read_text(encoding="utf-8"))
FIELDS = {"chat": read_conversation(CASES["conversation"])}
CHAT = {"id": "chat", "kind": "conversation", "title": "Chat"}
SCHEMA = Schema.model_validate(
    {"fields": [CHAT], "questions": CASES["questions"], "constraints": CASES["constraints"]}
)
GOOD, WHY = SCHEMA.questions[:2]
WHO = Question.model_validate({
    "id": "who", "kind": "spans", "title": "Who?", "field": "chat", "required": False,
    "labels": [{"id": "thing", "name": "Thing"}],
})  # fmt: skip


def answers_of(case: dict) -> Answers:
    return {
        question_id: Answer.model_validate({
            "state": "answered",
            "marks": [
                {"id": f"m{n}", "field": "chat", "anchor": {"kind": "turn", "turn": turn}, "value": value}
                for n, (turn, value) in enumerate(pairs)
            ],
        })
        for question_id, pairs in case["given"].items()
    }  # fmt: skip


def wrong_with(answers: Answers) -> list[str]:
    try:
        settle_answers(SCHEMA, answers, FIELDS)
    except AnswersInvalid as error:
        return sorted(error.facts["problems"])
    return []


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["name"])
def test_the_rules_that_both_sides_share(case: dict) -> None:
    assert wrong_with(answers_of(case)) == case["wrong"]


def test_a_question_about_turns_needs_a_conversation() -> None:
    schema = SCHEMA.model_copy(update={"fields": [FieldSpec(id="chat", title="Chat")]})
    assert any("holds a conversation" in problem for problem in schema_problems(schema))


def test_the_schema_of_the_cases_can_be_released() -> None:
    assert schema_problems(SCHEMA) == []


@pytest.mark.parametrize(
    "value",
    [
        ["Yes", "no"],
        {"1": "yes", "3": "No"},
        [{"turn": 1, "value": "yes"}, {"turn": 3, "label": "no"}],
        '[{"turn": 1, "value": "yes"}, {"turn": 3, "value": "no"}]',
    ],
)
def test_a_file_may_write_answers_about_turns_in_four_ways(value: object) -> None:
    marks, left_out = read_marks(GOOD, value, FIELDS)
    told = [(mark["anchor"]["turn"], mark["value"]) for mark in marks]
    assert (told, left_out) == ([(1, "yes"), (3, "no")], 0)


def test_what_names_no_turn_or_label_is_counted() -> None:
    assert read_marks(GOOD, {"9": "yes", "1": "perhaps"}, FIELDS) == ([], 2)


def test_a_span_that_counts_from_its_turn_is_told_from_its_turn() -> None:
    given = [{"turn": 3, "start": 4, "end": 9, "label": "thing"}]
    marks, left_out = read_marks(WHO, given, FIELDS)
    told = told_marks(WHO, {"who": {"state": "answered", "marks": marks}}, FIELDS)
    assert (told, left_out) == (
        [{"turn": 3, "start": 4, "end": 9, "text": "lines", "label": "thing"}],
        0,
    )


def test_a_span_may_not_cross_turns() -> None:
    schema = Schema.model_validate({"fields": [CHAT], "questions": [WHO.model_dump()]})
    marks, _ = read_marks(WHO, [{"start": 0, "end": 5, "label": "thing"}], FIELDS)
    given = {"who": Answer.model_validate({"state": "answered", "marks": marks})}
    with pytest.raises(AnswersInvalid, match="within one turn"):
        settle_answers(schema, given, FIELDS)


def test_no_label_on_a_turn_is_an_answer_to_a_question_that_takes_several() -> None:
    several = WHY.model_copy(update={"when": None})
    assert by_turn(several, (), FIELDS) == {1: (), 3: ()}


@given(
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["yes", "no"])), unique=True, min_size=1)
)
def test_the_order_and_ids_of_marks_do_not_change_what_is_said(pairs: list) -> None:
    one = answers_of({"given": {"good": pairs}})["good"].model_dump(mode="json")
    other = answers_of({"given": {"good": pairs[::-1]}})["good"].model_dump(mode="json")
    assert substance(one) == substance(other)


@given(st.lists(st.sampled_from(["yes", "no", None]), min_size=2, max_size=2))
def test_what_a_file_writes_for_each_turn_is_what_is_read(values: list) -> None:
    marks, _ = read_marks(GOOD, values, FIELDS)
    asked = [at for at, turn in enumerate(turns_of(FIELDS["chat"]) or []) if turn.role != "user"]
    found = {mark["anchor"]["turn"]: mark["value"] for mark in marks}
    assert [found.get(at) for at in asked] == values
