"""Saved filters."""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.items.errors import SliceNotFound
from goldsmith.domains.items.tables import SliceRow
from goldsmith.domains.items.types import ItemFilter, Slice
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import PersonId, ProjectId, SliceId

QUERY = TypeAdapter(ItemFilter)


def list_slices(session: Session, actor: Actor, project_id: ProjectId) -> list[Slice]:
    """The project's slices by name. Raises ProjectNotFound, Denied."""
    access.require(actor, "item.read", project_id)
    rows = session.scalars(
        select(SliceRow).where(SliceRow.project_id == project_id).order_by(SliceRow.name)
    )
    return [to_slice(row) for row in rows]


def get_slice_row(session: Session, actor: Actor, slice_id: SliceId) -> SliceRow:
    """The row of a slice in one of the actor's projects. Raises SliceNotFound."""
    row = session.get(SliceRow, slice_id)
    if row is None or not access.allows(actor, "item.read", ProjectId(row.project_id)):
        raise SliceNotFound
    return row


def load_query(query: dict[str, Any]) -> ItemFilter:
    """The filter as it was saved."""
    return QUERY.validate_python(query)


def to_slice(row: SliceRow) -> Slice:
    """What others see of a slice."""
    return Slice(
        id=SliceId(row.id),
        project_id=ProjectId(row.project_id),
        name=row.name,
        query=load_query(row.query),
        created_by=PersonId(row.created_by),
        created_at=row.created_at,
    )
