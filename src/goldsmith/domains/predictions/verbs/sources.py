"""Naming who suggests: a new version is a new source, and an old one stays."""

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from goldsmith.domains.predictions.tables import PredictionSourceRow
from goldsmith.domains.predictions.types import NamedSource
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId, SourceId, new_id


def name_source(
    session: Session, actor: Actor, project_id: ProjectId, *, named: NamedSource
) -> SourceId:
    """The source of this name and version; it is made where there is none yet.

    Raises ProjectNotFound, Denied.
    """
    access.require(actor, "suggestion.manage", project_id)
    name, version = named.name.strip(), named.version.strip()
    table = PredictionSourceRow
    new = session.scalar(
        insert(table)
        .values(
            id=new_id(),
            project_id=project_id,
            kind=named.kind,
            name=name,
            version=version,
            created_by=actor.person_id,
        )
        .on_conflict_do_nothing()
        .returning(table.id)
    )
    if new is not None:
        events.append(session, actor, "source.named", subject_id=new, project_id=project_id)
        return SourceId(new)
    known = session.query(table.id).where(
        table.project_id == project_id, table.name == name, table.version == version
    )
    return SourceId(known.scalar())
