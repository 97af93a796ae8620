"""Models with their versions, their scores and what they suggested."""

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.models.errors import ModelNotFound
from goldsmith.domains.models.tables import TrainedModelRow
from goldsmith.domains.models.types import Model, ModelKind, ModelState
from goldsmith.domains.predictions.queries import get_source
from goldsmith.kernel import access
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import (
    BatchId,
    GuidelineVersionId,
    ItemId,
    ModelId,
    ProjectId,
    SourceId,
)
from goldsmith.kernel.job_runs import find_job_of
from goldsmith.learning.types import CurvePoint, Score

_CURVE = TypeAdapter(list[CurvePoint])
# Items that still wait for a judgement; those the model spoke of already are left out if asked.
_OPEN = """
SELECT i.id, i.fields FROM items i
WHERE i.id IN (SELECT s.item_id FROM slots s WHERE s.batch_id = %(batch_id)s
               AND s.state IN ('open', 'leased', 'parked') AND s.item_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM suggestions g WHERE g.item_id = i.id
                  AND g.source_id = %(without)s AND g.question_id = %(question_id)s)
ORDER BY i.id
"""


def get_model(session: Session, actor: Actor, model_id: ModelId) -> Model:
    """A model of one of the actor's projects. Raises ModelNotFound, Denied."""
    row = session.get(TrainedModelRow, model_id)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise ModelNotFound
    access.require(actor, "suggestion.read", ProjectId(row.project_id))
    return to_model(session, row)


def list_models(session: Session, actor: Actor, project_id: ProjectId) -> list[Model]:
    """A project's built-in models, the newest version first. Raises ProjectNotFound, Denied."""
    access.require(actor, "suggestion.read", project_id)
    rows = session.scalars(
        select(TrainedModelRow)
        .where(TrainedModelRow.project_id == project_id)
        .order_by(TrainedModelRow.id.desc())
        .limit(200)
    )
    return [to_model(session, row) for row in rows]


def list_open_items(
    session: Session, batch_id: BatchId, *, question_id: str, without: SourceId | None
) -> list[tuple[ItemId, dict[str, str]]]:
    """The items of a batch that wait, with their texts, for jobs whose access is decided."""
    given = {"batch_id": batch_id, "question_id": question_id, "without": without}
    return [(ItemId(row["id"]), row["fields"]) for row in fetch_all(session, _OPEN, given)]


def to_model(session: Session, row: TrainedModelRow) -> Model:
    """What others see of a row; its job knows how far training is."""
    job = find_job_of(session, row.id)
    report = row.report or {}
    return Model(
        id=ModelId(row.id),
        project_id=ProjectId(row.project_id),
        source_id=SourceId(row.source_id),
        question_id=row.question_id,
        kind=ModelKind(row.kind),
        name=row.name,
        number=row.number,
        guideline_version_id=GuidelineVersionId(row.guideline_version_id),
        created_at=row.created_at,
        trained_at=row.trained_at,
        job_id=job.id if job else None,
        state=ModelState(job.state.value) if job else ModelState.DONE,
        job_done=job.done if job else 0,
        job_total=job.total if job else None,
        error=job.error if job else None,
        error_phrase=job.error_phrase if job else None,
        n_train=row.n_train,
        digest=row.digest.hex() if row.digest else "",
        score=Score(**report["score"]) if report else None,
        curve=_CURVE.validate_python(report.get("curve", [])),
        suggestions=get_source(session, SYSTEM, SourceId(row.source_id)).suggestions,
    )
