"""Annotations as they were recorded."""

from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import AnnotationNotFound
from goldsmith.domains.annotation.tables import (
    AnnotationRevisionRow,
    AnnotationRow,
    LeaseRow,
    SlotRow,
)
from goldsmith.domains.annotation.types import Annotation, ItemJudgement, Origin
from goldsmith.domains.guidelines.types import Answer
from goldsmith.domains.items.queries import items
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all, fetch_one
from goldsmith.kernel.ids import (
    AnnotationId,
    GuidelineVersionId,
    ItemId,
    LeaseId,
    PersonId,
    ProjectId,
)


def get_annotation(session: Session, actor: Actor, annotation_id: AnnotationId) -> Annotation:
    """One's own annotation, or anybody's for those who review. Raises AnnotationNotFound."""
    found = session.execute(_latest().where(AnnotationRow.id == annotation_id)).first()
    if found is None:
        raise AnnotationNotFound
    row = found[0]
    project_id = ProjectId(row.project_id)
    is_own = row.annotator_id == actor.person_id and project_id in actor.roles
    if not is_own and not access.allows(actor, "annotation.read_all", project_id):
        raise AnnotationNotFound
    annotation = to_annotation(row, found[1], is_late=found[2] == "late")
    if is_own and row.slot_id is not None and not row.is_counted:
        replica = session.scalar(select(SlotRow.replica).where(SlotRow.id == row.slot_id)) or 0
        return replace(annotation, is_counted=replica < 0)  # hidden gold stays hidden
    return annotation


def list_of_item(session: Session, actor: Actor, item_id: ItemId) -> list[Annotation]:
    """All judgements of an item, counted or not, for those who review; empty for anybody else."""
    rows = session.execute(_latest().where(AnnotationRow.item_id == item_id)).all()
    return [
        to_annotation(row, revision, is_late=outcome == "late")
        for row, revision, outcome in rows
        if access.allows(actor, "annotation.read_all", ProjectId(row.project_id))
    ]


_AUTHORS = """
SELECT a.id, p.name, p.kind, v.number FROM annotations a
JOIN people p ON p.id = a.annotator_id
LEFT JOIN guideline_versions v ON v.id = a.guideline_version_id
WHERE a.item_id = %(item_id)s
"""


def list_judgements(session: Session, actor: Actor, item_id: ItemId) -> list[ItemJudgement]:
    """Who judged an item, when and under which guideline. Raises ItemNotFound, Denied."""
    item = items.get_item(session, actor, item_id)
    access.require(actor, "annotation.read_all", item.project_id)
    authors = {row["id"]: row for row in fetch_all(session, _AUTHORS, {"item_id": item_id})}
    return [
        ItemJudgement(
            annotation=annotation,
            annotator_name=authors[annotation.id]["name"],
            annotator_kind=authors[annotation.id]["kind"],
            guideline_number=authors[annotation.id]["number"],
        )
        for annotation in list_of_item(session, actor, item_id)
    ]


def _latest() -> Any:
    return (
        select(AnnotationRow, AnnotationRevisionRow, LeaseRow.outcome)
        .join(
            AnnotationRevisionRow,
            (AnnotationRevisionRow.annotation_id == AnnotationRow.id)
            & (AnnotationRevisionRow.revision == AnnotationRow.revision),
        )
        .outerjoin(LeaseRow, LeaseRow.id == AnnotationRow.lease_id)
        .order_by(AnnotationRow.id)
    )


def find_by_lease(session: Session, lease_id: LeaseId) -> dict[str, Any] | None:
    """What was stored under a lease, for the answer to a retried submission."""
    return fetch_one(
        session,
        """
        SELECT a.id, a.item_id, a.is_counted, r.revision, r.answers
        FROM leases l JOIN annotations a
          ON a.lease_id = l.id OR (a.slot_id = l.slot_id AND a.annotator_id = l.annotator_id)
        JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
        WHERE l.id = %(lease_id)s ORDER BY a.lease_id = l.id DESC LIMIT 1
        """,
        {"lease_id": lease_id},
    )


def to_annotation(
    row: AnnotationRow, revision: AnnotationRevisionRow, *, is_late: bool
) -> Annotation:
    """The value of an annotation's rows."""
    answers = revision.answers or {}
    version_id = revision.guideline_version_id
    return Annotation(
        id=AnnotationId(row.id),
        project_id=ProjectId(row.project_id),
        item_id=ItemId(row.item_id),
        batch_id=row.batch_id,  # type: ignore[arg-type]  # a plain UUID from its row
        annotator_id=PersonId(row.annotator_id),
        origin=Origin(row.origin),
        guideline_version_id=GuidelineVersionId(version_id) if version_id else None,
        revision=row.revision,
        is_counted=row.is_counted,
        is_reviewed=row.is_reviewed,
        answers={key: Answer.model_validate(value) for key, value in answers.items()},
        note=revision.note,
        is_unsure=revision.is_unsure,
        active_ms=revision.active_ms,
        created_at=revision.created_at,
        is_late=is_late,
    )
