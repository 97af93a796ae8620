"""The doors of daily work: queues, drafts, submissions, questions and concerns."""

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.annotation.errors import (
    AnnotationChanged,
    AnnotationNotFound,
    AnnotationReviewed,
    BatchNotOpen,
    ConcernNotFound,
    InquiryNotFound,
    LeaseNotFound,
    NotAnswerable,
    NotInBatch,
)
from goldsmith.domains.annotation.queries import inquiries as inquiry_reads
from goldsmith.domains.annotation.queries import records, work
from goldsmith.domains.annotation.types import (
    Annotation,
    Concern,
    ConcernKind,
    Draft,
    Heartbeat,
    Inquiry,
    ItemJudgement,
    MyWork,
    OwnRecord,
    Queue,
    SkipReason,
    SubmitResult,
)
from goldsmith.domains.annotation.verbs import inquiries, revising, serving, submitting
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Answers
from goldsmith.domains.items.errors import ItemNotFound, TextKnown
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import (
    AnnotationId,
    BatchId,
    ConcernId,
    InquiryId,
    ItemId,
    LeaseId,
    ProjectId,
)
from goldsmith.kernel.pages import Page

router = Router(tags=["work"])

Want = Annotated[int, Field(ge=0, le=3)]
Milliseconds = Annotated[int, Field(ge=0, le=2**40)]
Note = Annotated[str, Field(max_length=10_000)]
Written = dict[str, Annotated[str, Field(max_length=1_000_000)]]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class WantBody(_Body):
    """How many leases to hold."""

    want: Want = 3


class HeartbeatBody(_Body):
    """Which leases are still being worked on."""

    lease_ids: list[LeaseId] = Field(max_length=100)


class DraftBody(_Body):
    """Unfinished answers; `written` holds the fields of an item that is being written."""

    answers: Answers
    note: Note = ""
    is_unsure: bool = False
    written: Written | None = None


class AnnotationBody(_Body):
    """Finished answers, with the time they took; `written` holds the fields of a written item."""

    answers: Answers
    active_ms: Milliseconds = 0
    elapsed_ms: Milliseconds = 0
    note: Note = ""
    is_unsure: bool = False
    base_revision: int = 0
    want: Want = 3
    written: Written | None = None


class RevisionBody(_Body):
    """Changed answers, and the revision they change."""

    answers: Answers
    base_revision: int
    active_ms: Milliseconds = 0
    elapsed_ms: Milliseconds = 0
    note: Note = ""
    is_unsure: bool = False


class SkipBody(_Body):
    """Why not this item."""

    reason: SkipReason
    want: Want = 3


class QuestionBody(_Body):
    """What the annotator wants to know, with the answers, note and doubt so far.

    What is left out stays as the last draft has it.
    """

    text: str = Field(min_length=1, max_length=5000)
    answers: Answers = {}
    note: Note | None = None
    is_unsure: bool | None = None
    want: Want = 3


class AnswerBody(_Body):
    """The answer to a question."""

    text: str = Field(min_length=1, max_length=5000)


class ConcernBody(_Body):
    """What is worrying about an item."""

    kind: ConcernKind
    note: Note = ""


class ResolutionBody(_Body):
    """What was decided about a concern."""

    resolution: Note = ""
    is_withheld: bool = False


@router.get("/my/work")
def get_my_work(actor: CurrentActor, session: Tx) -> MyWork:
    """One's batches, recent answers and questions."""
    return work.get_my_work(session, actor)


@router.get("/my/annotations/{annotation_id}", responses=problems(AnnotationNotFound))
def get_own_annotation(annotation_id: AnnotationId, actor: CurrentActor, session: Tx) -> OwnRecord:
    """One of one's own answers with its item, to read or revise it."""
    return work.get_own_record(session, actor, annotation_id)


@router.post("/batches/{batch_id}/leases", responses=problems(NotInBatch, BatchNotOpen))
def lease_next(batch_id: BatchId, body: WantBody, actor: CurrentActor, session: Tx) -> Queue:
    """Fill one's queue; every tab gets the same."""
    return serving.lease_next(session, actor, batch_id, want=body.want)


@router.post("/batches/{batch_id}/heartbeat", responses=problems(NotInBatch))
def keep_leases(
    batch_id: BatchId, body: HeartbeatBody, actor: CurrentActor, session: Tx
) -> Heartbeat:
    """Keep one's leases."""
    return serving.keep_leases(session, actor, batch_id, lease_ids=body.lease_ids)


@router.post("/batches/{batch_id}/leave", status_code=204, responses=problems(NotInBatch))
def leave(batch_id: BatchId, actor: CurrentActor, session: Tx) -> None:
    """Free the leases one has not begun."""
    serving.leave(session, actor, batch_id)


@router.put("/leases/{lease_id}/draft", responses=problems(LeaseNotFound))
def save_lease_draft(lease_id: LeaseId, body: DraftBody, actor: CurrentActor, session: Tx) -> Draft:
    """Keep unfinished answers."""
    return submitting.save_draft(session, actor, lease_id, **dict(body))


@router.post(
    "/leases/{lease_id}/annotation",
    status_code=201,
    responses=problems(LeaseNotFound, AnswersInvalid, AnnotationChanged, TextKnown),
)
def submit_annotation(
    lease_id: LeaseId, body: AnnotationBody, actor: CurrentActor, session: Tx
) -> SubmitResult:
    """Submit answers and get the refilled queue."""
    return submitting.submit_annotation(session, actor, lease_id, **dict(body))


@router.post("/leases/{lease_id}/skip", responses=problems(LeaseNotFound))
def skip_item(lease_id: LeaseId, body: SkipBody, actor: CurrentActor, session: Tx) -> Queue:
    """Give the item to somebody else."""
    return submitting.skip_item(session, actor, lease_id, reason=body.reason, want=body.want)


@router.post("/leases/{lease_id}/question", responses=problems(LeaseNotFound))
def ask(lease_id: LeaseId, body: QuestionBody, actor: CurrentActor, session: Tx) -> Queue:
    """Park the item with a question."""
    return inquiries.ask(session, actor, lease_id, **dict(body))


@router.get("/items/{item_id}/annotations", responses=problems(ItemNotFound))
def list_judgements(item_id: ItemId, actor: CurrentActor, session: Tx) -> list[ItemJudgement]:
    """Who judged an item, when, and under which guideline."""
    return records.list_judgements(session, actor, item_id)


@router.get("/annotations/{annotation_id}", responses=problems(AnnotationNotFound))
def get_annotation(annotation_id: AnnotationId, actor: CurrentActor, session: Tx) -> Annotation:
    """One annotation."""
    return records.get_annotation(session, actor, annotation_id)


@router.post(
    "/annotations/{annotation_id}/revisions",
    status_code=201,
    responses=problems(AnnotationNotFound, AnnotationReviewed, AnnotationChanged, AnswersInvalid),
)
def revise_annotation(
    annotation_id: AnnotationId, body: RevisionBody, actor: CurrentActor, session: Tx
) -> Annotation:
    """Change one's own answers."""
    return revising.revise_annotation(session, actor, annotation_id, **dict(body))


@router.get("/projects/{project_id}/questions", responses=problems(ProjectNotFound))
def list_inquiries(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    is_open: Annotated[bool, Query()] = True,
) -> Page[Inquiry]:
    """Questions that annotators asked."""
    return inquiry_reads.list_inquiries(session, actor, project_id, is_open=is_open)


@router.post("/questions/{inquiry_id}/answer", responses=problems(InquiryNotFound, NotAnswerable))
def answer_inquiry(
    inquiry_id: InquiryId, body: AnswerBody, actor: CurrentActor, session: Tx
) -> Inquiry:
    """Answer a question; the item goes back to its asker."""
    return inquiries.answer(session, actor, inquiry_id, text=body.text)


@router.post("/items/{item_id}/concerns", status_code=201, responses=problems(ItemNotFound))
def raise_concern(item_id: ItemId, body: ConcernBody, actor: CurrentActor, session: Tx) -> Concern:
    """Report a worry about an item."""
    return inquiries.raise_concern(session, actor, item_id, kind=body.kind, note=body.note)


@router.get("/projects/{project_id}/concerns", responses=problems(ProjectNotFound))
def list_concerns(project_id: ProjectId, actor: CurrentActor, session: Tx) -> Page[Concern]:
    """Concerns, open ones first."""
    return inquiry_reads.list_concerns(session, actor, project_id)


@router.post(
    "/concerns/{concern_id}/resolution", responses=problems(ConcernNotFound, NotAnswerable)
)
def resolve_concern(
    concern_id: ConcernId, body: ResolutionBody, actor: CurrentActor, session: Tx
) -> Concern:
    """Close a concern, perhaps by withholding the item."""
    return inquiries.resolve_concern(session, actor, concern_id, **dict(body))
