"""Stores are opened to projects, and closed to them again, by owners of the installation."""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from goldsmith.domains.media.queries import list_stores
from goldsmith.domains.media.tables import ProjectStoreRow
from goldsmith.domains.media.types import ProjectStore
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId
from goldsmith.kernel.stores import Stores


def open_store(
    session: Session, actor: Actor, project_id: ProjectId, name: str, *, stores: Stores
) -> list[ProjectStore]:
    """Let a project's imports refer to files of a store.

    Raises ProjectNotFound, Denied, StoreNotFound.
    """
    access.require_instance_owner(actor)
    access.require(actor, "item.import", project_id)
    stores.get(name)
    if session.get(ProjectStoreRow, (project_id, name)) is None:
        event_id = events.append(
            session, actor, "store.opened", subject_id=project_id, project_id=project_id,
            data={"store": name},
        )  # fmt: skip
        session.add(ProjectStoreRow(project_id=project_id, name=name, event_id=event_id))
        session.flush()
    return list_stores(session, actor, project_id, stores=stores)


def close_store(
    session: Session, actor: Actor, project_id: ProjectId, name: str, *, stores: Stores
) -> list[ProjectStore]:
    """No further import refers to the store; items that refer to it still show their files.

    Raises ProjectNotFound, Denied, StoreNotFound.
    """
    access.require_instance_owner(actor)
    access.require(actor, "item.import", project_id)
    stores.get(name)
    table = ProjectStoreRow
    gone = delete(table).where(table.project_id == project_id, table.name == name)
    if session.execute(gone.returning(table.name)).first() is not None:
        events.append(
            session, actor, "store.closed", subject_id=project_id, project_id=project_id,
            data={"store": name},
        )  # fmt: skip
    return list_stores(session, actor, project_id, stores=stores)
