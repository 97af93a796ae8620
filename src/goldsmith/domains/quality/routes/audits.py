"""The doors of audits and acceptance criteria."""

from typing import Annotated

from fastapi import Header
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.quality.errors import (
    AuditNotFound,
    AuditPlanInvalid,
    AuditTaskNotFound,
    CriterionInvalid,
    NothingSettled,
    QuestionNotFound,
)
from goldsmith.domains.quality.queries import audits as reads
from goldsmith.domains.quality.queries import criteria as criteria_reads
from goldsmith.domains.quality.queries.audits import Audit, AuditPlan, AuditTask, PlanKind
from goldsmith.domains.quality.queries.criteria import Criteria, Criterion
from goldsmith.domains.quality.verbs import audits, criteria
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems, revision_of
from goldsmith.kernel.ids import AuditId, ProjectId

router = Router(tags=["quality"])

Rate = Annotated[float, Field(gt=0, lt=1)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AuditBody(_Body):
    """What to audit: a question, how the audit decides, and how many items where it only measures."""

    question_id: str = Field(min_length=1, max_length=100)
    kind: PlanKind = PlanKind.MEASURE
    wanted: int | None = Field(None, ge=1, le=20_000)
    good: Rate = 0.01
    bad: Rate = 0.05
    producer_risk: Rate = 0.05
    consumer_risk: Rate = 0.05
    is_stratified: bool = False
    seed: int = Field(0, ge=0, le=2**53)


class CheckBody(_Body):
    """Whether the label is right."""

    is_right: bool
    note: str = Field("", max_length=4000)


class CriteriaBody(_Body):
    """All of a project's criteria."""

    criteria: list[Criterion] = Field(max_length=50)


@router.get("/projects/{project_id}/audits", responses=problems(ProjectNotFound))
def list_audits(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Audit]:
    """Audits and what they say."""
    return reads.list_audits(session, actor, project_id)


@router.post(
    "/projects/{project_id}/audits",
    status_code=201,
    responses=problems(ProjectNotFound, QuestionNotFound, AuditPlanInvalid, NothingSettled),
)
def draw_audit(project_id: ProjectId, body: AuditBody, actor: CurrentActor, session: Tx) -> Audit:
    """Draw a sample of settled items to check."""
    plan = AuditPlan(
        body.kind, body.good, body.bad, body.producer_risk, body.consumer_risk,
        is_stratified=body.is_stratified,
    )  # fmt: skip
    return audits.draw_audit(
        session, actor, project_id, question_id=body.question_id, plan=plan,
        wanted=body.wanted, seed=body.seed,
    )  # fmt: skip


@router.get("/audits/{audit_id}/next", responses=problems(AuditNotFound))
def find_audit_task(audit_id: AuditId, actor: CurrentActor, session: Tx) -> AuditTask | None:
    """The next item to check; null at the end."""
    return reads.find_next_task(session, actor, audit_id)


@router.post(
    "/audits/{audit_id}/items/{place}", responses=problems(AuditNotFound, AuditTaskNotFound)
)
def check_audit_item(
    audit_id: AuditId, place: int, body: CheckBody, actor: CurrentActor, session: Tx
) -> Audit:
    """Say whether a label is right."""
    return audits.check_item(
        session, actor, audit_id, place, is_right=body.is_right, note=body.note
    )


@router.get("/projects/{project_id}/criteria", responses=problems(ProjectNotFound))
def get_criteria(project_id: ProjectId, actor: CurrentActor, session: Tx) -> Criteria:
    """Acceptance criteria and where they stand."""
    return criteria_reads.get_criteria(session, actor, project_id)


@router.put(
    "/projects/{project_id}/criteria",
    responses=problems(ProjectNotFound, CriterionInvalid, PreconditionFailed),
)
def set_criteria(
    project_id: ProjectId,
    body: CriteriaBody,
    actor: CurrentActor,
    session: Tx,
    if_match: Annotated[str | None, Header()] = None,
) -> Criteria:
    """Replace the acceptance criteria."""
    return criteria.set_criteria(
        session, actor, project_id, criteria=body.criteria, revision=revision_of(if_match)
    )
