"""The doors of how a project reviews, of panels, and of what review shows."""

from typing import Annotated

from fastapi import Header, Response
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Answers
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.review.errors import (
    EnoughReviewed,
    NotOnPanel,
    OwnWork,
    PolicyUnfit,
    VoteNotOpen,
)
from goldsmith.domains.review.queries import figures, policies
from goldsmith.domains.review.types import ItemReview
from goldsmith.domains.review.types.figures import ReviewFigures
from goldsmith.domains.review.types.policies import HeldPolicy, ReviewPolicy
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.domains.review.verbs import policies as verbs
from goldsmith.domains.review.verbs import voting
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.http import CurrentActor, Router, Tx, etag, problems, revision_of
from goldsmith.kernel.ids import ItemId, ProjectId

router = Router(tags=["review"])


class VoteBody(BaseModel):
    """What a member of a panel would settle, and why."""

    model_config = ConfigDict(extra="forbid")

    answers: Answers
    rationale: str = Field(min_length=1, max_length=10_000)
    disagreement: Disagreement | None = None


@router.get("/projects/{project_id}/review/figures", responses=problems(ProjectNotFound))
def get_review_figures(project_id: ProjectId, actor: CurrentActor, session: Tx) -> ReviewFigures:
    """Why people differed, how far reviewers agree, and who reviewed how much."""
    return figures.get_review_figures(session, actor, project_id)


@router.get("/projects/{project_id}/review/policy", responses=problems(ProjectNotFound))
def get_review_policy(
    project_id: ProjectId, actor: CurrentActor, session: Tx, response: Response
) -> HeldPolicy:
    """How the project reviews; its ETag is wanted back by PUT."""
    held = policies.get_policy(session, actor, project_id)
    response.headers["ETag"] = etag(held.revision)
    return held


@router.put(
    "/projects/{project_id}/review/policy",
    responses=problems(ProjectNotFound, PolicyUnfit, PreconditionFailed),
)
def set_review_policy(
    project_id: ProjectId,
    body: ReviewPolicy,
    actor: CurrentActor,
    session: Tx,
    response: Response,
    if_match: Annotated[str | None, Header()] = None,
) -> HeldPolicy:
    """Say how the project reviews."""
    held = verbs.set_policy(session, actor, project_id, policy=body, revision=revision_of(if_match))
    response.headers["ETag"] = etag(held.revision)
    return held


@router.post(
    "/items/{item_id}/votes",
    status_code=201,
    responses=problems(
        ItemNotFound, NotOnPanel, OwnWork, VoteNotOpen, EnoughReviewed, AnswersInvalid
    ),
)
def cast_vote(item_id: ItemId, body: VoteBody, actor: CurrentActor, session: Tx) -> ItemReview:
    """Vote on an item as a member of its panel."""
    return voting.cast_vote(session, actor, item_id, **dict(body))
