"""Releases, as others see them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from goldsmith.kernel.ids import JobId, PersonId, ProjectId, ReleaseId
from goldsmith.kernel.phrases import Phrase


class Ties(StrEnum):
    """What becomes of a question on which the judgements tie."""

    UNDECIDED = "undecided"
    LEAVE_OUT = "leave_out"
    FIRST = "first"


class Gaps(StrEnum):
    """What becomes of an item that nobody judged."""

    LEAVE_OUT = "leave_out"
    INCLUDE = "include"


class Truth(StrEnum):
    """Who says what holds where nothing is settled: most people, or the model that fits best."""

    MAJORITY = "majority"
    MODEL = "model"


class ReleaseState(StrEnum):
    """Where a release stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class LabelState(StrEnum):
    """Where the label of a question comes from."""

    ADJUDICATED = "adjudicated"
    MAJORITY = "majority"
    INFERRED = "inferred"
    FIRST_OF_TIE = "first_of_tie"
    TIE = "tie"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Recipe:
    """How labels are made of judgements. Recipe and position decide every byte of a release."""

    ties: Ties = Ties.UNDECIDED
    gaps: Gaps = Gaps.LEAVE_OUT
    truth: Truth = Truth.MAJORITY


@dataclass(frozen=True, slots=True)
class Counts:
    """What a release holds."""

    items: int = 0
    judgements: int = 0
    undecided: int = 0
    left_out: int = 0
    erased: int = 0


@dataclass(frozen=True, slots=True)
class Release:
    """A numbered release. ``digest`` is the SHA-256 of its manifest, once it is frozen."""

    id: ReleaseId
    project_id: ProjectId
    number: int
    note: str
    recipe: Recipe
    state: ReleaseState
    job_id: JobId | None
    error: str | None
    error_phrase: Phrase | None
    position: int | None
    digest: str | None
    size_bytes: int | None
    items: int
    judgements: int
    undecided: int
    left_out: int
    created_by: PersonId
    creator_name: str
    created_at: datetime
