"""Trained models, as others see them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from goldsmith.kernel.ids import (
    EndpointId,
    GuidelineVersionId,
    JobId,
    ModelId,
    ProjectId,
    SourceId,
)
from goldsmith.kernel.phrases import Phrase
from goldsmith.learning.types import CurvePoint, Score


class ModelKind(StrEnum):
    """What Goldsmith can train."""

    CLASSIFIER = "classifier"
    SEVERAL = "several"
    TAGGER = "tagger"


class ModelState(StrEnum):
    """Where the training of a model stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Protocol(StrEnum):
    """How a live model is spoken to."""

    LABEL_STUDIO = "label_studio"
    GOLDSMITH = "goldsmith"


class EndpointState(StrEnum):
    """How a live model has been answering; one that rests is not asked for a minute."""

    UNKNOWN = "unknown"
    ANSWERS = "answers"
    FAILS = "fails"
    RESTS = "rests"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that a live model said and no question holds, and how often."""

    reason: str
    n: int


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A live model somewhere else; ``left_out`` is what of its last answer could not be held."""

    id: EndpointId
    project_id: ProjectId
    name: str
    url: str
    protocol: Protocol
    secret: str | None
    is_active: bool
    state: EndpointState
    version: str | None
    failures: int
    rests_until: datetime | None
    answered_at: datetime | None
    error: str | None
    created_at: datetime
    n_left_out: int = 0
    left_out: list[LeftOut] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Trainable:
    """A question that can be learnt, and how many settled labels there are to learn from."""

    question_id: str
    title: str
    kind: ModelKind
    settled: int
    needed: int


@dataclass(frozen=True, slots=True)
class Model:
    """One version of a built-in model: what it learnt from, and how it did on held-out items.

    ``digest`` tells its training items and their labels; ``curve`` is random against active order.
    """

    id: ModelId
    project_id: ProjectId
    source_id: SourceId
    question_id: str
    kind: ModelKind
    name: str
    number: int
    guideline_version_id: GuidelineVersionId
    created_at: datetime
    trained_at: datetime | None
    job_id: JobId | None
    state: ModelState
    job_done: int
    job_total: int | None
    error: str | None
    error_phrase: Phrase | None
    n_train: int = 0
    digest: str = ""
    score: Score | None = None
    curve: list[CurvePoint] = field(default_factory=list)
    suggestions: int = 0
