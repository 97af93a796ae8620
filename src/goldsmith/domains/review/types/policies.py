"""How a project settles disagreements, what reviewers may name as a reason, and how much they review."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.formats.anchors import PermanentId
from goldsmith.kernel.ids import PersonId


class PanelRule(StrEnum):
    """How many of the votes wanted must say the same."""

    MAJORITY = "majority"
    UNANIMITY = "unanimity"


class OnTie(StrEnum):
    """What becomes of an item on which a panel does not agree."""

    EXPERT = "expert"
    AMBIGUOUS = "ambiguous"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Panel(_Frozen):
    """Named people of whom so many vote, each blind; on a tie the expert decides, or nobody."""

    member_ids: list[PersonId] = Field(min_length=1, max_length=25)
    wanted: int = Field(3, ge=2, le=25)
    rule: PanelRule = PanelRule.MAJORITY
    on_tie: OnTie = OnTie.EXPERT
    expert_id: PersonId | None = None

    @property
    def needed(self) -> int:
        """How many votes must say the same."""
        return self.wanted if self.rule is PanelRule.UNANIMITY else self.wanted // 2 + 1


class ReasonCode(_Frozen):
    """What a reviewer found. A code that Goldsmith brings has no name: the catalogue has it."""

    id: PermanentId
    name: str = Field("", max_length=100)


DEFAULT_CODES = [
    ReasonCode(id=code)
    for code in (
        "wrong_label",
        "boundary",
        "missed",
        "guideline_misread",
        "careless",
        "guideline_unclear",
        "other",
    )
]


class ReviewPolicy(_Frozen):
    """How a project reviews. Without a panel one expert settles what people differ on."""

    panel: Panel | None = None
    codes: list[ReasonCode] = Field(DEFAULT_CODES, max_length=30)
    sample_percent: Annotated[int, Field(ge=0, le=100)] | None = None
    second_share: float = Field(0, ge=0, le=1)
    most_per_day: Annotated[int, Field(ge=1, le=10_000)] | None = None


@dataclass(frozen=True, slots=True)
class HeldPolicy:
    """The policy that holds, and its revision."""

    revision: int
    policy: ReviewPolicy


@dataclass(frozen=True, slots=True)
class PanelVote:
    """One vote of a panel that has decided."""

    voter_name: str
    answers: dict[str, Any]
    rationale: str


@dataclass(frozen=True, slots=True)
class PanelState:
    """Where a panel stands on an item; votes are shown once it is settled."""

    wanted: int
    rule: PanelRule
    cast: int
    has_voted: bool
    may_vote: bool
    is_tied: bool
    may_settle: bool
    votes: list[PanelVote] = field(default_factory=list)
