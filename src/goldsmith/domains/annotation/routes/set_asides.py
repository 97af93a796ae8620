"""The doors of setting judgements aside."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.annotation.errors import (
    NothingToSetAside,
    SetAsideNotFound,
    SetAsideUndone,
)
from goldsmith.domains.annotation.queries import set_asides as reads
from goldsmith.domains.annotation.queries.set_asides import Consequence, SetAside, Whose
from goldsmith.domains.annotation.verbs import setting_aside
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import BatchId, PersonId, ProjectId, SetAsideId

router = Router(tags=["quality"])


class WhoseBody(BaseModel):
    """Whose judgements, of which batch and question, since when; what is left out means all."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    batch_id: BatchId | None = None
    question_id: str | None = Field(None, max_length=100)
    since: datetime | None = None

    def whose(self) -> Whose:
        """The same as a value of the domain."""
        return Whose(self.person_id, self.batch_id, self.question_id, self.since)


class SetAsideBody(WhoseBody):
    """And why."""

    reason: str = Field(min_length=1, max_length=2000)


@router.get("/projects/{project_id}/set-asides", responses=problems(ProjectNotFound))
def list_set_asides(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[SetAside]:
    """Judgements that were set aside."""
    return reads.list_set_asides(session, actor, project_id)


@router.post("/projects/{project_id}/set-asides/preview", responses=problems(ProjectNotFound))
def foresee_set_aside(
    project_id: ProjectId, body: WhoseBody, actor: CurrentActor, session: Tx
) -> Consequence:
    """What setting aside would do."""
    return reads.foresee(session, actor, project_id, whose=body.whose())


@router.post(
    "/projects/{project_id}/set-asides",
    status_code=201,
    responses=problems(ProjectNotFound, NothingToSetAside),
)
def set_judgements_aside(
    project_id: ProjectId, body: SetAsideBody, actor: CurrentActor, session: Tx
) -> SetAside:
    """Set somebody's judgements aside."""
    return setting_aside.set_judgements_aside(
        session, actor, project_id, whose=body.whose(), reason=body.reason
    )


@router.post(
    "/set-asides/{set_aside_id}/undo", responses=problems(SetAsideNotFound, SetAsideUndone)
)
def undo_set_aside(set_aside_id: SetAsideId, actor: CurrentActor, session: Tx) -> SetAside:
    """Let the judgements count again."""
    return setting_aside.undo_set_aside(session, actor, set_aside_id)
