"""One finding each: what a check says of a pair of texts, a doubt, an answer or an odd one."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.curation.queries.evidence import Pair
from goldsmith.domains.curation.queries.findings import name_values
from goldsmith.domains.curation.rules import NEARLY_THE_SAME
from goldsmith.domains.curation.types import CheckKind, Found
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.rules.answers import needs_sizes, settle_answers
from goldsmith.domains.guidelines.types import Answer, Question, QuestionKind, Schema
from goldsmith.domains.media.queries import find_sizes
from goldsmith.domains.media.types import referenced
from goldsmith.domains.quality.queries.ratings import list_questions
from goldsmith.formats.conversation import text_of
from goldsmith.kernel.ids import ItemId, ProjectId
from goldsmith.kernel.phrases import Phrase
from goldsmith.learning.similar import alike

_COMPARED = frozenset({QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.RATING})


def text_in(fields: Mapping[str, str]) -> str:
    """All that an item says in words."""
    return "\n".join(text_of(value) for value in fields.values() if referenced(value) is None)


def list_labelled(session: Session, project_id: ProjectId) -> list[Question]:
    """The questions about whole items that are answered by labels or points of a scale."""
    return [
        question
        for question in list_questions(session, project_id)
        if question.kind in _COMPARED and not question.per_turn
    ]


def find_schema(session: Session, project_id: ProjectId) -> Schema | None:
    """The schema of the newest guideline version."""
    version_id = guidelines.find_latest_version(session, project_id)
    return guidelines.get_schema(session, version_id) if version_id else None


def near_duplicate(question: Question, pair: Pair) -> Found | None:
    """Two labels of nearly the same text; None where the texts differ more than it seemed."""
    share = alike(text_in(pair.fields), text_in(pair.other_fields))
    if share < NEARLY_THE_SAME or not text_in(pair.fields).strip():
        return None
    other = name_values(question, pair.other_value)
    reason = Phrase("check_near_duplicate", {"share": round(100 * share), "other": other})
    return Found(
        pair.item_id, question.id, CheckKind.NEAR_DUPLICATE,
        (share - NEARLY_THE_SAME) / (1 - NEARLY_THE_SAME), reason, pair.other_id,
    )  # fmt: skip


def doubted(question: Question, item_id: ItemId, doubt: Mapping[str, Any]) -> Found:
    """A label that a model takes for another."""
    sure, own = doubt["other_likely"], doubt["likely"]
    facts = {
        "other": name_values(question, [doubt["other"]]),
        "sure": round(100 * sure),
        "own": round(100 * own),
    }
    return Found(item_id, question.id, CheckKind.MODEL, sure - own, Phrase("check_model", facts))


def misfits(session: Session, project_id: ProjectId, schema: Schema, item: Any) -> Iterator[Found]:
    """What does not fit the newest guideline: in the item itself, and in what was answered."""
    item_id = ItemId(item.id)
    for field in schema.fields:
        if not item.fields.get(field.id, "").strip():
            reason = Phrase("check_missing_field", {"field": field.title})
            yield Found(item_id, "", CheckKind.MISSING, 0.5, reason)
            break
    sizes = find_sizes(session, project_id, item.fields) if needs_sizes(schema) else None
    answers = [item.ruled] if item.ruled else item.given or []
    problems: dict[str, tuple[str, bool, int]] = {}
    for given in answers:
        read = {key: Answer.model_validate(one) for key, one in given.items()}
        try:
            settle_answers(schema, _asked(schema, read), item.fields, sizes)
        except AnswersInvalid as refusal:
            told: Any = refusal.facts["problems"]
            for question_id, problem in told.items():
                is_missing = question_id not in read or read[question_id].state != "answered"
                _, _, n = problems.get(question_id, ("", False, 0))
                problems[question_id] = (problem, is_missing, n + 1)
    for question_id, (problem, is_missing, n) in problems.items():
        kind = CheckKind.MISSING if is_missing else CheckKind.RULE
        code = "check_missing_answer" if is_missing else "check_rule"
        reason = Phrase(code, {"problem": problem})
        yield Found(item_id, question_id, kind, n / max(1, len(answers)), reason)


def _asked(schema: Schema, answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers to questions that the guideline still asks: a dropped question is no mistake."""
    known = {question.id for question in schema.questions}
    return {key: one for key, one in answers.items() if key in known}


def odd(kind: CheckKind, row: Any) -> Found:
    """An item whose length, or the time of whose answer, lies far from what is usual."""
    strength = min(1.0, (abs(row.z) - 4.0) / 8.0)
    if kind is CheckKind.LENGTH:
        code = "check_too_long" if row.z > 0 else "check_too_short"
        facts: dict[str, Any] = {"n": round(row.n), "usual": round(row.usual)}
    else:
        code = "check_too_slow" if row.z > 0 else "check_too_fast"
        facts = {"took": round(row.took, 1), "usual": round(row.usual, 1)}
    return Found(ItemId(row.item_id), "", kind, strength, Phrase(code, facts))
