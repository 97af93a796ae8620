"""Decisions about leases, versions, prefetching and what is shown, without I/O."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from goldsmith.domains.annotation.errors import LabelsAdded, VersionIncompatible
from goldsmith.domains.annotation.types import Brief, LeasedItem, Presentation
from goldsmith.domains.annotation.types.asked import Asked
from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.substance import substance
from goldsmith.domains.guidelines.types import LabelPair, Question, QuestionKind, Schema
from goldsmith.domains.predictions.types import Outcome
from goldsmith.kernel.ids import ItemId

LEASE_LENGTH = timedelta(minutes=15)
QUEUE_LENGTH = 3
SKIPS_UNTIL_SET_ASIDE = 2
UNDETERMINED = "und"
FEWEST_SHUFFLED = 2
BULK_LENGTH = 60
_BULK_KINDS = frozenset({QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.RATING})
_ROUND = 5


def read_brief(stored: dict[str, Any]) -> Brief:
    """A brief as its slot keeps it: JSON, so the parent's id came as text."""
    parent_id = stored.get("parent_id")
    return Brief(**{**stored, "parent_id": ItemId(UUID(parent_id)) if parent_id else None})


def came_back_with(asked: Asked) -> str:
    """What a slot says that came back with an answer to its annotator's question."""
    return f"You asked: {asked.question}\nAnswer: {asked.answer}"


def shuffle(fields: Sequence[str], *of: UUID) -> Presentation:
    """An order of chance that follows from whose eyes it is for, and can be computed again."""
    seed = hashlib.sha256(b"".join(id_.bytes for id_ in of)).hexdigest()[:16]
    order = sorted(fields, key=lambda field: hashlib.sha256(f"{seed}:{field}".encode()).digest())
    return Presentation(seed, order)


def read_presentation(stored: dict[str, Any] | None) -> Presentation | None:
    """A presentation as its lease keeps it."""
    if not stored or "order" not in stored:
        return None
    return Presentation(stored.get("seed", ""), list(stored["order"]))


def disguise(item: LeasedItem, schema: Schema) -> LeasedItem:
    """An item without what could name the authors of its answers: no id of theirs, no other field."""
    shown = {field.id for field in schema.fields}
    return replace(
        item,
        external_id="",
        fields={name: text for name, text in item.fields.items() if name in shown},
    )


def is_hidden(share: float, *of: UUID) -> bool:
    """Whether this slot is one of the share that sees no suggestion; the same for the same eyes."""
    digest = hashlib.sha256(b"hidden" + b"".join(id_.bytes for id_ in of)).digest()
    return int.from_bytes(digest[:8]) < share * 2.0**64


def is_gold_turn(rate: float, lease_id: UUID) -> bool:
    """Whether hidden gold comes under this lease: of chance, for a lease's id is."""
    digest = hashlib.sha256(b"gold" + lease_id.bytes).digest()
    return int.from_bytes(digest[:8]) < rate * 2.0**64


def is_repeat_turn(rate: float, lease_id: UUID) -> bool:
    """Whether one of a person's own items comes again under this lease: of chance, as gold is."""
    digest = hashlib.sha256(b"repeat" + lease_id.bytes).digest()
    return int.from_bytes(digest[:8]) < rate * 2.0**64


def about(n: int) -> int:
    """What is left, rounded up: counted to the item it would tell which item was gold or a repeat."""
    return -(-n // _ROUND) * _ROUND


def outcome_of(
    suggested: Sequence[Mapping[str, Any]],
    answers: Mapping[str, Any],
    question_id: str,
    *,
    suggestion_id: str,
    is_shown: bool,
) -> tuple[Outcome, int, int]:
    """What became of a suggestion, and how many of its marks were kept and how many changed."""
    answer = answers.get(question_id) or {}
    given = list(answer.get("marks", ()))
    taken = {mark["id"]: mark for mark in given if mark.get("suggestion_id") == suggestion_id}
    own = {mark["id"]: mark for mark in suggested}
    kept = sum(
        # Programs that take a suggestion may name its marks anew; what they say is what counts.
        any(_is_same_mark(mark, one) for one in ([own[mark_id]] if mark_id in own else suggested))
        for mark_id, mark in taken.items()
    )
    if is_shown and taken:
        is_whole = kept == len(own) == len(given)
        return Outcome.ACCEPTED if is_whole else Outcome.CHANGED, kept, len(taken) - kept
    if _is_alike(suggested, answer, question_id, answers):
        return Outcome.SAME, 0, 0
    return Outcome.REJECTED if is_shown else Outcome.DIFFERS, 0, 0


def _is_same_mark(mark: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(mark.get(part) == other.get(part) for part in ("value", "anchor", "attributes"))


def _is_alike(
    suggested: Sequence[Mapping[str, Any]],
    answer: Mapping[str, Any],
    question_id: str,
    answers: Mapping[str, Any],
) -> bool:
    whole = {"state": "answered" if suggested else "empty", "marks": suggested}
    one = substance(whole, {**answers, question_id: whole}, is_set=True)
    both = harmonised([one, substance(answer, answers, is_set=True)])
    return both[0] == both[1]


def prefetch(wanted: int, *, open_slots: int, people: int, most: int = QUEUE_LENGTH) -> int:
    """How many leases one person may hold: one where little is left, so that nobody waits."""
    if open_slots < 2 * max(people, 1):
        return 1
    return max(1, min(wanted, most, open_slots // max(people, 1)))


def fits_bulk(schema: Schema) -> bool:
    """Whether many items can be answered at once: all that is asked is to choose or to rate."""
    return all(question.kind in _BULK_KINDS for question in schema.questions)


def may_take(
    language: str, sensitivity: str, *, languages: list[str], sensitivities: list[str]
) -> bool:
    """Whether a person may be given a lane: has its language and opted into its sensitivity.

    Somebody who named no language takes any; an item of undetermined language goes to anyone.
    Languages match by their first part: `pt` takes `pt-BR`.
    """
    spoken = {spoken_one.split("-")[0].lower() for spoken_one in languages}
    asked = language.split("-", maxsplit=1)[0].lower()
    return sensitivity in sensitivities and (not spoken or asked == UNDETERMINED or asked in spoken)


def lanes_of(
    lanes: Sequence[Sequence[Any]] | None, *, languages: list[str], sensitivities: list[str]
) -> list[int]:
    """Those of a batch's lanes, each a number with its language and sensitivity, one may take."""
    return [
        lane
        for lane, language, sensitivity in lanes or []
        if may_take(language, sensitivity, languages=languages, sensitivities=sensitivities)
    ]


def check_newer_version(present: Schema, newer: Schema, *, may_add_labels: bool) -> None:
    """Let an open batch take a newer version, or raise.

    Wording, keys, colours and order may differ, and what may be answered may widen. Raises
    LabelsAdded unless that was confirmed, and VersionIncompatible where questions or labels went
    away, changed kind or unit, or take less than before: given answers wait for a migration.
    """
    newer_by_id = {question.id: question for question in newer.questions}
    if newer_by_id.keys() != {question.id for question in present.questions}:
        raise VersionIncompatible("The newer version asks other questions.")
    added: list[str] = []
    for question in present.questions:
        added += _added_choices(question, newer_by_id[question.id])
    if added and not may_add_labels:
        raise LabelsAdded(added=added)


def _added_choices(present: Question, newer: Question) -> list[str]:
    if present.kind is not newer.kind or present.when != newer.when:
        raise VersionIncompatible(f"The question {present.id} changed its kind or condition.")
    if _is_narrower(present, newer):
        raise VersionIncompatible(
            f"The question {present.id} changed its unit or field, or takes less than before."
        )
    before = {str(label.id) for label in present.labels} | {str(p.value) for p in present.points}
    after = {str(label.id) for label in newer.labels} | {str(p.value) for p in newer.points}
    if before - after:
        raise VersionIncompatible(f"The question {present.id} lost a label that may be in use.")
    return sorted(f"{present.id}:{value}" for value in after - before)


def _is_narrower(present: Question, newer: Question) -> bool:
    """Whether an answer given under the present version may mean something else, or not be allowed."""
    lowest, highest = float("-inf"), float("inf")
    return (
        (newer.required and not present.required)
        or (present.field, present.unit, present.step) != (newer.field, newer.unit, newer.step)
        or newer.max_length < present.max_length
        or newer.min_length > present.min_length
        or (newer.candidates, newer.strengths) != (present.candidates, present.strengths)
        or (present.may_tie and not newer.may_tie)
        or _limits(newer) != _limits(present)
        or _or(newer.min, lowest) > _or(present.min, lowest)
        or _or(newer.max, highest) < _or(present.max, highest)
        or _takes_fewer_marks(present, newer)
    )


def _takes_fewer_marks(present: Question, newer: Question) -> bool:
    wanted = {spec.id for spec in present.attributes if spec.required}
    return (
        present.about != newer.about
        or (present.may_overlap and not newer.may_overlap)
        or (present.is_discontinuous and not newer.is_discontinuous)
        or any(spec.required and spec.id not in wanted for spec in newer.attributes)
        or not {spec.id for spec in newer.attributes}.issuperset(s.id for s in present.attributes)
        or _pairs(newer) != _pairs(present)
    )


def _pairs(question: Question) -> dict[str, list[LabelPair]]:
    return {label.id: label.pairs for label in question.labels if label.pairs}


def _limits(question: Question) -> tuple[object, ...]:
    """Limits of texts and dates; a change of any is taken for a narrower question."""
    return (
        question.min_words, question.max_words, question.must_contain, question.must_not_contain,
        question.earliest, question.latest, [one for one in question.linters if one.blocks],
    )  # fmt: skip


def _or(bound: float | None, otherwise: float) -> float:
    return otherwise if bound is None else bound
