"""The whole life of an item, read from the event log."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemActRow, ItemPastMetadataRow, ItemRow
from goldsmith.domains.items.types import HistoryEntry
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.events import EventPositionRow, EventRow
from goldsmith.kernel.ids import ItemId, PersonId, ProjectId

MAX_ENTRIES = 500


def list_history(session: Session, actor: Actor, item_id: ItemId) -> list[HistoryEntry]:
    """What happened to an item, oldest first: how it came, what was done, who judged it.

    Raises ItemNotFound, Denied.
    """
    row = session.get(ItemRow, item_id)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise ItemNotFound
    access.require(actor, "item.read", ProjectId(row.project_id))
    own = [row.event_id, row.meta_event_id]
    past = select(ItemPastMetadataRow.event_id).where(ItemPastMetadataRow.item_id == item_id)
    acts = select(ItemActRow.event_id).where(ItemActRow.item_id == item_id)
    found = session.execute(
        select(EventRow, EventPositionRow.position)
        .outerjoin(EventPositionRow, EventPositionRow.event_id == EventRow.id)
        .where(
            or_(
                EventRow.subject_id == item_id,
                EventRow.id.in_(own),
                EventRow.id.in_(past),
                EventRow.id.in_(acts),
            )
        )
        .order_by(EventRow.id)
        .limit(MAX_ENTRIES)
    )
    return [_to_entry(event, position) for event, position in found]


def _to_entry(event: EventRow, position: int | None) -> HistoryEntry:
    return HistoryEntry(
        event_id=event.id,
        position=position,
        at=event.at,
        actor_id=PersonId(event.actor_id),
        verb=event.verb,
        subject_id=event.subject_id,
        guideline_version_id=event.guideline_version_id,
        data=event.data or {},
    )
