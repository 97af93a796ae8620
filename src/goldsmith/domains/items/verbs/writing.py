"""An item that somebody wrote, because a brief asked for it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.items.errors import TextKnown
from goldsmith.domains.items.rules.mapping import hash_content
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.items.types import NewItem
from goldsmith.domains.items.verbs.intake import lock_project_items
from goldsmith.kernel import access, events, jobs
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ItemId, ProjectId, new_id


def write_item(session: Session, actor: Actor, project_id: ProjectId, new: NewItem) -> ItemId:
    """Add one written item.

    Raises ProjectNotFound, Denied, TextKnown. Queues the job that makes it findable.
    """
    access.require(actor, "annotation.submit", project_id)
    lock_project_items(session, project_id)
    content_hash = hash_content(new.fields, project_id.bytes)
    known = session.scalar(
        select(ItemRow.id).where(
            ItemRow.project_id == project_id,
            ItemRow.content_hash == content_hash,
            ItemRow.withdrawn_event_id.is_(None),
        )
    )
    if known is not None:
        raise TextKnown
    item_id = ItemId(new_id())
    event_id = events.append(
        session, actor, "item.written", subject_id=item_id, project_id=project_id
    )
    session.add(
        ItemRow(
            id=item_id,
            project_id=project_id,
            external_id=new.external_id,
            fields=new.fields,
            content_hash=content_hash,
            language=new.language,
            sensitivity=new.sensitivity,
            meta=new.metadata,
            meta_event_id=event_id,
            author_id=new.author_id,
            parent_id=new.parent_id,
            event_id=event_id,
        )
    )
    session.flush()
    jobs.defer(session, "items.make_findable", project_id=project_id)
    return item_id
