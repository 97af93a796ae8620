"""Whether an annotation counts toward its item's overlap, and who judges again when it does not."""

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import AnnotationNotFound
from goldsmith.domains.annotation.tables import AnnotationRow, CountingRow, SlotRow
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import AnnotationId, EventId, PersonId, ProjectId


def record(
    session: Session, annotation_id: AnnotationId, event_id: EventId, *, is_counted: bool
) -> None:
    """Note since which event the annotation counts, so that a release can cut before or after."""
    session.add(CountingRow(annotation_id=annotation_id, event_id=event_id, is_counted=is_counted))
    session.flush()


def settle_annotation(session: Session, actor: Actor, annotation_id: AnnotationId) -> None:
    """Close an annotation for revision, because it was reviewed. Raises AnnotationNotFound."""
    row = _lock(session, actor, annotation_id)
    row.is_reviewed = True
    stale.mark(session, "item_label", [row.item_id])
    session.flush()


def reopen_annotation(
    session: Session,
    actor: Actor,
    annotation_id: AnnotationId,
    *,
    is_for_author: bool,
    message: str,
) -> None:
    """Let a rejected annotation be judged again, by its author or by anybody else.

    The rejected one stays in the history and no longer counts. Raises AnnotationNotFound.
    """
    row = _lock(session, actor, annotation_id)
    slot = session.get(SlotRow, row.slot_id, with_for_update=True) if row.slot_id else None
    event_id = events.append(
        session,
        actor,
        "annotation.reopened",
        subject_id=annotation_id,
        project_id=ProjectId(row.project_id),
        data={"item": str(row.item_id), "for_author": is_for_author},
    )
    if row.is_counted:
        row.is_counted = False
        record(session, annotation_id, event_id, is_counted=False)
    row.is_reviewed = not is_for_author
    if slot is not None and slot.state == "done" and slot.holder_id == row.annotator_id:
        _open_slot(session, slot, row, is_for_author=is_for_author, message=message)
    stale.mark(session, "item_label", [row.item_id])
    session.flush()


def _open_slot(
    session: Session, slot: SlotRow, row: AnnotationRow, *, is_for_author: bool, message: str
) -> None:
    author = PersonId(row.annotator_id)
    slot.state, slot.is_returned, slot.holder_id = "open", True, None
    slot.reserved_for = author if is_for_author else None
    slot.message = message if is_for_author else None
    if not is_for_author:
        # The author is not served it again; the rejected judgement leaves the slot.
        row.slot_id = None
        execute(
            session,
            """
            INSERT INTO skips (batch_id, item_id, annotator_id, reason)
            VALUES (%(batch)s, %(item)s, %(author)s, 'rejected') ON CONFLICT DO NOTHING
            """,
            {"batch": slot.batch_id, "item": row.item_id, "author": author},
        )
    execute(
        session,
        "UPDATE batch_members SET done = done - 1 WHERE batch_id = %(b)s AND person_id = %(p)s",
        {"b": slot.batch_id, "p": author},
    )


def _lock(session: Session, actor: Actor, annotation_id: AnnotationId) -> AnnotationRow:
    row = session.get(AnnotationRow, annotation_id, with_for_update=True)
    if row is None or not access.allows(actor, "review.judge", ProjectId(row.project_id)):
        raise AnnotationNotFound
    return row
