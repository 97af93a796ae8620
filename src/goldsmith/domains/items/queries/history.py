"""The whole life of an item, read from the event log."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemActRow, ItemPastMetadataRow, ItemRow
from goldsmith.domains.items.types import HistoryEntry
from goldsmith.domains.projects import queries as projects
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.events import EventPositionRow, EventRow
from goldsmith.kernel.ids import ItemId, PersonId, ProjectId

MAX_ENTRIES = 500


def list_history(
    session: Session,
    actor: Actor,
    item_id: ItemId,
    *,
    subject_ids: Sequence[UUID] = (),
    event_ids: Sequence[int] = (),
) -> list[HistoryEntry]:
    """What happened to an item, oldest first: how it came and what was done with it.

    Higher domains name their own ``subject_ids`` and ``event_ids`` that are about the item.
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
                EventRow.subject_id.in_([item_id, *subject_ids]),
                EventRow.id.in_([*own, *event_ids]),
                EventRow.id.in_(past),
                EventRow.id.in_(acts),
            )
        )
        .order_by(EventRow.id)
        .limit(MAX_ENTRIES)
    )
    rows = found.all()
    names: dict[PersonId, str] = {}
    if access.allows(actor, "member.read", ProjectId(row.project_id)):
        names = projects.names_of(session, {PersonId(event.actor_id) for event, _ in rows})
    numbers = guidelines.numbers_of(session, {event.guideline_version_id for event, _ in rows})
    return [_to_entry(event, position, names, numbers) for event, position in rows]


def _to_entry(
    event: EventRow,
    position: int | None,
    names: dict[PersonId, str],
    numbers: dict[UUID, int],
) -> HistoryEntry:
    version_id = event.guideline_version_id
    return HistoryEntry(
        event_id=event.id,
        position=position,
        at=event.at,
        actor_id=PersonId(event.actor_id),
        verb=event.verb,
        subject_id=event.subject_id,
        guideline_version_id=version_id,
        data=event.data or {},
        actor_name=names.get(PersonId(event.actor_id)),
        guideline_number=numbers.get(version_id) if version_id else None,
    )
