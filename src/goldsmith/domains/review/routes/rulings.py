"""The doors of rulings."""

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.annotation.errors import InquiryNotFound
from goldsmith.domains.guidelines.types import Title
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.review.errors import RulingNotFound, RulingNotInForce, RulingUnfit
from goldsmith.domains.review.queries import rulings
from goldsmith.domains.review.types.rulings import Ruling, RulingState
from goldsmith.domains.review.verbs import ruling as verbs
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import InquiryId, ItemId, ProjectId, RulingId
from goldsmith.kernel.pages import Page

router = Router(tags=["rulings"])

Short = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"\S")]
Id = Annotated[str, Field(max_length=64)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class DecisionBody(_Body):
    """The case in short, what to answer, and why."""

    text: Short
    decision: Short
    reason: Short


class RulingBody(DecisionBody):
    """A decision, what it is about, and the answered question or the item it was made on."""

    question_id: Id
    label_id: Id | None = None
    clause_id: Id | None = None
    item_id: ItemId | None = None
    inquiry_id: InquiryId | None = None


class ClauseBody(_Body):
    """The rule as it shall stand in the guideline."""

    title: Title
    body: str = Field("", max_length=50_000)


@router.get("/projects/{project_id}/rulings", responses=problems(ProjectNotFound))
def list_rulings(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    q: Annotated[str | None, Query(max_length=200)] = None,
    state: RulingState | None = None,
    question_id: Annotated[str | None, Query(max_length=64)] = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[Ruling]:
    """Rulings, newest first; by words, number, state or question."""
    return rulings.list_rulings(
        session,
        actor,
        project_id,
        sought=q,
        state=state,
        question_id=question_id,
        cursor=cursor,
        limit=limit,
    )


@router.post(
    "/projects/{project_id}/rulings",
    status_code=201,
    responses=problems(ProjectNotFound, ItemNotFound, InquiryNotFound, RulingUnfit),
)
def make_ruling(
    project_id: ProjectId, body: RulingBody, actor: CurrentActor, session: Tx
) -> Ruling:
    """Rule on an answered question, or on an item."""
    return verbs.make_ruling(session, actor, project_id, **dict(body))


@router.get("/rulings/{ruling_id}", responses=problems(RulingNotFound))
def get_ruling(ruling_id: RulingId, actor: CurrentActor, session: Tx) -> Ruling:
    """One ruling."""
    return rulings.get_ruling(session, actor, ruling_id)


@router.post(
    "/rulings/{ruling_id}/overturn",
    status_code=201,
    responses=problems(RulingNotFound, RulingNotInForce),
)
def overturn_ruling(
    ruling_id: RulingId, body: DecisionBody, actor: CurrentActor, session: Tx
) -> Ruling:
    """Put a newer ruling in its place."""
    return verbs.overturn_ruling(session, actor, ruling_id, **dict(body))


@router.post("/rulings/{ruling_id}/clause", responses=problems(RulingNotFound, RulingNotInForce))
def turn_into_clause(
    ruling_id: RulingId, body: ClauseBody, actor: CurrentActor, session: Tx
) -> Ruling:
    """Write it into the guideline's draft."""
    return verbs.turn_into_clause(session, actor, ruling_id, title=body.title, body=body.body)
