"""Save a filter under a name, and forget it again."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.items.errors import FilterInvalid, SliceNameTaken
from goldsmith.domains.items.queries.slices import QUERY, get_slice_row, to_slice
from goldsmith.domains.items.tables import SliceRow
from goldsmith.domains.items.types import ItemFilter, Slice
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId, SliceId, new_id


def save_slice(
    session: Session, actor: Actor, project_id: ProjectId, *, name: str, query: ItemFilter
) -> Slice:
    """Keep a filter under a name of its own.

    Raises ProjectNotFound, Denied, SliceNameTaken, FilterInvalid.
    """
    access.require(actor, "item.manage", project_id)
    if query.slice_id is not None:
        raise FilterInvalid("A slice cannot rest on another slice. Save its filter instead.")
    taken = select(SliceRow.id).where(SliceRow.project_id == project_id, SliceRow.name == name)
    if session.scalar(taken) is not None:
        raise SliceNameTaken
    row = SliceRow(
        id=new_id(),
        project_id=project_id,
        name=name,
        query=QUERY.dump_python(query, mode="json", exclude_defaults=True),
        created_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    session.refresh(row)
    events.append(session, actor, "slice.saved", subject_id=row.id, project_id=project_id)
    return to_slice(row)


def delete_slice(session: Session, actor: Actor, slice_id: SliceId) -> None:
    """Forget a slice; items and batches made from it stay. Raises SliceNotFound, Denied."""
    row = get_slice_row(session, actor, slice_id)
    project_id = ProjectId(row.project_id)
    access.require(actor, "item.manage", project_id)
    session.delete(row)
    session.flush()
    events.append(session, actor, "slice.deleted", subject_id=slice_id, project_id=project_id)
