"""Asking a question about an item, answering it, and raising a concern."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.errors import (
    ConcernNotFound,
    InquiryNotFound,
    LeaseNotFound,
    NotAnswerable,
)
from goldsmith.domains.annotation.queries import inquiries as reads
from goldsmith.domains.annotation.tables import (
    ConcernRow,
    DraftRow,
    InquiryRow,
    LeaseRow,
    SlotRow,
)
from goldsmith.domains.annotation.types import Concern, ConcernKind, Inquiry, Queue
from goldsmith.domains.annotation.types.asked import Asked
from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.types import Answer, Answers
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
    session: Session,
    actor: Actor,
    lease_id: LeaseId,
    *,
    text: str,
    answers: Answers,
    want: int,
    note: str | None = None,
    is_unsure: bool | None = None,
) -> Queue:
    """Park an item, or a brief, for its asker with a question; it comes back with the answer.

    What was begun stays in the draft. A question about a lease that was lost meanwhile is kept too;
    its answer is read in My work. Raises LeaseNotFound.
    """
    lease = session.get(LeaseRow, lease_id)
    if lease is None or lease.annotator_id != actor.person_id:
        raise LeaseNotFound
    access.require(actor, "annotation.submit", ProjectId(lease.project_id))
    slot = session.get_one(SlotRow, lease.slot_id, with_for_update=True)
    session.refresh(lease)
    if lease.outcome != "parked":
        is_held = slot.state == "leased" and slot.lease_id == lease.id
        if is_held:
            _keep_draft(session, actor, lease_id, answers, note, is_unsure)
            slot.state, slot.lease_id, slot.expires_at = "parked", None, None
            lease.ended_at, lease.outcome = datetime.now(UTC), "parked"
        _add_inquiry(session, actor, lease, text=text, is_parked=is_held)
    return serving.refill(session, actor, BatchId(lease.batch_id), want=want)


def _keep_draft(
    session: Session,
    actor: Actor,
    lease_id: LeaseId,
    answers: Answers,
    note: str | None,
    is_unsure: bool | None,
) -> None:
    draft = session.get(DraftRow, lease_id, populate_existing=True)
    if draft is None:
        draft = DraftRow(answers={}, note="", is_unsure=False, written=None)
    kept = {key: Answer.model_validate(value) for key, value in draft.answers.items()}
    submitting.save_draft(
        session,
        actor,
        lease_id,
        answers=answers or kept,
        note=draft.note if note is None else note,
        is_unsure=draft.is_unsure if is_unsure is None else is_unsure,
        written=draft.written,
    )


def _add_inquiry(
    session: Session, actor: Actor, lease: LeaseRow, *, text: str, is_parked: bool
) -> None:
    row = InquiryRow(
        id=new_id(),
        project_id=lease.project_id,
        batch_id=lease.batch_id,
        slot_id=lease.slot_id if is_parked else None,
        lease_id=lease.id,
        item_id=lease.item_id,
        asked_by=actor.person_id,
        text=text,
    )
    session.add(row)
    session.flush()
    events.append(
        session,
        actor,
        "inquiry.asked",
        subject_id=row.id,
        project_id=ProjectId(lease.project_id),
        data={"item": str(lease.item_id)} if lease.item_id else {},
    )


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
    if slot is not None and slot.state == "parked" and slot.holder_id == row.asked_by:
        slot.state, slot.is_returned, slot.holder_id = "open", True, None
        slot.reserved_for = row.asked_by
        slot.message = rules.came_back_with(Asked(row.text, text))
    session.flush()
    events.append(
        session, actor, "inquiry.answered", subject_id=row.id,
        project_id=ProjectId(row.project_id),
        data={"item": str(row.item_id)} if row.item_id else {},
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
