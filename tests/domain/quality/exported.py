"""The export of quality, as somebody reads the file."""

from sqlalchemy.orm import Session

from goldsmith.domains.quality.queries.export import EXPORT, QualityExport, stream_report
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId


def read_export(session: Session, actor: Actor, project_id: ProjectId) -> QualityExport:
    return EXPORT.validate_json(b"".join(stream_report(session, actor, project_id)))
