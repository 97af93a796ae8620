"""The doors of review, and of a project's overview."""

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.annotation.errors import AnnotationNotFound
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Answers
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.types import HistoryEntry
from goldsmith.domains.review.errors import (
    EnoughReviewed,
    GoldNotFound,
    GoldUnsettled,
    NothingJudged,
    OwnWork,
    PanelDecides,
    VerdictIncomplete,
)
from goldsmith.domains.review.queries import gold, history, overview, reviews
from goldsmith.domains.review.types import (
    GoldItem,
    ItemReview,
    Overview,
    OwnVerdict,
    QuestionVerdict,
    ReopenFor,
    ReviewKind,
    ReviewTask,
    TakenMarks,
)
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.domains.review.verbs import gold as gold_verbs
from goldsmith.domains.review.verbs import judging
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import AnnotationId, ItemId, PersonId, ProjectId
from goldsmith.kernel.pages import Page

router = Router(tags=["review"])


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class VerdictBody(_Body):
    """Verdicts on one annotation, and who judges again after a reject."""

    verdicts: list[QuestionVerdict] = Field(min_length=1, max_length=100)
    reopen_for: ReopenFor = ReopenFor.AUTHOR


class AdjudicationBody(_Body):
    """The settled answers, why, and which annotations and marks they come from."""

    answers: Answers
    rationale: str = Field(min_length=1, max_length=10_000)
    based_on: list[AnnotationId] = Field([], max_length=1000)
    taken: list[TakenMarks] = Field([], max_length=1000)
    disagreement: Disagreement | None = None


class GoldBody(_Body):
    """Which items become gold and why; answers settle those that are not settled yet."""

    item_ids: list[ItemId] = Field(min_length=1, max_length=10_000)
    reason: str = Field(min_length=1, max_length=2000)
    answers: Answers | None = None
    most_exposures: int = Field(50, ge=1, le=100_000)


class WithdrawalBody(_Body):
    """Why gold is withdrawn, and whether its answer still holds."""

    reason: str = Field(min_length=1, max_length=2000)
    keeps_answer: bool = False


class GoldMade(BaseModel):
    """How many items became gold."""

    items: int


@router.get("/projects/{project_id}/overview", responses=problems(ProjectNotFound))
def get_overview(project_id: ProjectId, actor: CurrentActor, session: Tx) -> Overview:
    """Where a project stands, and what waits for whom."""
    return overview.get_overview(session, actor, project_id)


@router.get("/projects/{project_id}/review", responses=problems(ProjectNotFound))
def list_waiting(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    kind: ReviewKind = ReviewKind.DISAGREEMENT,
    annotator_id: PersonId | None = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[ReviewTask]:
    """Items that wait for review, or those of them that somebody judged."""
    return reviews.list_waiting(
        session,
        actor,
        project_id,
        kind=kind,
        cursor=cursor,
        limit=limit,
        annotator_id=annotator_id,
    )


@router.get("/items/{item_id}/review", responses=problems(ItemNotFound))
def get_item_review(item_id: ItemId, actor: CurrentActor, session: Tx) -> ItemReview:
    """One item with its judgements side by side."""
    return reviews.get_item_review(session, actor, item_id)


@router.get("/items/{item_id}/history", responses=problems(ItemNotFound))
def list_history(item_id: ItemId, actor: CurrentActor, session: Tx) -> list[HistoryEntry]:
    """The whole life of an item: how it came, who judged it under which guideline, what was decided."""
    return history.list_item_history(session, actor, item_id)


@router.post(
    "/annotations/{annotation_id}/verdict",
    status_code=201,
    responses=problems(
        AnnotationNotFound,
        OwnWork,
        VerdictIncomplete,
        PanelDecides,
        EnoughReviewed,
        AnswersInvalid,
    ),
)
def give_verdict(
    annotation_id: AnnotationId, body: VerdictBody, actor: CurrentActor, session: Tx
) -> ItemReview:
    """Accept, fix or reject."""
    return judging.give_verdict(
        session, actor, annotation_id, verdicts=body.verdicts, reopen_for=body.reopen_for
    )


@router.post(
    "/items/{item_id}/adjudication",
    status_code=201,
    responses=problems(
        ItemNotFound, NothingJudged, OwnWork, PanelDecides, EnoughReviewed, AnswersInvalid
    ),
)
def adjudicate(
    item_id: ItemId, body: AdjudicationBody, actor: CurrentActor, session: Tx
) -> ItemReview:
    """Settle an item's answer."""
    return judging.adjudicate(session, actor, item_id, **dict(body))


@router.get("/my/verdicts")
def list_own_verdicts(actor: CurrentActor, session: Tx) -> list[OwnVerdict]:
    """Verdicts on one's own annotations."""
    return reviews.list_own_verdicts(session, actor)


@router.get("/projects/{project_id}/gold", responses=problems(ProjectNotFound))
def list_gold(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 100,
) -> Page[GoldItem]:
    """Items that measure people."""
    return gold.list_gold(session, actor, project_id, cursor=cursor, limit=limit)


@router.post(
    "/projects/{project_id}/gold",
    status_code=201,
    responses=problems(ProjectNotFound, GoldUnsettled, AnswersInvalid),
)
def make_gold(project_id: ProjectId, body: GoldBody, actor: CurrentActor, session: Tx) -> GoldMade:
    """Make gold of settled items, or by hand."""
    return GoldMade(items=gold_verbs.make_gold(session, actor, project_id, **dict(body)))


@router.post("/gold/{item_id}/withdrawal", status_code=204, responses=problems(GoldNotFound))
def withdraw_gold(item_id: ItemId, body: WithdrawalBody, actor: CurrentActor, session: Tx) -> None:
    """Withdraw gold."""
    gold_verbs.withdraw_gold(
        session, actor, item_id, reason=body.reason, keeps_answer=body.keeps_answer
    )
