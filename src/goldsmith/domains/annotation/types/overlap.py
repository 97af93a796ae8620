"""Overlap that adapts: its policy, where an item stands, why, and what it saves."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from goldsmith.kernel.ids import AnnotationId, BatchId, ItemId, PersonId
from goldsmith.kernel.phrases import Phrase


@dataclass(frozen=True, slots=True)
class AdaptiveOverlap:
    """When an item of a batch has labels enough; the batch's overlap is the most it gets.

    ``confidence`` is what its label must reach after ``fewest`` labels or more. A random
    ``full_share`` of the items gets every label, so that what is saved can be measured.
    """

    fewest: int = 2
    confidence: float = 0.95
    full_share: float = 0.05


class OverlapState(StrEnum):
    """Whether an item wants another label."""

    OPEN = "open"
    ENOUGH = "enough"
    CAPPED = "capped"


class Grounds(StrEnum):
    """What is decided by for one question."""

    CONFIDENCE = "confidence"
    AGREEMENT = "agreement"
    NOT_WAITED_FOR = "not_waited_for"


@dataclass(frozen=True, slots=True)
class Counted:
    """How much one label counts: so many times likelier it makes the likeliest answer.

    ``n`` judgements show how good its author is; ``is_echo``: it repeats somebody whose wrong answers
    are the same too often, so that both count once.
    """

    annotation_id: AnnotationId
    factor: float
    n: int
    is_echo: bool = False


@dataclass(frozen=True, slots=True)
class QuestionStanding:
    """What the labels of an item come to for one question, and whether it wants more.

    ``temperature`` lowered the claim; it was fitted on ``n_gold`` gold items, or is the usual one
    where there is too little gold.
    """

    question_id: str
    grounds: Grounds
    is_enough: bool
    n: int
    value: str | None = None
    confidence: float | None = None
    temperature: float | None = None
    n_gold: int = 0
    counted: list[Counted] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether an item has labels enough, after ``labels`` of them."""

    state: OverlapState
    labels: int
    confidence: float | None
    questions: list[QuestionStanding]


@dataclass(frozen=True, slots=True)
class ItemOverlap:
    """Where an item stands in a batch whose overlap adapts, and why, for those who see all answers.

    ``is_full``, one of the random share, and when it ``would_stop_at`` are told to those who lead.
    """

    batch_id: BatchId
    batch_name: str
    state: OverlapState
    labels: int
    fewest: int
    most: int
    wanted: float
    confidence: float | None
    questions: list[QuestionStanding]
    reopened: int
    decided_at: datetime | None
    is_full: bool | None = None
    would_stop_at: int | None = None


@dataclass(frozen=True, slots=True)
class Believed:
    """What is believed of somebody's answers to a question, of ``n`` judgements.

    ``chances`` is a table, true class by what is said, row after row; or the one chance of being right.
    """

    person_id: PersonId
    chances: list[float]
    skill: float
    n: int
    echoes: list[PersonId]


@dataclass(frozen=True, slots=True)
class Beliefs:
    """What is believed of a question's answers: the classes in order, how often each is true."""

    question_id: str
    values: list[str | int | float | bool]
    shares: list[float]
    temperature: float
    n_gold: int
    people: list[Believed]


@dataclass(frozen=True, slots=True)
class SavedLabels:
    """What adapting saves against fixed overlap, on the random items that got every label.

    Without a value the reason says why there is none. ``same``: of ``n_items`` so many had the same
    label when they would have stopped as after all labels.
    """

    value: float | None
    low: float | None
    high: float | None
    n_items: int
    n_labels: int
    method: str
    same: int
    same_low: float | None
    same_high: float | None
    reason: str | None = None
    reason_phrase: Phrase | None = None


@dataclass(frozen=True, slots=True)
class LabelsTaken:
    """How many items took so many labels."""

    labels: int
    items: int


@dataclass(frozen=True, slots=True)
class OverlapReport:
    """How far a batch is whose overlap adapts. ``taken`` leaves the random share out."""

    open: int
    enough: int
    capped: int
    reopened: int
    full_items: int
    full_done: int
    taken: list[LabelsTaken]
    saved: SavedLabels
    is_calibrated: bool
    n_gold: int
    disputed_item_ids: list[ItemId]
