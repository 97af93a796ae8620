"""Findings of consistency checks, and what looking at them yielded."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from goldsmith.domains.quality.types import Rate
from goldsmith.kernel.ids import FindingId, ItemId, JobId, ProjectId
from goldsmith.kernel.phrases import Phrase


class CheckKind(StrEnum):
    """What a check compares a label with."""

    NEAR_DUPLICATE = "near_duplicate"
    MODEL = "model"
    RULE = "rule"
    MISSING = "missing"
    TIME = "time"
    LENGTH = "length"


class FindingState(StrEnum):
    """What was done about a finding."""

    OPEN = "open"
    SENT = "sent"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found about an item: how much it tells, from 0 to 1, and why.

    ``question_id`` is empty where it is about the whole item.
    """

    item_id: ItemId
    question_id: str
    kind: CheckKind
    strength: float
    reason: Phrase
    other_item_id: ItemId | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry of the worklist. ``is_changed`` tells of one that was sent to review what came of it."""

    id: FindingId
    project_id: ProjectId
    item_id: ItemId
    external_id: str
    excerpt: str
    question_id: str
    question_title: str
    kind: CheckKind
    rank: float
    label: str
    reason: str
    reason_phrase: Phrase
    other_item_id: ItemId | None
    other_excerpt: str | None
    state: FindingState
    note: str
    decided_at: datetime | None
    is_changed: bool | None


@dataclass(frozen=True, slots=True)
class CheckYield:
    """Of the entries of a kind that were looked at, how many led to a changed label.

    ``pending`` were sent to review and wait there. ``kind`` is None for all together.
    """

    kind: CheckKind | None
    open: int
    last: Rate
    ever: Rate
    pending: int


@dataclass(frozen=True, slots=True)
class CheckRun:
    """One pass of all checks."""

    job_id: JobId | None
    state: str | None
    done: int
    total: int | None
    started_at: datetime
    finished_at: datetime | None
    items: int
    found: int
    skipped: list[Phrase]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How the last pass went, and what looking at its entries yielded."""

    run: CheckRun | None
    yields: list[CheckYield]
