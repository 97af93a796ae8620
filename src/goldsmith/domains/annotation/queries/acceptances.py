"""Suggestions that may be, or were, accepted above a threshold without looking."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import BatchNotFound
from goldsmith.domains.annotation.queries.settled import settle_on_item
from goldsmith.domains.annotation.tables import AcceptanceRow, BatchRow
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Answer, plain
from goldsmith.domains.predictions.errors import SourceNotFound
from goldsmith.domains.predictions.queries import get_source
from goldsmith.kernel import access
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import (
    AcceptanceId,
    BatchId,
    GuidelineVersionId,
    ItemId,
    ProjectId,
    SourceId,
)

STEP = 300
# Items with a free slot for which the source suggests something; one that the model judged in this
# batch before is left alone.
_WAITING = """
SELECT g.item_id, min(coalesce(g.confidence, -1)) AS confidence,
       jsonb_object_agg(g.question_id, g.marks) AS marks
FROM suggestions g
WHERE g.source_id = %(source_id)s
  AND (%(after)s::uuid IS NULL OR g.item_id > %(after)s)
  AND EXISTS (SELECT 1 FROM slots s WHERE s.batch_id = %(batch_id)s AND s.item_id = g.item_id
              AND s.state = 'open' AND s.reserved_for IS NULL)
  AND NOT EXISTS (SELECT 1 FROM slots s WHERE s.batch_id = %(batch_id)s AND s.item_id = g.item_id
                  AND s.holder_id = %(annotator_id)s)
GROUP BY g.item_id ORDER BY g.item_id LIMIT %(size)s
"""


@dataclass(frozen=True, slots=True)
class Acceptable:
    """What accepting would do: items above the threshold, below it, and those not answered whole."""

    accepted: int
    below: int
    incomplete: int


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Suggestions that were accepted without looking, under their model's name."""

    id: AcceptanceId
    batch_id: BatchId
    source_id: SourceId
    source_name: str
    source_version: str
    threshold: float
    accepted: int
    taken_back: int
    created_at: datetime
    finished_at: datetime | None
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """Some items in their order: whole answers of those above the threshold, and the others."""

    answers: dict[ItemId, dict[str, Any]]
    below: int
    incomplete: int
    last: ItemId | None


def get_batch_row(session: Session, actor: Actor, batch_id: BatchId) -> BatchRow:
    """The row of a batch the actor may manage. Raises BatchNotFound, Denied."""
    row = session.get(BatchRow, batch_id)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise BatchNotFound
    access.require(actor, "batch.manage", ProjectId(row.project_id))
    return row


def count_acceptable(
    session: Session, actor: Actor, batch_id: BatchId, *, source_id: SourceId, threshold: float
) -> Acceptable:
    """What accepting above a threshold would do, without doing it.

    Raises BatchNotFound, SourceNotFound, Denied.
    """
    row = get_batch_row(session, actor, batch_id)
    if get_source(session, actor, source_id).project_id != row.project_id:
        raise SourceNotFound
    accepted = below = incomplete = 0
    after: ItemId | None = None
    while True:
        found = weigh(session, row, source_id, threshold, annotator_id=None, after=after)
        if found.last is None:
            return Acceptable(accepted, below, incomplete)
        accepted += len(found.answers)
        below, incomplete = below + found.below, incomplete + found.incomplete
        after = found.last


def weigh(
    session: Session,
    row: BatchRow,
    source_id: SourceId,
    threshold: float,
    *,
    annotator_id: Any,
    after: Any,
) -> Weighed:
    """Look at the next items that wait; their answers must be whole, as an annotator's must."""
    given = {
        "source_id": source_id,
        "batch_id": row.id,
        "annotator_id": annotator_id,
        "after": after,
        "size": STEP,
    }
    waiting = fetch_all(session, _WAITING, given)
    sure = [one for one in waiting if one["confidence"] >= threshold]
    answers = {ItemId(one["item_id"]): _answers(session, row, one) for one in sure}
    whole = {item_id: found for item_id, found in answers.items() if found is not None}
    return Weighed(
        answers=whole,
        below=len(waiting) - len(sure),
        incomplete=len(sure) - len(whole),
        last=ItemId(waiting[-1]["item_id"]) if waiting else None,
    )


def _answers(session: Session, row: BatchRow, one: Any) -> dict[str, Any] | None:
    try:
        given = {
            question_id: Answer.model_validate(
                {"state": "answered" if marks else "empty", "marks": marks}
            )
            for question_id, marks in one["marks"].items()
        }
        settled = settle_on_item(
            session,
            ProjectId(row.project_id),
            GuidelineVersionId(row.guideline_version_id),
            given,
            item_id=ItemId(one["item_id"]),
        )
    except (AnswersInvalid, ValidationError):
        return None
    return plain(settled)


def list_acceptances(session: Session, actor: Actor, batch_id: BatchId) -> list[Acceptance]:
    """What was accepted in a batch without looking, the newest first. Raises BatchNotFound, Denied."""
    get_batch_row(session, actor, batch_id)
    rows: Sequence[AcceptanceRow] = session.scalars(
        select(AcceptanceRow)
        .where(AcceptanceRow.batch_id == batch_id)
        .order_by(AcceptanceRow.id.desc())
        .limit(100)
    ).all()
    return [to_acceptance(session, row) for row in rows]


def to_acceptance(session: Session, row: AcceptanceRow) -> Acceptance:
    """What others see of a row."""
    source = get_source(session, SYSTEM, SourceId(row.source_id))
    return Acceptance(
        id=AcceptanceId(row.id),
        batch_id=BatchId(row.batch_id),
        source_id=source.id,
        source_name=source.name,
        source_version=source.version,
        threshold=row.threshold,
        accepted=row.accepted,
        taken_back=row.taken_back,
        created_at=row.created_at,
        finished_at=row.finished_at,
        undone_at=row.undone_at,
    )
