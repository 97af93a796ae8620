"""Rulings: what was decided once about a question, to be cited where it comes up again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from goldsmith.kernel.ids import InquiryId, ItemId, ProjectId, RulingId


class RulingState(StrEnum):
    """Whether a ruling holds, gave way to a newer one, or stands in the guideline now."""

    IN_FORCE = "in_force"
    OVERTURNED = "overturned"
    CLAUSE = "clause"


class Disagreement(StrEnum):
    """Why annotators differed, as whoever settled it saw it."""

    GUIDELINE_GAP = "guideline_gap"
    SLIP = "slip"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with its reason, cited as R and its number.

    ``item_id`` is given only to those who may see items. ``overturned_by`` and ``overturns`` are
    numbers of rulings.
    """

    id: RulingId
    project_id: ProjectId
    number: int
    question_id: str
    label_id: str | None
    clause_id: str | None
    text: str
    decision: str
    reason: str
    state: RulingState
    item_id: ItemId | None
    inquiry_id: InquiryId | None
    guideline_version: int | None
    made_by_name: str
    made_at: datetime
    cited: int
    overturned_by: int | None
    overturns: int | None
