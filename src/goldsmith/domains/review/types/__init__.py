"""Verdicts, adjudications, review queues and the overview, as others see them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from goldsmith.domains.guidelines.types import Answer, Answers
from goldsmith.domains.review.types.policies import PanelState, ReasonCode
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.kernel.ids import (
    AdjudicationId,
    AnnotationId,
    BatchId,
    GuidelineVersionId,
    ItemId,
    PersonId,
    ProjectId,
    VerdictId,
)


class ReviewKind(StrEnum):
    """Why an item is up for review."""

    DISAGREEMENT = "disagreement"
    SAMPLE = "sample"
    FLAGGED = "flagged"
    SECOND = "second"
    RISK = "risk"
    ALL = "all"


class Judgement(StrEnum):
    """What a reviewer says about one answer."""

    ACCEPT = "accept"
    FIX = "fix"
    REJECT = "reject"


class ReopenFor(StrEnum):
    """Who judges again after a reject."""

    AUTHOR = "author"
    ANYONE = "anyone"


class AdjudicationSource(StrEnum):
    """Where a settled answer comes from."""

    ADJUDICATION = "adjudication"
    FIX = "fix"
    GOLD = "gold"
    PANEL = "panel"


@dataclass(frozen=True, slots=True)
class GoldStep:
    """Where to go on taking up gold, None at the end; so many of its values name no label."""

    after: int | None
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class GoldItem:
    """An item that measures people: its answer, why, how often it was given out and met."""

    item_id: ItemId
    external_id: str
    excerpt: str
    answers: dict[str, Any]
    reason: str
    made_by_name: str
    made_at: datetime
    exposures: int
    most_exposures: int
    judged: int
    met: int
    withdrawn_at: datetime | None = None
    withdrawn_reason: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionVerdict:
    """A verdict on the answer to one question."""

    question_id: str
    verdict: Judgement
    reason: str = ""
    fixed: Answer | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A recorded verdict."""

    id: VerdictId
    annotation_id: AnnotationId
    revision: int
    question_id: str
    verdict: Judgement
    reason: str
    fixed: dict[str, Any] | None
    created_at: datetime
    code: str | None = None
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class OwnVerdict:
    """A verdict on one of my annotations, as I see it: not by whom."""

    annotation_id: AnnotationId
    item_id: ItemId
    project_id: ProjectId
    excerpt: str
    question_id: str
    verdict: Judgement
    reason: str
    fixed: dict[str, Any] | None
    created_at: datetime
    code: ReasonCode | None = None


@dataclass(frozen=True, slots=True)
class TakenMarks:
    """Marks that a settled answer took over from a judgement, by their ids there."""

    annotation_id: AnnotationId
    mark_ids: list[str]


@dataclass(frozen=True, slots=True)
class Adjudication:
    """The settled answer of an item, with its reason."""

    id: AdjudicationId
    item_id: ItemId
    answers: dict[str, Any]
    rationale: str
    source: AdjudicationSource
    decided_by: PersonId
    decided_by_name: str
    created_at: datetime
    disagreement: Disagreement | None = None


@dataclass(frozen=True, slots=True)
class ReviewTask:
    """An item that waits for review."""

    item_id: ItemId
    external_id: str
    excerpt: str
    language: str
    judgements: int
    agreement: float | None
    status: str


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """How many items wait for which kind of review."""

    disagreement: int
    sample: int
    flagged: int = 0


@dataclass(frozen=True, slots=True)
class BlindAnnotation:
    """A judgement under an alias, so that it is judged and not its author.

    ``is_second``: somebody reviewed it already, and what they said is not shown.
    """

    id: AnnotationId
    alias: str
    is_own: bool
    is_counted: bool
    is_reviewed: bool
    revision: int
    guideline_version_id: GuidelineVersionId | None
    answers: Answers
    note: str
    is_unsure: bool
    created_at: datetime
    is_late: bool = False
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class ItemReview:
    """Everything a reviewer needs about one item."""

    item_id: ItemId
    project_id: ProjectId
    external_id: str
    fields: dict[str, str]
    language: str
    guideline_version_id: GuidelineVersionId | None
    annotations: list[BlindAnnotation]
    differing: list[str]
    verdicts: list[Verdict]
    adjudication: Adjudication | None
    panel: PanelState | None = None


@dataclass(frozen=True, slots=True)
class PersonProgress:
    """What somebody did lately, is doing now, and what waits: for them, or for an expert's reply.

    ``batches`` are the open ones they are on, ``in_hand`` what they hold, ``returned`` what came
    back to them, ``asked`` their questions without an answer.
    """

    person_id: PersonId
    name: str
    kind: str
    done: int
    done_this_week: int
    last_at: datetime | None
    batches: list[str] = field(default_factory=list)
    in_hand: int = 0
    returned: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class DayCount:
    """Judgements of one day (UTC)."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far a batch is."""

    batch_id: BatchId
    name: str
    state: str
    slots: int
    done: int
    deadline: datetime | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Where a project stands, and what waits for whom."""

    items: int
    by_status: dict[str, int]
    slots: int
    slots_done: int
    judgements: int
    judgements_per_day: float
    days_left: float | None
    days: list[DayCount] = field(default_factory=list)
    people: list[PersonProgress] = field(default_factory=list)
    batches: list[BatchProgress] = field(default_factory=list)
    review: ReviewCounts = ReviewCounts(0, 0)  # frozen, so sharing it is safe
    open_questions: int = 0
    open_concerns: int = 0
    returned: int = 0
    set_aside: int = 0
    failed_jobs: int = 0
    guideline_versions: int = 0
