"""What a file's columns are taken for, before anybody looks."""

import pytest

from goldsmith.domains.items.rules.mapping import suggest_mapping
from goldsmith.formats.types import Row


def test_a_prompt_and_its_answers_become_fields_of_their_own() -> None:
    found = suggest_mapping(
        [Row(1, {"id": 1, "Prompt": "q", "Response A": "x", "Response B": "y", "model": "m"})]
    )
    assert found
    assert found.fields == {
        "Prompt": "prompt",
        "Response A": "response_a",
        "Response B": "response_b",
    }
    assert (found.external_id, found.metadata) == ("id", ["model"])


@pytest.mark.parametrize("columns", [["text", "answer"], ["prompt", "stars"], ["response_1", "id"]])
def test_other_files_have_one_text(columns: list[str]) -> None:
    found = suggest_mapping([Row(1, dict.fromkeys(columns, "words"))])
    assert found
    assert list(found.fields.values()) == ["text"]
