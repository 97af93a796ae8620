"""Batches, leases, queues, annotations, inquiries and concerns, as others see them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum
from typing import Any

from goldsmith.domains.annotation.types.asked import Asked
from goldsmith.domains.annotation.types.overlap import AdaptiveOverlap
from goldsmith.domains.guidelines.types import Answers
from goldsmith.domains.items.types import ItemFilter
from goldsmith.domains.predictions.types import Showing, Suggestion
from goldsmith.kernel.ids import (
    AnnotationId,
    BatchId,
    ConcernId,
    GuidelineVersionId,
    InquiryId,
    ItemId,
    LeaseId,
    PersonId,
    ProjectId,
    SourceId,
)
from goldsmith.kernel.phrases import Phrase


class BatchState(StrEnum):
    """Whether a batch gives out work."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class Kept(Enum):
    """What a change leaves as it is, where None would take it away."""

    KEPT = "kept"


class ItemOrder(StrEnum):
    """In which order items are served."""

    GIVEN = "given"
    RANDOM = "random"


class Origin(StrEnum):
    """Where an annotation comes from."""

    LEASE = "lease"
    BULK = "bulk"
    IMPORT = "import"
    RULE = "rule"
    MODEL = "model"


class SkipReason(StrEnum):
    """Why somebody did not judge an item."""

    UNCLEAR = "unclear"
    LANGUAGE = "language"
    DISTRESSING = "distressing"
    BROKEN = "broken"
    OTHER = "other"


class ConcernKind(StrEnum):
    """What somebody worries about in an item."""

    PRIVACY = "privacy"
    HARM = "harm"
    LICENCE = "licence"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Brief:
    """What a written item should be: a scenario, perhaps a parent to vary, and how many."""

    scenario: str
    language: str = "und"
    parent_id: ItemId | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Selection:
    """Which items a batch takes: named ones, or those of a filter, all or a seeded sample."""

    item_ids: list[ItemId] = field(default_factory=list)
    filter: ItemFilter | None = None
    sample_size: int | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Items that nobody of the batch may take."""

    language: str
    sensitivity: str
    items: int
    reason: str
    reason_phrase: Phrase


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a batch would cost in judgements and hours; ``at_most`` where its overlap adapts."""

    items: int
    judgements: int
    seconds_each: float | None
    pace_source: str
    hours: float | None
    unreachable: list[Unreachable]
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class BatchMember:
    """Somebody who works on a batch."""

    person_id: PersonId
    name: str
    done: int
    is_active: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """A work order, with how far it is.

    How much gold and how many repeats are mixed in, and how its overlap adapts, is for those to see
    who lead: an annotator could tell from these which item is which.
    """

    id: BatchId
    project_id: ProjectId
    name: str
    state: BatchState
    guideline_version_id: GuidelineVersionId
    guideline_number: int
    overlap: int
    order: ItemOrder
    priority: int
    deadline: datetime | None
    revision: int
    created_at: datetime
    items: int
    slots: int
    done: int
    set_aside: int
    members: list[BatchMember]
    is_writing: bool = False
    unreachable: list[Unreachable] = field(default_factory=list)
    suggestions: Showing = Showing.NONE
    hidden_share: float = 0.1
    suggestion_source_id: SourceId | None = None
    may_bulk: bool = False
    gold_rate: float | None = None
    repeat_rate: float | None = None
    adaptive: AdaptiveOverlap | None = None


@dataclass(frozen=True, slots=True)
class LeasedItem:
    """The item as its annotator sees it; a program finds its answers by ``external_id``."""

    id: ItemId
    external_id: str
    fields: dict[str, str]
    language: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished answers, kept on the server; for a brief also what was written so far."""

    answers: dict[str, Any]
    note: str
    is_unsure: bool
    revision: int
    saved_at: datetime
    written: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Presentation:
    """How an item was shown: its compared fields in this order, which came of this seed."""

    seed: str
    order: list[str]


@dataclass(frozen=True, slots=True)
class Lease:
    """A slot held until a time, with all it takes to judge offline; ``parent`` is an item to vary."""

    id: LeaseId
    batch_id: BatchId
    project_id: ProjectId
    guideline_version_id: GuidelineVersionId
    item: LeasedItem | None
    brief: Brief | None
    expires_at: datetime
    draft: Draft | None
    base_revision: int
    previous: dict[str, Any] | None
    message: str | None
    asked: Asked | None = None
    parent: LeasedItem | None = None
    presentation: Presentation | None = None
    suggestions: list[Suggestion] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Policy:
    """What a batch shows of suggestions: from how many slots they are hidden, and whose they are."""

    hidden_share: float
    source_id: SourceId | None


@dataclass(frozen=True, slots=True)
class Offered:
    """What is suggested for a lease's item; whether that is shown, once it was decided."""

    is_shown: bool | None
    suggestions: list[Suggestion]


@dataclass(frozen=True, slots=True)
class Queue:
    """What the annotator has in hand, head first.

    ``remaining`` counts what this person may still judge, and is left out where counting would make
    everybody wait; ``has_more``: at least so many.
    """

    leases: list[Lease]
    remaining: int | None
    done: int
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Which leases still hold, and which went to somebody else."""

    expires_at: datetime
    kept: list[LeaseId]
    lost: list[LeaseId]


@dataclass(frozen=True, slots=True)
class Submitted:
    """An annotation as its author sees it."""

    id: AnnotationId
    item_id: ItemId
    batch_id: BatchId | None
    revision: int
    is_counted: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class SubmitResult:
    """What was stored, and the refilled queue."""

    annotation: Submitted
    queue: Queue


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotator's answers to one item, latest revision.

    Late is what came after its lease had gone: it counts where a slot was free.
    """

    id: AnnotationId
    project_id: ProjectId
    item_id: ItemId
    batch_id: BatchId | None
    annotator_id: PersonId
    origin: Origin
    guideline_version_id: GuidelineVersionId | None
    revision: int
    is_counted: bool
    is_reviewed: bool
    answers: Answers
    note: str
    is_unsure: bool
    active_ms: int | None
    created_at: datetime
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class ItemJudgement:
    """A judgement of an item with its author and guideline named, for those who answer for it."""

    annotation: Annotation
    annotator_name: str
    annotator_kind: str
    guideline_number: int | None


@dataclass(frozen=True, slots=True)
class OwnWork:
    """One of my batches; ``remaining``, or at least so many where ``has_more``, I may still judge."""

    batch_id: BatchId
    batch_name: str
    project_id: ProjectId
    project_name: str
    priority: int
    deadline: datetime | None
    remaining: int
    has_more: bool
    done: int
    returned: int
    may_bulk: bool = False


@dataclass(frozen=True, slots=True)
class OwnAnnotation:
    """One of my recent answers, with the beginning of its text."""

    id: AnnotationId
    item_id: ItemId
    batch_id: BatchId | None
    project_id: ProjectId
    excerpt: str
    answers: dict[str, Any]
    revision: int
    is_reviewed: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """One of my answers with its whole item as I saw it, to be read again or revised."""

    annotation: Annotation
    item: LeasedItem
    presentation: Presentation | None = None


@dataclass(frozen=True, slots=True)
class MyWork:
    """What an annotator sees first."""

    batches: list[OwnWork]
    recent: list[OwnAnnotation]
    inquiries: list["Inquiry"]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """An annotator's question about an item or brief, the version it was asked on, its answer."""

    id: InquiryId
    project_id: ProjectId
    batch_id: BatchId | None
    item_id: ItemId | None
    fields: dict[str, str]
    asked_by: PersonId | None
    asked_by_name: str
    text: str
    answer: str | None
    answered_by_name: str | None
    asked_at: datetime
    answered_at: datetime | None
    brief: Brief | None = None
    guideline_version_id: GuidelineVersionId | None = None
    guideline_version: int | None = None


@dataclass(frozen=True, slots=True)
class Concern:
    """Somebody's worry about an item."""

    id: ConcernId
    project_id: ProjectId
    item_id: ItemId
    fields: dict[str, str]
    kind: ConcernKind
    note: str
    raised_by: PersonId
    raised_by_name: str
    raised_at: datetime
    is_resolved: bool
    is_withheld: bool
    resolution: str | None
