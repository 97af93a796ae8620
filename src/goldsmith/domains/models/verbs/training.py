"""Training our own models, and letting them suggest and put items in order."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.batches import get_batch
from goldsmith.domains.models.errors import ModelNotTrained, NothingToOrder, NotTrainable
from goldsmith.domains.models.queries.lessons import find_question, list_lessons
from goldsmith.domains.models.queries.models import get_model
from goldsmith.domains.models.rules import Lesson, digest_of, kind_of
from goldsmith.domains.models.tables import TrainedModelRow
from goldsmith.domains.models.types import Model, ModelKind
from goldsmith.domains.predictions.types import NamedSource
from goldsmith.domains.predictions.verbs.sources import name_source
from goldsmith.kernel import access, events, jobs
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.ids import BatchId, JobId, ModelId, ProjectId, new_id

SEED = 7  # the same labels give the same model


@dataclass(frozen=True, slots=True)
class Task:
    """What a job needs to train a model."""

    kind: ModelKind
    lessons: list[Lesson]


def train_model(
    session: Session, actor: Actor, project_id: ProjectId, *, question_id: str
) -> Model:
    """Begin a new version of the model that learns a question; the work goes on in a job.

    Raises ProjectNotFound, Denied, NotTrainable.
    """
    access.require(actor, "suggestion.manage", project_id)
    found = find_question(session, project_id, question_id)
    kind = kind_of(found[2]) if found else None
    if found is None or kind is None:
        raise NotTrainable
    table = TrainedModelRow
    last = session.scalar(
        select(func.max(table.number)).where(
            table.project_id == project_id, table.question_id == question_id
        )
    )
    number = (last or 0) + 1
    word = "Span tagger" if kind is ModelKind.TAGGER else "Text classifier"
    name = f"{word} · {question_id}"
    model_id = ModelId(new_id())
    session.add(
        table(
            id=model_id,
            project_id=project_id,
            source_id=name_source(session, actor, project_id, named=NamedSource(name, str(number))),
            question_id=question_id,
            kind=kind,
            name=name,
            number=number,
            guideline_version_id=found[0],
            created_by=actor.person_id,
        )
    )
    session.flush()
    events.append(
        session, actor, "model.training_begun", subject_id=model_id, project_id=project_id
    )
    _defer(session, actor, "models.train", project_id, model_id)
    return get_model(session, actor, model_id)


def _defer(
    session: Session, actor: Actor, name: str, project_id: ProjectId, model_id: ModelId, **ids: Any
) -> JobId:
    job_id = jobs.defer(
        session, name, project_id=project_id, created_by=actor.person_id, model_id=model_id,
        subject_id=ids.get("batch_id", model_id), **ids,
    )  # fmt: skip
    session.flush()
    return job_id


def gather(session: Session, model_id: ModelId) -> Task:
    """What the model is to learn from: the settled labels as they are now."""
    row = session.get_one(TrainedModelRow, model_id)
    found = find_question(session, ProjectId(row.project_id), row.question_id)
    if found is None:
        raise NotTrainable
    _, schema, question = found
    lessons = list_lessons(session, ProjectId(row.project_id), schema, question)
    return Task(ModelKind(row.kind), lessons)


def keep_model(
    session: Session,
    model_id: ModelId,
    *,
    lessons: Sequence[Lesson],
    report: dict[str, Any],
    weights: bytes,
    blobs: Blobs,
) -> None:
    """Keep a trained version with the items it learnt from, and with how it did."""
    row = session.get_one(TrainedModelRow, model_id, with_for_update=True)
    folder = f"models/{row.project_id}/{model_id}"
    told = [{"item_id": str(one.item_id), "label": one.label, "labels": one.labels,
             "spans": [asdict(span) for span in one.spans]} for one in lessons]  # fmt: skip
    blobs.put_stream(f"{folder}/items.json", [json.dumps(told).encode()])
    blobs.put_stream(f"{folder}/model", [weights])
    row.blob = f"{folder}/model"
    row.n_train, row.digest, row.report = len(lessons), digest_of(lessons), report
    row.trained_at = session.scalar(select(func.now()))
    session.flush()
    events.append(
        session,
        SYSTEM,
        "model.trained",
        subject_id=model_id,
        project_id=ProjectId(row.project_id),
        digest=row.digest,
        data={"items": len(lessons), "number": row.number},
    )


def let_model_suggest(
    session: Session, actor: Actor, model_id: ModelId, *, batch_id: BatchId
) -> JobId:
    """Have a model suggest for the items of a batch that wait; the work goes on in a job.

    Raises ModelNotFound, BatchNotFound, ModelNotTrained, Denied.
    """
    model = _usable(session, actor, model_id, batch_id)
    return _defer(session, actor, "models.predict", model.project_id, model_id, batch_id=batch_id)


def order_batch(session: Session, actor: Actor, model_id: ModelId, *, batch_id: BatchId) -> JobId:
    """Serve first what the model is least sure of, spread out, with a share by chance; in a job.

    Raises ModelNotFound, BatchNotFound, ModelNotTrained, NothingToOrder, Denied.
    """
    model = _usable(session, actor, model_id, batch_id)
    if model.kind is ModelKind.TAGGER:
        raise NothingToOrder
    access.require(actor, "batch.manage", model.project_id)
    return _defer(session, actor, "models.order", model.project_id, model_id, batch_id=batch_id)


def _usable(session: Session, actor: Actor, model_id: ModelId, batch_id: BatchId) -> Model:
    model = get_model(session, actor, model_id)
    access.require(actor, "suggestion.manage", model.project_id)
    batch = get_batch(session, actor, batch_id)
    if model.trained_at is None or batch.project_id != model.project_id:
        raise ModelNotTrained
    return model
