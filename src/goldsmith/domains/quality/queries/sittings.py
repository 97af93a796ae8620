"""What each person first answered to a question, in the order they worked, gold among it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.outputs import answer_to
from goldsmith.domains.guidelines.rules.substance import name_of, substance
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.rules import Given
from goldsmith.kernel.ids import ItemId, PersonId, ProjectId
from goldsmith.stats.truth.labels import UNKNOWN

MOST_CLASSES = 50

# What was answered first is what its author thought before anybody corrected them. Gold that was
# withdrawn measures nobody.
_GIVEN = """
SELECT a.item_id, a.annotator_id, a.created_at, (r.answers - a.left_out) -> :question_id AS answer,
       g.item_id IS NOT NULL AS is_gold
FROM annotations a
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = 1
LEFT JOIN gold_exposures x ON x.slot_id = a.slot_id AND x.person_id = a.annotator_id
LEFT JOIN gold_items g ON g.item_id = x.item_id AND g.withdrawn_at IS NULL
WHERE a.project_id = :project_id AND a.origin IN ('lease', 'import')
  AND (a.is_counted AND NOT EXISTS (SELECT 1 FROM suggestion_outcomes o
                                    WHERE o.annotation_id = a.id AND o.is_shown)
       OR g.item_id IS NOT NULL)
ORDER BY a.id
"""
_KNOWN = """
SELECT item_id, answers -> :question_id AS answer, source = 'gold' AS is_gold FROM adjudications
WHERE project_id = :project_id AND superseded_by IS NULL AND answers IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One entry a judgement: who gave which class to which item, when; ``truth`` by item.

    Classes are in the order of the guideline; -1 where an item's truth is not known. Gold items were
    not chosen because people differed, as adjudicated ones are.
    """

    item_ids: list[ItemId]
    person_ids: list[PersonId]
    values: list[Given]
    items: NDArray[np.int64]
    people: NDArray[np.int64]
    classes: NDArray[np.int64]
    is_gold: NDArray[np.bool_]
    at: list[datetime]
    truth: NDArray[np.int64]
    is_gold_item: NDArray[np.bool_]


def load_sitting(session: Session, project_id: ProjectId, question: Question) -> Sitting | None:
    """Load a question's answers; None where nobody answered or answers have too many values."""
    whole = question.id.partition(".")[0]
    given = {"project_id": project_id, "question_id": whole}
    options = {"yield_per": 10_000}
    items: dict[Any, int] = {}
    people: dict[Any, int] = {}
    values: dict[Given, int] = {(one,): n for n, one in enumerate(_declared(question))}
    rows: list[tuple[int, int, int, bool]] = []
    at: list[datetime] = []
    for row in session.execute(text(_GIVEN), given, execution_options=options):
        value = _read(question, whole, row.answer)
        if value is None:
            continue
        place = items.setdefault(row.item_id, len(items))
        person = people.setdefault(row.annotator_id, len(people))
        rows.append((place, person, values.setdefault(value, len(values)), row.is_gold))
        at.append(row.created_at)
        if len(values) > MOST_CLASSES:
            return None
    if not rows:
        return None
    truth = np.full(len(items), UNKNOWN, dtype=np.int64)
    is_gold_item = np.zeros(len(items), dtype=bool)
    for row in session.execute(text(_KNOWN), given, execution_options=options):
        value = _read(question, whole, row.answer)
        if value is not None and row.item_id in items:
            truth[items[row.item_id]] = values.setdefault(value, len(values))
            is_gold_item[items[row.item_id]] = row.is_gold
    places, persons, classes, gold = (np.array(column) for column in zip(*rows, strict=True))
    return Sitting(
        [ItemId(one) for one in items], [PersonId(one) for one in people], list(values),
        places.astype(np.int64), persons.astype(np.int64), classes.astype(np.int64),
        gold.astype(np.bool_), at, truth, is_gold_item,
    )  # fmt: skip


def _declared(question: Question) -> list[Any]:
    if question.kind.is_set:
        return []
    return [label.id for label in question.labels] + [point.value for point in question.points]


def _read(question: Question, whole: str, answer: Any) -> Given | None:
    return substance(answer_to(question, {whole: answer}), is_set=question.kind.is_set)


def name_class(question: Question, value: Given) -> str:
    """A class in the guideline's words."""
    names = {label.id: label.name for label in question.labels}
    names |= {str(p.value): f"{p.value} {p.name}".strip() for p in question.points}
    return " + ".join(names.get(str(part), str(part)) for part in value) or name_of(value)
