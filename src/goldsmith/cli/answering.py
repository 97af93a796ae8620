"""Answers as a file writes them, in the one shape that the server takes."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from goldsmith.domains.guidelines.rules.reading import is_read_beside_text, read_marks
from goldsmith.domains.guidelines.types import Question, Schema


class Reader:
    """Reads answers by the guideline version that asks for them; each version is fetched once."""

    def __init__(self, fetch: Callable[[str], Mapping[str, Any]]) -> None:
        self._fetch = fetch
        self._questions = lru_cache(maxsize=50)(self._questions_of)

    def read(
        self, answers: Mapping[str, Any], version_id: str | None, fields: Mapping[str, str]
    ) -> dict[str, Any]:
        """Answers of a row: a value or a list of values for each question, or whole answers.

        Comparisons, rubrics, corrections and spans may be written as an import writes them.
        """
        questions = self._questions(version_id) if version_id else {}
        return {id_: _answer(questions.get(id_), given, fields) for id_, given in answers.items()}

    def _questions_of(self, version_id: str) -> dict[str, Question]:
        content: Any = self._fetch(version_id)["content"]
        schema = Schema.model_validate(content["schema"])
        return {question.id: question for question in schema.questions}


def _answer(question: Question | None, given: Any, fields: Mapping[str, str]) -> dict[str, Any]:
    if isinstance(given, dict) and "state" in given:
        return given
    if question is not None and is_read_beside_text(question):
        marks, _ = read_marks(question, given, fields)
    else:
        values = given if isinstance(given, list) else [given]
        marks = [{"id": f"m{number}", "value": part} for number, part in enumerate(values, 1)]
    return {"state": "answered" if marks else "empty", "marks": marks}
