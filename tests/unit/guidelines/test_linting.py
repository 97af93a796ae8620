"""Slips in written texts: the same cases that the browser's rules are tried on."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.rules.linting import find_slips
from goldsmith.domains.guidelines.rules.schemas import schema_problems
from goldsmith.domains.guidelines.types import Answer, Linter, LinterKind, Mark, Schema

FILE = Path(__file__).parents[2] / "cases" / "linters.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))


def _schema(asked: str, **linter: object) -> Schema:
    question = {"id": "q", "kind": asked, "title": "Q", "field": "text", "linters": [linter]}
    return Schema.model_validate(
        {"fields": [{"id": "text", "title": "T"}], "questions": [question]}
    )


def _settle(schema: Schema, text: str) -> None:
    answer = Answer(state="answered", marks=[Mark(id="m", value=text)])
    settle_answers(schema, {"q": answer}, {"text": "Anna"})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_linter_finds_what_reads_like_a_slip(case: dict[str, Any]) -> None:
    assert find_slips(Linter.model_validate(case["linter"]), case["text"]) == case["found"]


@pytest.mark.parametrize("kind", ["short_text", "correction"])
def test_a_slip_that_blocks_is_refused_with_what_was_found(kind: str) -> None:
    with pytest.raises(AnswersInvalid, match="A placeholder is left: “\\[name\\]”"):
        _settle(_schema(kind, kind="placeholders", blocks=True), "Dear [name]")


def test_a_slip_that_only_warns_is_taken() -> None:
    _settle(_schema("short_text", kind="placeholders"), "Dear [name]")


def test_a_linter_that_forbids_no_word_cannot_be_released() -> None:
    problems = schema_problems(_schema("short_text", kind="forbidden_words"))
    assert problems == ["“Q” forbids words, and names none."]


@given(st.text(), st.sampled_from(LinterKind))
def test_any_text_can_be_linted(text: str, kind: LinterKind) -> None:
    assert len(find_slips(Linter(kind=kind, words=["a"]), text)) <= 5
