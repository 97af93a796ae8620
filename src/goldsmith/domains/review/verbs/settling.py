"""Settling the answer of an item; what held before stays in the history."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.settled import settle_on_item
from goldsmith.domains.guidelines.types import Answers, plain
from goldsmith.domains.review.tables import AdjudicationRow
from goldsmith.domains.review.types import AdjudicationSource, TakenMarks
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.domains.review.verbs import flagging
from goldsmith.kernel import events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import AnnotationId, GuidelineVersionId, ItemId, ProjectId, new_id

# Votes belong to what their round came to, whether they decided it or an expert did.
_CLOSE_ROUND = """
UPDATE panel_votes SET adjudication_id = %(adjudication_id)s
WHERE item_id = %(item_id)s AND adjudication_id IS NULL
"""


def close_judgements(session: Session, item_id: ItemId) -> None:
    """An item was settled, so its judgements are reviewed, for verbs whose access is decided."""
    execute(
        session,
        "UPDATE annotations SET is_reviewed = true WHERE item_id = %(item_id)s",
        {"item_id": item_id},
    )


def settle(
    session: Session,
    by: Actor,
    project_id: ProjectId,
    item_id: ItemId,
    *,
    answers: Answers,
    rationale: str,
    source: AdjudicationSource,
    version_id: GuidelineVersionId | None,
    based_on: Sequence[AnnotationId],
    taken: Sequence[TakenMarks] = (),
    disagreement: Disagreement | None = None,
    undecided: Collection[str] = (),
) -> None:
    """Record what holds for an item from now on, for verbs whose access is decided.

    Questions that are ``undecided`` get no answer: what people said stays beside each other.
    """
    if version_id is not None:
        answers = settle_on_item(session, project_id, version_id, answers, item_id=item_id)
    answers = {key: answer for key, answer in answers.items() if key not in undecided}
    adjudication_id, digest_key = new_id(), events.new_digest_key()
    event_id = events.append(
        session,
        by,
        "item.adjudicated",
        subject_id=item_id,
        project_id=project_id,
        guideline_version_id=version_id,
        digest=events.digest_of(digest_key, plain(answers)),
        data={"adjudication": str(adjudication_id), "source": source, **_kind(disagreement)},
    )
    _supersede(session, item_id, adjudication_id)
    row = AdjudicationRow(
        id=adjudication_id,
        project_id=project_id,
        item_id=item_id,
        answers=plain(answers),
        digest_key=digest_key,
        rationale=rationale,
        source=source,
        guideline_version_id=version_id,
        decided_by=by.person_id,
        based_on=_basis(based_on, taken),
        disagreement=disagreement,
        event_id=event_id,
    )
    session.add(row)
    _follow(session, item_id, adjudication_id)


def _follow(session: Session, item_id: ItemId, adjudication_id: UUID) -> None:
    """What a settled answer ends: the panel's round, a flag, the label as it was."""
    session.flush()
    execute(session, _CLOSE_ROUND, {"item_id": item_id, "adjudication_id": adjudication_id})
    flagging.settle_flag(session, item_id)
    stale.mark(session, "item_label", [item_id])


def _supersede(session: Session, item_id: ItemId, by: UUID) -> None:
    session.execute(
        update(AdjudicationRow)
        .where(AdjudicationRow.item_id == item_id, AdjudicationRow.superseded_by.is_(None))
        .values(superseded_by=by)
    )


def _kind(disagreement: Disagreement | None) -> dict[str, str]:
    return {"disagreement": disagreement} if disagreement else {}


def _basis(based_on: Sequence[AnnotationId], taken: Sequence[TakenMarks]) -> dict[str, Any]:
    basis: dict[str, Any] = {"annotations": [str(one) for one in based_on]}
    if taken:
        basis["marks"] = {str(one.annotation_id): one.mark_ids for one in taken}
    return basis
