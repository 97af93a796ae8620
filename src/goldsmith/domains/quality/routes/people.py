"""The doors of what is known about people, for those who lead and for everybody about themselves."""

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.quality.errors import ContestAnswered, ContestNotFound, OwnErrorNotFound
from goldsmith.domains.quality.queries import contests, own_errors, people_report, person
from goldsmith.domains.quality.queries.own_errors import OwnError
from goldsmith.domains.quality.queries.people_report import OwnQuality
from goldsmith.domains.quality.queries.person import PersonDetail
from goldsmith.domains.quality.types import Contest, PeopleReport
from goldsmith.domains.quality.verbs import own_errors as own_error_verbs
from goldsmith.domains.quality.verbs import people
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import AdjudicationId, ContestId, ItemId, PersonId, ProjectId

router = Router(tags=["quality"])


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ContestBody(_Body):
    """What is wrong, of which question or item."""

    text: str = Field(min_length=1, max_length=4000)
    question_id: str | None = Field(None, max_length=100)
    item_id: ItemId | None = None


class OwnErrorRead(_Body):
    """Of which question."""

    question_id: str = Field(max_length=100)


class ContestAnswer(_Body):
    """What is answered to a contest."""

    answer: str = Field(min_length=1, max_length=4000)


@router.get("/projects/{project_id}/quality/people", responses=problems(ProjectNotFound))
def get_people(project_id: ProjectId, actor: CurrentActor, session: Tx) -> PeopleReport:
    """Skill, pace, drift and identical wrong answers, as last computed."""
    return people_report.get_people(session, actor, project_id)


@router.get(
    "/projects/{project_id}/quality/people/{person_id}", responses=problems(ProjectNotFound)
)
def get_person(
    project_id: ProjectId, person_id: PersonId, actor: CurrentActor, session: Tx
) -> PersonDetail:
    """One person's figures with drift, times, and what they take for what."""
    return person.get_person(session, actor, project_id, person_id)


@router.get("/my/quality")
def list_own_quality(actor: CurrentActor, session: Tx) -> list[OwnQuality]:
    """What is kept about oneself."""
    return people_report.list_own(session, actor)


@router.get("/my/errors")
def list_own_errors(actor: CurrentActor, session: Tx) -> list[OwnError]:
    """Up to five of one's own answers that were settled otherwise; nobody else is told."""
    return own_errors.list_own_errors(session, actor)


@router.post(
    "/my/errors/{adjudication_id}/reading", status_code=204, responses=problems(OwnErrorNotFound)
)
def read_own_error(
    adjudication_id: AdjudicationId, body: OwnErrorRead, actor: CurrentActor, session: Tx
) -> None:
    """Mark one of them as read."""
    own_error_verbs.read_own_error(session, actor, adjudication_id, question_id=body.question_id)


@router.get("/projects/{project_id}/contests", responses=problems(ProjectNotFound))
def list_contests(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Contest]:
    """What people contested."""
    return contests.list_contests(session, actor, project_id)


@router.post(
    "/projects/{project_id}/contests",
    status_code=201,
    responses=problems(ProjectNotFound, ItemNotFound),
)
def raise_contest(
    project_id: ProjectId, body: ContestBody, actor: CurrentActor, session: Tx
) -> Contest:
    """Contest what is kept about oneself, or an item's gold."""
    return people.raise_contest(session, actor, project_id, **dict(body))


@router.post("/contests/{contest_id}/answer", responses=problems(ContestNotFound, ContestAnswered))
def answer_contest(
    contest_id: ContestId, body: ContestAnswer, actor: CurrentActor, session: Tx
) -> Contest:
    """Answer a contest."""
    return people.answer_contest(session, actor, contest_id, answer=body.answer)
