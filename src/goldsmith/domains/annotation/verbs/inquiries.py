"""Asking a question about an item, answering it, and raising a concern."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import (
    ConcernNotFound,
    InquiryNotFound,
    LeaseNotFound,
    NotAnswerable,
)
from goldsmith.domains.annotation.queries import inquiries as reads
from goldsmith.domains.annotation.tables import ConcernRow, InquiryRow, LeaseRow, SlotRow
from goldsmith.domains.annotation.types import Concern, ConcernKind, Inquiry, Queue
from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.types import Answers
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.items.types import ItemAct
from goldsmith.domains.items.verbs.acts import act_on_items
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import (
    BatchId,
    ConcernId,
    InquiryId,
    ItemId,
    LeaseId,
    ProjectId,
    new_id,
)


def ask(
    session: Session, actor: Actor, lease_id: LeaseId, *, text: str, answers: Answers, want: int
) -> Queue:
    """Park an item for its asker with a question; it comes back with the answer.

    Raises LeaseNotFound.
    """
    lease = session.get(LeaseRow, lease_id)
    if lease is None or lease.annotator_id != actor.person_id or lease.item_id is None:
        raise LeaseNotFound
    project_id = ProjectId(lease.project_id)
    access.require(actor, "annotation.submit", project_id)
    slot = session.get_one(SlotRow, lease.slot_id, with_for_update=True)
    if slot.state == "leased" and slot.lease_id == lease.id:
        submitting.save_draft(session, actor, lease_id, answers=answers, note="", is_unsure=False)
        slot.state, slot.lease_id, slot.expires_at = "parked", None, None
        lease.ended_at, lease.outcome = datetime.now(UTC), "parked"
        row = InquiryRow(
            id=new_id(),
            project_id=project_id,
            batch_id=lease.batch_id,
            slot_id=slot.id,
            lease_id=lease_id,
            item_id=lease.item_id,
            asked_by=actor.person_id,
            text=text,
        )
        session.add(row)
        session.flush()
        events.append(
            session, actor, "inquiry.asked", subject_id=row.id, project_id=project_id,
            data={"item": str(lease.item_id)},
        )  # fmt: skip
    return serving.lease_next(session, actor, BatchId(lease.batch_id), want=want)


def answer(session: Session, actor: Actor, inquiry_id: InquiryId, *, text: str) -> Inquiry:
    """Answer a question; the item goes back to whoever asked, with the answer.

    Raises InquiryNotFound, NotAnswerable.
    """
    row = session.get(InquiryRow, inquiry_id, with_for_update=True)
    if row is None or not access.allows(actor, "inquiry.answer", ProjectId(row.project_id)):
        raise InquiryNotFound
    if row.answered_at is not None:
        raise NotAnswerable
    row.answer, row.answered_by, row.answered_at = text, actor.person_id, datetime.now(UTC)
    slot = session.get(SlotRow, row.slot_id, with_for_update=True) if row.slot_id else None
    if slot is not None and slot.state == "parked":
        slot.state, slot.is_returned, slot.holder_id = "open", True, None
        slot.reserved_for = row.asked_by
        slot.message = f"You asked: {row.text}\nAnswer: {text}"
    session.flush()
    events.append(
        session, actor, "inquiry.answered", subject_id=row.id,
        project_id=ProjectId(row.project_id), data={"item": str(row.item_id)},
    )  # fmt: skip
    return reads.get_inquiry(session, actor, inquiry_id)


def raise_concern(
    session: Session, actor: Actor, item_id: ItemId, *, kind: ConcernKind, note: str
) -> Concern:
    """Report a worry about an item. Raises ItemNotFound."""
    item = session.get(ItemRow, item_id)
    if item is None or not access.allows(actor, "concern.raise", ProjectId(item.project_id)):
        raise ItemNotFound
    row = ConcernRow(
        id=new_id(),
        project_id=item.project_id,
        item_id=item_id,
        kind=kind,
        note=note,
        raised_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    events.append(
        session, actor, "concern.raised", subject_id=row.id,
        project_id=ProjectId(item.project_id), data={"item": str(item_id), "kind": kind},
    )  # fmt: skip
    return reads.get_concern(session, actor, ConcernId(row.id))


def resolve_concern(
    session: Session, actor: Actor, concern_id: ConcernId, *, resolution: str, is_withheld: bool
) -> Concern:
    """Close a concern, and withhold the item from queues and releases where that is the answer.

    Raises ConcernNotFound, NotAnswerable.
    """
    row = session.get(ConcernRow, concern_id, with_for_update=True)
    if row is None or not access.allows(actor, "concern.resolve", ProjectId(row.project_id)):
        raise ConcernNotFound
    if row.resolved_at is not None:
        raise NotAnswerable
    project_id, item_id = ProjectId(row.project_id), ItemId(row.item_id)
    row.resolved_by, row.resolved_at = actor.person_id, datetime.now(UTC)
    row.resolution, row.is_withheld = resolution, is_withheld
    session.flush()
    events.append(
        session, actor, "concern.resolved", subject_id=row.id, project_id=project_id,
        data={"item": str(item_id), "withheld": is_withheld},
    )  # fmt: skip
    if is_withheld:
        act_on_items(session, actor, project_id, act=ItemAct.WITHHOLD, item_ids=[item_id])
    return reads.get_concern(session, actor, concern_id)
